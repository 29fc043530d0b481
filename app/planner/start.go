package planner

import (
	"time"

	"cortado/app"
)

// ParseStart reads an instant (RFC 3339) or a wall time such as
// 2026-12-02T09:30 in a zone. A wall time that the zone skips or has twice is
// refused with the reason, since nobody can be sure what was meant.
func ParseStart(text, zone string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t.Truncate(time.Second), nil // calendars know no fractions
	}
	loc, err := app.LoadZone(zone)
	if err != nil {
		return time.Time{}, err
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05"} {
		if wall, err := time.Parse(layout, text); err == nil {
			return WallTime(wall, loc)
		}
	}
	return time.Time{}, app.Invalid("%q is not a time; write it like 2026-12-02T09:30", text)
}

// WallTime finds the instant at which the zone's clocks show what wall shows.
// ErrInvalid when they skip it, or show it twice; the error says which night it
// is, what the clocks do, and what to choose instead.
func WallTime(wall time.Time, loc *time.Location) (time.Time, error) {
	found := app.WallTimes(wall, loc)
	if len(found) == 1 {
		return found[0], nil
	}
	shown, change := wall.Format("2 January 2006 15:04"), changeAt(wall, loc)
	from, to := change.wall().Format("15:04"), change.at.Format("15:04")
	if len(found) == 0 {
		return time.Time{}, app.Invalid("%s does not exist in %s: the clocks skip it that night, going from %s to %s; choose a time before %s or from %s on",
			shown, loc, from, to, from, to)
	}
	return time.Time{}, app.Invalid("%s happens twice in %s: the clocks go back that night, from %s to %s; choose another time, or write the instant with its offset, %s or %s",
		shown, loc, from, to, found[0].Format(time.RFC3339), found[1].Format(time.RFC3339))
}
