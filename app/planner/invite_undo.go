package planner

import (
	"context"

	"cortado/app"
)

// countingOn lets no invite count backwards. Undo gives a coffee its earlier time
// and with it the earlier sequence; a calendar that got a file since the change
// holds the later one, and would take the next file for an old one. So the coffee
// counts on from there. Where no file went out in between undo is exact.
//
// A coffee that undo takes out of the calendar altogether loses its UID; the next
// one begins at 0.
func countingOn(r app.Reader) (func(app.Writer, app.Change) error, error) {
	all, err := r.Coffees(context.Background(), 0)
	if err != nil {
		return nil, err
	}
	before := make(map[app.CoffeeID]app.Coffee, len(all))
	for _, c := range all {
		before[c.ID] = c
	}
	return func(w app.Writer, undone app.Change) error {
		all, err := w.Coffees(context.Background(), 0)
		if err != nil {
			return err
		}
		for _, c := range all {
			sequence := countedOn(before[c.ID], c, undone)
			if sequence == c.Sequence {
				continue
			}
			c.Sequence = sequence
			if _, err := w.SaveCoffee(c); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// countedOn is the sequence of a coffee once a change of it is taken back.
func countedOn(was, now app.Coffee, undone app.Change) int {
	switch {
	case now.UID == "":
		return 0
	case now.UID == was.UID && now.Sequence < was.Sequence && !(was.Exported.Before(undone.At) && was.SentOut.Before(undone.At)):
		return was.Sequence + 1
	}
	return now.Sequence
}
