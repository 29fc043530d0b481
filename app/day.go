package app

import (
	"time"
)

// Day is a calendar day written YYYY-MM-DD, without a zone. The empty Day
// means "none". Days compare as strings.
type Day string

// DayOf gives the day of an instant in its own location.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return ""
	}
	return Day(t.Format(time.DateOnly))
}

// ParseDay reads YYYY-MM-DD and refuses days that do not exist.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return "", Invalid("%q is not a day; write it like 2026-11-23", s)
	}
	return DayOf(t), nil
}

// Time gives the first moment of the day in the location: midnight, the first of
// two, or what follows it where the clocks skip it; the zero time for no day.
func (d Day) Time(loc *time.Location) time.Time {
	wall, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	if loc == time.UTC {
		return wall
	}
	for range 2 * 24 * 4 { // a whole day may be skipped, as at the date line
		if found := WallTimes(wall, loc); len(found) > 0 {
			return found[0]
		}
		wall = wall.Add(15 * time.Minute)
	}
	return wall.In(loc)
}

// Add gives the day n days later (earlier for negative n).
func (d Day) Add(n int) Day {
	t := d.Time(time.UTC)
	if t.IsZero() {
		return d
	}
	return DayOf(t.AddDate(0, 0, n))
}

// DaysSince counts the days from other to d; 0 when either is missing.
func (d Day) DaysSince(other Day) int {
	a, b := d.Time(time.UTC), other.Time(time.UTC)
	if a.IsZero() || b.IsZero() {
		return 0
	}
	return int(a.Sub(b).Hours() / 24)
}

// Validate accepts the empty day and days that exist.
func (d Day) Validate() error {
	if d == "" {
		return nil
	}
	_, err := ParseDay(string(d))
	return err
}
