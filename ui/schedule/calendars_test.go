package schedule_test

import (
	"context"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func (f *fake) Calendars(context.Context) ([]planner.CalendarState, error) {
	return []planner.CalendarState{{Calendar: app.Calendar{ID: 1, Path: "/home/maya/maya-work.ics", Kind: planner.BusyCalendar}, Name: "maya-work.ics", Folder: "/home/maya"}}, nil
}
func (f *fake) AddCalendar(context.Context, string, string) (app.ChangeID, error)    { return 0, nil }
func (f *fake) RemoveCalendar(context.Context, int64) (app.ChangeID, error)          { return 0, nil }
func (f *fake) SetCalendarKind(context.Context, int64, string) (app.ChangeID, error) { return 0, nil }
func (f *fake) ReloadCalendars(context.Context) (bool, error)                        { return false, nil }

func TestTheCalendarFilesAreChosenFromTheWeek(t *testing.T) {
	x := weekPage(t, 1280, 800, nil)
	x.h.Press(t, "Add your calendar")
	x.h.MustShow(t, "Your calendars", "maya-work.ics", "/home/maya")
	if len(x.h.Went) != 0 {
		t.Errorf("went %v", x.h.Went)
	}
	x.h.Press(t, "Close")
	x = weekPage(t, 1280, 800, pictured)
	x.h.Chip(t, "maya-work.ics, read 08:40").OnTapped()
	x.h.MustShow(t, "Your calendars")
}
