package data

import (
	"context"
	"errors"

	"cortado/app"
)

// ErasePerson removes a person and all that hangs on them for good: rows,
// search text and undo images. It is not recorded, and what the undo log
// remembers of the person goes too. Purge then clears the file itself.
func (w *writer) ErasePerson(id app.PersonID) error {
	exists, err := w.place("person", int64(id))
	if err != nil || !exists {
		return app.NotFound("there is no person %d", id)
	}
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.record(0); err != nil {
		return fault("erase person", err)
	}
	if err := w.erase(id); err != nil {
		return fault("erase person", err)
	}
	return fault("erase person", w.record(w.change))
}

func (w *writer) erase(id app.PersonID) error {
	if _, there, err := w.indexed(id); err != nil {
		return err
	} else if there { // nobody in the bin is
		if err := w.unindex(id, true); err != nil {
			return err
		}
	}
	same, err := w.joined(id)
	if err != nil {
		return err
	}
	for _, p := range append(same, id) {
		if err := w.forgetPerson(p); err != nil {
			return err
		}
		if _, err := w.exec("DELETE FROM merge WHERE gone = ?", int64(p)); err != nil {
			return err
		}
	}
	if err := w.forgetDrafts(id); err != nil {
		return err
	}
	// The request to be introduced to somebody names them in every line.
	if _, err = w.exec("DELETE FROM message WHERE about = ?", int64(id)); err != nil {
		return err
	}
	_, err = w.exec("DELETE FROM person WHERE id = ?", int64(id))
	return err
}

// tells says whether a row that only refers to a person in a column is about
// them, so that it goes with them when they are deleted for good.
func tells(table, column string) bool { return table == "message" && column == "about" }

// joined gives the records that became part of a person, directly or through
// one another, and are nobody of their own now.
func (w *writer) joined(id app.PersonID) ([]app.PersonID, error) {
	return values[app.PersonID](w.s, `WITH RECURSIVE
		known (kept, gone) AS (SELECT kept, gone FROM merge
			UNION SELECT before ->> 'kept', before ->> 'gone' FROM change_row WHERE tbl = 'merge' AND kind = 'delete'),
		part (id) AS (SELECT gone FROM known WHERE kept = ?1 UNION SELECT gone FROM part JOIN known ON kept = part.id)
		SELECT id FROM part WHERE id <> ?1 AND id NOT IN (SELECT id FROM person) ORDER BY id`, int64(id))
}

// forgetPerson takes a person out of the undo log. A line that holds the person
// or something of theirs goes; one that only refers to them loses the reference;
// a change about them loses their name, and goes when nothing of it is left.
func (w *writer) forgetPerson(id app.PersonID) error {
	if err := w.forgetImports(id); err != nil {
		return err
	}
	if err := w.forgetSettled("person", "SELECT ?1", id); err != nil {
		return err
	}
	if err := w.forgetRows("person", "SELECT ?1", id); err != nil {
		return err
	}
	for _, t := range w.tables {
		for _, r := range t.parents {
			if r.parent != "person" {
				continue
			}
			if r.clears && !tells(t.name, r.column) {
				_, err := w.exec("UPDATE change_row SET before = json_set(before, '$.' || ?3, NULL) WHERE tbl = ?2 AND before ->> ?3 = ?1",
					int64(id), t.name, r.column)
				if err != nil {
					return err
				}
				continue
			}
			// rows that are there, and rows that only the log remembers
			theirs := "SELECT id FROM " + t.name + " WHERE " + r.column + " = ?1" +
				" UNION SELECT row FROM change_row WHERE tbl = '" + t.name + "' AND before ->> '" + r.column + "' = ?1"
			if err := w.forgetSettled(t.name, theirs, id); err != nil {
				return err
			}
			if err := w.forgetRows(t.name, theirs, id); err != nil {
				return err
			}
		}
	}
	_, err := w.exec("DELETE FROM change WHERE id <> ? AND id NOT IN (SELECT change FROM change_row)", int64(w.change))
	return err
}

