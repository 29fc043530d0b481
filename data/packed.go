package data

import (
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"
)

// Lists that belong to one row are kept in it as JSON arrays of rows, each row
// an array of strings and numbers: [["pricing","Pricing",4],…]. packer writes
// them and unpacker reads them: encoding/json would take most of the time in
// which 30,000 people are read.

// packer builds one list.
type packer struct {
	b     []byte
	first bool // nothing written in the present row yet
}

// row begins the next row.
func (p *packer) row() *packer {
	if len(p.b) == 0 {
		p.b = append(p.b, '[', '[')
	} else {
		p.b = append(p.b, ']', ',', '[')
	}
	p.first = true
	return p
}

func (p *packer) comma() {
	if !p.first {
		p.b = append(p.b, ',')
	}
	p.first = false
}

// text adds a string. Bytes that are no UTF-8 become the replacement sign.
func (p *packer) text(s string) *packer {
	p.comma()
	p.b = append(p.b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			p.b = append(p.b, '\\', c)
		case c < ' ':
			p.b = append(p.b, '\\', 'u', '0', '0', "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		case c < utf8.RuneSelf:
			p.b = append(p.b, c)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			p.b = utf8.AppendRune(p.b, r)
			i += n
			continue
		}
		i++
	}
	p.b = append(p.b, '"')
	return p
}

// whole adds a whole number.
func (p *packer) whole(n int64) *packer {
	p.comma()
	p.b = strconv.AppendInt(p.b, n, 10)
	return p
}

// number adds a number with all its digits.
func (p *packer) number(f float64) *packer {
	p.comma()
	p.b = strconv.AppendFloat(p.b, f, 'g', -1, 64)
	return p
}

// flag adds 1 for true and 0 for false.
func (p *packer) flag(v bool) *packer {
	if v {
		return p.whole(1)
	}
	return p.whole(0)
}

// String gives the list as JSON.
func (p *packer) String() string {
	if len(p.b) == 0 {
		return "[]"
	}
	return string(p.b) + "]]"
}

var errPacked = errors.New("a packed list is broken")

// unpacker reads a list written by packer, from its second character on. Strings
// without escapes share the memory of the source.
type unpacker struct {
	s   string
	i   int
	err error
}

func (u *unpacker) peek() byte {
	if u.i < len(u.s) {
		return u.s[u.i]
	}
	return 0
}

// next steps into the next row; false at the end or when the list is broken.
func (u *unpacker) next() bool {
	if u.err != nil {
		return false
	}
	for u.more() { // values a newer version added to the row
		u.skip()
	}
	if u.peek() == ']' && u.inRow() {
		u.i++
	}
	if u.peek() == ',' {
		u.i++
	}
	switch u.peek() {
	case '[':
		u.i++
		return true
	case ']':
		return false
	}
	u.err = errPacked
	return false
}

// inRow says whether the bracket at hand closes a row, not the list.
func (u *unpacker) inRow() bool { return u.i+1 < len(u.s) }

// more says whether the row has another value.
func (u *unpacker) more() bool {
	if u.err != nil {
		return false
	}
	c := u.peek()
	return c == '"' || c == '-' || (c >= '0' && c <= '9')
}

func (u *unpacker) skip() {
	if u.peek() == '"' {
		u.text()
	} else {
		u.number()
	}
}

func (u *unpacker) past() {
	if u.peek() == ',' {
		u.i++
	}
}

// text reads a string; "" when the row has none left.
func (u *unpacker) text() string {
	if u.err != nil || u.peek() != '"' {
		return ""
	}
	start, plain := u.i+1, true
	for i := start; i < len(u.s); i++ {
		switch u.s[i] {
		case '\\':
			plain = false
			i++
		case '"':
			out := u.s[start:i]
			if !plain {
				u.err = json.Unmarshal([]byte(u.s[start-1:i+1]), &out)
			}
			u.i = i + 1
			u.past()
			return out
		}
	}
	u.err = errPacked
	return ""
}

// number reads a number; 0 when the row has none left.
func (u *unpacker) number() float64 {
	start := u.i
	for u.i < len(u.s) && u.s[u.i] != ',' && u.s[u.i] != ']' {
		u.i++
	}
	if u.err != nil || start == u.i {
		return 0
	}
	if u.i == start+1 { // most numbers are levels
		if c := u.s[start]; c >= '0' && c <= '9' {
			u.past()
			return float64(c - '0')
		}
	}
	f, err := strconv.ParseFloat(u.s[start:u.i], 64)
	if err != nil {
		u.err = errPacked
		return 0
	}
	u.past()
	return f
}

// whole reads a whole number.
func (u *unpacker) whole() int64 {
	start := u.i
	end := start
	for end < len(u.s) && u.s[end] != ',' && u.s[end] != ']' {
		end++
	}
	if u.err != nil || start == end {
		return 0
	}
	if n, err := strconv.ParseInt(u.s[start:end], 10, 64); err == nil {
		u.i = end
		u.past()
		return n
	}
	return int64(u.number())
}

// flag reads what packer.flag wrote.
func (u *unpacker) flag() bool { return u.whole() != 0 }
