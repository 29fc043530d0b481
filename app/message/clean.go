package message

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits beyond which a value cannot stand inside a sentence; it is then
// treated as missing.
const (
	maxName  = 60
	maxPlace = 70  // organisation, school, group
	maxTopic = 90  // skill, perspective
	maxWords = 200 // own words: question, ask, offer, promise …
)

// clean makes one line of any text: no control or invisible characters, no
// line breaks, single spaces, no brackets that could look like a blank to fill.
func clean(s string, limit int) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, ""))
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '[' || r == '{':
			return '('
		case r == ']' || r == '}':
			return ')'
		case r == '<' || r == '>' || r == '_':
			return ' '
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > limit || !strings.ContainsFunc(s, isWordRune) {
		return ""
	}
	return s
}

// inside is clean for a value that stands inside a sentence: it neither ends
// nor asks one.
func inside(s string, limit int) string {
	s = clean(s, limit)
	s = strings.NewReplacer("?", "", "!", "", "¿", "", "¡", "").Replace(s)
	s = strings.TrimRight(strings.Join(strings.Fields(s), " "), " .,;:-–—…")
	return strings.TrimLeft(s, " .,;:-–—…")
}

// firm is the name of an organisation as it is written, "Brightwell Inc."; only
// a question mark would change what a sentence is.
func firm(s string) string {
	return strings.Trim(strings.ReplaceAll(clean(s, maxPlace), "?", ""), " ,;:")
}

// cleanLink gives a web address that can stand in a text, or "".
func cleanLink(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || len(s) > 200 {
		return ""
	}
	if strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune("[]{}<>", r)
	}) {
		return ""
	}
	return s
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// upperFirst capitalises the first letter.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
