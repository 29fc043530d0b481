package freetime

// timing is when an event begins and how long it takes.
type timing struct {
	zone   Zone
	wall   int64 // the figures of its start
	start  int64 // its instant, in seconds since 1970
	allDay bool
	length span // days by the calendar, then seconds exactly; of an all-day one only days
}

// timing works out when an event is (RFC 5545, 3.6.1): a DTEND is exact, the
// days of a DURATION are by the calendar; without either an all-day event takes
// its day and another no time.
func (z *zones) timing(w *written) timing {
	t := timing{zone: z.of(w.start, w, z.home), wall: w.start.wall, allDay: w.start.form == aDay}
	t.start = t.zone.At(figures(t.wall)).Unix()
	z.doubt(w, t)
	switch {
	case w.end.form != nothing:
		t.length = z.until(t, w)
	case w.hasLength && t.allDay && w.length.seconds%day == 0:
		t.length.days = w.length.days + w.length.seconds/day
	case w.hasLength:
		t.length = w.length
	case w.endless && !t.allDay:
		t.length.seconds = 3600
		w.problem(w.startLine, "calendar.end.hour")
	}
	switch {
	case t.allDay && t.length.seconds > 0: // from midnight to some time
		t.allDay = false
	case t.allDay:
		t.length.days = max(1, t.length.days)
	}
	return t
}

// until gives the length up to DTEND. Days are counted from date to date. An
// end without a zone is on the user's clock, as readers in use have it; if that
// would be before the start, on the start's.
func (z *zones) until(t timing, w *written) (s span) {
	end := w.end
	if t.allDay && end.form == aDay {
		s.days = (end.wall - t.wall) / day
	} else {
		otherwise := t.zone
		if end.form == floating {
			otherwise = z.home
		}
		s.seconds = z.at(end, w, otherwise) - t.start
		if s.seconds < 0 && end.form == floating {
			s.seconds = t.zone.At(figures(end.wall)).Unix() - t.start
		}
		if s.seconds <= 0 && end.form == w.start.form && end.zone == w.start.zone && end.wall > w.start.wall {
			s.seconds = end.wall - w.start.wall // it begins in an hour that the clocks skip
		}
	}
	if s.days < 0 || s.seconds < 0 {
		w.problem(w.startLine, "calendar.end.before")
		return span{}
	}
	return s
}

// end gives when an event ends that begins at a wall time, whose instant is start.
func (t *timing) end(wall, start int64) int64 {
	if t.length.days == 0 {
		return start + t.length.seconds
	}
	return t.zone.At(figures(wall+t.length.days*day)).Unix() + t.length.seconds
}

// reach is no less than the seconds any occurrence takes.
func (t *timing) reach() int64 {
	if t.length.days == 0 {
		return t.length.seconds
	}
	return (t.length.days+1)*day + t.length.seconds
}
