package insight_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/insight"
)

// skillsAndPeople makes skills of mine, some of them gaps, and people who are
// known in some of them.
func skillsAndPeople(r *rand.Rand) ([]app.MySkill, []insight.Reach) {
	var skills []app.MySkill
	for i := range 1 + r.IntN(16) {
		name := fmt.Sprintf("skill-%02d", i)
		skills = append(skills, app.MySkill{ID: app.SkillID(name), Name: name, Have: app.Level(r.IntN(6)), Want: app.Level(r.IntN(6)), Importance: 1 + 2*r.IntN(3)})
	}
	var people []insight.Reach
	for i := range r.IntN(40) {
		p := insight.Reach{Person: app.PersonID(i + 1)}
		for range skills {
			level, sure := app.Level(r.IntN(6)), .25*float64(1+r.IntN(4))
			if r.IntN(3) > 0 {
				level, sure = insight.NotKnown, 0
			}
			p.Levels, p.Certainty = append(p.Levels, level), append(p.Certainty, sure)
		}
		people = append(people, p)
	}
	return skills, people
}

// shuffled gives the same skills and people in another order.
func shuffled(r *rand.Rand, skills []app.MySkill, people []insight.Reach) ([]app.MySkill, []insight.Reach) {
	order := r.Perm(len(skills))
	var s []app.MySkill
	for _, i := range order {
		s = append(s, skills[i])
	}
	var out []insight.Reach
	for _, i := range r.Perm(len(people)) {
		p := insight.Reach{Person: people[i].Person}
		for _, k := range order {
			p.Levels, p.Certainty = append(p.Levels, people[i].Levels[k]), append(p.Certainty, people[i].Certainty[k])
		}
		out = append(out, p)
	}
	return s, out
}

// familyOf puts every third skill into one family, and a few into none.
func familyOf(id app.SkillID) string {
	n := int(id[len(id)-1] - '0')
	if n%5 == 4 {
		return ""
	}
	return fmt.Sprint("family ", n%3)
}

func TestTheOrderOfSkillsAndPeopleChangesNoGapAndNoCoverage(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 400 {
		skills, people := skillsAndPeople(r)
		s, p := shuffled(r, skills, people)
		if a, b := insight.GapsOf(skills, familyOf, people), insight.GapsOf(s, familyOf, p); !reflect.DeepEqual(a, b) {
			t.Fatalf("in another order the gaps are\n%+v\nand not\n%+v", b, a)
		}
		if a, b := insight.CoverageOf(skills, people), insight.CoverageOf(s, p); !reflect.DeepEqual(a, b) {
			t.Fatalf("in another order the coverage is\n%+v\nand not\n%+v", b, a)
		}
	}
}

func TestGapsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for range 400 {
		skills, people := skillsAndPeople(r)
		g := insight.GapsOf(skills, familyOf, people)
		gaps, closable := 0, 0
		for i, s := range skills {
			if s.Want <= s.Have {
				continue
			}
			gaps++
			best, known := app.Level(0), false
			for _, p := range people {
				best, known = max(best, p.Levels[i]), known || p.Levels[i] != insight.NotKnown
			}
			if best >= s.Want {
				closable++
			}
			for _, a := range slices.Concat(g.Axes, g.Others) {
				if a.Skill == s.ID && (a.Known != known || a.Best != best || (a.Who == 0) != (best == 0) || a.Closable() != (best >= s.Want)) {
					t.Fatalf("the best in %s is %d, and the axis says %+v", s.ID, best, a)
				}
			}
		}
		if g.Total != gaps || g.Closable != closable || len(g.Axes)+len(g.Others) != gaps || len(g.Axes) > insight.MostAxes {
			t.Fatalf("%d gaps, %d of them closable, give %+v", gaps, closable, g)
		}
		if gaps > insight.MostAxes && len(g.Axes) != insight.LargestGaps {
			t.Fatalf("of %d gaps %d are shown", gaps, len(g.Axes))
		}
		ended := map[string]bool{}
		for i := 1; i < len(g.Axes); i++ {
			before, family := familyOf(g.Axes[i-1].Skill), familyOf(g.Axes[i].Skill)
			if before != family {
				ended[before] = true
			}
			if family != "" && ended[family] {
				t.Fatalf("%s stands in two places: %+v", family, g.Axes)
			}
		}
	}
}

func TestSomebodyMoreNeverLowersWhatIsWithinReach(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 3))
	for range 200 {
		skills, people := skillsAndPeople(r)
		if len(people) == 0 {
			continue
		}
		few, all := insight.AxesOf(skills, people[1:]), insight.AxesOf(skills, people)
		for i := range all {
			if all[i].Best < few[i].Best {
				t.Fatalf("with one person more the best falls from %+v to %+v", few[i], all[i])
			}
		}
	}
}

func TestOfManyGapsTheLargestAreShown(t *testing.T) {
	var skills []app.MySkill
	for i := range 13 {
		skills = append(skills, app.MySkill{ID: app.SkillID(fmt.Sprintf("s%02d", i)), Have: 1, Want: app.Level(2 + i%4), Importance: 1 + 2*(i%3)})
	}
	g := insight.GapsOf(skills, func(app.SkillID) string { return "" }, nil)
	least := 99
	shown := map[app.SkillID]bool{}
	for _, a := range g.Axes {
		shown[a.Skill] = true
		least = min(least, int(a.Want-a.Have)*a.Importance)
	}
	for _, s := range skills {
		if !shown[s.ID] && int(s.Gap())*s.Importance > least {
			t.Errorf("%+v is left out, though one shown counts only %d", s, least)
		}
	}
	if len(g.Axes) != 8 || len(g.Others) != 5 || g.Closable != 0 {
		t.Errorf("13 gaps and nobody give %d axes, %d left, %d closable", len(g.Axes), len(g.Others), g.Closable)
	}
}

func TestTheSurerOfTwoOfOneLevelIsNamed(t *testing.T) {
	skills := []app.MySkill{{ID: "pricing", Have: 1, Want: 3, Importance: 3}}
	people := []insight.Reach{{1, []app.Level{4}, []float64{.5}}, {2, []app.Level{4}, []float64{1}}, {3, []app.Level{2}, []float64{1}}}
	if a := insight.AxesOf(skills, people)[0]; a.Who != 2 || a.Best != 4 {
		t.Errorf("the best in pricing is %+v", a)
	}
}

func TestCoverageCountsWhoHasTheLevelIWant(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 4))
	for range 300 {
		skills, people := skillsAndPeople(r)
		c := insight.CoverageOf(skills, people)
		if len(c.People) > insight.MostCovering || c.Left > 0 && len(c.People) < insight.MostCovering {
			t.Fatalf("%d people shown, %d left", len(c.People), c.Left)
		}
		covering := 0
		for _, p := range people {
			for i, s := range skills {
				if s.Want > 0 && p.Levels[i] >= s.Want {
					covering++
					break
				}
			}
		}
		if covering != len(c.People)+c.Left {
			t.Fatalf("%d people cover something; %d are shown and %d left", covering, len(c.People), c.Left)
		}
		for _, p := range c.People {
			n := 0
			for r, s := range c.Skills {
				if p.Levels[r] >= s.Want {
					n++
				}
			}
			if n != p.Covers || n == 0 {
				t.Fatalf("somebody covers %d, and it says %+v", n, p)
			}
		}
		for i := 1; i < len(c.Skills); i++ {
			if a, b := c.Skills[i-1], c.Skills[i]; a.Want <= a.Have && b.Want > b.Have {
				t.Fatalf("a gap stands below what is none: %+v", c.Skills)
			}
		}
	}
}
