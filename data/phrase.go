package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const phraseColumns = "name, part, situation, lang, subject, body, paused"

// Phrases gives my own phrases and templates by name, part and number; see app.Reader.
func (r *reads) Phrases(ctx context.Context) ([]app.Phrase, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Phrase, error) {
		var p app.Phrase
		return p, row.Scan(&p.ID, &p.Name, &p.Part, (*string)(&p.Situation), &p.Lang, &p.Subject, &p.Text, &p.Paused)
	}, "SELECT id, "+phraseColumns+" FROM phrase ORDER BY name, part, id")
	return out, fault("read phrases", err)
}

// SavePhrase makes or changes a phrase; see app.Writer.
func (w *writer) SavePhrase(p app.Phrase) (app.PhraseID, error) {
	id, err := w.save("phrase", int64(p.ID), phraseColumns, p.Name, p.Part, string(p.Situation), p.Lang, p.Subject, p.Text, p.Paused)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no phrase %d", p.ID)
	}
	return app.PhraseID(id), fault("save phrase", err)
}

// DeletePhrase removes a phrase; a message written from it loses only the
// reference. See app.Writer.
func (w *writer) DeletePhrase(id app.PhraseID) error {
	res, err := w.exec("DELETE FROM phrase WHERE id = ?", int64(id))
	if err != nil {
		return fault("delete phrase", err)
	}
	if n, err := res.RowsAffected(); err == nil && n == 0 {
		return app.NotFound("there is no phrase %d", id)
	}
	return nil
}
