package message

import (
	"strings"
	"unicode"
)

// patterns are what the checks look for, by section of checks.txt. In a line
// of that file 9 stands for any number, * for one word, a word ending in ~ for
// any word that begins so, and / parts two words: "he/she". A comma is nothing,
// in a line and in a text.
type patterns map[string]map[string][][]string // section → first word → the words

func readPatterns(b book) patterns {
	out := patterns{}
	for section := range b["checks"] {
		byFirst := map[string][][]string{}
		for _, line := range b.list("checks", section) {
			var words []string
			for _, w := range strings.Fields(strings.NewReplacer("/", " /", ",", "").Replace(line)) {
				words = append(words, normal(w))
			}
			key := words[0]
			if strings.HasSuffix(key, "~") || key == "*" {
				key = "" // tried everywhere
			}
			byFirst[key] = append(byFirst[key], words)
		}
		out[section] = byFirst
	}
	return out
}

// token is a word as the patterns see it. Apart says that more than spaces and
// commas stand between it and the one before.
type token struct {
	text  string
	span  Span
	apart bool
}

// normal makes two writings of a word equal: case, apostrophes, digits.
func normal(s string) string {
	var b strings.Builder
	digit := false
	for _, r := range strings.ToLower(s) {
		if unicode.IsDigit(r) {
			if !digit {
				b.WriteByte('9')
			}
			digit = true
			continue
		}
		digit = false
		if r == '’' {
			r = '\''
		}
		b.WriteRune(r)
	}
	return b.String()
}

func tokensOf(text string) []token {
	var out []token
	r := []rune(text)
	inWord := func(i int) bool {
		if isWordRune(r[i]) || unicode.IsMark(r[i]) {
			return true
		}
		// An apostrophe or hyphen belongs to a word when letters stand on both sides.
		return strings.ContainsRune("'’-", r[i]) && i > 0 && i+1 < len(r) && isWordRune(r[i-1]) && isWordRune(r[i+1])
	}
	apart := false
	for i := 0; i < len(r); {
		if !inWord(i) {
			if r[i] == '¿' { // a word of its own: what a Spanish question begins with
				out, apart = append(out, token{text: "¿", span: Span{i, i + 1}, apart: true}), false
			} else if !unicode.IsSpace(r[i]) && r[i] != ',' {
				apart = true
			}
			i++
			continue
		}
		start := i
		for i < len(r) && inWord(i) {
			i++
		}
		out = append(out, token{text: normal(string(r[start:i])), span: Span{start, i}, apart: apart})
		apart = false
	}
	return out
}

// find gives the places of a section's patterns among the words of a text,
// without overlaps.
func (p patterns) find(section string, tokens []token) []Span {
	byFirst := p[section]
	anywhere := byFirst[""]
	var out []Span
	for i := 0; i < len(tokens); i++ {
		longest := 0
		for _, those := range [2][][]string{byFirst[tokens[i].text], anywhere} {
			for _, words := range those {
				if len(words) > longest && begins(tokens[i:], words) {
					longest = len(words)
				}
			}
		}
		if longest > 0 {
			out = append(out, Span{tokens[i].span.Start, tokens[i+longest-1].span.End})
			i += longest - 1
		}
	}
	return out
}

func begins(tokens []token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		t := tokens[i]
		w, slash := strings.CutPrefix(w, "/")
		switch {
		case i > 0 && t.apart != slash:
			return false
		case w == "*":
		case strings.HasSuffix(w, "~"):
			if !strings.HasPrefix(t.text, w[:len(w)-1]) {
				return false
			}
		case t.text != w:
			return false
		}
	}
	return true
}

// has says whether a section's patterns occur.
func (p patterns) has(section string, tokens []token) bool { return len(p.find(section, tokens)) > 0 }

// places gives the places of a plain text in the body.
func (e examiner) places(needle string) []Span { return findRunes(needle, e.lower) }

// findText gives the places of a plain text as whole words, ignoring case.
func findText(needle, text string) []Span { return findRunes(needle, lowerRunes(text)) }

// findRunes is findText in a text that was lowered before.
func findRunes(needle string, r []rune) []Span {
	n := lowerRunes(strings.TrimSpace(needle))
	if len(n) == 0 {
		return nil
	}
	var out []Span
	for i := 0; i+len(n) <= len(r); i++ {
		if r[i] != n[0] || !equalRunes(r[i:i+len(n)], n) {
			continue
		}
		end := i + len(n)
		if i > 0 && isWordRune(r[i-1]) && isWordRune(n[0]) || end < len(r) && isWordRune(r[end]) && isWordRune(n[len(n)-1]) {
			continue
		}
		out = append(out, Span{i, end})
		i = end - 1
	}
	return out
}

// lowerRunes lowers rune by rune, so that places stay the same; a space that
// does not break a line is a space.
func lowerRunes(s string) []rune {
	r := []rune(s)
	for i := range r {
		if r[i] = unicode.ToLower(r[i]); r[i] == '\u00a0' || r[i] == '\u202f' {
			r[i] = ' '
		}
	}
	return r
}

func equalRunes(a, b []rune) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
