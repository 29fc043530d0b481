package schedule

import (
	"time"

	"cortado/app/planner"
	"cortado/ui/part"
)

// standing is where the user stands in the week. It outlives the widgets.
type standing struct {
	opened  bool
	minute  float32 // at the upper edge of the hours
	focused bool    // the week has the keyboard
	quiet   bool    // and shows no ring yet
	cursor  cursor
	chosen  time.Time // the chosen time last brought into view
}

// cursor is the time the keyboard stands on.
type cursor struct {
	date   time.Time // figures at midnight UTC; zero while it stands nowhere
	minute int
	length int
}

// daysShown is how many days the page shows at once.
func (p *planning) daysShown() int {
	switch p.s.page.Class() {
	case part.Wide:
		return len(p.week.Days)
	case part.Medium:
		return min(3, len(p.week.Days))
	}
	return min(1, len(p.week.Days))
}

// within keeps the first day shown inside the week.
func (p *planning) within(first int) int {
	return max(min(first, len(p.week.Days)-p.daysShown()), 0)
}

// turn goes on or back by as many days as the page shows.
func (p *planning) turn(by int) {
	if next := p.within(p.first + by*p.daysShown()); next != p.within(p.first) {
		p.first = next
		p.s.fill()
		return
	}
	p.show(p.week.Monday.AddDate(0, 0, 7*by+3), func(w planner.Week) {
		p.first = 0
		if by < 0 {
			p.first = p.within(len(w.Days))
		}
	})
}

// turnTo shows the day of a time, in another week if it lies there.
func (p *planning) turnTo(at time.Time) {
	if !holds(p.week, at) {
		p.show(at, func(planner.Week) { p.bring(at) })
		return
	}
	if p.bring(at) {
		p.s.fill()
	}
}

// bring turns to the day of a time within the week; it says whether that moved
// the page.
func (p *planning) bring(at time.Time) bool {
	day, n := dayIndex(p.week, at), p.daysShown()
	first := p.within(p.first)
	if day < 0 || day >= first && day < first+n {
		return false
	}
	if p.first = day; n > 1 {
		p.first = p.within(day)
	}
	return true
}

// dayIndex is the column of a time, -1 when no day of the week holds it.
func dayIndex(w planner.Week, at time.Time) int {
	date := figures(at.In(w.Monday.Location()))
	for i, d := range w.Days {
		if dateOf(d).Equal(date) {
			return i
		}
	}
	return -1
}

// chooseFor takes a time together with a length, as dragging does.
func (p *planning) chooseFor(at time.Time, minutes int) {
	if at.After(p.host.Now()) && minutes != p.length {
		p.length, p.typed = minutes, true
	}
	p.choose(at)
}
