package exchange

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
)

// Bounds on one thing of a JSON document, so that reading it takes little
// memory whatever it holds.
const (
	maxThing = 16 << 20 // bytes
	maxParts = 100_000  // values, those within others too
	maxDepth = 16
)

var (
	errBroken = errors.New("is no JSON")
	errCut    = errors.New("ends too early")
	errLong   = errors.New("holds something far larger than it should be")
)

// jsonText goes through a JSON document value by value. It finds only where a
// value ends; decoding one says whether it is written well.
type jsonText struct {
	r    *bufio.Reader
	line int // where it stands, from 1

	// Of the last value: its bytes, used again for the next, how many objects it
	// holds, itself included, and how many commas, those between the entries of
	// lists told apart.
	value   []byte
	objects int
	commas  int
	entries int
}

// peek skips white space and gives the next byte without taking it.
func (t *jsonText) peek() (byte, error) {
	for {
		c, err := t.r.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return 0, errCut
		case err != nil:
			return 0, err
		case c == '\n':
			t.line++
		case c != ' ' && c != '\t' && c != '\r':
			return c, t.r.UnreadByte()
		}
	}
}

// at gives the line on which the next value begins.
func (t *jsonText) at() int {
	_, _ = t.peek() // what fails now fails again when the value is taken
	return t.line
}

// take skips white space and takes the next byte, which must be c.
func (t *jsonText) take(c byte) error {
	next, err := t.peek()
	if err != nil {
		return err
	}
	if next != c {
		return errBroken
	}
	_, err = t.r.ReadByte()
	return err
}

// within calls each for every member between two brackets.
func (t *jsonText) within(open, close byte, each func() error) error {
	if err := t.take(open); err != nil {
		return err
	}
	for first := true; ; first = false {
		c, err := t.peek()
		switch {
		case err != nil:
			return err
		case c == close:
			return t.take(close)
		case !first:
			if err := t.take(','); err != nil {
				return err
			}
		}
		if err := each(); err != nil {
			return err
		}
	}
}

// array calls each at every member of an array; each must take one value.
func (t *jsonText) array(each func() error) error { return t.within('[', ']', each) }

// object calls each with the key of every member; each must take its value.
func (t *jsonText) object(each func(key string) error) error {
	return t.within('{', '}', func() error {
		if c, err := t.peek(); err != nil || c != '"' {
			return errors.Join(err, errBroken)
		}
		if err := t.next(); err != nil {
			return err
		}
		var key string
		if json.Unmarshal(t.value, &key) != nil {
			return errBroken
		}
		if err := t.take(':'); err != nil {
			return err
		}
		return each(key)
	})
}

// next takes the next value.
func (t *jsonText) next() error {
	if _, err := t.peek(); err != nil {
		return err
	}
	t.value, t.objects, t.commas, t.entries = t.value[:0], 0, 0, 0
	depth, quoted, escaped := 0, false, false
	var lists [maxDepth + 1]bool // at which depths a list is open
	for {
		c, err := t.r.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return errCut
		case err != nil:
			return err
		case depth == 0 && !quoted && len(t.value) > 0 && closes(c): // of a number or a word
			return t.r.UnreadByte()
		case len(t.value) >= maxThing || t.objects+t.commas > maxParts:
			return errLong
		}
		t.value = append(t.value, c)
		if c == '\n' {
			t.line++
		}
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
			if !quoted && depth == 0 {
				return nil
			}
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return errLong
			}
			if lists[depth] = c == '['; c == '{' {
				t.objects++
			}
		case c == '}' || c == ']':
			if depth--; depth < 0 {
				return errBroken
			}
			if depth == 0 {
				return nil
			}
		case c == ',':
			t.commas++
			if lists[depth] {
				t.entries++
			}
		}
	}
}

// closes says whether a byte ends a value that has no closing sign.
func closes(c byte) bool {
	switch c {
	case ',', ']', '}', ':', ' ', '\t', '\r', '\n':
		return true
	}
	return false
}
