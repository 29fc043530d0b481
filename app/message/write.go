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
	{app.FollowUpAgain, "follow-up"},
	{app.ThankYou, "thank-you"},
}

// attempts is how many texts are tried for the best fit. The last two take the
// shortest phrases, when all others broke a limit or a check.
const (
	attempts    = 24
	goodEnough  = 3
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
	t := tongues[in.Lang]
	file := ""
	for _, s := range situations {
		if s.id == in.Situation {
			file = s.file
		}
	}
	c := &composer{book: t.book, words: t.words, patterns: t.patterns, in: in, facts: t.words.factsOf(in), situation: file}
	n := in.Person.Name
	c.seed = seedOf(n.Given, n.Family, in.Person.Organisation, string(in.Situation), string(in.Channel))

	best, cost := []piece(nil), math.MaxInt
	for try := range attempts {
		c.try, c.shortest = try, try >= attempts-2
		if c.shortest && cost < outOfBounds {
			break
		}
		pieces := c.fit(c.pieces(c.plan()))
		if k := c.cost(pieces); k < cost {
			best, cost = pieces, k
		}
		if cost <= goodEnough {
			break
		}
	}
	body := cut(layout(best), c.limits().maxChars)
	d := Draft{Subject: c.subject(), Body: body, Words: countWords(body), Characters: utf8.RuneCountInString(body)}
	d.Built = c.built(best, d.Subject)
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
	case in.Situation == app.FollowUpAgain && (in.Previous.Times < 0 || in.Previous.Times >= MaxFollowUps):
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
		if p.filler && countWords(layout(lean)) < l.bestWords[0] {
			name := p.part
			kept := map[string]bool{name: true}
			for _, q := range lean {
				kept[q.part] = true
			}
			more := without(pieces, func(q piece) bool { return !kept[q.part] })
			if l.within(layout(more)) {
				lean = more
			}
		}
	}
	for _, p := range c.book.lines(c.situation, "drop") {
		if !p.fits(c.in.Tone, c.in.Channel) {
			continue
		}
		for _, part := range strings.Fields(p.text) {
			if l.within(layout(lean)) {
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

// cost says how far a text is from what it should be; 0 is as good as any.
func (c *composer) cost(pieces []piece) int {
	body := layout(pieces)
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
	for _, check := range (examiner{in: c.in, words: c.words, patterns: c.patterns, facts: c.facts}).all(c.subject(), body) {
		if !check.OK && check.Name != "length" {
			k += 30
		}
	}
	return k + 4*clumsy(body) + 6*c.missing(pieces)
}

// missing counts what the user wants said, and what there is room for, but the
// text leaves out: the purpose, the offer, the times, the link.
func (c *composer) missing(pieces []piece) int {
	wanted := map[string]bool{}
	for name, key := range map[string]string{
		"offer": "offer", "slot1": "slots", "link": "link",
		"topic": "purpose", "view": "purpose", "asked": "purpose", "sentence": "purpose",
	} {
		if c.facts.value[name] != "" {
			wanted[key] = true
		}
	}
	if c.in.Situation != app.FirstContact { // later ones recall it, if at all
		delete(wanted, "offer")
		delete(wanted, "purpose")
	}
	switch c.in.Channel {
	case app.ByLinkedInNote:
		delete(wanted, "offer")
		delete(wanted, "slots")
		delete(wanted, "link")
	case app.ByChat:
		delete(wanted, "slots")
		delete(wanted, "link")
	}
	if c.in.Situation == app.ThankYou {
		return 0
	}
	for _, p := range pieces {
		for _, k := range p.keys {
			delete(wanted, k)
		}
	}
	return len(wanted)
}

// clumsy counts what a careful writer would change: many sentences that begin
// alike, and a content word used again and again.
func clumsy(body string) int {
	k, own := 0, 0
	last := ""
	seen := map[string]int{}
	for _, s := range sentencesOf(body) {
		if len(s.words) == 0 {
			continue
		}
		first := strings.ToLower(s.words[0].text)
		if first == last {
			k++
		}
		if strings.HasPrefix(first, "i") && (first == "i" || strings.HasPrefix(first, "i'")) {
			own++
		}
		last = first
		for _, w := range s.words {
			if low := strings.ToLower(w.text); len(low) > 3 {
				seen[low]++
			}
		}
	}
	k += max(0, own-2)
	for w, n := range seen {
		if n > 2 && !everyday[w] {
			k += n - 2
		}
	}
	return k
}

var everyday = wordSet("with that your would could from about this have what when")

// subject gives the subject of an e-mail: the first possible one of three or
// four words.
func (c *composer) subject() string {
	if c.in.Channel != app.ByEmail {
		return ""
	}
	keep := c.try
	defer func() { c.try = keep }()
	c.try = 0
	all := c.available("subject")
	start := c.pick(len(all), "subject")
	for i := range all {
		s, _ := c.render(all[(start+i)%len(all)], "subject")
		if n := countWords(s); n >= subjectMin && n <= subjectMax && utf8.RuneCountInString(s) <= 60 {
			return capital(s)
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
		if used[f.Key] || f.Off {
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
