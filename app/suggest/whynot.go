package suggest

import (
	"slices"

	"cortado/app"
)

// WhyNot compares a person with the one chosen for a place, at the moment that
// place was filled.
type WhyNot struct {
	Person     app.PersonID
	Known      bool // the person is in the network; otherwise nothing else is filled
	InSet      bool // they are in the set themselves, at Place
	Place      int
	Theirs     Choice       // as if they stood at that place
	Chosen     Choice       // who does; empty when the set is
	Difference float64      // of the gains, chosen minus theirs
	Coverage   app.Coverage // of the set
	Swapped    app.Coverage // of the set with them in the other's place
	// Changes are what would have to change, each enough by itself for them to
	// gain more than the one chosen; empty when no single one would be.
	Changes []Change
}

// ChangeKind says what would have to change.
type ChangeKind string

const (
	ByAvailability ChangeKind = "availability" // when they may wholly be asked again
	ByLevel        ChangeKind = "level"        // their level in one of my gaps
	ByTrust        ChangeKind = "trust"
)

// Change is one thing that would have to change.
type Change struct {
	Kind     ChangeKind
	Why      Unavailable // of availability
	Skill    app.SkillID // of a level
	Label    string
	From, To app.Level // a level or trust; From 0 also when unknown
	Known    bool      // From is known
}

// WhyNot says why a person is not in the place insteadOf of a set (0 for the
// first; outside the set's places the last is meant).
func (p *Planned) WhyNot(person app.PersonID, set Set, insteadOf int) WhyNot {
	out := WhyNot{Person: person, Coverage: set.After, Swapped: set.After}
	i, known := p.at[person]
	if !known {
		return out
	}
	out.Known = true
	if insteadOf < 0 || insteadOf >= len(set.Picks) {
		insteadOf = max(0, len(set.Picks)-1)
	}
	out.Place = insteadOf
	var people []app.PersonID
	for k, c := range set.Picks {
		people = append(people, c.Person)
		if c.Person == person {
			out.InSet, out.Place, insteadOf = true, k, k
		}
	}
	before := p.indices(people[:min(insteadOf, len(people))])
	out.Theirs = p.after(before, i)
	if len(people) == 0 {
		out.Swapped = out.Theirs.After
		return out
	}
	out.Chosen = set.Picks[insteadOf]
	out.Difference = out.Chosen.Gain - out.Theirs.Gain
	if out.InSet {
		return out
	}
	people[insteadOf] = person
	out.Swapped = p.coverage(p.indices(people))
	out.Changes = p.changes(i, before, &out)
	return out
}

// coverage of the people chosen together.
func (p *Planned) coverage(chosen []int) app.Coverage {
	c := p.first.clone()
	for _, i := range chosen {
		c.add(p.entries[i], p.avail[i]*p.quality[i])
	}
	return app.Coverage{Levels: p.levels(chosen), Expected: c.expected()}
}

// changes tries what could change for the person at index i, one thing at a
// time.
func (p *Planned) changes(i int, before []int, w *WhyNot) []Change {
	c := p.first.clone()
	for _, k := range before {
		c.add(p.entries[k], p.avail[k]*p.quality[k])
	}
	enough := func(gain float64) bool { return gain > w.Chosen.Gain+tieWidth }
	var out []Change
	a, why := p.availability(i)
	if a < 1 && enough(p.quality[i]*p.worth(i, c)) {
		out = append(out, Change{Kind: ByAvailability, Why: why})
	}
	if a == 0 {
		return out
	}
	person := p.people[i]
	other := *p
	other.people = slices.Clone(p.people)
	gain := func(changed app.Person) float64 {
		other.people[i] = &changed
		return other.gainOf(i, c)
	}
	for _, g := range p.gapList {
		s, _, has := knownLevel(person, g.ID, p.model)
		for l := s.Level; l <= app.MaxLevel; l++ {
			if has && l == s.Level && source(s.Source) == app.Typed {
				continue
			}
			changed := *person
			changed.Skills = slices.Clone(person.Skills)
			changed.Skills = slices.DeleteFunc(changed.Skills, func(x app.PersonSkill) bool { return x.ID == g.ID })
			changed.Skills = append(changed.Skills, app.PersonSkill{ID: g.ID, Name: g.Name, Level: l, Source: app.Typed, Certainty: 1})
			if enough(gain(changed)) {
				out = append(out, Change{Kind: ByLevel, Skill: g.ID, Label: p.skillLabel(g), From: s.Level, To: l, Known: has})
				break
			}
		}
	}
	from := app.Level(0)
	if person.Trust != nil {
		from = inRange(*person.Trust)
	}
	for l := from + 1; l <= app.MaxLevel; l++ {
		changed := *person
		changed.Trust = &l
		if enough(gain(changed)) {
			out = append(out, Change{Kind: ByTrust, From: from, To: l, Known: person.Trust != nil})
			break
		}
	}
	return out
}

// gainOf is the gain the person at index i of the plan has against what is
// covered, judged afresh.
func (p *Planned) gainOf(i int, c *cover) float64 {
	s := p.newScratch()
	p.judge(i, s)
	g := 0.0
	for k, fit := range s.fit {
		g += c.worth[k*percents+int(fit)]
	}
	known := p.chanceOf(i, nil)
	return p.avail[i] * p.chances.quality(&known) * g
}
