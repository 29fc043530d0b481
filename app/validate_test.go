package app_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app"
)

func refused(t *testing.T, err error, word string) {
	t.Helper()
	if !errors.Is(err, app.ErrInvalid) || !strings.Contains(err.Error(), word) {
		t.Errorf("got %v; want a refusal with %q", err, word)
	}
}

func TestACoffeeThatMakesNoSenseIsRefused(t *testing.T) {
	good := app.Coffee{Person: 1, State: app.Scheduled, Start: time.Date(2026, 11, 25, 10, 0, 0, 0, time.UTC), Zone: "Europe/London", Minutes: 25, Remind: -1}
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for word, change := range map[string]func(*app.Coffee){
		"no person":      func(c *app.Coffee) { c.Person = 0 },
		"no state":       func(c *app.Coffee) { c.State = "maybe" },
		"no start":       func(c *app.Coffee) { c.Start = time.Time{} },
		"4 minutes":      func(c *app.Coffee) { c.Minutes = 4 },
		"1441 minutes":   func(c *app.Coffee) { c.Minutes = 1441 },
		"no time zone":   func(c *app.Coffee) { c.Zone = "Local" },
		"no web address": func(c *app.Coffee) { c.Link = "javascript:alert(1)" },
		"not a web":      func(c *app.Coffee) { c.Link = "https://meet.example/\r\nX: y" },
		"reminder":       func(c *app.Coffee) { c.Remind = -2 },
		"repeating":      func(c *app.Coffee) { c.Every = 4 },
	} {
		c := good
		change(&c)
		refused(t, c.Validate(), strings.Replace(word, "no web", "not a web", 1))
	}
}

func TestACoffeeThatIsOverStaysOver(t *testing.T) {
	all := []app.CoffeeState{app.Idea, app.Asked, app.Agreed, app.Scheduled, app.WasMet, app.Cancelled, app.Declined, app.Silent}
	for _, to := range all {
		for _, over := range []app.CoffeeState{app.WasMet, app.Cancelled, app.Declined} {
			if over.CanBecome(to) || over.Live() {
				t.Errorf("a coffee that is %s can become %s", over, to)
			}
		}
	}
	for _, s := range all {
		if s.Live() && !s.CanBecome(app.Cancelled) {
			t.Errorf("a coffee that is %s cannot be cancelled", s)
		}
	}
}

func TestARatingOutOfRangeIsRefused(t *testing.T) {
	for word, talk := range map[string]app.Talk{
		"helpful is 6":  {Helpful: 6},
		"helpful is -1": {Helpful: -1},
		"nothing a":     {Helpful: 3, Did: []app.Effect{"gossip"}},
		"was met 0.3":   {Helpful: 3, Needs: []app.NeedRating{{Label: "Pricing", Met: .3}}},
		"level 6":       {Helpful: 3, Learned: []app.Learned{{Name: "Pricing", To: 6}}},
	} {
		refused(t, talk.Validate(), word)
	}
	for h := 0; h <= 5; h++ {
		if err := (app.Talk{Helpful: h}).Validate(); err != nil {
			t.Error(err)
		}
	}
}

func TestDaysAreCountedOnTheCalendar(t *testing.T) {
	if d := app.Day("2028-02-28").Add(2); d != "2028-03-01" {
		t.Errorf("two days after 28 February 2028 is %s", d)
	}
	if n := app.Day("2026-03-30").DaysSince("2026-03-28"); n != 2 {
		t.Errorf("%d days over a clock change", n)
	}
	for _, bad := range []string{"2026-02-29", "2026-13-01", "26-01-01", "today", "2026-1-1"} {
		_, err := app.ParseDay(bad)
		refused(t, err, bad)
	}
	if app.Day("").Validate() != nil || app.DayOf(time.Time{}) != "" {
		t.Error("no day is no mistake")
	}
}

func TestWhatKeepsAPersonOutHasOneName(t *testing.T) {
	const today = app.Day("2026-11-18")
	for want, s := range map[string]app.Standing{
		"deleted":    {Deleted: "2026-11-01", Archived: true, NotForMe: true},
		"archived":   {Archived: true, NotForMe: true},
		"not-for-me": {NotForMe: true, Paused: true},
		"paused":     {Paused: true, Snoozed: "2026-12-01"},
		"snoozed":    {Snoozed: "2026-11-19"},
		"active":     {Snoozed: today, Paused: true, PausedUntil: today, Pinned: true},
	} {
		if got := s.Status(today); got != want {
			t.Errorf("%+v is %s, want %s", s, got, want)
		}
	}
}
