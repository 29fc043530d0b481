package planner

import (
	"sort"
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// openSet gives the open round's people as a set of the model.
func (p *Planner) openSet(plan *suggest.Planned, r app.Round) suggest.Set {
	var ids []app.PersonID
	for _, pick := range livePicks(r) {
		ids = append(ids, pick.Person)
	}
	return plan.Of(ids...)
}

// compare says why a person is not in the set, beside the one at the place.
func (p *Planner) compare(n *network, plan *suggest.Planned, set suggest.Set, q *app.Person, place int) WhyNot {
	w := plan.WhyNot(q.ID, set, place)
	out := WhyNot{Person: q.ID, Name: q.Name.String(), Gain: w.Theirs.Gain, Against: w.Chosen.Gain,
		Terms: p.terms(n, w.Theirs), Coverage: w.Swapped}
	if w.InSet {
		out.Text = p.words.Say("whynot.in", "name", q.Name.First())
		return out
	}
	other, known := n.byID[w.Chosen.Person]
	if known {
		out.Other, out.OtherAs = other.ID, other.Name.First()
	}
	out.CanSwap = known && w.Theirs.Availability > 0
	out.Text = p.whyNotText(n, w, q, other)
	return out
}

func (p *Planner) whyNotText(n *network, w suggest.WhyNot, q, other *app.Person) string {
	name := q.Name.First()
	var out []string
	say := func(id string, parts ...any) { out = append(out, p.words.Say(id, parts...)) }
	if w.Theirs.Availability == 0 {
		say("whynot.out", "name", name, "why", p.unavailable(n, w.Theirs.Why))
	} else if other != nil {
		out = append(out, p.needDifference(n, w, q, other)...)
		for _, t := range w.Theirs.Terms {
			if t.Value < 0 {
				say("whynot.caution", "what", p.termLabel(n, q, t), "source", p.termSource(n, q, t))
				break
			}
		}
	}
	if other != nil && w.Theirs.Availability > 0 {
		out = append(out, p.gainText(w, name, other.Name.First()))
	}
	if other != nil && w.Swapped.Levels != w.Coverage.Levels {
		moved := "whynot.coverage.drop"
		if w.Swapped.Levels > w.Coverage.Levels {
			moved = "whynot.coverage.rise"
		}
		say(moved, "now", p.words.Percent(w.Coverage.Levels), "then", p.words.Percent(w.Swapped.Levels))
	}
	for _, c := range w.Changes {
		if s := p.changeText(n, c, name); s != "" {
			out = append(out, s)
			break
		}
	}
	return strings.Join(out, " ")
}

// needDifference says how two people differ in what they would bring: skill by
// skill what the one chosen is there for, then what the other would bring
// instead; where neither is there for a skill, by what counts most of each.
func (p *Planner) needDifference(n *network, w suggest.WhyNot, q, other *app.Person) []string {
	var out []string
	say := func(id string, parts ...any) { out = append(out, p.words.Say(id, parts...)) }
	name, otherName := q.Name.First(), other.Name.First()
	mine, theirs := strongest(w.Chosen), strongest(w.Theirs)
	skills := p.skillDifferences(n, w.Chosen, q)
	switch {
	case mine == nil:
	case theirs == nil:
		say("whynot.nothing", "name", name, "other", otherName, "need", p.termLabel(n, other, *mine))
	case len(skills) > 0:
		say("whynot.beside", "name", name, "other", otherName, "what", strings.Join(skills, ", "))
		if theirs.Kind == suggest.OfPerspective || !brings(w.Chosen, theirs.Need) {
			say("whynot.brings", "name", name, "their", p.termLabel(n, q, *theirs), "source", p.termSource(n, q, *theirs))
		}
	case mine.Kind == suggest.OfPerspective && theirs.Kind == suggest.OfPerspective:
		say("whynot.same-view", "name", name, "their", p.termSource(n, q, *theirs), "other", otherName, "otherSource", p.termSource(n, other, *mine))
	case mine.Need != theirs.Need || mine.Kind != theirs.Kind:
		say("whynot.other-need", "name", name, "their", p.termLabel(n, q, *theirs), "other", otherName, "need", p.termLabel(n, other, *mine))
	default:
		say("whynot.same-need", "name", name, "need", p.termLabel(n, q, *theirs), "their", p.termSource(n, q, *theirs),
			"other", otherName, "otherSource", p.termSource(n, other, *mine))
	}
	return out
}

// comparedSkills is how many skills a comparison names.
const comparedSkills = 2

// skillDifferences compares a person with the one chosen in the skills that one
// is there for, the weightiest first.
func (p *Planner) skillDifferences(n *network, chosen suggest.Choice, q *app.Person) []string {
	var out, unknown []string
	for _, t := range chosen.Terms {
		if t.Kind != suggest.OfSkill || t.Value <= 0 || !t.Facts.KnownLevel || !t.Shown {
			continue
		}
		id := app.SkillID(strings.TrimPrefix(string(t.Need), "skill:"))
		theirs, _, known := suggest.Known(*q, id, n.model)
		skill := p.SkillName(id, t.Label)
		switch {
		case !known || theirs.Level == 0:
			unknown = append(unknown, skill)
		case theirs.Level == t.Facts.Level:
			out = append(out, p.words.Say("whynot.skill.same", "skill", skill, "level", int(t.Facts.Level)))
		default:
			out = append(out, p.words.Say("whynot.skill.other", "skill", skill, "their", int(theirs.Level), "level", int(t.Facts.Level)))
		}
		if len(out)+len(unknown) == comparedSkills {
			break
		}
	}
	if len(unknown) > 0 {
		out = append(out, p.words.Say("whynot.skill.none", "skills", p.listed(unknown, "look.or")))
	}
	return out
}

func brings(c suggest.Choice, need app.NeedID) bool {
	for _, t := range c.Terms {
		if t.Need == need && t.Value > 0 {
			return true
		}
	}
	return false
}

// gainText says in plain words how much less one person adds than the other,
// by the gains of the model at that place of the set.
func (p *Planner) gainText(w suggest.WhyNot, name, other string) string {
	switch share := w.Theirs.Gain / w.Chosen.Gain; {
	case w.Chosen.Gain <= 0 || share > .995 && share < 1.005:
		return p.words.Say("whynot.gain.same", "name", name, "other", other)
	case share > 1:
		return p.words.Say("whynot.gain.more", "name", name, "other", other)
	default:
		return p.words.Say("whynot.gain.less", "name", name, "other", other, "share", p.words.Percent(share))
	}
}

// changeText says one thing that alone would put them in.
func (p *Planner) changeText(n *network, c suggest.Change, name string) string {
	switch c.Kind {
	case suggest.ByAvailability:
		if c.Why.Until != "" {
			return p.words.Say("whynot.change.date", "name", name, "day", p.day(c.Why.Until))
		}
	case suggest.ByLevel:
		return p.words.Say("whynot.change.level", "name", name, "skill", p.SkillName(c.Skill, c.Label), "level", int(c.To))
	case suggest.ByTrust:
		return p.words.Say("whynot.change.trust", "name", name, "trust", int(c.To))
	}
	return ""
}

// strongest is the largest term that is a need; nil when there is none.
func strongest(c suggest.Choice) *suggest.Term {
	for i, t := range c.Terms {
		switch t.Kind {
		case suggest.OfSkill, suggest.OfQuestion, suggest.OfSupport, suggest.OfPerspective:
			if t.Value > 0 {
				return &c.Terms[i]
			}
		}
	}
	return nil
}

// livePicks gives a round's people who were not swapped out, by place.
func livePicks(r app.Round) []app.Pick {
	var out []app.Pick
	for _, pick := range r.Picks {
		if !pick.Dropped {
			out = append(out, pick)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Place < out[j].Place })
	return out
}
