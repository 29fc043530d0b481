package invite_test

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A reader of our own for the tests, by the letter of RFC 5545 and owing nothing
// to the library that writes: what it cannot read strictly it refuses, so that a
// file it accepts holds nothing by accident.

type strictLine struct {
	name   string
	params map[string][]string
	value  string
}

type strictComponent struct {
	name  string
	lines []strictLine
	inner []*strictComponent
}

// readStrictly reads the one VCALENDAR of a file.
func readStrictly(b []byte) (*strictComponent, error) {
	if err := checkLines(b); err != nil {
		return nil, err
	}
	var open []*strictComponent
	var whole *strictComponent
	for i, text := range logical(b) {
		if whole != nil {
			return nil, fmt.Errorf("line %d stands behind the end: %q", i, text)
		}
		l, err := readLineStrictly(text)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w in %q", i, err, text)
		}
		switch {
		case l.name == "BEGIN":
			c := &strictComponent{name: l.value}
			if len(open) > 0 {
				parent := open[len(open)-1]
				parent.inner = append(parent.inner, c)
			}
			open = append(open, c)
		case len(open) == 0:
			return nil, fmt.Errorf("line %d stands outside: %q", i, text)
		case l.name == "END":
			c := open[len(open)-1]
			if c.name != l.value {
				return nil, fmt.Errorf("line %d ends %s inside %s", i, l.value, c.name)
			}
			if open = open[:len(open)-1]; len(open) == 0 {
				whole = c
			}
		default:
			c := open[len(open)-1]
			c.lines = append(c.lines, l)
		}
	}
	if whole == nil || whole.name != "VCALENDAR" {
		return nil, fmt.Errorf("no whole VCALENDAR")
	}
	return whole, nil
}

// readLineStrictly reads name *(";" param) ":" value.
func readLineStrictly(text string) (strictLine, error) {
	l := strictLine{params: map[string][]string{}}
	if !utf8.ValidString(text) {
		return l, fmt.Errorf("invalid UTF-8")
	}
	n := nameLength(text)
	if n == 0 {
		return l, fmt.Errorf("no name")
	}
	l.name, text = text[:n], text[n:]
	if l.name != strings.ToUpper(l.name) {
		return l, fmt.Errorf("a name in small letters")
	}
	for strings.HasPrefix(text, ";") {
		text = text[1:]
		n := nameLength(text)
		if n == 0 || !strings.HasPrefix(text[n:], "=") {
			return l, fmt.Errorf("a parameter without a name or value")
		}
		name := text[:n]
		text = text[n+1:]
		if _, twice := l.params[name]; twice {
			return l, fmt.Errorf("the parameter %s twice", name)
		}
		for {
			value, rest, err := paramValue(text)
			if err != nil {
				return l, err
			}
			l.params[name], text = append(l.params[name], value), rest
			if !strings.HasPrefix(text, ",") {
				break
			}
			text = text[1:]
		}
	}
	if !strings.HasPrefix(text, ":") {
		return l, fmt.Errorf("no value")
	}
	l.value = text[1:]
	return l, nil
}

func nameLength(s string) int {
	return len(s) - len(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"))
}

func paramValue(text string) (value, rest string, err error) {
	if strings.HasPrefix(text, `"`) {
		value, rest, found := strings.Cut(text[1:], `"`)
		if !found {
			return "", "", fmt.Errorf("an open quote")
		}
		return value, rest, nil
	}
	n := strings.IndexAny(text, `",;:`)
	if n < 0 || text[n] == '"' {
		return "", "", fmt.Errorf("a bare parameter that does not end")
	}
	return text[:n], text[n:], nil
}

// only gives the one component of a name.
func (c *strictComponent) only(name string) (*strictComponent, error) {
	var found []*strictComponent
	for _, i := range c.inner {
		if i.name == name {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%d of %s", len(found), name)
	}
	return found[0], nil
}

// line gives the one line of a name; one without a name when there is none.
func (c *strictComponent) line(name string) strictLine {
	for _, l := range c.lines {
		if l.name == name {
			return l
		}
	}
	return strictLine{}
}

// names lists all that a component holds, with what is inside, sorted.
func (c *strictComponent) names() []string {
	out := []string{"BEGIN:" + c.name}
	for _, l := range c.lines {
		out = append(out, l.name)
	}
	for _, i := range c.inner {
		if i.name != "VTIMEZONE" { // its own tests hold what is in there
			out = append(out, i.names()...)
		}
	}
	slices.Sort(out)
	return out
}
