package command

import (
	"cortado/app"
	"cortado/app/planner"
)

type inviteCmd struct {
	Person string `arg:""`
	Start  string `required:"" placeholder:"T" help:"Wall time such as 2026-12-02T09:30, or an RFC 3339 instant."`
	timeFlags
	ToSend bool   `help:"Write the file for the other person, who needs an e-mail address."`
	Every  string `placeholder:"4w" help:"Repeat every so many weeks."`
	Count  int    `help:"How many times when repeating."`
	Out    string `required:"" placeholder:"FILE" help:"Where to write the invite."`
}

func (c inviteCmd) Run(r *run) error {
	every, err := weeks(c.Every)
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		me, err := p.Profile(r.ctx)
		if err != nil {
			return err
		}
		remind, err := p.SettingNumber(r.ctx, app.SetRemind)
		if err != nil {
			return err
		}
		plan, err := c.plan(me, planner.Plan{Remind: remind, Every: every, Count: c.Count}, c.Start)
		if err != nil {
			return err
		}
		done, _, err := p.Schedule(r.ctx, q.ID, plan, planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		r.past(done)
		if err := r.taken(p, done); err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

// past notes that a coffee was given a time that is over, which may be a slip.
func (r *run) past(c app.Coffee) {
	times := c.Times()
	if last := times[len(times)-1]; !last.After(r.now()) {
		r.say("note: that time is past")
	}
}

// taken notes what else lies at a coffee's times: another coffee, or an event of
// one of my calendars that takes time.
func (r *run) taken(p *planner.Planner, c app.Coffee) error {
	for _, at := range c.Times() {
		week, err := p.WeekFor(r.ctx, c.Person, c.ID, at)
		if err != nil {
			return err
		}
		end := c.At(at).End()
		for _, b := range week.Busy {
			if !b.Free && b.Start.Before(end) && b.End.After(at) {
				r.say("note: %s is taken: %s", at.In(b.Start.Location()).Format("2006-01-02 15:04"), b.Title)
			}
		}
	}
	return nil
}

func (r *run) oneCoffee(p *planner.Planner, c app.Coffee, toSend bool, file string) error {
	all, err := r.coffees(p)
	if err != nil {
		return err
	}
	out, err := all.one(c, toSend, file)
	if err != nil {
		return err
	}
	return r.show(out, out.print)
}

type coffeeCmd struct {
	List   coffeeListCmd   `cmd:"" default:"withargs" help:"Every coffee: those to come, those being arranged, those that were."`
	Show   coffeeShowCmd   `cmd:"" help:"One coffee in full."`
	Move   coffeeMoveCmd   `cmd:"" help:"Give it another time, length or place."`
	Cancel coffeeCancelCmd `cmd:"" help:"Call it off."`
}

type coffeeShowCmd struct {
	ID     int64  `arg:""`
	ToSend bool   `help:"Write the file for the other person."`
	Out    string `placeholder:"FILE" help:"Where to write its invite again."`
}

func (c coffeeShowCmd) Run(r *run) error {
	if c.ToSend && c.Out == "" {
		return misuse("--to-send says what --out writes; give --out as well")
	}
	return r.with(func(p *planner.Planner) error {
		one, err := p.Coffee(r.ctx, app.CoffeeID(c.ID))
		if err == nil && c.Out != "" {
			one, err = p.Invite(r.ctx, one.ID, planner.Export{Path: c.Out, ToSend: c.ToSend})
		}
		if err != nil {
			return err
		}
		all, err := r.coffees(p)
		if err != nil {
			return err
		}
		out, err := all.one(one, c.ToSend, c.Out)
		if err != nil {
			return err
		}
		return r.show(out, out.inFull)
	})
}

type coffeeMoveCmd struct {
	ID    int64  `arg:""`
	Start string `placeholder:"T" help:"Wall time such as 2026-12-02T09:30, or an RFC 3339 instant; without it the coffee keeps its time."`
	timeFlags
	ToSend bool   `help:"Write the file for the other person."`
	Out    string `placeholder:"FILE" help:"Where to write the new invite."`
}

func (c coffeeMoveCmd) Run(r *run) error {
	if c.Start == "" && c.timeFlags == (timeFlags{}) {
		return misuse("nothing says where to move it; give --start, --minutes, --place or --link")
	}
	return r.with(func(p *planner.Planner) error {
		old, err := p.Coffee(r.ctx, app.CoffeeID(c.ID))
		if err != nil {
			return err
		}
		me, err := p.Profile(r.ctx)
		if err != nil {
			return err
		}
		plan, err := c.plan(me, planner.PlanOf(old), c.Start)
		if err != nil {
			return err
		}
		done, _, err := p.Move(r.ctx, old.ID, plan, planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		r.past(done)
		if err := r.taken(p, done); err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

type coffeeCancelCmd struct {
	ID     int64  `arg:""`
	ToSend bool   `help:"Write the file for the other person."`
	Out    string `placeholder:"FILE" help:"Where to write the cancellation."`
}

func (c coffeeCancelCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		done, _, err := p.Cancel(r.ctx, app.CoffeeID(c.ID), planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

type metCmd struct {
	Coffee int64 `arg:"" help:"Id of the coffee."`
}

func (c metCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if _, _, err := p.Met(r.ctx, app.CoffeeID(c.Coffee)); err != nil {
			return err
		}
		one, err := p.Coffee(r.ctx, app.CoffeeID(c.Coffee))
		if err != nil {
			return err
		}
		return r.oneCoffee(p, one, false, "")
	})
}

type missedCmd struct {
	Coffee int64 `arg:"" help:"Id of the coffee."`
	Rest   bool  `help:"Let it rest instead of finding a new time."`
}

func (c missedCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		one, _, err := p.Missed(r.ctx, app.CoffeeID(c.Coffee), !c.Rest)
		if err != nil {
			return err
		}
		return r.oneCoffee(p, one, false, "")
	})
}
