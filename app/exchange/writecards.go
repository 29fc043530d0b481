package exchange

import (
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"

	"cortado/app"
)

// CardVersion is a version of vCard that can be written.
type CardVersion string

const (
	Card4 CardVersion = "4.0" // RFC 6350, with RFC 6715 for skills
	Card3 CardVersion = "3.0" // RFC 2426, for older address books
)

// cardProduct names the program in a card.
const cardProduct = "-//Cortado//Cortado//EN"

// flushAt is how much is gathered before it is handed on.
const flushAt = 64 << 10

// WriteCards writes one card for each person, in that order. Every text of a
// person stands in a value, where it is escaped, and none in a name or a
// parameter, so that none can become a property of its own. Read gives the same
// people back: all but their ids, stances, strengths, hours, standing and what
// was only inferred, which the complete archive has.
func WriteCards(w io.Writer, people []app.Person, version CardVersion, o WriteOptions) error {
	c := &cardWriter{v3: version == Card3, o: o}
	for i := range people {
		c.card(&people[i])
		if len(c.out) > flushAt || i == len(people)-1 {
			if _, err := w.Write(c.out); err != nil {
				return err
			}
			c.out = c.out[:0]
		}
	}
	return nil
}

// cardWriter gathers the lines of cards.
type cardWriter struct {
	out    []byte
	v3     bool
	o      WriteOptions
	groups int // of the card
}

// raw adds a property whose value is written as it stands. head is made of
// constants, never of a person's texts.
func (c *cardWriter) raw(head, value string) {
	c.out = appendFolded(c.out, head+":"+value)
}

// text adds a property with one text; an empty one is left out.
func (c *cardWriter) text(head, value string) {
	if value = clean(value); value != "" {
		c.raw(head, escapeText(value))
	}
}

// structure adds a property of several parts.
func (c *cardWriter) structure(head string, parts ...string) {
	for i, p := range parts {
		parts[i] = escapeText(clean(p))
	}
	c.raw(head, strings.Join(parts, ";"))
}

// zone writes a time zone by its name, which version 3.0 takes for an offset
// unless it is told.
func (c *cardWriter) zone(name string) {
	if c.v3 {
		c.text("TZ;VALUE=text", name)
		return
	}
	c.text("TZ", name)
}

func (c *cardWriter) card(p *app.Person) {
	c.groups = 0
	version := Card4
	if c.v3 {
		version = Card3
	}
	c.raw("BEGIN", "VCARD")
	c.raw("VERSION", string(version))
	c.raw("PRODID", cardProduct)
	c.raw("UID", escapeText(CardUID(c.o.Seed, p)))
	if !c.o.Revised.IsZero() {
		form := "20060102T150405Z"
		if c.v3 {
			form = "2006-01-02T15:04:05Z"
		}
		c.raw("REV", c.o.Revised.UTC().Format(form))
	}
	c.name(p)
	c.reach(p)
	c.abilities(p)
	c.extras(p)
	c.raw("END", "VCARD")
}

// name writes who somebody is and where they work.
func (c *cardWriter) name(p *app.Person) {
	n := app.Name{Prefix: oneLine(p.Name.Prefix), Given: oneLine(p.Name.Given), Family: oneLine(p.Name.Family), Suffix: oneLine(p.Name.Suffix)}
	shown := n.String()
	for _, other := range []string{oneLine(p.Name.Nickname), oneLine(p.Email()), oneLine(p.Organisation), "?"} {
		if shown == "" { // a card without a name is none
			shown = other
		}
	}
	c.text("FN", shown)
	c.structure("N", n.Family, n.Given, "", n.Prefix, n.Suffix)
	c.text("NICKNAME", p.Name.Nickname)
	if said(p, "title") {
		c.text("TITLE", p.Title)
	}
	organisation := []string{""}
	if said(p, "organisation") {
		organisation[0] = p.Organisation
	}
	for _, e := range p.Extra {
		if e.Name == department {
			organisation = append(organisation, e.Value)
		}
	}
	if len(organisation) > 1 || clean(organisation[0]) != "" {
		c.structure("ORG", organisation...)
	}
}

// department is how the parts of ORG after the first are kept.
const department = "Department"

// reach writes how and where somebody is to be found.
func (c *cardWriter) reach(p *app.Person) {
	for i, e := range p.Emails {
		c.labelled("EMAIL", e.Label, i == 0 && len(p.Emails) > 1, e.Address)
	}
	for i, t := range p.Phones {
		c.labelled("TEL", t.Label, i == 0 && len(p.Phones) > 1, t.Number)
	}
	for _, l := range p.Links {
		c.labelled("URL", l.Label, false, l.URL)
	}
	if said(p, "place") {
		c.place(clean(p.Place))
	}
	if said(p, "zone") {
		c.zone(p.Zone)
	}
	c.birthday(clean(p.Birthday))
	c.photo(p.Photo)
}

