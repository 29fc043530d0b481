package schedule

import (
	"context"

	"cortado/app"
	"cortado/app/planner"
)

// why says what is still missing before an invite can be written; empty when
// nothing is.
func (p *planning) why() string {
	w := p.host.Words()
	switch {
	case p.me.Zone == "":
		return w.Say("schedule.why.zone")
	case p.chosen.IsZero():
		return w.Say("schedule.why.time")
	}
	return ""
}

// whyNotSent says why no file can be made for the other person.
func (p *planning) whyNotSent() string {
	w := p.host.Words()
	switch {
	case p.me.Email == "":
		return w.Say("schedule.why.my-mail")
	case p.week.Person.Email() == "":
		return w.Say("schedule.why.their-mail", "name", p.week.First)
	}
	return ""
}

// main is the main button: the first export, or the update after it.
func (p *planning) main() {
	if p.coffee.State != app.Cancelled && p.why() == "" {
		p.write(false)
	}
}

// write saves an invite: for my calendar, or the file to send. The coffee gets
// its time in the same step, or is moved when it had one.
func (p *planning) write(toSend bool) {
	if !p.linkReads() {
		return
	}
	plan := p.made()
	name := p.coffee
	name.Title, name.Start, name.Zone = plan.Title, plan.Start, plan.Zone
	p.host.PickSave(p.s.planner.InviteName(name), func(path string) {
		p.keep(plan, planner.Export{Path: path, ToSend: toSend})
	})
}

// keep gives the coffee its time; without a path no file is written.
func (p *planning) keep(plan planner.Plan, out planner.Export) {
	first := p.week.First
	label, before := "change.schedule", p.coffee
	moving := p.scheduled()
	if moving {
		label = "change.move"
	}
	var after app.Coffee
	var change app.ChangeID
	p.host.Run("schedule.do", func(ctx context.Context) (err error) {
		switch {
		case moving && same(planner.PlanOf(before), plan) && out.Path != "":
			after, err = p.s.planner.Invite(ctx, before.ID, out)
		case moving:
			after, change, err = p.s.planner.Move(ctx, before.ID, plan, out)
		default:
			after, change, err = p.s.planner.Schedule(ctx, p.week.Person.ID, plan, out)
		}
		return err
	}, func() {
		w := p.host.Words()
		p.coffee, p.week.Coffee, p.typed = after, after, false
		p.chosen = after.Start
		p.told = p.advice(moving && !before.Start.IsZero() && (!before.Exported.IsZero() || !before.SentOut.IsZero()), out)
		if change != 0 {
			p.host.Done(p.s.planner.Done(app.Change{Label: label, Who: first}), change)
		} else {
			p.host.Done(w.Say("schedule.saved"), 0)
		}
		p.s.fill()
	})
}

// same compares plans; instants may come from different clocks.
func same(a, b planner.Plan) bool {
	if !a.Start.Equal(b.Start) {
		return false
	}
	a.Start = b.Start
	return a == b
}

// advice says what to do with the file just written. Importing a second file
// changes nothing in some calendar programs, so it says so.
func (p *planning) advice(second bool, out planner.Export) string {
	w, first := p.host.Words(), p.week.First
	switch {
	case out.Path == "" && second:
		return w.Say("schedule.told.moved", "name", first)
	case out.Path == "":
		return ""
	case out.ToSend:
		return w.Say("schedule.told.send", "name", first)
	case second:
		return w.Say("schedule.told.update", "name", first)
	}
	return w.Say("schedule.told.first", "name", first)
}

// saveCancel writes the file that takes a cancelled coffee out again.
func (p *planning) saveCancel(toSend bool) {
	id := p.coffee.ID
	p.host.PickSave(p.s.planner.InviteName(p.coffee), func(path string) {
		p.host.Run("schedule.do", func(ctx context.Context) error {
			_, err := p.s.planner.Invite(ctx, id, planner.Export{Path: path, ToSend: toSend})
			return err
		}, func() { p.host.Done(p.host.Words().Say("schedule.saved"), 0) })
	})
}

// cancel asks, and then shows the files that take the coffee back.
func (p *planning) cancel() {
	p.s.askCancel(p.coffee, p.week.First, func(after app.Coffee) {
		p.coffee, p.week.Coffee, p.typed, p.told = after, after, false, ""
		p.s.fill()
	})
}

// linkReads checks a web address before a file is chosen for it.
func (p *planning) linkReads() bool {
	plan := p.made()
	if plan.Link == "" || app.ValidateLink(plan.Link) == nil {
		return true
	}
	if p.view != nil {
		p.view.place.SetError(p.host.Words().Say("schedule.bad-link"))
	}
	return false
}
