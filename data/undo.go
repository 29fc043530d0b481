package data

import (
	"context"
	"encoding/json"
	"errors"
	"sort"
	"strings"
	"time"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"cortado/app"
)

// Undo works on the log alone and knows no table by name. A change is a set of
// rows added (ranges of ids), rows changed (the old values of the columns that
// changed) and rows deleted (the whole old row). Taking it back is a change of
// its own, recorded by the same triggers, so that it can be taken back too.

// logged is one line of the log.
type logged struct {
	table  string
	kind   string
	row    int64
	before string
}

// Undo takes a change back; see app.Store.
func (d *DB) Undo(id app.ChangeID, at time.Time, along ...app.Along) (app.Change, error) {
	c, _, err := d.undoing(id, at, false, along...)
	return c, err
}

// UndoUntouched takes back what no later change touched; see app.Store.
func (d *DB) UndoUntouched(id app.ChangeID, at time.Time) (app.Change, []app.PersonID, error) {
	return d.undoing(id, at, true)
}

func (d *DB) undoing(id app.ChangeID, at time.Time, partly bool, along ...app.Along) (app.Change, []app.PersonID, error) {
	var c app.Change
	var stay kept
	err := d.transact(func(w *writer) error {
		var after []func(app.Writer, app.Change) error
		for _, a := range along {
			then, err := a(w)
			if err != nil {
				return err
			}
			after = append(after, then)
		}
		var err error
		if c, stay, err = w.undo(id, at, partly); err != nil || len(after) == 0 {
			return err
		}
		w.change, w.at = 0, time.Time{}
		if err := w.record(0); err != nil {
			return fault("undo change", err)
		}
		for _, then := range after {
			if err := then(w, c); err != nil {
				return err
			}
		}
		return w.flush()
	})
	if err != nil {
		var db *sqlite.Error // a parent that is gone, or a key that is taken again
		if errors.As(err, &db) && db.Code()&0xff == lib.SQLITE_CONSTRAINT {
			err = conflict(err)
		}
		return app.Change{}, nil, err
	}
	return c, stay.people(), nil
}

func conflict(err error) error {
	return &app.Fault{Kind: app.ErrConflict, What: "a later change touched the same things", Do: "undo that one first", Err: err}
}

func (w *writer) undo(id app.ChangeID, at time.Time, partly bool) (app.Change, kept, error) {
	c, err := w.open(id)
	if err != nil {
		return c, nil, err
	}
	stay, err := w.touchedLater(c.ID)
	if err != nil {
		return c, nil, fault("compare changes", err)
	}
	if len(stay) > 0 && !partly {
		return c, nil, conflict(nil)
	}
	if err := w.begin(c.Label, c.Who, at, c.ID); err != nil {
		return c, nil, fault("record change", err)
	}
	if err := w.takeBack(c.ID, stay); err != nil {
		return c, nil, err
	}
	if _, err := w.finish(at); err != nil {
		return c, nil, err
	}
	_, err = w.exec("UPDATE change SET undone = (id = ?1) WHERE id IN (?1, ?2)", int64(c.ID), int64(c.Undoes))
	c.Undone = true
	return c, stay, fault("mark change", err)
}

