package message

import (
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

func countWords(body string) int { return len(wordsOf(body)) }

// sentencesOf splits a text at full stops, question and exclamation marks that
// end a word before a space, and at line ends. Abbreviations such as "Dr." and
// single letters do not end a sentence, nor does a mark inside an address.
func sentencesOf(body string) []sentence {
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
		words := wordsOf(text)
		if len(words) == 0 {
			return
		}
		for i := range words {
			words[i].span.Start += from
			words[i].span.End += from
		}
		out = append(out, sentence{text: text, span: Span{from, to}, words: words, asks: strings.HasSuffix(strings.TrimRight(text, `"')”’`), "?")})
	}
	for i, c := range r {
		switch {
		case i < start: // one of several marks in a row
		case c == '\n':
			add(i + 1)
		case c == '.' || c == '!' || c == '?':
			j := i + 1
			for j < len(r) && strings.ContainsRune(`"')”’.!?`, r[j]) {
				j++
			}
			if j < len(r) && !unicode.IsSpace(r[j]) {
				continue
			}
			if c == '.' && abbreviated(r[start:i]) {
				continue
			}
			add(j)
		}
	}
	add(len(r))
	return out
}

// abbreviated says whether the last word before a full stop is shortened.
func abbreviated(before []rune) bool {
	i := len(before)
	for i > 0 && !unicode.IsSpace(before[i-1]) {
		i--
	}
	last := strings.ToLower(strings.Trim(string(before[i:]), `("'`))
	switch last {
	case "dr", "prof", "mr", "mrs", "ms", "st", "rev", "sr", "jr", "inc", "ltd", "co", "corp", "e.g", "i.e", "etc", "vs", "no", "approx":
		return last != "no" && last != "etc"
	}
	return len([]rune(last)) == 1 && unicode.IsLetter([]rune(last)[0]) && last != "i"
}
