package today_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/today"
)

func (f *fake) Met(_ context.Context, id app.CoffeeID) (app.Talk, app.ChangeID, error) {
	change, err := f.call("met")
	return app.Talk{ID: 5, Coffee: id + 100}, change, err // one time of a repeating coffee has a coffee of its own
}
func (f *fake) Missed(_ context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error) {
	call := "rest"
	if again {
		call = "again"
	}
	change, err := f.call(call)
	return app.Coffee{ID: id}, change, err
}
func (f *fake) TakeMoved(_ context.Context, m planner.MovedCoffee) (app.Coffee, app.ChangeID, error) {
	change, err := f.call("take")
	c := m.Coffee
	if m.Cancelled {
		c.State = app.Cancelled
	}
	return c, change, err
}
func (f *fake) KeepMoved(context.Context, planner.MovedCoffee) (app.ChangeID, error) {
	return f.call("keep")
}
func (f *fake) Done(c app.Change) string { return c.Label + " " + c.Who }

// didItHappen is the day with a coffee that nobody said anything about, and one
// that was moved in the calendar.
func didItHappen(v *planner.Today) {
	v.Tasks = append([]planner.Task{{FollowUp: app.FollowUp{Key: "rate:coffee:4", Kind: app.DueRate, Person: 1, Coffee: 4}, Name: "Aiko Tanaka",
		Title: "Did you meet Aiko Tanaka?", Why: "yesterday, 16:30", Verb: "We met", Not: "We did not"}}, v.Tasks...)
	v.Moved = []planner.MovedCoffee{{Coffee: app.Coffee{ID: 9, Person: 2, State: app.Scheduled, SentOut: screentest.Now().Add(-time.Hour)}, Name: "Priya Raman", First: "Priya",
		Sentence: "In maya-work.ics the coffee with Priya Raman is Fri 20 Nov, 10:00 now; here it is today, 15:30.", Take: "Move it here too", Keep: "Keep it as it is"}}
}

func TestACoffeeWhoseTimeHasPassedIsAskedAboutAndThenRated(t *testing.T) {
	h, f, _ := open(t, didItHappen)
	h.MustShow(t, "Did you meet Aiko Tanaka?", "yesterday, 16:30")
	h.Press(t, "We met")
	if !slices.Equal(f.calls, []string{"met"}) || len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.Rate, Person: 1, Coffee: 104}) || h.Told[0].Text != "change.met Aiko Tanaka" {
		t.Errorf("called %v, went %v, told %v", f.calls, h.Went, h.Told)
	}
}

func TestACoffeeThatDidNotHappenGetsANewTimeOrRests(t *testing.T) {
	h, f, _ := open(t, didItHappen)
	h.Press(t, "We did not")
	h.MustShow(t, "You did not meet?", "Find a new time with Aiko Tanaka")
	h.Press(t, "Let it rest")
	if !slices.Equal(f.calls, []string{"rest"}) || len(h.Went) != 0 {
		t.Errorf("called %v, went %v", f.calls, h.Went)
	}
	h.Press(t, "We did not")
	h.Press(t, "Find a new time")
	if !slices.Equal(f.calls, []string{"rest", "again"}) || len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.Schedule, Person: 1, Coffee: 4}) {
		t.Errorf("called %v, went %v", f.calls, h.Went)
	}
	h.Press(t, "We did not")
	h.Press(t, "Cancel")
	if len(f.calls) != 2 {
		t.Errorf("called %v", f.calls)
	}
}

func TestACoffeeMovedInMyCalendarIsFollowedOrKept(t *testing.T) {
	h, f, _ := open(t, didItHappen)
	h.MustShow(t, "In maya-work.ics the coffee with Priya Raman is Fri 20 Nov, 10:00 now; here it is today, 15:30.")
	h.Press(t, "Keep it as it is")
	if !slices.Equal(f.calls, []string{"keep"}) || len(h.Went) != 0 || h.Told[0].Text != "change.calendar.keep Priya" {
		t.Errorf("called %v, went %v, told %v", f.calls, h.Went, h.Told)
	}
	h.Press(t, "Move it here too")
	if !slices.Equal(f.calls, []string{"keep", "take"}) || h.Told[1].Text != "change.move Priya" || len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.Schedule, Person: 2, Coffee: 9}) {
		t.Errorf("called %v, went %v, told %v", f.calls, h.Went, h.Told)
	}
}

func TestDrawWithQuestions(t *testing.T) {
	screentest.Draw(t, "today-asks", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := &fake{view: asPictured()}
		didItHappen(&f.view)
		return today.New(h, f), screen.Route{Name: screen.Today}
	})
}