// labelled writes a way to reach somebody. A label that is a type of the
// standard is one; any other stands beside it as address books do it, in a
// property of the same group.
func (c *cardWriter) labelled(name, label string, first bool, value string) {
	if value = clean(value); value == "" {
		return
	}
	head := name
	label = oneLine(label)
	types, exact := cardTypes(name, label)
	group := ""
	if label != "" && !exact {
		c.groups++
		group = "item" + strconv.Itoa(c.groups) + "."
	}
	if first && c.v3 {
		types = append(types, "pref")
	}
	if len(types) > 0 {
		head += ";TYPE=" + strings.Join(types, ",")
	}
	if first && !c.v3 {
		head += ";PREF=1"
	}
	switch {
	case name != "URL":
		c.text(group+head, value)
	case c.v3: // older programs cut an address at a comma that is not escaped
		c.text(group+head, strings.ReplaceAll(value, "\n", ""))
	default: // a URI, in which commas and semicolons mean nothing
		c.raw(group+head, addressEscape.Replace(value))
	}
	if group != "" {
		c.label(group, label)
	}
}

var addressEscape = strings.NewReplacer(`\`, `\\`, "\n", "")

// label writes the word for the value of the same group.
func (c *cardWriter) label(group, label string) {
	if strings.HasPrefix(label, "_$!<") || strings.HasSuffix(label, ">!$_") { // the marks of a word that is translated
		label = "_$!<" + label + ">!$_"
	}
	c.text(group+"X-ABLabel", label)
}

// cardTypes gives the types of the standard in a label. exact says that they
// are the whole label.
func cardTypes(name, label string) (types []string, exact bool) {
	exact = true
	for _, w := range strings.Fields(label) {
		word := strings.ToLower(w)
		exact = exact && word == w && w != "cell"
		switch {
		case word == "work", word == "home":
			types = append(types, word)
		case name != "TEL":
			exact = false
		case word == "mobile", word == "cell":
			types = append(types, "cell")
		case word == "fax", word == "pager":
			types = append(types, word)
		default:
			exact = false
		}
	}
	return types, exact
}

// place writes a place as an address. Three parts are town, region and country;
// with fewer nobody knows which they are, and the town holds them all.
func (c *cardWriter) place(place string) {
	place = strings.ReplaceAll(place, "\n", ", ")
	parts := strings.Split(place, ", ")
	whole := len(parts) != 3
	for _, s := range parts {
		whole = whole || s == "" || strings.TrimSpace(s) != s
	}
	switch {
	case place == "":
	case whole:
		c.structure("ADR", "", "", "", place, "", "", "")
	default:
		c.structure("ADR", "", "", "", parts[0], parts[1], "", parts[2])
	}
}

// birthday writes a day with or without its year. Version 3.0 cannot leave the
// year out; address books put 1604 there and say so.
func (c *cardWriter) birthday(day string) {
	read, ok := readBirthday(day, monthFirst, "")
	short, yearless := strings.CutPrefix(day, "--")
	switch {
	case day == "":
	case !ok || read != day:
		c.text("BDAY;VALUE=text", day)
	case c.v3 && yearless:
		c.raw("BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604", "1604-"+short)
	case c.v3:
		c.raw("BDAY;VALUE=date", day)
	case yearless:
		c.raw("BDAY", "--"+strings.ReplaceAll(short, "-", ""))
	default:
		c.raw("BDAY", strings.ReplaceAll(day, "-", ""))
	}
}

// photo writes the picture into the card.
func (c *cardWriter) photo(b []byte) {
	if len(b) == 0 {
		return
	}
	kind, _, _ := strings.Cut(http.DetectContentType(b), ";")
	data := base64.StdEncoding.EncodeToString(b)
	if c.v3 {
		c.raw("PHOTO;ENCODING=b;TYPE="+strings.ToUpper(kind[strings.IndexByte(kind, '/')+1:]), data)
		return
	}
	c.raw("PHOTO", "data:"+kind+";base64,"+data)
}

// abilities writes skills, wishes, tags, what no standard has a name for, and
// my notes.
func (c *cardWriter) abilities(p *app.Person) {
	for _, s := range p.Skills {
		if s.Source == app.Inferred || s.Level == 0 && !c.o.Private {
			continue
		}
		head := "EXPERTISE;LEVEL=" + expertise(s.Level)
		if s.Level == 0 { // what somebody cannot do is no expertise
			head = "X-SKILL"
		}
		c.text(head+";"+ownPrefix+"LEVEL="+strconv.Itoa(int(s.Level)), s.Name)
	}
	for _, w := range p.Wants {
		c.text("INTEREST", w.Text)
	}
	c.tags(p.Tags)
	for i := range details {
		t := &details[i]
		for _, v := range t.written(p, c.o) {
			c.text(ownPrefix+t.card, v)
		}
	}
	if c.o.Private {
		c.text("NOTE", p.Notes)
	}
}

// expertise gives the nearest of the three levels of RFC 6715.
func expertise(l app.Level) string {
	switch {
	case l <= 2:
		return "beginner"
	case l == 3:
		return "average"
	}
	return "expert"
}

// tagsInLine is how many tags one property holds.
const tagsInLine = 100

func (c *cardWriter) tags(tags []string) {
	var line []string
	for i, t := range tags {
		if t = clean(t); t != "" {
			line = append(line, escapeText(t))
		}
		if len(line) == tagsInLine || i == len(tags)-1 && len(line) > 0 {
			c.raw("CATEGORIES", strings.Join(line, ","))
			line = line[:0]
		}
	}
}
