package planner

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// CalendarState is one of my calendar files as it was last read.
type CalendarState struct {
	Calendar app.Calendar
	Name     string    // of the file, without its folder
	Read     time.Time // in my zone; zero when it never could be read
	Changed  time.Time // of the file
	Events   int       // what takes time in the next four weeks
	Wrong    string    // why it cannot be read now: one sentence; empty when it can
	Warnings []CalendarWarning
}

// CalendarWarning is something in a calendar file that could not be understood.
type CalendarWarning struct {
	Title  string // of the event, or empty
	Line   int
	Reason string
}

// taken gives my busy time in [from, to), merged: what my calendar files say
// and my scheduled coffees but the one left out; and my holidays.
func (p *Planner) taken(ctx context.Context, n *network, without app.CoffeeID, from, to time.Time) (busy, holidays []freetime.Interval, err error) {
	for _, c := range n.coffees {
		if c.State == app.Scheduled && c.ID != without {
			busy = append(busy, freetime.Interval{Start: c.Start, End: c.End()})
		}
	}
	return freetime.Clip(freetime.Merge(busy), from, to), nil, nil
}
