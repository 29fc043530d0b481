package planner_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func TestARatingThatAmendsKeepsWhatItDoesNotName(t *testing.T) {
	w, priya, c := ratable(t)
	first := planner.Rating{Helpful: 3, Did: []app.Effect{app.Door}, Needs: []app.NeedRating{{Label: "Data analysis", Met: .5}},
		Learned:  []app.Learned{{Name: "Data analysis", To: 3}, {Name: "Pricing", To: 1, Note: "Ask for the margin"}},
		NextStep: "Send notes", NextOn: "2026-11-25", TalkAgain: "2027-02-01", Note: "Mine"}
	must(w.Rate(ctx, c, first))(t)
	w.later(time.Minute)
	again := must(w.Rate(ctx, c, planner.Rating{Amends: true, Helpful: 5, Needs: []app.NeedRating{{Label: "Pricing", Met: .25}}}))(t)
	got := again.Talk
	if again.Was != 3 || got.Helpful != 5 || !slices.Equal(got.Did, first.Did) || got.NextStep != "Send notes" || got.NextOn != "2026-11-25" || got.TalkAgain != "2027-02-01" || got.Note != "Mine" {
		t.Errorf("amended it says %+v, was %d", got, again.Was)
	}
	if len(got.Needs) != 2 || len(got.Learned) != 2 || len(again.Moved) != 0 || w.level("Data analysis") != 3 || w.level("Pricing") != 1 {
		t.Errorf("needs %+v, learned %+v, moved %+v", got.Needs, got.Learned, again.Moved)
	}
	if said := w.told(priya); said != "gave Send notes open 2026-11-25" {
		t.Errorf("the ledger is %q", said)
	}
	w.later(time.Minute)
	back := must(w.Rate(ctx, c, planner.Rating{Amends: true, Helpful: 5, Learned: learns("Data analysis", 2)}))(t)
	if len(back.Moved) != 1 || w.level("Data analysis") != 2 || len(back.Talk.Learned) != 1 {
		t.Errorf("said to be 2 again: moved %+v, learned %+v", back.Moved, back.Talk.Learned)
	}
}

func TestANoteOfAnEarlierRatingMovesNoLevelThatMovedSince(t *testing.T) {
	w, _, c := ratable(t)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Learned: []app.Learned{{Name: "Pricing", To: 1, Note: "Ask for the margin"}}}))(t)
	me := must(w.Profile(ctx))(t)
	for i := range me.Skills {
		me.Skills[i].Have = 3
	}
	must(w.SaveProfile(me))(t)
	if r := must(w.Rate(ctx, c, planner.Rating{Amends: true, Helpful: 5}))(t); len(r.Moved) != 0 || w.level("Pricing") != 3 {
		t.Errorf("it moved %+v to %d", r.Moved, w.level("Pricing"))
	}
}

func TestOnlyWhatIsANeedCanBeMet(t *testing.T) {
	w, _, c := ratable(t)
	met := func(label string) error {
		_, err := w.Rate(ctx, c, planner.Rating{Helpful: 4, Needs: []app.NeedRating{{Label: label, Met: 1}}})
		return err
	}
	for _, label := range []string{"Pricing", "data analysis", "function"} {
		if err := met(label); err != nil {
			t.Errorf("%s: %v", label, err)
		}
	}
	kind(t, met("Negotiation"), app.ErrInvalid, "no skill you want")
	kind(t, met("sponsor"), app.ErrInvalid, "not said that you want")
	kind(t, met("xyzzy"), app.ErrInvalid, "none of your needs")
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Needs: []app.NeedRating{{Label: "Pricing", Met: .5}}}))(t)
	me := must(w.Profile(ctx))(t)
	me.Skills = slices.DeleteFunc(me.Skills, func(s app.MySkill) bool { return s.Name == "Pricing" })
	must(w.SaveProfile(me))(t)
	if err := met("Pricing"); err != nil {
		t.Errorf("a need of that time, wanted no longer: %v", err)
	}
}

func TestWhatATalkOfTheSampleBroughtStandsOnItsPage(t *testing.T) {
	w := sample(t)
	for _, r := range must(w.ToRate(ctx))(t) {
		if r.Name != "Aiko Tanaka" {
			continue
		}
		for _, l := range must(w.RateView(ctx, r.Coffee))(t).Given {
			if l.Text == "A look at our dashboard" && !l.Before && l.Done {
				return
			}
		}
	}
	t.Error("the look at the dashboard does not belong to the talk with Aiko")
}
