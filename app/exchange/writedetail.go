package exchange

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// ownPrefix begins the properties of our cards that no standard has a name for.
const ownPrefix = "X-CORTADO-"

// detail is what of a person neither vCard nor other programs' tables know. It
// is written as one property for each value, or as one cell, and read back by
// draft.detail.
type detail struct {
	card    string // name of the property after ownPrefix
	column  string // header
	field   string // the field that the mapping of columns shows
	private bool
	several bool // a cell holds a list
	get     func(p *app.Person) []string
}

// details lists them in the order in which they are written.
var details = []detail{
	{card: "CONNECTED-ON", column: "Connected on", field: fConnected,
		get: func(p *app.Person) []string { return filledOnly(string(p.ConnectedOn)) }},
	{card: "GROUP", column: "Groups", field: fGroups, several: true,
		get: func(p *app.Person) []string { return p.Groups }},
	{card: "SCHOOL", column: "Schools", field: fSchools, several: true,
		get: func(p *app.Person) []string { return p.Schools }},
	{card: "PAST", column: "Past jobs", field: fExtra, several: true, get: pastTexts},
	{card: "RELATION", column: "Relation", field: fRelation, private: true,
		get: func(p *app.Person) []string { return filledOnly(string(p.Relation)) }},
	{card: "TRUST", column: "Trust", field: fTrust, private: true, get: trustText},
	{card: "THROUGH", column: "How we know each other", field: fThrough, private: true,
		get: func(p *app.Person) []string { return filledOnly(p.Through) }},
	{card: "PERSPECTIVE", column: "Perspective", field: fExtra, private: true, several: true, get: perspectiveTexts},
}

// written gives a detail's values as they go into a file. What the program only
// inferred is left out: the next reader would take it for said.
func (t *detail) written(p *app.Person, o WriteOptions) []string {
	if t.private && !o.Private {
		return nil
	}
	var out []string
	for _, v := range t.get(p) {
		if v = clean(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// said says whether a field's value is more than a guess of the program.
func said(p *app.Person, field string) bool { return p.Sources[field] != app.Inferred }

func filledOnly(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func trustText(p *app.Person) []string {
	if p.Trust == nil {
		return nil
	}
	return []string{strconv.Itoa(int(*p.Trust))}
}

func pastTexts(p *app.Person) []string {
	var out []string
	for _, j := range p.Past {
		out = append(out, packParts(clean(j.Title), clean(j.Organisation), string(j.From), string(j.To)))
	}
	return out
}

// detail puts the value of a detail where it belongs. Calls are spelled out
// here, and not kept in the table, so that a draft need not live on the heap.
func (d *draft) detail(card, name, text string) {
	switch card {
	case "CONNECTED-ON":
		d.connected(name, text, monthFirst)
	case "GROUP":
		d.p.Groups = unite(d.p.Groups, text)
	case "SCHOOL":
		d.p.Schools = unite(d.p.Schools, text)
	case "PAST":
		d.past(name, text)
	case "RELATION":
		d.relation(name, text)
	case "TRUST":
		d.trust(name, text)
	case "THROUGH":
		d.once(&d.p.Through, name, text)
	case "PERSPECTIVE":
		d.seen(name, text)
	default:
		d.extra(name, text)
	}
}

func (d *draft) past(name, text string) {
	parts, ok := unpackParts(text, 4)
	if !ok || app.Day(parts[2]).Validate() != nil || app.Day(parts[3]).Validate() != nil {
		d.extra(name, text)
		return
	}
	job := app.Position{Title: parts[0], Organisation: parts[1], From: app.Day(parts[2]), To: app.Day(parts[3])}
	if !slices.Contains(d.p.Past, job) {
		d.p.Past = append(d.p.Past, job)
	}
}

func perspectiveTexts(p *app.Person) []string {
	var out []string
	for _, dim := range slices.Sorted(maps.Keys(p.Perspective)) {
		if a := p.Perspective[dim]; a.Source != app.Inferred && a.Value != "" {
			out = append(out, string(dim)+"="+a.Value)
		}
	}
	return out
}

// seen reads "dimension=value".
func (d *draft) seen(name, text string) {
	dim, value, ok := strings.Cut(text, "=")
	if dim, value = strings.TrimSpace(dim), strings.TrimSpace(value); !ok || !knownDimension(dim) || value == "" {
		d.extra(name, text)
		return
	}
	d.attribute(app.Dimension(dim), name, value)
}

// knownDimension says whether a text names a dimension, a built-in or an own one.
func knownDimension(name string) bool {
	if strings.HasPrefix(name, "own:") {
		return true
	}
	for _, d := range app.Dimensions() {
		if string(d.ID) == name {
			return true
		}
	}
	return false
}

// own reads a property that only our own cards have, and says whether p is one.
func (k *card) own(p property) bool {
	name, ours := strings.CutPrefix(p.name, ownPrefix)
	if !ours {
		return false
	}
	if name == "EXTRA" {
		if parts := k.parts(p, ';'); len(parts) == 2 && parts[0] != "" {
			k.extra(parts[0], parts[1])
			return true
		}
		return false
	}
	for i := range details {
		if details[i].card == name {
			k.detail(name, p.name, k.text(p))
			return true
		}
	}
	return false
}

// ownLevel gives the exact level of a skill in a card of ours; LEVEL itself
// knows three.
func ownLevel(p property) (app.Level, bool) {
	for _, l := range p.get(ownPrefix + "LEVEL") {
		return readLevel(l)
	}
	return 0, false
}
