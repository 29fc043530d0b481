package planner

import (
	"cmp"
	"context"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// settleLabels name the change by what was done with a follow-up.
var settleLabels = map[string]string{app.SettledDone: "change.settle", app.SettledDismissed: "change.follow.left"}

// Settle says what the user did with a follow-up, so that it is not shown again:
// app.SettledDone or app.SettledDismissed. A promise that is done is kept, and a
// request that is done is given.
func (p *Planner) Settle(ctx context.Context, f app.FollowUp, how string) (app.ChangeID, error) {
	label, known := settleLabels[how]
	if !known {
		return 0, app.Invalid("%q is neither done nor dismissed", how)
	}
	switch {
	case how == app.SettledDone && f.Kind == app.DuePromise:
		return p.KeepPromise(ctx, f.Entry, true)
	case how == app.SettledDone && f.Kind == app.DueAnswer:
		return p.DoneRequest(ctx, f.Request)
	}
	return p.settle(ctx, f, label, app.Settled{Key: f.Key, At: p.now(), How: how}, func(w app.Writer) error { return passOver(w, f) })
}

// PutOff lets a follow-up come again on a later day.
func (p *Planner) PutOff(ctx context.Context, f app.FollowUp, until app.Day) (app.ChangeID, error) {
	today, err := p.Today(ctx)
	if err != nil {
		return 0, err
	}
	if err := until.Validate(); err != nil {
		return 0, err
	}
	if until <= today {
		return 0, app.Invalid("%s is not after today; put it off until a later day", cmp.Or(until, "no day"))
	}
	return p.settle(ctx, f, "change.follow.off", app.PutOff(f.Key, until, p.now()), nil)
}

// settle keeps what was done with a follow-up, after what has to come before, if anything.
func (p *Planner) settle(ctx context.Context, f app.FollowUp, label string, s app.Settled, before func(app.Writer) error) (app.ChangeID, error) {
	q, err := p.person(ctx, f.Person)
	if err != nil {
		return 0, err
	}
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		if before != nil {
			if err := before(w); err != nil {
				return err
			}
		}
		return w.SaveSettled(s)
	}, app.MessagesChanged, app.CoffeesChanged, app.PeopleChanged)
}

// Laters are the days until which a follow-up is usually put off: tomorrow, and
// the next Monday.
func (p *Planner) Laters(ctx context.Context) (tomorrow, nextWeek app.Day, err error) {
	today, err := p.Today(ctx)
	if err != nil {
		return "", "", err
	}
	monday := today.Add(1)
	for monday.Time(time.UTC).Weekday() != time.Monday {
		monday = monday.Add(1)
	}
	return today.Add(1), monday, nil
}

// DueBy finds a task by the key of its follow-up, as long as it is due; one that
// waits behind another is found too. ErrNotFound.
func (p *Planner) DueBy(ctx context.Context, key string) (Task, error) {
	in, err := p.dueInput(ctx)
	if err != nil {
		return Task{}, err
	}
	all := followup.Causes(in)
	i := slices.IndexFunc(all, func(f app.FollowUp) bool { return f.Key == key })
	if i < 0 {
		return Task{}, app.NotFound("nothing is due under the key %q; the due command lists the keys", key)
	}
	return dueWords{p, in}.task(all[i]), nil
}

// answerMissed notes that the question whether a coffee took place was answered,
// within the change that says it did not: asking how talks were begins anew. The
// coffee is as it should have taken place; one that is still to come was not asked
// about.
func (p *Planner) answerMissed(w app.Writer, c app.Coffee) error {
	if _, over := c.Passed(p.now()); !over {
		return nil
	}
	return w.SaveSettled(app.Settled{Key: followup.RateCoffeeKey(c.ID, c.Start), At: p.now(), How: app.SettledDone})
}
