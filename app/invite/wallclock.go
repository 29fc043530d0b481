package invite

import (
	"strings"
	"time"

	"cortado/app"
)

// wallClock is what a clock on the wall of zone shows at t, held as if it
// were UTC so that it can be counted with.
func wallClock(t time.Time, zone *time.Location) time.Time {
	_, offset := t.In(zone).Zone()
	return t.Add(time.Duration(offset) * time.Second).UTC()
}

// instant is the moment a wall clock in zone shows wall (as wallClock holds
// it), as app.Instant finds it.
func instant(wall time.Time, zone *time.Location) time.Time {
	return app.Instant(wall, func(t time.Time) int {
		_, s := t.In(zone).Zone()
		return s
	})
}

// meetings are the starts of the series, or the one start.
func (c *checked) meetings() []time.Time {
	if c.Every == 0 {
		return []time.Time{c.Start}
	}
	wall := wallClock(c.Start, c.zone)
	starts := make([]time.Time, c.Count)
	for i := range starts {
		starts[i] = instant(wall.AddDate(0, 0, 7*c.Every*i), c.zone)
	}
	return starts
}

// last is the end of the last meeting.
func (c *checked) last() time.Time {
	weeks := 0
	if c.Every > 0 && c.Count > 1 {
		weeks = c.Every * (c.Count - 1)
	}
	return c.end.AddDate(0, 0, 7*weeks)
}

// timeLines name the first meeting in both zones and, in a series, every
// later one from which a zone's clock shows another time. They are figures
// only, in ISO order, so that they read the same in every language:
//
//	2026-11-24 10:00–10:45 (Europe/London, UTC+00:00)
//	2026-11-24 05:00–05:45 (America/New_York, UTC-05:00)
func (c *checked) timeLines() string {
	names, zones := []string{c.Zone}, []*time.Location{c.zone}
	if c.their != nil && c.TheirZone != c.Zone {
		names, zones = append(names, c.TheirZone), append(zones, c.their)
	}
	shown := make([]string, len(zones))
	var lines []string
	for _, start := range c.meetings() {
		end := start.Add(c.end.Sub(c.Start))
		for i, zone := range zones {
			from, to := start.In(zone), end.In(zone)
			if clock := from.Format("15:04"); clock != shown[i] {
				shown[i] = clock
				lines = append(lines, timeLine(from, to, names[i]))
			}
		}
	}
	return strings.Join(lines, "\n")
}

func timeLine(from, to time.Time, name string) string {
	const day, clock = "2006-01-02", "15:04"
	until := to.Format(clock)
	if from.Format(day) != to.Format(day) {
		until = to.Format(day + " " + clock)
	}
	return from.Format(day+" "+clock) + "–" + until + " (" + name + ", UTC" + from.Format("-07:00") + ")"
}
