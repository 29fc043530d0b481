package planner

import (
	"strings"
	"time"

	"cortado/app"
)

// ago says how long since, as a list shows it: today, yesterday, 9 days,
// 3 weeks, 8 months, 2 years; "never" for the zero time.
func (p *Planner) ago(now, at time.Time) string {
	if at.IsZero() {
		return p.aged(ageOf(-1))
	}
	return p.aged(ageOf(max(0, app.DayOf(now).DaysSince(app.DayOf(at.In(now.Location()))))))
}

// age is how long since in the words of a list: an id and, where it is counted,
// how many.
type age struct {
	id string
	n  int
}

// ageOf words a number of days; -1 is never.
func ageOf(days int) age {
	switch {
	case days < 0:
		return age{id: "ago.never"}
	case days == 0:
		return age{id: "ago.today"}
	case days == 1:
		return age{id: "ago.yesterday"}
	case days < 21:
		return age{"ago.days", days}
	case days < 60:
		return age{"ago.weeks", days / 7}
	case days < 700:
		return age{"ago.months", max(2, days/30)}
	}
	return age{"ago.years", days / 365}
}

// aged says an age.
func (p *Planner) aged(a age) string {
	if a.n == 0 {
		return p.words.Say(a.id)
	}
	return p.words.Count(a.id, a.n)
}

// nearDay writes a day so that a reader knows which: today, tomorrow,
// yesterday, Fri 20 Nov, or with the year when it is another one.
func (p *Planner) nearDay(now, at time.Time) string {
	at = at.In(now.Location())
	switch app.DayOf(at).DaysSince(app.DayOf(now)) {
	case 0:
		return p.words.Say("ago.today")
	case 1:
		return p.words.Say("ago.tomorrow")
	case -1:
		return p.words.Say("ago.yesterday")
	}
	if at.Year() != now.Year() {
		return p.words.DayYear(at)
	}
	return p.words.Day(at)
}

// in says how long until: in 4 hours, in 20 minutes, in 3 days, or now.
func (p *Planner) in(now, at time.Time) string {
	d := at.Sub(now)
	switch {
	case d < time.Minute:
		return p.words.Say("in.now")
	case d < time.Hour:
		return p.words.Count("in.minutes", int(d.Minutes()))
	case d < 36*time.Hour:
		return p.words.Count("in.hours", int((d + 30*time.Minute).Hours()))
	}
	return p.words.Count("in.days", app.DayOf(at.In(now.Location())).DaysSince(app.DayOf(now)))
}

// dayMonth is a day without its weekday: "3 November".
func dayMonth(p *Planner, t time.Time) string {
	_, rest, _ := strings.Cut(p.words.LongDay(t), " ")
	return rest
}

func sameClock(at time.Time, a, b *time.Location) bool {
	_, x := at.In(a).Zone()
	_, y := at.In(b).Zone()
	return x == y
}
