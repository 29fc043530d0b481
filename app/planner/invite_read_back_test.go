package planner_test

import (
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/freetime"
	"cortado/app/invite"
	"cortado/app/planner"
)

// meetingsOf are the times of a series on its wall clock, counted without the
// packages under test: the first of two in an hour the clock repeats, and in one
// it skips as many minutes after the gap's beginning (RFC 5545, 3.3.5).
func meetingsOf(e invite.Event) []freetime.Interval {
	zone := in(e.Zone)
	var out []freetime.Interval
	instant := func(wall time.Time) time.Time {
		if found := app.WallTimes(wall, zone); len(found) > 0 {
			return found[0]
		}
		_, before := wall.Add(-26 * time.Hour).In(zone).Zone()
		return wall.Add(-time.Duration(before) * time.Second)
	}
	local := e.Start.In(zone)
	wall := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), local.Second(), 0, time.UTC)
	for i := range max(1, e.Count) {
		start := e.Start
		if i > 0 {
			start = instant(wall.AddDate(0, 0, 7*e.Every*i))
		}
		out = append(out, freetime.Interval{Start: start, End: start.Add(time.Duration(e.Minutes) * time.Minute)})
	}
	return freetime.Merge(out)
}

// readBack gives the busy times of a file and what else is said of it.
func readBack(t interface {
	Helper()
	Fatalf(string, ...any)
}, file []byte, me ...string) ([]freetime.Interval, *freetime.Calendar) {
	t.Helper()
	cal, err := freetime.Read("invite.ics", file, freetime.Options{Zone: in("Asia/Kathmandu"), Me: me})
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	busy, warnings := cal.Busy(time.Date(1960, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2210, 1, 1, 0, 0, 0, 0, time.UTC))
	if len(cal.Warnings)+len(warnings) > 0 {
		t.Fatalf("our own file is warned about: %+v %+v\n%s", cal.Warnings, warnings, file)
	}
	return busy, cal
}

func sameTimes(a, b []freetime.Interval) bool {
	return slices.EqualFunc(a, b, func(x, y freetime.Interval) bool { return x.Start.Equal(y.Start) && x.End.Equal(y.End) })
}

func TestEveryInviteTakesExactlyItsOwnTimeWhenReadBack(t *testing.T) {
	zones := append(planner.CommonZones(), "Africa/Casablanca", "Australia/Lord_Howe", "America/St_Johns", "Asia/Gaza", "Antarctica/Troll", "Pacific/Chatham", "Asia/Kathmandu")
	rapid.Check(t, func(t *rapid.T) {
		e := invite.Event{UID: "x@cortado.invalid", Summary: "☕ " + rapid.String().Draw(t, "title"), Description: rapid.String().Draw(t, "note"),
			Zone: rapid.SampledFrom(zones).Draw(t, "zone"), TheirZone: rapid.SampledFrom(zones).Draw(t, "their zone"),
			Start:   time.Unix(60*rapid.Int64Range(1767225600/60, 2145916800/60).Draw(t, "start"), 0).UTC(),
			Minutes: rapid.IntRange(5, 200).Draw(t, "minutes"), Remind: rapid.IntRange(-1, 90).Draw(t, "remind"),
			Sequence:  rapid.IntRange(0, 9).Draw(t, "sequence"),
			Organizer: invite.Attendee{Name: "Maya", Email: "maya@halden.example"}, Guests: []invite.Attendee{{Name: "Priya", Email: "priya@northlake.example"}},
			Tentative: rapid.Bool().Draw(t, "tentative"), ShowFree: rapid.IntRange(0, 4).Draw(t, "free") == 0, Now: noon}
		if rapid.Bool().Draw(t, "repeats") {
			e.Every, e.Count = rapid.IntRange(1, 8).Draw(t, "every"), rapid.IntRange(2, 20).Draw(t, "count")
		}
		kind := invite.Kind(rapid.IntRange(0, 3).Draw(t, "kind"))
		file, err := invite.Write(e, kind)
		var refused *invite.FieldError
		if errors.As(err, &refused) && refused.Problem == invite.RepeatedHr {
			t.Skip("a series in the hour the clock repeats")
		}
		if err != nil {
			t.Fatal(err)
		}
		want := meetingsOf(e)
		off := kind == invite.Cancel || kind == invite.PersonalCancel
		if e.ShowFree || off {
			want = nil
		}
		for _, me := range []string{"maya@halden.example", "priya@northlake.example", "somebody@else.example"} {
			busy, cal := readBack(t, file, me)
			if !sameTimes(busy, want) {
				t.Fatalf("busy %v, want %v\n%s", busy, want, file)
			}
			entry, known := cal.Entry(e.UID)
			if known && (entry.Sequence != e.Sequence || !entry.Start.Equal(e.Start) || entry.Tentative != (e.Tentative && !off) || entry.Cancelled != off) || !known && !off {
				t.Fatalf("the entry is %v %+v of %+v\n%s", known, entry, e, file)
			}
		}
	})
}

func TestACoffeesOwnFileIsKnownAgainAfterEveryStep(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	plan := planner.Plan{Start: at("2027-03-01 10:00", "Europe/London"), Minutes: 30, Remind: 15, Every: 4, Count: 6}
	c, _, err := w.Schedule(ctx, jonas, plan, planner.Export{Path: w.path("1.ics")})
	if err != nil {
		t.Fatal(err)
	}
	check := func(name string, want []freetime.Interval) {
		t.Helper()
		busy, cal := readBack(t, must(os.ReadFile(w.path(name)))(t))
		if !sameTimes(busy, want) {
			t.Errorf("%s: busy %v, want %v", name, busy, want)
		}
		entry, known := cal.Entry(c.UID)
		if !known || entry.Sequence != c.Sequence || !entry.Start.Equal(c.Start) {
			t.Errorf("%s: the entry is %v %+v", name, known, entry)
		}
	}
	series := func(clock string) (out []freetime.Interval) {
		for _, day := range []string{"2027-03-01", "2027-03-29", "2027-04-26", "2027-05-24", "2027-06-21", "2027-07-19"} {
			start := at(day+" "+clock, "Europe/London")
			out = append(out, freetime.Interval{Start: start, End: start.Add(30 * time.Minute)})
		}
		return out
	}
	check("1.ics", series("10:00"))
	plan.Start = at("2027-03-01 11:30", "Europe/London")
	if c, _, err = w.Move(ctx, c.ID, plan, planner.Export{Path: w.path("2.ics")}); err != nil {
		t.Fatal(err)
	}
	check("2.ics", series("11:30"))
	if c, _, err = w.Cancel(ctx, c.ID, planner.Export{Path: w.path("3.ics")}); err != nil {
		t.Fatal(err)
	}
	check("3.ics", nil)
}
