package schedule_test

import (
	"cortado/app/planner"
	"cortado/ui/schedule"
	"cortado/ui/screen"
)

// The planner is what the screen needs, and the screen is what the window does.
var (
	_ schedule.Planner = (*planner.Planner)(nil)
	_ screen.Screen    = (*schedule.Screen)(nil)
	_ screen.Saver     = (*schedule.Screen)(nil)
	_ screen.Holder    = (*schedule.Screen)(nil)
)
