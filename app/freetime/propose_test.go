package freetime_test

import (
	"fmt"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every system

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/freetime"
)

// proposeZones change their clocks in every way there is: in spring and autumn,
// by half an hour, at midnight, for a month, by a whole day, and never.
var proposeZones = []string{"Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
	"America/Havana", "Africa/Casablanca", "Asia/Beirut", "Pacific/Apia", "America/St_Johns", "Europe/Dublin", "UTC"}

// proposeDays are the days around which wishes are made: clock changes of those
// zones and days without one.
var proposeDays = []string{"2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01", "2026-06-10", "2026-02-15", "2026-03-22",
	"2027-02-07", "2011-12-30", "2024-12-31", "2026-12-31"}

func proposeZone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return loc
}

func anyHours(t *rapid.T, label string) []app.Hours {
	clock := func(label string) string {
		return fmt.Sprintf("%02d:%02d", rapid.IntRange(0, 23).Draw(t, label), 15*rapid.IntRange(0, 3).Draw(t, label))
	}
	usual := []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}
	if rapid.IntRange(0, 2).Draw(t, label+" usual") == 0 {
		return usual
	}
	var out []app.Hours
	for range rapid.IntRange(1, 3).Draw(t, label+" spans") {
		h := app.Hours{Days: rapid.SliceOfNDistinct(rapid.IntRange(1, 7), 1, 7, rapid.ID[int]).Draw(t, label), From: clock(label), To: clock(label)}
		if rapid.IntRange(0, 4).Draw(t, label) == 0 {
			h.To = "24:00"
		}
		out = append(out, h)
	}
	return out
}

func anyTimes(t *rapid.T, label string, from time.Time, most int) []freetime.Interval {
	var out []freetime.Interval
	for range rapid.IntRange(0, most).Draw(t, label) {
		start := from.Add(time.Duration(rapid.IntRange(-600, 6*24*60).Draw(t, label)) * time.Minute)
		out = append(out, freetime.Interval{Start: start, End: start.Add(time.Duration(rapid.IntRange(0, 300).Draw(t, label)) * time.Minute)})
	}
	return out
}

// anyWish is a wish for some days around a day on which clocks may change.
func anyWish(t *rapid.T) freetime.Wish {
	d := app.Day(rapid.SampledFrom(proposeDays).Draw(t, "day"))
	from := d.Time(time.UTC).Add(time.Duration(rapid.IntRange(-36*60, 12*60).Draw(t, "from")) * time.Minute)
	w := freetime.Wish{From: from, To: from.Add(time.Duration(rapid.IntRange(0, 5*24*60).Draw(t, "span")) * time.Minute),
		Length: time.Duration(rapid.SampledFrom([]int{15, 25, 30, 60, 90}).Draw(t, "length")) * time.Minute,
		Mine:   freetime.Side{Hours: anyHours(t, "mine"), Zone: proposeZone(rapid.SampledFrom(proposeZones).Draw(t, "zone"))},
		Theirs: freetime.Side{Hours: anyHours(t, "theirs"), Zone: proposeZone(rapid.SampledFrom(proposeZones).Draw(t, "their zone"))},
		Before: time.Duration(rapid.SampledFrom([]int{0, 10, 45}).Draw(t, "before")) * time.Minute,
		After:  time.Duration(rapid.SampledFrom([]int{0, 10, 45}).Draw(t, "after")) * time.Minute,
		Count:  rapid.IntRange(1, 12).Draw(t, "count")}
	w.Busy = anyTimes(t, "busy", from, 6)
	w.Mine.Holidays, w.Theirs.Holidays = anyTimes(t, "holidays", from, 1), anyTimes(t, "their holidays", from, 1)
	return w
}

// works says whether somebody is at work in the minute that begins at an
// instant, by what their clock shows.
func works(s freetime.Side, at time.Time) bool {
	local := at.In(s.Zone)
	now := local.Hour()*60 + local.Minute()
	today := int(local.Weekday()+6)%7 + 1
	yesterday := (today+5)%7 + 1
	for _, h := range s.Hours {
		from, _ := app.ParseClock(h.From)
		to, _ := app.ParseClock(h.To)
		if slices.Contains(h.Days, today) && from <= now && (now < to || to <= from) {
			return true
		}
		if to <= from && slices.Contains(h.Days, yesterday) && now < to {
			return true
		}
	}
	return false
}

