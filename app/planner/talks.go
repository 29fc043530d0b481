package planner

import (
	"context"
	"time"

	"cortado/app"
)

// Met says that a coffee took place: it becomes a talk to be rated.
func (p *Planner) Met(ctx context.Context, id app.CoffeeID) (app.Talk, app.ChangeID, error) {
	c, q, t, err := p.talkOf(ctx, id)
	if err != nil {
		return app.Talk{}, 0, err
	}
	change, err := p.change("change.met", q.Name.First(), func(w app.Writer) (err error) {
		t, err = p.writeTalk(w, c, t)
		return err
	}, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
	return t, change, err
}

// talkOf gives a coffee's talk: the one written down, or what it would be.
func (p *Planner) talkOf(ctx context.Context, id app.CoffeeID) (app.Coffee, app.Person, app.Talk, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return c, app.Person{}, app.Talk{}, err
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return c, q, app.Talk{}, err
	}
	talks, err := p.store.Talks(ctx, c.Person)
	if err != nil {
		return c, q, app.Talk{}, err
	}
	for _, t := range talks {
		if t.Coffee == id {
			return c, q, t, nil
		}
	}
	if c.State != app.WasMet && !c.State.CanBecome(app.WasMet) {
		return c, q, app.Talk{}, app.Invalid("coffee %d is %s; only a coffee that could take place can be met or rated", id, c.State)
	}
	c = p.meant(c)
	at := c.Start
	if at.IsZero() {
		at = p.now()
	}
	return c, q, app.Talk{Coffee: id, Person: c.Person, At: at, Minutes: c.Minutes}, nil
}

// writeTalk keeps the talk, marks the coffee met and notes the contact, once.
func (p *Planner) writeTalk(w app.Writer, c app.Coffee, t app.Talk) (app.Talk, error) {
	fresh := t.ID == 0
	if c.ID != 0 && c.State != app.WasMet {
		if err := p.hasCome(w, c); err != nil {
			return t, err
		}
		once, err := settleOnce(w, c, app.WasMet)
		if err != nil {
			return t, err
		}
		c, t.Coffee = once, once.ID
	}
	id, err := w.SaveTalk(t)
	if err != nil {
		return t, err
	}
	t.ID = id
	if fresh {
		_, err = w.SaveContact(app.Contact{Person: t.Person, At: t.At, Kind: app.Met, Coffee: c.ID})
	}
	return t, err
}

// Talked notes a talk that was no planned coffee.
func (p *Planner) Talked(ctx context.Context, person app.PersonID, on app.Day, note string) (app.ChangeID, error) {
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return 0, err
	}
	at := p.now()
	if on != "" {
		if err := on.Validate(); err != nil {
			return 0, err
		}
		if on > app.DayOf(p.here(me)) {
			return 0, app.Invalid("%s is still to come; a talk is noted after it took place", on)
		}
		if on != app.DayOf(p.here(me)) {
			at = on.Time(p.here(me).Location()).Add(12 * time.Hour)
		}
	}
	return p.change("change.talked", q.Name.First(), func(w app.Writer) error {
		_, err := w.SaveContact(app.Contact{Person: person, At: at, Kind: app.Talked, Note: note})
		return err
	}, app.PeopleChanged, app.RoundChanged)
}
