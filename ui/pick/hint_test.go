package pick_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// hintGiver gives one hint until it is closed.
type hintGiver struct {
	line   *planner.HabitLine
	err    error
	asked  []planner.Moment
	closed []habit.ID
}

func (g *hintGiver) Habit(_ context.Context, m planner.Moment) (*planner.HabitLine, error) {
	g.asked = append(g.asked, m)
	return g.line, g.err
}

func (g *hintGiver) CloseHabit(_ context.Context, id habit.ID) error {
	g.closed, g.line = append(g.closed, id), nil
	return nil
}

func TestAHintLeadsToItsStepAndGoesWhenClosed(t *testing.T) {
	host := screentest.NewHost(t, 600, 400)
	g := &hintGiver{line: &planner.HabitLine{ID: habit.Upward, Text: "Look upward too.", Why: "Why.", Verb: "See Lena",
		To: planner.HabitStep{Screen: "people", Person: 7}}}
	moved := 0
	h := pick.NewHint(host, g, habit.WhoNext, func() { moved++ })
	box := h.Content()
	if box.Visible() {
		t.Error("an empty place takes room")
	}
	h.Load(app.Message{})
	if !box.Visible() || moved != 1 || g.asked[0].Place != habit.WhoNext {
		t.Fatalf("shown %t, the page moved %d times, asked %+v", box.Visible(), moved, g.asked)
	}
	h.Load(app.Message{})
	if moved != 1 {
		t.Error("the same hint moves the page again")
	}
	host.Window().SetContent(box)
	button := func(word string) {
		for _, o := range test.LaidOutObjects(box) {
			if b, ok := o.(*part.Button); ok && b.Text == word {
				test.Tap(b)
				return
			}
		}
		t.Fatalf("no button %q", word)
	}
	button("See Lena")
	if want := (screen.Route{Name: screen.People, Person: 7}); len(host.Went) != 1 || host.Went[0] != want {
		t.Errorf("it leads to %+v", host.Went)
	}
	button("Got it")
	if box.Visible() || len(g.closed) != 1 || g.closed[0] != habit.Upward || moved != 2 {
		t.Errorf("after it was closed: shown %t, closed %v, moved %d", box.Visible(), g.closed, moved)
	}
}

func TestAPageWithoutHintsOrWithAnErrorShowsNone(t *testing.T) {
	host := screentest.NewHost(t, 600, 400)
	for _, p := range []any{nil, 7, &hintGiver{err: errors.New("unread")}} {
		h := pick.NewHint(host, p, habit.Me, func() { t.Error("the page moves") })
		box := h.Content()
		h.Load(app.Message{})
		if box.Visible() || len(host.Failed) > 0 {
			t.Errorf("%T: shown %t, told %v", p, box.Visible(), host.Failed)
		}
	}
}
