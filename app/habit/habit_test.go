package habit_test

import (
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/habit"
)

const today app.Day = "2026-11-18"

// each are facts in which exactly one habit helps, and where.
var each = map[habit.ID]struct {
	at    habit.Place
	facts habit.Facts
}{
	habit.Allies:   {habit.Me, habit.Facts{People: 20, Began: "2026-10-01", Rounds: 2}},
	habit.Ask:      {habit.WhoNext, habit.Facts{Rounds: 1, Draft: 5, DraftDay: "2026-11-15"}},
	habit.Critique: {habit.Me, habit.Facts{Critique: 4, Rounds: 1}},
	habit.Tell:     {habit.Today, habit.Facts{Kept: &habit.Did{Person: 3, On: "2026-11-10"}}},
	habit.Upward:   {habit.WhoNext, habit.Facts{Talks: 4, Rounds: 1, Seniors: []app.PersonID{9}}},
	habit.Leverage: {habit.Today, habit.Facts{Allies: 5, LastAsk: "2026-10-21"}},
}

func TestEachHabitHelpsAtItsMomentAndNowhereElse(t *testing.T) {
	for _, id := range habit.All() {
		c, ok := each[id]
		if !ok {
			t.Errorf("%s is not tried", id)
		}
		for _, at := range []habit.Place{habit.Today, habit.WhoNext, habit.Messages, habit.Me} {
			got, _, shown := habit.Choose(c.facts, at, today, nil)
			if shown && got != id {
				t.Errorf("%s: at %s it shows %s", id, at, got)
			}
			if at == c.at && !shown {
				t.Errorf("%s is not shown at %s", id, at)
			}
			if shown && !habit.Helps(id, at) {
				t.Errorf("%s is shown at %s", id, at)
			}
		}
		if got, _, shown := habit.Choose(habit.Facts{Rounds: 1, People: 20}, c.at, today, nil); shown {
			t.Errorf("without a reason %s shows %s", c.at, got)
		}
	}
}

func TestAHabitHelpsOnlyWithinItsBounds(t *testing.T) {
	for name, c := range map[string]struct {
		at    habit.Place
		facts habit.Facts
		want  habit.ID
	}{
		"a position held for long":             {habit.Me, habit.Facts{People: 9, Began: "2026-05-01", Rounds: 1}, ""},
		"a position yet to begin":              {habit.Me, habit.Facts{People: 9, Began: "2026-12-01", Rounds: 1}, ""},
		"a profile just begun":                 {habit.WhoNext, habit.Facts{People: 9}, habit.Allies},
		"nobody to enlist":                     {habit.Me, habit.Facts{}, ""},
		"allies enough in a new position":      {habit.Me, habit.Facts{People: 9, Began: "2026-11-01", Allies: 3, Rounds: 1}, ""},
		"a draft of yesterday":                 {habit.WhoNext, habit.Facts{Rounds: 1, Draft: 5, DraftDay: "2026-11-17"}, ""},
		"an ask about what one cannot do yet":  {habit.Messages, habit.Facts{Asking: true, GapKnown: true, Gap: 1}, habit.Ask},
		"an ask about what one can do":         {habit.Messages, habit.Facts{Asking: true, GapKnown: true, Gap: 2}, ""},
		"a thank-you":                          {habit.Messages, habit.Facts{GapKnown: true, Critique: 5}, ""},
		"critique wanted, no question asked":   {habit.Messages, habit.Facts{Asking: true, Critique: 3, Question: "your pricing page"}, habit.Critique},
		"critique wanted and a question asked": {habit.Messages, habit.Facts{Asking: true, Critique: 3, Question: "Was würden Sie streichen?"}, ""},
		"about a question of mine":             {habit.Messages, habit.Facts{Asking: true, Critique: 3, About: true}, ""},
		"little critique wanted":               {habit.Messages, habit.Facts{Asking: true, Critique: 2}, ""},
		"a promise kept long ago":              {habit.Today, habit.Facts{Kept: &habit.Did{On: "2026-11-03"}}, ""},
		"a level moved this week":              {habit.Today, habit.Facts{Learnt: &habit.Did{On: "2026-11-12"}}, habit.Tell},
		"few talks":                            {habit.WhoNext, habit.Facts{Rounds: 1, Talks: 3, Seniors: []app.PersonID{9}}, ""},
		"somebody senior among them":           {habit.WhoNext, habit.Facts{Rounds: 1, Talks: 9, Higher: 1, Seniors: []app.PersonID{9}}, ""},
		"nobody senior known":                  {habit.WhoNext, habit.Facts{Rounds: 1, Talks: 9}, ""},
		"asked lately":                         {habit.Today, habit.Facts{Allies: 9, LastAsk: "2026-10-22"}, ""},
		"a coffee planned":                     {habit.Today, habit.Facts{Allies: 9, Plans: true}, ""},
	} {
		if got, _, _ := habit.Choose(c.facts, c.at, today, nil); got != c.want {
			t.Errorf("%s: it shows %q, want %q", name, got, c.want)
		}
	}
}

