package planner

import (
	"context"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// writeGiven keeps what was given and promised in a talk. One favour is one line
// of the ledger: what an earlier rating said, what was promised before, and what
// they had asked for are not written twice.
func writeGiven(ctx context.Context, w app.Writer, t, before app.Talk, r Rating, now time.Time) error {
	g := &giving{ctx: ctx, w: w, talk: t, now: now}
	var err error
	if g.ledger, err = w.Ledger(ctx, t.Person); err != nil {
		return err
	}
	for _, id := range r.Gone {
		if err := g.takeOff(id); err != nil {
			return err
		}
	}
	for _, line := range r.Given {
		if line.Text = strings.TrimSpace(line.Text); line.Text == "" {
			continue
		}
		if err := g.keep(line); err != nil {
			return err
		}
	}
	return g.nextStep(t, before)
}

// giving is what is written of one talk.
type giving struct {
	ctx    context.Context
	w      app.Writer
	talk   app.Talk
	now    time.Time
	ledger []app.Entry
}

// keep writes one line: the one it names, else the one it repeats, else a new one.
func (g *giving) keep(line Given) error {
	e := app.Entry{Person: g.talk.Person, Talk: g.talk.ID, Direction: line.Direction, On: g.now}
	switch i := g.place(line); {
	case i >= 0:
		e = g.ledger[i]
	case line.Entry != 0:
		return app.NotFound("the ledger with this person has no line %d", line.Entry)
	}
	was := e
	e.Text = line.Text
	if line.Due != "" || line.Entry != 0 {
		e.Due = line.Due
	}
	switch {
	case !line.Done && line.Entry != 0:
		e.Done = time.Time{}
	case line.Done && e.Done.IsZero():
		e.Done, e.Dropped = g.now, false
	}
	if e == was {
		return nil
	}
	return g.save(e)
}

func (g *giving) save(e app.Entry) error {
	fresh := e.ID == 0
	id, err := g.w.SaveEntry(e)
	if err != nil {
		return err
	}
	e.ID = id
	if i := slices.IndexFunc(g.ledger, func(o app.Entry) bool { return o.ID == id }); i >= 0 {
		g.ledger[i] = e
	} else {
		g.ledger = append(g.ledger, e)
	}
	if fresh {
		if err := answerWith(g.ctx, g.w, e, g.now); err != nil {
			return err
		}
	}
	return followEntry(g.ctx, g.w, e)
}

// place finds the line of the ledger that one is, or -1: the one named; else, of
// those that say the same, the one an earlier rating of the talk wrote, a promise
// still open, or one made before the talk and kept since.
func (g *giving) place(line Given) int {
	if line.Entry != 0 {
		return slices.IndexFunc(g.ledger, func(e app.Entry) bool { return e.ID == line.Entry })
	}
	for _, fits := range []func(app.Entry) bool{
		func(e app.Entry) bool { return e.Talk == g.talk.ID },
		app.Entry.Open,
		func(e app.Entry) bool { return !e.Done.Before(g.talk.At) && e.On.Before(g.talk.RatedAt) && e.Talk == 0 },
		func(e app.Entry) bool { return !e.Done.Before(g.talk.At) && e.On.Before(g.talk.At) },
	} {
		for i, e := range g.ledger {
			if fits(e) && e.Direction == line.Direction && app.Fold(e.Text) == app.Fold(line.Text) {
				return i
			}
		}
	}
	return -1
}

// takeOff takes a line away: what this talk brought is deleted, a promise from
// before is let go. What is done with another talk stays.
func (g *giving) takeOff(id int64) error {
	i := slices.IndexFunc(g.ledger, func(e app.Entry) bool { return e.ID == id })
	if i < 0 {
		return nil // taken off before
	}
	switch e := g.ledger[i]; {
	case e.Talk == g.talk.ID:
		g.ledger = slices.Delete(g.ledger, i, i+1)
		return deleteEntry(g.ctx, g.w, e)
	case e.Open():
		e.Dropped = true
		return g.save(e)
	}
	return nil
}

// nextStep keeps the next step as a promise of mine. One that an earlier rating
// named becomes the new one, or goes, unless it was done.
func (g *giving) nextStep(t, before app.Talk) error {
	line := Given{Direction: app.Gave, Text: t.NextStep, Due: t.NextOn}
	same := app.Fold(before.NextStep) == app.Fold(t.NextStep)
	if i := g.place(Given{Direction: app.Gave, Text: before.NextStep}); before.NextStep != "" && i >= 0 && g.ledger[i].Talk == t.ID && g.ledger[i].Open() {
		if !same && (t.NextStep == "" || g.place(line) >= 0) {
			if err := g.takeOff(g.ledger[i].ID); err != nil {
				return err
			}
		} else {
			line.Entry = g.ledger[i].ID
		}
	}
	if t.NextStep == "" {
		return nil
	}
	return g.keep(line)
}

// answerWith lets a request that is still open, and that a new line of mine says
// the same as, become that line.
func answerWith(ctx context.Context, w app.Writer, e app.Entry, now time.Time) error {
	if e.Direction != app.Gave {
		return nil
	}
	all, err := w.Requests(ctx, e.Person)
	if err != nil {
		return err
	}
	for _, r := range all {
		if r.State != app.RequestOpen || app.Fold(r.Text) != app.Fold(e.Text) {
			continue
		}
		r.State, r.Answered, r.Entry = app.RequestAccepted, now, e.ID
		_, err := w.SaveRequest(r)
		return err
	}
	return nil
}
