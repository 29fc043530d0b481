package message

import "slices"

// saysWhatITook says whether a text names what I took away. What I noted of the
// talk is found by what it is made of, in any wording. A sentence that speaks of
// taking something away must say what it was: "I learned a lot from our talk"
// could be said to anybody.
func (e examiner) saysWhatITook() bool {
	took := e.in.Talk.Took
	if e.mentions(e.facts.value["took"]) || e.shares(took) {
		return true
	}
	for _, s := range e.sentences {
		words := within(e.tokens, s.span)
		phrases := e.patterns.find("took", words)
		rest := slices.DeleteFunc(slices.Clone(words), func(t token) bool {
			return slices.ContainsFunc(phrases, func(p Span) bool { return p.Start <= t.span.Start && t.span.End <= p.End })
		})
		if len(phrases) > 0 && len(e.words.substance(rest)) >= concrete {
			return true
		}
	}
	return false
}

// concrete is how many words of substance, beside those that tell of taking, make a sentence say something.
const concrete = 1

// shares says whether the text has what a note is made of: a third of its words
// of substance, as it may be told in other words.
func (e examiner) shares(note string) bool {
	noted := e.words.substance(tokensOf(note))
	said := e.words.substance(e.tokens)
	found := 0
	for word := range noted {
		if said[word] {
			found++
		}
	}
	return found > 0 && found*3 >= len(noted)
}

// substance gives the words that carry meaning, by their beginning, so that
// "reference" and "references" are one.
func (w words) substance(tokens []token) map[string]bool {
	out := map[string]bool{}
	for _, t := range tokens {
		r := []rune(t.text)
		if len(r) < 4 || w.everyday[t.text] || w.common[t.text] || w.lists["hollow"][t.text] || slices.ContainsFunc(slices.Concat(w.weekdays, w.monthNames), func(d string) bool { return normal(d) == t.text }) {
			continue
		}
		out[string(r[:min(len(r), 6)])] = true
	}
	return out
}
