package planner

import (
	"slices"
	"strings"

	"cortado/app"
)

// checkOwn refuses a value that an ordered dimension of mine does not have,
// where it is newly said: a value from before the list was changed may stay, and
// counts as unknown. value and before give what is said and was said on it.
func checkOwn(own []app.OwnDimension, value, before func(app.Dimension) string) error {
	for _, o := range own {
		v := value(o.ID)
		if !o.Ordered || v == "" || v == before(o.ID) || slices.Contains(o.Values, v) {
			continue
		}
		return app.Invalid("%q is no %s; use one of %s", v, o.Name, strings.Join(o.Values, ", "))
	}
	return nil
}

// viewOf gives how to look a value of a person up.
func viewOf(q app.Person) func(app.Dimension) string {
	return func(d app.Dimension) string { return q.Perspective[d].Value }
}

// myView gives how to look a value of mine up.
func myView(me app.Profile) func(app.Dimension) string {
	return func(d app.Dimension) string { return me.Perspective[d] }
}
