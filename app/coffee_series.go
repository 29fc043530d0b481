package app

import "time"

// AskedFor is how long a coffee whose time has passed is asked about.
const AskedFor = 21 * 24 * time.Hour

// Repeats says whether a coffee takes place more than once.
func (c Coffee) Repeats() bool { return c.Every > 0 && c.Count > 1 }

// Times gives when a coffee begins, each time it takes place: once, or every
// so many weeks at the same hour by the clocks of its zone. In an hour that the
// clocks skip it counts by the offset before (RFC 5545, 3.3.5), in one they
// repeat it is the first. A coffee without a time has none.
func (c Coffee) Times() []time.Time {
	switch {
	case c.Start.IsZero():
		return nil
	case !c.Repeats():
		return []time.Time{c.Start}
	}
	first := c.Local()
	out := []time.Time{c.Start}
	for i := 1; i < c.Count; i++ {
		out = append(out, SameClock(first, 7*c.Every*i))
	}
	return out
}

// SameClock gives the instant at which the clocks of at's zone show the same some
// days later.
func SameClock(at time.Time, days int) time.Time {
	wall := time.Date(at.Year(), at.Month(), at.Day()+days, at.Hour(), at.Minute(), at.Second(), 0, time.UTC)
	if found := WallTimes(wall, at.Location()); len(found) > 0 {
		return found[0]
	}
	_, offset := wall.Add(-25 * time.Hour).In(at.Location()).Zone()
	return wall.Add(-time.Duration(offset) * time.Second).In(at.Location())
}

// At gives the coffee as it takes place at one of its times.
func (c Coffee) At(start time.Time) Coffee {
	c.Start = start
	return c
}

// Coming gives a scheduled coffee as it takes place next, or is taking place;
// false when its time is over.
func (c Coffee) Coming(now time.Time) (Coffee, bool) {
	if c.State != Scheduled {
		return c, false
	}
	for _, at := range c.Times() {
		if one := c.At(at); one.End().After(now) {
			return one, true
		}
	}
	return c, false
}

// Passed gives a scheduled coffee as it should have taken place: whether it did
// is to be asked. Of a repeating one it is the first time that is over, but for
// those too long ago to ask about while there is a later one. False when none is
// over yet.
func (c Coffee) Passed(now time.Time) (Coffee, bool) {
	if c.State != Scheduled {
		return c, false
	}
	last, found := c, false
	for _, at := range c.Times() {
		one := c.At(at)
		if one.End().After(now) {
			break
		}
		if last, found = one, true; now.Sub(at) <= AskedFor {
			break
		}
	}
	return last, found
}
