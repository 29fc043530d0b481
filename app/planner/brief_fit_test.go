package planner_test

import (
	"testing"

	"cortado/app/brief"
	"cortado/app/planner"
)

// coffeeFor gives the brief of a coffee with a person for a purpose.
func coffeeFor(t *testing.T, w *world, name, purpose string) planner.Brief {
	t.Helper()
	c, _, err := w.Schedule(ctx, w.who(name), planner.Plan{Start: w.now.AddDate(0, 0, 1), Minutes: 25, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	must(w.KeepBrief(ctx, c.ID, &purpose, nil))(t)
	return must(w.Brief(ctx, c.ID))(t)
}

// fitting gives what the first question of a brief was written for.
func fitting(t *testing.T, b planner.Brief, key string) []string {
	t.Helper()
	q, known := brief.Find(b.Questions[0].Text)
	if !known {
		t.Fatalf("%q is not of the bank", b.Questions[0].Text)
	}
	return q.Values(key)
}

func TestAPurposeInMyOwnWordsIsAskedAboutBeforeWhatTheyAreGoodAt(t *testing.T) {
	w := sample(t)
	b := coffeeFor(t, w, "Farida Rahmani", "Decide whether to take the job in Leeds")
	if got := fitting(t, b, "kind"); len(got) != 1 || got[0] != "question" {
		t.Errorf("for a decision in my own words it asks %q", b.Questions[0].Text)
	}
	b = coffeeFor(t, w, "Lena Vogt", "What pricing does to a small clinic")
	if got := fitting(t, b, "skill"); len(got) != 1 || got[0] != "pricing" {
		t.Errorf("for a purpose that names pricing it asks %q", b.Questions[0].Text)
	}
}

func TestWithoutAPurposeTheBriefClaimsOnlyWhatLeadsToThePerson(t *testing.T) {
	w := sample(t)
	b := coffeeFor(t, w, "Tarek Abdel-Moneim", "")
	if b.Purpose != "View from construction" {
		t.Errorf("with a person nothing but a view leads to, it is for %q", b.Purpose)
	}
	if got := fitting(t, b, "kind"); len(got) != 1 || got[0] != "view" {
		t.Errorf("it asks %q", b.Questions[0].Text)
	}
	if b := coffeeFor(t, w, "Daniel Achterberg", ""); b.Purpose != "Financial modelling" {
		t.Errorf("with Daniel it is for %q", b.Purpose)
	}
}

func TestNobodyFromAnotherWorldIsAskedAsIfTheyStoodBelowMe(t *testing.T) {
	w := sample(t)
	for _, name := range []string{"Nattapong Srisuwan", "Nyasha Chikomo", "Itzel Canul", "Ji-woo Noh"} {
		b := coffeeFor(t, w, name, "")
		keep := []string{b.Questions[0].ID, b.Questions[1].ID, b.Questions[2].ID}
		for range 12 {
			q, known := brief.Find(keep[1])
			if rank := q.Values("rank"); !known || len(rank) > 0 {
				t.Errorf("%s is asked %s, for somebody who stands %q", name, keep[1], rank)
			}
			keep[1] = must(w.AnotherQuestion(ctx, b.Coffee.ID, keep, 1))(t).ID
		}
	}
}

func TestMyOwnTradeIsNotTheQuestionForEverybody(t *testing.T) {
	w := sample(t)
	same := map[string]int{}
	for i, row := range must(w.People(ctx, planner.Query{}))(t).Rows {
		if i == 30 {
			break
		}
		same[coffeeFor(t, w, row.Name, "").Questions[1].ID]++
	}
	for id, n := range same {
		if n > 10 {
			t.Errorf("%d of 30 people are asked %s", n, id)
		}
	}
}
