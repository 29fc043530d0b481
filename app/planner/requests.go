package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
)

// Asked is what somebody asked of me, as it is typed.
type Asked struct {
	Text string
	Due  app.Day // by when; empty when they did not say
	On   app.Day // when they asked; empty for today, or as it was
}

// Request notes that a person asked something of me.
func (p *Planner) Request(ctx context.Context, person app.PersonID, a Asked) (app.ChangeID, error) {
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return 0, err
	}
	r := app.Request{Person: person, Asked: p.now(), State: app.RequestOpen}
	if err := p.word(&r, a, me); err != nil {
		return 0, err
	}
	return p.change("change.request", q.Name.First(), func(w app.Writer) error {
		_, err := w.SaveRequest(r)
		return err
	}, app.PeopleChanged, app.RoundChanged)
}

// EditRequest changes the words or the days of what a person asked. The line
// of the ledger that it became, kept or not, changes with it.
func (p *Planner) EditRequest(ctx context.Context, id int64, a Asked) (app.ChangeID, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	return p.changeRequest(ctx, "change.request", id, func(w app.Writer, r app.Request, _ app.Person) error {
		if err := p.word(&r, a, me); err != nil {
			return err
		}
		if _, err := w.SaveRequest(r); err != nil {
			return err
		}
		e, found, err := entryOf(ctx, w, r)
		if err != nil || !found {
			return err
		}
		e.Text, e.Due = r.Text, r.Due
		_, err = w.SaveEntry(e)
		return err
	})
}

// word puts what was typed into a request.
func (p *Planner) word(r *app.Request, a Asked, me app.Profile) error {
	now := p.here(me)
	if a.Text = strings.TrimSpace(a.Text); a.Text == "" {
		return app.Invalid("the request has no text")
	}
	if err := a.Due.Validate(); err != nil {
		return err
	}
	if err := a.On.Validate(); err != nil {
		return err
	}
	if a.On > app.DayOf(now) {
		return app.Invalid("%s is still to come; a request is noted once they asked", a.On)
	}
	if a.On != "" && a.On != app.DayOf(r.Asked.In(now.Location())) {
		r.Asked = a.On.Time(now.Location()).Add(12 * time.Hour)
	}
	r.Text, r.Due = a.Text, a.Due
	return nil
}

// AnswerRequest accepts or declines what somebody asked of me. What is accepted
// becomes a promise in the ledger.
func (p *Planner) AnswerRequest(ctx context.Context, id int64, accept bool) (app.ChangeID, error) {
	return p.changeRequest(ctx, "change.answer", id, func(w app.Writer, r app.Request, q app.Person) error {
		if r.State != app.RequestOpen {
			return app.Invalid("this request of %s has been answered already", q.Name)
		}
		return answer(w, r, accept, p.now())
	})
}

// answer writes down what I said to a request, and when.
func answer(w app.Writer, r app.Request, accept bool, at time.Time) (err error) {
	r.State, r.Answered = app.RequestDeclined, at
	if accept {
		r.State = app.RequestAccepted
		if r.Entry, err = w.SaveEntry(app.Entry{Person: r.Person, Direction: app.Gave, Text: r.Text, On: at, Due: r.Due}); err != nil {
			return err
		}
	}
	_, err = w.SaveRequest(r)
	return err
}

// answeredBy answers the request that a message which went out is about, unless
// it was answered before.
func answeredBy(ctx context.Context, w app.Writer, m app.Message) error {
	if m.Request == 0 || m.Situation != app.Accept && m.Situation != app.DeclineIt {
		return nil
	}
	all, err := w.Requests(ctx, m.Person)
	if err != nil {
		return err
	}
	for _, r := range all {
		if r.ID == m.Request && r.State == app.RequestOpen {
			return answer(w, r, m.Situation == app.Accept, m.SentAt)
		}
	}
	return nil
}

// DoneRequest says that I did what somebody asked: the promise it became is
// kept. One that was not answered yet counts as given at once.
func (p *Planner) DoneRequest(ctx context.Context, id int64) (app.ChangeID, error) {
	return p.changeRequest(ctx, "change.request.done", id, func(w app.Writer, r app.Request, q app.Person) error {
		if r.State != app.RequestOpen && r.State != app.RequestAccepted {
			return app.Invalid("this request of %s was declined, or done before", q.Name)
		}
		now := p.now()
		e, found, err := entryOf(ctx, w, r)
		if err != nil {
			return err
		}
		if !found {
			e = app.Entry{Person: r.Person, Direction: app.Gave, Text: r.Text, On: now, Due: r.Due}
		}
		if e.Done.IsZero() {
			e.Done = now
		}
		if r.Entry, err = w.SaveEntry(e); err != nil {
			return err
		}
		if r.Answered.IsZero() {
			r.Answered = now
		}
		r.State = app.RequestDone
		_, err = w.SaveRequest(r)
		return err
	})
}

// followEntry lets the request that became a promise stand as the promise does:
// done when it was kept, declined when it was let go, else accepted.
func followEntry(ctx context.Context, w app.Writer, e app.Entry) error {
	all, err := w.Requests(ctx, e.Person)
	if err != nil {
		return err
	}
	state := app.RequestAccepted
	switch {
	case !e.Done.IsZero():
		state = app.RequestDone
	case e.Dropped:
		state = app.RequestDeclined
	}
	for _, r := range all {
		if r.Entry == e.ID && r.State != state {
			r.State = state
			if _, err := w.SaveRequest(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// entryOf finds the promise in the ledger that a request became.
func entryOf(ctx context.Context, r app.Reader, q app.Request) (app.Entry, bool, error) {
	if q.Entry == 0 {
		return app.Entry{}, false, nil
	}
	all, err := r.Ledger(ctx, q.Person)
	if err != nil {
		return app.Entry{}, false, err
	}
	for _, e := range all {
		if e.ID == q.Entry {
			return e, true, nil
		}
	}
	return app.Entry{}, false, nil
}

// changeRequest changes a request as it stands by then: of two answers at once the
// second one finds it answered.
func (p *Planner) changeRequest(ctx context.Context, label string, id int64, work func(app.Writer, app.Request, app.Person) error) (app.ChangeID, error) {
	_, q, err := p.request(ctx, id)
	if err != nil {
		return 0, err
	}
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		r, err := requestIn(ctx, w, id)
		if err != nil {
			return err
		}
		return work(w, r, q)
	}, app.PeopleChanged, app.RoundChanged)
}

// request finds a request and who made it.
func (p *Planner) request(ctx context.Context, id int64) (app.Request, app.Person, error) {
	r, err := requestIn(ctx, p.store, id)
	if err != nil {
		return app.Request{}, app.Person{}, err
	}
	q, err := p.person(ctx, r.Person)
	return r, q, err
}

func requestIn(ctx context.Context, from app.Reader, id int64) (app.Request, error) {
	all, err := from.Requests(ctx, 0)
	if err != nil {
		return app.Request{}, err
	}
	for _, r := range all {
		if r.ID == id {
			return r, nil
		}
	}
	return app.Request{}, app.NotFound("there is no request %d", id)
}
