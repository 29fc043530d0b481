package planner

import (
	"context"
	"errors"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// roundsOn gives every round, the newest first. One whose last day is over
// counts as closed from then on, whether or not a later one has begun.
func (p *Planner) roundsOn(ctx context.Context, today app.Day) ([]app.Round, error) {
	all, err := p.store.Rounds(ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].Closed.IsZero() && all[i].To < today {
			all[i].Closed = all[i].To.Time(time.UTC).AddDate(0, 0, 1)
		}
	}
	return all, nil
}

// current gives the open round; ErrNotFound when there is none.
func (p *Planner) current(ctx context.Context) (app.Round, error) {
	n, err := p.read(ctx)
	if err != nil {
		return app.Round{}, err
	}
	if r, ok := n.current(); ok {
		return r, nil
	}
	return app.Round{}, app.NotFound("no round is open")
}

func (n *network) current() (app.Round, bool) {
	for _, r := range n.rounds {
		if r.Closed.IsZero() {
			return r, true
		}
	}
	return app.Round{}, false
}

// Rounds lists every round, the newest first.
func (p *Planner) Rounds(ctx context.Context) ([]app.Round, error) {
	today, err := p.Today(ctx)
	if err != nil {
		return nil, err
	}
	return p.roundsOn(ctx, today)
}

// Round gives one round, the open one for 0.
func (p *Planner) Round(ctx context.Context, id app.RoundID) (app.Round, error) {
	if id == 0 {
		return p.current(ctx)
	}
	all, err := p.Rounds(ctx)
	if err != nil {
		return app.Round{}, err
	}
	for _, r := range all {
		if r.ID == id {
			return r, nil
		}
	}
	return app.Round{}, app.NotFound("there is no round %d", id)
}

// StartRound freezes a proposal as this round and closes the one before. The
// question it answers is kept among mine in the same change.
func (p *Planner) StartRound(ctx context.Context, size int, question *app.Question) (app.Round, app.ChangeID, error) {
	r, err := p.proposedRound(ctx, size, question)
	if err != nil {
		return app.Round{}, 0, err
	}
	if len(r.Picks) == 0 {
		return app.Round{}, 0, app.Invalid("nobody can be suggested now; add skills you want in Me, or bring in people")
	}
	signals := []app.Signal{app.RoundChanged}
	if question != nil {
		signals = append(signals, app.ProfileChanged)
	}
	change, err := p.change("change.round", "", func(w app.Writer) (err error) {
		if question != nil {
			kept, err := p.writeQuestion(ctx, w, *question)
			if err != nil {
				return err
			}
			linkQuestion(&r, kept.Need)
		}
		r.ID, err = p.writeRound(w, r)
		return err
	}, signals...)
	return r, change, err
}

// writeRound keeps a round that begins and closes the one that was open.
func (p *Planner) writeRound(w app.Writer, r app.Round) (app.RoundID, error) {
	open, err := w.CurrentRound(context.Background())
	switch {
	case err == nil:
		open.Closed = r.Started
		if _, err := w.SaveRound(open); err != nil {
			return 0, err
		}
	case !errors.Is(err, app.ErrNotFound):
		return 0, err
	}
	return w.SaveRound(r)
}

// proposedRound is the present proposal as a round that could start now.
func (p *Planner) proposedRound(ctx context.Context, size int, question *app.Question) (app.Round, error) {
	n, err := p.read(ctx)
	if err != nil {
		return app.Round{}, err
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return app.Round{}, err
	}
	plan, set := p.propose(n, size, question)
	r := p.roundOf(n, plan, set)
	if question != nil {
		r.Question = question.Text
	}
	return r, nil
}

// roundSize reads how many people a round has: as asked, else as set.
func (p *Planner) roundSize(ctx context.Context, size int) (int, error) {
	if size == 0 {
		return p.SettingNumber(ctx, app.SetRoundSize)
	}
	if size < 1 || size > 8 {
		return 0, app.Invalid("a round of %d people; use 1 to 8", size)
	}
	return size, nil
}

// roundOf writes a set down as a round from today for the usual weeks.
func (p *Planner) roundOf(n *network, plan *suggest.Planned, set suggest.Set) app.Round {
	weeks := n.me.RoundWeeks
	if weeks == 0 {
		weeks = app.DefaultRoundWeeks
	}
	from := app.DayOf(n.now)
	r := app.Round{Started: p.now(), From: from, To: from.Add(7*weeks - 3), Needs: set.Needs, Before: set.Before, After: set.After}
	for i, c := range set.Picks {
		r.Picks = append(r.Picks, p.pickOf(n, c, i))
	}
	return r
}

// pickOf writes one choice down with everything as it is now.
func (p *Planner) pickOf(n *network, c suggest.Choice, place int) app.Pick {
	pick := app.Pick{Person: c.Person, Place: place, Gain: c.Gain, Chance: c.Chance, Terms: p.terms(n, c),
		Before: c.Before, After: c.After, RunnerUp: c.RunnerUp, Mutual: c.Mutual,
		Bridge: p.bridgeText(n, c.Person), Offer: p.offerText(n, c.Person)}
	if q, ok := n.byID[c.Person]; ok {
		pick.Name = q.Name.String()
	}
	return pick
}

// Swap puts one person in another's place in the open round. The one who goes
// stays on record; without an open round the present proposal starts as one.
func (p *Planner) Swap(ctx context.Context, out, in app.PersonID) (app.Round, app.ChangeID, error) {
	n, err := p.read(ctx)
	if err != nil {
		return app.Round{}, 0, err
	}
	r, open := n.current()
	if !open {
		if r, err = p.proposedRound(ctx, 0, nil); err != nil {
			return r, 0, err
		}
	}
	at := -1
	for i, pick := range r.Picks {
		if pick.Dropped {
			continue
		}
		if pick.Person == in {
			return r, 0, app.Invalid("%s is in this round already", pick.Name)
		}
		if pick.Person == out {
			at = i
		}
	}
	if at < 0 {
		return r, 0, app.Invalid("the person to be replaced is not in this round")
	}
	if open && n.roundStanding(r, out).asked() {
		return r, 0, app.Invalid("%s has been asked already and stays in the round", r.Picks[at].Name)
	}
	plan := p.plan(n, nil)
	others := []app.PersonID{}
	for i, pick := range r.Picks {
		if i != at && !pick.Dropped {
			others = append(others, pick.Person)
		}
	}
	c, err := plan.Given(others, in)
	if err != nil {
		return r, 0, err
	}
	pick := p.pickOf(n, c, r.Picks[at].Place)
	pick.Replaced = out
	r.Picks[at].Dropped = true
	r.Picks = append(r.Picks, pick)
	change, err := p.change("change.swap", n.byID[in].Name.First(), func(w app.Writer) (err error) {
		if open {
			_, err = w.SaveRound(r)
			return err
		}
		r.ID, err = p.writeRound(w, r)
		return err
	}, app.RoundChanged)
	return r, change, err
}
