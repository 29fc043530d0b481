package planner

import (
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// facet names a condition of a filter that people choose from a list.
type facet int

const (
	byTag facet = iota
	byRelation
	byFunction
	bySeniority
	byOrganisation
	bySkill
	byStatus
	byLast
)

// sieve is a filter ready to be asked about the people of a crowd, by place.
// Its chips are asked by whoever asks it.
type sieve struct {
	l     *prepared
	of    *crowd
	chips chips
	holds []condition
}

// condition is one that must hold.
type condition struct {
	facet facet
	of    func(i int) bool
}

func (p *Planner) sieve(l *prepared, of *crowd, f Filter) sieve {
	s := sieve{l: l, of: of}
	for _, c := range []struct {
		set  bool
		chip chips
	}{{f.FillsGap, fillsGap}, {f.Outside, outside}, {f.NeverMet, neverMet}, {f.Unsure, unsure}} {
		if c.set {
			s.chips |= c.chip
		}
	}
	add := func(set bool, name facet, holds func(i int) bool) {
		if set {
			s.holds = append(s.holds, condition{name, holds})
		}
	}
	add(f.Status != "", byStatus, func(i int) bool { return of.facts[i].status == f.Status })
	add(f.Status == "" && of == l.main, byStatus, func(i int) bool { return of.facts[i].status != "archived" })
	add(f.Relation != "", byRelation, func(i int) bool { return of.rows[i].Relation == f.Relation })
	add(f.LastContact != "", byLast, func(i int) bool { return inStretch(f.LastContact, of.facts[i].days) })
	add(f.Function != "", byFunction, func(i int) bool { return s.view(i, app.Function) == f.Function })
	add(f.Seniority != "", bySeniority, func(i int) bool { return s.view(i, app.Seniority) == f.Seniority })
	add(f.Organisation != "", byOrganisation, worksAt(f.Organisation, of))
	tagged := sameTag(f.Tag)
	add(f.Tag != "", byTag, func(i int) bool { return slices.ContainsFunc(of.people[i].Tags, tagged) })
	if f.Skill != "" {
		id, _ := p.skill(f.Skill)
		add(true, bySkill, s.can(id, f.SkillLevel))
	}
	return s
}

// passes says whether every condition holds, the chips left out.
func (s sieve) passes(i int) bool {
	for _, c := range s.holds {
		if !c.of(i) {
			return false
		}
	}
	return true
}

// view is somebody's value on a dimension, empty where it is too unsure to claim.
func (s sieve) view(i int, d app.Dimension) string {
	a := s.of.people[i].Perspective[d]
	if a.Certainty < s.l.n.model.InferFloor {
		return ""
	}
	return a.Value
}

// can says who is known or claimed to have a skill at the level or above.
func (s sieve) can(id app.SkillID, level app.Level) func(i int) bool {
	done := map[skillList]bool{}
	return func(i int) bool {
		q := s.of.people[i]
		list := listOf(q.Skills)
		is, known := done[list]
		if !known {
			if _, has := q.Skill(id); has {
				skill, _, claimed := suggest.Known(*q, id, s.l.n.model)
				is = claimed && skill.Level >= max(level, 1)
			}
			done[list] = is
		}
		return is
	}
}

// inStretch says whether a number of days since the last contact, -1 for never,
// is in a stretch of time.
func inStretch(last string, since int32) bool {
	switch kind, days := lastDays(last); kind {
	case "never":
		return since < 0
	case "within":
		return since >= 0 && int(since) <= days
	default:
		return int(since) > days
	}
}

// worksAt says whose organisation has the text in its name.
func worksAt(text string, of *crowd) func(i int) bool {
	want := app.Fold(text)
	done := map[string]bool{}
	return func(i int) bool {
		name := of.people[i].Organisation
		is, known := done[name]
		if !known {
			is = strings.Contains(app.Fold(name), want)
			done[name] = is
		}
		return is
	}
}
