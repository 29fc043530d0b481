package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

// Setting gives what the user set under a key; see app.Reader.
func (r *reads) Setting(_ context.Context, key string) (string, bool, error) {
	v, err := one[string](r.s, "SELECT value FROM setting WHERE key = ?", key)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return v, err == nil, fault("read setting", err)
}

// Settings gives everything the user set; see app.Reader.
func (r *reads) Settings(ctx context.Context) (map[string]string, error) {
	pairs, err := list(ctx, r.s, func(row scanner) ([2]string, error) {
		var p [2]string
		return p, row.Scan(&p[0], &p[1])
	}, "SELECT key, value FROM setting")
	m := map[string]string{}
	for _, p := range pairs {
		m[p[0]] = p[1]
	}
	return m, fault("read settings", err)
}

// SaveSetting sets a value; see app.Writer.
func (w *writer) SaveSetting(key, value string) error {
	return fault("save setting", w.saveKeyed("setting", "key", key, "value", value))
}

// DeleteSetting forgets a value; see app.Writer.
func (w *writer) DeleteSetting(key string) error {
	_, err := w.exec("DELETE FROM setting WHERE key = ?", key)
	return fault("save setting", err)
}

// Imports gives every import, the newest first; see app.Reader.
func (r *reads) Imports(ctx context.Context) ([]app.Import, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Import, error) {
		var i app.Import
		var at sql.NullInt64
		err := row.Scan(&i.ID, &i.Change, &at, &i.File, &i.Format, &i.Added, &i.Update, &i.Same, &i.Skip)
		i.At = when(at)
		return i, err
	}, "SELECT id, change, at, file, format, added, updated, unchanged, skipped FROM import ORDER BY id DESC")
	return out, fault("read imports", err)
}

// SaveImport records an import; see app.Writer. Without a change it belongs to
// the one being made.
func (w *writer) SaveImport(i app.Import) (int64, error) {
	if i.Change == 0 {
		i.Change = w.change
	}
	id, err := w.save("import", i.ID, "change, at, file, format, added, updated, unchanged, skipped",
		int64(i.Change), instant(i.At), i.File, i.Format, i.Added, i.Update, i.Same, i.Skip)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no import %d", i.ID)
	}
	return id, fault("save import", err)
}
