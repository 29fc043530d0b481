package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
)

// Favour is a line of the ledger as it is typed.
type Favour struct {
	Direction app.Direction
	Text      string
	Promised  bool    // not given yet
	Due       app.Day // by when it is promised; may be empty
	On        app.Day // when it was given or promised; empty for today, or as it was
}

// AddEntry writes down what was given, received or promised.
func (p *Planner) AddEntry(ctx context.Context, person app.PersonID, f Favour) (app.Entry, app.ChangeID, error) {
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return app.Entry{}, 0, err
	}
	e := app.Entry{Person: person, On: p.now()}
	if err := p.favour(&e, f, me); err != nil {
		return e, 0, err
	}
	id, err := p.change("change.ledger", q.Name.First(), func(w app.Writer) (err error) {
		if e.ID, err = w.SaveEntry(e); err != nil {
			return err
		}
		if err := answerWith(ctx, w, e, p.now()); err != nil {
			return err
		}
		return followEntry(ctx, w, e)
	}, app.PeopleChanged, app.RoundChanged)
	return e, id, err
}

// EditEntry changes a line of the ledger. A request that became it follows.
func (p *Planner) EditEntry(ctx context.Context, id int64, f Favour) (app.ChangeID, error) {
	e, q, err := p.entry(ctx, id)
	if err != nil {
		return 0, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	if err := p.favour(&e, f, me); err != nil {
		return 0, err
	}
	return p.changeEntry("change.ledger", q, func(w app.Writer) error {
		if err := theirsToAsk(ctx, w, e); err != nil {
			return err
		}
		return saveEntry(ctx, w, e)
	})
}

// theirsToAsk refuses that what they asked of me is something they gave.
func theirsToAsk(ctx context.Context, w app.Writer, e app.Entry) error {
	if e.Direction == app.Gave {
		return nil
	}
	all, err := w.Requests(ctx, e.Person)
	for _, r := range all {
		if r.Entry == e.ID {
			return app.Invalid("they asked you for this, so it is yours to give")
		}
	}
	return err
}

// favour puts what was typed into a line.
func (p *Planner) favour(e *app.Entry, f Favour, me app.Profile) error {
	here := p.here(me)
	if f.Text = strings.TrimSpace(f.Text); f.Text == "" {
		return app.Invalid("the line of the ledger has no text")
	}
	if f.Direction != app.Gave && f.Direction != app.Received {
		return app.Invalid("%q says not who gave", f.Direction)
	}
	for _, d := range []app.Day{f.Due, f.On} {
		if err := d.Validate(); err != nil {
			return err
		}
	}
	if f.On > app.DayOf(here) {
		return app.Invalid("%s is still to come; give the day by which it is promised instead", f.On)
	}
	said := &e.On
	if !f.Promised && !e.Done.IsZero() {
		said = &e.Done
	}
	if f.On != "" && f.On != app.DayOf(said.In(here.Location())) {
		at := f.On.Time(here.Location()).Add(12 * time.Hour)
		if *said = at; e.On.After(at) {
			e.On = at
		}
	}
	e.Direction, e.Text, e.Due = f.Direction, f.Text, f.Due
	switch {
	case f.Promised:
		e.Done = time.Time{}
	case e.Done.IsZero():
		e.Done, e.Dropped = p.now(), false
		if f.On != "" && f.On != app.DayOf(here) {
			e.Done = e.On
		}
	}
	return nil
}

// KeepPromise says that a promise was kept, of mine or of theirs, or opens it again.
// A request that became it follows.
func (p *Planner) KeepPromise(ctx context.Context, id int64, kept bool) (app.ChangeID, error) {
	e, q, err := p.entry(ctx, id)
	if err != nil {
		return 0, err
	}
	if kept == !e.Done.IsZero() && !e.Dropped {
		if kept {
			return 0, app.Invalid("line %d of the ledger is given already", id)
		}
		return 0, app.Invalid("line %d of the ledger is open already", id)
	}
	e.Done, e.Dropped = time.Time{}, false
	if kept {
		e.Done = p.now()
	}
	return p.changeEntry("change.ledger.done", q, func(w app.Writer) error { return saveEntry(ctx, w, e) })
}

// DropEntry lets a promise go: it stays in the ledger and is not waited for.
func (p *Planner) DropEntry(ctx context.Context, id int64) (app.ChangeID, error) {
	e, q, err := p.entry(ctx, id)
	if err != nil {
		return 0, err
	}
	if !e.Open() {
		return 0, app.Invalid("line %d of the ledger is no open promise", id)
	}
	e.Dropped = true
	return p.changeEntry("change.ledger.drop", q, func(w app.Writer) error { return saveEntry(ctx, w, e) })
}

// DeleteEntry takes a line off the ledger. A request that became it is one that
// was answered and is done with.
func (p *Planner) DeleteEntry(ctx context.Context, id int64) (app.ChangeID, error) {
	e, q, err := p.entry(ctx, id)
	if err != nil {
		return 0, err
	}
	return p.changeEntry("change.ledger.delete", q, func(w app.Writer) error { return deleteEntry(ctx, w, e) })
}

// DeleteRequest forgets what somebody asked, as if it had never been noted. A
// promise that it became stays in the ledger.
func (p *Planner) DeleteRequest(ctx context.Context, id int64) (app.ChangeID, error) {
	_, q, err := p.request(ctx, id)
	if err != nil {
		return 0, err
	}
	return p.changeEntry("change.request.delete", q, func(w app.Writer) error { return w.DeleteRequest(id) })
}

func (p *Planner) changeEntry(label string, q app.Person, work func(app.Writer) error) (app.ChangeID, error) {
	return p.change(label, q.Name.First(), work, app.PeopleChanged, app.RoundChanged, app.MessagesChanged)
}

// saveEntry saves a line; the request that became it follows.
func saveEntry(ctx context.Context, w app.Writer, e app.Entry) error {
	if _, err := w.SaveEntry(e); err != nil {
		return err
	}
	return followEntry(ctx, w, e)
}

// deleteEntry deletes a line. What was asked and became it counts as declined when
// it was not done: nobody waits for it any more.
func deleteEntry(ctx context.Context, w app.Writer, e app.Entry) error {
	all, err := w.Requests(ctx, e.Person)
	if err != nil {
		return err
	}
	for _, r := range all {
		if r.Entry != e.ID {
			continue
		}
		r.Entry = 0
		if r.State == app.RequestAccepted {
			r.State = app.RequestDeclined
		}
		if _, err := w.SaveRequest(r); err != nil {
			return err
		}
	}
	return w.DeleteEntry(e.ID)
}

// entry finds a line of the ledger and whose it is.
func (p *Planner) entry(ctx context.Context, id int64) (app.Entry, app.Person, error) {
	all, err := p.store.Ledger(ctx, 0)
	if err != nil {
		return app.Entry{}, app.Person{}, err
	}
	for _, e := range all {
		if e.ID == id {
			q, err := p.person(ctx, e.Person)
			return e, q, err
		}
	}
	return app.Entry{}, app.Person{}, app.NotFound("the ledger has no line %d", id)
}
