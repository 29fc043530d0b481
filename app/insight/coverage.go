package insight

import (
	"cmp"
	"slices"

	"cortado/app"
)

// Coverage says who covers what: skills × people.
type Coverage struct {
	Skills []CoverSkill
	People []CoverPerson // those who cover most first, at most MostCovering
	Left   int           // people who cover something and are not shown
}

// MostCovering is how many people the matrix shows.
const MostCovering = 20

// CoverSkill is one row of the matrix.
type CoverSkill struct {
	Skill      app.SkillID
	Name       string
	Have, Want app.Level
	Covered    int // by how many people
}

// CoverPerson is one column of the matrix: a level for each of its skills, -1
// for unknown.
type CoverPerson struct {
	Person    app.PersonID
	Levels    []app.Level
	Certainty []float64 // of each level, 0..1; 0 where unknown
	Covers    int       // how many of the skills up to what I want
}

// CoverageOf holds the skills I want against the people within reach, whose
// Levels stand in the order of skills. Rows are the skills with Want above 0:
// the gaps first, those with the largest gap × importance on top, then by
// importance. To cover a skill is to have the level I want. Columns are the
// people who cover any: first who covers most gaps, then most skills, then who
// adds most levels to my gaps, then the lower id.
func CoverageOf(skills []app.MySkill, people []Reach) Coverage {
	rows := wanted(skills)
	c := Coverage{Skills: make([]CoverSkill, len(rows))}
	for r, i := range rows {
		s := skills[i]
		c.Skills[r] = CoverSkill{Skill: s.ID, Name: s.Name, Have: s.Have, Want: s.Want}
	}
	type column struct {
		of           Reach
		gaps, covers int
		adds         int // levels to gaps, up to what I want
	}
	var found []column
	for _, p := range people {
		col := column{of: p}
		for r, i := range rows {
			s, l := skills[i], p.Levels[i]
			if l >= s.Want {
				col.covers++
				c.Skills[r].Covered++
				if s.Gap() > 0 {
					col.gaps++
				}
			}
			if s.Gap() > 0 {
				col.adds += int(max(0, min(l, s.Want)-s.Have))
			}
		}
		if col.covers > 0 {
			found = append(found, col)
		}
	}
	slices.SortFunc(found, func(a, b column) int {
		return cmp.Or(cmp.Compare(b.gaps, a.gaps), cmp.Compare(b.covers, a.covers), cmp.Compare(b.adds, a.adds), cmp.Compare(a.of.Person, b.of.Person))
	})
	c.Left = max(0, len(found)-MostCovering)
	for _, col := range found[:len(found)-c.Left] {
		p := CoverPerson{Person: col.of.Person, Covers: col.covers}
		for _, i := range rows {
			p.Levels = append(p.Levels, col.of.Levels[i])
			p.Certainty = append(p.Certainty, col.of.Certainty[i])
		}
		c.People = append(c.People, p)
	}
	return c
}

// wanted gives the places of the skills I want, in the order of the rows.
func wanted(skills []app.MySkill) []int {
	var out []int
	for i, s := range skills {
		if s.Want > 0 {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(i, j int) int {
		a, b := skills[i], skills[j]
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(b.Importance, a.Importance), cmp.Compare(a.ID, b.ID))
	})
	return out
}
