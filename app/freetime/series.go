package freetime

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// series is an event that repeats, or of which single times were changed.
type series struct {
	timing
	what     happening
	rules    []rule
	except   []rule
	extra    []occurrence   // RDATE
	gone     map[int64]bool // instants left out or replaced
	goneDays map[int64]bool // days left out or replaced
	later    []change       // RANGE=THISANDFUTURE, by the instant from which on
	slack    int64          // how much such a change can move or lengthen an occurrence
	until    int64          // instant after which nothing of it is, but for slack
}

// occurrence is one time of a series. Its end holds only if it has one of its
// own, and not the length of the series.
type occurrence struct {
	wall, start, end int64
	own              bool
}

// change is what holds from one occurrence of a series on.
type change struct {
	from  int64
	shift int64 // of the wall clock, in seconds
	timing
	what happening
}

// series puts together what repeats. steps bounds the counting.
func (z *zones) series(w *written, t timing, steps *int) *series {
	s := &series{timing: t, what: w.happening(), gone: map[int64]bool{}, goneDays: map[int64]bool{}}
	s.until = t.end(t.wall, t.start)
	ready := func(list []rule) []rule {
		for i := range list {
			r := &list[i]
			r.begin(t.wall, t.allDay)
			if !r.finish(steps) {
				w.problem(w.startLine, "calendar.rule.long")
			}
			z.bound(r, w, t)
		}
		return list
	}
	s.rules, s.except = ready(w.rules), ready(w.exceptRules)
	for i := range s.rules {
		s.until = max(s.until, min(s.rules[i].last+2*day+t.reach(), math.MaxInt64/2))
	}
	if len(w.extra) == 0 && s.unborn() { // how Google and others write that all of it was deleted
		w.problem(w.startLine, "calendar.rule.never")
		s.what.cancelled, s.what.busy = true, false
	}
	for _, d := range w.extra {
		o := z.occurrence(d, w, t)
		s.extra = append(s.extra, o)
		s.until = max(s.until, o.end, o.start+t.reach())
	}
	for _, d := range w.except {
		s.leaveOut(z, d.start, w)
	}
	return s
}

// unborn says whether every rule ends before the series begins.
func (s *series) unborn() bool {
	for i := range s.rules {
		if r := &s.rules[i]; r.last >= s.wall && r.stop >= s.start {
			return false
		}
	}
	return len(s.rules) > 0
}

// bound ends a rule at its UNTIL: a date holds to its end; a time without zone
// is on the series' own clock; an instant is exact, but means the day it names
// to a series of days.
func (z *zones) bound(r *rule, w *written, t timing) {
	r.stop = math.MaxInt64
	m := r.until
	switch {
	case m.form == nothing:
		return
	case m.form == aDay:
		r.last = min(r.last, m.wall+day-1)
	case t.allDay:
		last := dayOf(m.wall)
		if here := z.home.Wall(figures(m.wall)).Unix(); m.form == universal && here%day == 0 {
			last = max(last, dayOf(here)) // the midnight with which its last day begins here
		}
		r.last = min(r.last, last*day)
	case m.form == universal && w.start.form == zoned:
		r.stop = m.wall
		r.last = min(r.last, t.zone.Wall(figures(m.wall)).Unix()+day)
	default:
		r.last = min(r.last, m.wall)
	}
}

// occurrence gives the time of an RDATE. One without zone is on the series'
// clock; a date in a series of times has the series' time of day.
func (z *zones) occurrence(d period, w *written, t timing) occurrence {
	o := occurrence{wall: d.start.wall}
	switch {
	case t.allDay:
		o.wall = z.dayIn(d.start) * day
		o.start = t.zone.At(figures(o.wall)).Unix()
		return o
	case d.start.form == aDay:
		o.wall += t.wall - dayOf(t.wall)*day
		o.start = t.zone.At(figures(o.wall)).Unix()
	default:
		o.start = z.at(d.start, w, t.zone)
		o.wall = t.zone.Wall(figures(o.start)).Unix()
	}
	switch {
	case d.end.form != nothing:
		o.end = z.at(d.end, w, t.zone)
	case d.hasLength:
		own := timing{zone: t.zone, length: d.length}
		o.end = own.end(o.wall, o.start)
	}
	o.own = o.end > o.start
	return o
}

