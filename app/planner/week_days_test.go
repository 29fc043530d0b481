package planner_test

import (
	"testing"

	"cortado/app"
)

func TestAWeekWithACoffeeOnItsWeekendIsShownWhole(t *testing.T) {
	w := sample(t)
	priya := w.who("Priya Raman")
	for _, c := range []struct {
		start string
		days  int
	}{{"2026-11-22 23:30", 7}, {"2026-11-21 00:00", 7}, {"2026-11-20 16:00", 5}, {"2026-11-23 00:00", 5}} {
		var id app.CoffeeID
		if err := w.store.Quiet(func(s app.Writer) (err error) {
			id, err = s.SaveCoffee(app.Coffee{Person: priya, State: app.Scheduled, Start: at(c.start, "Europe/London"), Minutes: 25,
				Zone: "Europe/London", Title: "Coffee", UID: c.start + "@cortado.invalid", Created: w.now})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		week := must(w.WeekFor(ctx, priya, id, at("2026-11-18 12:00", "Europe/London")))(t)
		if len(week.Days) != c.days || len(week.Mine) != c.days || len(week.Theirs) != c.days {
			t.Errorf("%s: %d days are shown, %d and %d hours", c.start, len(week.Days), len(week.Mine), len(week.Theirs))
		}
	}
}
