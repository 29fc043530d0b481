package suggest

import (
	"cortado/app"
)

// level is what is known of a person's ability: the level, and how far it is
// to be relied on.
type level struct {
	at         int // index into the person's skills
	level      app.Level
	confidence float64
	source     app.Source
}

// beats says whether a is to be preferred: typed beats imported beats
// inferred; within one source the surer, then the higher one.
func (a level) beats(b level) bool {
	if a.source.Rank() != b.source.Rank() {
		return a.source.Rank() > b.source.Rank()
	}
	if a.confidence != b.confidence {
		return a.confidence > b.confidence
	}
	return a.level > b.level
}

// source reads an unsaid source as typed: what the user wrote needs no note.
func source(s app.Source) app.Source {
	if s.Rank() == 0 {
		return app.Typed
	}
	return s
}

// confidence is κ of a value: typed 1; from a list of n entries
// factor·min(1, full/n); inferred factor·certainty. Below the floor no claim is
// made, and ok is false.
func confidence(s app.Source, certainty float64, list int, m app.Model) (k float64, ok bool) {
	switch source(s) {
	case app.Imported:
		return m.BulkFactor * min(1, m.BulkFull/float64(max(list, 1))), true
	case app.Inferred:
		certainty = unit(certainty)
		return m.InferFactor * certainty, certainty >= m.InferFloor
	}
	return 1, true
}

// listLength counts the skills of a person that came from a file.
func listLength(skills []app.PersonSkill) int {
	n := 0
	for i := range skills {
		if skills[i].Source == app.Imported {
			n++
		}
	}
	return n
}

// levelOf judges one entry of a person's skills.
func levelOf(skills []app.PersonSkill, at, list int, m app.Model) (level, bool) {
	s := &skills[at]
	k, ok := confidence(s.Source, s.Certainty, list, m)
	return level{at: at, level: inRange(s.Level), confidence: k, source: source(s.Source)}, ok
}

// Known gives the level of a person in a skill that counts, and its confidence
// κ in [0,1]. Nothing counts when all that is known was inferred below the
// floor.
func Known(person app.Person, id app.SkillID, m app.Model) (app.PersonSkill, float64, bool) {
	return knownLevel(&person, id, sane(m))
}

// knownLevel is Known with a model that is sane already.
func knownLevel(person *app.Person, id app.SkillID, m app.Model) (app.PersonSkill, float64, bool) {
	list, found := listLength(person.Skills), false
	var best level
	for i := range person.Skills {
		if person.Skills[i].ID != id {
			continue
		}
		if l, ok := levelOf(person.Skills, i, list, m); ok && (!found || l.beats(best)) {
			best, found = l, true
		}
	}
	if !found {
		return app.PersonSkill{}, 0, false
	}
	return person.Skills[best.at], best.confidence, true
}

// Doubt is something inferred too vaguely to count, in a respect that matters
// to a need: worth asking about.
type Doubt struct {
	Need      app.NeedID
	Skill     app.PersonSkill // of a skill need, or of a question's skill
	Dimension app.Dimension   // of a perspective need
	Value     string
	Certainty float64
	Fit       float64 // how far the person would meet the need, were the guess right
}

// Unsure lists what the program should ask about a person instead of claiming,
// in the order of the needs; a skill that several needs ask for stands at the
// first of them.
func (p *Planned) Unsure(id app.PersonID) []Doubt {
	i, known := p.at[id]
	if !known {
		return nil
	}
	return p.UnsureOf(p.people[i])
}

// UnsureOf is Unsure for somebody who need not be in the plan: the needs are
// mine alone.
func (p *Planned) UnsureOf(person *app.Person) []Doubt {
	var out []Doubt
	skill := func(need app.NeedID, id app.SkillID, fit func(app.Level) float64) {
		for _, d := range out {
			if d.Dimension == "" && d.Skill.ID == id {
				return
			}
		}
		if _, _, ok := knownLevel(person, id, p.model); ok {
			return
		}
		if s, ok := person.Skill(id); ok {
			out = append(out, Doubt{Need: need, Skill: s, Certainty: s.Certainty, Fit: fit(inRange(s.Level))})
		}
	}
	for _, n := range p.needs {
		switch n.group {
		case skillGroup:
			skill(n.ID, n.skill.ID, func(l app.Level) float64 { return along(l, n.skill.Have, n.skill.Want) })
		case questionGroup:
			for _, id := range n.question.skills {
				skill(n.ID, id, func(l app.Level) float64 { return float64(l) / 5 })
			}
		case viewGroup:
			d := &p.dims[n.view]
			a := person.Perspective[d.spec.ID]
			if a.Value == "" || source(a.Source) != app.Inferred || unit(a.Certainty) >= p.model.InferFloor {
				continue
			}
			sure := app.Person{Perspective: map[app.Dimension]app.Attribute{d.spec.ID: {Value: a.Value, Certainty: 1, Source: app.Typed}}}
			out = append(out, Doubt{Need: n.ID, Dimension: d.spec.ID, Value: a.Value, Certainty: a.Certainty, Fit: p.compare(d, &sure).difference})
		}
	}
	return out
}