// forgetSettled forgets what was done with the follow-ups of a person, and of the
// rows of a table that theirs gives: their keys name the table and the row, as
// "reconnect:person:7:…".
func (w *writer) forgetSettled(tbl, theirs string, person app.PersonID) error {
	settled := `SELECT s.id FROM (SELECT id, key FROM settled
			UNION SELECT row, before ->> 'key' FROM change_row WHERE tbl = 'settled' AND before ->> 'key' <> '') s
		JOIN (SELECT 0 AS id UNION ` + theirs + `) t ON s.key || ':' GLOB '*:` + tbl + `:' || t.id || ':*'`
	if err := w.forgetRows("settled", settled, person); err != nil {
		return err
	}
	_, err := w.exec("DELETE FROM settled WHERE id IN ("+settled+")", int64(person))
	return err
}

// forgetDrafts forgets what was typed of a rating of a person's coffees and not
// kept: nothing hangs on the coffees but their numbers in the keys.
func (w *writer) forgetDrafts(person app.PersonID) error {
	keys := `SELECT ?2 || id FROM (SELECT id FROM coffee WHERE person = ?1
		UNION SELECT row FROM change_row WHERE tbl = 'coffee' AND before ->> 'person' = ?1)`
	_, err := w.exec(`DELETE FROM change_row WHERE tbl = 'setting' AND row = last AND (before ->> 'key' IN (`+keys+`)
		OR row IN (SELECT id FROM setting WHERE key IN (`+keys+`)))`, int64(person), app.RateDraftKey)
	if err != nil {
		return err
	}
	_, err = w.exec("DELETE FROM setting WHERE key IN ("+keys+")", int64(person), app.RateDraftKey)
	return err
}

// forgetImports forgets the name of a file that brought nobody but a person: it
// is often theirs.
func (w *writer) forgetImports(person app.PersonID) error {
	_, err := w.exec(`UPDATE import SET file = '' WHERE added + updated = 1 AND change IN
		(SELECT change FROM change_row WHERE tbl = 'person' AND ?1 BETWEEN row AND last)`, int64(person))
	return err
}

// forgetRows removes the log's lines of the rows of a table that theirs gives
// for a person, and the name from the changes they belong to. A range of added
// rows stays: it holds nothing but numbers.
func (w *writer) forgetRows(tbl, theirs string, person app.PersonID) error {
	_, err := w.exec("WITH theirs (id) AS ("+theirs+`) UPDATE change SET who = '' WHERE who <> '' AND id IN
		(SELECT c.change FROM theirs t JOIN change_row c ON c.tbl = ?2 AND t.id BETWEEN c.row AND c.last)`, int64(person), tbl)
	if err != nil {
		return err
	}
	_, err = w.exec("DELETE FROM change_row WHERE tbl = ?2 AND row = last AND row IN ("+theirs+")", int64(person), tbl)
	return err
}

// Purge makes deletions final: the indexes are made anew, the file is written
// anew without its free pages, and the write-ahead log is emptied.
func (d *DB) Purge() error {
	if err := d.take(context.Background()); err != nil {
		return err
	}
	defer d.give()
	d.memory = nil // it may hold the texts of somebody erased
	if err := rebuild(d.s); err != nil {
		return fault("purge database", err)
	}
	if err := d.checkpoint(); err != nil {
		return err
	}
	if err := d.s.run("VACUUM"); err != nil {
		return fault("purge database", err)
	}
	return d.checkpoint()
}

// checkpoint moves the write-ahead log into the file and empties it.
func (d *DB) checkpoint() error {
	var busy, log, moved int
	err := d.s.conn.QueryRowContext(context.Background(), "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &log, &moved)
	if err == nil && busy != 0 {
		err = errors.New("somebody reads the write-ahead log")
	}
	return fault("empty write-ahead log", err)
}
