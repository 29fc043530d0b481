package exchange

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// byteOrderMark begins a table: without it Excel takes UTF-8 for the code page
// of the machine.
const byteOrderMark = "\uFEFF"

// mostWays is how many e-mail addresses, phones and links of a person have a
// column each; what is beyond goes to the last column.
const mostWays = 100

// mostLines is how many lines a cell may have. In a longer one the lines are
// parted by the Unicode separator, since readers take a quote mark that stays
// open over many lines for a mistake.
const mostLines = 100

// WriteTable writes people as a table: UTF-8 with a byte order mark, commas,
// CRLF, quoted as RFC 4180 says. No cell of it is a formula to a spreadsheet,
// see guard. Read gives the same people back, with the exceptions of
// [WriteCards], and without photos.
func WriteTable(w io.Writer, people []app.Person, o WriteOptions) error {
	cols := tableColumns(people, o)
	out := []byte(byteOrderMark)
	for i, c := range cols {
		out = appendCell(out, i, c.header)
	}
	out = append(out, "\r\n"...)
	for i := range people {
		for j, c := range cols {
			out = appendCell(out, j, guard(foldLines(c.get(&people[i]))))
		}
		out = append(out, "\r\n"...)
		if len(out) > flushAt {
			if _, err := w.Write(out); err != nil {
				return err
			}
			out = out[:0]
		}
	}
	_, err := w.Write(out)
	return err
}

func appendCell(out []byte, i int, cell string) []byte {
	if i > 0 {
		out = append(out, ',')
	}
	if !strings.ContainsAny(cell, "\",;\t\n") && (cell == "" || cell[0] != ' ') {
		return append(out, cell...)
	}
	out = append(out, '"')
	out = append(out, strings.ReplaceAll(cell, `"`, `""`)...)
	return append(out, '"')
}

// foldLines keeps the lines of a long text apart by the separator alone; clean
// has left none of it in the text itself.
func foldLines(s string) string {
	if strings.Count(s, "\n") > mostLines {
		return strings.ReplaceAll(s, "\n", "\u2028")
	}
	return s
}

// tableColumn is one column and what stands in it.
type tableColumn struct {
	header string
	get    func(*app.Person) string
}

// tableColumns are the columns of a table of these people, those that nobody
// fills left out but for the first few.
func tableColumns(people []app.Person, o WriteOptions) []tableColumn {
	field := func(name string, get func(*app.Person) string) func(*app.Person) string {
		return func(p *app.Person) string {
			if !said(p, name) {
				return ""
			}
			return clean(get(p))
		}
	}
	cols := []tableColumn{
		{colGiven, func(p *app.Person) string { return oneLine(p.Name.Given) }},
		{colFamily, func(p *app.Person) string { return oneLine(p.Name.Family) }},
		{colPrefix, func(p *app.Person) string { return oneLine(p.Name.Prefix) }},
		{colSuffix, func(p *app.Person) string { return oneLine(p.Name.Suffix) }},
		{colNickname, func(p *app.Person) string { return clean(p.Name.Nickname) }},
		{colTitle, field("title", func(p *app.Person) string { return p.Title })},
		{colOrganisation, field("organisation", func(p *app.Person) string { return p.Organisation })},
	}
	for _, way := range ways {
		most := 0
		for i := range people {
			most = max(most, len(way.of(&people[i])))
		}
		for n := range min(most, mostWays) {
			nth := func(part int) func(*app.Person) string {
				return func(p *app.Person) string {
					if all := way.of(p); n < len(all) {
						return clean(all[n][part])
					}
					return ""
				}
			}
			header := way.header + " " + strconv.Itoa(n+1)
			cols = append(cols, tableColumn{header, nth(0)},
				tableColumn{header + labelEnd, func(p *app.Person) string { return oneLine(nth(1)(p)) }})
		}
	}
	cols = append(cols,
		tableColumn{colPlace, field("place", func(p *app.Person) string { return strings.ReplaceAll(clean(p.Place), "\n", ", ") })},
		tableColumn{colZone, field("zone", func(p *app.Person) string { return p.Zone })},
		tableColumn{colBirthday, func(p *app.Person) string { return clean(p.Birthday) }},
		tableColumn{colSkills, func(p *app.Person) string { return skillsCell(p, o) }},
		tableColumn{colWants, func(p *app.Person) string { return packList(wantTexts(p)) }},
		tableColumn{colTags, func(p *app.Person) string { return packList(cleaned(p.Tags)) }})
	for i := range details {
		t := &details[i]
		cols = append(cols, tableColumn{t.column, func(p *app.Person) string {
			if values := t.written(p, o); t.several {
				return packList(values)
			} else if len(values) > 0 {
				return values[0]
			}
			return ""
		}})
	}
	if o.Private {
		cols = append(cols, tableColumn{colNotes, func(p *app.Person) string { return clean(p.Notes) }})
	}
	cols = append(cols, tableColumn{colMore, func(p *app.Person) string { return moreCell(p, o) }},
		tableColumn{colID, func(p *app.Person) string { return CardUID(o.Seed, p) }})
	return slices.DeleteFunc(cols, func(c tableColumn) bool { return !alwaysThere[c.header] && !c.filled(people) })
}

