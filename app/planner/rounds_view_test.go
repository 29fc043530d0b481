package planner_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
)

func TestTheHistoryTellsWhatCameOfEachRound(t *testing.T) {
	w := sample(t)
	all := must(w.RoundHistory(ctx))(t)
	rounds := must(w.Rounds(ctx))(t)
	if len(all) != len(rounds) || !all[0].Open || all[1].Open {
		t.Fatalf("%d of %d rounds, the first open: %v", len(all), len(rounds), all[0].Open)
	}
	status := map[string]string{}
	for _, p := range all[0].Picks {
		status[p.Name] = p.Status
		if len(p.Reasons) == 0 || p.Chance == "" {
			t.Errorf("%s has no reasons on record", p.Name)
		}
	}
	for name, want := range map[string]string{"Priya Raman": "Said yes", "Jonas Lindqvist": "Asked", "Aiko Tanaka": "Met, not rated", "Samuel Boateng": "Not asked"} {
		if status[name] != want {
			t.Errorf("%s: %q, want %q", name, status[name], want)
		}
	}
	if all[0].Line != "3 of 4 asked, 1 met" {
		t.Errorf("round %d: %q", all[0].Number, all[0].Line)
	}
	helpful := false
	for _, r := range all[1:] {
		helpful = helpful || strings.Contains(r.Line, "helpful")
		if r.Dates == "" || strings.Contains(r.Line, "no value") {
			t.Errorf("round %d: %q, %q", r.Number, r.Dates, r.Line)
		}
	}
	if !helpful {
		t.Error("no round tells how helpful its talks were")
	}
}

func TestASwapStaysOnRecordWithWhomItReplaced(t *testing.T) {
	w := noRound(t)
	r, _, err := w.StartRound(ctx, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	out, in := r.Picks[1], r.Picks[0].RunnerUp
	if _, _, err := w.Swap(ctx, out.Person, in); err != nil {
		t.Fatal(err)
	}
	now := must(w.RoundHistory(ctx))(t)[0]
	if len(now.Picks) != 4 || !now.Picks[1].Dropped || now.Picks[3].Replaced != out.Name || now.Picks[3].Person != in {
		t.Errorf("on record: %+v", now.Picks)
	}
	if now.Line != "0 of 3 asked, 0 met" {
		t.Errorf("%q", now.Line)
	}
	before := now.Picks[0].Reasons
	me := must(w.Profile(ctx))(t)
	me.Skills = me.Skills[:1]
	must(w.SaveProfile(me))(t)
	w.later(24 * time.Hour)
	if after := must(w.RoundHistory(ctx))(t)[0].Picks[0].Reasons; len(after) != len(before) || after[0] != before[0] {
		t.Error("what was written down changed with the profile")
	}
	if err := w.DeleteForGood(ctx, in); err != nil {
		t.Fatal(err)
	}
	for _, p := range must(w.RoundHistory(ctx))(t)[0].Picks {
		if p.Person == app.PersonID(in) {
			t.Errorf("%+v is still named by an id that leads nowhere", p)
		}
	}
}

func TestAStartedRoundStillSaysItsMix(t *testing.T) {
	if v := must(sample(t).WhoNext(ctx, 0))(t); !v.Started || !strings.Contains(v.Mix, "outside") {
		t.Errorf("started %v, mix %q", v.Started, v.Mix)
	}
}