// takeBack replays a change backwards, but for what is to stay: first the rows it only changed, then
// those it added go, then those it deleted come back, with what it had changed
// in them before. In this order a key it moved to another row is free again.
func (w *writer) takeBack(id app.ChangeID, stay kept) error {
	if _, err := w.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
		return fault("undo change", err)
	}
	if err := w.touchLogged(id); err != nil {
		return fault("undo change", err)
	}
	rows, err := list(context.Background(), w.s, func(row scanner) (logged, error) {
		var l logged
		return l, row.Scan(&l.table, &l.kind, &l.row, &l.before)
	}, "SELECT tbl, kind, row, before FROM change_row WHERE change = ? AND kind <> 'insert' ORDER BY id DESC", int64(id))
	if err != nil {
		return fault("undo change", err)
	}
	byName := map[string]table{}
	for _, t := range w.tables {
		byName[t.name] = t
	}
	deleted := map[key]bool{}
	for _, l := range rows {
		if l.kind == "delete" {
			deleted[key{l.table, l.row}] = true
		}
	}
	for _, l := range rows {
		if !deleted[key{l.table, l.row}] {
			if err := w.restore(byName[l.table], l, stay[key{l.table, l.row}]); err != nil {
				return err
			}
		}
	}
	for i := len(w.tables) - 1; i >= 0; i-- { // children before parents
		t := w.tables[i].name
		_, err := w.exec(`DELETE FROM `+t+` WHERE id IN (SELECT k.id FROM change_row y
			JOIN `+t+` k ON k.id BETWEEN y.row AND y.last WHERE y.change = ? AND y.tbl = ? AND y.kind = 'insert')
			AND id NOT IN (SELECT value FROM json_each(?))`, int64(id), t, stay.rows(t))
		if err != nil {
			return fault("undo change", err)
		}
	}
	for _, l := range rows {
		if deleted[key{l.table, l.row}] {
			if err := w.restore(byName[l.table], l, stay[key{l.table, l.row}]); err != nil {
				return err
			}
		}
	}
	return fault("undo change", w.touchLogged(id))
}

// restore puts one line of the log back, but for what is to stay of the row.
func (w *writer) restore(t table, l logged, stay columns) error {
	if stay["*"] {
		return nil
	}
	if l.kind == "delete" {
		return w.bringBack(t, l, stay)
	}
	var changed map[string]json.RawMessage
	if err := json.Unmarshal([]byte(l.before), &changed); err != nil {
		return fault("read undo log", err)
	}
	var set []string
	for _, c := range t.columns {
		if _, ok := changed[c.name]; ok && !stay[c.name] {
			set = append(set, c.name+" = "+c.restored())
		}
	}
	if len(set) == 0 { // they stay, or a later schema no longer has them
		return nil
	}
	res, err := w.exec("UPDATE "+t.name+" SET "+strings.Join(set, ", ")+" WHERE id = ?2", l.before, l.row)
	if err != nil {
		return fault("undo change", err)
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return conflict(err)
	}
	return nil
}

// bringBack inserts a deleted row under its old id. Such an id lies below the
// highest ever given, so it is written into the log by hand.
func (w *writer) bringBack(t table, l logged, stay columns) error {
	var before map[string]json.RawMessage
	if err := json.Unmarshal([]byte(l.before), &before); err != nil {
		return fault("read undo log", err)
	}
	names, places := []string{"id"}, []string{"?2"}
	for _, c := range t.columns {
		if _, there := before[c.name]; !there { // the schema of that time had no such column
			continue
		}
		if stay[c.name] { // what it referred to is gone
			continue
		}
		names = append(names, c.name)
		places = append(places, c.restored())
	}
	_, err := w.exec("INSERT INTO "+t.name+" ("+strings.Join(names, ", ")+") VALUES ("+strings.Join(places, ", ")+")", l.before, l.row)
	if err != nil {
		return fault("undo change", err)
	}
	if t.name == "person" {
		w.blocks[l.row/digestSpan] = true
	}
	_, err = w.exec("INSERT INTO change_row (change, tbl, kind, row, last) VALUES (?, ?, 'insert', ?, ?)", int64(w.change), t.name, l.row, l.row)
	return fault("undo change", err)
}

// searched are the tables whose rows go into a person's search text, with the
// column that names the person.
var searched = map[string]string{"person": "id", "note": "person", "talk": "person", "contact": "person"}

// touchLogged marks the people whose search text a change's rows went into.
func (w *writer) touchLogged(id app.ChangeID) error {
	names := make([]string, 0, len(searched))
	for name := range searched {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		people, err := values[app.PersonID](w.s, `SELECT DISTINCT k.`+searched[name]+` FROM change_row y
			JOIN `+name+` k ON k.id BETWEEN y.row AND y.last WHERE y.change = ? AND y.tbl = ?`, int64(id), name)
		if err != nil {
			return err
		}
		for _, p := range people {
			w.touched[p] = true
		}
	}
	return nil
}
