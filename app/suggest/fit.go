package suggest

import (
	"math"
	"slices"
	"time"

	"cortado/app"
)

// scratch is room for judging one person at a time without allocating.
type scratch struct {
	list   int     // length of the person's bulk list
	levels []level // per skill that matters
	has    []bool
	views  []seen // per dimension
	words  []bool // per word of the questions
	tags   []bool
	fit    []uint8   // per need, whole percents
	weight []float64 // per need: Σ 2^(−age/730) over talks rated for it
	met    []float64 // per need: the same times how much was met
}

func (p *Planned) newScratch() *scratch {
	return &scratch{levels: make([]level, len(p.slots)), has: make([]bool, len(p.slots)), views: make([]seen, len(p.dims)),
		words: make([]bool, len(p.vocabulary.words)), tags: make([]bool, len(p.vocabulary.tags)),
		fit: make([]uint8, len(p.needs)), weight: make([]float64, len(p.needs)), met: make([]float64, len(p.needs))}
}

func (s *scratch) levelOf(p *Planned, id app.SkillID) (level, bool) {
	slot, ok := p.slots[id]
	if !ok || !s.has[slot] {
		return level{}, false
	}
	return s.levels[slot], true
}

// read takes in what is known of the person at index i.
func (p *Planned) read(i int, s *scratch) {
	person := p.people[i]
	clear(s.has)
	s.list = listLength(person.Skills)
	for at := range person.Skills {
		slot, matters := p.slots[person.Skills[at].ID]
		if !matters {
			continue
		}
		if l, ok := levelOf(person.Skills, at, s.list, p.model); ok && (!s.has[slot] || l.beats(s.levels[slot])) {
			s.levels[slot], s.has[slot] = l, true
		}
	}
	for d := range p.dims {
		s.views[d] = p.compare(&p.dims[d], person)
	}
	if p.asks {
		p.readTexts(person, s)
	}
	clear(s.weight)
	clear(s.met)
	for _, t := range p.talks.of(i) {
		w := p.talkWeight(t)
		for _, r := range p.in.Talks[t].Needs {
			if n, ok := p.byNeed[r.Need]; ok {
				s.weight[n] += w
				s.met[n] += w * unit(r.Met)
			}
		}
	}
}

// talkWeight is 2^(−age/730 d) of a talk.
func (p *Planned) talkWeight(talk int32) float64 {
	return fading(days(p.in.Now, p.in.Talks[talk].At), ratingHalfLife)
}

// judge fills s.fit with how far the person at index i meets each need.
func (p *Planned) judge(i int, s *scratch) {
	p.read(i, s)
	for n := range p.needs {
		s.fit[n] = p.fitOf(n, i, s, nil)
	}
}

// fitOf is how far a person meets a need, rounded to whole percents by
// definition. Talks rated for the need correct what was known before:
// f ← (n0·f + Σ w·y)/(n0 + Σ w), where what the user typed weighs as four
// talks and everything else as one. The facts are filled when asked for.
func (p *Planned) fitOf(n, i int, s *scratch, f *Facts) uint8 {
	fit, src := p.knownFit(&p.needs[n], i, s, f)
	if s.weight[n] > 0 {
		prior := 1.0
		if src == app.Typed {
			prior = 4
		}
		fit = (prior*fit + s.met[n]) / (prior + s.weight[n])
	}
	percent := uint8(math.Round(100 * unit(fit)))
	if f != nil {
		f.Fit = int(percent)
		p.ratingFacts(f, i, p.needs[n].ID)
	}
	return percent
}

