package ui

import (
	"cortado/app/planner"
	"cortado/ui/duplicates"
	"cortado/ui/importing"
	"cortado/ui/insights"
	"cortado/ui/me"
	"cortado/ui/messages"
	"cortado/ui/people"
	"cortado/ui/rate"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/settings"
	"cortado/ui/today"
	"cortado/ui/welcome"
	"cortado/ui/whonext"
)

// makeScreens makes every screen once; each reads what it shows when it comes
// to the front.
func makeScreens(host screen.Host, p *planner.Planner) map[screen.Name]screen.Screen {
	return map[screen.Name]screen.Screen{
		screen.Welcome:  welcome.New(host, p),
		screen.Today:    today.New(host, p),
		screen.WhoNext:  whonext.New(host, p),
		screen.Messages: messages.New(host, p),
		screen.Schedule: schedule.New(host, p),
		screen.Rate:     rate.New(host, p),
		screen.People:   people.New(host, p),
		screen.Insights: insights.New(host, p),
		screen.Me:       me.New(host, p),
		screen.Import:   importing.New(host, p),
		screen.Settings: settings.New(host, p, Version),

		screen.Duplicates: duplicates.New(host, p),
	}
}
