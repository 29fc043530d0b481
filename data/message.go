package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"cortado/app"
)

const messageColumns = `person, coffee, situation, channel, tone, lang, variation, purpose, ask, offer, slots, subject, body, edited,
	state, updated, sent_at, answered_at, address, about, introducer, request, template, said, switched_off`

func scanMessage(row scanner) (app.Message, error) {
	var m app.Message
	var coffee, updated, sent, answered, about, introducer, request, template sql.NullInt64
	var said, off string
	err := row.Scan(&m.ID, &m.Person, &coffee, (*string)(&m.Situation), (*string)(&m.Channel), (*string)(&m.Tone), &m.Lang, &m.Variation,
		&m.Purpose, &m.Ask, &m.Offer, &m.Slots, &m.Subject, &m.Body, &m.Edited, (*string)(&m.State), &updated, &sent, &answered,
		(*string)(&m.Address), &about, &introducer, &request, &template, &said, &off)
	if err != nil {
		return m, err
	}
	m.Coffee = app.CoffeeID(coffee.Int64)
	m.About, m.Introducer = app.PersonID(about.Int64), app.PersonID(introducer.Int64)
	m.Request, m.Template = request.Int64, app.PhraseID(template.Int64)
	m.Updated, m.SentAt, m.AnsweredAt = when(updated), when(sent), when(answered)
	if err := json.Unmarshal([]byte(said), &m.Said); err != nil {
		return m, err
	}
	if off != "[]" {
		err = json.Unmarshal([]byte(off), &m.Off)
	}
	return m, err
}

// Messages gives the messages to a person, or all; see app.Reader.
func (r *reads) Messages(ctx context.Context, of app.PersonID) ([]app.Message, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, scanMessage, "SELECT id, "+messageColumns+" FROM message"+where+" ORDER BY updated DESC, id DESC", args...)
	return out, fault("read messages", err)
}

// Message gives one message; see app.Reader.
func (r *reads) Message(ctx context.Context, id app.MessageID) (app.Message, error) {
	found, err := list(ctx, r.s, scanMessage, "SELECT id, "+messageColumns+" FROM message WHERE id = ?", int64(id))
	if err != nil {
		return app.Message{}, fault("read message", err)
	}
	if len(found) == 0 {
		return app.Message{}, app.NotFound("there is no message %d", id)
	}
	return found[0], nil
}

// SaveMessage makes or changes a message; see app.Writer.
func (w *writer) SaveMessage(m app.Message) (app.MessageID, error) {
	said, err := json.Marshal(m.Said)
	if err != nil {
		return 0, fault("save message", err)
	}
	off, err := json.Marshal(append([]string{}, m.Off...))
	if err != nil {
		return 0, fault("save message", err)
	}
	id, err := w.save("message", int64(m.ID), messageColumns, int64(m.Person), orNull(m.Coffee), string(m.Situation), string(m.Channel),
		string(m.Tone), m.Lang, m.Variation, m.Purpose, m.Ask, m.Offer, m.Slots, m.Subject, m.Body, m.Edited, string(m.State),
		instant(m.Updated), instant(m.SentAt), instant(m.AnsweredAt),
		string(m.Address), orNull(m.About), orNull(m.Introducer), orNull(m.Request), orNull(m.Template), string(said), string(off))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no message %d", m.ID)
	}
	return app.MessageID(id), fault("save message", err)
}

// DeleteMessage removes a draft; see app.Writer.
func (w *writer) DeleteMessage(id app.MessageID) error {
	res, err := w.exec("DELETE FROM message WHERE id = ?", int64(id))
	if err != nil {
		return fault("delete message", err)
	}
	if n, err := res.RowsAffected(); err == nil && n == 0 {
		return app.NotFound("there is no message %d", id)
	}
	return nil
}
