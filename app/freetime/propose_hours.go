package freetime

import (
	"slices"
	"sort"
	"time"

	"cortado/app"
)

// dial is what a zone's clocks show over a stretch of time: the offsets in
// force, one after the other.
type dial []reign

// reign is a stretch in which one offset is in force, in seconds east of UTC.
type reign struct {
	spell
	offset int64
}

// offsetStep is how far apart offsets are looked up; no zone changes its clocks there
// and back within it.
const offsetStep = 6 * 60 * 60

// clockOf looks up a zone's offsets over a span and where they change, to the
// second.
func clockOf(loc *time.Location, over spell) dial {
	offset := func(t int64) int64 {
		_, o := time.Unix(t, 0).In(loc).Zone()
		return int64(o)
	}
	c := dial{{spell{over.from, over.to}, offset(over.from)}}
	for at := over.from; at < over.to; {
		firstFrom := min(at+offsetStep, over.to)
		was, is := offset(at), offset(firstFrom)
		if was != is {
			low, high := at, firstFrom // the change lies in (low, high]
			for high-low > 1 {
				if middle := low + (high-low)/2; offset(middle) == was {
					low = middle
				} else {
					high = middle
				}
			}
			c[len(c)-1].to = high
			c = append(c, reign{spell{high, over.to}, offset(high)})
			firstFrom = high
		}
		at = firstFrom
	}
	return c
}

// at gives the offset's stretch that holds t; the last one for what lies beyond.
func (c dial) at(t int64) reign {
	i := sort.Search(len(c), func(i int) bool { return c[i].to > t })
	return c[min(i, len(c)-1)]
}

// wall gives what the clock shows, in seconds since 1970 as if it were UTC.
func (c dial) wall(t int64) int64 { return t + c.at(t).offset }

// plain says whether the clock shows every moment from start to end, the end
// too, just once and skips none on the way.
func (c dial) plain(start, end int64) bool {
	for i := 1; i < len(c); i++ {
		change, by := c[i].from, c[i].offset-c[i-1].offset
		if by > 0 && start < change && change <= end {
			return false
		}
		if by < 0 && start < change-by && change+by <= end {
			return false
		}
	}
	return true
}

// workingTime gives when somebody is at work by their hours: whenever their
// clock shows a time within them.
func workingTime(s Side, c dial) []spell {
	type daily struct {
		days     []int
		from, to int64 // seconds after midnight; to may lie in the next day
	}
	var hours []daily
	for _, h := range s.Hours {
		from, errFrom := app.ParseClock(h.From)
		to, errTo := app.ParseClock(h.To)
		if errFrom != nil || errTo != nil {
			continue
		}
		if to <= from {
			to += 24 * 60
		}
		hours = append(hours, daily{h.Days, int64(from) * 60, int64(to) * 60})
	}
	var out []spell
	for _, g := range c {
		shown := spell{g.from + g.offset, g.to + g.offset}
		for d := floorDiv(shown.from, day) - 1; d*day < shown.to; d++ {
			weekday := int((d%7+7+3)%7) + 1 // 1 January 1970 was a Thursday
			for _, h := range hours {
				if slices.Contains(h.days, weekday) {
					out = append(out, spell{max(d*day+h.from, shown.from) - g.offset, min(d*day+h.to, shown.to) - g.offset})
				}
			}
		}
	}
	return joinSpells(out, 0)
}
