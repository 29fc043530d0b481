package app

import "time"

// WallTimes gives the instants at which a zone's clocks show what wall shows,
// the first first: none in an hour they skip, two in one they repeat. Only the
// figures of wall count, not its own zone.
func WallTimes(wall time.Time, loc *time.Location) []time.Time {
	found := WallTimesBy(wall, func(at time.Time) int {
		_, offset := at.In(loc).Zone()
		return offset
	})
	for i := range found {
		found[i] = found[i].In(loc)
	}
	return found
}

// WallTimesBy is WallTimes for clocks that are known by their offset, in seconds
// east of Greenwich, at each instant. The instants are in UTC.
//
// time.Date picks one silently where there are two, and shifts where there is
// none; so every offset in force within a day of the time is tried.
func WallTimesBy(wall time.Time, offsetAt func(time.Time) int) []time.Time {
	naive := Naive(wall)
	var found []time.Time
	var seen []int
next:
	for _, near := range []time.Duration{-25 * time.Hour, 0, 25 * time.Hour} {
		offset := offsetAt(naive.Add(near))
		for _, s := range seen {
			if s == offset {
				continue next
			}
		}
		seen = append(seen, offset)
		at := naive.Add(-time.Duration(offset) * time.Second)
		if offsetAt(at) == offset {
			found = append(found, at)
		}
	}
	if len(found) == 2 && found[1].Before(found[0]) {
		found[0], found[1] = found[1], found[0]
	}
	return found
}

// Instant gives the one instant that a wall time in a calendar stands for (RFC
// 5545, 3.3.5): the first of two in an hour that the zone's clocks repeat; in
// one they skip, counted with the offset before it. offsetAt is as in
// WallTimesBy.
func Instant(wall time.Time, offsetAt func(time.Time) int) time.Time {
	if found := WallTimesBy(wall, offsetAt); len(found) > 0 {
		return found[0]
	}
	// In a gap, counting with the offset after it leads to a moment before it.
	naive := Naive(wall)
	after := offsetAt(naive.Add(25 * time.Hour))
	before := offsetAt(naive.Add(-time.Duration(after) * time.Second))
	return naive.Add(-time.Duration(before) * time.Second)
}

// Naive is what a clock shows, to the second, held as if it were UTC.
func Naive(wall time.Time) time.Time {
	return time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, time.UTC)
}
