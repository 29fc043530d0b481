package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// taken gives my busy time in [from, to), merged: what my calendar files say
// and my scheduled coffees but the one left out; and my holidays. What a
// calendar that cannot be read any more said last still counts.
func (p *Planner) taken(ctx context.Context, n *network, without app.CoffeeID, from, to time.Time) (busy, holidays []freetime.Interval, err error) {
	list, read, err := p.readCalendars(ctx, n.me)
	if err != nil {
		return nil, nil, err
	}
	left := ""
	for _, c := range n.coffees {
		if c.ID == without {
			left = c.UID
			continue
		}
		if c.State != app.Scheduled {
			continue
		}
		for _, at := range c.Times() {
			busy = append(busy, freetime.Interval{Start: at, End: c.At(at).End()})
		}
	}
	for i, c := range list {
		if read[i].calendar == nil {
			continue
		}
		events, _ := read[i].calendar.Events(from, to)
		for _, e := range events {
			when := freetime.Interval{Start: e.Start, End: e.End}
			switch {
			case left != "" && e.UID == left || !counts(c.Kind, e):
			case c.Kind == HolidaysCalendar:
				holidays = append(holidays, when)
			default:
				busy = append(busy, when)
			}
		}
	}
	return freetime.Clip(freetime.Merge(busy), from, to), freetime.Clip(freetime.Merge(holidays), from, to), nil
}

// blocks gives what lies in [from, to) but the coffee being arranged, by start,
// and my calendar files. A coffee that also stands in a calendar at its time is
// given once, as the coffee.
func (p *Planner) blocks(ctx context.Context, n *network, arranged app.Coffee, from, to time.Time) ([]BusyBlock, []CalendarState, error) {
	list, read, err := p.readCalendars(ctx, n.me)
	if err != nil {
		return nil, nil, err
	}
	loc := n.now.Location()
	type known struct {
		uid   string
		start int64
	}
	var out []BusyBlock
	ours := map[known]bool{}
	for _, c := range n.coffees {
		if c.State != app.Scheduled || c.ID == arranged.ID {
			continue
		}
		for _, at := range c.Times() {
			ours[known{c.UID, at.Unix()}] = c.UID != ""
			if end := c.At(at).End(); end.After(from) && at.Before(to) {
				out = append(out, BusyBlock{Coffee: c.ID, Start: at.In(loc), End: end.In(loc), Title: c.Title})
			}
		}
	}
	for i, c := range list {
		if read[i].calendar == nil {
			continue
		}
		events, _ := read[i].calendar.Events(from, to)
		for _, e := range events {
			if e.Cancelled || ours[known{e.UID, e.Start.Unix()}] || arranged.UID != "" && e.UID == arranged.UID {
				continue
			}
			out = append(out, BusyBlock{Calendar: c.ID, Start: e.Start.In(loc), End: e.End.In(loc), Title: e.Title, AllDay: e.AllDay,
				Tentative: e.Tentative, Free: !e.Busy || c.Kind == HolidaysCalendar})
		}
	}
	slices.SortStableFunc(out, func(a, b BusyBlock) int { return a.Start.Compare(b.Start) })
	return out, p.calendarStates(n.now, list, read), nil
}
