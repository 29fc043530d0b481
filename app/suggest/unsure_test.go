package suggest_test

import (
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/suggest"
)

func TestWhetherSomebodyIsUnsureIsWhatTheListOfDoubtsSays(t *testing.T) {
	skills := []app.SkillID{"pricing", "negotiation", "coaching"}
	sources := []app.Source{app.Typed, app.Imported, app.Inferred, app.Inferred}
	me := app.Profile{Skills: []app.MySkill{{ID: "pricing", Have: 1, Want: 4, Importance: 5}, {ID: "coaching", Have: 3, Want: 3, Importance: 5}},
		Questions:   []app.Question{{ID: 1, Text: "How do I ask for more?", Importance: 3, Skills: []string{"negotiation"}}},
		Perspective: map[app.Dimension]string{app.Function: "product", app.Seniority: "senior", app.Region: "PT"}}
	plan := suggest.Plan(suggest.Input{Me: me, Model: app.DefaultModel()})
	both := map[bool]int{}
	rapid.Check(t, func(rt *rapid.T) {
		q := app.Person{Perspective: map[app.Dimension]app.Attribute{}}
		certainty := func() float64 { return rapid.SampledFrom([]float64{.2, .59, .6, 1}).Draw(rt, "certainty") }
		for range rapid.IntRange(0, 3).Draw(rt, "skills") {
			q.Skills = append(q.Skills, app.PersonSkill{ID: rapid.SampledFrom(skills).Draw(rt, "skill"), Level: 3,
				Source: rapid.SampledFrom(sources).Draw(rt, "source"), Certainty: certainty()})
		}
		for d, value := range map[app.Dimension]string{app.Function: "finance", app.Seniority: "director"} {
			if rapid.Bool().Draw(rt, "said") {
				q.Perspective[d] = app.Attribute{Value: value, Source: rapid.SampledFrom(sources).Draw(rt, "source"), Certainty: certainty()}
			}
		}
		var skill, view bool
		for _, d := range plan.UnsureOf(&q) {
			skill, view = skill || d.Dimension == "", view || d.Dimension != ""
		}
		both[skill]++
		both[view]++
		if got := plan.UnsureSkills(q.Skills); got != skill {
			rt.Fatalf("unsure of a skill: %v, but the doubts are %+v", got, plan.UnsureOf(&q))
		}
		if got := plan.UnsureViews(q.Perspective); got != view {
			rt.Fatalf("unsure of a view: %v, but the doubts are %+v", got, plan.UnsureOf(&q))
		}
	})
	if both[true] == 0 || both[false] == 0 {
		t.Errorf("only one answer came up: %v", both)
	}
}
