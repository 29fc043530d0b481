package planner

import (
	"maps"
	"slices"

	"cortado/app"
	"cortado/app/exchange"
)

// together gives the people whom several rows are by the user's word, with all
// that these rows say: a row alone knows nothing of the others.
func (in *Incoming) together() map[app.PersonID]app.Person {
	joined := map[app.PersonID][]int{}
	for place, id := range in.Joined {
		if !in.Skip[place] && in.Preview.Rows[place].Status == exchange.Duplicate {
			joined[id] = append(joined[id], place)
		}
	}
	if len(joined) == 0 {
		return nil
	}
	updated := map[app.PersonID]int{}
	for i := range in.Preview.Rows {
		if r := &in.Preview.Rows[i]; r.Status == exchange.Update && !in.Skip[i] {
			updated[r.Match] = i
		}
	}
	out := map[app.PersonID]app.Person{}
	for id, places := range joined {
		one := in.have[id]
		at, met := updated[id]
		if met {
			one = in.Preview.Rows[at].Result
			one.Sources = chosenSources(in.have[id], one)
		} else if len(places) < 2 {
			continue
		}
		slices.Sort(places)
		for _, place := range places {
			one, _ = exchange.Merge(one, in.Preview.Rows[place].Person)
		}
		out[id] = one
	}
	return out
}

// chosenSources gives where the fields of somebody are from, with what Join noted
// there for single fields, unless their values are others by now.
func chosenSources(chosen, now app.Person) map[string]app.Source {
	out := maps.Clone(now.Sources)
	if out == nil {
		out = map[string]app.Source{}
	}
	for _, f := range single {
		if source, is := chosen.Sources[f.field]; is && f.text(&chosen) == f.text(&now) {
			out[f.field] = source
		}
	}
	return out
}
