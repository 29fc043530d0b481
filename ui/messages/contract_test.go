package messages_test

import (
	"cortado/app/planner"
	"cortado/ui/messages"
	"cortado/ui/screen"
)

// The planner is what the screen needs, and the screen is what the window does.
var (
	_ messages.Planner = (*planner.Planner)(nil)
	_ screen.Screen    = (*messages.Screen)(nil)
	_ screen.Saver     = (*messages.Screen)(nil)
	_ screen.Undoer    = (*messages.Screen)(nil)
)
