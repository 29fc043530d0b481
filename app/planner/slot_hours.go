package planner

import (
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// hoursOn gives the stretches of my day d in which somebody with these hours in
// their zone is at work, in minutes after my midnight by my clock.
func hoursOn(d time.Time, hours []app.Hours, loc *time.Location) []Span {
	end := app.DayOf(d).Add(1).Time(d.Location())
	minute := func(t time.Time) int {
		if !t.Before(end) {
			return 24 * 60
		}
		local := t.In(d.Location())
		return local.Hour()*60 + local.Minute()
	}
	var out []Span
	for _, w := range freetime.Working(freetime.Side{Hours: hours, Zone: loc}, d, end) {
		if s := (Span{minute(w.Start), minute(w.End)}); s.From < s.To {
			out = append(out, s)
		}
	}
	return out
}

func worksOnWeekends(hours []app.Hours) bool {
	for _, h := range hours {
		for _, d := range h.Days {
			if d > 5 {
				return true
			}
		}
	}
	return false
}
