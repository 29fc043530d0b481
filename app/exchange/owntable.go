package exchange

import (
	"bytes"
	"regexp"
	"strings"

	"cortado/app"
)

// The headers of our own tables. They are words that any reader's guess takes
// for what they are; colID says that the table is ours, so that its cells are
// read exactly.
const (
	colGiven        = "Given name"
	colFamily       = "Family name"
	colPrefix       = "Name prefix"
	colSuffix       = "Name suffix"
	colNickname     = "Nickname"
	colTitle        = "Job title"
	colOrganisation = "Organisation"
	colEmail        = "E-mail"
	colPhone        = "Phone"
	colLink         = "Link"
	labelEnd        = " label"
	colPlace        = "Place"
	colZone         = "Time zone"
	colBirthday     = "Birthday"
	colSkills       = "Skills"
	colWants        = "Looking for"
	colTags         = "Tags"
	colNotes        = "Notes"
	colMore         = "Other details"
	colID           = "Cortado id"
)

// ownColumn reads the cells of one column of our own tables.
type ownColumn struct {
	field string // as the mapping of columns shows it; another choice of the user wins
	put   func(d *draft, c *column, text, label string)
}

// ownTexts are the columns of a single text.
var ownTexts = map[string]struct {
	field string
	of    func(*app.Person) *string
}{
	colGiven:        {fGiven, func(p *app.Person) *string { return &p.Name.Given }},
	colFamily:       {fFamily, func(p *app.Person) *string { return &p.Name.Family }},
	colPrefix:       {fPrefix, func(p *app.Person) *string { return &p.Name.Prefix }},
	colSuffix:       {fSuffix, func(p *app.Person) *string { return &p.Name.Suffix }},
	colNickname:     {fNickname, func(p *app.Person) *string { return &p.Name.Nickname }},
	colTitle:        {fTitle, func(p *app.Person) *string { return &p.Title }},
	colOrganisation: {fOrg, func(p *app.Person) *string { return &p.Organisation }},
}

// ownFields are the columns with one header each.
var ownFields = func() map[string]ownColumn {
	m := map[string]ownColumn{
		colSkills: {fSkills, func(d *draft, c *column, text, _ string) {
			for _, entry := range unjoin(text, ';') {
				name, level, ok := entry, plainLevel, true
				if i := strings.LastIndexByte(entry, ':'); i >= 0 && numeric(entry[i+1:]) {
					name = strings.TrimSpace(entry[:i])
					level, ok = readLevel(entry[i+1:])
				}
				switch {
				case entry == "":
				case !ok || name == "":
					d.odd("import.problem.level", c.header, entry)
				default:
					d.skill(name, level)
				}
			}
		}},
		colWants: {fWants, eachEntry(func(d *draft, _, text string) { d.want(text) })},
		colTags:  {fTags, eachEntry(func(d *draft, _, text string) { d.tag(text) })},
		colMore: {fExtra, eachEntry(func(d *draft, header, text string) {
			if parts, ok := unpackParts(text, 2); ok && parts[0] != "" {
				d.extra(parts[0], parts[1])
				return
			}
			d.extra(header, text)
		})},
		colID: {fExtra, func(d *draft, _ *column, text, _ string) { d.extra("UID", text) }},
	}
	for header, one := range ownTexts {
		m[header] = ownColumn{one.field, func(d *draft, c *column, text, _ string) { d.once(one.of(&d.p), c.header, text) }}
	}
	m[colPlace] = ownColumn{fPlace, func(d *draft, c *column, text, _ string) {
		d.once(&d.p.Place, c.header, strings.ReplaceAll(text, "\n", ", "))
	}}
	m[colZone] = ownColumn{fZone, func(d *draft, c *column, text, _ string) { d.zone(c.header, text) }}
	m[colBirthday] = ownColumn{fBirthday, func(d *draft, c *column, text, _ string) { d.birthday(c.header, text, monthFirst) }}
	m[colNotes] = ownColumn{fNotes, func(d *draft, _ *column, text, _ string) { d.note(text) }}
	for i := range details {
		t := &details[i]
		put := ownColumn{t.field, func(d *draft, c *column, text, _ string) { t.put(d, c.header, text) }}
		if t.several {
			put.put = eachEntry(t.put)
		}
		m[t.column] = put
	}
	return m
}()

// eachEntry hands out the values of a list.
func eachEntry(put func(d *draft, header, text string)) func(*draft, *column, string, string) {
	return func(d *draft, c *column, text, _ string) {
		for _, entry := range unjoin(text, ';') {
			if entry != "" {
				put(d, c.header, entry)
			}
		}
	}
}

// ownWay are the headers of the ways to reach a person, counted from 1.
var ownWay = regexp.MustCompile(`^(E-mail|Phone|Link) (\d+)( label)?$`)

// ownReach reads one address or number and its label.
var ownReach = map[string]ownColumn{
	colEmail: {fEmail, func(d *draft, c *column, text, label string) { d.email(c.header, text, label, false) }},
	colPhone: {fPhone, func(d *draft, _ *column, text, label string) { d.phone(text, label, false) }},
	colLink:  {fLink, func(d *draft, c *column, text, label string) { d.link(c.header, text, label) }},
}

// ours settles the columns of a header that is one of our own tables, before
// the user's choice is put over it. Columns that somebody added are read as
// those of any table.
func ours(cols []column) {
	at := map[string]int{}
	for i, c := range cols {
		at[c.header] = i
	}
	if _, ok := at[colID]; !ok {
		return
	}
	for i := range cols {
		c := &cols[i]
		if own, ok := ownFields[c.header]; ok {
			c.own, c.field, c.labels, c.label = &own, own.field, -1, ""
			continue
		}
		m := ownWay.FindStringSubmatch(c.header)
		if m == nil {
			continue
		}
		if m[3] != "" {
			if _, ok := at[strings.TrimSuffix(c.header, labelEnd)]; ok {
				c.own, c.field, c.labels = &ownColumn{field: fLabel}, fLabel, -1
			}
			continue
		}
		own := ownReach[m[1]]
		c.own, c.field, c.labels, c.label = &own, own.field, -1, ""
		if l, ok := at[c.header+labelEnd]; ok {
			c.labels = l
		}
	}
}

// ownCell reads a cell of our own table, and says whether it was one: it is
// not where the user has given the column another field.
func (d *draft) ownCell(c *column, text string, cells []string) bool {
	if c.own == nil || c.own.field != c.field {
		return false
	}
	if c.own.put == nil { // a label, read with its value
		return true
	}
	label := ""
	if c.labels >= 0 && c.labels < len(cells) {
		label = plainCell(cells[c.labels])
	}
	if text = plainCell(text); text != "" {
		c.own.put(d, c, text, label)
	}
	return true
}

// plainCell undoes what the writer of a table did to a text.
func plainCell(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(unguard(strings.TrimSpace(s)), "\u2028", "\n"))
}

// ownTable says whether a text is one of our own tables, whatever stands in its
// cells.
func ownTable(text []byte) bool {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	return bytes.HasPrefix(first, []byte(colGiven)) && bytes.Contains(first, []byte(colID))
}
