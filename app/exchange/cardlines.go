package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

// param is one parameter of a property; a bare one of vCard 2.1 has no name.
type param struct{ name, value string }

// property is one unfolded line of a vCard: [group.]NAME[;params]:value.
type property struct {
	line   int
	group  string
	name   string // upper case
	params []param
	value  []byte // as it stands, still encoded
	bad    string // the line, when it is no property
	long   bool   // cut off at MaxProperty
}

// get gives the values of a parameter, lower case, split at commas.
func (p property) get(name string) []string {
	var out []string
	for _, q := range p.params {
		if q.name == name {
			for _, v := range strings.Split(q.value, ",") {
				if v = strings.ToLower(strings.TrimSpace(v)); v != "" {
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// encoding gives "quoted-printable", "base64" or "".
func (p property) encoding() string {
	for _, e := range p.get("ENCODING") {
		switch e {
		case "quoted-printable", "q":
			return "quoted-printable"
		case "base64", "b":
			return "base64"
		}
	}
	return ""
}

// cardLines reads the properties of a stream of vCards one by one, undoing
// the folding of all three versions: a line that begins with a space or tab
// goes on the one before; quoted-printable goes on after a "=" at the end,
// without any indentation; base64 of old programs may go on unindented.
type cardLines struct {
	r    *bufio.Reader
	line int
	peek []byte
	has  bool
	v21  bool // in a card of version 2.1 the space of a fold is part of the text
	// indent is what every line of a card begins with that was copied out of
	// something; it is no folding.
	indent []byte
	ended  error
}

// next gives the next property; io.EOF after the last.
func (c *cardLines) next() (property, error) {
	var text []byte
	for {
		b, err := c.takeLine()
		if err != nil {
			return property{}, err
		}
		b = bytes.TrimPrefix(b, []byte("\ufeff")) // of files put one behind the other
		if len(bytes.TrimSpace(b)) > 0 {
			text = b
			break
		}
	}
	if lead := text[:len(text)-len(bytes.TrimLeft(text, " \t"))]; len(lead) > 0 && beginsCard(string(text)) {
		c.indent = bytes.Clone(lead)
		text = text[len(lead):]
	} else if beginsCard(string(text)) {
		c.indent = nil
	}
	p := parseProperty(append([]byte(nil), text...))
	p.line = c.line
	enc := p.encoding()
	var soft softBreaks
	for {
		b, err := c.peekLine()
		if err != nil && !errors.Is(err, io.EOF) {
			return property{}, err
		}
		if err != nil {
			break
		}
		goesOn := enc == "quoted-printable" && bytes.HasSuffix(p.value, []byte{'='})
		folded := len(b) > 0 && (b[0] == ' ' || b[0] == '\t')
		loose := enc == "base64" && !folded && base64Line(b)
		if !goesOn && !folded && !loose {
			break
		}
		if folded && enc == "base64" && len(bytes.TrimSpace(b)) == 0 { // the blank line after a photo
			_, _ = c.takeLine()
			break
		}
		_, _ = c.takeLine()
		switch {
		case goesOn:
			p.value = p.value[:len(p.value)-1]
			soft.note(len(p.value), b)
		case folded && (!c.v21 || enc == "base64"):
			b = b[1:]
		}
		if p.name == "" && p.bad != "" && len(p.bad) < 4096 { // folded before the colon came
			n := c.line
			p = parseProperty(append([]byte(p.bad), b...))
			p.line = n
			enc = p.encoding()
			continue
		}
		if len(p.value)+len(b) > MaxProperty {
			p.long = true
			p.value = p.value[:min(len(p.value), 200)]
			continue
		}
		if !p.long {
			p.value = append(p.value, b...)
		}
	}
	if !p.long {
		p.value = soft.flush(p.value)
	}
	return p, nil
}

// softBreaks are the places where a quoted-printable value went on in a next
// line. A space there is part of the text, unless all of several lines begin
// with one: then a program indented them.
type softBreaks struct {
	all      int
	indented []int
}

func (s *softBreaks) note(at int, line []byte) {
	s.all++
	if len(line) > 0 && (line[0] == ' ' || line[0] == '\t') {
		s.indented = append(s.indented, at)
	}
}

// flush takes the indentation out.
func (s *softBreaks) flush(value []byte) []byte {
	if s.all < 2 || len(s.indented) != s.all {
		return value
	}
	out := value[:0]
	for i, c := range value {
		if len(s.indented) > 0 && i == s.indented[0] {
			s.indented = s.indented[1:]
			continue
		}
		out = append(out, c)
	}
	return out
}

// base64Line says whether an unindented line can be nothing but base64.
func base64Line(b []byte) bool {
	b = bytes.TrimSpace(b)
	if len(b) < 4 {
		return false
	}
	for _, c := range b {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '+', c == '/', c == '=':
		default:
			return false
		}
	}
	return true
}

func (c *cardLines) takeLine() ([]byte, error) {
	b, err := c.peekLine()
	if err == nil {
		c.has = false
		c.line++
	}
	return b, err
}

func (c *cardLines) peekLine() ([]byte, error) {
	if c.has {
		return c.peek, nil
	}
	if c.ended != nil {
		return nil, c.ended
	}
	c.peek = c.peek[:0]
	any := false
	for {
		chunk, err := c.r.ReadSlice('\n')
		any = any || len(chunk) > 0
		if len(c.peek)+len(chunk) <= MaxProperty+2 {
			c.peek = append(c.peek, chunk...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			c.ended = err
			if !any || !errors.Is(err, io.EOF) {
				return nil, err
			}
		}
		break
	}
	c.peek = bytes.TrimPrefix(bytes.TrimSuffix(c.peek, []byte{'\n'}), c.indent)
	c.has = true
	return c.peek, nil
}

// parseProperty takes an unfolded line apart. A line without a colon outside
// quotes is no property.
func parseProperty(b []byte) property {
	colon, quoted := -1, false
	for i, c := range b {
		if c == '"' {
			quoted = !quoted
		}
		if c == ':' && !quoted {
			colon = i
			break
		}
	}
	if colon < 0 {
		colon = bytes.IndexByte(b, ':') // a quote mark that never closes
	}
	if colon <= 0 {
		return property{bad: string(b)}
	}
	pieces := splitParams(string(b[:colon]))
	name := strings.ToUpper(strings.TrimSpace(pieces[0]))
	group := ""
	if g, n, ok := strings.Cut(name, "."); ok {
		group, name = strings.ToLower(g), n
	}
	if !token(name) {
		return property{bad: string(b)}
	}
	p := property{group: group, name: name, value: b[colon+1:]}
	for _, s := range pieces[1:] {
		key, value, ok := strings.Cut(s, "=")
		key = strings.ToUpper(strings.TrimSpace(key))
		if !ok { // vCard 2.1 writes the value alone
			value = key
			switch key {
			case "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT":
				key = "ENCODING"
			default:
				key = "TYPE"
			}
		}
		p.params = append(p.params, param{key, caret.Replace(strings.ReplaceAll(value, `"`, ""))})
	}
	return p
}

// caret undoes the escaping of RFC 6868 in parameter values.
var caret = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^")

func splitParams(s string) []string {
	var out []string
	quoted, from := false, 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ';' && !quoted:
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

func token(s string) bool {
	for _, r := range s {
		if (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' {
			return false
		}
	}
	return s != ""
}
