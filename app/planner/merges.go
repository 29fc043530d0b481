package planner

import (
	"context"
	"time"

	"cortado/app"
)

// MergeRow is a merge as a list shows it.
type MergeRow struct {
	ID   int64
	Kept app.PersonID
	Name string // of the one who stayed
	Gone string // the name of the record that went into them; empty when it is forgotten
	When string // the day
	At   time.Time
}

// Merges lists who was joined and can be taken apart, the newest first; of one
// person, or of everybody with 0. Somebody who was joined and then went into
// another comes up again once those two are apart.
func (p *Planner) Merges(ctx context.Context, of app.PersonID) ([]MergeRow, error) {
	merges, err := p.store.Merges(ctx)
	if err != nil || len(merges) == 0 {
		return nil, err
	}
	changes, err := p.store.Changes(ctx, 0)
	if err != nil {
		return nil, err
	}
	gone := map[app.ChangeID]string{}
	for _, c := range changes {
		gone[c.ID] = c.Who
	}
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var out []MergeRow
	for _, m := range merges {
		q := n.byID[m.Kept]
		if q == nil || of != 0 && m.Kept != of { // in the bin
			continue
		}
		out = append(out, MergeRow{ID: m.ID, Kept: m.Kept, Name: q.Name.String(), Gone: gone[m.Change], At: m.At,
			When: p.words.DayYear(m.At.In(n.now.Location()))})
	}
	return out, nil
}

// Unmerged is what taking a merge apart did.
type Unmerged struct {
	Change app.ChangeID // undoes the taking apart
	Kept   app.PersonID
	Gone   app.PersonID
	Name   string // of the one who is back
	Stays  bool   // something has come since and stays with the one who was kept
}

// Unmerge takes a merge apart, now or much later: what was moved goes back, and
// what has come since stays with the one who was kept. ErrNotFound for a merge
// that is not there, or whose person went into another since.
func (p *Planner) Unmerge(ctx context.Context, id int64) (Unmerged, error) {
	merges, err := p.store.Merges(ctx)
	if err != nil {
		return Unmerged{}, err
	}
	for _, m := range merges {
		if m.ID != id {
			continue
		}
		_, stay, err := p.store.UndoUntouched(m.Change, p.now())
		if err != nil {
			return Unmerged{}, err
		}
		p.announce(everything...)
		out := Unmerged{Kept: m.Kept, Gone: m.Gone, Stays: len(stay) > 0}
		q, err := p.person(ctx, m.Gone)
		if err != nil {
			return out, err
		}
		out.Name = q.Name.String()
		changes, err := p.store.Changes(ctx, 0)
		if err != nil {
			return out, err
		}
		for _, c := range changes {
			if c.Undoes == m.Change && !c.Undone {
				out.Change = c.ID
				break
			}
		}
		return out, nil
	}
	return Unmerged{}, app.NotFound("there is no merge %d to take apart", id)
}
