package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"cortado/app"
)

// table reads a file of rows and columns into a batch.
type table struct {
	b     *Batch
	o     *Options
	cols  []column
	lang  string
	slash map[int]*slashColumn // columns with dates whose order must be found out
	late  []waitingDate        // of rows without a name; record is their place in Skipped
}

// slashColumn holds back the dates of a column that could be read in two ways
// until all are seen.
type slashColumn struct {
	dayFirst bool
	waiting  []waitingDate
}

type waitingDate struct {
	record int
	column int
	text   string
}

// readTable reads one table of people. kind, when not empty, overrules what
// the header says.
func readTable(ctx context.Context, s stream, b *Batch, o *Options, kind Kind) error {
	var t *table
	find := func(sample string) (*head, error) {
		h, err := findHeader(sample, o.Mapping)
		if err != nil {
			return nil, refuse(b.File, "holds no people: it is neither a table with a header row nor a vCard", "choose a CSV, a vCard or a LinkedIn export")
		}
		b.Columns, b.HeaderKey = h.columns(), headerKey(h.names)
		b.Format = formatOf(h.cols, h.lang)
		if kind != "" {
			b.Format = kind
		}
		if !named(h.cols) {
			return nil, refuse(b.File, "has no column that is known to hold names", "say which column holds the name, or give it the header Name")
		}
		if filled(h.names) < 2 {
			return nil, refuse(b.File, "has only one column", "add a second one, such as Company or Email")
		}
		t = &table{b: b, o: o, cols: h.cols, lang: h.lang, slash: map[int]*slashColumn{}}
		b.expect(s.size * int64(strings.Count(sample, "\n")) / int64(len(sample)))
		return h, nil
	}
	if err := eachRow(ctx, s, b, find, func(rw row) error { return t.row(rw) }); err != nil {
		return err
	}
	t.close()
	return nil
}

// eachRow finds how a table is encoded, lets find look for its header in the
// first of it, and hands every row after the header to handle.
func eachRow(ctx context.Context, s stream, b *Batch, find func(sample string) (*head, error), handle func(row) error) error {
	sample, err := s.sample()
	if err != nil {
		return err
	}
	enc, err := s.decoder(ctx, sample, true)
	if err != nil {
		return err
	}
	h, err := find(string(decodeSample(sample, enc)))
	if err != nil {
		return err
	}
	r, closer, err := s.text(ctx, enc)
	if err != nil {
		return err
	}
	defer closer.Close()
	rs := newRows(r, h.comma)
	broken := 0
	for {
		rw, bad, err := rs.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		switch {
		case rw.line <= h.line:
		case bad != fine:
			if broken++; broken > MaxBroken {
				return refuse(b.File, fmt.Sprintf("has more than %d broken rows, the last in line %d", MaxBroken, rw.line),
					"save it again as CSV in the program that made it")
			}
			id := "import.problem.quote"
			if bad == endless {
				id = "import.problem.longrow"
			}
			b.skip(rw.line, reason(id), rw.text, filled(splitPlain(rw.text, h.comma)))
		case len(rw.cells) > MaxColumns:
			return refuse(b.File, fmt.Sprintf("has more than %d columns in line %d", MaxColumns, rw.line), "choose a table of people")
		default:
			if err := handle(rw); err != nil {
				return err
			}
		}
	}
	if rs.nul > 0 {
		b.problem(rs.nul, reason("import.problem.nul"), "")
	}
	if rs.odd > 0 {
		b.problem(rs.odd, reason("formats.bytes"), "")
	}
	return nil
}

// filled counts the cells that hold something.
func filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

// row takes one row in.
func (t *table) row(rw row) error {
	if filled(rw.cells) == 0 {
		return nil
	}
	d := newDraft(t.b, t.o, rw.line)
	at := len(t.b.Records)
	waits := make([]waitingDate, 0, 2)
	left := 0
	for i, cell := range rw.cells {
		cell = strings.TrimSpace(cell)
		if cell == "" {
			continue
		}
		if i >= len(t.cols) {
			d.values++
			d.extra(fmt.Sprintf("Column %d", i+1), cell)
			if i == len(t.cols) {
				t.b.problem(rw.line, reason("import.problem.cells"), cell)
			}
			continue
		}
		c := &t.cols[i]
		if len(t.b.Columns[i].Samples) < samplesShown {
			t.b.Columns[i].Samples = append(t.b.Columns[i].Samples, short(cell))
		}
		if c.field == fLeaveOut {
			left++
			continue
		}
		if (c.field == fConnected || c.field == fBirthday || t.b.Format == Outlook) && noDate(cell) {
			continue
		}
		d.values++
		if (c.field == fConnected || c.field == fBirthday) && t.ambiguous(i, cell) {
			waits = append(waits, waitingDate{record: at, column: i, text: cell})
			continue
		}
		if c.field == fLabel && !t.labels(i, rw.cells) {
			d.extra(c.header, cell)
			continue
		}
		d.cell(c, cell, rw.cells)
	}
	t.b.Left += left
	t.b.Values += left
	if !d.finish() {
		id := "import.problem.noname"
		if len(d.p.Emails) > 0 {
			id = "import.problem.noname.email"
		}
		t.b.skip(rw.line, reason(id), strings.Join(rw.cells, " "), d.values)
		t.nameless(d, waits)
		return t.b.flood()
	}
	if t.b.Format == LinkedIn {
		cutSuffix(&d.p.Name)
	}
	for _, w := range waits {
		t.slash[w.column].waiting = append(t.slash[w.column].waiting, w)
	}
	return t.b.add(d.record())
}

// labels says whether the word in a column goes with a value of the row.
func (t *table) labels(column int, cells []string) bool {
	for i, c := range t.cols {
		if c.labels == column && i < len(cells) && strings.TrimSpace(cells[i]) != "" {
			return true
		}
	}
	return false
}

// cutSuffix moves what follows a comma in the family name to the suffix.
func cutSuffix(n *app.Name) {
	before, after, ok := strings.Cut(n.Family, ",")
	if before = strings.TrimSpace(before); ok && (before != "" || n.Given != "") {
		n.Family = before
		n.Suffix = strings.Trim(strings.TrimSpace(after)+", "+n.Suffix, ", ")
	}
}

// ambiguous says whether a date must wait for the others of its column, and
// notes what it tells about their order.
func (t *table) ambiguous(column int, text string) bool {
	a, b, ok := slashed(text)
	if !ok {
		return false
	}
	c := t.slash[column]
	if c == nil {
		c = &slashColumn{}
		t.slash[column] = c
	}
	c.dayFirst = c.dayFirst || (a > 12 && b <= 12)
	return true
}

// close reads the dates that waited: day first where one of the column can
// only be read so, or where the header is not English; else month first.
func (t *table) close() {
	t.closeNameless()
	for _, i := range slices.Sorted(maps.Keys(t.slash)) {
		c := t.slash[i]
		o := monthFirst
		if c.dayFirst || t.lang != "en" {
			o = dayFirst
		}
		for _, w := range c.waiting {
			r := &t.b.Records[w.record]
			d := &draft{p: r.Person, b: t.b, o: t.o, line: r.Line, values: r.Values}
			col := &t.cols[w.column]
			if col.field == fConnected {
				d.connected(col.header, w.text, o)
			} else {
				d.birthday(col.header, w.text, o)
			}
			*r = d.record()
		}
	}
}
