package data

import (
	"cortado/app"
)

// JoinPerson makes two people one: all that hangs on gone hangs on into
// afterwards, and gone is removed; see app.Writer. It goes by the schema's
// references, so that nothing a later schema adds is left behind.
func (w *writer) JoinPerson(gone, into app.PersonID) error {
	if gone == into {
		return app.Invalid("a person is the same as themselves")
	}
	for _, id := range []app.PersonID{gone, into} {
		if exists, err := w.place("person", int64(id)); err != nil || !exists {
			return app.NotFound("there is no person %d", id)
		}
	}
	for _, t := range w.tables {
		for _, r := range t.parents {
			if r.parent != "person" {
				continue
			}
			if err := w.handOver(t.name, r.column, gone, into); err != nil {
				return fault("join people", err)
			}
		}
	}
	for _, statement := range oneOfTwo {
		if _, err := w.exec(statement, int64(into)); err != nil {
			return fault("join people", err)
		}
	}
	// What is left on gone is what into has as well; it goes with the person,
	// and comes back with them when this change is undone.
	if _, err := w.exec("DELETE FROM person WHERE id = ?", int64(gone)); err != nil {
		return fault("join people", err)
	}
	w.touched[gone], w.touched[into] = true, true
	return nil
}

// handOver makes the rows that name one person in a column name another.
func (w *writer) handOver(table, column string, gone, into app.PersonID) error {
	move := "UPDATE " + table + " SET " + column + " = ?2 WHERE " + column + " = ?1"
	switch table {
	case "photo": // into has the one that is to stay
		return nil
	case "merge": // comes back when gone does
		return nil
	case "programme_person":
		move += " AND programme NOT IN (SELECT programme FROM programme_person WHERE person = ?2)"
	case "not_same": // a pair has the lower id first, and is there once
		if column == "high" {
			return nil // both columns at once
		}
		move = `INSERT INTO not_same (low, high) SELECT min(other, ?2), max(other, ?2)
			FROM (SELECT low + high - ?1 AS other FROM not_same WHERE low = ?1 OR high = ?1) WHERE other <> ?2 ON CONFLICT DO NOTHING`
	}
	_, err := w.exec(move, int64(gone), int64(into))
	return err
}

// oneOfTwo puts right what is only said between two people once they are one:
// nobody introduces, replaces or follows themselves, and a round asks nobody twice.
var oneOfTwo = []string{
	"UPDATE person SET introducer = NULL WHERE id = ?1 AND introducer = ?1",
	"UPDATE message SET about = NULL WHERE about = ?1 AND person = ?1",
	"UPDATE message SET introducer = NULL WHERE introducer = ?1 AND ?1 IN (person, about)",
	"UPDATE pick SET runner_up = NULL WHERE person = ?1 AND runner_up = ?1",
	"UPDATE pick SET replaced = NULL WHERE person = ?1 AND replaced = ?1",
	`UPDATE pick SET dropped = 1 WHERE person = ?1 AND dropped = 0 AND EXISTS (SELECT 1 FROM pick o
		WHERE o.round = pick.round AND o.person = ?1 AND o.dropped = 0 AND (o.rank, o.id) < (pick.rank, pick.id))`,
}
