package ui

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
)

// facts are a working day at an hour, with these things to do.
func facts(hour int, keys ...string) planner.Notice {
	return planner.Notice{Now: time.Date(2026, 11, 18, hour, 5, 0, 0, time.UTC), On: true, Working: true, Remind: -1,
		Waiting: planner.Waiting{Today: len(keys)}, Minutes: 4 * len(keys), Keys: keys}
}

func TestThingsToDoAreToldOnceADayAndOnlyByDay(t *testing.T) {
	for hour, want := range map[int]int{0: 0, 6: 0, 8: 0, 9: 2, 14: 2, 19: 2, 20: 0, 23: 0} {
		if say, _ := tell(facts(hour, "a", "b"), false); say.Things != want {
			t.Errorf("at %d:05 it tells of %d things, want %d", hour, say.Things, want)
		}
	}
	n := facts(9, "a", "b")
	say, told := tell(n, false)
	if say.Things != 2 || say.Minutes != 8 || told.Day != "2026-11-18" {
		t.Fatalf("it tells %+v and keeps %+v", say, told)
	}
	n = facts(15, "a", "b", "c")
	n.Told = told
	if say, _ := tell(n, false); !say.silent() {
		t.Errorf("it tells a second time on one day: %+v", say)
	}
}

func TestWhatWasToldOrSeenIsNotToldTheNextDay(t *testing.T) {
	next := func(told planner.Told, keys ...string) telling {
		n := facts(33, keys...) // 9:05 on the next day
		n.Told = told
		say, _ := tell(n, false)
		return say
	}
	_, told := tell(facts(9, "a", "b"), false)
	if say := next(told, "a", "b"); !say.silent() {
		t.Errorf("the same is told on the next day: %+v", say)
	}
	if say := next(told, "b"); !say.silent() {
		t.Errorf("what is left is told again: %+v", say)
	}
	if say := next(told, "b", "c"); say.Things != 2 {
		t.Errorf("something new came, and it tells %+v", say)
	}
	say, seen := tell(facts(8, "a", "b"), true)
	if !say.silent() || seen.Day != "" {
		t.Errorf("in front of Today it tells %+v and keeps %+v", say, seen)
	}
	if say := next(seen, "a", "b"); !say.silent() {
		t.Errorf("what was seen is told: %+v", say)
	}
}

func TestNothingIsToldOnADayOffOrWhenSwitchedOff(t *testing.T) {
	off := facts(10, "a")
	off.On = false
	free := facts(10, "a")
	free.Working = false
	for _, n := range []planner.Notice{off, free, facts(10)} {
		if say, told := tell(n, false); !say.silent() || !sameTold(told, n.Told) {
			t.Errorf("it tells %+v", say)
		}
	}
}

func TestACoffeeIsAnnouncedOnceAsItsReminderSays(t *testing.T) {
	at := func(minutes int, remind int) planner.Notice {
		n := facts(10)
		n.Coffee, n.Which, n.Remind = n.Now.Add(time.Duration(minutes)*time.Minute), "7:1", remind
		return n
	}
	for _, c := range []struct {
		minutes, remind int
		want            time.Duration
	}{{15, 15, 15 * time.Minute}, {12, 15, 12 * time.Minute}, {16, 15, 0}, {15, -1, 0}, {0, 15, 0}, {3, 0, 0}} {
		if say, _ := tell(at(c.minutes, c.remind), false); say.In != c.want {
			t.Errorf("%d minutes before, reminded %d before: it says in %s, want %s", c.minutes, c.remind, say.In, c.want)
		}
	}
	n := at(15, 15)
	_, n.Told = tell(n, false)
	if say, _ := tell(n, false); !say.silent() {
		t.Error("it is announced twice")
	}
	_, n.Told = tell(at(15, 15), true)
	if say, _ := tell(n, false); !say.silent() {
		t.Error("it is announced although Today showed it")
	}
	n.Which, n.Coffee = "8:2", n.Now.Add(10*time.Minute)
	if say, _ := tell(n, false); say.In != 10*time.Minute {
		t.Errorf("the next coffee is announced as %+v", say)
	}
	free := at(15, 15)
	free.Working = false
	if say, _ := tell(free, false); say.silent() {
		t.Error("a coffee on a day off is not announced")
	}
}

// TestTellingNeverNags lets weeks go by with things that come and are done, looks
// at any hour, and holds what is told against the rules told one by one.
func TestTellingNeverNags(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 11, 16, 0, 0, 0, 0, time.UTC)
		var told planner.Told
		known, days, coffees := map[string]bool{}, map[app.Day]bool{}, map[string]bool{}
		keys, number := []string{}, 0
		for range rapid.IntRange(1, 120).Draw(t, "looks") {
			now = now.Add(time.Duration(rapid.IntRange(1, 400).Draw(t, "minutes")) * time.Minute)
			if rapid.IntRange(0, 2).Draw(t, "comes") == 0 {
				number++
				keys = append(keys, strconv.Itoa(1000+number))
			}
			if len(keys) > 0 && rapid.IntRange(0, 3).Draw(t, "done") == 0 {
				keys = slices.Delete(slices.Clone(keys), 0, 1)
			}
			n := planner.Notice{Now: now, On: rapid.IntRange(0, 5).Draw(t, "on") > 0, Working: now.Weekday() != time.Sunday,
				Waiting: planner.Waiting{Today: len(keys)}, Keys: slices.Clone(keys), Told: told, Remind: rapid.SampledFrom([]int{-1, 0, 15, 60}).Draw(t, "remind")}
			start := now.Truncate(3 * time.Hour).Add(3 * time.Hour)
			n.Coffee, n.Which = start, start.Format(time.RFC3339)
			watching := rapid.IntRange(0, 3).Draw(t, "watching") == 0
			say, after := tell(n, watching)
			if again, same := tell(planner.Notice{Now: n.Now, On: n.On, Working: n.Working, Waiting: n.Waiting, Keys: n.Keys, Told: after, Remind: n.Remind,
				Coffee: n.Coffee, Which: n.Which}, watching); !again.silent() && say.silent() || !again.silent() && again == say {
				t.Fatalf("it tells the same twice: %+v, then %+v, %+v", say, again, same)
			}
			if !say.silent() && (watching || !n.On || now.Hour() >= 22 || now.Hour() < 7) {
				t.Fatalf("at %s, watching %t, on %t, it tells %+v", now, watching, n.On, say)
			}
			if say.Things > 0 {
				today := app.DayOf(now)
				if days[today] {
					t.Fatalf("it counts things twice on %s", today)
				}
				days[today] = true
				if !slices.ContainsFunc(keys, func(k string) bool { return !known[k] }) {
					t.Fatal("it tells of nothing new")
				}
				if say.Things != len(keys) {
					t.Fatalf("it tells of %d things of %d", say.Things, len(keys))
				}
			}
			if !say.Coffee.IsZero() {
				if coffees[n.Which] || say.In <= 0 || say.In > time.Duration(n.Remind)*time.Minute {
					t.Fatalf("it announces %s as %+v with a reminder of %d", n.Which, say, n.Remind)
				}
				coffees[n.Which] = true
			}
			if watching || say.Things > 0 {
				for _, k := range keys {
					known[k] = true
				}
			}
			told = after
		}
	})
}
