package message

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

const formalTone = app.Formal

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

// attempts is how many texts are tried for the best fit. The last two take the
// shortest phrases, when all others broke a limit or a check.
const (
	attempts    = 24
	goodEnough  = 3
	otherPlan   = 5 // what it costs that the plan is not the variation's: less than a wish left out
	outOfBounds = 20
)

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
	d := Draft{Subject: c.heading, Body: body, Words: countWords(body), Characters: utf8.RuneCountInString(body)}
	d.Built = c.built(best, d.Subject)
	return d, nil
}

// composerOf makes ready what an input of Write needs in its language.
func composerOf(t tongue, in Input) *composer {
	f := t.factsOf(in)
	c := &composer{book: t.book, words: t.words, grammar: f.g, patterns: t.patterns, in: in, facts: f, own: ownPhrases(in), found: map[string][]phrase{}}
	for _, s := range situations {
		if s.id == in.Situation {
			c.situation = s.file
		}
	}
	n := in.Person.Name
	c.seed = seedOf(n.Given, n.Family, in.Person.Organisation, string(in.Situation), string(in.Channel))
	c.wanted, c.heading = wishesOf(in, f), c.subject()
	return c
}

// best tries several texts and gives the pieces of the one that fits best.
func (c *composer) best() []piece {
	best, cost := []piece(nil), math.MaxInt
	for try := range attempts {
		c.try, c.shortest = try, try >= attempts-2
		if c.shortest && cost < outOfBounds {
			break
		}
		pieces := c.fit(c.pieces(c.plan()))
		other := 0
		if try >= planTries {
			other = otherPlan
		}
		if k := c.cost(pieces, cost-other) + other; k < cost {
			best, cost = pieces, k
		}
		if cost <= goodEnough {
			break
		}
	}
	return best
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

// fit brings the pieces within the limits: fillers go unless the text is too
// short without them; then parts are given up in the order of "drop".
func (c *composer) fit(pieces []piece) []piece {
	l := c.limits()
	lean := without(pieces, func(p piece) bool { return p.filler })
	for _, p := range pieces {
		if p.filler && countWords(c.layout(lean)) < l.bestWords[0] {
			name := p.part
			kept := map[string]bool{name: true}
			for _, q := range lean {
				kept[q.part] = true
			}
			more := without(pieces, func(q piece) bool { return !kept[q.part] })
			if l.within(c.layout(more), c.words) {
				lean = more
			}
		}
	}
	for _, p := range c.book.lines(c.situation, "drop") {
		if !p.fits(c.in) {
			continue
		}
		for _, part := range strings.Fields(p.text) {
			if l.within(c.layout(lean), c.words) {
				return lean
			}
			lean = without(lean, func(q piece) bool { return q.part == part })
		}
	}
	return lean
}

func without(pieces []piece, out func(piece) bool) []piece {
	var kept []piece
	for _, p := range pieces {
		if !out(p) {
			kept = append(kept, p)
		}
	}
	return kept
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
	sentences := c.words.sentencesOf(body)
	if k += 4 * c.words.clumsy(sentences); k >= enough {
		return k
	}
	for _, check := range (examiner{in: c.in, words: c.words, patterns: c.patterns, facts: c.facts, sentences: sentences}).all(c.heading, body) {
		if !check.OK && check.Name != "length" {
			k += 30
		}
	}
	return k
}

// subject gives the subject of an e-mail: the first possible one of three or
// four words.
func (c *composer) subject() string {
	if c.in.Channel != app.ByEmail {
		return ""
	}
	all := c.available("subject")
	start := c.pick(len(all), "subject")
	for i := range all {
		s, _ := c.render(all[(start+i)%len(all)], "subject")
		if n := countWords(s); n >= subjectMin && n <= subjectMax && utf8.RuneCountInString(s) <= 60 {
			return c.grammar.finish(c.grammar.capital(s))
		}
	}
	return ""
}

// built lists every fact there is: those in the text, and those switched off.
func (c *composer) built(pieces []piece, subject string) []Fact {
	used := map[string]bool{}
	for _, p := range pieces {
		for _, k := range p.keys {
			used[k] = true
		}
	}
	if t := c.facts.value["topic"]; t != "" && strings.Contains(strings.ToLower(subject), strings.ToLower(t)) {
		used["purpose"] = true
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
