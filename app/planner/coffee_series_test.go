package planner_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// everyFourWeeks is a coffee with Priya on Thursday 19 November at 15:30 and
// every four weeks after, three times.
func everyFourWeeks(t *testing.T) (*world, app.Coffee) {
	t.Helper()
	w, priya := calendarWorld(t)
	c, _, err := w.Schedule(ctx, priya, planner.Plan{Start: at("2026-11-19 15:30", "Europe/London"), Minutes: 30, Zone: "Europe/London", Every: 4, Count: 3}, planner.Export{Path: w.path("invite.ics")})
	if err != nil {
		t.Fatal(err)
	}
	return w, c
}

func (w *world) asks() []planner.Task {
	w.t.Helper()
	return slices.DeleteFunc(must(w.Due(ctx))(w.t), func(task planner.Task) bool { return task.FollowUp.Kind != app.DueRate })
}

func (w *world) states(person app.PersonID) (out []string) {
	w.t.Helper()
	for _, c := range must(w.store.Coffees(ctx, person))(w.t) {
		out = append(out, string(c.State)+" "+c.Start.UTC().Format("2 Jan 15:04"))
	}
	return out
}

func TestACoffeeWhoseTimeHasPassedAsksWhetherItHappened(t *testing.T) {
	w, priya := calendarWorld(t)
	c := w.coffeeThursday(priya)
	if len(w.asks()) != 0 {
		t.Error("asked before its time")
	}
	w.later(44 * time.Hour) // early on Friday
	if asks := w.asks(); len(asks) != 0 {
		t.Errorf("asked before the morning after is %+v", asks)
	}
	w.later(2 * time.Hour)
	asks := w.asks()
	if len(asks) != 1 || asks[0].Title != "Did you meet Priya Raman?" || asks[0].Why != "Thu 19 Nov, 15:30" || asks[0].Verb != "We met" || asks[0].Not != "We did not" {
		t.Fatalf("asked is %+v", asks)
	}
	talk, change, err := w.Met(ctx, c.ID)
	if err != nil || talk.Coffee != c.ID || !talk.At.Equal(c.Start) {
		t.Fatalf("met: %+v, %v", talk, err)
	}
	if asks = w.asks(); len(asks) != 1 || asks[0].Title != "Rate yesterday’s talk with Priya Raman" || asks[0].Not != "" {
		t.Errorf("once met, asked is %+v", asks)
	}
	must(w.UndoChange(change))(t)
	if _, _, err := w.Missed(ctx, c.ID, true); err != nil {
		t.Fatal(err)
	}
	if got := w.states(priya); len(w.asks()) != 0 || !slices.Equal(got, []string{"agreed 19 Nov 15:30"}) {
		t.Errorf("once missed there are %q, asked is %+v", got, w.asks())
	}
}

func TestARepeatingCoffeeIsAskedAboutEachTime(t *testing.T) {
	w, c := everyFourWeeks(t)
	w.later(46 * time.Hour)
	if asks := w.asks(); len(asks) != 1 || asks[0].Title != "Did you meet Priya Raman?" {
		t.Fatalf("after the first time asked is %+v", asks)
	}
	if next := must(w.TodayView(ctx))(t).Next; next == nil || !next.Coffee.Start.Equal(at("2026-12-17 15:30", "Europe/London")) || next.Coffee.ID != c.ID {
		t.Errorf("next comes %+v", next)
	}
	if v := must(w.RateView(ctx, c.ID))(t); !v.Coffee.Start.Equal(c.Start) {
		t.Errorf("rated would be that of %v", v.Coffee.Start)
	}
	rated := must(w.Rate(ctx, c.ID, planner.Rating{Helpful: 4}))(t)
	if got := w.states(c.Person); !slices.Equal(got, []string{"met 19 Nov 15:30", "scheduled 17 Dec 15:30"}) || rated.Talk.Coffee == c.ID || !rated.Talk.At.Equal(c.Start) {
		t.Fatalf("rated: %+v, there are %q", rated.Talk, got)
	}
	rest := must(w.Coffee(ctx, c.ID))(t)
	if rest.UID != c.UID || rest.Every != 4 || rest.Count != 2 || rest.Sequence != c.Sequence || !rest.Exported.Equal(c.Exported) {
		t.Errorf("the series goes on as %+v", rest)
	}
	if once := must(w.Coffee(ctx, rated.Talk.Coffee))(t); once.UID != "" || once.Every != 0 || once.Count != 0 || !once.Exported.IsZero() {
		t.Errorf("what took place is %+v", once)
	}
	if len(w.asks()) != 0 {
		t.Errorf("asked again is %+v", w.asks())
	}
	w.later(28 * 24 * time.Hour)
	if _, _, err := w.Missed(ctx, c.ID, true); err != nil {
		t.Fatal(err)
	}
	rest = must(w.Coffee(ctx, c.ID))(t)
	if got := w.states(c.Person); !slices.Equal(got, []string{"met 19 Nov 15:30", "agreed 17 Dec 15:30", "scheduled 14 Jan 15:30"}) || rest.Every != 0 || rest.Count != 0 {
		t.Errorf("after a time that was missed there are %q, left is %+v", got, rest)
	}
	w.later(28 * 24 * time.Hour)
	if talk, _, err := w.Met(ctx, c.ID); err != nil || talk.Coffee != c.ID {
		t.Errorf("the last time is met as %+v, %v", talk, err)
	}
	if got := w.states(c.Person); !slices.Equal(got, []string{"met 19 Nov 15:30", "agreed 17 Dec 15:30", "met 14 Jan 15:30"}) {
		t.Errorf("at the end there are %q", got)
	}
}

