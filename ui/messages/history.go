package messages

import (
	"slices"
	"unicode"

	"cortado/app/planner"
)

// mostSteps is how many steps can be taken back.
const mostSteps = 500

// step is a text as it stood, to come back with one undo.
type step struct {
	subject, body string
	draft         *drafted // where the program replaced the text: what it was written from
}

// drafted is what a text of the program was written from, with what was shown
// of it.
type drafted struct {
	choice planner.Compose
	now    planner.Composition
	checks []planner.CheckLine
	edited bool
	fresh  bool
}

// stroke is one change of a field: letters put in, or taken out, at a place.
// Strokes of one word are taken back together.
type stroke struct {
	subject bool // in the subject, not in the body
	put     bool // nothing was taken out
	at, end int  // in runes
}

// history holds the texts before and after the present one.
type history struct {
	past, future []step
	last         *stroke // the newest typing; nil when the next begins a step
}

// typed notes the text before a keystroke, unless the keystroke goes on with
// the word of the one before.
func (h *history) typed(before step, subject, body string) {
	s, words := strokeOf(before, subject, body)
	goesOn := h.last != nil && s != nil && h.last.subject == s.subject && h.last.put == s.put && !words
	switch {
	case goesOn && s.put && h.last.end == s.at:
		h.last.end, h.future = s.end, nil
		return
	case goesOn && !s.put && s.end == h.last.at:
		h.last.at, h.future = s.at, nil
		return
	}
	h.push(before)
	h.last = s
}

// replaced notes the text before the program put another in its place.
func (h *history) replaced(before step) {
	h.push(before)
	h.last = nil
}

func (h *history) push(before step) {
	h.past = append(h.past, before)
	if len(h.past) > mostSteps {
		h.past = slices.Delete(h.past, 0, len(h.past)-mostSteps)
	}
	h.future = nil
}

// back gives the text before the present one; now makes the present one, with
// what it was written from or without.
func (h *history) back(now func(full bool) step) (step, bool) {
	return move(&h.past, &h.future, h, now)
}

// again gives the text that was taken back last.
func (h *history) again(now func(full bool) step) (step, bool) {
	return move(&h.future, &h.past, h, now)
}

func move(from, to *[]step, h *history, now func(full bool) step) (step, bool) {
	n := len(*from)
	if n == 0 {
		return step{}, false
	}
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, now(s.draft != nil))
	h.last = nil
	return s, true
}

// strokeOf finds what was typed between two texts; nil when letters were both
// put in and taken out, or in both fields. words says that the stroke holds
// more than letters of one word.
func strokeOf(before step, subject, body string) (s *stroke, words bool) {
	if before.subject != subject && before.body != body {
		return nil, true
	}
	s = &stroke{subject: before.subject != subject}
	old, fresh := []rune(before.body), []rune(body)
	if s.subject {
		old, fresh = []rune(before.subject), []rune(subject)
	}
	from, oldTo, freshTo := difference(old, fresh)
	if from < oldTo && from < freshTo {
		return nil, true
	}
	letters := fresh[from:freshTo]
	s.put, s.at, s.end = true, from, freshTo
	if from < oldTo {
		letters = old[from:oldTo]
		s.put, s.end = false, oldTo
	}
	return s, slices.ContainsFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// difference finds where two texts differ: old[from:oldTo] became
// fresh[from:freshTo].
func difference(old, fresh []rune) (from, oldTo, freshTo int) {
	for from < len(old) && from < len(fresh) && old[from] == fresh[from] {
		from++
	}
	oldTo, freshTo = len(old), len(fresh)
	for oldTo > from && freshTo > from && old[oldTo-1] == fresh[freshTo-1] {
		oldTo--
		freshTo--
	}
	return from, oldTo, freshTo
}
