package exchange

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// Reason is a sentence of the catalogue with its parts, name and value in turn.
type Reason struct {
	ID    string
	Parts []any
}

// sentences are the reasons in English. The catalogue has them under the same
// ids; a test holds both equal.
var sentences = map[string]string{
	"import.problem.noname":       "No name",
	"import.problem.noname.email": "No name; the e-mail address alone names nobody",
	"import.problem.company":      "A company, not a person",
	"import.problem.group":        "A list of people, not a person",
	"import.problem.emptycard":    "An empty card",
	"import.problem.lonely":       "A name and nothing else",
	"import.problem.date":         "Date not readable: {{.value}}",
	"import.problem.email":        "Not an e-mail address: {{.value}}",
	"import.problem.link":         "Not a web address: {{.value}}",
	"import.problem.level":        "Not a level from 0 to 5: {{.value}}",
	"import.problem.relation":     "Not a relation: {{.value}}",
	"import.problem.quote":        "A quote mark is not closed; the row was left out",
	"import.problem.longrow":      "A row without end; it was left out",
	"import.problem.cells":        "More cells than columns",
	"import.problem.nul":          "Characters that are no text were taken out",
	"formats.bytes":               "Letters that are not of the file's encoding were mended; look at them",
	"import.problem.stray":        "A line that belongs to no card: {{.value}}",
	"import.problem.line":         "A line that is no property: {{.value}}",
	"import.problem.noend":        "The card has no end; what was there is taken",
	"import.problem.decode":       "{{.property}} is not encoded as it says; it is kept as it stands",
	"import.problem.photo":        "The photo could not be taken: {{.value}}",
	"import.problem.longproperty": "{{.property}} is too long; it was left out",
	"import.problem.media":        "{{.property}} holds a picture or sound that is not kept",
	"import.problem.manyprops":    "The card has too many properties; the rest was left out",
	"import.problem.named":        "No name; it was made from the e-mail address",
	"import.problem.nickname":     "No name; the nickname is used",
	"import.problem.more":         "More problems follow; they are not listed",
	"import.problem.entry":        "{{.entry}} could not be read: {{.value}}",
	"import.problem.place":        "A second place: {{.value}}",

	"import.match.bin":     "In the bin; it stays there",
	"import.match.line":    "The same person as in line {{.line}} of this file",
	"import.match.other":   "The same person as in line {{.line}} of another file",
	"import.match.name":    "The same name",
	"import.match.company": "The same name and organisation",
	"import.match.day":     "The same name and the same day of connecting",
	"import.match.email":   "The same e-mail address, but another name",
	"import.match.phone":   "The same phone number, but another name",
	"import.match.several": "Its keys belong to several people",
}

func reason(id string, parts ...any) Reason { return Reason{ID: id, Parts: parts} }

// String says the reason in English.
func (r Reason) String() string {
	text := sentences[r.ID]
	for i := 0; i+1 < len(r.Parts); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{{.%v}}", r.Parts[i]), fmt.Sprint(r.Parts[i+1]))
	}
	return text
}

// MarshalText writes the reason in English.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// refuse makes the one sentence with which a whole file is turned away.
func refuse(file, what, do string) error {
	return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q %s", file, what), Do: do}
}

// short cuts a text for showing, without breaking a character.
func short(s string) string {
	const most = 120
	if !utf8.ValidString(s) {
		s = toText([]byte(s), "")
	}
	s = strings.TrimSpace(s)
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// problem notes something that is not as it should be.
func (b *Batch) problem(line int, r Reason, text string) {
	switch {
	case len(b.Problems) < MaxProblems:
		b.Problems = append(b.Problems, Problem{File: b.File, Line: line, Reason: r, Text: short(text)})
	case len(b.Problems) == MaxProblems:
		b.Problems = append(b.Problems, Problem{File: b.File, Line: line, Reason: reason("import.problem.more")})
	}
}

// skip notes a row that gives nobody, with how many values it had.
func (b *Batch) skip(line int, r Reason, text string, values int) {
	b.Values += values
	if len(b.Skipped) >= MaxRecords {
		b.flooded = true
		return
	}
	b.Skipped = append(b.Skipped, Problem{File: b.File, Line: line, Reason: r, Fatal: true, Text: short(text), Values: values})
}

// flood refuses a file that is nearly all rubbish.
func (b *Batch) flood() error {
	if !b.flooded {
		return nil
	}
	return refuse(b.File, fmt.Sprintf("has more than %d rows that name nobody", MaxRecords), whatToChoose)
}

// add takes a record in.
func (b *Batch) add(r Record) error {
	if b.before+len(b.Records) >= MaxRecords {
		return refuse(b.File, fmt.Sprintf("holds more than %d people", MaxRecords), "split it into smaller files")
	}
	p := &r.Person
	b.weight += r.Values + len(p.Extra) + len(p.Skills) + len(p.Tags) + len(p.Wants) + len(p.Emails) + len(p.Phones) + len(p.Links) + len(p.Groups) + len(p.Schools)
	if b.weight > MaxValues {
		return refuse(b.File, fmt.Sprintf("holds more than %d million values", MaxValues/1_000_000), "split it into smaller files")
	}
	if b.held += held(p); b.held > MaxHeld {
		return refuse(b.File, fmt.Sprintf("holds more than fits into memory at once, after %d people", b.before+len(b.Records)), "split it into smaller files")
	}
	b.Values += r.Values
	b.Records = append(b.Records, r)
	return nil
}

// expect makes room for about as many records. A list that grows by itself is in
// memory twice whenever it is moved.
func (b *Batch) expect(records int64) {
	b.Records = slices.Grow(b.Records, int(min(records+records/16+8, MaxRecords)))
}

// held estimates the memory a record takes, in bytes.
func held(p *app.Person) int {
	n := 1200 + len(p.Notes) + len(p.Photo)
	for _, e := range p.Extra {
		n += 32 + len(e.Name) + len(e.Value)
	}
	return n + 80*(len(p.Emails)+len(p.Phones)+len(p.Links)+len(p.Skills)+len(p.Tags)+len(p.Wants)+len(p.Groups)+len(p.Schools))
}

// ReasonIDs lists every sentence that a Reason can be.
func ReasonIDs() []string { return slices.Sorted(maps.Keys(sentences)) }
