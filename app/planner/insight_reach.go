package planner

import (
	"cortado/app"
	"cortado/app/insight"
	"cortado/app/region"
	"cortado/app/suggest"
)

// ability is how far one list of skills goes in the skills I want.
type ability struct {
	levels    []app.Level
	certainty []float64
	known     bool // of any
	closes    int  // gaps in which it has the level I want
}

// readPeople reads, once over everybody, who is within reach, how far they go in
// the skills I want, and where they stand to me. People whose skills are one list
// share what is read off it.
func (f *figures) readPeople() {
	today, from := app.DayOf(f.n.now), standpointOf(f.n.me)
	place := map[app.SkillID]int{}
	for i, s := range f.skills {
		place[s.ID] = i
	}
	done := map[skillList]ability{}
	continents := map[string]string{}
	for _, q := range f.n.people {
		if s := q.Standing.Status(today); s != "active" && s != "snoozed" {
			continue
		}
		list := listOf(q.Skills)
		a, read := done[list]
		if !read {
			a = f.abilityOf(q, place)
			done[list] = a
		}
		if a.known {
			f.reach = append(f.reach, insight.Reach{Person: q.ID, Levels: a.levels, Certainty: a.certainty})
		}
		f.stances = append(f.stances, f.stance(q, from, a.closes, continents))
	}
}

// abilityOf claims levels as Who next does, so that both say the same.
func (f *figures) abilityOf(q *app.Person, place map[app.SkillID]int) ability {
	var a ability
	for _, s := range q.Skills {
		i, asked := place[s.ID]
		if !asked {
			continue
		}
		known, sure, claimed := suggest.Known(*q, s.ID, f.n.model)
		if !claimed {
			continue
		}
		if !a.known {
			a = ability{levels: make([]app.Level, len(f.skills)), certainty: make([]float64, len(f.skills)), known: true}
			for k := range a.levels {
				a.levels[k] = insight.NotKnown
			}
		}
		a.levels[i], a.certainty[i] = known.Level, sure
	}
	for i, s := range f.skills {
		if a.known && s.Gap() > 0 && a.levels[i] >= s.Want {
			a.closes++
		}
	}
	return a
}

// stance says where somebody stands to me, as far as it is sure enough to be
// claimed; continents remembers the places looked up.
func (f *figures) stance(q *app.Person, from standpoint, closes int, continents map[string]string) insight.Stance {
	sure := func(d app.Dimension) string {
		a := q.Perspective[d]
		if a.Certainty < f.n.model.InferFloor {
			return ""
		}
		return a.Value
	}
	place := sure(app.Region)
	continent, looked := continents[place]
	if !looked {
		continent, _ = region.Continent(place)
		continents[place] = continent
	}
	r := rankOf(q)
	return insight.Stance{Person: q.ID, Function: sure(app.Function), Industry: sure(app.Industry), Continent: continent,
		Relation: from.relation(q, r), Ranked: from.ranked && r.known, Above: r.number > from.rank,
		Housed: from.house != "" && q.Organisation != "", Inside: from.inside(q), Covers: closes}
}

// warm says how well I know somebody, in [0,1]: by trust or by the strength of
// the tie, whichever is more.
func (f *figures) warm(id app.PersonID) float64 {
	w := f.p.tie(f.n, id)
	if q := f.n.byID[id]; q != nil && q.Trust != nil {
		w = max(w, float64(*q.Trust)/float64(app.MaxLevel))
	}
	return w
}
