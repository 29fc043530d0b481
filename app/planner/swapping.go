package planner

import (
	"context"

	"cortado/app"
	"cortado/app/suggest"
)

// SwapProposed puts one person in another's place in a proposal. The proposal
// stays one: nothing is frozen. Whoever is in the set then is kept in it, so
// that the place stays taken however the rest is recomputed; one undo lets all
// of them go again.
func (p *Planner) SwapProposed(ctx context.Context, size int, out, in app.PersonID) (app.ChangeID, error) {
	n, err := p.read(ctx)
	if err != nil {
		return 0, err
	}
	if _, open := n.current(); open {
		return 0, app.Invalid("a round is open; swap in that")
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return 0, err
	}
	newcomer, known := n.byID[in]
	if !known {
		return 0, app.NotFound("there is no person with the id %d", in)
	}
	plan, set := p.propose(n, size, nil)
	if set, err = plan.Swap(set, out, in); err != nil {
		return 0, err
	}
	return p.change("change.swap", newcomer.Name.First(), func(w app.Writer) error {
		for id, pinned := range pinsFor(n, set.Picks, out) {
			standing := n.byID[id].Standing
			standing.Pinned = pinned
			if err := w.SaveStanding(id, standing); err != nil {
				return err
			}
		}
		return nil
	}, app.PeopleChanged, app.RoundChanged)
}

// pinsFor says whose pin changes so that exactly these people are the set.
func pinsFor(n *network, picks []suggest.Choice, out app.PersonID) map[app.PersonID]bool {
	pins := map[app.PersonID]bool{}
	for _, c := range picks {
		if !n.byID[c.Person].Standing.Pinned {
			pins[c.Person] = true
		}
	}
	if n.byID[out].Standing.Pinned {
		pins[out] = false
	}
	return pins
}
