package planner

import (
	"context"
	"io"

	"cortado/app"
	"cortado/app/exchange"
)

// WriteArchive writes the complete archive of everything and gives how many
// people are in it, those in the bin too. It is read in one piece, so that it
// never holds half a change; only the undo history is no part of it.
func (p *Planner) WriteArchive(ctx context.Context, w io.Writer) (people int, err error) {
	e, err := p.everything(ctx)
	if err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	return len(e.People), exchange.WriteEverything(w, e)
}

// everything reads all there is as of one moment: nothing else is written
// during a change, and this one writes nothing.
func (p *Planner) everything(ctx context.Context) (*exchange.Everything, error) {
	e := &exchange.Everything{Made: p.now()}
	err := p.store.Quiet(func(r app.Writer) (err error) {
		if e.People, err = r.Everybody(ctx, true); err != nil {
			return err
		}
		return gather(ctx, r, e)
	})
	return e, err
}

// gather asks a store for everything it knows but the people.
func gather(ctx context.Context, r app.Reader, e *exchange.Everything) error {
	for _, read := range []func() error{
		func() (err error) { e.Profile, err = r.Profile(ctx); return },
		func() (err error) { e.Settings, err = r.Settings(ctx); return },
		func() (err error) { e.Rounds, err = r.Rounds(ctx); return },
		func() (err error) { e.Coffees, err = r.Coffees(ctx, 0); return },
		func() (err error) { e.Messages, err = r.Messages(ctx, 0); return },
		func() (err error) { e.Talks, err = r.Talks(ctx, 0); return },
		func() (err error) { e.Contacts, err = r.Contacts(ctx, 0); return },
		func() (err error) { e.Notes, err = r.Notes(ctx, 0); return },
		func() (err error) { e.Ledger, err = r.Ledger(ctx, 0); return },
		func() (err error) { e.Requests, err = r.Requests(ctx, 0); return },
		func() (err error) { e.Settled, err = r.Settled(ctx); return },
		func() (err error) { e.Imports, err = r.Imports(ctx); return },
		func() (err error) { e.Mappings, err = r.Mappings(ctx); return },
		func() (err error) { e.NotSame, err = r.NotSame(ctx); return },
		func() (err error) { e.Merges, err = r.Merges(ctx); return },
		func() (err error) { e.Filters, err = r.Filters(ctx); return },
		func() (err error) { e.Calendars, err = r.Calendars(ctx); return },
		func() (err error) { e.Phrases, err = r.Phrases(ctx); return },
		func() (err error) { e.Numbers, err = r.Given(ctx); return },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	for i := range e.Imports {
		e.Imports[i].Change = app.NoChange
	}
	for i := range e.Merges {
		e.Merges[i].Change = app.NoChange
	}
	return nil
}
