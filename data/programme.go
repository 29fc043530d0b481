package data

import (
	"context"
	"errors"
	"slices"

	"database/sql"

	"cortado/app"
)

// programmes gives the mentorship programmes of the profile with their people.
func (r *reads) programmes(ctx context.Context) ([]app.Programme, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Programme, error) {
		var g app.Programme
		return g, row.Scan(&g.ID, &g.Name, &g.Role, (*string)(&g.From), (*string)(&g.To))
	}, "SELECT id, name, role, from_day, to_day FROM programme ORDER BY rank, id")
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].People, err = values[app.PersonID](r.s, "SELECT person FROM programme_person WHERE programme = ? ORDER BY rank, id", out[i].ID)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (w *writer) saveProgrammes(p app.Profile) error {
	named := map[int64]bool{}
	for i, g := range p.Programmes {
		id, err := w.save("programme", g.ID, "rank, name, role, from_day, to_day", i, g.Name, g.Role, string(g.From), string(g.To))
		if err != nil {
			return err
		}
		named[id] = true
		if err := w.saveMembers(id, g.People); err != nil {
			return err
		}
	}
	return w.keep("programme", named)
}

// saveMembers makes people, in their order, the members of a programme.
func (w *writer) saveMembers(programme int64, people []app.PersonID) error {
	present, err := values[app.PersonID](w.s, "SELECT person FROM programme_person WHERE programme = ?", programme)
	if err != nil {
		return err
	}
	for _, id := range present {
		if !slices.Contains(people, id) {
			if _, err := w.exec("DELETE FROM programme_person WHERE programme = ? AND person = ?", programme, int64(id)); err != nil {
				return err
			}
		}
	}
	for rank, id := range people {
		row, err := one[int64](w.s, "SELECT id FROM programme_person WHERE programme = ? AND person = ?", programme, int64(id))
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if _, err := w.save("programme_person", row, "programme, person, rank", programme, int64(id), rank); err != nil {
			return err
		}
	}
	return nil
}
