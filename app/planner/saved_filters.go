package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// SavedFilter is a filter kept under a name.
type SavedFilter struct {
	ID     int64
	Name   string
	Filter Filter
}

// SavedFilters lists what was saved, by name. One that a newer program wrote,
// with conditions this one does not know, is left out rather than widened.
func (p *Planner) SavedFilters(ctx context.Context) ([]SavedFilter, error) {
	kept, err := p.store.Filters(ctx)
	if err != nil {
		return nil, err
	}
	out := []SavedFilter{}
	for _, k := range kept {
		if f, err := ParseTerms(k.Terms); err == nil {
			out = append(out, SavedFilter{ID: k.ID, Name: k.Name, Filter: f})
		}
	}
	return out, nil
}

// SaveFilter keeps a filter under a name; one of the same name, in whichever
// spelling, is replaced.
func (p *Planner) SaveFilter(ctx context.Context, name string, f Filter) (app.ChangeID, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return 0, app.Invalid("the filter has no name")
	}
	if f.Count() == 0 {
		return 0, app.Invalid("no filter is set; set one, then save it")
	}
	kept, err := p.store.Filters(ctx)
	if err != nil {
		return 0, err
	}
	saved := app.Filter{Name: name, Terms: f.Terms()}
	for _, k := range kept {
		if app.Fold(k.Name) == app.Fold(name) {
			saved.ID = k.ID
		}
	}
	return p.changeFilters("change.filter", name, func(w app.Writer) error {
		_, err := w.SaveFilter(saved)
		return err
	})
}

// DeleteFilter forgets a saved filter. ErrNotFound.
func (p *Planner) DeleteFilter(ctx context.Context, id int64) (app.ChangeID, error) {
	kept, err := p.store.Filters(ctx)
	if err != nil {
		return 0, err
	}
	for _, k := range kept {
		if k.ID == id {
			return p.changeFilters("change.filter.delete", k.Name, func(w app.Writer) error { return w.DeleteFilter(id) })
		}
	}
	return 0, app.NotFound("there is no saved filter with the id %d", id)
}

// SavedFilter finds a saved filter by its name. ErrNotFound.
func (p *Planner) SavedFilter(ctx context.Context, name string) (SavedFilter, error) {
	kept, err := p.SavedFilters(ctx)
	if err != nil {
		return SavedFilter{}, err
	}
	for _, k := range kept {
		if app.Fold(k.Name) == app.Fold(name) {
			return k, nil
		}
	}
	return SavedFilter{}, app.NotFound("no filter is saved as %q", name)
}

// changeFilters is change for what no person hangs on: the network stays read.
func (p *Planner) changeFilters(label, name string, work func(app.Writer) error) (app.ChangeID, error) {
	id, err := p.store.Change(label, name, p.now(), work)
	if err != nil {
		return 0, err
	}
	p.tell([]app.Signal{app.SettingsChanged})
	return id, nil
}
