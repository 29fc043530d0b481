package invite

import (
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

// ruleYears is how long a yearly rule must hold to be called one that goes
// on. After 28 years every date has fallen on every weekday in common and in
// leap years, so that the days seen are all the days the rule can give.
const ruleYears = 29

// change is a moment at which the clocks of a zone are put forward or back.
type change struct {
	at       time.Time
	from, to int // offsets in seconds east of Greenwich
	name     string
}

// wall is what the clocks show when they are put: the form of DTSTART.
func (c change) wall() time.Time { return c.at.Add(time.Duration(c.from) * time.Second).UTC() }

// vtimezone describes the zone from the instant from to the instant to, as
// small as it can be: two yearly rules when the zone has them for good, else
// the single changes of the time asked for.
func vtimezone(name string, zone *time.Location, from, to time.Time) *ical.Component {
	tz := ical.NewComponent(ical.CompTimezone)
	putText(tz, ical.PropTimezoneID, name)

	first := changeBefore(zone, from)
	rules := changesUntil(zone, first.at, first.at.AddDate(ruleYears, 0, 0))
	if first.at.After(from.AddDate(-2, 0, 0)) {
		if a, b, ok := yearlyRules(append([]change{first}, rules...)); ok {
			lower := min(first.from, first.to)
			tz.Children = append(tz.Children, observance(first, a, lower), observance(rules[0], b, lower))
			return tz
		}
	}

	changes := append([]change{first}, changesUntil(zone, from, to)...)
	lower := first.to
	for _, c := range changes {
		lower = min(lower, c.to)
	}
	for _, c := range changes {
		tz.Children = append(tz.Children, observance(c, "", lower))
	}
	return tz
}

// observance is one STANDARD or DAYLIGHT. Which of the two is decided by the
// offset alone: Dublin and Casablanca call their winter time the exception,
// and calendars do not expect a daylight time that is behind.
func observance(c change, rule string, lower int) *ical.Component {
	kind := ical.CompTimezoneStandard
	if c.to > lower {
		kind = ical.CompTimezoneDaylight
	}
	o := ical.NewComponent(kind)
	put(o, ical.PropDateTimeStart, c.wall().Format(localForm))
	put(o, ical.PropTimezoneOffsetFrom, offset(c.from))
	put(o, ical.PropTimezoneOffsetTo, offset(c.to))
	putText(o, ical.PropTimezoneName, c.name)
	if rule != "" {
		put(o, ical.PropRecurrenceRule, rule)
	}
	return o
}

// offset writes seconds east of Greenwich as ±hhmm, or ±hhmmss when there are
// seconds, as Monrovia had until 1972.
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}

// changeBefore is the change that brought the offset in force at t, or a
// change that changes nothing in 1970 when there was none since.
func changeBefore(zone *time.Location, t time.Time) change {
	epoch := time.Unix(0, 0)
	name, to := t.In(zone).Zone()
	for at := t; ; {
		start, _ := at.In(zone).ZoneBounds()
		if start.IsZero() || start.Before(epoch) {
			return change{at: epoch.Add(-time.Duration(to) * time.Second), from: to, to: to, name: name}
		}
		before := start.Add(-time.Second)
		if _, from := before.In(zone).Zone(); from != to {
			return change{at: start, from: from, to: to, name: name}
		}
		at = before // only the name changed there
	}
}

// changesUntil lists the changes of offset after one instant up to another.
func changesUntil(zone *time.Location, after, until time.Time) []change {
	var list []change
	for t := after; ; {
		_, end := t.In(zone).ZoneBounds()
		if end.IsZero() || t.After(until) {
			return list
		}
		if !end.After(t) {
			// On the last day of a leap year ZoneBounds can return the year's
			// end as already reached: step over that day, no clock changes on it.
			t = t.Add(24 * time.Hour)
			continue
		}
		if end.After(until) {
			return list
		}
		_, from := end.Add(-time.Second).In(zone).Zone()
		if name, to := end.In(zone).Zone(); to != from {
			list = append(list, change{at: end, from: from, to: to, name: name})
		}
		t = end
	}
}

// yearlyRules finds the RRULE of the even and of the odd changes when there
// are two every year and each set follows one rule for ruleYears.
func yearlyRules(changes []change) (even, odd string, ok bool) {
	if len(changes) < 2*ruleYears {
		return "", "", false
	}
	var sides [2][]change
	for i, c := range changes {
		sides[i%2] = append(sides[i%2], c)
	}
	even, ok = yearlyRule(sides[0])
	if !ok {
		return "", "", false
	}
	odd, ok = yearlyRule(sides[1])
	return even, odd, ok
}

// yearlyRule is "the given weekday within seven days of a month, at one time",
// which is all that laws have come up with: the second Sunday, the last
// Sunday, the Friday before the last Sunday.
func yearlyRule(changes []change) (string, bool) {
	first := changes[0].wall()
	low, high := first.Day(), first.Day()
	for i, c := range changes {
		w := c.wall()
		if w.Year() != first.Year()+i || w.Month() != first.Month() || w.Weekday() != first.Weekday() ||
			w.Format("150405") != first.Format("150405") || c.from != changes[0].from || c.to != changes[0].to {
			return "", false
		}
		low, high = min(low, w.Day()), max(high, w.Day())
	}
	if high-low != 6 {
		return "", false
	}
	day := strings.ToUpper(first.Weekday().String()[:2])
	days := time.Date(2025, first.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
	rule := fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;", int(first.Month()))
	switch {
	case high == days && first.Month() != time.February:
		return rule + "BYDAY=-1" + day, true
	case low%7 == 1:
		return rule + fmt.Sprintf("BYDAY=%d%s", low/7+1, day), true
	}
	var within []string
	for d := low; d <= high; d++ {
		within = append(within, fmt.Sprint(d))
	}
	return rule + "BYDAY=" + day + ";BYMONTHDAY=" + strings.Join(within, ","), true
}
