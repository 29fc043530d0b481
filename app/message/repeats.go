package message

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What it costs a phrase, and what it gains: less cost is chosen.
const (
	clashOfWords = 6 // wording of a phrase before
	clashOfFacts = 4 // a fact that was said before
	matterAgain  = 1 // what the message is about may be named again
	newOfThem    = 2 // gained for each thing it is the first to say of the reader
)

// clash says how badly a piece stands behind others.
func (c *composer) clash(p piece, before []piece) int {
	k := clashOfWords * len(c.repeated(p, before))
	for i, key := range p.said {
		switch {
		case slices.Contains(p.said[:i], key) || !saidIn(before, key):
		case slices.Contains(matters, key):
			k += matterAgain
		default:
			k += clashOfFacts
		}
	}
	for i, key := range p.keys {
		if c.facts.ofThem(key) && !slices.Contains(p.keys[:i], key) && !saidIn(before, key) {
			k -= newOfThem
		}
	}
	return k
}

func saidIn(pieces []piece, key string) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return slices.Contains(p.said, key) })
}

// ofThem says whether a key is that of a fact about the reader.
func (f *facts) ofThem(key string) bool {
	return slices.ContainsFunc(f.listed, func(l Fact) bool { return l.Key == key && l.Kind == OfThem })
}

// repeated gives the wording a piece shares with others.
func (c *composer) repeated(p piece, others []piece) []string {
	var out []string
	for _, run := range c.wording(p) {
		if slices.ContainsFunc(others, func(o piece) bool { return slices.Contains(c.wording(o), run) }) {
			out = append(out, run)
		}
	}
	return out
}

// echoes counts what a letter says twice: wording, and facts but for those it is about.
func (c *composer) echoes(pieces []piece) int {
	n := 0
	for i, p := range pieces {
		n += len(c.repeated(p, pieces[:i]))
		for j, key := range p.said {
			if !slices.Contains(matters, key) && !slices.Contains(p.said[:j], key) && saidIn(pieces[:i], key) {
				n++
			}
		}
	}
	return n
}

// passedOn is what stands in quotes that open and close differently.
var passedOn = regexp.MustCompile(`«[^»]*»|„[^“]*“`)

// framing are the parts around a message, which have wording of their own.
var framing = []string{"hello", "bye", "sign"}

// wording gives what would be noticed if a letter said it again: every two words
// of which one carries meaning ("thought of", "in return"), and how a sentence
// begins ("could we", "thanks"). Facts are none of it, nor is what is quoted
// to be passed on, which is a text of its own.
func (c *composer) wording(p piece) []string {
	if slices.Contains(framing, p.part) {
		return nil
	}
	out, known := c.runs[p.bare]
	if known {
		return out
	}
	last, begins := "", true
	for _, field := range strings.Fields(strings.ReplaceAll(passedOn.ReplaceAllString(p.bare, factMark), factMark, " "+factMark+" ")) {
		word := strings.ToLower(strings.TrimFunc(field, func(r rune) bool { return !isWordRune(r) }))
		if word == "" {
			last = "" // a fact, or a mark alone
			begins = begins && field != factMark
		} else if last != "" {
			pair := last + " " + word
			if begins {
				out, begins = append(out, "^"+pair), false
			}
			if (c.carries(last) || c.carries(word)) && !slices.Contains(out, pair) {
				out = append(out, pair)
			}
		}
		if word != "" {
			if begins && last == "" && c.carries(word) {
				out = append(out, "^"+word)
			}
			last = word
		}
		if strings.ContainsFunc(field, func(r rune) bool { return strings.ContainsRune(".?!:;", r) }) {
			last, begins = "", true
		}
	}
	c.runs[p.bare] = out
	return out
}

// carries says whether a word carries meaning.
func (c *composer) carries(word string) bool {
	return utf8.RuneCountInString(word) > 3 && !c.words.everyday[word] && !c.words.common[word] && strings.ContainsFunc(word, unicode.IsLetter)
}

// pointers are the parts that speak of the topic as "it", with what stands for
// them where it was named further up, and where it was not named yet.
var pointers = map[string][2]string{
	"ask.it": {"ask.far", "ask"},
	"why.it": {"why", "why"},
}

// pointing gives the part to write: one that says "it" only right behind the
// topic.
func (c *composer) pointing(part string, before []piece) string {
	other, points := pointers[part]
	if !points || c.facts.source["topic"] == nil || len(before) > 0 && before[len(before)-1].namesTopic() {
		return part
	}
	instead := other[1]
	if slices.ContainsFunc(before, piece.namesTopic) {
		instead = other[0]
	}
	if len(c.available(instead)) == 0 {
		return part
	}
	return instead
}

func (p piece) namesTopic() bool {
	_, points := pointers[p.part]
	return points || slices.Contains(p.keys, "purpose")
}
