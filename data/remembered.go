package data

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"cortado/app"
)

// Mapping gives how the columns of a header were mapped; see app.Reader.
func (r *reads) Mapping(_ context.Context, header string) (map[string]string, error) {
	packed, err := one[string](r.s, "SELECT columns FROM mapping WHERE header = ?", header)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, app.NotFound("no mapping is remembered for this header")
	}
	if err != nil {
		return nil, fault("read mapping", err)
	}
	var u unpacking
	m := mapping(&u, packed, func(l *unpacker) (string, string) { return l.text(), l.text() })
	return m, fault("read mapping", u.err)
}

// Mappings gives every mapping by its header; see app.Reader.
func (r *reads) Mappings(ctx context.Context) (map[string]map[string]string, error) {
	rows, err := list(ctx, r.s, func(row scanner) ([2]string, error) {
		var p [2]string
		return p, row.Scan(&p[0], &p[1])
	}, "SELECT header, columns FROM mapping")
	var u unpacking
	out := map[string]map[string]string{}
	for _, p := range rows {
		out[p[0]] = mapping(&u, p[1], func(l *unpacker) (string, string) { return l.text(), l.text() })
	}
	return out, fault("read mappings", errors.Join(err, u.err))
}

// SaveMapping remembers how the columns of a header are mapped; see app.Writer.
func (w *writer) SaveMapping(header string, columns map[string]string) error {
	var p packer
	for _, c := range slices.Sorted(maps.Keys(columns)) {
		p.row().text(c).text(columns[c])
	}
	return fault("save mapping", w.saveKeyed("mapping", "header", header, "columns", p.String()))
}

// NotSame gives the pairs that are two people, the lower id first; see app.Reader.
func (r *reads) NotSame(ctx context.Context) ([][2]app.PersonID, error) {
	out, err := list(ctx, r.s, func(row scanner) ([2]app.PersonID, error) {
		var p [2]app.PersonID
		return p, row.Scan(&p[0], &p[1])
	}, "SELECT low, high FROM not_same ORDER BY low, high")
	return out, fault("read pairs", err)
}

// SaveNotSame remembers that two are not the same person; see app.Writer.
func (w *writer) SaveNotSame(a, b app.PersonID) error {
	if a == b {
		return app.Invalid("a person is the same as themselves")
	}
	_, err := w.exec("INSERT INTO not_same (low, high) VALUES (?, ?) ON CONFLICT DO NOTHING", int64(min(a, b)), int64(max(a, b)))
	return fault("save pair", err)
}

// Merges gives the merges, the newest first; see app.Reader.
func (r *reads) Merges(ctx context.Context) ([]app.Merge, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Merge, error) {
		var m app.Merge
		var at sql.NullInt64
		err := row.Scan(&m.ID, &m.Kept, &m.Gone, &m.Change, &at)
		m.At = when(at)
		return m, err
	}, "SELECT id, kept, gone, change, at FROM merge ORDER BY id DESC")
	return out, fault("read merges", err)
}

// SaveMerge records a merge; see app.Writer. Without a change it belongs to the
// one being made.
func (w *writer) SaveMerge(m app.Merge) (int64, error) {
	if m.Change == 0 {
		m.Change = w.change
	}
	id, err := w.save("merge", m.ID, "kept, gone, change, at", int64(m.Kept), int64(m.Gone), int64(m.Change), instant(m.At))
	return id, fault("save merge", err)
}

// Filters gives the saved filters by name; see app.Reader.
func (r *reads) Filters(ctx context.Context) ([]app.Filter, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Filter, error) {
		var f app.Filter
		return f, row.Scan(&f.ID, &f.Name, &f.Terms)
	}, "SELECT id, name, terms FROM filter ORDER BY name")
	return out, fault("read filters", err)
}

// SaveFilter keeps a filter under its name; see app.Writer.
func (w *writer) SaveFilter(f app.Filter) (int64, error) {
	id, err := w.save("filter", f.ID, "name, terms", f.Name, f.Terms)
	return id, fault("save filter", err)
}

// DeleteFilter forgets a filter; see app.Writer.
func (w *writer) DeleteFilter(id int64) error {
	_, err := w.exec("DELETE FROM filter WHERE id = ?", id)
	return fault("delete filter", err)
}

// Calendars gives the calendar files that are read, by path; see app.Reader.
func (r *reads) Calendars(ctx context.Context) ([]app.Calendar, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Calendar, error) {
		var c app.Calendar
		return c, row.Scan(&c.ID, &c.Path, &c.Kind)
	}, "SELECT id, path, kind FROM calendar ORDER BY path")
	return out, fault("read calendars", err)
}

// SaveCalendar adds a calendar file or changes it; see app.Writer.
func (w *writer) SaveCalendar(c app.Calendar) (int64, error) {
	id, err := w.save("calendar", c.ID, "path, kind", c.Path, c.Kind)
	return id, fault("save calendar", err)
}

// DeleteCalendar reads a calendar file no longer; see app.Writer.
func (w *writer) DeleteCalendar(id int64) error {
	_, err := w.exec("DELETE FROM calendar WHERE id = ?", id)
	return fault("delete calendar", err)
}
