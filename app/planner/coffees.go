package planner

import (
	"context"
	"time"

	"cortado/app"
)

// Plan is what the user says of a coffee to be scheduled. Start is a wall time
// in Zone.
type Plan struct {
	Title    string // empty: "Coffee: Priya and Maya"
	Start    time.Time
	Zone     string
	Minutes  int
	Place    string
	Link     string
	Note     string
	Remind   int // minutes before; -1 none
	ShowFree bool
	Every    int // weeks; 0 once
	Count    int
}

// PlanOf gives a coffee's plan, to be changed and handed to Move.
func PlanOf(c app.Coffee) Plan {
	return Plan{Title: c.Title, Start: c.Start, Zone: c.Zone, Minutes: c.Minutes, Place: c.Place, Link: c.Link, Note: c.Note,
		Remind: c.Remind, ShowFree: c.ShowFree, Every: c.Every, Count: c.Count}
}

// Coffee gives one coffee.
func (p *Planner) Coffee(ctx context.Context, id app.CoffeeID) (app.Coffee, error) {
	return p.store.Coffee(ctx, id)
}

// Coffees lists a person's coffees, everybody's for 0.
func (p *Planner) Coffees(ctx context.Context, of app.PersonID) ([]app.Coffee, error) {
	return p.store.Coffees(ctx, of)
}

// Schedule gives a person's coffee its time: the one that is being arranged, or
// a new one. A coffee already scheduled is moved by Move. With out the invite is
// written in the same step: both happen, or neither.
func (p *Planner) Schedule(ctx context.Context, person app.PersonID, plan Plan, out Export) (app.Coffee, app.ChangeID, error) {
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	c, err := p.arranging(ctx, person)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	if c.UID == "" {
		if c.UID, err = p.newUID(); err != nil {
			return app.Coffee{}, 0, err
		}
	}
	before := c
	if err := p.fill(&c, plan, q, me); err != nil {
		return app.Coffee{}, 0, err
	}
	c.Sequence = nextSequence(before, c) // it may have had a time before, which calendars know
	return p.saveCoffee(c, "change.schedule", q, me, out)
}

// arranging gives the person's coffee that is not scheduled yet, or a new one
// that belongs to the current round when the person is in it.
func (p *Planner) arranging(ctx context.Context, person app.PersonID) (app.Coffee, error) {
	coffees, err := p.store.Coffees(ctx, person)
	if err != nil {
		return app.Coffee{}, err
	}
	for i := len(coffees) - 1; i >= 0; i-- {
		if c := coffees[i]; c.State == app.Idea || c.State == app.Asked || c.State == app.Agreed || c.State == app.Silent {
			return c, nil
		}
	}
	c := app.Coffee{Person: person, State: app.Idea, Created: p.now(), Remind: -1}
	if round, err := p.current(ctx); err == nil {
		for _, pick := range round.Picks {
			if pick.Person == person && !pick.Dropped {
				c.Round = round.ID
				me, err := p.store.Profile(ctx)
				if err != nil {
					return app.Coffee{}, err
				}
				c.Question = roundQuestion(me, round)
			}
		}
	}
	return c, nil
}

// fill puts a plan into a coffee and makes it scheduled.
func (p *Planner) fill(c *app.Coffee, plan Plan, q app.Person, me app.Profile) error {
	if plan.Zone == "" {
		plan.Zone = me.Zone
	}
	if plan.Minutes == 0 {
		plan.Minutes = usualMinutes(me)
	}
	c.State, c.Start, c.Zone, c.Minutes = app.Scheduled, plan.Start, plan.Zone, plan.Minutes
	c.Title, c.Place, c.Link, c.Note = plan.Title, plan.Place, plan.Link, plan.Note
	c.Remind, c.ShowFree, c.Every, c.Count = plan.Remind, plan.ShowFree, plan.Every, plan.Count
	if c.Title == "" {
		c.Title = p.CoffeeTitle(q, me)
	}
	return c.Validate()
}

// CoffeeTitle is the title a coffee has until the user writes another.
func (p *Planner) CoffeeTitle(q app.Person, me app.Profile) string {
	if me.GivenName() == "" {
		return p.words.Say("coffee.title.alone", "them", q.Name.First())
	}
	return p.words.Say("coffee.title", "them", q.Name.First(), "me", me.GivenName())
}

func usualMinutes(me app.Profile) int {
	if me.Minutes > 0 {
		return me.Minutes
	}
	return app.DefaultMinutes
}

// Move gives a scheduled coffee another time or place. The invite keeps its
// UID; its sequence goes up by one.
func (p *Planner) Move(ctx context.Context, id app.CoffeeID, plan Plan, out Export) (app.Coffee, app.ChangeID, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	if c.State != app.Scheduled {
		return app.Coffee{}, 0, app.Invalid("coffee %d is %s; only a scheduled coffee can be moved", id, c.State)
	}
	q, me, err := p.personAndMe(ctx, c.Person)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	before := c
	if err := p.fill(&c, plan, q, me); err != nil {
		return app.Coffee{}, 0, err
	}
	c.Sequence = nextSequence(before, c)
	return p.saveCoffee(c, "change.move", q, me, out)
}

// Cancel calls a coffee off. A scheduled one's invite gets a higher sequence,
// so that the calendars that had it take it out.
func (p *Planner) Cancel(ctx context.Context, id app.CoffeeID, out Export) (app.Coffee, app.ChangeID, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	if !c.State.CanBecome(app.Cancelled) {
		return app.Coffee{}, 0, app.Invalid("coffee %d is %s; it cannot be cancelled", id, c.State)
	}
	q, me, err := p.personAndMe(ctx, c.Person)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	before := c
	c.State = app.Cancelled
	c.Sequence = nextSequence(before, c)
	return p.saveCoffee(c, "change.cancel", q, me, out)
}

// Missed says that a coffee did not take place. Again keeps it open for a new
// time; otherwise it rests.
func (p *Planner) Missed(ctx context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	to := app.Cancelled
	if again {
		to = app.Agreed
	}
	if !c.State.CanBecome(to) {
		return app.Coffee{}, 0, app.Invalid("coffee %d is %s; only a coffee still to come can be missed", id, c.State)
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return app.Coffee{}, 0, err
	}
	return p.missedOnce(c, to, q)
}

func (p *Planner) saveCoffee(c app.Coffee, label string, q app.Person, me app.Profile, out Export) (app.Coffee, app.ChangeID, error) {
	if err := c.Validate(); err != nil {
		return app.Coffee{}, 0, err
	}
	change, err := p.change(label, q.Name.First(), func(w app.Writer) (err error) {
		write, err := p.export(&c, q, me, out)
		if err != nil {
			return err
		}
		if err := p.leaveTime(w, c); err != nil {
			return err
		}
		if c.ID, err = w.SaveCoffee(c); err != nil {
			return err
		}
		return write()
	}, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
	return c, change, err
}

func (p *Planner) personAndMe(ctx context.Context, id app.PersonID) (app.Person, app.Profile, error) {
	q, err := p.person(ctx, id)
	if err != nil {
		return app.Person{}, app.Profile{}, err
	}
	me, err := p.store.Profile(ctx)
	return q, me, err
}
