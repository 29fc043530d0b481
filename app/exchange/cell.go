package exchange

import (
	"slices"
	"strings"

	"cortado/app"
)

// cell puts one cell into the field of its column.
func (d *draft) cell(c *column, text string, cells []string) {
	if d.ownCell(c, text, cells) {
		return
	}
	p := &d.p
	if strings.Contains(text, joint) && !lists[c.field] { // Google joins what it has several of
		first, rest, _ := strings.Cut(text, joint)
		d.extra(c.header, rest)
		text = strings.TrimSpace(first)
	}
	switch c.field {
	case fGiven:
		d.once(&p.Name.Given, c.header, text)
	case fMiddle:
		d.once(&d.middle, c.header, text)
	case fFamily:
		d.once(&p.Name.Family, c.header, text)
	case fName:
		d.fullFrom = c.header
		d.once(&d.full, c.header, text)
	case fPrefix:
		d.once(&p.Name.Prefix, c.header, text)
	case fSuffix:
		d.once(&p.Name.Suffix, c.header, text)
	case fNickname:
		d.once(&p.Name.Nickname, c.header, text)
	case fTitle:
		d.once(&p.Title, c.header, text)
	case fTitleElse:
		d.occupation, d.occupationFrom = text, c.header
	case fOrg:
		d.once(&p.Organisation, c.header, text)
	case fEmail, fPhone, fLink:
		d.reach(c, text, cells)
	case fLabel: // read together with its value
	case fPlace:
		d.placeFrom = c.header
		d.once(&p.Place, c.header, strings.ReplaceAll(text, "\n", ", "))
	case fCity:
		d.spot(c.spot).put(d, 0, c.header, text)
	case fState:
		d.spot(c.spot).put(d, 1, c.header, text)
	case fCountry:
		d.spot(c.spot).put(d, 2, c.header, text)
	case fConnected:
		d.connected(c.header, text, monthFirst)
	case fBirthday:
		d.birthday(c.header, text, monthFirst)
	case fBirthYear:
		d.birth[0] = text
	case fBirthMonth:
		d.birth[1] = text
	case fBirthDay:
		d.birth[2] = text
	default:
		d.words(c, text)
	}
}

// joint is what Google puts between the values of one cell.
const joint = " ::: "

// lists are the fields that take a cell's values apart themselves, or keep the
// whole cell.
var lists = map[string]bool{fEmail: true, fPhone: true, fLink: true, fTags: true, fSkills: true, fWants: true, fGroups: true, fSchools: true,
	fNotes: true, fExtra: true, fLabel: true, "": true}

// words puts cells of free words into their field.
func (d *draft) words(c *column, text string) {
	p := &d.p
	switch c.field {
	case fNotes:
		d.note(c.noted(text))
	case fTags:
		for _, t := range d.list(c.header, text) {
			name := strings.TrimSpace(strings.TrimPrefix(t, "*"))
			if key := strings.ReplaceAll(app.Fold(name), " ", ""); key == "mycontacts" || (strings.HasPrefix(t, "*") && system[key]) {
				d.extra(c.header, t) // Google's own groups say nothing about a person
			} else {
				d.tag(name)
			}
		}
	case fSkills:
		d.skills(c.header, text)
	case fWants:
		for _, t := range d.list(c.header, text) {
			d.want(t)
		}
	case fTrust:
		d.trust(c.header, text)
	case fRelation:
		d.relation(c.header, text)
	case fZone:
		d.zone(c.header, text)
	case fThrough:
		d.once(&p.Through, c.header, text)
	case fGroups:
		for _, t := range d.list(c.header, text) {
			d.unite(&p.Groups, c.header, t)
		}
	case fSchools:
		for _, t := range d.list(c.header, text) {
			d.unite(&p.Schools, c.header, t)
		}
	case fFunction, fSeniority, fIndustry, fSize, fRegion, fBackground:
		d.attribute(app.Dimension(c.field), c.header, text)
	default:
		d.extra(c.header, text)
	}
}

// system are Google's own groups.
var system = set("mycontacts starred friends family coworkers")

// reach takes e-mail addresses, phones and links of one cell.
func (d *draft) reach(c *column, text string, cells []string) {
	label, first := c.label, false
	if c.labels >= 0 && c.labels < len(cells) {
		label = strings.TrimSpace(cells[c.labels])
		if rest, ok := strings.CutPrefix(label, "*"); ok { // Google's mark of the primary one
			label, first = strings.TrimSpace(rest), true
		}
	}
	values := severalOf(c.field, text)
	if len(values) > maxList {
		d.extra(c.header, text)
		return
	}
	for _, v := range values {
		switch c.field {
		case fEmail:
			d.email(c.header, v, label, first)
		case fPhone:
			d.phone(v, label, first)
		default:
			d.link(c.header, v, label)
		}
		first = false
	}
	if c.wordOf != "" && label != "" && !d.labelled(c.field, label) {
		d.extra(c.wordOf, label) // the value itself was none, or is there already
	}
}

// labelled says whether a word is the label of one of the person's values.
func (d *draft) labelled(field, label string) bool {
	switch field {
	case fEmail:
		return slices.ContainsFunc(d.p.Emails, func(e app.Email) bool { return e.Label == label })
	case fPhone:
		return slices.ContainsFunc(d.p.Phones, func(t app.Phone) bool { return t.Label == label })
	}
	return slices.ContainsFunc(d.p.Links, func(l app.Link) bool { return l.Label == label })
}

// addresses says whether every word of a cell is a web address.
func addresses(text string) bool {
	for _, w := range strings.Fields(text) {
		if !strings.Contains(w, "://") && !strings.HasPrefix(w, "www.") {
			return false
		}
	}
	return true
}

// severalOf splits a cell that holds more than one way to reach a person.
func severalOf(field, text string) []string {
	marks := ";\n"
	if strings.Contains(text, ":::") {
		text, marks = strings.ReplaceAll(text, ":::", "\n"), "\n"
	} else if field == fEmail && strings.Count(text, "@") > 1 {
		marks = ";\n,"
	} else if field == fLink && addresses(text) {
		marks = "\n \t"
	}
	var out []string
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
