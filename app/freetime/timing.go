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
	t := timing{zone: z.of(w.start, w), wall: w.start.wall, allDay: w.start.form == aDay}
	t.start = t.zone.At(figures(t.wall)).Unix()
	z.doubt(w, t)
	switch {
	case w.end.form != nothing:
		t.length = z.until(t, w)
	case w.hasLength && t.allDay:
		t.length.days = w.length.days + (w.length.seconds+day-1)/day
	case w.hasLength:
		t.length = w.length
	case w.endless && !t.allDay:
		t.length.seconds = 3600
		w.problem(w.startLine, "calendar.end.hour")
	}
	if t.allDay {
		t.length = span{days: max(1, t.length.days)}
	}
	return t
}

// until gives the length up to DTEND. An end without a zone is in the start's.
func (z *zones) until(t timing, w *written) (s span) {
	end := w.end
	if t.allDay {
		wall := end.wall
		if end.form == universal {
			wall = z.home.Wall(figures(end.wall)).Unix()
		}
		s.days = floorDiv(wall-t.wall+day-1, day)
	} else {
		zone := t.zone
		if end.form == zoned {
			zone = z.of(end, w)
		}
		at := end.wall
		if end.form != universal {
			at = zone.At(figures(end.wall)).Unix()
		}
		s.seconds = at - t.start
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
