package chart

import (
	"strings"
	"unicode/utf8"
)

// Measure gives the width of a caption.
type Measure func(text string, bold bool) float32

// Lines breaks a label into at most most lines no wider than width, at spaces and
// behind hyphens. What does not fit is left out and an ellipsis put in its place;
// whole tells that nothing was.
func Lines(text string, width float32, most int, wide func(string) float32) (lines []string, whole bool) {
	fits := func(s string) bool { return wide(strings.TrimRight(s, " ")) <= width }
	whole = true
	for rest := pieces(text); len(rest) > 0; {
		line, n := rest[0], 1
		for n < len(rest) && fits(line+rest[n]) {
			line, n = line+rest[n], n+1
		}
		last := len(lines)+1 == most
		switch {
		case last && (n < len(rest) || !fits(line)):
			return append(lines, cut(strings.Join(rest, ""), width, wide)), false
		case !fits(line):
			line, whole = cut(line, width, wide), false
		}
		lines, rest = append(lines, strings.TrimRight(line, " ")), rest[n:]
	}
	return lines, whole
}

// pieces parts a text where a line may end: behind spaces and hyphens.
func pieces(text string) []string {
	var out []string
	for text = strings.Join(strings.Fields(text), " "); text != ""; {
		at := strings.IndexAny(text, " -")
		if at < 0 || at+1 == len(text) {
			return append(out, text)
		}
		if text[at] == '-' && (at == 0 || text[at-1] == ' ') { // "und -optimierung" keeps its hyphen
			next := strings.IndexAny(text[at+1:], " -")
			if next < 0 {
				return append(out, text)
			}
			at += 1 + next
		}
		out, text = append(out, text[:at+1]), text[at+1:]
	}
	return out
}

// cut leaves out letters from the end until the rest fits with an ellipsis.
func cut(text string, width float32, wide func(string) float32) string {
	text = strings.TrimRight(text, " -")
	for text != "" && wide(text+"…") > width {
		_, size := utf8.DecodeLastRuneInString(text)
		text = strings.TrimRight(text[:len(text)-size], " -")
	}
	return text + "…"
}
