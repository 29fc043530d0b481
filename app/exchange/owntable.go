package exchange

import (
	"bytes"
	"regexp"
	"strings"
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

// ownColumn is one column of our own tables.
type ownColumn struct {
	field string // as the mapping of columns shows it; another choice of the user wins
	what  string // the header without its number, or ownPrefix and a detail's name
	list  bool   // the cell holds several values
}

// ownFields are the columns with one header each.
var ownFields = func() map[string]ownColumn {
	m := map[string]ownColumn{}
	for header, field := range map[string]string{colGiven: fGiven, colFamily: fFamily, colPrefix: fPrefix, colSuffix: fSuffix, colNickname: fNickname,
		colTitle: fTitle, colOrganisation: fOrg, colPlace: fPlace, colZone: fZone, colBirthday: fBirthday, colNotes: fNotes, colID: fExtra} {
		m[header] = ownColumn{field: field, what: header}
	}
	for header, field := range map[string]string{colSkills: fSkills, colWants: fWants, colTags: fTags, colMore: fExtra} {
		m[header] = ownColumn{field: field, what: header, list: true}
	}
	for _, t := range details {
		m[t.column] = ownColumn{field: t.field, what: ownPrefix + t.card, list: t.several}
	}
	return m
}()

// ownWay are the headers of the ways to reach a person, counted from 1.
var ownWay = regexp.MustCompile(`^(E-mail|Phone|Link) (\d+)( label)?$`)

// ownReach are their fields.
var ownReach = map[string]string{colEmail: fEmail, colPhone: fPhone, colLink: fLink}

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
		c.own, c.field, c.labels, c.label = &ownColumn{field: ownReach[m[1]], what: m[1]}, ownReach[m[1]], -1, ""
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
	text = plainCell(text)
	switch {
	case text == "", c.field == fLabel: // a label is read with its value
	case !c.own.list:
		d.ownValue(c, text, cells)
	default:
		for _, entry := range unjoin(text, ';') {
			if entry != "" {
				d.ownEntry(c, entry)
			}
		}
	}
	return true
}

// ownValue puts the one value of a cell where it belongs.
func (d *draft) ownValue(c *column, text string, cells []string) {
	p, label := &d.p, ""
	if c.labels >= 0 && c.labels < len(cells) {
		label = plainCell(cells[c.labels])
	}
	switch c.own.what {
	case colGiven:
		d.once(&p.Name.Given, c.header, text)
	case colFamily:
		d.once(&p.Name.Family, c.header, text)
	case colPrefix:
		d.once(&p.Name.Prefix, c.header, text)
	case colSuffix:
		d.once(&p.Name.Suffix, c.header, text)
	case colNickname:
		d.once(&p.Name.Nickname, c.header, text)
	case colTitle:
		d.once(&p.Title, c.header, text)
	case colOrganisation:
		d.once(&p.Organisation, c.header, text)
	case colEmail:
		d.email(c.header, text, label, false)
	case colPhone:
		d.phone(text, label, false)
	case colLink:
		d.link(c.header, text, label)
	case colPlace:
		d.once(&p.Place, c.header, strings.ReplaceAll(text, "\n", ", "))
	case colZone:
		d.zone(c.header, text)
	case colBirthday:
		d.birthday(c.header, text, monthFirst)
	case colNotes:
		d.note(text)
	case colID:
		d.extra("UID", text)
	default:
		d.detail(strings.TrimPrefix(c.own.what, ownPrefix), c.header, text)
	}
}

// ownEntry puts one value of a list where it belongs.
func (d *draft) ownEntry(c *column, entry string) {
	switch c.own.what {
	case colSkills:
		d.ownSkill(c.header, entry)
	case colWants:
		d.want(entry)
	case colTags:
		d.tag(entry)
	case colMore:
		if parts, ok := unpackParts(entry, 2); ok && parts[0] != "" {
			d.extra(parts[0], parts[1])
		} else {
			d.extra(c.header, entry)
		}
	default:
		d.detail(strings.TrimPrefix(c.own.what, ownPrefix), c.header, entry)
	}
}

// ownSkill reads "Pricing:4"; what stands before the last colon is the name.
func (d *draft) ownSkill(header, entry string) {
	name, level, ok := entry, plainLevel, true
	if i := strings.LastIndexByte(entry, ':'); i >= 0 && numeric(entry[i+1:]) {
		name = strings.TrimSpace(entry[:i])
		level, ok = readLevel(entry[i+1:])
	}
	if !ok || name == "" {
		d.odd("import.problem.level", header, entry)
		return
	}
	d.skill(name, level)
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
