package rate_test

import (
	"context"
	"testing"

	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/rate"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// hinting is a planner that has a hint.
type hinting struct {
	*fake
	asked  []habit.Place
	closed []habit.ID
}

func (h *hinting) Habit(_ context.Context, m planner.Moment) (*planner.HabitLine, error) {
	h.asked = append(h.asked, m.Place)
	return &planner.HabitLine{ID: habit.Tell, Text: "Tell people what you did.", Why: "You moved up after your talk with Aiko."}, nil
}

func (h *hinting) CloseHabit(_ context.Context, id habit.ID) error {
	h.closed = append(h.closed, id)
	return nil
}

func TestASavedRatingMayBringAHint(t *testing.T) {
	h, p := screentest.NewHost(t, 1280, 800), &hinting{fake: newFake()}
	s := rate.New(h, p)
	h.Show(s, screen.Route{Name: screen.Rate, Coffee: 9})
	if len(p.asked) != 0 || h.Shows("Tell people what you did.") {
		t.Error("the hint disturbs the questions")
	}
	s.Key("4")
	s.Main()
	h.MustShow(t, "Tell people what you did.", "You moved up after your talk with Aiko.")
	h.Shoot(t, "rate-after-hint")
	h.Press(t, "Got it")
	if len(p.asked) != 1 || p.asked[0] != habit.Rate || len(p.closed) != 1 || h.Shows("Tell people what you did.") {
		t.Errorf("asked %v, closed %v", p.asked, p.closed)
	}
}
