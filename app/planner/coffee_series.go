package planner

import (
	"context"
	"fmt"
	"slices"
	"time"

	"cortado/app"
)

// A repeating coffee is one coffee until one of its times is answered for: what
// took place, or did not, then becomes a coffee of its own, with its own talk,
// and the series goes on with the next time under its old invite.

// apart parts a coffee at one of its times: once is what took place then, rest
// what is still to come. more is false when nothing is: once is then the coffee
// itself, with its invite. Times before that one are left behind.
func apart(c app.Coffee, start time.Time) (once, rest app.Coffee, more bool) {
	times := c.Times()
	i := slices.IndexFunc(times, start.Equal)
	once, rest = c.At(start), c
	once.Every, once.Count = 0, 0
	if i < 0 || i == len(times)-1 {
		return once, app.Coffee{}, false
	}
	once.ID, once.UID, once.Sequence, once.Exported, once.SentOut = 0, "", 0, time.Time{}, time.Time{}
	rest.Start, rest.Count = times[i+1], len(times)-1-i
	if rest.Count == 1 {
		rest.Every, rest.Count = 0, 0
	}
	return once, rest, true
}

// meant gives a coffee at the time that an answer is about: the one that is to
// be asked about, or else the next.
func (p *Planner) meant(c app.Coffee) app.Coffee {
	if one, over := c.Passed(p.now()); over {
		return one
	}
	one, _ := c.Coming(p.now())
	return one
}

// hasCome refuses to say of a coffee that it took place before its day: of a
// series that was answered for, the next time would be meant by nobody.
func (p *Planner) hasCome(r app.Reader, c app.Coffee) error {
	me, err := r.Profile(context.Background())
	if err != nil {
		return err
	}
	now := p.here(me)
	day := app.DayOf(c.Start.In(now.Location()))
	if c.State != app.Scheduled || day <= app.DayOf(now) {
		return nil
	}
	return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("coffee %d is planned for %s, which is still to come", c.ID, day), Do: "move it first if you met before"}
}

// settleOnce keeps what became of a coffee at one of its times, and lets the
// others go on. It gives what it kept, with its number.
func settleOnce(w app.Writer, c app.Coffee, became app.CoffeeState) (app.Coffee, error) {
	series, err := w.Coffee(context.Background(), c.ID)
	if err != nil {
		return c, err
	}
	once, rest, more := apart(series, c.Start)
	if more {
		if _, err := w.SaveCoffee(rest); err != nil {
			return c, err
		}
	}
	once.State = became
	if !more {
		once.Sequence = nextSequence(series, once)
	}
	if err := once.Validate(); err != nil {
		return c, err
	}
	once.ID, err = w.SaveCoffee(once)
	return once, err
}

// passOver lets a repeating coffee go on after the time that a follow-up asks
// about and the user leaves out.
func passOver(w app.Writer, f app.FollowUp) error {
	if f.Kind != app.DueRate || f.Coffee == 0 || f.Talk != 0 {
		return nil
	}
	c, err := w.Coffee(context.Background(), f.Coffee)
	if err != nil || !c.Repeats() {
		return err
	}
	if _, rest, more := apart(c, f.Since); more {
		_, err = w.SaveCoffee(rest)
	}
	return err
}

// missedOnce keeps that a coffee did not take place at the time it was meant
// for: it rests, or is to get a new time. What a series still holds goes on.
func (p *Planner) missedOnce(c app.Coffee, to app.CoffeeState, q app.Person) (app.Coffee, app.ChangeID, error) {
	c = p.meant(c)
	change, err := p.change("change.missed", q.Name.First(), func(w app.Writer) (err error) {
		if err = p.answerMissed(w, c); err != nil {
			return err
		}
		c, err = settleOnce(w, c, to)
		return err
	}, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
	return c, change, err
}

// over says whether a coffee's time has passed and nobody said what became of it.
func (n *network) over(c app.Coffee) bool {
	_, over := c.Passed(n.now)
	return over
}
