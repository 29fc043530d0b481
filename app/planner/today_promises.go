package planner

import (
	"cmp"
	"context"
	"slices"

	"cortado/app"
	"cortado/app/followup"
)

// PromiseLine is an open promise, mine to somebody or theirs to me.
type PromiseLine struct {
	Entry  int64
	Person app.PersonID
	Text   string // "User-interview kit, for Priya"
	When   string // "today", "Fri 20 Nov"; empty for one without a day
	Late   bool   // mine only: nobody is called late here but me
	Theirs bool
	due    app.Day
	near   bool // due today, or late, and not put off or left
}

// promised lists the open promises: mine, the latest first, then those without a
// day, then what others promised me.
func (p *Planner) promised(ctx context.Context, n *network) ([]PromiseLine, error) {
	entries, err := p.store.Ledger(ctx, 0)
	if err != nil {
		return nil, err
	}
	today := app.DayOf(n.now)
	settled, err := p.settledKeys(ctx, today)
	if err != nil {
		return nil, err
	}
	var out []PromiseLine
	for _, e := range entries {
		q, known := n.byID[e.Person]
		if !e.Open() || !known {
			continue
		}
		l := PromiseLine{Entry: e.ID, Person: q.ID, Theirs: e.Direction == app.Received, due: e.Due}
		id := "today.promise"
		if l.Theirs {
			id = "day.promise.theirs"
		}
		l.Text = p.words.Say(id, "text", e.Text, "name", q.Name.First())
		if due := e.Due.Time(n.now.Location()); !due.IsZero() {
			l.When = p.nearDay(n.now, due)
			l.near = e.Due <= today && !settled[followup.PromiseKey(e.ID)]
			l.Late = e.Due < today && !l.Theirs
		}
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(a, b PromiseLine) int {
		return cmp.Or(order(a.Theirs, b.Theirs), order(a.due == "", b.due == ""), cmp.Compare(a.due, b.due))
	})
	return out, nil
}

// order puts what does not hold before what holds.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// pressing says whether it is a promise of mine that is due today or late.
func (l PromiseLine) pressing() bool { return l.near && !l.Theirs }

// pressingPromises counts mine that are due today or late.
func pressingPromises(all []PromiseLine) int {
	k := 0
	for _, l := range all {
		if l.pressing() {
			k++
		}
	}
	return k
}