// knownFit is the fit before any talk was rated for the need, and where it
// comes from.
func (p *Planned) knownFit(n *need, i int, s *scratch, f *Facts) (float64, app.Source) {
	person := p.people[i]
	switch n.group {
	case skillGroup:
		if f != nil {
			f.Skill, f.SkillName, f.Have, f.Want = n.skill.ID, n.Label, n.skill.Have, n.skill.Want
		}
		l, ok := s.levelOf(p, n.skill.ID)
		if !ok {
			return 0, app.Inferred
		}
		if f != nil {
			p.levelFacts(f, person, l, s.list)
		}
		return l.confidence * along(l.level, n.skill.Have, n.skill.Want), l.source
	case questionGroup:
		return p.questionFit(n, person, s, f)
	case supportGroup:
		return p.supportFit(n.support, i, f)
	}
	v := s.views[n.view]
	if f != nil {
		d := p.dims[n.view]
		f.Dimension, f.Mine, f.Theirs, f.Difference = d.spec.ID, d.mine, v.theirs, v.difference
		f.Strength, f.Source, f.Certainty = v.strength, v.source, v.certainty
	}
	if !v.known {
		return 0, app.Inferred
	}
	return v.confidence * v.difference, v.source
}

// along says how far along my gap somebody of a level can take me.
func along(l, have, want app.Level) float64 {
	if want <= have {
		return 0
	}
	return unit(float64(l-have) / float64(want-have))
}

// supportFit judges critique and encouragement by the talks that gave them, a
// sponsor by rank and trust inside my organisation.
func (p *Planned) supportFit(what string, i int, f *Facts) (float64, app.Source) {
	if what == Sponsor {
		return p.sponsorFit(i, f)
	}
	effect := app.Critique
	if what == Encouragement {
		effect = app.Encouragement
	}
	gave, all := 0.0, 0.0
	for _, t := range p.talks.of(i) {
		w := p.talkWeight(t)
		all += w
		talk := &p.in.Talks[t]
		if !slices.Contains(talk.Did, effect) {
			continue
		}
		gave += w
		if f != nil {
			f.Effect = effect
			f.Talks++
			if talk.At.After(f.At) {
				f.Talk, f.At, f.Helpful = talk.ID, talk.At, talk.Helpful
			}
		}
	}
	return gave / (1 + all), app.Typed
}

// sponsorFit is the upward difference of seniority over its range, times
// trust/5, for somebody of my organisation.
func (p *Planned) sponsorFit(i int, f *Facts) (float64, app.Source) {
	person := p.people[i]
	same, _ := p.sameFirm(person)
	rank, known := p.seniorityOf(person)
	if !same || !known || !p.ranked || person.Trust == nil || rank <= p.myRank {
		return 0, app.Inferred
	}
	a := person.Perspective[app.Seniority]
	trust := inRange(*person.Trust)
	if f != nil {
		f.Mine, f.Theirs, f.Trust = p.me.Perspective[app.Seniority], a.Value, trust
		f.Source, f.Certainty = source(a.Source), a.Certainty
	}
	return float64(rank-p.myRank) / float64(len(app.SeniorityOrder())-1) * float64(trust) / 5, source(a.Source)
}

// levelFacts quotes a level.
func (p *Planned) levelFacts(f *Facts, person *app.Person, l level, list int) {
	known := &person.Skills[l.at]
	f.Skill, f.KnownLevel, f.Level = known.ID, true, l.level
	f.Source, f.Certainty, f.From = l.source, known.Certainty, known.From
	if f.SkillName == "" {
		f.SkillName = known.Name
	}
	if l.source == app.Imported {
		f.LevelsInListSize = list
	}
}

// ratingFacts quotes the newest talk rated for a need.
func (p *Planned) ratingFacts(f *Facts, i int, id app.NeedID) {
	var newest time.Time
	for _, t := range p.talks.of(i) {
		talk := &p.in.Talks[t]
		for _, r := range talk.Needs {
			if r.Need != id {
				continue
			}
			if !f.Rated || talk.At.After(newest) {
				newest = talk.At
				f.Talk, f.At, f.Helpful, f.Met = talk.ID, talk.At, talk.Helpful, unit(r.Met)
			}
			f.Rated = true
		}
	}
}
