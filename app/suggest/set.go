package suggest

import (
	"cortado/app"
)

// Of evaluates these people in this order, as if they had been chosen so. Who
// is unknown or named twice is left out.
func (p *Planned) Of(people ...app.PersonID) Set {
	return p.set(p.indices(people))
}

func (p *Planned) indices(people []app.PersonID) []int {
	var out []int
	seen := map[int]bool{}
	for _, id := range people {
		if i, known := p.at[id]; known && !seen[i] {
			seen[i] = true
			out = append(out, i)
		}
	}
	return out
}

// Given evaluates one person after those before: the terms at that moment, the
// coverage before and after. ErrNotFound for an unknown person.
func (p *Planned) Given(before []app.PersonID, person app.PersonID) (Choice, error) {
	i, known := p.at[person]
	if !known {
		return Choice{}, app.NotFound("there is no person %d in the network", person)
	}
	var others []app.PersonID
	for _, id := range before {
		if id != person {
			others = append(others, id)
		}
	}
	return p.after(p.indices(others), i), nil
}

// after evaluates the person at index i after those chosen, without a
// runner-up.
func (p *Planned) after(chosen []int, i int) Choice {
	c := p.first.clone()
	for _, k := range chosen {
		c.add(p.entries[k], p.avail[k]*p.quality[k])
	}
	s := p.newScratch()
	out := p.choice(i, c, s)
	out.Before = app.Coverage{Levels: p.levels(chosen), Expected: c.expected()}
	c.add(p.entries[i], p.avail[i]*p.quality[i])
	out.After = app.Coverage{Levels: p.levels(append(chosen[:len(chosen):len(chosen)], i)), Expected: c.expected()}
	return out
}

// set evaluates the people chosen, in order. The runner-up of a place is the
// best of those outside the whole set at that moment.
func (p *Planned) set(chosen []int) Set {
	out := Set{Needs: p.Needs(), Mix: p.mix(chosen), Gaps: p.reached(chosen)}
	c, s, r := p.first.clone(), p.newScratch(), p.newRace()
	in := make([]bool, len(p.people))
	for _, i := range chosen {
		in[i] = true
	}
	out.Before = app.Coverage{Levels: p.levels(nil), Expected: c.expected()}
	out.After = out.Before
	for k, i := range chosen {
		choice := p.choice(i, c, s)
		if next, gain := r.best(c, func(i int) bool { return p.avail[i] > 0 && !in[i] }, false); next >= 0 && gain > 0 {
			choice.RunnerUp = p.people[next].ID
		}
		c.add(p.entries[i], p.avail[i]*p.quality[i])
		choice.Before = out.After
		out.After = app.Coverage{Levels: p.levels(chosen[:k+1]), Expected: c.expected()}
		choice.After = out.After
		out.Picks = append(out.Picks, choice)
	}
	return out
}

// reached gives for every gap skill the best known level among those chosen,
// the first of them where several have it.
func (p *Planned) reached(chosen []int) []Gap {
	out := make([]Gap, len(p.gapList))
	for k, g := range p.gapList {
		out[k] = Gap{Skill: g.ID, Need: SkillNeed(g.ID), Label: p.skillLabel(g), Have: g.Have, Want: g.Want}
	}
	for _, i := range chosen {
		for k := range out {
			s, _, ok := knownLevel(p.people[i], out[k].Skill, p.model)
			if l := inRange(s.Level); ok && l > out[k].Best {
				out[k].Best = l
				if l > out[k].Have {
					out[k].Person = p.people[i].ID
				}
			}
		}
	}
	return out
}

func (p *Planned) skillLabel(s app.MySkill) string {
	if n, ok := p.byNeed[SkillNeed(s.ID)]; ok {
		return p.needs[n].Label
	}
	if name := p.in.Names[s.ID]; name != "" {
		return name
	}
	return s.Name
}

// levels is the coverage of the rings: Σ min(want, max(have, best in the
// set))/Σ want over skills with a gap; 0 when there is none.
func (p *Planned) levels(chosen []int) float64 {
	got, want := 0, 0
	for _, g := range p.reached(chosen) {
		want += int(g.Want)
		got += int(min(g.Want, max(g.Have, g.Best)))
	}
	if want == 0 {
		return 0
	}
	return float64(got) / float64(want)
}

// mix counts where those chosen stand to me, by employer and seniority where
// they are known, else by the relation.
func (p *Planned) mix(chosen []int) Mix {
	var m Mix
	for _, i := range chosen {
		person := p.people[i]
		same, known := p.sameFirm(person)
		switch {
		case known && same:
			m.Inside++
		case known || person.Relation == app.Outside:
			m.Outside++
		case person.Relation == app.Peer, person.Relation == app.Senior, person.Relation == app.Executive, person.Relation == app.Report:
			m.Inside++
		}
		rank, ranked := p.seniorityOf(person)
		ranked = ranked && p.ranked
		switch {
		case ranked && rank > p.myRank, !ranked && (person.Relation == app.Senior || person.Relation == app.Executive):
			m.Up++
		case ranked && rank == p.myRank, !ranked && person.Relation == app.Peer:
			m.Across++
		case ranked, person.Relation == app.Report:
			m.Below++
		}
	}
	return m
}

// Swap gives the set with one person in another's place, everything evaluated
// anew in the same order. ErrNotFound for who is not there to be swapped,
// ErrConflict for somebody who is in the set already or not available.
func (p *Planned) Swap(set Set, out, in app.PersonID) (Set, error) {
	people := make([]app.PersonID, 0, len(set.Picks))
	found := false
	for _, c := range set.Picks {
		switch c.Person {
		case in:
			return Set{}, &app.Fault{Kind: app.ErrConflict, What: "this person is in the set already"}
		case out:
			found = true
			people = append(people, in)
		default:
			people = append(people, c.Person)
		}
	}
	if !found {
		return Set{}, app.NotFound("the person to be replaced is not in the set")
	}
	i, known := p.at[in]
	if !known {
		return Set{}, app.NotFound("there is no person %d in the network", in)
	}
	if p.avail[i] == 0 {
		return Set{}, &app.Fault{Kind: app.ErrConflict, What: "this person cannot be asked at present", Do: "see why beside their name"}
	}
	return p.Of(people...), nil
}
