package planner_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
)

// hintAt gives the hint of a place, or an empty one.
func (w *world) hintAt(at habit.Place, about app.Message) planner.HabitLine {
	w.t.Helper()
	l := must(w.Habit(ctx, planner.Moment{Place: at, Message: about}))(w.t)
	if l == nil {
		return planner.HabitLine{}
	}
	return *l
}

func (w *world) expectHint(at habit.Place, want habit.ID, part string) planner.HabitLine {
	w.t.Helper()
	l := w.hintAt(at, app.Message{})
	if l.ID != want || !strings.Contains(l.Why, part) {
		w.t.Fatalf("at %s on %s the hint is %q (%s), want %q with %q", at, w.now.Format(time.DateOnly), l.ID, l.Why, want, part)
	}
	return l
}

func TestAHintIsShownOneDayInAWeekAndOnlyOneADay(t *testing.T) {
	w := empty(t)
	w.add("Priya Raman, Finance director, Northlake Energy")
	before := must(w.Changes(ctx, 10))(t)
	l := w.expectHint(habit.Me, habit.Allies, "easiest now")
	if l.Verb == "" || l.To.Screen != "who-next" {
		t.Errorf("its step is %q to %+v", l.Verb, l.To)
	}
	if l := w.expectHint(habit.WhoNext, habit.Allies, ""); l.Verb != "" {
		t.Errorf("on Who next it leads to Who next: %+v", l)
	}
	w.expectHint(habit.Today, "", "")
	if got := w.hintAt(habit.Messages, app.Message{Situation: app.FirstContact, Purpose: "words of mine"}); got.ID != "" {
		t.Errorf("a second hint on one day: %+v", got)
	}
	w.later(24 * time.Hour)
	w.expectHint(habit.Me, "", "")
	w.later(6 * 24 * time.Hour)
	w.expectHint(habit.Me, habit.Allies, "")
	if after := must(w.Changes(ctx, 10))(t); len(after) != len(before) {
		t.Errorf("showing a hint is a change that undo knows: %+v", after[0])
	}
}

func TestAClosedHintRestsForASeasonAndOffMeansOff(t *testing.T) {
	w := empty(t)
	w.add("Priya Raman, Finance director, Northlake Energy")
	w.expectHint(habit.Me, habit.Allies, "")
	if err := w.CloseHabit(ctx, habit.Allies); err != nil {
		t.Fatal(err)
	}
	w.expectHint(habit.Me, "", "")
	w.later(90 * 24 * time.Hour)
	w.expectHint(habit.Me, "", "")
	w.later(24 * time.Hour)
	w.expectHint(habit.Me, habit.Allies, "")
	w.later(7 * 24 * time.Hour)
	must(w.SetSetting(app.SetHabits, "off"))(t)
	w.expectHint(habit.Me, "", "")
	must(w.SetSetting(app.SetHabits, "on"))(t)
	w.expectHint(habit.Me, habit.Allies, "")
	if err := w.CloseHabit(ctx, "patience"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("closing a hint there is not: %v", err)
	}
}