// dayIn gives the day that a moment names in a series of days: its figures, or
// for an instant the day it is at the user's, unless it is midnight in UTC.
func (z *zones) dayIn(m moment) int64 {
	if m.form == universal && m.wall%day != 0 {
		return dayOf(z.home.Wall(figures(m.wall)).Unix())
	}
	return dayOf(m.wall)
}

// leaveOut takes the occurrence at a moment out of the series.
func (s *series) leaveOut(z *zones, m moment, w *written) {
	switch {
	case s.allDay:
		s.goneDays[z.dayIn(m)] = true
	case m.form == aDay:
		s.goneDays[dayOf(m.wall)] = true
	default:
		s.gone[z.at(m, w, s.zone)] = true
	}
}

// leftOut says whether the occurrence at a moment was taken out by an EXDATE.
func (s *series) leftOut(z *zones, m moment, w *written) bool {
	if s.allDay {
		return s.goneDays[z.dayIn(m)]
	}
	if m.form == aDay {
		return s.goneDays[dayOf(m.wall)]
	}
	at := z.at(m, w, s.zone)
	return s.gone[at] || s.goneDays[dayOf(s.zone.Wall(figures(at)).Unix())]
}

// between calls give for every occurrence that touches [from, to). It is false,
// with the instant it got to, when there were not enough steps.
func (s *series) between(from, to int64, steps *int, give func(happening)) (reached int64, ok bool) {
	if s.start-s.slack >= to && len(s.extra) == 0 || s.until+s.slack < from {
		return 0, true
	}
	low := s.zone.Wall(figures(from-s.reach())).Unix() - day - s.slack
	high := s.zone.Wall(figures(to)).Unix() + day + s.slack
	var out map[int64]bool // walls that EXRULE takes out
	for i := range s.except {
		r := &s.except[i]
		if out == nil {
			out = map[int64]bool{}
		}
		r.walk(low, high, steps, func(wall int64) bool {
			if r.stop == math.MaxInt64 || s.zone.At(figures(wall)).Unix() <= r.stop {
				out[wall] = true
			}
			return true
		})
	}
	reached = to
	var list []occurrence
	if s.wall >= low && s.wall < high {
		list = append(list, occurrence{wall: s.wall, start: s.start})
	}
	ok = true
	for i := range s.rules {
		r := &s.rules[i]
		got := low
		enough := r.walk(low, high, steps, func(wall int64) bool {
			start := s.zone.At(figures(wall)).Unix()
			got = wall
			if start > r.stop {
				return false
			}
			list = append(list, occurrence{wall: wall, start: start})
			return true
		})
		if !enough {
			ok = false
			reached = min(reached, max(from, s.zone.At(figures(max(got, s.wall))).Unix()))
		}
	}
	for _, o := range s.extra {
		if o.start < to+s.slack && (o.end+s.slack >= from || o.start+s.reach()+s.slack >= from) {
			list = append(list, o)
		}
	}
	if len(s.rules)+len(s.extra) > 0 {
		list = once(list)
	}
	for _, o := range list {
		if s.gone[o.start] || len(s.goneDays) > 0 && s.goneDays[dayOf(o.wall)] || out[o.wall] {
			continue
		}
		if h := s.occur(o); h.touches(from, to) {
			give(h)
		}
	}
	return reached, ok
}

// once sorts occurrences and leaves of those with one start the longest.
func once(list []occurrence) []occurrence {
	slices.SortFunc(list, func(a, b occurrence) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return slices.CompactFunc(list, func(a, b occurrence) bool { return a.start == b.start })
}

// occur gives an occurrence as it takes place: with its own length, and with
// what was changed from some earlier one on.
func (s *series) occur(o occurrence) happening {
	if i := sort.Search(len(s.later), func(i int) bool { return s.later[i].from > o.start }); i > 0 {
		c := &s.later[i-1]
		wall := o.wall + c.shift
		if c.allDay {
			wall = dayOf(wall) * day
		}
		start := c.zone.At(figures(wall)).Unix()
		return c.what.at(start, c.end(wall, start), c.allDay)
	}
	if !o.own {
		o.end = s.end(o.wall, o.start)
	}
	return s.what.at(o.start, o.end, s.allDay)
}
