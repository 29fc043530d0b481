package planner_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
)

func TestAWallTimeAroundAClockChange(t *testing.T) {
	for _, c := range []struct{ zone, wall, want string }{ // want in UTC; "skip" and "twice" for what nobody can mean
		{"Europe/London", "2026-03-29 00:59", "2026-03-29 00:59"},
		{"Europe/London", "2026-03-29 01:00", "skip"},
		{"Europe/London", "2026-03-29 01:59", "skip"},
		{"Europe/London", "2026-03-29 02:00", "2026-03-29 01:00"},
		{"Europe/London", "2026-10-25 00:59", "2026-10-24 23:59"},
		{"Europe/London", "2026-10-25 01:00", "twice"},
		{"Europe/London", "2026-10-25 01:59", "twice"},
		{"Europe/London", "2026-10-25 02:00", "2026-10-25 02:00"},
		{"America/New_York", "2026-03-08 01:59", "2026-03-08 06:59"},
		{"America/New_York", "2026-03-08 02:30", "skip"},
		{"America/New_York", "2026-03-08 03:00", "2026-03-08 07:00"},
		{"America/New_York", "2026-11-01 00:59", "2026-11-01 04:59"},
		{"America/New_York", "2026-11-01 01:30", "twice"},
		{"America/New_York", "2026-11-01 02:00", "2026-11-01 07:00"},
		{"Australia/Sydney", "2026-10-04 02:30", "skip"},
		{"Australia/Sydney", "2026-10-04 03:00", "2026-10-03 16:00"},
		{"Australia/Sydney", "2026-04-05 02:30", "twice"},
		{"Australia/Sydney", "2026-04-05 03:00", "2026-04-04 17:00"},
		{"Asia/Kolkata", "2026-03-29 02:30", "2026-03-28 21:00"},
		{"Asia/Kolkata", "2026-10-25 01:30", "2026-10-24 20:00"},
		{"Pacific/Apia", "2011-12-30 10:00", "skip"}, // the day that Samoa left out
	} {
		got, err := planner.WallTime(wall(c.wall), in(c.zone))
		switch c.want {
		case "skip":
			kind(t, err, app.ErrInvalid, "does not exist")
		case "twice":
			kind(t, err, app.ErrInvalid, "happens twice")
		default:
			if err != nil || !got.Equal(wall(c.want)) {
				t.Errorf("%s in %s is %s, %v; want %s", c.wall, c.zone, got.UTC(), err, c.want)
			}
		}
	}
}

func TestAWallTimeIsWhatTheClocksShow(t *testing.T) {
	zones := planner.CommonZones()
	rapid.Check(t, func(t *rapid.T) {
		loc := in(rapid.SampledFrom(zones).Draw(t, "zone"))
		naive := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "at"), 0).UTC()
		got, err := planner.WallTime(naive, loc)
		const layout = "2006-01-02 15:04:05"
		if err == nil && got.Format(layout) != naive.Format(layout) {
			t.Fatalf("%s in %s became %s", naive, loc, got)
		}
		// What some instant shows is refused only when two instants show it.
		shown := naive.In(loc)
		if _, err := planner.WallTime(shown, loc); err != nil {
			twin := false
			for _, d := range []time.Duration{30 * time.Minute, time.Hour, 2 * time.Hour, 24 * time.Hour} {
				twin = twin || naive.Add(d).In(loc).Format(layout) == shown.Format(layout) || naive.Add(-d).In(loc).Format(layout) == shown.Format(layout)
			}
			if !twin && shown.Year() > 1973 {
				t.Fatalf("%s in %s is refused: %v", shown, loc, err)
			}
		}
	})
}

func TestAStartIsAnInstantOrAWallTime(t *testing.T) {
	for text, want := range map[string]string{"2026-12-02T09:30": "2026-12-02 08:30", "2026-12-02 09:30": "2026-12-02 08:30", "2026-12-02T09:30:00": "2026-12-02 08:30",
		"2026-12-02T09:30:00Z": "2026-12-02 09:30", "2026-12-02T09:30:00.75Z": "2026-12-02 09:30", "2026-10-25T02:30:00+02:00": "2026-10-25 00:30"} {
		if got, err := planner.ParseStart(text, "Europe/Berlin"); err != nil || !got.Equal(wall(want)) {
			t.Errorf("%s is %s, %v; want %s", text, got.UTC(), err, want)
		}
	}
	for text, word := range map[string]string{"tomorrow": "not a time", "2026-02-30T10:00": "not a time", "": "not a time", "2026-10-25T02:30": "twice", "2026-03-29T02:30": "skip"} {
		_, err := planner.ParseStart(text, "Europe/Berlin")
		kind(t, err, app.ErrInvalid, word)
	}
	for _, zone := range []string{"", "Local", "Mars/Base"} {
		_, err := planner.ParseStart("2026-12-02T09:30", zone)
		kind(t, err, app.ErrInvalid, "no time zone")
	}
}