func TestANewPositionAsksForAllies(t *testing.T) {
	w := sample(t)
	w.expectHint(habit.Me, "", "")
	me := must(w.Profile(ctx))(t)
	me.Positions = append(me.Positions, app.Position{Organisation: "Halden Health", Title: "Head of product", From: "2026-11-02"})
	must(w.SaveProfile(me))(t)
	people := must(w.store.Network(ctx))(t)
	for _, q := range people { // nobody here is relied on yet
		if full := must(w.Person(ctx, q.ID))(t); full.Trust != nil && *full.Trust >= 3 {
			low := app.Level(2)
			full.Trust = &low
			if _, _, err := w.SavePerson(ctx, full); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.expectHint(habit.WhoNext, habit.Allies, "week 3")
}

func TestADraftThatLiesLeadsBackToIt(t *testing.T) {
	w := sample(t)
	must(w.SetSetting(app.SetHabits, "on"))(t)
	for _, m := range must(w.store.Messages(ctx, 0))(t) { // the sample's own drafts
		if m.State == app.Draft {
			must(w.DiscardDraft(ctx, m.ID))(t)
		}
	}
	w.expectHint(habit.WhoNext, "", "")
	kept := must(w.SaveDraft(app.Message{Person: w.who("Samuel Boateng"), Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Dear Samuel"}))(t)
	w.later(2 * 24 * time.Hour)
	w.expectHint(habit.WhoNext, "", "")
	w.later(24 * time.Hour)
	if l := w.expectHint(habit.WhoNext, habit.Ask, "3 days"); l.To.Message != kept.ID || l.To.Screen != "messages" {
		t.Errorf("its step leads to %+v", l.To)
	}
}

func TestWhileAMessageIsWrittenTheHintFitsWhatItIsFor(t *testing.T) {
	w := sample(t)
	me := must(w.Profile(ctx))(t)
	low := me.Gaps()[0]
	for _, s := range me.Gaps() {
		if s.Have <= 1 {
			low = s
		}
	}
	about := app.Message{Situation: app.FirstContact, Purpose: "skill:" + string(low.ID)}
	if l := w.hintAt(habit.Messages, about); l.ID != habit.Ask || !strings.Contains(l.Why, "of 5") {
		t.Errorf("for %s, in which I have %d, the hint is %+v", low.Name, low.Have, l)
	}
	w.later(24 * time.Hour)
	me.Support.Critique = 5
	must(w.SaveProfile(me))(t)
	if l := w.hintAt(habit.Messages, app.Message{Situation: app.FirstContact, Purpose: "support:critique"}); l.ID != habit.Critique {
		t.Errorf("for honest critique the hint is %+v", l)
	}
	for name, m := range map[string]app.Message{"a thank-you": {Situation: app.ThankYou}, "one with a question": {Situation: app.FirstContact, Ask: "What would you cut?"}} {
		if l := w.hintAt(habit.Messages, m); l.ID != "" {
			t.Errorf("at %s the hint is %+v", name, l)
		}
	}
}

func TestAPromiseKeptIsToldUntilTheyHearOfIt(t *testing.T) {
	w := sample(t)
	priya := w.who("Priya Raman")
	var promise int64
	for _, e := range must(w.store.Ledger(ctx, priya))(t) {
		if e.Direction == app.Gave && e.Open() {
			promise = e.ID
		}
	}
	if promise == 0 {
		t.Fatal("the sample promises Priya nothing")
	}
	w.expectHint(habit.Today, "", "")
	must(w.KeepPromise(ctx, promise, true))(t)
	w.later(time.Hour)
	if l := w.expectHint(habit.Today, habit.Tell, "Priya"); l.To.Person != priya || l.To.Situation != app.ReportBack || !strings.Contains(l.Verb, "Priya") {
		t.Errorf("its step is %q to %+v", l.Verb, l.To)
	}
	m := must(w.SaveDraft(app.Message{Person: priya, Situation: app.ReportBack, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Dear Priya"}))(t)
	if _, _, err := w.SentMessage(ctx, m.ID, app.ByEmail, w.now); err != nil {
		t.Fatal(err)
	}
	w.expectHint(habit.Today, "", "")
}

func TestNothingToldOfItsOwnAccordIsAChangeToUndo(t *testing.T) {
	w := sample(t)
	before := must(w.Changes(ctx, 10))(t)
	n := must(w.Notice(ctx))(t)
	if n.Today == 0 || len(n.Keys) != n.Today || n.Minutes == 0 || !n.Working || !n.On || n.KeepOn {
		t.Fatalf("the notice is %+v", n)
	}
	if err := w.KeepTold(planner.Told{Day: "2026-11-18", Keys: n.Keys, Coffee: n.Which}); err != nil {
		t.Fatal(err)
	}
	if again := must(w.Notice(ctx))(t); again.Told.Day != "2026-11-18" || len(again.Told.Keys) != n.Today || again.Told.Coffee != n.Which {
		t.Errorf("it is kept as %+v", again.Told)
	}
	if after := must(w.Changes(ctx, 10))(t); len(after) != len(before) {
		t.Error("undo knows of it")
	}
	if again := must(w.Waiting(ctx))(t); again != n.Waiting {
		t.Errorf("%+v wait, and the notice counts %+v", again, n.Waiting)
	}
}

func TestAPromiseCountsAsAThingToDoFromItsDayOn(t *testing.T) {
	w := empty(t)
	priya := w.add("Priya Raman, Finance director, Northlake Energy")
	if _, err := w.store.Change("change.settle", "", w.now, func(x app.Writer) error {
		_, err := x.SaveEntry(app.Entry{Person: priya, Direction: app.Gave, Text: "the interview kit", On: w.now, Due: "2026-11-20"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for day, want := range []int{0, 0, 1, 1} {
		if n := must(w.Notice(ctx))(t); n.Today != want || len(n.Keys) != want {
			t.Errorf("%d days on, %d things are to do, want %d", day, n.Today, want)
		}
		w.later(24 * time.Hour)
	}
}
