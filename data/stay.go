package data

import (
	"context"
	"encoding/json"
	"slices"

	"cortado/app"
)

// What a change cannot take back because something later rests on it.

// key names a row of any table.
type key struct {
	table string
	row   int64
}

// columns are fields of a row; "*" is the whole row.
type columns map[string]bool

// kept is what stays of each row.
type kept map[key]columns

func (k kept) add(table string, row int64, column string) {
	at := key{table, row}
	if k[at] == nil {
		k[at] = columns{}
	}
	k[at][column] = true
}

// rows gives the rows of a table that stay as a whole, as a JSON array.
func (k kept) rows(table string) string {
	ids := []int64{}
	for at, c := range k {
		if at.table == table && c["*"] {
			ids = append(ids, at.row)
		}
	}
	slices.Sort(ids)
	text, err := json.Marshal(ids)
	if err != nil {
		panic(err) // numbers always marshal
	}
	return string(text)
}

// people gives the people of whom anything stays, by id.
func (k kept) people() []app.PersonID {
	var ids []app.PersonID
	for at := range k {
		if at.table == "person" {
			ids = append(ids, app.PersonID(at.row))
		}
	}
	slices.Sort(ids)
	return ids
}

// touchedLater finds what later changes whose effect is still there touched of a
// change: fields it would restore, rows it would remove or bring back, and rows
// on which something now hangs. A change that was undone counts for nothing, and
// neither does its undo, unless what it undid came before this change.
func (w *writer) touchedLater(id app.ChangeID) (kept, error) {
	stay := kept{}
	type touch struct {
		key
		column string
	}
	touches, err := list(context.Background(), w.s, func(row scanner) (touch, error) {
		var t touch
		return t, row.Scan(&t.table, &t.row, &t.column)
	}, `WITH later AS (SELECT y.tbl AS tbl, z.row AS row, y.before AS mine, z.before AS theirs, y.kind = 'update' AND z.kind = 'update' AS fields
			FROM change_row y
			JOIN change_row z ON z.tbl = y.tbl AND z.row BETWEEN y.row AND y.last AND z.change > y.change
			JOIN change c ON c.id = z.change
			WHERE y.change = ?1 AND c.undone = 0 AND (c.undoes IS NULL OR c.undoes < ?1))
		SELECT tbl, row, '*' FROM later WHERE NOT fields
		UNION SELECT tbl, row, a.key FROM later, json_each(mine) a, json_each(theirs) b WHERE fields AND b.key = a.key`, int64(id))
	if err != nil {
		return nil, err
	}
	for _, t := range touches {
		stay.add(t.table, t.row, t.column)
	}
	for _, child := range w.tables {
		for _, r := range child.parents {
			loose := ""
			if child.name == "message" && r.clears && r.parent != "person" {
				loose = " AND k.state <> 'draft'" // kept as it is typed, by no change that could be undone first; it loses the reference only
			}
			hung, err := values[int64](w.s, `SELECT DISTINCT k.`+r.column+` FROM change_row y
				JOIN `+child.name+` k ON k.`+r.column+` BETWEEN y.row AND y.last`+loose+`
				WHERE y.change = ?1 AND y.tbl = ?2 AND y.kind = 'insert' AND NOT EXISTS
					(SELECT 1 FROM change_row o WHERE o.change = ?1 AND o.tbl = ?3 AND k.id BETWEEN o.row AND o.last)`,
				int64(id), r.parent, child.name)
			if err != nil {
				return nil, err
			}
			for _, row := range hung {
				stay.add(r.parent, row, "*")
			}
		}
	}
	if err := w.orphans(id, stay); err != nil {
		return nil, err
	}
	if len(stay) == 0 {
		return stay, nil
	}
	return stay, w.stayTogether(id, stay)
}

// stayTogether keeps what the change added to a row that stays, and the rows
// that something added by the change and staying belongs to.
func (w *writer) stayTogether(id app.ChangeID, stay kept) error {
	type pair struct{ child, parent int64 }
	for again := true; again; {
		again = false
		for _, child := range w.tables {
			for _, r := range child.parents {
				pairs, err := list(context.Background(), w.s, func(row scanner) (pair, error) {
					var p pair
					return p, row.Scan(&p.child, &p.parent)
				}, `SELECT k.id, k.`+r.column+` FROM change_row y JOIN `+child.name+` k ON k.id BETWEEN y.row AND y.last
					WHERE y.change = ? AND y.tbl = ? AND y.kind = 'insert' AND k.`+r.column+` IS NOT NULL`, int64(id), child.name)
				if err != nil {
					return err
				}
				added, err := w.addedRows(id, r.parent)
				if err != nil {
					return err
				}
				for _, p := range pairs {
					c, parent := key{child.name, p.child}, key{r.parent, p.parent}
					if stay[c]["*"] && !stay[parent]["*"] && added(p.parent) {
						stay.add(r.parent, p.parent, "*")
						again = true
					}
					if stay[parent]["*"] && !stay[c]["*"] && !r.clears {
						stay.add(child.name, p.child, "*")
						again = true
					}
				}
			}
		}
	}
	return nil
}

// addedRows says of the rows of a table whether the change added them.
func (w *writer) addedRows(id app.ChangeID, table string) (func(int64) bool, error) {
	type span struct{ row, last int64 }
	spans, err := list(context.Background(), w.s, func(row scanner) (span, error) {
		var s span
		return s, row.Scan(&s.row, &s.last)
	}, "SELECT row, last FROM change_row WHERE change = ? AND tbl = ? AND kind = 'insert' ORDER BY row", int64(id), table)
	return func(row int64) bool {
		at, found := slices.BinarySearchFunc(spans, row, func(s span, row int64) int {
			switch {
			case s.last < row:
				return -1
			case s.row > row:
				return 1
			}
			return 0
		})
		return found && at >= 0
	}, err
}