func TestAHabitComesBackAfterAWeekAndRestsAfterThreeOrWhenClosed(t *testing.T) {
	c := each[habit.Leverage]
	show := func(on app.Day, s habit.State) (habit.State, bool) {
		_, s, shown := habit.Choose(c.facts, c.at, on, s)
		return s, shown
	}
	s, days := habit.State{}, []int{}
	for d := range 140 {
		var shown bool
		if s, shown = show(today.Add(d), s); shown {
			days = append(days, d)
		}
	}
	want := []int{0, 7, 14, 105, 112, 119}
	if len(days) != len(want) {
		t.Fatalf("it is shown on days %v, want %v", days, want)
	}
	for i := range want {
		if days[i] != want[i] {
			t.Fatalf("it is shown on days %v, want %v", days, want)
		}
	}
	s, _ = show(today, nil)
	s = habit.Close(s, habit.Leverage, today)
	if _, shown := show(today, s); shown {
		t.Error("it is shown after it was closed")
	}
	if _, shown := show(today.Add(habit.Season-1), s); shown {
		t.Error("it is back within the season")
	}
	if _, shown := show(today.Add(habit.Season), s); !shown {
		t.Error("it never comes back")
	}
}

// TestHabitsNeverNag lets weeks go by with any facts, at any place, with some
// closed, and holds what is shown against the rules.
func TestHabitsNeverNag(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := habit.State{}
		last, closed, onDay := map[habit.ID]app.Day{}, map[habit.ID]app.Day{}, map[app.Day]habit.ID{}
		shownDays := map[habit.ID][]app.Day{}
		day := today
		for range rapid.IntRange(1, 150).Draw(t, "looks") {
			day = day.Add(rapid.SampledFrom([]int{0, 0, 1, 1, 2, 5}).Draw(t, "days"))
			at := rapid.SampledFrom([]habit.Place{habit.Today, habit.WhoNext, habit.Messages, habit.Me}).Draw(t, "at")
			f := habit.Facts{People: rapid.IntRange(0, 9).Draw(t, "people"), Allies: rapid.IntRange(0, 6).Draw(t, "allies"), Rounds: rapid.IntRange(0, 1).Draw(t, "rounds"),
				Draft: app.MessageID(rapid.IntRange(0, 1).Draw(t, "draft")), DraftDay: day.Add(-rapid.IntRange(0, 6).Draw(t, "age")),
				Asking: rapid.Bool().Draw(t, "asking"), GapKnown: rapid.Bool().Draw(t, "gap"), Critique: rapid.IntRange(0, 5).Draw(t, "critique"),
				Talks: rapid.IntRange(0, 6).Draw(t, "talks"), Seniors: []app.PersonID{1}}
			if rapid.Bool().Draw(t, "kept") {
				f.Kept = &habit.Did{Person: 1, On: day.Add(-rapid.IntRange(0, 20).Draw(t, "kept ago"))}
			}
			id, next, shown := habit.Choose(f, at, day, s)
			if !shown {
				if len(next) != len(s) {
					t.Fatal("nothing is shown, and the state moves")
				}
				continue
			}
			if !habit.Helps(id, at) {
				t.Fatalf("%s is shown at %s", id, at)
			}
			if other, two := onDay[day]; two && other != id {
				t.Fatalf("%s and %s begin on one day", other, id)
			}
			if was, before := last[id]; before && was != day && day.DaysSince(was) < habit.Week {
				t.Fatalf("%s is shown on %s and again on %s", id, was, day)
			}
			if at, was := closed[id]; was && day.DaysSince(at) < habit.Season {
				t.Fatalf("%s is shown %d days after it was closed", id, day.DaysSince(at))
			}
			if last[id] != day {
				shownDays[id] = append(shownDays[id], day)
			}
			if n := len(shownDays[id]); n > habit.Often && shownDays[id][n-1].DaysSince(shownDays[id][n-1-habit.Often]) < habit.Season {
				t.Fatalf("%s is shown on %v", id, shownDays[id])
			}
			again, same, still := habit.Choose(f, at, day, next)
			if !still || again != id || same[id] != next[id] {
				t.Fatalf("read again on the same day, %s becomes %s (%t)", id, again, still)
			}
			last[id], onDay[day], s = day, id, next
			if rapid.IntRange(0, 4).Draw(t, "close") == 0 {
				s, closed[id] = habit.Close(s, id, day), day
			}
		}
	})
}
