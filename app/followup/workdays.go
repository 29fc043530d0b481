package followup

import (
	"slices"
	"time"

	"cortado/app"
)

// WorkDays are the days that count while an answer is waited for. The zero value
// is Monday to Friday, without holidays.
type WorkDays struct {
	Week []int            // 1 Monday … 7 Sunday, each once; none = Monday to Friday
	Off  map[app.Day]bool // holidays
}

// longestRest is how many days off in a row are believed: behind them every day
// counts, so that no list of holidays puts anything off for ever.
const longestRest = 31

var mondayToFriday = []int{1, 2, 3, 4, 5}

// count says whether the day of an instant counts, by the clocks of its zone.
func (w WorkDays) count(t time.Time) bool {
	return slices.Contains(w.weekdays(), weekday(t)) && !w.Off[app.DayOf(t)]
}

// After gives the same wall time n working days after t.
func (w WorkDays) After(t time.Time, n int) time.Time {
	for rest := 0; n > 0; {
		t = t.AddDate(0, 0, 1)
		if rest++; w.count(t) || rest > longestRest {
			n, rest = n-1, 0
		}
	}
	return t
}

// Between counts the working days after the day of one instant up to that of
// another, by the clocks of the second's zone; 0 when it is not later.
func (w WorkDays) Between(from, to time.Time) int {
	first, last := app.DayOf(from.In(to.Location())), app.DayOf(to)
	days, n := last.DaysSince(first), 0
	for _, d := range w.weekdays() {
		// How many of the days are this weekday: one each full week, and perhaps one more.
		if since := (weekday(to) - d + 7) % 7; since < days {
			n += (days-1-since)/7 + 1
		}
	}
	for day := range w.Off {
		if day > first && day <= last && slices.Contains(w.weekdays(), weekday(day.Time(to.Location()))) {
			n--
		}
	}
	return n
}

func (w WorkDays) weekdays() []int {
	if len(w.Week) == 0 {
		return mondayToFriday
	}
	return w.Week
}

// weekday is 1 on a Monday … 7 on a Sunday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }
