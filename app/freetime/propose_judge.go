package freetime

import "time"

// candidate is a possible time with what speaks for it.
type candidate struct {
	start  int64
	day    int64 // of my clock, in days since 1970
	week   int64 // of my clock, Monday first
	points int   // the more the better
	odd    int   // minutes away from the times people like best; only among equals
	late   bool  // in the second half of my day
}

// What speaks for a time, in points: enough of a lesser thing never outweighs an
// early morning.
const (
	forNotEarly = 12 // not before 9 for either
	forQuiet    = 6  // half an hour to the neighbouring busy time, on both sides
	forGap      = 4  // a quarter of an hour
	forNotLate  = 4  // over by 18 for both
	forNoLunch  = 4  // not between 12 and 13 for either
	forMiddle   = 3  // an hour from either end of both days
	forInside   = 2  // half an hour
	forRound    = 1  // begins on the half hour
	perWeek     = -1 // for each week it is later
)

const (
	aMinute    = 60
	anHour     = 60 * aMinute
	notEarlyAt = 9 * anHour
	notLate    = 18 * anHour
	lunchFrom  = 12 * anHour
	lunchTo    = 13 * anHour
)

// judge weighs times. Nothing it looks at lies further away than the day and
// the neighbouring busy time, so that what is far away changes no order.
type judge struct {
	*room
	myDays, theirDays      []spell // working time with its breaks
	usualMine, usualTheirs []spell // for Nearly: the hours that people do have
	known                  bool    // my busy time is known, so that something can be said of quiet
	monday                 int64   // the week of the wish's begin
}

// longestBreak is how long a break in working hours may be that does not end the day.
const longestBreak = 3 * anHour

func newJudge(r *room, w Wish) *judge {
	return &judge{room: r, known: w.Known, monday: weekOf(floorDiv(r.mine.wall(r.all.from), day)),
		myDays: joinSpells(append([]spell{}, r.myTime...), longestBreak), theirDays: joinSpells(append([]spell{}, r.theirTime...), longestBreak)}
}

// weekOf numbers weeks from Monday to Sunday.
func weekOf(d int64) int64 { return floorDiv(d+3, 7) }

// at is a candidate with nothing yet said for it.
func (j *judge) at(start int64) candidate {
	wall := j.mine.wall(start)
	d := floorDiv(wall, day)
	return candidate{start: start, day: d, week: weekOf(d), late: wall-d*day >= lunchTo,
		odd: oddness(wall) + oddness(j.theirs.wall(start))}
}

// inHours weighs a time inside both people's hours.
func (j *judge) inHours(start int64) candidate {
	c := j.at(start)
	c.points = perWeek * int(c.week-j.monday)
	if j.notEarly(start) {
		c.points += forNotEarly
	}
	switch before, after := j.quiet(start); {
	case min(before, after) >= 30*aMinute:
		c.points += forQuiet
	case min(before, after) >= 15*aMinute:
		c.points += forGap
	}
	if !j.eitherShows(start, notLate, day) {
		c.points += forNotLate
	}
	if !j.eitherShows(start, lunchFrom, lunchTo) {
		c.points += forNoLunch
	}
	switch {
	case j.within(start, anHour):
		c.points += forMiddle
	case j.within(start, 30*aMinute):
		c.points += forInside
	}
	if (j.mine.wall(start)%(30*aMinute)+30*aMinute)%(30*aMinute) == 0 {
		c.points += forRound
	}
	return c
}

// outOfHours weighs a time by how little of it, and of the way to it, lies
// outside both people's usual hours.
func (j *judge) outOfHours(start int64) candidate {
	c := j.at(start)
	mine, theirs := away(j.usualMine, start, start+j.length), away(j.usualTheirs, start, start+j.length)
	c.points = -int((mine + 2*theirs) / aMinute)
	return c
}

// away is how many seconds a time lies outside the nearest working hours: from
// their end to its end, or from its start to their start.
func away(hours []spell, start, end int64) int64 {
	best := int64(2 * day)
	for _, h := range hours {
		best = min(best, max(0, h.from-start)+max(0, end-h.to))
	}
	return best
}

// oddness is how many minutes a wall time is away from 10:00 or 14:00.
func oddness(wall int64) int {
	at := wall - floorDiv(wall, day)*day
	off := func(hours int64) int64 { return max(at-hours*anHour, hours*anHour-at) }
	return int(min(off(10), off(14)) / aMinute)
}

