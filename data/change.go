package data

import (
	"context"
	"database/sql"
	"time"

	"cortado/app"
)

// How long the undo log remembers: the last keptChanges whatever their age,
// older ones for keptFor, and never more than keptBytes of before-images.
const (
	keptChanges = 500
	keptFor     = 90 * 24 * time.Hour
	keptBytes   = 256 << 20
)

// writer changes things inside one transaction.
type writer struct {
	reads
	tables    []table
	change    app.ChangeID // 0 when nothing is recorded
	at        time.Time    // when the change is made; zero when nothing is recorded
	recording bool         // the switch of the triggers is on
	highest   map[string]int64
	touched   map[app.PersonID]bool   // whose search text has to be written again
	fresh     []app.PersonID          // whose search text is not indexed yet
	written   map[app.PersonID]*texts // search texts as they are from now on; nil for none
	blocks    map[int64]bool          // of the digest, into which somebody new belongs
	ended     bool
}

var _ app.Writer = (*writer)(nil)

// exec runs one statement of a change.
func (w *writer) exec(query string, args ...any) (sql.Result, error) {
	if w.ended {
		return nil, errClosed
	}
	return w.s.exec(query, args...)
}

// begin opens a record in the undo log and switches the triggers on.
func (w *writer) begin(label, who string, at time.Time, undoes app.ChangeID) error {
	res, err := w.exec("INSERT INTO change (at, label, who, undoes) VALUES (?, ?, ?, ?)", at.UnixMilli(), label, who, orNull(undoes))
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	w.change, w.at = app.ChangeID(id), at
	if w.highest, err = highest(w.s); err != nil {
		return err
	}
	return w.record(w.change)
}

// record switches the triggers to a change, or off with 0.
func (w *writer) record(change app.ChangeID) error {
	_, err := w.exec("UPDATE recording SET change = ?", int64(change))
	if err == nil {
		w.recording = change > 0
	}
	return err
}

// highest gives the highest id ever given in each table.
func highest(s *session) (map[string]int64, error) {
	rows, err := s.query("SELECT name, seq FROM sqlite_sequence")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]int64{}
	for rows.Next() {
		var name string
		var seq int64
		if err := rows.Scan(&name, &seq); err != nil {
			return nil, err
		}
		out[name] = seq
	}
	return out, rows.Err()
}

// finish writes the search texts, records what was added as ranges of ids, and
// closes the record. A change that changed nothing leaves no record.
func (w *writer) finish(at time.Time) (app.ChangeID, error) {
	if err := w.flush(); err != nil {
		return 0, err
	}
	if err := w.added(); err != nil {
		return 0, fault("record change", err)
	}
	rows, err := one[int64](w.s, "SELECT count(*) FROM change_row WHERE change = ?", int64(w.change))
	if err != nil {
		return 0, fault("record change", err)
	}
	if rows == 0 {
		_, err := w.exec("DELETE FROM change WHERE id = ?", int64(w.change))
		return 0, fault("record change", err)
	}
	_, err = w.exec("UPDATE change SET size = (SELECT coalesce(sum(length(before)), 0) FROM change_row WHERE change = ?1) WHERE id = ?1", int64(w.change))
	if err != nil {
		return 0, fault("record change", err)
	}
	return w.change, fault("record change", w.forget(at))
}

// added records the ids given since the change began. What was changed or
// deleted again within them needs no image: undo removes it as a whole.
func (w *writer) added() error {
	now, err := highest(w.s)
	if err != nil {
		return err
	}
	for _, t := range w.tables {
		from, to := w.highest[t.name]+1, now[t.name]
		if to < from {
			continue
		}
		_, err := w.exec("DELETE FROM change_row WHERE change = ? AND tbl = ? AND row BETWEEN ? AND ?", int64(w.change), t.name, from, to)
		if err != nil {
			return err
		}
		_, err = w.exec(`INSERT INTO change_row (change, tbl, kind, row, last)
			SELECT ?, ?, 'insert', ?3, ?4 WHERE EXISTS (SELECT 1 FROM `+t.name+` WHERE id BETWEEN ?3 AND ?4)`,
			int64(w.change), t.name, from, to)
		if err != nil {
			return err
		}
	}
	return nil
}

