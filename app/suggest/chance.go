package suggest

import (
	"time"

	"cortado/app"
)

// What makes it likely that a meeting happens and helps, in a fixed order.
const (
	trustTerm = iota
	reciprocityTerm
	helpfulnessTerm
	tieTerm
	chanceTerms
)

var chanceKinds = [chanceTerms]string{OfTrust, OfReciprocity, OfHelpfulness, OfTie}

// chance is what is known of the chance with one person.
type chance struct {
	x     [chanceTerms]float64
	known [chanceTerms]bool
}

// neutral values stand for what is missing, and are what a known value is
// measured against. Helpfulness has my own mean rating instead.
const (
	neutralTrust       = .5
	neutralReciprocity = .5
	neutralTie         = .7
	firstMean          = .6 // my mean rating before any
	meanWeight         = 2  // as many ratings as the prior weighs
)

// chanceModel is q = base + (1−base)·Σ w·x with the weights in proportion.
type chanceModel struct {
	base    float64
	w       [chanceTerms]float64
	neutral [chanceTerms]float64
}

func newChanceModel(m app.Model, meanRating float64) chanceModel {
	c := chanceModel{base: m.ChanceBase, w: [chanceTerms]float64{m.Trust, m.Reciprocity, m.Helpfulness, m.Tie},
		neutral: [chanceTerms]float64{neutralTrust, neutralReciprocity, meanRating, neutralTie}}
	sum := 0.0
	for _, w := range c.w {
		sum += w
	}
	for i := range c.w {
		if sum > 0 {
			c.w[i] /= sum
		}
	}
	return c
}

// quality is q, for what is known of a person.
func (c *chanceModel) quality(k *chance) float64 {
	q := 0.0
	for i := range c.w {
		q += c.w[i] * k.x[i]
	}
	return unit(c.base + (1-c.base)*q)
}

// neutralQuality is q̄, for somebody of whom nothing is known.
func (c *chanceModel) neutralQuality() float64 {
	return c.quality(&chance{x: c.neutral})
}

// meanRating is my own mean of all ratings, in [0,1], shrunk towards the prior
// and fading like any rating.
func meanRating(talks []app.Talk, now time.Time) float64 {
	sum, weight := meanWeight*firstMean, float64(meanWeight)
	for i := range talks {
		if r := talks[i].Helpful; r >= 1 && r <= 5 {
			w := fading(days(now, talks[i].At), ratingHalfLife)
			sum += w * float64(r-1) / 4
			weight += w
		}
	}
	return sum / weight
}

// chanceOf reads what is known of the chance with the person at index i. Trust
// stands apart from tie strength (Levin and Cross 2004).
func (p *Planned) chanceOf(i int, f *[chanceTerms]Facts) chance {
	k := chance{x: p.chances.neutral}
	set := func(term int, x float64) { k.x[term], k.known[term] = unit(x), true }
	if t := p.people[i].Trust; t != nil {
		set(trustTerm, float64(inRange(*t))/5)
		if f != nil {
			f[trustTerm].Trust = inRange(*t)
		}
	}
	if x, known := p.reciprocity(i); known {
		set(reciprocityTerm, x)
		if f != nil {
			f[reciprocityTerm].Offer = p.offer(i)
		}
	}
	if x, known := p.helpfulness(i, f); known {
		set(helpfulnessTerm, x)
	}
	if x, known := p.tie(i, f); known {
		set(tieTerm, x)
	}
	return k
}

// helpfulness is (2m + Σ w·(r−1)/4)/(2 + Σ w) over their rated talks.
func (p *Planned) helpfulness(i int, f *[chanceTerms]Facts) (float64, bool) {
	sum, weight, rated := meanWeight*p.mean, float64(meanWeight), false
	for _, t := range p.talks.of(i) {
		talk := &p.in.Talks[t]
		if talk.Helpful < 1 || talk.Helpful > 5 {
			continue
		}
		w := p.talkWeight(t)
		sum += w * float64(talk.Helpful-1) / 4
		weight += w
		if f != nil {
			fact := &f[helpfulnessTerm]
			fact.Talks++
			if !rated || talk.At.After(fact.At) {
				fact.Talk, fact.At, fact.Helpful = talk.ID, talk.At, talk.Helpful
			}
		}
		rated = true
	}
	return sum / weight, rated
}

// Moderately weak ties are the best: the value of a tie of strength τ is
// 1 − ((τ − .35)/.65)² (Rajkumar et al. 2022; 20 million people).
const bestTie = .35

// tie is the value of our tie: τ = 1 − 2^(−n/3), where n counts real contacts
// (met, talked, answered, a message in an archive), each fading by half a year
// after year. A message of mine alone is no contact of theirs.
func (p *Planned) tie(i int, f *[chanceTerms]Facts) (float64, bool) {
	n, count := 0.0, 0
	var last time.Time
	add := func(at time.Time) {
		n += fading(days(p.in.Now, at), contactHalfLife)
		count++
		if at.After(last) {
			last = at
		}
	}
	for _, m := range p.meetings(i) {
		add(m.at)
	}
	for _, c := range p.contacts.of(i) {
		if k := p.in.Contacts[c].Kind; k == app.Answered || k == app.Archived {
			add(p.in.Contacts[c].At)
		}
	}
	strength := 1 - fading(n, 3)
	if f != nil {
		f[tieTerm].Contacts, f[tieTerm].Last, f[tieTerm].Tie = count, last, strength
	}
	away := (strength - bestTie) / (1 - bestTie)
	return 1 - away*away, count > 0
}
