package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain is what people type instead of letters that have no accent to take away.
var plain = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł", "l", "ð", "d", "þ", "th", "ı", "i")

// Fold gives the form in which two spellings of a text are equal when searched:
// lower case, without accents, single spaces.
func Fold(s string) string {
	s = strings.ToLower(s)
	if !ascii(s) {
		var b strings.Builder
		b.Grow(len(s))
		for _, r := range norm.NFKD.String(s) {
			if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
		s = norm.NFC.String(plain.Replace(b.String()))
	}
	if single(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// single says whether a text has no space at its ends and no two in a row.
func single(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || (c < ' ') || (c == ' ' && last == ' ') {
			return false
		}
		last = c
	}
	return s == "" || last != ' '
}
