package planner

import (
	"context"
	"sort"

	"cortado/app"
)

// PersonName is a person as a field offers them: a name, with the role behind
// it where two share a name.
type PersonName struct {
	ID    app.PersonID
	Text  string
	First string // how one speaks of them
}

// Names lists everyone but the archived by name.
func (p *Planner) Names(ctx context.Context) ([]PersonName, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var out []PersonName
	folded := map[app.PersonID]string{}
	times := map[string]int{}
	for _, q := range n.people {
		if q.Standing.Archived {
			continue
		}
		name := q.Name.String()
		out = append(out, PersonName{q.ID, name, q.Name.First()})
		folded[q.ID] = app.Fold(name)
		times[name]++
	}
	for i, o := range out {
		if times[o.Text] > 1 {
			out[i].Text += roleInBrackets(*n.byID[o.ID])
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := folded[out[i].ID], folded[out[j].ID]
		return a < b || a == b && out[i].ID < out[j].ID
	})
	return out, nil
}