// inside says whether a coffee lies in somebody's working hours, written
// differently from the planner's own.
func inside(start time.Time, minutes int, hours []app.Hours, zone string) bool {
	local := start.In(in(zone))
	day, from := int(local.Weekday()+6)%7+1, local.Format("15:04")
	end := local.Add(time.Duration(minutes) * time.Minute)
	for _, h := range hours {
		for _, d := range h.Days {
			if d == day && h.From <= from && end.Format("15:04") <= h.To && end.Day() == local.Day() {
				return true
			}
		}
	}
	return false
}

func TestProposedTimesLieInBothPeoplesWorkingHours(t *testing.T) {
	w := empty(t)
	office := []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}
	split := []app.Hours{{Days: []int{2, 4}, From: "07:30", To: "10:00"}, {Days: []int{2, 4, 6}, From: "16:00", To: "20:00"}}
	people := map[string][]app.Hours{"Europe/London": office, "America/New_York": office, "America/Los_Angeles": office, "Asia/Kolkata": office,
		"Australia/Sydney": office, "Europe/Berlin": split, "Asia/Tokyo": split, "America/St_Johns": split}
	found := 0
	for _, mine := range [][]app.Hours{office, split, {{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "06:00", To: "22:00"}}} {
		for _, my := range []string{"Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata"} {
			if _, err := w.SaveProfile(app.Profile{Name: "Maya", Zone: my, Hours: mine, Minutes: 45}); err != nil {
				t.Fatal(err)
			}
			for zone, theirs := range people {
				id, _, err := w.SavePerson(ctx, app.Person{Name: app.Name{Given: zone + my + mine[0].From}, Zone: zone, Hours: theirs})
				if err != nil {
					t.Fatal(err)
				}
				for _, now := range []string{"2026-11-18 11:00", "2026-10-22 23:30", "2026-03-26 00:10", "2026-10-01 05:00"} {
					w.now = wall(now)
					week := must(w.WeekFor(ctx, id, 0, w.now))(t)
					for _, s := range week.Slots {
						if week.NoSlots != "" { // hours that never meet: what is proposed says that it lies outside them
							if !strings.HasPrefix(s.Why, "outside ") {
								t.Errorf("from %s: %s is proposed with %q where %q", now, s.Start, s.Why, week.NoSlots)
							}
							continue
						}
						found++
						if !inside(s.Start, 45, mine, my) || !inside(s.Start, 45, theirs, zone) {
							t.Errorf("from %s: %s is proposed to somebody in %s by somebody in %s, outside somebody's hours", now, s.Start, zone, my)
						}
						if s.Start.Sub(w.now) < 24*time.Hour || !strings.HasPrefix(s.Why, "both at work") {
							t.Errorf("from %s: %s is proposed with %q", now, s.Start, s.Why)
						}
					}
					if again := must(w.WeekFor(ctx, id, 0, w.now))(t); fmt.Sprint(again.Slots) != fmt.Sprint(week.Slots) {
						t.Error("the same question got two answers")
					}
				}
			}
		}
	}
	if found < 300 {
		t.Errorf("only %d times were proposed altogether", found)
	}
}

func TestNoTimeIsProposedOverAnotherCoffee(t *testing.T) {
	w := sample(t)
	jonas, aiko := w.who("Jonas Lindqvist"), w.who("Aiko Tanaka")
	for range 6 {
		week := must(w.WeekFor(ctx, jonas, 0, w.now))(t)
		for _, c := range must(w.Coffees(ctx, 0))(t) {
			for _, s := range week.Slots {
				if c.State == app.Scheduled && s.Start.Before(c.End()) && c.Start.Before(s.Start.Add(time.Duration(week.Minutes)*time.Minute)) {
					t.Fatalf("%s is proposed over a coffee at %s", s.Start, c.Start)
				}
			}
		}
		if len(week.Slots) == 0 {
			break
		}
		if _, _, err := w.Schedule(ctx, aiko, planner.Plan{Start: week.Slots[0].Start, Minutes: 60, Remind: -1}, planner.Export{}); err != nil {
			t.Fatal(err)
		}
	}
	_, _, err := w.Schedule(ctx, aiko, planner.Plan{Start: w.now, Minutes: 2, Remind: -1}, planner.Export{})
	if !errors.Is(err, app.ErrInvalid) {
		t.Errorf("a coffee of two minutes: %v", err)
	}
}