// forget drops changes that are both old and far down the stack, and the
// oldest ones beyond the bound on size. A change that joined two people stays as
// long as they are one: only it can take them apart.
func (w *writer) forget(at time.Time) error {
	_, err := w.exec("DELETE FROM change WHERE at < ? AND id NOT IN (SELECT id FROM change ORDER BY id DESC LIMIT ?) AND id NOT IN ("+joins+")",
		at.Add(-keptFor).UnixMilli(), keptChanges)
	if err != nil {
		return err
	}
	_, err = w.exec(`DELETE FROM change WHERE id <> ? AND id IN
		(SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY id DESC) AS total FROM change WHERE id NOT IN (`+joins+`)) WHERE total > ?)`,
		int64(w.change), keptBytes)
	return err
}

// joins are the changes that joined people who are one now. Of somebody who was
// joined and went into another since, the log remembers the merge.
const joins = `SELECT change FROM merge UNION SELECT before ->> 'change' FROM change_row WHERE tbl = 'merge' AND kind = 'delete'`

// place decides under which id something is saved: 0 makes something new; an
// id that exists is changed; an id never given out is taken as it is, so that
// an archive keeps its numbers; one that was given and is gone is ErrNotFound.
func (w *writer) place(tbl string, id int64) (exists bool, err error) {
	if id == 0 {
		return false, nil
	}
	switch _, err := one[int64](w.s, "SELECT 1 FROM "+tbl+" WHERE id = ?", id); err {
	case nil:
		return true, nil
	case sql.ErrNoRows:
	default:
		return false, err
	}
	given, err := one[int64](w.s, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", tbl)
	if err != nil {
		return false, err
	}
	if id <= given {
		return false, sql.ErrNoRows
	}
	return false, nil
}

// save inserts or updates one row. The statements name the columns in the same
// order; args are their values without the id.
func (w *writer) save(tbl string, id int64, columns string, args ...any) (int64, error) {
	exists, err := w.place(tbl, id)
	if err != nil {
		return 0, err
	}
	if exists {
		_, err := w.exec("UPDATE "+tbl+" SET ("+columns+") = ("+marks(len(args))+") WHERE id = ?", append(args, id)...)
		return id, err
	}
	res, err := w.exec("INSERT INTO "+tbl+" ("+columns+", id) VALUES ("+marks(len(args))+", ?)", append(args, orNull(id))...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// saveAbout is save for a row whose text is searched with a person. When the
// row moves to another person, both are marked.
func (w *writer) saveAbout(person app.PersonID, tbl string, id int64, columns string, args ...any) (int64, error) {
	if id != 0 {
		owners, err := values[app.PersonID](w.s, "SELECT person FROM "+tbl+" WHERE id = ?", id)
		if err != nil {
			return 0, err
		}
		for _, o := range owners {
			w.touched[o] = true
		}
	}
	w.touched[person] = true
	return w.save(tbl, id, columns, args...)
}

// marks gives n parameters separated by commas.
func marks(n int) string {
	b := make([]byte, 0, 3*n)
	for i := range n {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, '?')
	}
	return string(b)
}

// Changes gives the undo stack, the newest first.
func (r *reads) Changes(ctx context.Context, limit int) ([]app.Change, error) {
	if limit <= 0 {
		limit = -1
	}
	out, err := list(ctx, r.s, scanChange, selectChange+" ORDER BY id DESC LIMIT ?", limit)
	return out, fault("read changes", err)
}

// Touched reads from a change's log what it wrote; see app.Reader.
func (r *reads) Touched(ctx context.Context, id app.ChangeID) (app.Touched, error) {
	var out app.Touched
	rows, err := list(ctx, r.s, func(row scanner) (struct{}, error) {
		var person app.PersonID
		var changed bool
		if err := row.Scan(&person, &changed); err != nil {
			return struct{}{}, err
		}
		if changed {
			out.People = append(out.People, person)
		} else {
			out.Other = true
		}
		return struct{}{}, nil
	}, `SELECT DISTINCT CASE tbl WHEN 'person' THEN row ELSE 0 END, tbl = 'person' AND kind = 'update'
		FROM change_row WHERE change = ? ORDER BY 1`, int64(id))
	if len(rows) == 0 { // nothing is known of it, so it may have been anything
		out.Other = true
	}
	return out, fault("read change", err)
}

const selectChange = "SELECT id, at, label, who, undone, coalesce(undoes, 0) FROM change"

func scanChange(row scanner) (app.Change, error) {
	var c app.Change
	var at int64
	err := row.Scan(&c.ID, &at, &c.Label, &c.Who, &c.Undone, &c.Undoes)
	c.At = time.UnixMilli(at).UTC()
	return c, err
}
