package message

import "slices"

// quotable are facts in words of the user or the reader, which a message
// repeats as they are: "feedback on your pricing page" claims nothing about
// the reader's pricing.
var quotable = []string{"requestany", "requestthing", "requestverb", "offerthing", "offerverb", "offering", "offersentence",
	"askquestion", "asktogether", "askverb", "askthing", "took", "cameany", "willany", "promiseany", "reasonany"}

// notQuoted leaves out places that lie inside words quoted from the input.
func (e examiner) notQuoted(spans []Span) []Span {
	if len(spans) == 0 {
		return nil
	}
	var quotes []Span
	for _, name := range quotable {
		quotes = append(quotes, e.places(e.facts.value[name])...)
	}
	return slices.DeleteFunc(spans, func(s Span) bool {
		return slices.ContainsFunc(quotes, func(q Span) bool { return q.Start <= s.Start && s.End <= q.End })
	})
}
