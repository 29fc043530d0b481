package planner

import (
	"time"

	"cortado/app"
)

// usualHours hold where nobody said anything: Monday to Friday, 9 to 17.
var usualHours = []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}

// slots proposes n starts on different days, two working days ahead or later,
// on the half hour, inside both people's working hours and outside my own
// scheduled coffees. Fewer when two weeks have no more.
func (p *Planner) slots(n *network, q app.Person, count int) []time.Time {
	mine, loc := n.me.Hours, n.now.Location()
	if len(mine) == 0 {
		mine = usualHours
	}
	theirs, theirLoc := q.Hours, loc
	if l, err := app.LoadZone(q.Zone); err == nil {
		theirLoc = l
	}
	if len(theirs) == 0 {
		theirs = usualHours
	}
	length := time.Duration(usualMinutes(n.me)) * time.Minute
	var out []time.Time
	for day := 2; day < 16 && len(out) < count; day++ {
		for _, minute := range slotOrder {
			d := n.now.AddDate(0, 0, day)
			at, err := WallTime(time.Date(d.Year(), d.Month(), d.Day(), minute/60, minute%60, 0, 0, time.UTC), loc)
			if err != nil || !within(at, length, mine, loc) || !within(at, length, theirs, theirLoc) || n.busy(at, length) {
				continue
			}
			out = append(out, at)
			break
		}
	}
	return out
}

// slotOrder tries the middle of the day's halves first, then around them.
var slotOrder = []int{10 * 60, 14 * 60, 10*60 + 30, 14*60 + 30, 11 * 60, 15 * 60, 11*60 + 30, 15*60 + 30, 9*60 + 30, 16 * 60, 9 * 60, 16*60 + 30, 13*60 + 30, 17 * 60, 8*60 + 30, 8 * 60}

// within says whether a talk of that length lies inside somebody's working hours.
func within(at time.Time, length time.Duration, hours []app.Hours, loc *time.Location) bool {
	start, end := at.In(loc), at.Add(length).In(loc)
	weekday := int(start.Weekday())
	if weekday == 0 {
		weekday = 7
	}
	from := start.Hour()*60 + start.Minute()
	to := from + int(end.Sub(start).Minutes())
	for _, h := range hours {
		a, errA := app.ParseClock(h.From)
		b, errB := app.ParseClock(h.To)
		if errA != nil || errB != nil || from < a || to > b {
			continue
		}
		for _, d := range h.Days {
			if d == weekday {
				return true
			}
		}
	}
	return false
}

// busy says whether one of my own scheduled coffees lies in the way.
func (n *network) busy(at time.Time, length time.Duration) bool {
	for _, c := range n.coffees {
		if c.State == app.Scheduled && at.Before(c.End()) && c.Start.Before(at.Add(length)) {
			return true
		}
	}
	return false
}
