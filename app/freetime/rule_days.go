package freetime

import "time"

// weekdayOf gives the weekday of a day's number, from Monday: 1 January 1970
// was a Thursday.
func weekdayOf(d int64) int { return int(((d+3)%7 + 7) % 7) }

func startOfWeek(d int64, wkst int) int64 { return d - int64((weekdayOf(d)-wkst+7)%7) }

// fits says whether a day passes every BY part about days.
func (r *rule) fits(d int64) bool {
	weekday := weekdayOf(d)
	if r.weekdays != 0 && r.places == nil && !r.weekdays.has(weekday) {
		return false
	}
	if r.months == 0 && r.monthDays == nil && r.yearDays == nil && r.weeks == nil && r.places == nil {
		return true
	}
	t := figures(d * day)
	year, month, dom := t.Date()
	if !r.months.allows(int(month)) {
		return false
	}
	if r.monthDays != nil && !inEither(r.monthDays, dom, daysIn(year, int(month))) {
		return false
	}
	if r.yearDays != nil && !inEither(r.yearDays, t.YearDay(), yearLength(year)) {
		return false
	}
	if r.weeks != nil {
		if n, all := weekNumber(d, r.wkst); !inEither(r.weeks, n, all) {
			return false
		}
	}
	if r.places == nil || r.weekdays.has(weekday) {
		return true
	}
	number, all := t.YearDay(), yearLength(year)
	if r.inMonth {
		number, all = dom, daysIn(year, int(month))
	}
	for _, p := range r.places {
		if p.weekday == weekday && (p.place == (number-1)/7+1 || p.place == -((all-number)/7+1)) {
			return true
		}
	}
	return false
}

// inEither says whether a list has n, counted from the front of all or, below
// zero, from its end.
func inEither(list []int, n, all int) bool {
	for _, v := range list {
		if v == n || v == n-all-1 {
			return true
		}
	}
	return false
}

func yearLength(year int) int {
	return time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
}

// weekNumber gives the number of the week in which a day lies and how many its
// year has. A week belongs to the year in which four of its days lie (RFC 5545,
// 3.3.10, after ISO 8601).
func weekNumber(d int64, wkst int) (n, all int) {
	middle := figures((startOfWeek(d, wkst) + 3) * day)
	n = (middle.YearDay()-1)/7 + 1
	return n, n + (yearLength(middle.Year())-middle.YearDay())/7
}
