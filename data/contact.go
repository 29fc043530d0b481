package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const contactColumns = "person, at, kind, note, coffee, message"

// Contacts gives the events of contact with a person, or all; see app.Reader.
func (r *reads) Contacts(ctx context.Context, of app.PersonID) ([]app.Contact, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, func(row scanner) (app.Contact, error) {
		var c app.Contact
		var at, coffee, message sql.NullInt64
		err := row.Scan(&c.ID, &c.Person, &at, (*string)(&c.Kind), &c.Note, &coffee, &message)
		c.At, c.Coffee, c.Message = when(at), app.CoffeeID(coffee.Int64), app.MessageID(message.Int64)
		return c, err
	}, "SELECT id, "+contactColumns+" FROM contact"+where+" ORDER BY at, id", args...)
	return out, fault("read contacts", err)
}

// SaveContact makes or changes an event of contact; see app.Writer.
func (w *writer) SaveContact(c app.Contact) (int64, error) {
	id, err := w.saveAbout(c.Person, "contact", c.ID, contactColumns, int64(c.Person), instant(c.At), string(c.Kind), c.Note, orNull(c.Coffee), orNull(c.Message))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no contact %d", c.ID)
	}
	return id, fault("save contact", err)
}

// Notes gives the notes about a person, the newest first; see app.Reader.
func (r *reads) Notes(ctx context.Context, of app.PersonID) ([]app.Note, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, func(row scanner) (app.Note, error) {
		var n app.Note
		var at sql.NullInt64
		err := row.Scan(&n.ID, &n.Person, &at, &n.Text)
		n.At = when(at)
		return n, err
	}, "SELECT id, person, at, text FROM note"+where+" ORDER BY at DESC, id DESC", args...)
	return out, fault("read notes", err)
}

// SaveNote makes or changes a note; see app.Writer.
func (w *writer) SaveNote(n app.Note) (int64, error) {
	id, err := w.saveAbout(n.Person, "note", n.ID, "person, at, text", int64(n.Person), instant(n.At), n.Text)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no note %d", n.ID)
	}
	return id, fault("save note", err)
}
