package exchange

import (
	"bufio"
	"errors"
	"strings"
)

// head is the header of a table: where it stands, what parts its cells, and
// what its columns are.
type head struct {
	line  int
	comma byte
	names []string
	cols  []column
	lang  string
}

// commas are what may part the cells of a table.
var commas = []byte{',', ';', '\t', '|'}

var errNoTable = errors.New("no table")

// firstRows reads the rows of a sample that may be the header. The last row of
// a sample may be cut off and is harmless here.
func firstRows(sample string, comma byte) []row {
	rs := newRows(bufio.NewReader(&lineEnds{r: strings.NewReader(sample)}), comma)
	var out []row
	for len(out) < headerRows {
		rw, bad, err := rs.next()
		if err != nil {
			break
		}
		if bad == fine && len(rw.cells) <= MaxColumns {
			out = append(out, rw)
		}
	}
	return out
}

// findHeader looks for the row among the first that names people and knows
// most columns, trying every delimiter. Where no row names people, the first
// that looks like the beginning of a table counts, so that the user can map it.
func findHeader(sample string, mapping map[string]string) (*head, error) {
	var best, shape *head
	score := 0
	for _, comma := range commas {
		rows := firstRows(sample, comma)
		for _, rw := range rows {
			if h, n := headOf(rw, comma, mapping); h != nil && n > score {
				best, score = h, n
			}
		}
		if s := shapeOf(rows, comma, mapping); s != nil && (shape == nil || len(s.names) > len(shape.names)) {
			shape = s
		}
	}
	switch {
	case best != nil:
		return best, nil
	case shape != nil:
		return shape, nil
	}
	return nil, errNoTable
}

// headOf takes a row as a header. The score is 0 unless it names people.
func headOf(rw row, comma byte, mapping map[string]string) (*head, int) {
	names := trimRow(rw.cells)
	if len(names) == 0 {
		return nil, 0
	}
	cols, lang := guess(names)
	applyMapping(cols, mapping)
	if !named(cols) {
		return nil, 0
	}
	n := 2 * known(cols)
	if len(names) > 1 {
		n++
	}
	return &head{line: rw.line, comma: comma, names: names, cols: cols, lang: lang}, n
}

// shapeOf finds the first row of a table by its shape: at least two cells, and
// a row after it with as many.
func shapeOf(rows []row, comma byte, mapping map[string]string) *head {
	for i := 0; i+1 < len(rows); i++ {
		names := trimRow(rows[i].cells)
		if filled(names) < 2 || filled(names) != len(names) || len(rows[i+1].cells) < len(names) || filled(rows[i+1].cells) == 0 {
			continue
		}
		cols, lang := guess(names)
		applyMapping(cols, mapping)
		return &head{line: rows[i].line, comma: comma, names: names, cols: cols, lang: lang}
	}
	return nil
}

// trimRow trims the cells and drops empty ones at the end, which spreadsheets leave.
func trimRow(cells []string) []string {
	out := make([]string, len(cells))
	n := 0
	for i, c := range cells {
		if out[i] = strings.TrimSpace(c); out[i] != "" {
			n = i + 1
		}
	}
	return out[:n]
}

func (h *head) columns() []Column {
	out := make([]Column, len(h.cols))
	for i, c := range h.cols {
		out[i] = Column{Header: c.header, Field: shown(c.field), Unknown: c.unknown || c.field == ""}
	}
	return out
}

// shown is the field of a column as the user knows it.
func shown(field string) string {
	switch field {
	case fLabel:
		return ""
	case fTitleOr, fTitleElse:
		return fTitle
	}
	return field
}
