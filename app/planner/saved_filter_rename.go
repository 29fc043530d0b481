package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// RenameFilter gives a saved filter another name. ErrNotFound without such a
// filter, ErrInvalid for no name and for one that another filter has.
func (p *Planner) RenameFilter(ctx context.Context, id int64, name string) (app.ChangeID, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return 0, app.Invalid("the filter has no name")
	}
	kept, err := p.store.Filters(ctx)
	if err != nil {
		return 0, err
	}
	var filter *app.Filter
	for i, k := range kept {
		switch {
		case k.ID == id:
			filter = &kept[i]
		case app.Fold(k.Name) == app.Fold(name):
			return 0, app.Invalid("another filter is saved as %q already", k.Name)
		}
	}
	if filter == nil {
		return 0, app.NotFound("there is no saved filter with the id %d", id)
	}
	filter.Name = name
	return p.changeFilters("change.filter.rename", name, func(w app.Writer) error {
		_, err := w.SaveFilter(*filter)
		return err
	})
}
