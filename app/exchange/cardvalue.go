package exchange

import (
	"bytes"
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// unquote undoes quoted-printable. ok is false when a "=" is not followed by
// two hexadecimal digits; it then stays as it is.
func unquote(b []byte) (out []byte, ok bool) {
	out, ok = make([]byte, 0, len(b)), true
	for i := 0; i < len(b); i++ {
		if b[i] != '=' {
			out = append(out, b[i])
			continue
		}
		if i+2 < len(b) {
			hi, okHi := unhex(b[i+1])
			lo, okLo := unhex(b[i+2])
			if okHi && okLo {
				out = append(out, hi<<4|lo)
				i += 2
				continue
			}
		}
		if i == len(b)-1 { // a soft break with nothing after it
			continue
		}
		out = append(out, '=')
		ok = false
	}
	return out, ok
}

func unhex(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}

// toText turns bytes into text: UTF-8 where they are, else the charset named,
// else windows-1252. NUL and other control characters are taken out.
func toText(b []byte, charset string) string {
	s := string(b)
	if !utf8.Valid(b) || (charset != "" && !strings.HasPrefix(strings.ToLower(charset), "utf-8") && !ascii(b)) {
		decoded := false
		if charset != "" {
			if enc, err := htmlindex.Get(charset); err == nil {
				if t, err := enc.NewDecoder().Bytes(b); err == nil && !bytes.ContainsRune(t, utf8.RuneError) {
					s, decoded = string(t), true
				}
			}
		}
		if !decoded && !utf8.Valid(b) {
			t, _ := charmap.Windows1252.NewDecoder().Bytes(b)
			s = string(t)
		}
	}
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' {
			if r == '\r' {
				return '\n'
			}
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// splitRaw splits a value at a mark that is not escaped by a backslash.
func splitRaw(b []byte, mark byte) [][]byte {
	var out [][]byte
	from := 0
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' {
			i++
			continue
		}
		if b[i] == mark {
			out = append(out, b[from:i])
			from = i + 1
		}
	}
	return append(out, b[from:])
}

// unescape undoes the backslashes of a text: \n \, \; \: \\ .
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case ',', ';', ':', '\\', '"':
			b.WriteByte(s[i])
		default:
			b.WriteByte('\\')
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// unbase64 reads base64 of any kind, white space inside it ignored.
func unbase64(b []byte) ([]byte, bool) {
	clean := bytes.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '\r', '=':
			return -1
		case '-':
			return '+'
		case '_':
			return '/'
		}
		return r
	}, b)
	out, err := base64.RawStdEncoding.DecodeString(string(clean))
	return out, err == nil && len(out) > 0
}

// picture says whether bytes are a picture the program can show.
func picture(b []byte) bool {
	for _, m := range []string{"\xFF\xD8\xFF", "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a"} {
		if bytes.HasPrefix(b, []byte(m)) {
			return true
		}
	}
	return false
}
