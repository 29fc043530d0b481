package data

import (
	"context"
	"slices"

	"cortado/app"
)

// Given gives the highest number ever given in each table of app.Numbered; see
// app.Reader.
func (r *reads) Given(context.Context) (map[string]int64, error) {
	all, err := highest(r.s)
	if err != nil {
		return nil, fault("read numbers", err)
	}
	out := map[string]int64{}
	for _, name := range app.Numbered() {
		if n := all[name]; n > 0 {
			out[name] = n
		}
	}
	return out, nil
}

// SaveGiven raises the highest numbers; see app.Writer.
func (w *writer) SaveGiven(given map[string]int64) error {
	for name, n := range given {
		if !slices.Contains(app.Numbered(), name) {
			return app.Invalid("nothing called %q has numbers", name)
		}
		res, err := w.exec("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", n, name)
		if err != nil {
			return fault("save numbers", err)
		}
		rows, err := res.RowsAffected()
		if err == nil && rows == 0 {
			_, err = w.exec("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", name, n)
		}
		if err != nil {
			return fault("save numbers", err)
		}
	}
	return nil
}
