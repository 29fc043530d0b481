package planner

import (
	"cmp"
	"slices"
	"sync"

	"cortado/app"
)

// Sorts lists the orders of people: by what they can add to my gaps; by name;
// by last contact, the latest first; by organisation and name, who has none
// last; by when they were added, the latest first.
func Sorts() []string { return []string{"fit", "name", "last", "organisation", "added"} }

// order makes every order ready, to be worked out when first asked for.
func (c *crowd) order() {
	rows := c.rows
	c.orders = map[string]func() []int32{
		"fit": inOrder(rows, func(r *PersonRow) float64 { return -r.fit }),
		"last": inOrder(rows, func(r *PersonRow) int64 {
			if r.Last.IsZero() {
				return 0
			}
			return -r.Last.UnixMilli()
		}),
		"added": inOrder(rows, func(r *PersonRow) app.PersonID { return -r.ID }),
		"name":  inOrder(rows, func(r *PersonRow) string { return app.Fold(r.Name) }),
		"organisation": inOrder(rows, func(r *PersonRow) string {
			if r.Organisation == "" {
				return noOrganisation + app.Fold(r.Name)
			}
			return app.Fold(r.Organisation) + "\x00" + app.Fold(r.Name)
		}),
	}
}

// noOrganisation sorts behind every organisation.
const noOrganisation = "\U0010ffff"

// inOrder gives the places of rows by a key, those with the same key by id.
func inOrder[K cmp.Ordered](rows []PersonRow, key func(*PersonRow) K) func() []int32 {
	return sync.OnceValue(func() []int32 {
		type keyed struct {
			key   K
			place int32
		}
		all := make([]keyed, len(rows))
		for i := range rows {
			all[i] = keyed{key(&rows[i]), int32(i)}
		}
		slices.SortFunc(all, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.place, b.place)) })
		places := make([]int32, len(rows))
		for i := range all {
			places[i] = all[i].place
		}
		return places
	})
}
