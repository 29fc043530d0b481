package planner_test

import (
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// In Santiago the clocks go from 24:00 on Saturday to 01:00 on Sunday.
func TestADayWithoutMidnightStandsInTheWeekAsItself(t *testing.T) {
	w := empty(t)
	evenings := []app.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "20:00", To: "23:45"}}
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "America/Santiago", Hours: evenings}))(t)
	week := must(w.WeekFor(ctx, w.add("Priya Raman, finance director at Northlake"), 0, time.Date(2026, 9, 6, 15, 0, 0, 0, time.UTC)))(t)
	if len(week.Days) != 7 {
		t.Fatalf("the week has %d days", len(week.Days))
	}
	for i, d := range week.Days {
		if want := app.Day("2026-08-31").Add(i); app.DayOf(d) != want {
			t.Errorf("day %d is %s, not %s", i, d, want)
		}
	}
	for i, got := range week.Mine {
		if want := []planner.Span{{From: 1200, To: 1425}}; !reflect.DeepEqual(got, want) {
			t.Errorf("the hours of day %d are %v", i, got)
		}
	}
}