// filled says whether the column holds something for anybody.
func (c tableColumn) filled(people []app.Person) bool {
	for i := range people {
		if c.get(&people[i]) != "" {
			return true
		}
	}
	return false
}

// alwaysThere are the columns by which the table is recognised.
var alwaysThere = map[string]bool{colGiven: true, colFamily: true, colID: true}

// way is a kind of address of which a person may have several.
type way struct {
	header, field string
	of            func(*app.Person) [][2]string // value and label
}

var ways = []way{
	{colEmail, fEmail, func(p *app.Person) (out [][2]string) {
		for _, e := range p.Emails {
			out = append(out, [2]string{e.Address, e.Label})
		}
		return out
	}},
	{colPhone, fPhone, func(p *app.Person) (out [][2]string) {
		for _, t := range p.Phones {
			out = append(out, [2]string{t.Number, t.Label})
		}
		return out
	}},
	{colLink, fLink, func(p *app.Person) (out [][2]string) {
		for _, l := range p.Links {
			out = append(out, [2]string{l.URL, l.Label})
		}
		return out
	}},
}

// skillsCell writes "Pricing:4; Negotiation:5".
func skillsCell(p *app.Person, o WriteOptions) string {
	var out []string
	for _, s := range p.Skills {
		if name := clean(s.Name); name != "" && s.Source != app.Inferred && (s.Level > 0 || o.Private) {
			out = append(out, name+":"+strconv.Itoa(int(s.Level)))
		}
	}
	return packList(out)
}

func wantTexts(p *app.Person) []string {
	var out []string
	for _, w := range p.Wants {
		out = append(out, w.Text)
	}
	return cleaned(out)
}

func cleaned(list []string) []string {
	var out []string
	for _, s := range list {
		if s = clean(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// moreCell writes what has no column of its own: "HOBBY | Rowing; …".
func moreCell(p *app.Person, o WriteOptions) string {
	var out []string
	add := func(name, value string) {
		if name, value = clean(name), clean(value); name != "" && value != "" {
			out = append(out, packParts(name, value))
		}
	}
	for _, e := range p.Extra {
		if !bookkept[e.Name] && (o.Private || handedOn(p, e)) {
			add(e.Name, e.Value)
		}
	}
	for _, w := range ways {
		if all := w.of(p); len(all) > mostWays {
			for _, v := range all[mostWays:] {
				add(w.header, v[0])
			}
		}
	}
	return packList(out)
}

// formula says whether a spreadsheet would take a text beginning with r for a
// formula: = + - @, and their wide forms.
func formula(r rune) bool { return strings.ContainsRune("=+-@＝＋－＠", r) }

// guard keeps a spreadsheet from running a cell: an apostrophe is put before
// what would begin a formula. Where the reader of the file parts cells by
// semicolons or takes no notice of quote marks, a cell begins inside a value
// too, so the same is done after every semicolon, tab and line break. Before an
// apostrophe that stands there already goes another one, so that unguard is
// exact.
func guard(s string) string { return guarding(s, true) }

// unguard takes off what guard has put on, and nothing else.
func unguard(s string) string { return guarding(s, false) }

func guarding(s string, on bool) string {
	if !strings.ContainsAny(s, "'=+-@＝＋－＠") {
		return s
	}
	var b strings.Builder
	begins := true // only blanks since a cell may begin
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if begins {
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			switch {
			case on && (r == '\'' || formula(r)):
				b.WriteByte('\'')
			case !on && r == '\'' && i+size < len(s) && (next == '\'' || formula(next)):
				i += size
				r, size = utf8.DecodeRuneInString(s[i:])
			}
		}
		b.WriteString(s[i : i+size])
		switch r {
		case ';', '\t', '\n', '\r', '\u2028':
			begins = true
		case ' ', '"':
		default:
			begins = false
		}
		i += size
	}
	return b.String()
}
