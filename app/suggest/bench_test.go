package suggest_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"cortado/app"
	"cortado/app/suggest"
)

// largeInput is a network of 30,000 people against 40 needs in which everybody
// meets about a third of them.
func largeInput() suggest.Input {
	r := rand.New(rand.NewPCG(1, 2))
	in := suggest.Input{Now: now, Model: app.DefaultModel()}
	in.Me.Organisation = "Acme"
	in.Me.Perspective = map[app.Dimension]string{app.Function: "finance", app.Seniority: "senior", app.Industry: "pharma", app.Region: "Wales", app.Background: "navy"}
	in.Me.Strengths = map[app.Strength]app.Level{app.Leads: 1}
	for i := range 30 {
		in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: app.SkillID(fmt.Sprint("skill-", i)), Name: "Skill", Have: 1, Want: app.Level(2 + r.IntN(4)), Importance: 1 + r.IntN(5)})
	}
	in.Me.Questions = []app.Question{{ID: 1, Text: "charge clinics or patients", Importance: 3}, {ID: 2, Text: "tender in spring", Importance: 5, Skills: []string{"skill-3"}}}
	in.Me.Support.Critique = 2
	for i := range 30_000 {
		q := app.Person{ID: app.PersonID(i + 1), Title: "Finance director for clinics", Organisation: fmt.Sprint("Firm ", r.IntN(9000), " GmbH"),
			Perspective: map[app.Dimension]app.Attribute{
				app.Function:  {Value: someFuncs[r.IntN(len(someFuncs))], Source: app.Inferred, Certainty: .9},
				app.Seniority: {Value: app.SeniorityOrder()[r.IntN(7)], Source: app.Inferred, Certainty: .8}}}
		for range 10 {
			q.Skills = append(q.Skills, app.PersonSkill{ID: app.SkillID(fmt.Sprint("skill-", r.IntN(30))), Level: app.Level(r.IntN(6)), Source: app.Inferred, Certainty: .6 + .4*r.Float64()})
		}
		if r.IntN(3) == 0 {
			q.Trust = level(r.IntN(6))
		}
		in.People = append(in.People, q)
		if r.IntN(10) == 0 {
			in.Talks = append(in.Talks, app.Talk{ID: app.TalkID(i), Person: q.ID, At: ago(float64(r.IntN(900))), Helpful: 1 + r.IntN(5)})
		}
	}
	return in
}

func BenchmarkChooseFiveOf30000(b *testing.B) {
	plan := suggest.Plan(largeInput())
	if n := len(plan.Needs()); n != 40 {
		b.Fatalf("%d needs", n)
	}
	for b.Loop() {
		if len(plan.Choose(5).Picks) != 5 {
			b.Fatal("fewer than five")
		}
	}
}

func BenchmarkPlan30000(b *testing.B) {
	in := largeInput()
	for b.Loop() {
		suggest.Plan(in)
	}
}
