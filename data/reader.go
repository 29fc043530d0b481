package data

import (
	"context"

	"cortado/app"
)

// reads answers the questions of app.Reader on the connection it is given. The
// DB answers them in turn (below); a writer answers them inside its transaction.
type reads struct {
	s *session
	// before is called before a search and before the network is read; a writer
	// brings the index and the digest up to date.
	before func() error
}

// The methods of app.Reader on the DB, each in its turn; what they do stands
// beside the SQL, in the file of the word.

func (d *DB) Profile(ctx context.Context) (app.Profile, error) {
	return ask(ctx, d, func() (app.Profile, error) { return d.reads.Profile(ctx) })
}

func (d *DB) Person(ctx context.Context, id app.PersonID) (app.Person, error) {
	return ask(ctx, d, func() (app.Person, error) { return d.reads.Person(ctx, id) })
}

func (d *DB) Network(ctx context.Context) ([]app.Person, error) {
	return ask(ctx, d, func() ([]app.Person, error) {
		people, made, err := d.reads.network(ctx)
		if len(made) > 0 && err == nil {
			// What cannot be kept, say on a full disk, is made again the next time.
			_ = d.s.keep(made)
		}
		return people, fault("read people", err)
	})
}

func (d *DB) Everybody(ctx context.Context, bin bool) ([]app.Person, error) {
	return ask(ctx, d, func() ([]app.Person, error) { return d.reads.Everybody(ctx, bin) })
}

func (d *DB) Bin(ctx context.Context) ([]app.Person, error) {
	return ask(ctx, d, func() ([]app.Person, error) { return d.reads.Bin(ctx) })
}

func (d *DB) Photographed(ctx context.Context) ([]app.PersonID, error) {
	return ask(ctx, d, func() ([]app.PersonID, error) { return d.reads.Photographed(ctx) })
}

func (d *DB) Photo(ctx context.Context, of app.PersonID) ([]byte, error) {
	return ask(ctx, d, func() ([]byte, error) { return d.reads.Photo(ctx, of) })
}

func (d *DB) Find(ctx context.Context, words string, limit int) ([]app.PersonID, error) {
	return ask(ctx, d, func() ([]app.PersonID, error) { return d.find(ctx, words, limit) })
}

func (d *DB) Keys(ctx context.Context) (app.Keys, error) {
	return ask(ctx, d, func() (app.Keys, error) { return d.reads.Keys(ctx) })
}

func (d *DB) Rounds(ctx context.Context) ([]app.Round, error) {
	return ask(ctx, d, func() ([]app.Round, error) { return d.reads.Rounds(ctx) })
}

func (d *DB) CurrentRound(ctx context.Context) (app.Round, error) {
	return ask(ctx, d, func() (app.Round, error) { return d.reads.CurrentRound(ctx) })
}

func (d *DB) Coffees(ctx context.Context, of app.PersonID) ([]app.Coffee, error) {
	return ask(ctx, d, func() ([]app.Coffee, error) { return d.reads.Coffees(ctx, of) })
}

func (d *DB) Coffee(ctx context.Context, id app.CoffeeID) (app.Coffee, error) {
	return ask(ctx, d, func() (app.Coffee, error) { return d.reads.Coffee(ctx, id) })
}

func (d *DB) Messages(ctx context.Context, of app.PersonID) ([]app.Message, error) {
	return ask(ctx, d, func() ([]app.Message, error) { return d.reads.Messages(ctx, of) })
}

func (d *DB) Message(ctx context.Context, id app.MessageID) (app.Message, error) {
	return ask(ctx, d, func() (app.Message, error) { return d.reads.Message(ctx, id) })
}

func (d *DB) Talks(ctx context.Context, of app.PersonID) ([]app.Talk, error) {
	return ask(ctx, d, func() ([]app.Talk, error) { return d.reads.Talks(ctx, of) })
}

func (d *DB) Contacts(ctx context.Context, of app.PersonID) ([]app.Contact, error) {
	return ask(ctx, d, func() ([]app.Contact, error) { return d.reads.Contacts(ctx, of) })
}

func (d *DB) Notes(ctx context.Context, of app.PersonID) ([]app.Note, error) {
	return ask(ctx, d, func() ([]app.Note, error) { return d.reads.Notes(ctx, of) })
}

func (d *DB) Ledger(ctx context.Context, of app.PersonID) ([]app.Entry, error) {
	return ask(ctx, d, func() ([]app.Entry, error) { return d.reads.Ledger(ctx, of) })
}

func (d *DB) Requests(ctx context.Context, of app.PersonID) ([]app.Request, error) {
	return ask(ctx, d, func() ([]app.Request, error) { return d.reads.Requests(ctx, of) })
}

func (d *DB) Settled(ctx context.Context) ([]app.Settled, error) {
	return ask(ctx, d, func() ([]app.Settled, error) { return d.reads.Settled(ctx) })
}

func (d *DB) Imports(ctx context.Context) ([]app.Import, error) {
	return ask(ctx, d, func() ([]app.Import, error) { return d.reads.Imports(ctx) })
}

func (d *DB) Setting(ctx context.Context, key string) (value string, ok bool, err error) {
	if err := d.take(ctx); err != nil {
		return "", false, err
	}
	defer d.give()
	return d.reads.Setting(ctx, key)
}

func (d *DB) Settings(ctx context.Context) (map[string]string, error) {
	return ask(ctx, d, func() (map[string]string, error) { return d.reads.Settings(ctx) })
}

func (d *DB) Changes(ctx context.Context, limit int) ([]app.Change, error) {
	return ask(ctx, d, func() ([]app.Change, error) { return d.reads.Changes(ctx, limit) })
}

func (d *DB) Touched(ctx context.Context, id app.ChangeID) (app.Touched, error) {
	return ask(ctx, d, func() (app.Touched, error) { return d.reads.Touched(ctx, id) })
}

func (d *DB) Mapping(ctx context.Context, header string) (map[string]string, error) {
	return ask(ctx, d, func() (map[string]string, error) { return d.reads.Mapping(ctx, header) })
}

func (d *DB) NotSame(ctx context.Context) ([][2]app.PersonID, error) {
	return ask(ctx, d, func() ([][2]app.PersonID, error) { return d.reads.NotSame(ctx) })
}

func (d *DB) Merges(ctx context.Context) ([]app.Merge, error) {
	return ask(ctx, d, func() ([]app.Merge, error) { return d.reads.Merges(ctx) })
}

func (d *DB) Filters(ctx context.Context) ([]app.Filter, error) {
	return ask(ctx, d, func() ([]app.Filter, error) { return d.reads.Filters(ctx) })
}

func (d *DB) Calendars(ctx context.Context) ([]app.Calendar, error) {
	return ask(ctx, d, func() ([]app.Calendar, error) { return d.reads.Calendars(ctx) })
}

func (d *DB) Phrases(ctx context.Context) ([]app.Phrase, error) {
	return ask(ctx, d, func() ([]app.Phrase, error) { return d.reads.Phrases(ctx) })
}

func (d *DB) Mappings(ctx context.Context) (map[string]map[string]string, error) {
	return ask(ctx, d, func() (map[string]map[string]string, error) { return d.reads.Mappings(ctx) })
}

func (d *DB) Given(ctx context.Context) (map[string]int64, error) {
	return ask(ctx, d, func() (map[string]int64, error) { return d.reads.Given(ctx) })
}
