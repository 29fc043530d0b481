package chart

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// Text is one line of words in its box: already cut to fit it.
type Text struct {
	Box
	Words string
	Size  float32 // of the letters, unscaled
	Bold  bool
	Align fyne.TextAlign
	Token fyne.ThemeColorName
}

// Measure tells how wide words are drawn: size is that of the letters, unscaled,
// the answer is in drawing units.
type Measure func(words string, size float32, bold bool) float32

// measured is the width of words under the theme the program runs with.
func measured(words string, size float32, bold bool) float32 {
	return fyne.MeasureText(words, look.S(size), fyne.TextStyle{Bold: bold}).Width
}

// in is the measure of letters of one size and weight.
func (m Measure) in(size float32, bold bool) func(string) float32 {
	return func(words string) float32 { return m(words, size, bold) }
}

// Sizes of letters and the heights of their lines, unscaled (look.md, section 3).
const (
	bodySize    = 14
	bodyLine    = 20
	captionSize = 12
	captionLine = 16
)

// Lines breaks words into at most most lines no wider than width (any number for
// 0), at spaces and behind hyphens. What does not fit is left out and an ellipsis
// put in its place; whole tells that nothing was.
func Lines(words string, width float32, most int, wide func(string) float32) (lines []string, whole bool) {
	fits := func(s string) bool { return wide(strings.TrimRight(s, " ")) <= width }
	whole = true
	for rest := pieces(words); len(rest) > 0; {
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

// pieces parts words where a line may end: behind spaces and hyphens.
func pieces(words string) []string {
	var out []string
	for words = strings.Join(strings.Fields(words), " "); words != ""; {
		at := strings.IndexAny(words, " -")
		if at < 0 || at+1 == len(words) {
			return append(out, words)
		}
		if words[at] == '-' && (at == 0 || words[at-1] == ' ') { // "und -optimierung" keeps its hyphen
			next := strings.IndexAny(words[at+1:], " -")
			if next < 0 {
				return append(out, words)
			}
			at += 1 + next
		}
		out, words = append(out, words[:at+1]), words[at+1:]
	}
	return out
}

// short is words as they are where they fit a width, else cut; nothing where not
// even one letter has room.
func short(words string, width, size float32, bold bool, wide Measure) string {
	if wide(words, size, bold) <= width {
		return words
	}
	if words = cut(words, width, wide.in(size, bold)); words == ellipsis {
		return ""
	}
	return words
}

// ellipsis stands for what is left out.
const ellipsis = "…"

// cut leaves out letters from the end until the rest fits with an ellipsis.
func cut(words string, width float32, wide func(string) float32) string {
	letters := []rune(words)
	low, high := 0, len(letters) // how many letters stay
	kept := func(n int) string { return strings.TrimRight(string(letters[:n]), " -") + ellipsis }
	for low < high {
		if mid := (low + high + 1) / 2; wide(kept(mid)) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return kept(low)
}

// thin empties texts evenly until none meet: every second one stays, every third
// one, and so on. The one at keep always stays.
func thin(texts []*Text, keep int) {
	for step := 1; step <= len(texts); step++ {
		meet, last := false, -1
		for i := keep % step; i < len(texts); i += step {
			meet = meet || last >= 0 && texts[last].Right() > texts[i].X
			last = i
		}
		if meet && step < len(texts) {
			continue
		}
		for i := range texts {
			if (i-keep)%step != 0 {
				texts[i].Words = ""
			}
		}
		return
	}
}
