package data

import (
	"context"
	"database/sql"

	"cortado/app"
)

// Settled gives what was done with follow-ups, by key; see app.Reader.
func (r *reads) Settled(ctx context.Context) ([]app.Settled, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Settled, error) {
		var s app.Settled
		var at sql.NullInt64
		err := row.Scan(&s.Key, &at, &s.How, &s.Until)
		s.At = when(at)
		return s, err
	}, "SELECT key, at, how, until FROM settled ORDER BY key")
	return out, fault("read follow-ups", err)
}

// SaveSettled notes what was done with a follow-up; see app.Writer.
func (w *writer) SaveSettled(s app.Settled) error {
	return fault("save follow-up", w.saveKeyed("settled", "key", s.Key, "at, how, until", instant(s.At), s.How, string(s.Until)))
}

// DeleteSettled makes a follow-up due again; one that is not settled stays so.
func (w *writer) DeleteSettled(key string) error {
	_, err := w.exec("DELETE FROM settled WHERE key = ?", key)
	return fault("save follow-up", err)
}

// saveKeyed writes the row that has a key of its own, or makes it.
func (w *writer) saveKeyed(tbl, keyColumn, key, columns string, args ...any) error {
	id, err := one[int64](w.s, "SELECT id FROM "+tbl+" WHERE "+keyColumn+" = ?", key)
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	_, err = w.save(tbl, id, keyColumn+", "+columns, append([]any{key}, args...)...)
	return err
}
