package data

import (
	"context"

	"cortado/app"
)

// orphans finds what a change cannot put back because what it belonged to is
// gone since, and does not come back with it: a row that goes with its parent
// stays away; a mere reference stays as it is, and is empty in a row that comes
// back.
func (w *writer) orphans(id app.ChangeID, stay kept) error {
	for _, child := range w.tables {
		for _, r := range child.parents {
			type orphan struct {
				row     int64
				deleted bool
			}
			found, err := list(context.Background(), w.s, func(row scanner) (orphan, error) {
				var o orphan
				return o, row.Scan(&o.row, &o.deleted)
			}, `SELECT y.row, y.kind = 'delete' FROM change_row y
				WHERE y.change = ?1 AND y.tbl = ?2 AND y.kind <> 'insert' AND y.before ->> ?4 IS NOT NULL
				AND NOT EXISTS (SELECT 1 FROM `+r.parent+` p WHERE p.id = y.before ->> ?4)
				AND NOT EXISTS (SELECT 1 FROM change_row z WHERE z.change = ?1 AND z.tbl = ?3 AND z.kind = 'delete' AND z.row = y.before ->> ?4)`,
				int64(id), child.name, r.parent, r.column)
			if err != nil {
				return err
			}
			for _, o := range found {
				if o.deleted && !r.clears {
					stay.add(child.name, o.row, "*")
				} else {
					stay.add(child.name, o.row, r.column)
				}
			}
		}
	}
	return nil
}
