package insight

import (
	"cmp"
	"slices"

	"cortado/app"
)

// Gaps is the radar: what I have, what I want, and the best within reach.
type Gaps struct {
	Axes     []GapAxis // at most MostAxes, related skills beside each other
	Total    int       // how many gaps there are
	Closable int       // of which somebody within reach has the level I want
	Others   []GapAxis // gaps without an axis, because there are more than MostAxes: the largest first
}

// MostAxes is how many axes a radar has at most; of more gaps the LargestGaps
// with the largest gap × importance are shown.
const (
	MostAxes    = 12
	LargestGaps = 8
	LeastAxes   = 3 // below, level bars say it better than a radar
)

// GapAxis is one skill of the radar. Levels are 0..5.
type GapAxis struct {
	Skill      app.SkillID
	Name       string
	Have, Want app.Level
	Best       app.Level    // of the people within reach; 0 where none has any
	Known      bool         // a level is claimed of somebody, though it may be 0
	Who        app.PersonID // one who has it; 0 for nobody
	Certainty  float64      // of Best, in [0,1]
	Importance int          // 1, 3 or 5
}

// Closable says whether somebody within reach has the level I want.
func (a GapAxis) Closable() bool { return a.Best >= a.Want }

// GapsOf holds my skills against the people within reach, whose Levels stand in
// the order of skills. group names the family of a skill, "" for none: skills of
// one family become neighbours on the radar, the families in the order of their
// largest gap × importance, and so within one.
func GapsOf(skills []app.MySkill, group func(app.SkillID) string, people []Reach) Gaps {
	axes := AxesOf(skills, people)
	g := Gaps{Total: len(axes)}
	for _, a := range axes {
		if a.Closable() {
			g.Closable++
		}
	}
	shown := len(axes)
	if shown > MostAxes {
		shown = LargestGaps
	}
	g.Axes, g.Others = beside(axes[:shown], group), axes[shown:]
	return g
}

// AxesOf gives every gap with the best within reach, the largest gap ×
// importance first.
func AxesOf(skills []app.MySkill, people []Reach) []GapAxis {
	var axes []GapAxis
	for i, s := range skills {
		if s.Gap() == 0 {
			continue
		}
		a := GapAxis{Skill: s.ID, Name: s.Name, Have: s.Have, Want: s.Want, Importance: s.Importance}
		for _, p := range people {
			l := p.Levels[i]
			a.Known = a.Known || l != NotKnown
			if l > 0 && better(l, a.Best, p.Certainty[i], a.Certainty, p.Person, a.Who) {
				a.Best, a.Who, a.Certainty = l, p.Person, p.Certainty[i]
			}
		}
		axes = append(axes, a)
	}
	slices.SortFunc(axes, widerGap)
	return axes
}

func widerGap(a, b GapAxis) int {
	size := func(a GapAxis) int { return int(a.Want-a.Have) * a.Importance }
	return cmp.Or(cmp.Compare(size(b), size(a)), cmp.Compare(a.Skill, b.Skill))
}

// beside brings axes of one family together; they come sorted by widerGap.
func beside(axes []GapAxis, group func(app.SkillID) string) []GapAxis {
	place := map[string]int{}
	families := make([]string, len(axes))
	for i, a := range axes {
		if families[i] = group(a.Skill); families[i] == "" {
			families[i] = "alone:" + string(a.Skill)
		}
		if _, seen := place[families[i]]; !seen {
			place[families[i]] = i
		}
	}
	order := make([]int, len(axes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(place[families[i]], place[families[j]]) })
	out := make([]GapAxis, len(axes))
	for k, i := range order {
		out[k] = axes[i]
	}
	return out
}
