package message

import "time"

// daysBetween counts the days from one day to another as the calendar of now
// shows them: 1 = t was yesterday, -1 = t is tomorrow.
func daysBetween(t, now time.Time) int {
	day := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(day(now).Sub(day(t.In(now.Location()))).Hours() / 24)
}

// manyYears is from how many years on nobody counts any more.
const manyYears = 10

// sayGap says how long ago something was, in the words of a language: months up
// to a year, "a year and a half" between 15 and 21 months, else whole years.
// Under two months it says nothing.
func sayGap(from, to time.Time, months, years func(int) string, yearAndHalf, many string) string {
	if from.IsZero() || !from.Before(to) {
		return ""
	}
	n := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		n--
	}
	switch {
	case n < 2:
		return ""
	case n < 11:
		return months(n)
	case n < 15:
		return years(1)
	case n < 21:
		return yearAndHalf
	}
	if y := (n + 6) / 12; y <= manyYears {
		return years(y)
	}
	return many
}
