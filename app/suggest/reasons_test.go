package suggest_test

import (
	"math"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/suggest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestReasonsAddUpToTheGainInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		if len(in.People) > 0 {
			in.Fixed = pick(t, []app.PersonID{1, 4, 7}, "fixed")
		}
		plan := suggest.Plan(in)
		all := plan.Choose(4).Picks
		for _, q := range in.People {
			c, _ := plan.Given(nil, q.ID)
			all = append(all, c)
		}
		for _, c := range all {
			q := in.People[slices.IndexFunc(in.People, func(q app.Person) bool { return q.ID == c.Person })]
			checkTerms(t, in, q, c)
		}
	})
}

func checkTerms(t *rapid.T, in suggest.Input, q app.Person, c suggest.Choice) {
	sum, shares, last := 0.0, 0.0, math.Inf(1)
	shownNeeds, shownChances, needs := 0, 0, 0
	for _, term := range c.Terms {
		if term.Value == 0 || term.Value > last {
			t.Fatalf("term %s is %v after %v", term.Kind, term.Value, last)
		}
		last, sum, shares = term.Value, sum+term.Value, shares+term.Share
		switch term.Kind {
		case suggest.OfTrust:
			if q.Trust == nil {
				t.Fatal("a reason was made of unknown trust")
			}
		case suggest.OfReciprocity:
			if len(q.Wants) == 0 && !slices.ContainsFunc(in.Requests, func(r app.Request) bool {
				return r.Person == q.ID && (r.State == app.RequestOpen || r.State == app.RequestAccepted)
			}) {
				t.Fatal("a reason was made of unknown wants")
			}
		case suggest.OfHelpfulness:
			if !slices.ContainsFunc(in.Talks, func(k app.Talk) bool { return k.Person == q.ID && k.Helpful > 0 }) {
				t.Fatal("a reason was made of no rating")
			}
		case suggest.OfTie:
			if term.Facts.Contacts == 0 {
				t.Fatal("a reason was made of no contact")
			}
		case suggest.OfPerspective:
			parts := 0.0
			for _, x := range term.Parts {
				parts += x.Value
			}
			if math.Abs(parts-term.Value) > tiny || !term.Shown {
				t.Fatalf("the dimensions add up to %v, the row says %v", parts, term.Value)
			}
		case suggest.OfSkill, suggest.OfQuestion, suggest.OfSupport:
			needs++
			if term.Shown {
				shownNeeds++
			}
		}
		if term.Shown && term.Value > 0 && (term.Kind == suggest.OfTrust || term.Kind == suggest.OfReciprocity || term.Kind == suggest.OfHelpfulness || term.Kind == suggest.OfTie) {
			shownChances++
		}
	}
	if math.Abs(sum-c.Gain) > tiny {
		t.Fatalf("the terms of %d add up to %v, the gain is %v", c.Person, sum, c.Gain)
	}
	if len(c.Terms) > 0 && math.Abs(shares-1) > 1e-9 {
		t.Fatalf("the shares add up to %v", shares)
	}
	if shownNeeds > 3 || needs > 0 && shownNeeds == 0 || shownChances > 1 {
		t.Fatalf("%d of %d needs and %d terms of the chance are shown", shownNeeds, needs, shownChances)
	}
}

func TestTheMutualFigureIsTheSameSeenFromBothSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// I want skills A and have B at levels; they want B and have A.
		var mine, theirs []app.Level
		for range someSkills[:2] {
			theirs = append(theirs, app.Level(number(t, 0, 5, "theirs")))
		}
		for range someSkills[2:] {
			mine = append(mine, app.Level(number(t, 0, 5, "mine")))
		}
		figure := func(wanted, given []app.SkillID, have, get []app.Level) *float64 {
			in := suggest.Input{Now: now, Model: app.DefaultModel(), People: []app.Person{{ID: 1}}}
			for k, id := range given {
				in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: id, Have: have[k], Importance: 3})
				in.People[0].Wants = append(in.People[0].Wants, app.Want{Skill: id})
			}
			for k, id := range wanted {
				in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: id, Want: 5, Importance: 3})
				in.People[0].Skills = append(in.People[0].Skills, app.PersonSkill{ID: id, Level: get[k], Source: app.Typed})
			}
			return suggest.Plan(in).Mutual(1)
		}
		a := figure(someSkills[:2], someSkills[2:], mine, theirs)
		b := figure(someSkills[2:], someSkills[:2], theirs, mine)
		if a == nil || b == nil || math.Abs(*a-*b) > tiny {
			t.Fatalf("mutual is %v from my side and %v from theirs", a, b)
		}
	})
}

func TestRatingsCountByHowGoodAndHowRecentTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := suggest.Input{Now: now, Model: app.DefaultModel(), People: []app.Person{{ID: 1}}}
		quality := func(rating int, days float64) float64 {
			next := in
			next.Talks = []app.Talk{{Person: 1, At: ago(days), Helpful: rating}, {Person: 2, At: ago(days), Helpful: 6 - rating}}
			_, q := suggest.Plan(next).Chance(1)
			// The tie ages with the talk; take it out of the comparison.
			next.Talks[0].Helpful, next.Talks[1].Helpful = 0, 0
			_, none := suggest.Plan(next).Chance(1)
			return q - none
		}
		r := number(t, 1, 4, "rating")
		d := float64(number(t, 0, 2000, "days"))
		if quality(r+1, d) < quality(r, d) {
			t.Fatal("a higher rating lowers the chance")
		}
		if old, young := quality(5, d+100), quality(5, d); old >= young {
			t.Fatalf("a rating of 5 counts %v when new and %v when older", young, old)
		}
	})
	in := suggest.Input{Now: now, Model: app.DefaultModel(), People: []app.Person{{ID: 1}}}
	_, q := suggest.Plan(in).Chance(1)
	near(t, "the quality of somebody unknown", q, .25+.75*(.35*.5+.30*.5+.20*.6+.15*.7))
}

func TestWhyNotTellsTheSameTermsAndWhatASwapWouldDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		if len(in.People) == 0 {
			return
		}
		plan := suggest.Plan(in)
		set := plan.Choose(3)
		q := in.People[number(t, 0, len(in.People)-1, "who")]
		place := number(t, -1, 4, "place")
		w := plan.WhyNot(q.ID, set, place)
		checkTerms(t, in, q, w.Theirs)
		if len(set.Picks) == 0 || w.InSet {
			return
		}
		if w.Difference < -1e-11 && w.Theirs.Availability > 0 {
			t.Fatalf("person %d would gain %v more than the one chosen", q.ID, -w.Difference)
		}
		swapped, err := plan.Swap(set, set.Picks[w.Place].Person, q.ID)
		if w.Theirs.Availability == 0 {
			if err == nil {
				t.Fatal("somebody not available was swapped in")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(w.Swapped, swapped.After); d != "" {
			t.Fatalf("the swap covers other than told: %s", d)
		}
		for _, change := range w.Changes {
			if change.Kind != suggest.ByTrust {
				continue
			}
			l := change.To
			i := slices.IndexFunc(in.People, func(x app.Person) bool { return x.ID == q.ID })
			next := withPerson(in, i, func(x *app.Person) { x.Trust = &l })
			c, _ := suggest.Plan(next).Given(people(set)[:w.Place], q.ID)
			if c.Gain <= w.Chosen.Gain {
				t.Fatalf("with trust %d the gain is %v, still not above %v", l, c.Gain, w.Chosen.Gain)
			}
		}
	})
}
