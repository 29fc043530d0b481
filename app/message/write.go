package message

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// situation is a situation Write can handle, with the file of its phrases.
type situation struct {
	id   app.Situation
	file string
}

var situations = []situation{
	{app.FirstContact, "first"},
	{app.Reconnect, "reconnect"},
	{app.FollowUpAgain, "follow-up"},
	{app.ThankYou, "thank-you"},
	{app.Accept, "accept"},
	{app.Introduce, "introduce"},
	{app.OppositeView, "opposite"},
	{app.UpwardAsk, "upward"},
	{app.MentorAsk, "mentor"},
	{app.DeclineIt, "decline"},
	{app.Confirm, "confirm"},
	{app.ReportBack, "report-back"},
}

// Write composes the draft for the input. It fails with app.ErrInvalid for a
// situation, channel, tone or language it does not know, and for a follow-up
// after the last.
func Write(in Input) (Draft, error) {
	in, err := checked(in)
	if err != nil {
		return Draft{}, err
	}
	tongues, err := loadTongues()
	if err != nil {
		return Draft{}, err
	}
	c := composerOf(tongues[in.Lang], in)
	if in.Template != nil {
		return c.fromTemplate(*in.Template), nil
	}
	best := c.best()
	body := cut(c.layout(best), c.limits().maxChars)
	d := Draft{Subject: c.heading.text, Body: body, Words: countWords(body), Characters: utf8.RuneCountInString(body)}
	d.Built = c.built(append(best, c.heading))
	return d, nil
}

func checked(in Input) (Input, error) {
	if in.Lang == "" {
		in.Lang = "en"
	}
	if in.Tone == "" {
		in.Tone = app.Warm
	}
	switch {
	case !slices.Contains(Languages(), in.Lang):
		return in, app.Invalid("there are no messages in language %q; use %s", in.Lang, strings.Join(Languages(), ", "))
	case !slices.Contains(Situations(), in.Situation):
		return in, app.Invalid("there is no message for situation %q; use %s", in.Situation, join(Situations()))
	case !slices.Contains(Channels(), in.Channel):
		return in, app.Invalid("there is no channel %q; use %s", in.Channel, join(Channels()))
	case !slices.Contains(Tones(), in.Tone):
		return in, app.Invalid("there is no tone %q; use %s", in.Tone, join(Tones()))
	case in.Address != "" && in.Address != app.PoliteAddress && in.Address != app.FamiliarAddress:
		return in, app.Invalid("there is no address %q; use %s or %s", in.Address, app.PoliteAddress, app.FamiliarAddress)
	case in.Situation == app.FollowUpAgain && (in.Previous.Times < 0 || in.Previous.Times >= app.MostFollowUps):
		return in, app.Invalid("a silence is followed up twice at most; %d follow-ups were sent", in.Previous.Times)
	}
	return in, nil
}

func join[T ~string](all []T) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}

// fit writes a plan out within the limits: fillers go unless the text is too
// short without them; then parts are given up in the order of "drop".
func (c *composer) fit(plan []step) []piece {
	l := c.limits()
	fits := func(pieces []piece) bool { return l.within(c.layout(pieces), c.words) }
	lean := slices.DeleteFunc(slices.Clone(plan), func(s step) bool { return s.filler })
	pieces := c.pieces(lean)
	for _, s := range plan {
		if !s.filler || countWords(c.layout(pieces)) >= l.bestWords[0] {
			continue
		}
		fuller := slices.DeleteFunc(slices.Clone(plan), func(o step) bool { return o != s && !slices.Contains(lean, o) })
		if more := c.pieces(fuller); fits(more) {
			lean, pieces = fuller, more
		}
	}
	for _, p := range c.book.lines(c.situation, "drop") {
		if !p.fits(c.in) {
			continue
		}
		for _, part := range strings.Fields(p.text) {
			if fits(pieces) {
				return pieces
			}
			if kept := slices.DeleteFunc(slices.Clone(lean), func(s step) bool { return s.part == part }); len(kept) < len(lean) {
				lean, pieces = kept, c.pieces(kept)
			}
		}
	}
	return pieces
}

// cost says how far a text is from what it should be; 0 is as good as any. A
// text that costs enough already is not examined further.
func (c *composer) cost(pieces []piece, enough int) int {
	body := c.layout(pieces)
	l := c.limits()
	k := 0
	n := countWords(body)
	switch {
	case n == 0:
		k += 100000
	case n < l.minWords:
		k += 50 * (l.minWords - n)
	case n > l.maxWords:
		k += 50 * (n - l.maxWords)
	case n < l.bestWords[0]:
		k += l.bestWords[0] - n
	case n > l.bestWords[1]:
		k += n - l.bestWords[1]
	}
	if over := utf8.RuneCountInString(body) - l.maxChars; over > 0 {
		k += 20 * over
	}
	if k += 6 * c.missing(pieces); k >= enough {
		return k
	}
	if k += 2*c.echoes(pieces) + c.untold(pieces); k >= enough {
		return k
	}
	sentences := c.words.sentencesOf(body)
	if l.maxSentences > 0 {
		k += 30 * max(0, len(sentences)-l.maxSentences)
	}
	if k += 4 * c.words.clumsy(sentences); k >= enough {
		return k
	}
	for _, check := range (examiner{in: c.in, words: c.words, patterns: c.patterns, facts: c.facts, sentences: sentences}).all(c.heading.text, body) {
		if !check.OK && check.Name != "length" {
			k += 30
		}
	}
	return k
}

// built lists every fact there is: those in the text, and those switched off.
func (c *composer) built(pieces []piece) []Fact {
	used := map[string]bool{}
	for _, p := range pieces {
		for _, k := range p.keys {
			used[k] = true
		}
	}
	var out []Fact
	for _, f := range c.facts.listed {
		if used[f.Key] || f.Off || f.Foreign {
			out = append(out, f)
		}
	}
	return out
}

// cut shortens a text that cannot be kept within the limit any other way, at
// the end of a word.
func cut(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	s = string(r[:limit])
	if i := strings.LastIndexAny(s, " \n"); i > 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " \n,;:")
}
