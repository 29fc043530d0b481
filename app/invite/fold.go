package invite

import (
	"bytes"
	"unicode/utf8"
)

// lineOctets is the longest physical line without its CRLF (RFC 5545, 3.1).
const lineOctets = 75

// fold breaks every content line of src, which ends its lines in CRLF, into
// physical lines of at most 75 octets.
func fold(src []byte) []byte {
	out := bytes.NewBuffer(make([]byte, 0, len(src)+len(src)/20))
	for line := range bytes.SplitSeq(bytes.TrimSuffix(src, []byte("\r\n")), []byte("\r\n")) {
		room := lineOctets
		for len(line) > room {
			n := cut(line, room)
			out.Write(line[:n])
			out.WriteString("\r\n ")
			line, room = line[n:], lineOctets-1
		}
		out.Write(line)
		out.WriteString("\r\n")
	}
	return out.Bytes()
}

// cut is where to break a line longer than room: the last place that parts
// neither a UTF-8 character nor a backslash from its letter. A place with a
// blank beside it is passed over when there is another in the second half of
// the line: mail programs strip blanks at a line's end, and some readers take
// a continuation of nothing but blanks for the end of the event.
func cut(line []byte, room int) int {
	last, better := 0, 0
	for i := 0; i < len(line); {
		n := unit(line[i:])
		if i+n > room {
			break
		}
		i += n
		last = i
		if !blank(line[i-1]) && !blank(line[i]) {
			better = i
		}
	}
	if better >= room/2 {
		return better
	}
	return last
}

// unit is the length of the piece at the head of s that stays together.
func unit(s []byte) int {
	if s[0] == '\\' && len(s) > 1 {
		_, n := utf8.DecodeRune(s[1:])
		return 1 + n
	}
	_, n := utf8.DecodeRune(s)
	return n
}

func blank(c byte) bool { return c == ' ' || c == '\t' }
