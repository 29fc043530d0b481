package messages

import (
	"strings"
	"unicode"
)

// counted says how many words there are, where letters are not what counts.
func (c *composer) counted() string {
	if c.limit() > 0 {
		return ""
	}
	return c.host.Words().Count("composer.words", wordsIn(c.body))
}

// wordsIn counts words as the checks do: what stands between spaces and has a
// letter or a digit.
func wordsIn(text string) int {
	n := 0
	for _, f := range strings.Fields(text) {
		if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
