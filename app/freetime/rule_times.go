package freetime

import (
	"slices"
	"time"
)

// endOfDates is the wall time after which there are no dates: the year 10000.
var endOfDates = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// endOfCounting is the wall time up to which the times of a rule with a COUNT
// are counted, or 400 years after its first; one that goes on goes on for ever.
var endOfCounting = time.Date(2470, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// begin makes a rule whole by what it takes from DTSTART (RFC 5545, 3.3.10:
// what a rule does not say is derived from there).
func (r *rule) begin(start int64, wholeDays bool) {
	r.start, r.last = start, endOfDates
	t := figures(start)
	if wholeDays {
		r.hours, r.minutes, r.seconds = 0, 0, 0
		if r.every > everyDay { // a day has no hours to repeat by
			r.every, r.interval = everyDay, 1
		}
	}
	r.inMonth = r.every == everyMonth || r.months != 0
	if r.every > everyMonth || r.weeks != nil { // places count nothing there
		for _, p := range r.places {
			r.weekdays |= 1 << p.weekday
		}
		r.places = nil
	}
	if r.yearDays == nil && r.monthDays == nil && r.weekdays == 0 && r.places == nil {
		switch {
		case r.every == everyYear && r.weeks != nil, r.every == everyWeek:
			r.weekdays = 1 << weekdayOf(dayOf(start))
		case r.every == everyYear:
			if r.months == 0 {
				r.months = 1 << int(t.Month())
			}
			r.monthDays = []int{t.Day()}
		case r.every == everyMonth:
			r.monthDays = []int{t.Day()}
		}
	}
	for _, h := range r.hours.list(t.Hour()) {
		for _, m := range r.minutes.list(t.Minute()) {
			for _, s := range r.seconds.list(t.Second()) {
				r.times = append(r.times, h*3600+m*60+s)
			}
		}
	}
}

// finish works out when a rule with a COUNT ends: after so many times that the
// rule gives, whether DTSTART is one of them or not. It is false when there were
// not enough steps to know; then the rule goes on.
func (r *rule) finish(steps *int) bool {
	if r.count == 0 {
		return true
	}
	if r.every >= everyDay && !r.narrowed() {
		unit := r.interval * []int64{day, 3600, 60, 1}[r.every-everyDay]
		r.last = r.start + min(r.count-1, (endOfDates-r.start)/unit)*unit
		return true
	}
	found, last := int64(0), r.start
	done := r.walk(r.start, max(r.start+endOfCounting*4/5, endOfCounting), steps, func(wall int64) bool {
		last = wall
		found++
		return found < r.count
	})
	if done && found == r.count {
		r.last = last
	}
	return done
}

// walk gives the wall times of the rule in [low, high), in order, until yield
// says no. It goes straight to low. It is false when the steps ran out.
func (r *rule) walk(low, high int64, steps *int, yield func(wall int64) bool) bool {
	low, high = max(low, r.start), min(high, r.last+1, endOfDates)
	if low >= high {
		return true
	}
	if r.every >= everyHour {
		return r.walkClock(low, high, steps, yield)
	}
	var days []int64
	emit := func(i int) (more, enough bool) {
		wall := days[i/len(r.times)]*day + r.times[i%len(r.times)]
		if wall < low {
			return true, true
		}
		if wall >= high {
			return false, true
		}
		if *steps -= perTime; *steps < 0 {
			return false, false
		}
		return yield(wall), true
	}
	for k := r.periodAt(low); ; k++ {
		from, to := r.period(k)
		if from*day >= high {
			return true
		}
		*steps -= 1 + int(to-from)/8
		days = days[:0]
		for d := from; d < to; d++ {
			if r.fits(d) {
				days = append(days, d)
			}
		}
		n := len(days) * len(r.times)
		if r.positions != nil {
			for _, i := range r.chosen(n) {
				if more, enough := emit(i); !more {
					return enough
				}
			}
			n = 0
		}
		for i := range n {
			if more, enough := emit(i); !more {
				return enough
			}
		}
		if *steps < 0 {
			return false
		}
	}
}

// chosen gives the places that BYSETPOS leaves of n, in order.
func (r *rule) chosen(n int) []int {
	var out []int
	if r.positions == nil {
		for i := range n {
			out = append(out, i)
		}
		return out
	}
	for _, p := range r.positions {
		if p < 0 {
			p += n + 1
		}
		if p >= 1 && p <= n {
			out = append(out, p-1)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// periodAt gives the number of the period in which a wall time lies, or of the
// one before it that counts by the interval.
func (r *rule) periodAt(wall int64) int64 {
	a, b := figures(r.start), figures(wall)
	switch r.every {
	case everyYear:
		return int64(b.Year()-a.Year()) / r.interval
	case everyMonth:
		return int64(12*(b.Year()-a.Year())+int(b.Month())-int(a.Month())) / r.interval
	case everyWeek:
		return (dayOf(wall) - r.weekStart()) / (7 * r.interval)
	default:
		return (dayOf(wall) - dayOf(r.start)) / r.interval
	}
}

// period gives the days of period k: from included, to not.
func (r *rule) period(k int64) (from, to int64) {
	t := figures(r.start)
	dayNumber := func(year, month int64) int64 {
		if year+month/12 > 10_000 {
			return dayOf(endOfDates)
		}
		return dayOf(time.Date(int(year), time.Month(month), 1, 0, 0, 0, 0, time.UTC).Unix())
	}
	switch r.every {
	case everyYear:
		year := int64(t.Year()) + k*r.interval
		return dayNumber(year, 1), dayNumber(year+1, 1)
	case everyMonth:
		month := int64(t.Month()) + k*r.interval
		return dayNumber(int64(t.Year()), month), dayNumber(int64(t.Year()), month+1)
	case everyWeek:
		from = r.weekStart() + 7*k*r.interval
		return from, from + 7
	default:
		from = dayOf(r.start) + k*r.interval
		return from, from + 1
	}
}

// weekStart gives the day on which the week of DTSTART begins.
func (r *rule) weekStart() int64 { return startOfWeek(dayOf(r.start), r.wkst) }

// walkClock is walk for rules by hour, minute and second. Days, hours and
// minutes that do not fit are passed over whole.
func (r *rule) walkClock(low, high int64, steps *int, yield func(wall int64) bool) bool {
	unit := []int64{3600, 60, 1}[r.every-everyHour]
	anchor, step := floorDiv(r.start, unit)*unit, unit*r.interval
	aligned := func(wall int64) int64 {
		if wall <= anchor {
			return anchor
		}
		return anchor + (wall-anchor+step-1)/step*step
	}
	first := figures(r.start)
	var within []int64 // seconds after the beginning of the unit
	switch r.every {
	case everyHour:
		for _, m := range r.minutes.list(first.Minute()) {
			for _, s := range r.seconds.list(first.Second()) {
				within = append(within, m*60+s)
			}
		}
	case everyMinute:
		within = r.seconds.list(first.Second())
	default:
		within = []int64{0}
	}
	chosen := r.chosen(len(within))
	judged, fits := dayOf(low)-1, false
	for wall := aligned(floorDiv(low, unit) * unit); wall < high; {
		if *steps--; *steps < 0 {
			return false
		}
		if d := dayOf(wall); d != judged {
			judged, fits = d, r.fits(d)
		}
		ofDay := wall - judged*day
		switch {
		case !fits:
			wall = aligned((judged + 1) * day)
			continue
		case !r.hours.allows(int(ofDay / 3600)):
			wall = aligned(wall - ofDay%3600 + 3600)
			continue
		case r.every >= everyMinute && !r.minutes.allows(int(ofDay/60%60)):
			wall = aligned(wall - ofDay%60 + 60)
			continue
		case r.every == everySecond && !r.seconds.allows(int(ofDay%60)):
			wall = aligned(wall + 1)
			continue
		}
		for _, i := range chosen {
			at := wall + within[i]
			if at < low {
				continue
			}
			if at >= high {
				return true
			}
			if *steps -= perTime; *steps < 0 {
				return false
			}
			if !yield(at) {
				return true
			}
		}
		wall += step
	}
	return true
}
