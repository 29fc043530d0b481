package rate_test

import (
	"cortado/app/planner"
	"cortado/ui/rate"
	"cortado/ui/screen"
)

// The planner is what the screen needs, and the screen is what the window does.
var (
	_ rate.Planner  = (*planner.Planner)(nil)
	_ screen.Screen = (*rate.Screen)(nil)
	_ screen.Saver  = (*rate.Screen)(nil)
)
