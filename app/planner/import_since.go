package planner

import (
	"context"
	"reflect"

	"cortado/app"
	"cortado/app/exchange"
)

// catchUp compares a file again when people changed since it was read, so that
// an import never takes back what the user typed meanwhile, nor brings in twice
// what another import brought. Decisions stay where their person still exists.
func (p *Planner) catchUp(ctx context.Context, in *Incoming) error {
	all, err := p.everybodyToMatch(ctx)
	if err != nil {
		return err
	}
	joined := map[app.PersonID]bool{}
	for _, id := range in.Joined {
		joined[id] = true
	}
	changed := len(all) != len(in.have)
	for i := 0; i < len(all) && !changed; i++ {
		had, there := in.have[all[i].ID]
		now := all[i]
		if joined[now.ID] {
			now.Sources = had.Sources // a decision on single fields is kept there
		}
		changed = !there || !reflect.DeepEqual(had, now)
	}
	if !changed {
		return nil
	}
	before, have := in.Preview, in.have
	if in.Preview, err = p.match(ctx, before.Batch, all); err != nil {
		return err
	}
	in.have = make(map[app.PersonID]app.Person, len(all))
	for _, q := range all {
		if joined[q.ID] {
			q.Sources = chosenSources(have[q.ID], q)
		}
		in.have[q.ID] = q
	}
	for place, id := range in.Joined {
		if _, there := in.have[id]; !there {
			delete(in.Joined, place)
			continue
		}
		row := &in.Preview.Rows[place]
		row.Person, row.Status = before.Rows[place].Person, exchange.Duplicate
	}
	return nil
}