func TestASecondAnswerDoesNotTakeTheNextTimeOfASeries(t *testing.T) {
	w, c := everyFourWeeks(t)
	w.later(46 * time.Hour)
	if _, _, err := w.Met(ctx, c.ID); err != nil {
		t.Fatal(err)
	}
	before := w.all()
	_, _, err := w.Met(ctx, c.ID)
	kind(t, err, app.ErrInvalid, "planned for 2026-12-17, which is still to come; move it first")
	_, err = w.Rate(ctx, c.ID, planner.Rating{Helpful: 5})
	kind(t, err, app.ErrInvalid, "still to come")
	w.sameAs(before, "after a second answer")
	w.now = at("2026-12-17 09:00", "Europe/London") // on its day I may say so early
	if talk, _, err := w.Met(ctx, c.ID); err != nil || !talk.At.Equal(at("2026-12-17 15:30", "Europe/London")) {
		t.Errorf("on its day it is met as %+v, %v", talk, err)
	}
}

func TestAnAnswerAboutARepeatingCoffeeCanBeUndone(t *testing.T) {
	w, c := everyFourWeeks(t)
	w.later(46 * time.Hour)
	before := w.all()
	rated := must(w.Rate(ctx, c.ID, planner.Rating{Helpful: 5}))(t)
	must(w.UndoChange(rated.Change))(t)
	w.sameAs(before, "after undo of a rating")
	_, change, err := w.Missed(ctx, c.ID, false)
	if err != nil {
		t.Fatal(err)
	}
	must(w.UndoChange(change))(t)
	w.sameAs(before, "after undo of a time that was missed")
}

func TestATimeOfARepeatingCoffeeLeftOutIsNotAskedAboutAgainButTheNextIs(t *testing.T) {
	w, c := everyFourWeeks(t)
	w.later(46 * time.Hour)
	must(w.Settle(ctx, w.asks()[0].FollowUp, "dismissed"))(t)
	if len(w.asks()) != 0 {
		t.Errorf("asked again is %+v", w.asks())
	}
	w.later(28 * 24 * time.Hour)
	if asks := w.asks(); len(asks) != 1 || !asks[0].FollowUp.Since.Equal(at("2026-12-17 15:30", "Europe/London")) {
		t.Errorf("four weeks later asked is %+v", asks)
	}
	if got := w.states(c.Person); !slices.Equal(got, []string{"scheduled 17 Dec 15:30"}) {
		t.Errorf("there are %q", got)
	}
}

func TestEveryTimeOfARepeatingCoffeeIsTaken(t *testing.T) {
	w, c := everyFourWeeks(t)
	week := must(w.WeekFor(ctx, c.Person, 0, at("2026-12-17 12:00", "Europe/London")))(t)
	if len(week.Busy) != 1 || week.Busy[0].Coffee != c.ID || !week.Busy[0].Start.Equal(at("2026-12-17 15:30", "Europe/London")) {
		t.Errorf("the week of the second time holds %+v", week.Busy)
	}
}
