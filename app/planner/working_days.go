package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// fullWeek is how many days my hours name when they are my whole working week.
// With fewer I work part of it, and others answer on the usual days.
const fullWeek = 5

// Holidays are looked for around now: as far back as a silence is noticed, and as
// far ahead as the next follow-up may be.
const (
	holidaysBefore = followup.ChaseUntil + 30*24*time.Hour
	holidaysAfter  = 60 * 24 * time.Hour
)

// workDays are the days on which an answer is waited for: those of my week, and
// none that one of my calendars has as a holiday.
func (p *Planner) workDays(ctx context.Context, n *network) (followup.WorkDays, error) {
	out := followup.WorkDays{Off: map[app.Day]bool{}}
	for _, h := range n.me.Hours {
		out.Week = append(out.Week, h.Days...)
	}
	slices.Sort(out.Week)
	if out.Week = slices.Compact(out.Week); len(out.Week) < fullWeek {
		out.Week = nil
	}
	list, read, err := p.readCalendars(ctx, n.me)
	if err != nil {
		return out, err
	}
	for i, c := range list {
		if c.Kind != HolidaysCalendar || read[i].calendar == nil {
			continue
		}
		events, _ := read[i].calendar.Events(n.now.Add(-holidaysBefore), n.now.Add(holidaysAfter))
		for _, e := range events {
			if !e.AllDay || !counts(c.Kind, e) {
				continue
			}
			last := app.DayOf(e.End.Add(-time.Nanosecond))
			for day := app.DayOf(e.Start); day <= last; day = day.Add(1) {
				out.Off[day] = true
			}
		}
	}
	return out, nil
}
