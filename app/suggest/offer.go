package suggest

import (
	"slices"

	"cortado/app"
)

// OfferKind says what I can give a person.
type OfferKind string

const (
	NoOffer     OfferKind = ""
	OfferAnswer OfferKind = "answer" // they asked me for something I have not done yet
	OfferOwn    OfferKind = "own"    // one of my offers matches what they want
	OfferSkill  OfferKind = "skill"  // I am strong in a skill they want
)

// Offer is what I can give on what a person wants. It is no part of the score.
type Offer struct {
	Kind    OfferKind
	Want    app.Want // what they want
	Skill   app.SkillID
	Level   app.Level   // mine
	Text    string      // my offer, in my words
	Request app.Request // what they asked
	Value   float64     // of it for them, in [0,1]
}

// reciprocity is what I can give on what they want: the mean over their wants
// of my level/5, or 1 where one of my offers matches; 1 while they have an open
// request to me, promised or not. Without either it is missing.
func (p *Planned) reciprocity(i int) (float64, bool) {
	if _, open := p.openRequest(i); open {
		return 1, true
	}
	wants := p.people[i].Wants
	if len(wants) == 0 {
		return 0, false
	}
	sum := 0.0
	for _, w := range wants {
		sum += p.give(w).Value
	}
	return sum / float64(len(wants)), true
}

// offer is the best I can give the person at index i; of a skill only when it
// is strong enough to give.
func (p *Planned) offer(i int) Offer {
	if r, open := p.openRequest(i); open {
		return Offer{Kind: OfferAnswer, Request: r, Value: 1}
	}
	var best Offer
	for _, w := range p.people[i].Wants {
		o := p.give(w)
		if o.Kind == OfferSkill && !(app.MySkill{Have: o.Level}).CanGive() {
			continue
		}
		if o.Value > best.Value {
			best = o
		}
	}
	return best
}

// give is what I can give on one want.
func (p *Planned) give(w app.Want) Offer {
	if text, matches := p.ownOffer(w); matches {
		return Offer{Kind: OfferOwn, Want: w, Skill: w.Skill, Level: p.mine[w.Skill], Text: text, Value: 1}
	}
	if l := p.mine[w.Skill]; w.Skill != "" && l > 0 {
		return Offer{Kind: OfferSkill, Want: w, Skill: w.Skill, Level: l, Value: float64(l) / 5}
	}
	return Offer{Want: w}
}

// ownOffer finds the first of my offers that matches a want: by its skill, or
// by holding every word of it that means something.
func (p *Planned) ownOffer(w app.Want) (string, bool) {
	if len(p.me.Offers) == 0 {
		return "", false
	}
	words := meaningful(w.Text)
	for k, o := range p.me.Offers {
		if w.Skill != "" && slices.Contains(o.Skills, w.Skill) {
			return o.Text, true
		}
		if len(words) > 0 && !slices.ContainsFunc(words, func(x string) bool { return !p.offerWords[k][stem(x)] }) {
			return o.Text, true
		}
	}
	return "", false
}

// openRequest gives the oldest thing a person asked of me that is still open: I
// have not answered, or promised it and have not done it yet.
func (p *Planned) openRequest(i int) (app.Request, bool) {
	var oldest app.Request
	found := false
	for _, r := range p.requests.of(i) {
		q := p.in.Requests[r]
		if (q.State == app.RequestOpen || q.State == app.RequestAccepted) &&
			(!found || q.Asked.Before(oldest.Asked) || q.Asked.Equal(oldest.Asked) && q.ID < oldest.ID) {
			oldest, found = q, true
		}
	}
	return oldest, found
}

// mutual is the harmonic mean of the two directions (Pizzato et al. 2010): what
// I can give on what they want, and what they can give on what I want, which is
// the mean over my gap skills of their level/5 as far as it is to be relied on.
// There is none when either is missing.
func (p *Planned) mutual(i int, s *scratch) *float64 {
	give, known := p.reciprocity(i)
	if !known || len(p.gaps) == 0 {
		return nil
	}
	sum, some := 0.0, false
	for _, g := range p.gapList {
		if l, ok := s.levelOf(p, g.ID); ok {
			some = true
			sum += l.confidence * float64(l.level) / 5
		}
	}
	if !some {
		return nil
	}
	h := Harmonic(give, sum/float64(len(p.gapList)))
	return &h
}

// Harmonic is the harmonic mean of two figures in [0,1]; 0 when either is 0.
func Harmonic(a, b float64) float64 {
	if a, b = unit(a), unit(b); a == 0 || b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}