// possible says minute by minute whether a time may be proposed: nothing here is
// shared with the code under test.
func possible(w freetime.Wish, start time.Time) bool {
	end := start.Add(w.Length)
	if start.Before(w.From) || end.After(w.To) || start.In(w.Mine.Zone).Minute()%15 != 0 || start.In(w.Mine.Zone).Second() != 0 {
		return false
	}
	for at := start; at.Before(end); at = at.Add(time.Minute) {
		for _, s := range []freetime.Side{w.Mine, w.Theirs} {
			if !works(s, at) {
				return false
			}
			for _, h := range s.Holidays {
				if h.Overlaps(freetime.Interval{Start: at, End: at.Add(time.Minute)}) {
					return false
				}
			}
		}
	}
	for _, b := range w.Busy {
		if b.Start.Before(b.End) && start.Before(b.End.Add(w.After)) && b.Start.Add(-w.Before).Before(end) {
			return false
		}
	}
	for _, zone := range []*time.Location{w.Mine.Zone, w.Theirs.Zone} {
		for at := start; !at.After(end); at = at.Add(time.Minute) {
			if len(app.WallTimes(at.In(zone), zone)) != 1 {
				return false
			}
		}
		wall := func(t time.Time) time.Time {
			l := t.In(zone)
			return time.Date(l.Year(), l.Month(), l.Day(), l.Hour(), l.Minute(), 0, 0, time.UTC)
		}
		if wall(end).Sub(wall(start)) != w.Length {
			return false
		}
	}
	return true
}

// allPossible lists every start that may be proposed.
func allPossible(w freetime.Wish) []time.Time {
	var out []time.Time
	for at := w.From.Truncate(time.Minute); !at.Add(w.Length).After(w.To); at = at.Add(5 * time.Minute) {
		if at = at.Truncate(5 * time.Minute); possible(w, at) {
			out = append(out, at)
		}
	}
	return out
}

func starts(slots []freetime.Slot) []time.Time {
	var out []time.Time
	for _, s := range slots {
		out = append(out, s.Start)
	}
	slices.SortFunc(out, time.Time.Compare)
	return out
}

func TestAProposalIsATimeThatBothCanMake(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		slots := freetime.Propose(w)
		for i, s := range slots {
			if !possible(w, s.Start) || !s.End.Equal(s.Start.Add(w.Length)) || s.Outside {
				t.Fatalf("%s to %s cannot be", s.Start, s.End)
			}
			if len(s.Why) == 0 || s.Why[0].ID != "slot.why.both" {
				t.Fatalf("%s has the reasons %v", s.Start, s.Why)
			}
			for _, o := range slots[:i] {
				if s.Start.Before(o.End) && o.Start.Before(s.End) {
					t.Fatalf("%s overlaps %s", s.Start, o.Start)
				}
			}
		}
		every := allPossible(w)
		if (len(every) == 0) != (len(slots) == 0) || len(slots) > w.Count {
			t.Fatalf("%d proposals of at most %d where %d times are possible", len(slots), w.Count, len(every))
		}
		if why := freetime.Why(w); (why.ID == "") != (len(slots) > 0) {
			t.Fatalf("%d proposals, and the reason for none is %q", len(slots), why.ID)
		}
	})
}

func TestEveryTimeThatBothCanMakeIsFoundWhenEnoughAreAskedFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		w.Length, w.Count = 15*time.Minute, 10_000 // times of a quarter hour never overlap, so that none keeps another out
		if got, want := starts(freetime.Propose(w)), allPossible(w); !slices.EqualFunc(got, want, time.Time.Equal) {
			t.Fatalf("%d times are proposed, %d are possible:\n%v\n%v", len(got), len(want), got, want)
		}
	})
}

func TestProposalsAreSpreadOverDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		days := map[app.Day]bool{}
		for _, at := range allPossible(w) {
			d := app.DayOf(at.In(w.Mine.Zone))
			if d != app.DayOf(at.Add(w.Length-time.Minute).In(w.Mine.Zone)) {
				t.Skip("a time over midnight may take the only one of the next day")
			}
			days[d] = true
		}
		slots := freetime.Propose(w)
		seen := map[app.Day]bool{}
		for _, s := range slots[:min(len(slots), len(days))] {
			if d := app.DayOf(s.Start); seen[d] {
				t.Fatalf("%s comes a second time before every one of %d days had its turn", d, len(days))
			} else {
				seen[d] = true
			}
		}
	})
}

func TestMoreBusyTimeNeverMakesATimePossible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		w.Length, w.Count = 15*time.Minute, 10_000
		before := starts(freetime.Propose(w))
		w.Busy = append(w.Busy, anyTimes(t, "more busy", w.From, 3)...)
		for _, at := range starts(freetime.Propose(w)) {
			if !slices.ContainsFunc(before, at.Equal) {
				t.Fatalf("%s was not possible with less to do", at)
			}
		}
	})
}

func TestBothSidesSeeTheSamePossibleTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		w.Length, w.Count = 15*time.Minute, 10_000
		mine := starts(freetime.Propose(w))
		w.Mine, w.Theirs = w.Theirs, w.Mine
		if theirs := starts(freetime.Propose(w)); !slices.EqualFunc(mine, theirs, time.Time.Equal) {
			t.Fatalf("from the other side:\n%v\n%v", mine, theirs)
		}
	})
}

func TestBusyTimeFarAwayReshufflesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		w.To = w.From.Add(12 * 24 * time.Hour)
		w.Count = 3
		before := freetime.Propose(w)
		far := freetime.Interval{Start: w.From.Add(9 * 24 * time.Hour), End: w.From.Add(10 * 24 * time.Hour)}
		for _, s := range before {
			if (freetime.Interval{Start: s.Start.Add(-24 * time.Hour), End: s.End.Add(24 * time.Hour)}).Overlaps(far) {
				t.Skip("it is near")
			}
		}
		w.Busy = append(w.Busy, far)
		if after := freetime.Propose(w); fmt.Sprint(times(before)) != fmt.Sprint(times(after)) {
			t.Fatalf("\n%v became\n%v", times(before), times(after))
		}
		w.Busy = slices.Clone(w.Busy)
		slices.Reverse(w.Busy) // the order of what is busy says nothing
		if after := freetime.Propose(w); fmt.Sprint(times(before)) != fmt.Sprint(times(after)) {
			t.Fatalf("in another order\n%v became\n%v", times(before), times(after))
		}
	})
}

// times lists the starts in the order proposed.
func times(slots []freetime.Slot) []time.Time {
	var out []time.Time
	for _, s := range slots {
		out = append(out, s.Start)
	}
	return out
}

func TestATimeOutsideHoursIsOfferedOnlyBetweenSevenAndTen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		office := []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}
		w.Mine.Hours, w.Theirs.Hours = office, office
		w.To = w.From.Add(6 * 24 * time.Hour)
		wide := w
		wide.Mine.Hours = []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "07:00", To: "22:00"}}
		wide.Theirs.Hours = wide.Mine.Hours
		for _, s := range freetime.Nearly(w) {
			if !possible(wide, s.Start) || !s.Outside {
				t.Fatalf("%s cannot be", s.Start)
			}
			said := map[string]bool{}
			for _, r := range s.Why {
				said[r.ID] = true
			}
			for id, side := range map[string]freetime.Side{"slot.why.outside-mine": w.Mine, "slot.why.outside-theirs": w.Theirs} {
				inside := works(side, s.Start) && works(side, s.End.Add(-time.Minute))
				if inside == said[id] {
					t.Fatalf("%s is said to be %v", s.Start, s.Why)
				}
			}
		}
	})
}

func TestWorkingTimeIsWhatTheClockShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		side := freetime.Side{Hours: w.Mine.Hours, Zone: w.Mine.Zone}
		from := w.From.Truncate(time.Minute)
		working := freetime.Working(side, from, w.To)
		for at, i := from, 0; at.Before(w.To); at = at.Add(time.Minute) {
			for i < len(working) && !working[i].End.After(at) {
				i++
			}
			if in := i < len(working) && !at.Before(working[i].Start); in != works(side, at) {
				t.Fatalf("%s counts as working time: %v", at.In(side.Zone), in)
			}
		}
	})
}

// shows says whether a part of a time lies between two hours of somebody's day.
func shows(w freetime.Wish, start time.Time, from, to int) bool {
	for at := start; at.Before(start.Add(w.Length)); at = at.Add(time.Minute) {
		for _, zone := range []*time.Location{w.Mine.Zone, w.Theirs.Zone} {
			if h := at.In(zone).Hour(); from <= h && h < to {
				return true
			}
		}
	}
	return false
}

// clear says whether so much time lies between a time and everything busy.
func clear(w freetime.Wish, start time.Time, far time.Duration) bool {
	for _, b := range w.Busy {
		if b.Start.Before(b.End) && start.Before(b.End.Add(far)) && b.Start.Before(start.Add(w.Length).Add(far)) {
			return false
		}
	}
	return true
}

func TestTheFirstProposalIsNeitherEarlyNorBackToBackWhereABetterOneIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWish(t)
		slots := freetime.Propose(w)
		if len(slots) == 0 {
			return
		}
		first := slots[0].Start
		early := first.In(w.Mine.Zone).Hour() < 9 || first.In(w.Theirs.Zone).Hour() < 9
		if !early && clear(w, first, 15*time.Minute) {
			return
		}
		for _, at := range allPossible(w) {
			if at.In(w.Mine.Zone).Hour() >= 9 && at.In(w.Theirs.Zone).Hour() >= 9 && !shows(w, at, 12, 13) && !shows(w, at, 18, 24) && clear(w, at, 30*time.Minute) {
				t.Fatalf("%s comes first, and %s is left", first, at)
			}
		}
	})
}
