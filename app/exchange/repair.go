package exchange

import (
	"slices"
	"strings"

	"cortado/app"
)

// What the user can give so that a problem is gone.
const (
	AskName     = "name"
	AskDate     = "date"
	AskEmail    = "email"
	AskLink     = "link"
	AskLevel    = "level"
	AskRelation = "relation"
)

// noted is a cell as it goes into the notes: under its header where the user
// sent a column there that nobody knows.
func (c *column) noted(text string) string {
	if c.unknown && c.header != "" {
		return c.header + ": " + text
	}
	return text
}

// nameless keeps what a row without a name holds besides with the row just
// skipped, for when the user knows the name.
func (b *Batch) nameless(d *draft) {
	if len(b.Skipped) == 0 || b.flooded {
		return
	}
	p := d.record().Person
	b.Skipped[len(b.Skipped)-1].Person = &p
}

// nameless is that of a batch for a row of a table, whose dates may have to wait
// for the others of their column.
func (t *table) nameless(d *draft, waits []waitingDate) {
	t.b.nameless(d)
	for _, w := range waits {
		w.record = len(t.b.Skipped) - 1
		t.late = append(t.late, w)
	}
}

// closeNameless reads the dates that waited with rows without a name. What is
// said of such a date belongs to nobody yet.
func (t *table) closeNameless() {
	for _, w := range t.late {
		p := t.b.Skipped[w.record].Person
		if p == nil {
			continue
		}
		o := monthFirst
		if t.slash[w.column].dayFirst || t.lang != "en" {
			o = dayFirst
		}
		d := &draft{p: *p, b: &Batch{}, o: t.o}
		if c := &t.cols[w.column]; c.field == fConnected {
			d.connected(c.header, w.text, o)
		} else {
			d.birthday(c.header, w.text, o)
		}
		*p = d.record().Person
	}
}

// Asks says what the user can give so that a problem of this batch is gone; ""
// where there is nothing to give.
func (b *Batch) Asks(p Problem) string {
	if p.Person != nil {
		return AskName
	}
	ask := map[string]string{"import.problem.named": AskName, "import.problem.nickname": AskName, "import.problem.date": AskDate,
		"import.problem.email": AskEmail, "import.problem.link": AskLink, "import.problem.level": AskLevel, "import.problem.relation": AskRelation}[p.Reason.ID]
	if ask == "" {
		return ""
	}
	at, header := b.holder(p, ask == AskName)
	if at < 0 || (ask == AskLevel && b.fieldOf(header) != fTrust) {
		return ""
	}
	return ask
}

// holder finds the record a problem is about, and the header under which it
// keeps the value; -1 when there is none.
func (b *Batch) holder(p Problem, whole bool) (at int, header string) {
	if b.Format == LinkedInArchive && !strings.HasSuffix(strings.ToLower(p.File), "/"+entryConnections) {
		return -1, "" // an entry about myself
	}
	for i, r := range b.Records {
		if r.Line != p.Line {
			continue
		}
		if whole {
			return i, ""
		}
		for _, e := range r.Person.Extra {
			if short(e.Value) == p.Text {
				return i, e.Name
			}
		}
	}
	return -1, ""
}

// fieldOf gives the field of the column with a header.
func (b *Batch) fieldOf(header string) string {
	for _, c := range b.Columns {
		if c.Header == header {
			return c.Field
		}
	}
	return ""
}

// Repair gives the batch as it is with what the user typed for a problem of it:
// the name of somebody nameless, who then is the last record, or a value that
// could not be read. The value as the file has it stays beside the person, so
// that reading the file again finds nothing new. The batch it is called on
// stays as it is. ErrInvalid when the new value cannot be read either.
func (b *Batch) Repair(p Problem, value string, o Options) (*Batch, error) {
	value = strings.TrimSpace(value)
	ask := b.Asks(p)
	if ask == "" {
		return nil, app.Invalid("there is nothing to put right in line %d", p.Line)
	}
	if value == "" {
		return nil, app.Invalid("nothing is typed")
	}
	out := *b
	if p.Person != nil {
		return out.withName(p, value)
	}
	at, header := b.holder(p, ask == AskName)
	out.Records = slices.Clone(b.Records)
	r := &out.Records[at]
	d := &draft{p: copyOf(r.Person), b: &Batch{}, o: &o, line: r.Line, values: r.Values}
	kept := len(d.p.Extra)
	field := ""
	switch ask {
	case AskName:
		d.p.Name = nameBeside(value, d.p.Name)
		field = "name"
	case AskDate:
		field = b.repairDate(d, header, value)
	case AskEmail:
		d.email(header, value, "", false)
		field = "emails"
	case AskLink:
		d.link(header, value, "")
		field = "links"
	case AskLevel:
		d.p.Trust = nil
		d.trust(header, value)
		field = "trust"
	case AskRelation:
		d.p.Relation = ""
		d.relation(header, value)
		field = "relation"
	}
	if len(d.b.Problems) > 0 || len(d.p.Extra) > kept {
		return nil, app.Invalid("%q cannot be read either", value)
	}
	d.p.Sources[field] = app.Typed
	r.Person = d.p
	out.Problems = without(b.Problems, p)
	return &out, nil
}

// repairDate puts a date into the field its header stands for, and names it.
func (b *Batch) repairDate(d *draft, header, value string) string {
	if b.fieldOf(header) == fConnected {
		d.p.ConnectedOn = ""
		d.connected(header, value, dayFirst)
		return "connectedOn"
	}
	d.p.Birthday = ""
	d.birthday(header, value, dayFirst)
	return "birthday"
}

// withName takes a nameless row in as a person.
func (b *Batch) withName(p Problem, value string) (*Batch, error) {
	q := copyOf(*p.Person)
	q.Name = nameBeside(value, q.Name)
	if q.Name.Given == "" && q.Name.Family == "" {
		return nil, app.Invalid("%q is no name", value)
	}
	q.Sources["name"] = app.Typed
	if !strong(q) && q.Fingerprint == "" {
		taken := map[string]bool{}
		for _, r := range b.Records {
			taken[r.Person.Fingerprint] = true
		}
		for n := 0; q.Fingerprint == "" || taken[q.Fingerprint]; n++ {
			q.Fingerprint = FingerprintOf(q, n)
		}
	}
	b.Records = append(slices.Clone(b.Records), Record{Line: p.Line, Person: q, Values: p.Values})
	b.Skipped = without(b.Skipped, p)
	return b, nil
}

// nameBeside takes a typed name apart and keeps what it does not say.
func nameBeside(typed string, had app.Name) app.Name {
	n := splitName(typed)
	if n.Prefix == "" {
		n.Prefix = had.Prefix
	}
	if n.Suffix == "" {
		n.Suffix = had.Suffix
	}
	n.Nickname = had.Nickname
	return n
}

// without takes one problem out of a list.
func without(list []Problem, p Problem) []Problem {
	out := make([]Problem, 0, len(list))
	gone := false
	for _, q := range list {
		if !gone && q.Line == p.Line && q.File == p.File && q.Reason.ID == p.Reason.ID && q.Text == p.Text {
			gone = true
			continue
		}
		out = append(out, q)
	}
	return out
}
