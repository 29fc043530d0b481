package suggest_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/suggest"

	"pgregory.net/rapid"
)

func TestNetworksTooSmallToChooseFrom(t *testing.T) {
	known := func(id app.PersonID) app.Person {
		return app.Person{ID: id, Skills: []app.PersonSkill{typed("pricing", 3)}}
	}
	if set := suggest.Plan(input()).Choose(4); len(set.Picks) != 0 || len(set.Needs) != 1 {
		t.Errorf("from nobody: %+v", set)
	}
	set := suggest.Plan(input(known(1))).Choose(4)
	if got := people(set); !slices.Equal(got, []app.PersonID{1}) || set.Picks[0].RunnerUp != 0 {
		t.Errorf("from one: %+v", set.Picks)
	}
	set = suggest.Plan(input(known(2), known(1))).Choose(1)
	if got := people(set); !slices.Equal(got, []app.PersonID{1}) || set.Picks[0].RunnerUp != 2 {
		t.Errorf("from two: %+v", set.Picks)
	}
	if w := suggest.Plan(input(known(1))).WhyNot(1, suggest.Set{}, 0); w.Theirs.Gain <= 0 {
		t.Errorf("beside an empty set: %+v", w)
	}
}

func TestNobodyIsSuggestedWhenEverybodyIsBlocked(t *testing.T) {
	var all []app.Person
	for i := range 20 {
		all = append(all, app.Person{ID: app.PersonID(i + 1), Skills: []app.PersonSkill{typed("pricing", 5)}, Standing: app.Standing{NotForMe: true}})
	}
	if set := suggest.Plan(input(all...)).Choose(4); len(set.Picks) != 0 {
		t.Errorf("suggested %v", people(set))
	}
}

func TestAmongEqualsTheLowestNumberComesFirst(t *testing.T) {
	var all []app.Person
	for i := 30_000; i > 0; i-- {
		all = append(all, app.Person{ID: app.PersonID(i), Name: app.Name{Given: "Anna", Family: "Novak"}, Skills: []app.PersonSkill{typed("pricing", 3)}})
	}
	set := suggest.Plan(input(all...)).Choose(4)
	if got := people(set); !slices.Equal(got, []app.PersonID{1, 2, 3, 4}) || set.Picks[0].RunnerUp != 5 {
		t.Errorf("of 30,000 namesakes %v were chosen, runner-up %d", got, set.Picks[0].RunnerUp)
	}
}

func TestNeedsNobodyMeetsSuggestNobody(t *testing.T) {
	set := suggest.Plan(input(app.Person{ID: 1, Skills: []app.PersonSkill{typed("law", 5)}}, app.Person{ID: 2})).Choose(4)
	if len(set.Picks) != 0 || set.Gaps[0].Person != 0 || set.Gaps[0].Best != 0 {
		t.Errorf("%+v", set)
	}
}

func TestAnEmptyProfileHasNoNeedsAndSuggestsNobody(t *testing.T) {
	in := input(app.Person{ID: 1, Skills: []app.PersonSkill{typed("law", 5)}, Organisation: "Acme"})
	in.Me = app.Profile{}
	set := suggest.Plan(in).Choose(4)
	if len(set.Needs) != 0 || len(set.Picks) != 0 || set.After != (app.Coverage{}) || len(set.Gaps) != 0 {
		t.Errorf("%+v", set)
	}
	in.Me, in.Model = me(), app.Model{}
	if set := suggest.Plan(in).Choose(4); len(set.Needs) != 0 || len(set.Picks) != 0 {
		t.Errorf("without any share of needs: %+v", set)
	}
}

func TestNothingThatComesInMakesANumberThatIsNone(t *testing.T) {
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1, 0, .5, 1, 1e300}
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 6)
		f := func() float64 { return one(t, odd, "odd") }
		for _, v := range []*float64{&in.Model.ShareSkill, &in.Model.SharePerspective, &in.Model.BulkFull, &in.Model.InferFactor, &in.Model.InferFloor,
			&in.Model.ChanceBase, &in.Model.Trust, &in.Model.Tie, &in.Model.DeclineDays, &in.Model.CoolFromDays, &in.Model.CoolFullDays, &in.Model.SkipFactor} {
			if number(t, 0, 3, "set") == 0 {
				*v = f()
			}
		}
		for i := range in.People {
			q := &in.People[i]
			for k := range q.Skills {
				q.Skills[k].Certainty, q.Skills[k].Level = f(), app.Level(number(t, -300, 300, "level"))
			}
			if q.Trust != nil {
				q.Trust = level(number(t, -9, 9, "trust"))
			}
		}
		for i := range in.Talks {
			in.Talks[i].Helpful = number(t, -9, 9, "helpful")
			in.Talks[i].At = one(t, []time.Time{{}, now.AddDate(500, 0, 0), ago(3)}, "at")
			for k := range in.Talks[i].Needs {
				in.Talks[i].Needs[k].Met = f()
			}
		}
		for i := range in.Me.Skills {
			in.Me.Skills[i].Have, in.Me.Skills[i].Want = app.Level(number(t, -9, 9, "have")), app.Level(number(t, -9, 9, "want"))
			in.Me.Skills[i].Importance = number(t, -9, 9, "importance")
		}
		set := suggest.Plan(in).Choose(4)
		sum := 0.0
		for _, n := range set.Needs {
			sum += n.Weight
		}
		inUnit(t, "Σγ", sum)
		for _, c := range set.Picks {
			inUnit(t, "a figure", c.Gain, c.Chance, c.Availability, c.After.Levels, c.After.Expected)
			terms := 0.0
			for _, term := range c.Terms {
				terms += term.Value
			}
			if !(math.Abs(terms-c.Gain) <= tiny) {
				t.Fatalf("the terms add up to %v, the gain is %v", terms, c.Gain)
			}
		}
	})
}

func TestOneFirmIsOneFirmHoweverItIsWritten(t *testing.T) {
	for _, pair := range [][2]string{
		{"Müller & Söhne GmbH", "MULLER & SOHNE"}, {"Acme, Inc.", "acme"}, {"Nordlys A.S.", "Nordlys AS"},
		{"Banco Azul S.A.", "Banco Azul"}, {"Kolej Sp. z o.o.", "Kolej"}, {"Weber GmbH & Co. KG", "Weber"}, {"Group", "group"},
	} {
		in := input(app.Person{ID: 1, Organisation: pair[1]})
		in.Me.Organisation = pair[0]
		if got := fitOf(t, in, 1, "view:organisation"); got != 0 {
			t.Errorf("%q and %q are held for two firms", pair[0], pair[1])
		}
	}
}
