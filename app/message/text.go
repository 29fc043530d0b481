package message

import (
	"slices"
	"strings"
	"unicode"
)

// Span is a piece of a text, in runes: from Start up to, not including, End.
type Span struct{ Start, End int }

// word is a word of a text with its place.
type word struct {
	text string
	span Span
}

// sentence is a sentence of a text; asks says that it ends with a question mark.
type sentence struct {
	text  string
	span  Span
	words []word
	asks  bool
}

// wordsOf splits at spaces and drops what has no letter or digit.
func wordsOf(body string) []word {
	var out []word
	r := []rune(body)
	for i := 0; i < len(r); {
		if unicode.IsSpace(r[i]) {
			i++
			continue
		}
		start := i
		for i < len(r) && !unicode.IsSpace(r[i]) {
			i++
		}
		from, to := start, i
		for from < to && !isWordRune(r[from]) {
			from++
		}
		for to > from && !isWordRune(r[to-1]) {
			to--
		}
		if from < to {
			out = append(out, word{text: string(r[from:to]), span: Span{from, to}})
		}
	}
	return out
}

// countWords is how many words wordsOf gives.
func countWords(body string) int {
	n, counted := 0, false
	for _, r := range body {
		switch {
		case unicode.IsSpace(r):
			counted = false
		case !counted && isWordRune(r):
			n, counted = n+1, true
		}
	}
	return n
}

// closing are the quotes and brackets that may follow the mark of a sentence,
// in any of our languages: "…", „…“, «…».
const closing = `"')”’“‘»`

// unbroken are the spaces French sets before the closing of «…».
const unbroken = "\u00a0\u202f"

// afterMarks gives the place behind the marks and closings that follow a mark.
func afterMarks(r []rune, i int) int {
	for i < len(r) {
		switch {
		case strings.ContainsRune(closing+".!?", r[i]):
			i++
		case strings.ContainsRune(unbroken, r[i]) && i+1 < len(r) && r[i+1] == '»':
			i += 2
		default:
			return i
		}
	}
	return i
}

// sentencesOf splits a text at full stops, question and exclamation marks that
// end a word before a space, and at line ends. Abbreviations such as "Dr." and
// single letters do not end a sentence, nor does a mark inside an address.
func (w words) sentencesOf(body string) []sentence {
	var out []sentence
	r := []rune(body)
	start := 0
	add := func(end int) {
		from, to := start, end
		for from < to && unicode.IsSpace(r[from]) {
			from++
		}
		for to > from && unicode.IsSpace(r[to-1]) {
			to--
		}
		start = end
		text := string(r[from:to])
		found := wordsOf(text)
		if len(found) == 0 {
			return
		}
		for i := range found {
			found[i].span.Start += from
			found[i].span.End += from
		}
		out = append(out, sentence{text: text, span: Span{from, to}, words: found, asks: strings.HasSuffix(strings.TrimRight(text, closing+unbroken), "?")})
	}
	for i, c := range r {
		switch {
		case i < start: // one of several marks in a row
		case c == '\n':
			add(i + 1)
		case c == '.' || c == '!' || c == '?':
			j := afterMarks(r, i+1)
			if j < len(r) && !unicode.IsSpace(r[j]) {
				continue
			}
			if c == '.' && (w.abbreviated(r[start:i]) || w.dayOfMonth(r[start:i], r[j:])) {
				continue
			}
			add(j)
		}
	}
	add(len(r))
	return out
}

// dayOfMonth says whether a full stop makes a number the day of a month: "3.
// November".
func (w words) dayOfMonth(before, after []rune) bool {
	n := len(before)
	for n > 0 && unicode.IsDigit(before[n-1]) {
		n--
	}
	if d := len(before) - n; d < 1 || d > 2 {
		return false
	}
	next := strings.TrimLeftFunc(string(after), unicode.IsSpace)
	return slices.ContainsFunc(w.monthNames, func(month string) bool { return strings.HasPrefix(next, month) })
}

// abbreviated says whether the last word before a full stop is shortened: an
// abbreviation of one of our languages, or a single letter.
func (w words) abbreviated(before []rune) bool {
	i := len(before)
	for i > 0 && !unicode.IsSpace(before[i-1]) {
		i--
	}
	last := strings.ToLower(strings.Trim(string(before[i:]), `("'«„`))
	return w.abbreviations[last] || len([]rune(last)) == 1 && unicode.IsLetter([]rune(last)[0]) && last != "i"
}
