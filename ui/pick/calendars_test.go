package pick_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// keeper is a planner with calendar files; it remembers what was asked of it.
type keeper struct {
	states []planner.CalendarState
	calls  []string
	fail   error
	reads  int
}

func (k *keeper) Calendars(context.Context) ([]planner.CalendarState, error) {
	k.reads++
	return slices.Clone(k.states), nil
}
func (k *keeper) called(format string, args ...any) (app.ChangeID, error) {
	k.calls = append(k.calls, fmt.Sprintf(format, args...))
	return 7, k.fail
}
func (k *keeper) AddCalendar(_ context.Context, path, kind string) (app.ChangeID, error) {
	return k.called("add %s %s", path, kind)
}
func (k *keeper) RemoveCalendar(_ context.Context, id int64) (app.ChangeID, error) {
	return k.called("remove %d", id)
}
func (k *keeper) SetCalendarKind(_ context.Context, id int64, kind string) (app.ChangeID, error) {
	return k.called("kind %d %s", id, kind)
}
func (k *keeper) ReloadCalendars(context.Context) (bool, error) {
	_, err := k.called("reload")
	return true, err
}
func (k *keeper) Done(c app.Change) string { return c.Label + ": " + c.Who }

// work, holidays and lost are the calendars of the pictures.
func threeCalendars() []planner.CalendarState {
	now := screentest.Now()
	state := func(id int64, name, kind string) planner.CalendarState {
		return planner.CalendarState{Calendar: app.Calendar{ID: id, Path: "/home/maya/calendars/" + name, Kind: kind}, Name: name, Folder: "/home/maya/calendars",
			Read: now.Add(-140 * time.Minute), Changed: now.Add(-3 * time.Hour), Events: 12}
	}
	work, holidays, lost := state(1, "maya-work.ics", planner.BusyCalendar), state(2, "holidays-uk.ics", planner.HolidaysCalendar), state(3, "family.ics", planner.BusyCalendar)
	holidays.Events = 1
	work.Warnings = []planner.CalendarWarning{{Title: "Team lunch", Line: 214, Reason: "Its rule cannot be read; only its first time counts"},
		{Line: 8, Reason: "The zone Customized Time Zone is not known; your own is taken"}, {Title: "Old sync", Reason: "It has no start and is left out"}}
	lost.Read, lost.Events = now.AddDate(0, 0, -2), 4
	lost.Wrong, lost.Do, lost.Kept = "The file is not there any more, noticed yesterday, 17:20.", "Put it back, export it again, or remove it here.", true
	return []planner.CalendarState{work, holidays, lost}
}

func calendarsOpen(t *testing.T, states []planner.CalendarState) (*screentest.Host, *keeper, *bool) {
	t.Helper()
	h, k, closed := screentest.NewHost(t, 1000, 1400), &keeper{states: states}, new(bool)
	h.Show(page{part.Body("")}, screen.Route{})
	pick.ShowCalendars(h, k, func() { *closed = true })
	return h, k, closed
}

func TestTheCalendarsAreListedWithWhatTheyHoldAndWhatIsWrong(t *testing.T) {
	h, _, closed := calendarsOpen(t, threeCalendars())
	h.MustShow(t, "Your calendars", "maya-work.ics", "/home/maya/calendars", "Read 08:40, 12 busy times in the next four weeks", "Read 08:40, 1 holiday in the next four weeks",
		"The file is not there any more, noticed yesterday, 17:20.", "Put it back, export it again, or remove it here.",
		"Still counted as read Mon 16 Nov, 11:00: 4 busy times in the next four weeks")
	if h.Shows("Team lunch") {
		t.Error("what could not be understood stands open")
	}
	h.Press(t, "3 things need a look")
	h.MustShow(t, "Team lunch, line 214", "Its rule cannot be read", "Line 8", "Old sync")
	h.Press(t, "3 things need a look")
	if h.Shows("Team lunch") {
		t.Error("it does not fold again")
	}
	h.Press(t, "How to get such a file")
	h.MustShow(t, "Google Calendar", "Outlook", "Apple Calendar", "Thunderbird")
	h.Press(t, "Close")
	if !*closed {
		t.Error("nobody was told that the dialog is closed")
	}
}

func TestACalendarIsAddedChangedRemovedAndReadAgain(t *testing.T) {
	h, k, _ := calendarsOpen(t, threeCalendars())
	h.Press(t, "Add a calendar file…") // closed without a choice
	h.PickPath = "/home/maya/new.ics"
	h.Press(t, "Add a calendar file…")
	screentest.All[*part.Select](h)[0].Pick(1)
	screentest.All[*part.Select](h)[0].Pick(0) // as it is
	h.Press(t, "Remove family.ics")
	h.Press(t, "Read again")
	if want := []string{"add /home/maya/new.ics busy", "kind 1 holidays", "remove 3", "reload"}; !slices.Equal(k.calls, want) {
		t.Errorf("called %q", k.calls)
	}
	want := []screentest.Told{{Text: "change.calendar.add: new.ics", Change: 7}, {Text: "change.calendar.holidays: maya-work.ics", Change: 7}, {Text: "change.calendar.remove: family.ics", Change: 7}, {Text: "Your calendars are read again", Change: 0}}
	if !slices.Equal(h.Told, want) {
		t.Errorf("told %v", h.Told)
	}
}

func TestAFileThatIsNoCalendarIsToldAndTheNextIsStillAdded(t *testing.T) {
	h, k, _ := calendarsOpen(t, nil)
	h.MustShow(t, "No calendar file is read yet")
	if h.HasButton("Read again") {
		t.Error("there is nothing to read again")
	}
	k.fail = &app.Fault{Kind: app.ErrInvalid, What: "people.csv: the file is no calendar"}
	h.PickPath = "/home/maya/people.csv"
	h.Press(t, "Add a calendar file…")
	if len(h.Failed) != 1 || len(h.Told) != 0 || h.Button(t, "Add a calendar file…").Disabled() {
		t.Errorf("failed %v, told %v", h.Failed, h.Told)
	}
}

func TestAnOpenDialogFollowsTheFilesAndAClosedOneDoesNot(t *testing.T) {
	h, k, _ := calendarsOpen(t, threeCalendars())
	k.states[0].Events = 13
	h.Wait(5 * time.Second)
	h.MustShow(t, "13 busy times")
	h.Press(t, "Close")
	reads := k.reads
	h.Wait(time.Minute)
	if k.reads != reads {
		t.Error("a closed dialog goes on reading")
	}
}

func TestManyThingsThatCouldNotBeUnderstoodAreCounted(t *testing.T) {
	states := threeCalendars()[:1]
	for i := range 60 {
		states[0].Warnings = append(states[0].Warnings, planner.CalendarWarning{Line: 1000 + i, Reason: "No"})
	}
	h, _, _ := calendarsOpen(t, states)
	h.Press(t, "63 things need a look")
	h.MustShow(t, "and 43 more")
}

// opening is a page that opens the dialog, with everything in it folded out.
type opening struct {
	page
	h *screentest.Host
	k *keeper
	t *testing.T
}

func (o opening) Open(screen.Route) {
	pick.ShowCalendars(o.h, o.k, nil)
	if len(o.k.states) > 0 {
		o.h.Press(o.t, "3 things need a look")
		return
	}
	o.h.Press(o.t, "How to get such a file")
}

func TestDraw(t *testing.T) {
	for name, states := range map[string][]planner.CalendarState{"calendars": threeCalendars(), "calendars-none": nil} {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return opening{page{part.Body("")}, h, &keeper{states: states}, t}, screen.Route{}
		})
	}
}
