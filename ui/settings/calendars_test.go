package settings_test

import (
	"context"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen/screentest"
)

func (f *fake) Calendars(context.Context) ([]planner.CalendarState, error) {
	return []planner.CalendarState{{Calendar: app.Calendar{ID: 1, Path: "/home/maya/calendars/maya-work.ics", Kind: planner.BusyCalendar}, Name: "maya-work.ics",
		Folder: "/home/maya/calendars", Read: screentest.Now().Add(-140 * time.Minute), Events: 12}}, nil
}
func (f *fake) AddCalendar(_ context.Context, path, kind string) (app.ChangeID, error) {
	f.wrote = append(f.wrote, [2]string{path, kind})
	return 4, nil
}
func (f *fake) RemoveCalendar(context.Context, int64) (app.ChangeID, error) { return 5, nil }
func (f *fake) SetCalendarKind(_ context.Context, _ int64, kind string) (app.ChangeID, error) {
	f.wrote = append(f.wrote, [2]string{"kind", kind})
	return 6, nil
}
func (f *fake) ReloadCalendars(context.Context) (bool, error) { return false, nil }

func TestTheCalendarFilesAreListedAndAdded(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "Your calendars", "maya-work.ics", "/home/maya/calendars", "Read 08:40, 12 busy times in the next four weeks")
	h.PickPath = "/home/maya/holidays.ics"
	h.Press(t, "Add a calendar file…")
	if len(f.wrote) != 1 || f.wrote[0] != [2]string{h.PickPath, planner.BusyCalendar} || len(h.Told) != 1 || h.Told[0].Change != 4 {
		t.Errorf("wrote %v, told %v", f.wrote, h.Told)
	}
}
