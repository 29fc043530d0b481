package freetime

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// group is every version of one event: those of the event itself, and those of
// single occurrences (RECURRENCE-ID).
type group struct{ whole, changes []*written }

// gather turns what is written into what takes place.
func (c *Calendar) gather(f *file, z *zones) {
	steps := readSteps
	groups := map[string]*group{}
	var order []*group
	for _, w := range f.events {
		if w.freeBusy {
			c.freeBusy(w, z)
			continue
		}
		if w.in.method == "REPLY" { // somebody's answer, not an event
			continue
		}
		if w.start.form == nothing && !(w.original.form != nothing && !w.broken) {
			if !w.broken {
				w.problem(w.line, "calendar.start.none")
			}
			continue
		}
		alone := w.uid == "" || w.loose && w.original.form == nothing // beside its series, not instead of it
		g := groups[w.uid]
		if g == nil || alone {
			g = &group{}
			order = append(order, g)
			if !alone {
				groups[w.uid] = g
			}
		}
		if w.original.form != nothing {
			g.changes = append(g.changes, w)
		} else {
			g.whole = append(g.whole, w)
		}
	}
	for _, g := range order {
		c.settle(g, z, &steps)
	}
	for _, w := range f.events {
		for _, p := range w.problems {
			p.UID, p.Title = w.uid, w.title
			f.warn(p)
		}
	}
}

// settle keeps of a group what holds: the newest version of the event, and the
// newest of each changed occurrence.
func (c *Calendar) settle(g *group, z *zones, steps *int) {
	whole := newest(g.whole)
	byDate := map[string][]*written{}
	for _, w := range g.changes {
		k := fmt.Sprint("day ", z.dayIn(w.original))
		if w.original.form != aDay {
			k = fmt.Sprint(z.at(w.original, w, z.home))
		}
		byDate[k] = append(byDate[k], w)
	}
	var changes []*written
	for _, list := range byDate {
		changes = append(changes, newest(list)...)
	}
	slices.SortFunc(changes, func(a, b *written) int { return cmp.Compare(a.line, b.line) })
	var all []*series
	for _, w := range whole {
		t := z.timing(w)
		if len(w.rules)+len(w.extra)+len(w.except)+len(w.exceptRules)+len(changes) == 0 {
			c.add(w.happening().at(t.start, t.end(t.wall, t.start), t.allDay), true)
			continue
		}
		all = append(all, z.series(w, t, steps))
	}
	off := make([]bool, len(changes)) // before any of them is put in
	called := calledOff(whole)
	reach := all[:min(len(all), max(1, maxDates/max(1, len(changes))))] // one, but for a hostile file
	for i, w := range changes {
		off[i] = w.sequence <= called
		for _, s := range reach {
			if s.leftOut(z, w.original, w) && !w.cancelled() && !off[i] { // changed, then taken out
				w.problem(w.line, "calendar.both")
				off[i] = true
			}
		}
	}
	for i, w := range changes {
		c.change(w, reach, off[i], z)
	}
	for _, s := range all {
		slices.SortStableFunc(s.later, func(a, b change) int { return cmp.Compare(a.from, b.from) })
		c.series = append(c.series, s)
		if _, changed := c.entries[s.what.uid]; !changed {
			c.know(s.what.at(s.start, s.end(s.wall, s.start), s.allDay), true)
		}
	}
}

// calledOff gives the highest SEQUENCE with which an event is called off as a
// whole, or one below any.
func calledOff(whole []*written) int {
	most := math.MinInt
	for _, w := range whole {
		if w.in.method == "CANCEL" {
			most = max(most, w.sequence)
		}
	}
	return most
}

// change puts a changed occurrence beside the series it belongs to, if that is
// in the file. off says that the occurrence does not take place.
func (c *Calendar) change(w *written, all []*series, off bool, z *zones) {
	what := w.happening()
	if off {
		what.cancelled, what.busy = true, false
	}
	if w.start.form == nothing { // it changes something else than its time
		w.start = w.original
		if len(all) > 0 && w.end.form == nothing && !w.hasLength {
			s := all[0]
			w.length, w.hasLength = s.length, true
			if s.allDay {
				w.start = moment{wall: z.dayIn(w.original) * day, form: aDay}
			}
		}
	}
	t := z.timing(w)
	first := len(all) == 0
	for _, s := range all {
		s.leaveOut(z, w.original, w)
		at := z.at(w.original, w, s.zone)
		first = first || at == s.start
		if !w.future {
			continue
		}
		wall := s.zone.Wall(figures(at)).Unix()
		switch {
		case s.allDay:
			wall = z.dayIn(w.original) * day
			at = s.zone.At(figures(wall)).Unix()
		case w.original.form == aDay: // the repetition of that day
			wall = w.original.wall + s.wall - dayOf(s.wall)*day
		}
		later := change{from: at, shift: t.wall - wall, timing: t, what: what}
		s.later = append(s.later, later)
		s.slack = max(s.slack, max(later.shift, -later.shift)+t.reach()+2*day)
	}
	c.add(what.at(t.start, t.end(t.wall, t.start), t.allDay), first)
	for _, d := range w.extra { // Lotus Notes lists the repetitions of a change in it
		o := z.occurrence(d, w, t)
		if !o.own {
			o.end = t.end(o.wall, o.start)
		}
		c.add(what.at(o.start, o.end, t.allDay), false)
	}
}

// newest leaves of several versions the one with the highest SEQUENCE, then the
// latest DTSTAMP, then LAST-MODIFIED. Of versions that nothing puts in order
// all stay, so that no time is lost to a program that gives every event the
// same UID; but one that is called off takes its equals with it.
func newest(list []*written) []*written {
	if len(list) < 2 || list[0].uid == "" {
		return list
	}
	for _, rank := range []func(*written) int64{
		func(w *written) int64 { return int64(w.sequence) },
		func(w *written) int64 { return w.stamp },
		func(w *written) int64 { return w.changed },
	} {
		most := rank(slices.MaxFunc(list, func(a, b *written) int { return cmp.Compare(rank(a), rank(b)) }))
		list = slices.DeleteFunc(slices.Clone(list), func(w *written) bool { return rank(w) < most })
	}
	if len(list) < 2 {
		return list
	}
	off := map[moment]bool{}
	for _, w := range list {
		if w.cancelled() {
			off[w.start] = true
		}
	}
	seen := map[string]bool{}
	if len(list) > 1000 { // not worth comparing
		return slices.DeleteFunc(list, func(w *written) bool { return off[w.start] && !w.cancelled() })
	}
	return slices.DeleteFunc(list, func(w *written) bool {
		k := fmt.Sprint(w.start, w.end, w.length, w.original, w.title, w.status, w.transparent, w.shown, w.declined, w.rules, w.exceptRules, w.extra, w.except)
		if off[w.start] && !w.cancelled() || seen[k] {
			return true
		}
		seen[k] = true
		return false
	})
}

// freeBusy takes the periods of a VFREEBUSY.
func (c *Calendar) freeBusy(w *written, z *zones) {
	t := timing{zone: z.home}
	for _, d := range w.extra {
		o := z.occurrence(d, w, t)
		if !o.own {
			w.problem(w.line, "calendar.period.bad", "value", figures(o.start).Format("20060102T150405Z"))
			continue
		}
		h := happening{uid: w.uid, title: w.title, busy: true, line: w.line, sequence: w.sequence}
		c.add(h.at(o.start, o.end, false), false)
	}
}
