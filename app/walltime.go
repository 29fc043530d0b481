package app

import "time"

// WallTimes gives the instants at which a zone's clocks show what wall shows,
// the first first: none in an hour they skip, two in one they repeat. Only the
// figures of wall count, not its own zone.
//
// time.Date picks one silently where there are two, and shifts where there is
// none; so every offset in force within a day of the time is tried.
func WallTimes(wall time.Time, loc *time.Location) []time.Time {
	naive := time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, time.UTC)
	var found []time.Time
	var seen []int
next:
	for _, near := range []time.Duration{-25 * time.Hour, 0, 25 * time.Hour} {
		_, offset := naive.Add(near).In(loc).Zone()
		for _, s := range seen {
			if s == offset {
				continue next
			}
		}
		seen = append(seen, offset)
		at := naive.Add(-time.Duration(offset) * time.Second).In(loc)
		if _, there := at.Zone(); there == offset {
			found = append(found, at)
		}
	}
	if len(found) == 2 && found[1].Before(found[0]) {
		found[0], found[1] = found[1], found[0]
	}
	return found
}
