// Package message writes the messages around a coffee and checks any text
// meant as one. Write composes a draft from facts by a small grammar over the
// phrases of assets/phrases; Examine judges a draft, also one edited by hand.
//
// The package is pure: the same input gives the same text, and the variation
// number gives the next alternative. It never says anything the input does not
// contain. A missing fact makes the phrases that need it unavailable, so the
// text gets shorter and never has a hole.
//
// A plan gives the parts of a text in their order. For each part a few phrases,
// other ones for every person, are weighed: what repeats no wording and no fact
// of the text so far and tells most of the reader is taken (choose.go,
// repeats.go). Of several texts made so the one that costs least is the draft:
// it keeps the limits, passes its own checks and says what was wished for
// (write.go, style.go).
//
// A new situation is a file of phrases and an entry in situations; a new
// language is a folder of phrases, an implementation of grammar, and an entry
// in languages.
package message
