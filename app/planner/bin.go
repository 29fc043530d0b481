package planner

import (
	"context"
	"slices"

	"cortado/app"
)

// binDays is how long a deleted person can be brought back.
const binDays = 30

// BinRow is somebody in the bin.
type BinRow struct {
	PersonRow
	Since app.Day
	Left  string // "gone in 12 days"
}

// Bin lists who is in the bin, the last deleted first.
func (p *Planner) Bin(ctx context.Context) ([]BinRow, error) {
	view, err := p.People(ctx, Query{Filter: Filter{Bin: true}, Sort: "name"})
	if err != nil {
		return nil, err
	}
	l, err := p.prepared(ctx)
	if err != nil {
		return nil, err
	}
	since := map[app.PersonID]app.Day{}
	for _, q := range l.bin.people {
		since[q.ID] = q.Standing.Deleted
	}
	out := make([]BinRow, len(view.Rows))
	for i, r := range view.Rows {
		out[i] = BinRow{*r, since[r.ID], p.binLeft(l.today, since[r.ID])}
	}
	slices.SortStableFunc(out, func(a, b BinRow) int {
		switch {
		case a.Since > b.Since:
			return -1
		case a.Since < b.Since:
			return 1
		}
		return 0
	})
	return out, nil
}

// binLeft says how long somebody stays in the bin. EmptyBin runs when the
// program starts, so that somebody may be due already.
func (p *Planner) binLeft(today, since app.Day) string {
	left := binDays - today.DaysSince(since)
	if left <= 0 {
		return p.words.Say("list.bin.due")
	}
	return p.words.Count("list.bin.left", left)
}

// BringBack takes people out of the bin, as they were.
func (p *Planner) BringBack(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
	return p.standPeople(ctx, ids, "change.people.back", func(s *app.Standing) { s.Deleted = "" })
}

// DeletePeopleForGood removes people and every trace of them from the file. It
// cannot be undone, and what only concerned them is forgotten by undo too. No
// backup is made before: they would be in it.
func (p *Planner) DeletePeopleForGood(ctx context.Context, ids []app.PersonID) error {
	people, err := p.inFull(ctx, ids)
	if err != nil || len(people) == 0 {
		return err
	}
	return p.erase(ids)
}

// erase removes people for good: one transaction, then one clearing of the file.
func (p *Planner) erase(ids []app.PersonID) error {
	err := p.store.Quiet(func(w app.Writer) error {
		for _, id := range slices.Compact(slices.Sorted(slices.Values(ids))) {
			if err := w.ErasePerson(id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.announce(everything...) // they are gone, even if the file cannot be cleared now
	return p.store.Purge()
}

// EmptyBin removes for good whoever has been in the bin for 30 days.
func (p *Planner) EmptyBin(ctx context.Context) error {
	today, err := p.Today(ctx)
	if err != nil {
		return err
	}
	binned, err := p.store.Bin(ctx)
	if err != nil {
		return err
	}
	var due []app.PersonID
	for _, q := range binned {
		if today.DaysSince(q.Standing.Deleted) >= binDays {
			due = append(due, q.ID)
		}
	}
	if len(due) == 0 {
		return nil
	}
	return p.erase(due)
}

// FindInBin reads what somebody wrote for a person in the bin: an id, a name,
// an e-mail address or a profile address. ErrNotFound when nobody fits,
// ErrAmbiguous with the candidates when several do.
func (p *Planner) FindInBin(ctx context.Context, ref string) (app.PersonID, error) {
	binned, err := p.store.Bin(ctx)
	if err != nil {
		return 0, err
	}
	return findAmong(binned, ref)
}
