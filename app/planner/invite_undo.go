package planner

import (
	"context"

	"cortado/app"
)

// sequences remembers what the coffees' invites counted before a change is taken
// back.
func (p *Planner) sequences() (map[app.CoffeeID]app.Coffee, error) {
	all, err := p.store.Coffees(context.Background(), 0)
	if err != nil {
		return nil, err
	}
	known := make(map[app.CoffeeID]app.Coffee, len(all))
	for _, c := range all {
		known[c.ID] = c
	}
	return known, nil
}

// countOn lets no invite count backwards. Undo gives a coffee its earlier time
// and with it the earlier sequence; a calendar that got a file since the change
// holds the later one, and would take the next file for an old one. So the coffee
// counts on from there. Where no file went out in between undo is exact.
//
// A coffee that undo takes out of the calendar altogether loses its UID; the next
// one begins at 0.
func (p *Planner) countOn(before map[app.CoffeeID]app.Coffee, undone app.Change) error {
	now, err := p.sequences()
	if err != nil {
		return err
	}
	var fallen []app.Coffee
	for id, c := range now {
		was := before[id]
		switch {
		case c.UID == "" && c.Sequence != 0:
			c.Sequence = 0
		case c.UID != "" && c.UID == was.UID && c.Sequence < was.Sequence &&
			!(was.Exported.Before(undone.At) && was.SentOut.Before(undone.At)):
			c.Sequence = was.Sequence + 1
		default:
			continue
		}
		fallen = append(fallen, c)
	}
	if len(fallen) == 0 {
		return nil
	}
	return p.store.Quiet(func(w app.Writer) error {
		for _, c := range fallen {
			if _, err := w.SaveCoffee(c); err != nil {
				return err
			}
		}
		return nil
	})
}
