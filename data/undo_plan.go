package data

import (
	"context"
	"errors"
	"slices"

	"cortado/app"
)

// errPlanned ends a transaction that was only for looking.
var errPlanned = errors.New("planned")

// UndoPlan says what UndoUntouched would do; see app.Store. It follows the same
// rules on the same rows and restores nothing.
func (d *DB) UndoPlan(ctx context.Context, id app.ChangeID) (app.UndoPlan, error) {
	var plan app.UndoPlan
	err := d.transact(func(w *writer) error {
		c, err := w.open(id)
		if err != nil {
			return err
		}
		if plan, err = w.plan(ctx, c); err != nil {
			return fault("compare changes", err)
		}
		return errPlanned // nothing was written, and nothing is to be
	})
	if !errors.Is(err, errPlanned) {
		return app.UndoPlan{}, err
	}
	return plan, nil
}

// open gives a change of the stack that can be taken back. 0 is the newest.
func (w *writer) open(id app.ChangeID) (app.Change, error) {
	where, args := " WHERE id = ?", []any{int64(id)}
	if id == 0 {
		where, args = " WHERE undone = 0 AND undoes IS NULL ORDER BY id DESC LIMIT 1", nil
	}
	found, err := list(context.Background(), w.s, scanChange, selectChange+where, args...)
	if err != nil {
		return app.Change{}, fault("read change", err)
	}
	if len(found) == 0 {
		return app.Change{}, app.NotFound("there is nothing to undo")
	}
	if found[0].Undone {
		return found[0], &app.Fault{Kind: app.ErrConflict, What: "this change has been undone already"}
	}
	return found[0], nil
}

func (w *writer) plan(ctx context.Context, c app.Change) (app.UndoPlan, error) {
	out := app.UndoPlan{Change: c}
	stay, err := w.touchedLater(c.ID)
	if err != nil {
		return out, err
	}
	type touched struct {
		id   app.PersonID
		kind string
	}
	people, err := list(ctx, w.s, func(row scanner) (touched, error) {
		var t touched
		return t, row.Scan(&t.id, &t.kind)
	}, `SELECT p.id, 'insert' FROM change_row y JOIN person p ON p.id BETWEEN y.row AND y.last
			WHERE y.change = ?1 AND y.tbl = 'person' AND y.kind = 'insert'
		UNION ALL SELECT DISTINCT row, 'update' FROM change_row y WHERE change = ?1 AND tbl = 'person' AND kind = 'update'
			AND NOT EXISTS (SELECT 1 FROM change_row o WHERE o.change = ?1 AND o.tbl = 'person' AND o.kind = 'delete' AND o.row = y.row)
		UNION ALL SELECT row, 'delete' FROM change_row WHERE change = ?1 AND tbl = 'person' AND kind = 'delete' ORDER BY 1`, int64(c.ID))
	if err != nil {
		return out, err
	}
	since, err := w.changedSince(ctx, c.ID)
	if err != nil {
		return out, err
	}
	hanging, err := w.hanging(ctx, c.ID)
	if err != nil {
		return out, err
	}
	for _, t := range people {
		kept := stay[key{"person", int64(t.id)}]
		switch {
		case len(kept) == 0 && t.kind == "insert":
			out.Leaving = append(out.Leaving, t.id)
		case len(kept) == 0 && t.kind == "update":
			out.Restored = append(out.Restored, t.id)
		case len(kept) == 0:
			out.Back = append(out.Back, t.id)
		default:
			s := app.UndoStay{Person: t.id, Whole: t.kind == "insert", Fields: since[t.id], Hanging: hanging[t.id]}
			if t.kind == "update" && !kept["*"] {
				s.Fields = slices.DeleteFunc(s.Fields, func(f string) bool { return !kept[f] })
			}
			out.Staying = append(out.Staying, s)
		}
	}
	return out, nil
}

// changedSince names, for the people a change touched, the columns that later
// changes, whose effect is still there, changed. The column that tells where the
// others are from is left out.
func (w *writer) changedSince(ctx context.Context, id app.ChangeID) (map[app.PersonID][]string, error) {
	out := map[app.PersonID][]string{}
	_, err := list(ctx, w.s, func(row scanner) (struct{}, error) {
		var person app.PersonID
		var column string
		if err := row.Scan(&person, &column); err != nil {
			return struct{}{}, err
		}
		out[person] = append(out[person], column)
		return struct{}{}, nil
	}, `SELECT DISTINCT z.row, a.key FROM change_row y
		JOIN change_row z ON z.tbl = y.tbl AND z.row BETWEEN y.row AND y.last AND z.change > y.change
		JOIN change c ON c.id = z.change, json_each(z.before) a
		WHERE y.change = ?1 AND y.tbl = 'person' AND z.kind = 'update'
			AND c.undone = 0 AND (c.undoes IS NULL OR c.undoes < ?1) AND a.key <> 'sources' ORDER BY 1, 2`, int64(id))
	return out, err
}

// hanging says of the people a change added what hangs on them that it did not
// add itself.
func (w *writer) hanging(ctx context.Context, id app.ChangeID) (map[app.PersonID][]string, error) {
	out := map[app.PersonID][]string{}
	for _, child := range w.tables {
		for _, r := range child.parents {
			if r.parent != "person" {
				continue
			}
			people, err := list(ctx, w.s, func(row scanner) (app.PersonID, error) {
				var p app.PersonID
				return p, row.Scan(&p)
			}, `SELECT DISTINCT k.`+r.column+` FROM change_row y
				JOIN `+child.name+` k ON k.`+r.column+` BETWEEN y.row AND y.last
				WHERE y.change = ?1 AND y.tbl = 'person' AND y.kind = 'insert' AND NOT EXISTS
					(SELECT 1 FROM change_row o WHERE o.change = ?1 AND o.tbl = ?2 AND k.id BETWEEN o.row AND o.last)`,
				int64(id), child.name)
			if err != nil {
				return nil, err
			}
			for _, p := range people {
				if !slices.Contains(out[p], child.name) {
					out[p] = append(out[p], child.name)
				}
			}
		}
	}
	return out, nil
}
