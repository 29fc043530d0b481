// Package message writes the messages around a coffee and checks any text
// meant as one. Write composes a draft from facts by a small grammar over the
// phrases of assets/phrases; Examine judges a draft, also one edited by hand.
//
// The package is pure: the same input gives the same text, and the variation
// number gives the next alternative. It never says anything the input does not
// contain. A missing fact makes the phrases that need it unavailable, so the
// text gets shorter and never has a hole.
//
// A new situation is a file of phrases and an entry in situations; a new
// language is a folder of phrases and a value of tongue.
package message
