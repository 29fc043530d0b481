package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const (
	entryColumns   = "person, talk, direction, text, at, due, done, dropped"
	requestColumns = "person, text, asked, due, state, answered, entry"
)

// Ledger gives what was given and received with a person, or all; see app.Reader.
func (r *reads) Ledger(ctx context.Context, of app.PersonID) ([]app.Entry, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, func(row scanner) (app.Entry, error) {
		var e app.Entry
		var talk, at, done sql.NullInt64
		err := row.Scan(&e.ID, &e.Person, &talk, (*string)(&e.Direction), &e.Text, &at, (*string)(&e.Due), &done, &e.Dropped)
		e.Talk, e.On, e.Done = app.TalkID(talk.Int64), when(at), when(done)
		return e, err
	}, "SELECT id, "+entryColumns+" FROM entry"+where+" ORDER BY at, id", args...)
	return out, fault("read ledger", err)
}

// SaveEntry makes or changes a line of the ledger; see app.Writer.
func (w *writer) SaveEntry(e app.Entry) (int64, error) {
	id, err := w.save("entry", e.ID, entryColumns, int64(e.Person), orNull(e.Talk), string(e.Direction), e.Text, instant(e.On),
		string(e.Due), instant(e.Done), e.Dropped)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no entry %d of the ledger", e.ID)
	}
	return id, fault("save ledger", err)
}

// DeleteEntry takes a line off the ledger; see app.Writer.
func (w *writer) DeleteEntry(id int64) error { return w.deleteAbout("entry", id) }

// Requests gives what a person asked of me, or all; see app.Reader.
func (r *reads) Requests(ctx context.Context, of app.PersonID) ([]app.Request, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, func(row scanner) (app.Request, error) {
		var q app.Request
		var asked, answered, entry sql.NullInt64
		err := row.Scan(&q.ID, &q.Person, &q.Text, &asked, (*string)(&q.Due), (*string)(&q.State), &answered, &entry)
		q.Asked, q.Answered, q.Entry = when(asked), when(answered), entry.Int64
		return q, err
	}, "SELECT id, "+requestColumns+" FROM request"+where+" ORDER BY asked, id", args...)
	return out, fault("read requests", err)
}

// SaveRequest makes or changes a request; see app.Writer.
func (w *writer) SaveRequest(q app.Request) (int64, error) {
	id, err := w.save("request", q.ID, requestColumns, int64(q.Person), q.Text, instant(q.Asked), string(q.Due), string(q.State),
		instant(q.Answered), orNull(q.Entry))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no request %d", q.ID)
	}
	return id, fault("save request", err)
}

// DeleteRequest forgets what somebody asked; see app.Writer.
func (w *writer) DeleteRequest(id int64) error { return w.deleteAbout("request", id) }
