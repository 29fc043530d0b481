package rate

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// keepAfter is how long after the last key what is typed is kept.
const keepAfter = 700 * time.Millisecond

// touch notes that something was answered, and keeps it in a moment.
func (r *rating) touch() {
	r.touched = true
	if r.stop != nil {
		r.stop()
	}
	r.stop = r.host.Later(keepAfter, r.keep)
}

// keep writes down what is typed, so that neither leaving nor a crash loses it.
func (r *rating) keep() {
	if r.stop == nil {
		return
	}
	r.stop()
	r.stop = nil
	answers := r.answers()
	r.s.writing.Do(func(ctx context.Context) error { return r.s.planner.SaveRateDraft(ctx, r.id, answers) }, func() {}, nil)
}

// forget stops keeping what was typed: it is saved for good, or not wanted.
func (r *rating) forget() {
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
	r.touched = false
	if r.s.rating == r {
		r.s.rating = nil
	}
}

// save keeps the rating for good and shows what comes of it.
func (r *rating) save() {
	r.host.Window().Canvas().Unfocus() // a day being typed is read when its field is left
	if r.helpful == 0 || r.busy || !r.view.daysRead() {
		return
	}
	r.busy = true
	answers := r.answers()
	var rated planner.Rated
	r.s.writing.Do(func(ctx context.Context) (err error) {
		rated, err = r.s.planner.Rate(ctx, r.id, answers)
		return err
	}, func() {
		r.busy = false
		r.forget()
		r.host.Done(r.saved(rated), rated.Change)
		r.s.showAfter(r, rated)
	}, func(err error) {
		r.busy = false
		r.host.Fail(err)
	})
}

// saved says what saving did: "Your rating … is saved. Data analysis 2 → 3."
func (r *rating) saved(rated planner.Rated) string {
	text := r.s.planner.Done(app.Change{Label: "change.rate", Who: r.about.First})
	for i, l := range rated.Moved {
		if i == 2 {
			break
		}
		text += ". " + r.host.Words().Say("rate.moved", "skill", l.Name, "from", int(l.From), "to", int(l.To))
	}
	return text
}

// missed asks what is to become of a coffee that did not take place.
func (r *rating) missed() {
	w := r.host.Words()
	var d *part.Dialog
	row := func(icon, id string, do func()) *part.Button {
		return part.NewButton(part.Normal, w.Say(id), icon, func() { d.Close(); do() })
	}
	text := w.Say("rate.missed.text", "name", r.about.First)
	if r.about.Coffee.Repeats() {
		text += " " + w.Say("rate.missed.series")
	}
	content := part.Column(0, part.NewParagraph(text), part.Gap(1, 8),
		part.TodoRow("calendar", w.Say("rate.missed.move"), w.Say("rate.missed.move.why"), nil,
			row("", "rate.missed.again", func() { r.didNotMeet(true, screen.Route{Name: screen.Schedule}) })),
		part.Rule(),
		part.TodoRow("mail", w.Say("rate.missed.came"), w.Say("rate.missed.came.why", "name", r.about.First), nil,
			row("", "rate.missed.ask", func() { r.didNotMeet(false, screen.Route{Name: screen.Messages, Situation: app.Reconnect}) })),
		part.Rule(),
		part.TodoRow("pause", w.Say("rate.missed.off"), w.Say("rate.missed.off.why"), nil,
			row("", "rate.missed.rest", func() { r.didNotMeet(false, screen.Route{Name: screen.Today}) })))
	d = part.NewDialog(w.Say("rate.missed.head"), content, part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }))
	d.Wider(520)
	d.ShowOn(r.host.Window().Canvas())
}

// didNotMeet keeps that it did not take place and goes on with the person. What
// was typed stays with the coffee, should this be taken back.
func (r *rating) didNotMeet(again bool, to screen.Route) {
	r.keep()
	var c app.Coffee
	var change app.ChangeID
	r.s.writing.Do(func(ctx context.Context) (err error) {
		c, change, err = r.s.planner.Missed(ctx, r.id, again)
		return err
	}, func() {
		r.forget()
		r.host.Done(r.s.planner.Done(app.Change{Label: "change.missed", Who: r.about.First}), change)
		if to.Name != screen.Today {
			to.Person = c.Person
		}
		if to.Name == screen.Schedule {
			to.Coffee = c.ID
		}
		r.host.Go(to)
	}, nil)
}

// leaveOut stops asking about the talk, until tomorrow or for good.
func (r *rating) leaveOut(label string, how func(context.Context, app.CoffeeID) (app.ChangeID, error)) {
	r.keep()
	var change app.ChangeID
	r.s.writing.Do(func(ctx context.Context) (err error) {
		change, err = how(ctx, r.id)
		return err
	}, func() {
		r.forget()
		r.host.Done(r.host.Words().Say(label, "name", r.about.First), change)
		r.s.Open(screen.Route{Name: screen.Rate})
	}, nil)
}
