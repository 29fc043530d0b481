package planner

import (
	"strconv"
	"time"

	"cortado/app"
)

// clockChange is a night on which a zone's clocks are put forward or back.
type clockChange struct {
	at            time.Time // the instant, in the zone
	before, after int       // seconds east of Greenwich
}

// clockChanges lists the changes of a zone's offset in (from, to], in order.
func clockChanges(loc *time.Location, from, to time.Time) []clockChange {
	var out []clockChange
	for day := from; day.Before(to); day = day.Add(24 * time.Hour) {
		next := day.Add(24 * time.Hour)
		if next.After(to) {
			next = to
		}
		before, after := offsetIn(loc, day), offsetIn(loc, next)
		if before == after {
			continue
		}
		low, high := day.Unix(), next.Unix() // at low the old offset, at high the new one
		for high-low > 1 {
			if middle := (low + high) / 2; offsetIn(loc, time.Unix(middle, 0)) == before {
				low = middle
			} else {
				high = middle
			}
		}
		out = append(out, clockChange{time.Unix(high, 0).In(loc), before, after})
	}
	return out
}

func offsetIn(loc *time.Location, at time.Time) int {
	_, s := at.In(loc).Zone()
	return s
}

// wall is what the clocks show at the moment at which they are put.
func (c clockChange) wall() time.Time {
	return app.Naive(c.at.UTC().Add(time.Duration(c.before) * time.Second))
}

// soon is how far ahead a change of the clocks explains a difference.
const soon = 8 * 7 * 24 * time.Hour

// clockNote says what is particular about the clocks in the week from monday:
// whose are put forward or back, and where the two are not as far apart as they
// are now, or usually. theirs is nil when it is unknown.
func (p *Planner) clockNote(now, monday time.Time, mine, theirs *time.Location) []string {
	sunday := monday.AddDate(0, 0, 7)
	changes := clockChanges(mine, monday, sunday)
	apart, named := "", clockChange{}
	if theirs != nil {
		for _, c := range clockChanges(theirs, monday, sunday) {
			if !sameMoment(changes, c) {
				changes = append(changes, c)
			}
		}
		apart, named = p.apartNote(now, monday, changes, mine, theirs)
	}
	var out []string
	for _, c := range changes {
		if !c.at.Equal(named.at) {
			out = append(out, p.clocksGo(c))
		}
	}
	if apart != "" {
		out = append(out, apart)
	}
	return out
}

// sameMoment says whether the list has a change at the same moment by as much:
// then the two stay as far apart as they were, and one sentence is enough.
func sameMoment(list []clockChange, c clockChange) bool {
	for _, other := range list {
		if other.at.Equal(c.at) && other.after-other.before == c.after-c.before {
			return true
		}
	}
	return false
}

// apartNote says how far apart the two are in the week, when that is worth a
// sentence, and the change of the clocks it names, if any. changes are those of
// the week.
func (p *Planner) apartNote(now, monday time.Time, changes []clockChange, mine, theirs *time.Location) (string, clockChange) {
	between := func(at time.Time) int { return offsetIn(theirs, at) - offsetIn(mine, at) }
	first := between(monday)
	usual := func(c clockChange) bool { // the change ends an odd stretch, such as Europe's last week of October
		later := between(c.at)
		return later != first && (later == between(monday.Add(-soon)) || later == between(now))
	}
	until := func(c clockChange) (string, clockChange) {
		return p.words.Say("zones.apart.until", "town", p.clockTown(c.at.Location()), "day", p.words.LongDay(c.wall()),
			"now", p.hours(first), "later", bareHours(between(c.at))), c
	}
	for _, c := range changes {
		switch {
		case between(c.at) == first:
		case usual(c) && between(now) != first, usual(c) && between(monday.Add(-soon)) == between(c.at):
			return until(c)
		default:
			return p.words.Say("zones.apart.from", "day", p.words.LongDay(c.wall()), "now", p.hours(between(c.at)), "before", bareHours(first)), clockChange{}
		}
	}
	for _, loc := range []*time.Location{theirs, mine} {
		for _, c := range clockChanges(loc, monday.AddDate(0, 0, 7), monday.Add(soon)) {
			if usual(c) {
				return until(c)
			}
		}
	}
	if today := between(now); today != first {
		return p.words.Say("zones.apart.week", "now", p.hours(first), "today", bareHours(today)), clockChange{}
	}
	return "", clockChange{}
}

// clockTown names a zone by its town; the machine's own, before I said mine, is
// where I am.
func (p *Planner) clockTown(loc *time.Location) string {
	if loc == time.Local || loc.String() == "Local" {
		return p.words.Say("zones.here")
	}
	return townOf(loc.String())
}

// clocksGo tells of one change: "Clocks go back in London on Sunday 25 October, 02:00".
func (p *Planner) clocksGo(c clockChange) string {
	id := "zones.clocks.forward"
	if c.after < c.before {
		id = "zones.clocks.back"
	}
	w := c.wall()
	return p.words.Say(id, "town", p.clockTown(c.at.Location()), "day", p.words.LongDay(w), "time", p.words.Clock(w))
}

// hours writes how far apart two clocks are, whichever is ahead.
func (p *Planner) hours(seconds int) string {
	minutes := max(seconds, -seconds) / 60
	if minutes%60 != 0 {
		return p.words.Say("zones.hours.part", "h", bareHours(seconds))
	}
	return p.words.Count("zones.hours", minutes/60)
}

// bareHours is hours as a figure alone: "5", "5.5".
func bareHours(seconds int) string {
	return strconv.FormatFloat(float64(max(seconds, -seconds)/60)/60, 'f', -1, 64)
}
