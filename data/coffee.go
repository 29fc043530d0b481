package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const coffeeColumns = `person, round, question, state, purpose, title, start, zone, minutes, place, link, note, remind, show_free,
	every, count, uid, sequence, exported, sent_out, asked_at, answered, created, brief`

func scanCoffee(row scanner) (app.Coffee, error) {
	var c app.Coffee
	var round, question, start, exported, sentOut, asked, answered, created sql.NullInt64
	var brief string
	err := row.Scan(&c.ID, &c.Person, &round, &question, (*string)(&c.State), &c.Purpose, &c.Title, &start, &c.Zone, &c.Minutes,
		&c.Place, &c.Link, &c.Note, &c.Remind, &c.ShowFree, &c.Every, &c.Count, &c.UID, &c.Sequence,
		&exported, &sentOut, &asked, &answered, &created, &brief)
	if err != nil {
		return c, err
	}
	c.Round, c.Question = app.RoundID(round.Int64), app.QuestionID(question.Int64)
	c.Start, c.Exported, c.SentOut = when(start), when(exported), when(sentOut)
	c.AskedAt, c.Answered, c.Created = when(asked), when(answered), when(created)
	var u unpacking
	c.Brief = u.texts(brief)
	return c, u.err
}

// Coffees gives the coffees with a person, or all; see app.Reader.
func (r *reads) Coffees(ctx context.Context, of app.PersonID) ([]app.Coffee, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, scanCoffee, "SELECT id, "+coffeeColumns+" FROM coffee"+where+" ORDER BY start, id", args...)
	return out, fault("read coffees", err)
}

// ofPerson restricts a list to one person; 0 is everybody.
func ofPerson(id app.PersonID) (where string, args []any) {
	if id == 0 {
		return "", nil
	}
	return " WHERE person = ?", []any{int64(id)}
}

// Coffee gives one coffee; see app.Reader.
func (r *reads) Coffee(ctx context.Context, id app.CoffeeID) (app.Coffee, error) {
	found, err := list(ctx, r.s, scanCoffee, "SELECT id, "+coffeeColumns+" FROM coffee WHERE id = ?", int64(id))
	if err != nil {
		return app.Coffee{}, fault("read coffee", err)
	}
	if len(found) == 0 {
		return app.Coffee{}, app.NotFound("there is no coffee %d", id)
	}
	return found[0], nil
}

// SaveCoffee makes or changes a coffee; see app.Writer.
func (w *writer) SaveCoffee(c app.Coffee) (app.CoffeeID, error) {
	id, err := w.save("coffee", int64(c.ID), coffeeColumns, int64(c.Person), orNull(c.Round), orNull(c.Question), string(c.State),
		c.Purpose, c.Title, instant(c.Start), c.Zone, c.Minutes, c.Place, c.Link, c.Note, c.Remind, c.ShowFree,
		c.Every, c.Count, c.UID, c.Sequence, instant(c.Exported), instant(c.SentOut), instant(c.AskedAt), instant(c.Answered),
		instant(c.Created), packTexts(c.Brief))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no coffee %d", c.ID)
	}
	return app.CoffeeID(id), fault("save coffee", err)
}
