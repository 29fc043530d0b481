package invite

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// lineEnds turns every way to end a line into LF. The Unicode separators are
// among them because several readers split lines at them even inside a value.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// cleanText makes any string fit for a TEXT value: valid UTF-8, LF as the
// only line end, tabs kept, no other control character and none of the two
// code points that are not characters in XML either.
func cleanText(s string) string {
	s = lineEnds.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		if unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, s)
}

// oneLine makes any text fit for a name or a header: cleaned text on one line.
// The characters that turn the direction of writing for what follows are left out:
// they could make the address behind a name read as another. Arabic and Hebrew
// need none of them.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if turnsDirection(r) {
			return -1
		}
		return r
	}, cleanText(s))), " ")
}

// turnsDirection tells the embeddings, overrides and isolates of Unicode's
// bidirectional algorithm, opening and closing.
func turnsDirection(r rune) bool {
	return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069'
}

// cleanParam makes any string fit for a parameter value: one line, without the
// double quote, which no parameter can hold. A caret that RFC 6868 readers would
// take for an escape becomes its modifier letter, so that every reader reads the
// same.
func cleanParam(s string) string {
	s = strings.ReplaceAll(oneLine(s), `"`, "'")
	var b strings.Builder
	for i, r := range s {
		if r == '^' && i+1 < len(s) && strings.IndexByte("n'^", s[i+1]) >= 0 {
			r = 'ˆ'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// mailto is the calendar address of an e-mail address, in lower case and
// percent-encoded (RFC 6068), or ok = false when the text is no plain address.
func mailto(email string) (address string, ok bool) {
	email = strings.ToLower(strings.TrimSpace(email))
	local, host, found := strings.Cut(email, "@")
	if !found || len(email) > 254 || !utf8.ValidString(email) || !atoms(local) || !atoms(host) {
		return "", false
	}
	for _, r := range local {
		if r < utf8.RuneSelf && !wordByte(byte(r)) && strings.IndexByte("!#$%&'*+-/=?^_`{|}~.", byte(r)) < 0 {
			return "", false
		}
	}
	for _, r := range host {
		if r < utf8.RuneSelf && !wordByte(byte(r)) && r != '-' && r != '.' {
			return "", false
		}
	}
	for _, r := range email {
		if r >= utf8.RuneSelf && !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			return "", false
		}
	}
	return "mailto:" + percent(local, "!$'*+-_.~") + "@" + percent(host, "-."), true
}

// atoms reports whether s is one or more non-empty parts joined by dots.
func atoms(s string) bool {
	return s != "" && s[0] != '.' && s[len(s)-1] != '.' && !strings.Contains(s, "..")
}

// cleanLink is the address in ASCII as a URI may be written, or ok = false
// when it is not an absolute http or https address.
func cleanLink(link string) (uri string, ok bool) {
	link = strings.TrimSpace(link)
	if !utf8.ValidString(link) {
		return "", false
	}
	u, err := url.Parse(link)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
		return "", false
	}
	// The address itself goes on, not the parsed one put together again: that
	// undoes escapes which were meant, such as %2C beside a letter beyond ASCII.
	rest := link[len(u.Scheme)+len("://"):]
	end := len(rest)
	if at := strings.IndexAny(rest, "/?#"); at >= 0 {
		end = at
	}
	from := strings.LastIndexByte(rest[:end], '@') + 1
	host, ok := asciiHost(rest[from:end])
	if !ok {
		return "", false
	}
	uri = u.Scheme + "://" + percent(rest[:from]+host+rest[end:], "-._~:/?#[]@!$&'()*+,;=%")
	u, err = url.Parse(uri)
	return uri, err == nil && u.Hostname() != ""
}

// asciiHost writes a host, with or without a port, as the name servers know it.
// Letters that count for nothing there are left out; a host of nothing else is none.
func asciiHost(host string) (ascii string, ok bool) {
	for i := 0; i < len(host); i++ {
		if host[i] < utf8.RuneSelf {
			continue
		}
		name, port, found := strings.Cut(host, ":")
		if found {
			port = ":" + port
		}
		ascii, err := idna.Lookup.ToASCII(name)
		return ascii + port, err == nil && atoms(ascii)
	}
	return host, true
}

// percent encodes every byte that is neither letter, digit nor among keep.
func percent(s, keep string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; wordByte(c) || strings.IndexByte(keep, c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

func wordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
