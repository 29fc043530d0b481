package planner

import (
	"context"

	"cortado/app"
	"cortado/app/suggest"
)

// tally counts who would be left by each value of each condition: those who
// pass all other conditions.
type tally struct {
	values        map[facet]map[string]int
	tags          spelt
	organisations spelt
	skills        map[app.SkillID]int
	skillNames    map[app.SkillID]string // as people have them
	days          map[int32]int          // since the last contact
}

func (p *Planner) tally(ctx context.Context, l *prepared, q Query) (*tally, error) {
	of, find := l.main, p.find
	if q.Filter.Bin {
		of, find = l.bin, findInBin
	}
	places, err := p.candidates(ctx, of, q.words(), "", find)
	if err != nil {
		return nil, err
	}
	t := &tally{values: map[facet]map[string]int{}, tags: newSpelt(), organisations: newSpelt(), skills: map[app.SkillID]int{},
		skillNames: map[app.SkillID]string{}, days: map[int32]int{}}
	for _, f := range []facet{byRelation, byFunction, bySeniority, byStatus} {
		t.values[f] = map[string]int{}
	}
	s := p.sieve(l, of, q.Filter)
	able := t.able(l, q.Filter.SkillLevel)
	for _, place := range places {
		i := int(place)
		if of.facts[i].chips&s.chips != s.chips {
			continue
		}
		fails, failed := s.fails(i)
		if fails > 1 {
			continue
		}
		counts := func(f facet) bool { return fails == 0 || failed == f }
		t.count(s, i, counts)
		if counts(bySkill) {
			for _, id := range able(of.people[i]) {
				t.skills[id]++
			}
		}
	}
	return t, nil
}

// fails counts the conditions that do not hold, up to two, and names the last.
func (s sieve) fails(i int) (n int, last facet) {
	for _, c := range s.holds {
		if !c.of(i) {
			n, last = n+1, c.facet
			if n == 2 {
				break
			}
		}
	}
	return n, last
}

// count adds somebody to what they would be found by.
func (t *tally) count(s sieve, i int, counts func(facet) bool) {
	q := s.of.people[i]
	add := func(f facet, value string) {
		if counts(f) && value != "" {
			t.values[f][value]++
		}
	}
	add(byRelation, string(s.of.rows[i].Relation))
	add(byFunction, s.view(i, app.Function))
	add(bySeniority, s.view(i, app.Seniority))
	add(byStatus, s.of.facts[i].status)
	if counts(byLast) {
		t.days[s.of.facts[i].days]++
	}
	if folded := app.Fold(q.Organisation); counts(byOrganisation) && folded != "" {
		t.organisations.add(folded, q.Organisation, 1)
	}
	if counts(byTag) {
		seen := map[string]bool{}
		for _, tag := range q.Tags {
			if folded := app.Fold(tag); folded != "" && !seen[folded] {
				seen[folded] = true
				t.tags.add(folded, tag, 1)
			}
		}
	}
}

// able gives the skills somebody is known or claimed to have at the level.
func (t *tally) able(l *prepared, level app.Level) func(*app.Person) []app.SkillID {
	done := map[skillList][]app.SkillID{}
	return func(q *app.Person) []app.SkillID {
		list := listOf(q.Skills)
		ids, known := done[list]
		if known {
			return ids
		}
		seen := map[app.SkillID]bool{}
		for _, s := range q.Skills {
			if seen[s.ID] {
				continue
			}
			seen[s.ID] = true
			best, _, claimed := suggest.Known(app.Person{Skills: q.Skills}, s.ID, l.n.model)
			if claimed && best.Level >= max(level, 1) {
				ids = append(ids, s.ID)
				t.skillNames[s.ID] = s.Name
			}
		}
		done[list] = ids
		return ids
	}
}

// lastCounts adds up the days since the last contact over stretches of time.
func (t *tally) lastCounts(lasts []string) map[string]int {
	out := map[string]int{}
	for _, last := range lasts {
		for since, n := range t.days {
			if inStretch(last, since) {
				out[last] += n
			}
		}
	}
	return out
}
