package planner

import (
	"context"
	"sort"

	"cortado/app"
)

// Tags lists every tag in use once, in the order of the alphabet. Two spellings
// of one tag count as one; the first met stays.
func (p *Planner) Tags(ctx context.Context) ([]string, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var out []string
	for _, q := range n.people {
		for _, tag := range q.Tags {
			if key := app.Fold(tag); key != "" && !seen[key] {
				seen[key] = true
				out = append(out, tag)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return app.Fold(out[i]) < app.Fold(out[j]) })
	return out, nil
}
