package freetime

import (
	"bytes"
	"strings"
)

// property is one content line, as far as it matters here.
type property struct {
	name  string
	value []byte // lives until the next line is read
	line  int
	long  bool // its end is cut off

	tzid, kind, partstat, email, scope, busy, encoding string // TZID, VALUE, PARTSTAT, EMAIL, RANGE, FBTYPE, ENCODING
	last                                               []byte // what follows the last colon, for a value that has none
}

// known are the properties that matter, by their names in capitals.
var known = map[string]string{}

func init() {
	for _, name := range []string{"BEGIN", "END", "METHOD", "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE",
		"EXDATE", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
		"ATTENDEE", "FREEBUSY", "TZID", "TZOFFSETFROM", "TZOFFSETTO"} {
		known[name] = name
	}
}

// parseProperty reads a content line; ok is false for one that does not matter
// here. Names and parameters may be in small letters; a parameter that matters
// is kept, of the others only the end is looked for, so any number of them
// costs one pass.
func parseProperty(line []byte, number int, long bool) (p property, ok bool) {
	end := bytes.IndexAny(line[:min(len(line), 64)], ":;")
	if end < 0 {
		return p, false
	}
	var capitals [64]byte
	name := bytes.TrimSpace(line[:end])
	for i, c := range name {
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		capitals[i] = c
	}
	p.name, ok = known[string(capitals[:len(name)])]
	if !ok {
		return p, false
	}
	p.line, p.long = number, long
	rest := line[end:]
	colon := p.parameters(rest, true)
	if colon < 0 { // a quote that is never closed
		p = property{name: p.name, line: number, long: long}
		colon = p.parameters(rest, false)
	}
	if colon < 0 {
		return p, false
	}
	p.value = rest[colon+1:]
	p.last = rest[bytes.LastIndexByte(rest, ':')+1:]
	return p, true
}

// parameters reads ;NAME=value;NAME="value" up to the colon and gives its
// place, or -1 when there is none outside quotes.
func (p *property) parameters(rest []byte, quotes bool) int {
	for at := 0; at < len(rest); {
		if rest[at] == ':' {
			return at
		}
		from, equals, quoted := at+1, -1, false // rest[at] is ';'
		for at++; at < len(rest); at++ {
			c := rest[at]
			if c == '"' && quotes {
				quoted = !quoted
			}
			if c == '=' && equals < 0 {
				equals = at
			}
			if !quoted && (c == ';' || c == ':') {
				break
			}
		}
		if at == len(rest) {
			return -1
		}
		if equals >= 0 {
			p.keep(rest[from:equals], rest[equals+1:at])
		}
	}
	return -1
}

func (p *property) keep(name, value []byte) {
	if len(name) > 16 || len(value) > maxKey {
		return
	}
	var into *string
	switch strings.ToUpper(string(bytes.TrimSpace(name))) {
	case "TZID":
		into = &p.tzid
	case "VALUE":
		into = &p.kind
	case "PARTSTAT":
		into = &p.partstat
	case "EMAIL":
		into = &p.email
	case "RANGE":
		into = &p.scope
	case "FBTYPE":
		into = &p.busy
	case "ENCODING":
		into = &p.encoding
	default:
		return
	}
	*into = strings.Trim(strings.TrimSpace(toText(value)), `"`)
}
