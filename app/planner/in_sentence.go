package planner

import (
	"unicode"
	"unicode/utf8"
)

// inSentence writes a skill's name as it stands inside a sentence: its first
// letter small, unless the word is an abbreviation such as SQL.
func inSentence(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	if second, _ := utf8.DecodeRuneInString(name[size:]); unicode.IsUpper(second) {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}
