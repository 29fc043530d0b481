package planner

import (
	"context"
	"errors"

	"cortado/app"
	"cortado/app/exchange"
)

// Table is a table whose columns can be named by the user.
type Table struct {
	Key        string // names the header, for RememberColumns
	Columns    []exchange.Column
	Remembered map[string]string // column → field, as chosen for this header before
}

// ImportColumnsOf gives the columns of a table, with what was chosen for the same
// header before. What is no table gives its error, or no columns.
func (p *Planner) ImportColumnsOf(ctx context.Context, from ImportFrom) (Table, error) {
	source, closer, err := p.openImport(from)
	if err != nil {
		return Table{}, err
	}
	defer closer()
	batch, err := exchange.Read(ctx, source, exchange.Options{})
	if batch == nil {
		return Table{}, err
	}
	if err != nil {
		// Without a name no row was read. Any column taken for the name gives the
		// samples by which a person knows what the columns hold.
		first := batch.Columns[0].Header
		rows, failed := exchange.Read(ctx, source, exchange.Options{Mapping: map[string]string{first: "name"}})
		if failed == nil && len(rows.Columns) == len(batch.Columns) {
			for i := range batch.Columns {
				batch.Columns[i].Samples = rows.Columns[i].Samples
			}
		}
	}
	t := Table{Key: batch.HeaderKey, Columns: batch.Columns}
	t.Remembered, err = p.RememberedColumns(ctx, t.Key)
	return t, err
}

// RememberedColumns gives what was chosen for a header's columns before; nil
// when nothing was.
func (p *Planner) RememberedColumns(ctx context.Context, key string) (map[string]string, error) {
	if key == "" {
		return nil, nil
	}
	mapping, err := p.store.Mapping(ctx, key)
	if errors.Is(err, app.ErrNotFound) {
		return nil, nil
	}
	return mapping, err
}

// RememberColumns keeps what was chosen for a header's columns.
func (p *Planner) RememberColumns(key string, mapping map[string]string) error {
	_, err := p.change("change.columns", "", func(w app.Writer) error { return w.SaveMapping(key, mapping) })
	return err
}