// eitherShows says whether a part of the time lies, for me or for them, between
// two times of the day in seconds after midnight.
func (j *judge) eitherShows(start, from, to int64) bool {
	for _, c := range []dial{j.mine, j.theirs} {
		begin := c.wall(start)
		end := begin + j.length
		for d := floorDiv(begin, day); d*day < end; d++ {
			if begin < d*day+to && d*day+from < end {
				return true
			}
		}
	}
	return false
}

// notEarly says whether it begins at 9 or later for both.
func (j *judge) notEarly(start int64) bool {
	for _, c := range []dial{j.mine, j.theirs} {
		if wall := c.wall(start); wall-floorDiv(wall, day)*day < notEarlyAt {
			return false
		}
	}
	return true
}

// longQuiet is as much quiet around a time as anybody asks for.
const longQuiet = 2 * anHour

// quiet is how much free time lies before and after, at most longQuiet.
func (j *judge) quiet(start int64) (before, after int64) {
	before, after = longQuiet, longQuiet
	i := firstFrom(j.busy, start)
	if i < len(j.busy) {
		after = min(after, j.busy[i].from-start-j.length)
	}
	if i > 0 {
		before = min(before, start-j.busy[i-1].to)
	}
	return before, after
}

// firstFrom is the index of the first span that begins at t or later.
func firstFrom(list []spell, t int64) int {
	low, high := 0, len(list)
	for low < high {
		if m := (low + high) / 2; list[m].from < t {
			low = m + 1
		} else {
			high = m
		}
	}
	return low
}

// within says whether it lies so long or longer from either end of both days.
func (j *judge) within(start, far int64) bool {
	for _, days := range [][]spell{j.myDays, j.theirDays} {
		i := holding(days, start)
		if i < 0 || start-days[i].from < far || days[i].to-start-j.length < far {
			return false
		}
	}
	return true
}

// emptyDay says whether nothing of mine lies on the day of the time, nor in
// working hours that reach beyond it: an evening that is taken counts too.
func (j *judge) emptyDay(start int64) bool {
	i := holding(j.myDays, start)
	if i < 0 {
		return false
	}
	wall := j.mine.wall(start)
	midnight := start - (wall - floorDiv(wall, day)*day)
	d := spell{min(j.myDays[i].from, midnight), max(j.myDays[i].to, midnight+day)}
	k := firstFrom(j.busy, d.from)
	return (k == len(j.busy) || j.busy[k].from >= d.to) && (k == 0 || j.busy[k-1].to <= d.from)
}

// reasons says what speaks for a time in both people's hours, the strongest
// first.
func (j *judge) reasons(c candidate) []Reason {
	out := []Reason{{ID: "slot.why.both"}}
	if j.known {
		before, after := j.quiet(c.start)
		switch {
		case j.emptyDay(c.start):
			out = append(out, Reason{ID: "slot.why.empty-day"})
		case before >= anHour && after >= anHour:
			out = append(out, Reason{ID: "slot.why.quiet"})
		case before >= anHour && after >= 15*aMinute:
			out = append(out, Reason{ID: "slot.why.quiet-before"})
		case after >= anHour && before >= 15*aMinute:
			out = append(out, Reason{ID: "slot.why.quiet-after"})
		case min(before, after) >= 15*aMinute:
			out = append(out, Reason{ID: "slot.why.gap"})
		}
	}
	if j.notEarly(c.start) && j.mine.at(c.start).offset != j.theirs.at(c.start).offset {
		out = append(out, Reason{ID: "slot.why.not-early"})
	}
	if j.within(c.start, anHour) {
		out = append(out, Reason{ID: "slot.why.middle"})
	}
	if j.notEarly(c.start) && !j.eitherShows(c.start, notLate, day) && !j.eitherShows(c.start, lunchFrom, lunchTo) {
		out = append(out, Reason{ID: "slot.why.lunch"})
	}
	return out
}

// outside says outside whose hours a time lies, with the time there.
func (j *judge) outside(c candidate) []Reason {
	var out []Reason
	end := c.start + j.length
	if away(j.usualTheirs, c.start, end) > 0 {
		out = append(out, Reason{ID: "slot.why.outside-theirs", Parts: []any{"time", shownAt(j.theirs, c.start)}})
	}
	if away(j.usualMine, c.start, end) > 0 {
		out = append(out, Reason{ID: "slot.why.outside-mine", Parts: []any{"time", shownAt(j.mine, c.start)}})
	}
	return out
}

// shownAt is what a clock shows, in UTC.
func shownAt(c dial, t int64) time.Time { return time.Unix(c.wall(t), 0).UTC() }
