package schedule

import (
	"time"

	"cortado/app"
)

// wholeDay is a day in minutes of its wall clock, whatever its real length.
const wholeDay = 24 * 60

// clockDay is one day as my clocks show it. Its minutes are those of the wall
// clock, from 0 to 1440: on a day of 23 or 25 hours too every hour has its row,
// and the odd ones say what is odd about them.
type clockDay struct {
	date time.Time // its figures at midnight UTC
	loc  *time.Location
	odd  []oddTime
}

// oddTime is a stretch of wall minutes that the clocks skip, or show twice.
type oddTime struct {
	from, to int
	skipped  bool
}

// dateOf gives the figures of a day as midnight UTC. A day may begin at 01:00
// where the clocks skip midnight, and what stands for it may lie an hour before.
func dateOf(day time.Time) time.Time { return figures(day.Add(3 * time.Hour)) }

func figures(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func newClockDay(day time.Time, loc *time.Location) clockDay {
	c := clockDay{date: dateOf(day), loc: loc}
	noon := c.date.Add(12 * time.Hour)
	_, before := noon.AddDate(0, 0, -1).In(loc).Zone()
	_, after := noon.AddDate(0, 0, 1).In(loc).Zone()
	if before == after {
		return c // nothing changes: by far the most days
	}
	const step = 15 // no change of a clock is finer
	for minute := 0; minute < wholeDay; minute += step {
		n := len(c.times(minute))
		if n == 1 {
			continue
		}
		if k := len(c.odd) - 1; k >= 0 && c.odd[k].to == minute && c.odd[k].skipped == (n == 0) {
			c.odd[k].to += step
			continue
		}
		c.odd = append(c.odd, oddTime{minute, minute + step, n == 0})
	}
	return c
}

func (c clockDay) times(minute int) []time.Time {
	return app.WallTimes(c.date.Add(time.Duration(minute)*time.Minute), c.loc)
}

// instant is when my clocks show the minute, the first time if they do twice;
// none in a stretch they skip.
func (c clockDay) instant(minute int) (time.Time, bool) {
	found := c.times(minute)
	if len(found) == 0 {
		return time.Time{}, false
	}
	return found[0], true
}

// oddAt is what is odd about a minute, if anything.
func (c clockDay) oddAt(minute int) (oddTime, bool) {
	for _, o := range c.odd {
		if minute >= o.from && minute < o.to {
			return o, true
		}
	}
	return oddTime{}, false
}

// part is what of a stretch of time lies on the day, in wall minutes. A stretch
// that ends at midnight does not touch the next day.
func (c clockDay) part(start, end time.Time) (from, to int, ok bool) {
	start, end = start.In(c.loc), end.In(c.loc)
	first, last := figures(start), figures(end)
	if first.After(c.date) || last.Before(c.date) {
		return 0, 0, false
	}
	to = wholeDay
	if first.Equal(c.date) {
		from = minuteOf(start)
	}
	if last.Equal(c.date) {
		if to = minuteOf(end); to == 0 && start.Before(end) {
			return 0, 0, false
		}
	}
	if to <= from && start.Before(end) {
		// The clocks went back in between: the repeated stretch as a whole.
		if o, odd := c.oddAt(from); odd {
			return o.from, o.to, true
		}
	}
	return from, max(from, to), true
}

func minuteOf(t time.Time) int { return t.Hour()*60 + t.Minute() }
