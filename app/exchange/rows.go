package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

// row is one record of a table. Line is where it begins.
type row struct {
	line  int
	cells []string
	text  string // as it stood, for showing
}

// trouble is a row that could not be read.
type trouble int

const (
	fine trouble = iota
	openQuote
	endless
)

// physical is one line of the file, without its line break.
type physical struct {
	number int
	text   string
	cut    bool // longer than MaxRow; the rest was dropped
}

// rows reads the records of a table one by one. It follows RFC 4180 and is
// lenient where programs are: a quote mark inside a bare cell is a character,
// and text after a closing quote mark belongs to the cell. A quote mark that
// opens a cell and finds no end nearby breaks its own line only: the rows
// after it are read as if it had never stood there.
type rows struct {
	r     *bufio.Reader
	comma byte
	line  int
	ahead []physical // lines read while looking for a closing quote mark
	nul   int        // first line with control characters; 0 for none
	odd   int        // first line with bytes that are not of the encoding; 0 for none
	done  bool
	cell  []byte // the quoted cell at hand
}

func newRows(r *bufio.Reader, comma byte) *rows { return &rows{r: r, comma: comma} }

// next gives the next row that is not blank; io.EOF after the last. With
// trouble the row holds only its line and text.
func (t *rows) next() (row, trouble, error) {
	for {
		first, err := t.take(0)
		if err != nil {
			return row{}, fine, err
		}
		if strings.TrimSpace(first.text) == "" && !first.cut {
			t.drop(1)
			continue
		}
		if first.cut {
			t.drop(1)
			return row{line: first.number, text: first.text}, endless, nil
		}
		cells, used, ok, err := t.parse(first)
		if err != nil {
			return row{}, fine, err
		}
		t.drop(used)
		if !ok {
			return row{line: first.number, text: first.text}, openQuote, nil
		}
		return row{line: first.number, cells: cells, text: first.text}, fine, nil
	}
}

// parse splits one row that begins with the line first. used is how many lines
// it took; not ok means that a quote mark is not closed.
func (t *rows) parse(first physical) (cells []string, used int, ok bool, err error) {
	used = 1
	s := first.text
	if strings.IndexByte(s, '"') < 0 {
		return splitPlain(s, t.comma), 1, true, nil
	}
	size := len(s)
	for {
		trimmed := strings.TrimLeft(s, " ")
		if !strings.HasPrefix(trimmed, `"`) {
			cell, rest, more := strings.Cut(s, string(t.comma))
			cells = append(cells, cell)
			if !more {
				return cells, used, true, nil
			}
			s = rest
			continue
		}
		// A quoted cell, perhaps over several lines.
		s = trimmed[1:]
		opened := used
		b := t.cell[:0]
		for {
			i := strings.IndexByte(s, '"')
			if i < 0 { // goes on in the next line
				b = append(b, s...)
				if used-opened >= MaxQuotedLines || size > MaxRow {
					return nil, 1, false, nil
				}
				line, err := t.take(used)
				if errors.Is(err, io.EOF) || line.cut {
					return nil, 1, false, nil
				}
				if err != nil {
					return nil, 0, false, err
				}
				used++
				size += len(line.text)
				b = append(b, '\n')
				s = line.text
				continue
			}
			b = append(b, s[:i]...)
			s = s[i+1:]
			if strings.HasPrefix(s, `"`) {
				b = append(b, '"')
				s = s[1:]
				continue
			}
			break
		}
		tail, rest, more := strings.Cut(s, string(t.comma))
		if strings.TrimSpace(tail) != "" {
			if used > opened { // it closed only because another cell opened
				return nil, 1, false, nil
			}
			b = append(b, tail...)
		}
		t.cell = b
		cells = append(cells, string(b))
		if !more {
			return cells, used, true, nil
		}
		s = rest
	}
}

func splitPlain(s string, comma byte) []string {
	cells := make([]string, 0, strings.Count(s, string(comma))+1)
	for {
		i := strings.IndexByte(s, comma)
		if i < 0 {
			return append(cells, s)
		}
		cells = append(cells, s[:i])
		s = s[i+1:]
	}
}

// take gives the line n places ahead without using it up.
func (t *rows) take(n int) (physical, error) {
	for len(t.ahead) <= n {
		if t.done {
			return physical{}, io.EOF
		}
		p, err := t.readLine()
		if err != nil {
			t.done = errors.Is(err, io.EOF)
			return physical{}, err
		}
		t.ahead = append(t.ahead, p)
	}
	return t.ahead[n], nil
}

func (t *rows) drop(n int) {
	t.ahead = t.ahead[n:]
	if len(t.ahead) == 0 {
		t.ahead = nil
	}
}

// readLine reads one line. NUL bytes and other control characters are taken
// out, bytes that are not of the encoding mended.
func (t *rows) readLine() (physical, error) {
	var line []byte
	cut, any := false, false
	for {
		chunk, err := t.r.ReadSlice('\n')
		any = any || len(chunk) > 0
		line, cut = extend(line, chunk, cut)
		if err == nil {
			break
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if errors.Is(err, io.EOF) {
			if !any {
				return physical{}, io.EOF
			}
			break
		}
		return physical{}, err
	}
	t.line++
	line = bytes.TrimSuffix(line, []byte{'\n'})
	line, changed := mend(line)
	if kept := printable(line); len(kept) < len(line) {
		if t.nul == 0 && !bytes.Equal(line, []byte{endOfText}) {
			t.nul = t.line
		}
		line = kept
	}
	if changed && t.odd == 0 {
		t.odd = t.line
	}
	return physical{number: t.line, text: string(line), cut: cut}, nil
}

// endOfText ends a file of old DOS programs.
const endOfText = 0x1A

// printable takes control characters out of a line.
func printable(line []byte) []byte {
	for i, c := range line {
		if c < ' ' && c != '\t' {
			out := append([]byte(nil), line[:i]...)
			for _, c := range line[i:] {
				if c >= ' ' || c == '\t' {
					out = append(out, c)
				}
			}
			return out
		}
	}
	return line
}

func extend(line, chunk []byte, cut bool) ([]byte, bool) {
	if cut {
		return line, true
	}
	if len(line)+len(chunk) > MaxRow {
		return line[:min(len(line), 200)], true
	}
	return append(line, chunk...), false
}
