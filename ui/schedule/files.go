package schedule

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
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
	case !p.chosen.After(p.host.Now()):
		return w.Say("coffees.why.past")
	case p.noteOver() > 0:
		return w.Say("coffees.why.note")
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

// outcome is what becomes of a plan: a file at a path, one for another program,
// or none.
type outcome struct {
	out   planner.Export
	aside bool   // the file is opened in the calendar program and kept nowhere else
	mail  string // where the message with the invite goes
}

// write saves an invite: for my calendar, or the file to send. The coffee gets
// its time in the same step, or is moved when it had one.
func (p *planning) write(toSend bool) {
	if p.busy || !p.linkReads() {
		return
	}
	p.host.PickSave(p.fileName(toSend), func(path string) {
		p.keep(outcome{out: planner.Export{Path: path, ToSend: toSend}})
	})
}

// open hands an invite to the program the system has for calendar files.
func (p *planning) open() {
	if !p.busy && p.linkReads() {
		p.keep(outcome{aside: true})
	}
}

// writeMail saves a message to the other person with the invite attached.
func (p *planning) writeMail() {
	if p.busy || !p.linkReads() {
		return
	}
	p.host.PickSave(strings.TrimSuffix(p.fileName(false), ".ics")+".eml", func(path string) { p.keep(outcome{mail: path}) })
}

// fileName proposes a name for the invite as it is typed now.
func (p *planning) fileName(toSend bool) string {
	plan, name := p.made(), p.coffee
	name.Title, name.Start, name.Zone = plan.Title, plan.Start, plan.Zone
	return p.s.planner.InviteName(name, toSend)
}

// keep gives the coffee its time and lets the outcome follow. What fails after
// the coffee has its time is told as well as the time.
func (p *planning) keep(o outcome) {
	plan, first, before := p.made(), p.week.First, p.coffee
	moving := p.scheduled()
	label := "change.schedule"
	if moving {
		label = "change.move"
	}
	name := p.fileName(o.out.ToSend)
	out := o.out
	out.WithBrief = p.brief && !out.ToSend
	var after app.Coffee
	var change app.ChangeID
	var late error
	p.busy = true
	p.host.RunOr("schedule.do", func(ctx context.Context) (err error) {
		if o.aside {
			if out.Path, err = p.host.Aside(name); err != nil {
				return err
			}
		}
		switch {
		case moving && same(planner.PlanOf(before), plan) && out.Path != "":
			after, err = p.s.planner.Invite(ctx, before.ID, out)
		case moving && same(planner.PlanOf(before), plan):
			after = before
		case moving:
			after, change, err = p.s.planner.Move(ctx, before.ID, plan, out)
		default:
			after, change, err = p.s.planner.Schedule(ctx, p.week.Person.ID, plan, out)
		}
		if err != nil {
			return err
		}
		if o.aside {
			late = p.host.OpenFile(out.Path)
		}
		if o.mail != "" {
			var sent app.Coffee
			if sent, late = p.s.planner.SaveInviteMail(ctx, after.ID, o.mail); late == nil {
				after = sent
			}
		}
		return nil
	}, func() {
		w := p.host.Words()
		p.busy = false
		p.coffee, p.week.Coffee, p.typed = after, after, false
		p.chosen = after.Start
		p.follow(before, after, o, late == nil)
		switch {
		case change != 0:
			p.host.Done(p.s.planner.Done(app.Change{Label: label, Who: first}), change)
		case o.aside && late == nil:
			p.host.Done(w.Say("coffees.opened"), 0)
		case late == nil && (out.Path != "" || o.mail != ""):
			p.host.Done(w.Say("schedule.saved"), 0)
		}
		switch {
		case late != nil && o.aside:
			p.host.Fail(app.Invalid("%s", w.Say("coffees.no-program")))
		case late != nil:
			p.host.Fail(late)
		}
		if p.s.plan == p {
			p.s.fill()
		}
	}, func(err error) {
		p.busy = false
		p.host.Fail(err)
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

// saveCancel writes the file that takes a cancelled coffee out again.
func (p *planning) saveCancel(toSend bool) {
	id := p.coffee.ID
	p.host.PickSave(p.s.planner.InviteName(p.coffee, toSend), func(path string) {
		p.host.Run("schedule.do", func(ctx context.Context) error {
			_, err := p.s.planner.Invite(ctx, id, planner.Export{Path: path, ToSend: toSend})
			return err
		}, func() { p.host.Done(p.host.Words().Say("schedule.saved"), 0) })
	})
}

// mailCancel writes the message that takes a cancelled coffee out of the other
// person's calendar.
func (p *planning) mailCancel() {
	id := p.coffee.ID
	p.host.PickSave(strings.TrimSuffix(p.s.planner.InviteName(p.coffee, false), ".ics")+".eml", func(path string) {
		p.host.Run("schedule.do", func(ctx context.Context) error {
			_, err := p.s.planner.SaveInviteMail(ctx, id, path)
			return err
		}, func() { p.host.Done(p.host.Words().Say("schedule.saved"), 0) })
	})
}

// cancel asks, and then shows the files that take the coffee back.
func (p *planning) cancel() {
	p.s.askCancel(p.coffee, p.week.First, func(after app.Coffee) {
		p.coffee, p.week.Coffee, p.typed, p.next = after, after, false, next{}
		p.s.fill()
	})
}

// clear asks before what was typed and not written is let go.
func (p *planning) clear() {
	w := p.host.Words()
	p.host.Ask(w.Say("coffees.clear.head"), w.Say("coffees.clear.text"), w.Say("coffees.clear.verb"), true, func() {
		fresh := newPlanning(p.s, screen.Route{Name: screen.Schedule, Person: p.week.Person.ID, Coffee: p.coffee.ID})
		p.typed = false
		p.s.plan = fresh
		fresh.start()
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

// keepRoom remembers the link in the form as my meeting room.
func (p *planning) keepRoom() {
	link := strings.TrimSpace(p.place)
	var change app.ChangeID
	p.host.Run("schedule.room", func(context.Context) (err error) {
		change, err = p.s.planner.SetMeetingRoom(link)
		return err
	}, func() {
		p.room = link
		p.host.Done(p.s.planner.Done(app.Change{Label: "change.meeting-room"}), change)
	})
}
