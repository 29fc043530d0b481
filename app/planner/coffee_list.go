package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
)

// CoffeeRow is one coffee as the list shows it.
type CoffeeRow struct {
	Coffee app.Coffee
	Name   string
	Role   string
	State  string    // in the user's words
	When   string    // "Wed 18 Nov, 15:30", or "asked 9 Nov", "no time yet"
	At     time.Time // what When speaks of; zero when nothing has a time
	Group  string    // coming, arranging, past
	Past   bool      // scheduled and its time is over: it asks whether it happened
	Rated  bool      // its talk was rated
	Find   string    // what a search looks in, folded: name, role, title, place, link
}

// CoffeeRows lists every coffee: those to come by date, then those being
// arranged, the longest asked first, then the past ones, the newest first. A
// repeating coffee stands twice when one of its times asks whether it happened
// and another is to come.
func (p *Planner) CoffeeRows(ctx context.Context) ([]CoffeeRow, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	talks := map[app.CoffeeID]app.Talk{}
	for _, t := range n.talks {
		if t.Coffee != 0 {
			talks[t.Coffee] = t
		}
	}
	var coming, arranging, past []CoffeeRow
	for _, c := range n.coffees {
		q, known := n.byID[c.Person]
		if !known {
			continue
		}
		talk := talks[c.ID]
		r := CoffeeRow{Coffee: c, Name: q.Name.String(), Role: q.Role(), State: p.words.Say("coffee.state." + string(c.State)), Rated: talk.Helpful > 0}
		r.Find = app.Fold(r.Name + " " + r.Role + " " + c.Title + " " + c.Place + " " + c.Link)
		if one, over := c.Passed(n.now); over {
			once := r
			once.Group, once.Past = "past", true
			p.date(&once, one, n.now, talk)
			past = append(past, once)
		}
		switch one, comes := c.Coming(n.now); {
		case comes:
			r.Group = "coming"
			p.date(&r, one, n.now, talk)
			coming = append(coming, r)
		case c.State == app.Scheduled: // over, as said above
		case c.State.Live():
			r.Group = "arranging"
			p.date(&r, c, n.now, talk)
			arranging = append(arranging, r)
		default:
			r.Group = "past"
			p.date(&r, c, n.now, talk)
			past = append(past, r)
		}
	}
	slices.SortStableFunc(coming, func(a, b CoffeeRow) int { return a.At.Compare(b.At) })
	slices.SortStableFunc(arranging, func(a, b CoffeeRow) int { return a.At.Compare(b.At) })
	slices.SortStableFunc(past, func(a, b CoffeeRow) int { return b.At.Compare(a.At) })
	return append(append(coming, arranging...), past...), nil
}

// date says when a coffee, or that time of it, is or was, or how far it has come without a time. What
// no longer needs a time is silent about having none.
func (p *Planner) date(r *CoffeeRow, c app.Coffee, now time.Time, talk app.Talk) {
	switch {
	case !c.Start.IsZero() && c.State != app.Agreed:
		r.At = c.Start.In(now.Location())
		r.When = p.nearDay(now, r.At) + ", " + p.words.Clock(r.At)
		if c.Repeats() {
			r.When = p.words.Say("coffees.repeats", "when", r.When, "every", p.words.Count("coffees.every", c.Every))
		}
	case c.State == app.WasMet && !talk.At.IsZero():
		r.At = talk.At.In(now.Location())
		r.When = p.nearDay(now, r.At)
	case !c.AskedAt.IsZero():
		r.At = c.AskedAt
		r.When = p.words.Say("coffee.asked", "day", p.nearDay(now, c.AskedAt))
	case c.State.Live() || c.State == app.Silent:
		r.At = c.Created
		r.When = p.words.Say("coffee.no-time")
	default:
		r.At = c.Created
	}
}
