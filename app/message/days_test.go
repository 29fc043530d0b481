package message

import (
	"testing"
	"time"
)

func at(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestDaysAreSaidAsNearAsTheyAre(t *testing.T) {
	t.Parallel()
	g, now := inEnglish(t), at("2026-11-12 10:00")
	for _, c := range []struct{ day, want string }{
		{"2026-11-12 00:30", "today"}, {"2026-11-11 23:30", "yesterday"}, {"2026-11-13 09:00", "tomorrow"},
		{"2026-11-09 09:00", "on Monday 9 November"}, {"2026-11-03 09:00", "on 3 November"}, {"2025-12-24 09:00", "on 24 December 2025"},
	} {
		if got := g.day(at(c.day), now); got != c.want {
			t.Errorf("%s is %q, not %q", c.day, got, c.want)
		}
	}
}

func TestAGapIsNamedLightlyAndNotToTheDay(t *testing.T) {
	t.Parallel()
	g := inEnglish(t)
	for _, c := range []struct{ from, want string }{
		{"2026-11-01 10:00", ""}, {"2026-10-01 10:00", ""}, {"2026-08-01 10:00", "three months"}, {"2025-12-20 10:00", "ten months"}, {"2025-11-01 10:00", "a year"},
		{"2025-06-01 10:00", "a year and a half"}, {"2024-11-01 10:00", "two years"}, {"2020-02-01 10:00", "seven years"}, {"1999-01-01 10:00", "many years"},
	} {
		if got := g.gap(at(c.from), at("2026-11-12 10:00")); got != c.want {
			t.Errorf("since %s: %q, not %q", c.from, got, c.want)
		}
	}
	if got := g.gap(time.Time{}, at("2026-11-12 10:00")); got != "" {
		t.Errorf("an unknown day gives %q", got)
	}
}
