package exchange

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// WriteOptions says what of a person goes into a card or a table.
type WriteOptions struct {
	// Private adds what I think of a person: my notes, relation, trust, how we
	// know each other, how they see the world, skills they do not have, and
	// columns of tables that nobody knows. Without it none of that is written.
	Private bool
	// Revised is the instant of writing; zero leaves it out.
	Revised time.Time
	// Seed names the database, so that the ids of two people of two databases
	// are not the same. See [CardUID].
	Seed string
}

// lineEndings turns every way to end a line into LF. The Unicode separators are
// among them because several readers split lines at them even inside a value.
var lineEndings = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// clean makes any text fit for a file: valid UTF-8, LF as the only line end,
// tabs kept, no other control character, no byte order mark and no code point
// that is no character; trimmed.
func clean(s string) string {
	if plainText(s) {
		return strings.TrimSpace(s)
	}
	s = lineEndings.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r == '\uFEFF', r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, s))
}

// plainText says whether a text is ASCII without control characters, which
// most are.
func plainText(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// oneLine is clean on a single line.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// escapeText writes a text so that a card takes it as one value (RFC 6350, 3.4).
var cardEscape = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\n", `\n`)

func escapeText(s string) string {
	if strings.ContainsAny(s, "\\,;\n") {
		return cardEscape.Replace(s)
	}
	return s
}

// cardLine is the longest line of a card without its CRLF (RFC 6350, 3.2).
const cardLine = 75

// appendFolded adds one property in lines of at most 75 octets, each but the
// first beginning with a space. No character is parted, nor a backslash from
// the letter it escapes. A break beside a blank is avoided where it can be:
// programs strip blanks at the end of a line.
func appendFolded(out []byte, line string) []byte {
	room := cardLine
	for len(line) > room {
		n := breakAt(line, room)
		out = append(append(out, line[:n]...), "\r\n "...)
		line, room = line[n:], cardLine-1
	}
	return append(append(out, line...), "\r\n"...)
}

// breakAt is the last place within room octets at which a line may be broken.
func breakAt(line string, room int) int {
	last, better := 0, 0
	for i := 0; i < room; {
		n := 1
		switch {
		case line[i] == '\\' && i+1 < len(line):
			_, size := utf8.DecodeRuneInString(line[i+1:])
			n += size
		case line[i] >= utf8.RuneSelf:
			_, n = utf8.DecodeRuneInString(line[i:])
		}
		if i+n > room {
			break
		}
		i += n
		last = i
		if line[i-1] != ' ' && line[i-1] != '\t' && i < len(line) && line[i] != ' ' && line[i] != '\t' {
			better = i
		}
	}
	if better >= room/2 {
		return better
	}
	return last
}

// packList writes several values into one text: "a; b". A semicolon and a
// backslash inside a value are escaped. unjoin is the reverse.
func packList(values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = packEscape.Replace(v)
	}
	return strings.Join(out, "; ")
}

var packEscape = strings.NewReplacer(`\`, `\\`, ";", `\;`)

// packParts writes the parts of one value: "a | b".
func packParts(parts ...string) string {
	out := make([]string, len(parts))
	for i, v := range parts {
		out[i] = partEscape.Replace(v)
	}
	return strings.Join(out, " | ")
}

var partEscape = strings.NewReplacer(`\`, `\\`, "|", `\|`)

// unpackParts is the reverse of packParts; it gives exactly n parts.
func unpackParts(s string, n int) ([]string, bool) {
	parts := unjoin(s, '|')
	return parts, len(parts) == n
}

// unjoin splits at a mark that is not escaped, undoes the escapes and trims.
// A backslash before anything else is a character.
func unjoin(s string, mark byte) []string {
	var out []string
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == mark):
			i++
			b.WriteByte(s[i])
		case s[i] == mark:
			out = append(out, strings.TrimSpace(b.String()))
			b.Reset()
		default:
			b.WriteByte(s[i])
		}
	}
	return append(out, strings.TrimSpace(b.String()))
}
