package suggest_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/suggest"
)

// alike fails when two plans answer differently.
func alike(t *rapid.T, want, got *suggest.Planned) {
	t.Helper()
	if d := cmp.Diff(want.Choose(4), got.Choose(4)); d != "" {
		t.Fatalf("the sets differ:\n%s", d)
	}
	if d := cmp.Diff(want.Ranking(), got.Ranking()); d != "" {
		t.Fatalf("the rankings differ:\n%s", d)
	}
}

func TestAPlanWithChangedPeopleIsThePlanOfTheChangedNetwork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		if len(in.People) == 0 {
			t.Skip("nobody to change")
		}
		for _, q := range in.People {
			if rapid.Bool().Draw(t, "fixed") {
				in.Fixed = append(in.Fixed, q.ID)
			}
		}
		plan := suggest.Plan(in)
		before := plan.Choose(4)
		later := in
		later.People, later.Fixed = slices.Clone(in.People), slices.Clone(in.Fixed)
		var changed []suggest.Changed
		for i := range later.People {
			if !rapid.Bool().Draw(t, "changes") {
				continue
			}
			id := later.People[i].ID
			later.People[i] = somePerson(t, id)
			later.Fixed = slices.DeleteFunc(later.Fixed, func(f app.PersonID) bool { return f == id })
			fixed := rapid.Bool().Draw(t, "fixed now")
			if fixed {
				later.Fixed = append(later.Fixed, id)
			}
			changed = append(changed, suggest.Changed{Person: later.People[i], Fixed: fixed})
		}
		got, ok := plan.With(changed...)
		if !ok {
			t.Fatal("somebody of the plan was not known to it")
		}
		alike(t, suggest.Plan(later), got)
		if d := cmp.Diff(before, plan.Choose(4)); d != "" {
			t.Fatalf("the first plan changed:\n%s", d)
		}
	})
}

func TestAPlanDoesNotKnowPeopleWhoWereNotInIt(t *testing.T) {
	plan := suggest.Plan(suggest.Input{Now: now, Model: app.DefaultModel(), People: []app.Person{{ID: 1}}})
	if _, ok := plan.With(suggest.Changed{Person: app.Person{ID: 2}}); ok {
		t.Error("a stranger was taken in")
	}
}

func TestAPlanAskingAQuestionIsThePlanWithTheQuestion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		for _, q := range in.People {
			if rapid.Bool().Draw(t, "fixed") {
				in.Fixed = append(in.Fixed, q.ID)
			}
		}
		q := app.Question{Text: "whether to tender for the clinic", Importance: 5, Skills: []string{"pricing"}, Opposite: rapid.Bool().Draw(t, "opposite")}
		with := in
		with.Question = &q
		alike(t, suggest.Plan(with), suggest.Plan(in).Asking(q))
	})
}

func TestManyPeopleAreJudgedAsFewAre(t *testing.T) {
	in := largeInput()
	in.People = in.People[:9000] // more than one worker takes
	whole := suggest.Plan(in)
	for _, at := range []int{0, 1, 2047, 2048, 4499, 4500, 8999} {
		alone := in
		alone.People = in.People[at : at+1]
		id := in.People[at].ID
		want, err := suggest.Plan(alone).Given(nil, id)
		got, err2 := whole.Given(nil, id)
		if d := cmp.Diff(want, got); d != "" || err != nil || err2 != nil {
			t.Errorf("person %d differs (%v, %v):\n%s", at, err, err2, d)
		}
	}
}
