package data

import (
	"context"
	"database/sql"

	"cortado/app"
)

// ImportsOf gives the imports that added or changed a person, the newest first,
// as far back as the undo log reaches; see app.Reader. In a change the last rows
// at or before an id tell of it: what was added is kept as ranges of ids.
func (r *reads) ImportsOf(ctx context.Context, person app.PersonID) ([]app.Import, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Import, error) {
		var i app.Import
		var at sql.NullInt64
		err := row.Scan(&i.ID, &i.Change, &at, &i.File, &i.Format, &i.Added, &i.Update, &i.Same, &i.Skip)
		i.At = when(at)
		return i, err
	}, `SELECT id, change, at, file, format, added, updated, unchanged, skipped FROM import
		WHERE coalesce((SELECT last FROM change_row WHERE change_row.change = import.change AND tbl = 'person' AND row <= ?1
			ORDER BY row DESC LIMIT 1), 0) >= ?1 ORDER BY id DESC`, int64(person))
	return out, fault("read imports", err)
}

// ImportsOf is the same outside a change; see app.Reader.
func (d *DB) ImportsOf(ctx context.Context, person app.PersonID) ([]app.Import, error) {
	return ask(ctx, d, func() ([]app.Import, error) { return d.reads.ImportsOf(ctx, person) })
}

// DeleteNote removes a note; see app.Writer.
func (w *writer) DeleteNote(id int64) error { return w.deleteAbout("note", id) }

// DeleteContact removes an event of contact; see app.Writer.
func (w *writer) DeleteContact(id int64) error { return w.deleteAbout("contact", id) }

// deleteAbout removes a row whose text is searched with a person.
func (w *writer) deleteAbout(tbl string, id int64) error {
	owners, err := values[app.PersonID](w.s, "SELECT person FROM "+tbl+" WHERE id = ?", id)
	if err != nil {
		return fault("delete "+tbl, err)
	}
	if len(owners) == 0 {
		return app.NotFound("there is no %s %d", tbl, id)
	}
	w.touched[owners[0]] = true
	_, err = w.exec("DELETE FROM "+tbl+" WHERE id = ?", id)
	return fault("delete "+tbl, err)
}
