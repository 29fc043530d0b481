package planner

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// freezeSample writes the reasons of the sample's rounds down as they would
// have been on the day each started.
func (p *Planner) freezeSample(ctx context.Context) error {
	n, err := p.read(ctx)
	if err != nil {
		return err
	}
	var frozen []app.Round
	for _, r := range n.rounds {
		plan := suggest.Plan(n.before(r.Started).input())
		set := p.labelled(n, p.openSet(plan, r))
		was := p.roundOf(n, plan, set)
		if len(was.Picks) < len(r.Picks) {
			continue // somebody could not be asked then; their round stays without reasons
		}
		r.Picks, r.Needs, r.Before, r.After = was.Picks, was.Needs, was.Before, was.After
		frozen = append(frozen, r)
	}
	err = p.store.Quiet(func(w app.Writer) error {
		for _, r := range frozen {
			if _, err := w.SaveRound(r); err != nil {
				return err
			}
		}
		return nil
	})
	p.announce(app.RoundChanged)
	return err
}

// before gives the network as it was at an instant.
func (n *network) before(at time.Time) *network {
	old := &network{now: at.In(n.now.Location()), me: n.me, model: n.model, read: n.read}
	for _, t := range n.talks {
		if t.At.Before(at) {
			old.talks = append(old.talks, t)
		}
	}
	for _, c := range n.contacts {
		if c.At.Before(at) {
			old.contacts = append(old.contacts, c)
		}
	}
	for _, m := range n.messages {
		if !m.SentAt.IsZero() && m.SentAt.Before(at) && !m.AnsweredAt.After(at) {
			old.messages = append(old.messages, m)
		}
	}
	for _, c := range n.coffees {
		if c.Created.Before(at) && (c.Start.IsZero() || c.Start.Before(at)) {
			old.coffees = append(old.coffees, c)
		}
	}
	return old
}
