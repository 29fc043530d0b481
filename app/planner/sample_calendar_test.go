package planner_test

import (
	"testing"
)

func TestTheSampleHasAWeekWithAppointments(t *testing.T) {
	w := sample(t)
	if err := w.LoadSampleCalendar(ctx, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	states := must(w.Calendars(ctx))(t)
	if len(states) != 1 || states[0].Wrong != "" || len(states[0].Warnings) != 0 {
		t.Fatalf("the calendar stands as %+v", states)
	}
	monday := at("2026-11-16 00:00", "Europe/London")
	titles := map[string]int{}
	for _, b := range must(w.WeekFor(ctx, w.who("Jonas Lindqvist"), 0, monday))(t).Busy {
		if b.Coffee == 0 {
			titles[b.Title]++
			if b.Start.In(monday.Location()).Hour() < 9 || b.Start.Equal(b.End) {
				t.Errorf("%s is at %s", b.Title, b.Start)
			}
		}
	}
	if titles["Stand-up"] != 3 || titles["Clinic visit"] != 1 || len(titles) != 12 {
		t.Errorf("the week holds %v", titles)
	}
}
