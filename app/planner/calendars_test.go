package planner_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// icsEvent is one event of a calendar file of a test: times are 20261119T100000Z.
func icsEvent(uid, title, from, to string, more ...string) string {
	return strings.Join(append(append([]string{"BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20261101T000000Z", "DTSTART:" + from, "DTEND:" + to, "SUMMARY:" + title}, more...), "END:VEVENT", ""), "\r\n")
}

func icsFile(events ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//test//EN\r\n" + strings.Join(events, "") + "END:VCALENDAR\r\n"
}

var standup = icsEvent("standup@maya.example", "Team sync", "20261119T100000Z", "20261119T110000Z")

// calendarFile writes a calendar of the user whose time lies well back, so that
// it counts as settled.
func (w *world) calendarFile(name, text string) string {
	w.t.Helper()
	path := w.file(name, text)
	w.dated(path, w.now.Add(-time.Minute))
	return path
}

func (w *world) dated(path string, at time.Time) {
	w.t.Helper()
	if err := os.Chtimes(path, at, at); err != nil {
		w.t.Fatal(err)
	}
}

// addCalendar reads a calendar file for busy times from now on.
func (w *world) addCalendar(path string) planner.CalendarState {
	w.t.Helper()
	must(w.AddCalendar(ctx, path, planner.BusyCalendar))(w.t)
	return w.calendarOf(path)
}

func (w *world) calendarOf(path string) planner.CalendarState {
	w.t.Helper()
	for _, c := range must(w.Calendars(ctx))(w.t) {
		if c.Calendar.Path == path {
			return c
		}
	}
	w.t.Fatalf("%s is not among the calendars", path)
	panic("unreachable")
}

// weekOf gives the titles of what is busy in the week of the story, with marks.
func (w *world) weekOf(person app.PersonID) (planner.Week, []string) {
	w.t.Helper()
	week := must(w.WeekFor(ctx, person, 0, noon))(w.t)
	var out []string
	for _, b := range week.Busy {
		text := b.Start.Format("Mon 15:04") + "-" + b.End.Format("15:04") + " " + b.Title
		for mark, on := range map[string]bool{" free": b.Free, " tentative": b.Tentative, " day": b.AllDay} {
			if on {
				text += mark
			}
		}
		out = append(out, text)
	}
	return week, out
}

func calendarWorld(t *testing.T) (*world, app.PersonID) {
	t.Helper()
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Email: "maya@halden.example", Zone: "Europe/London"}))(t)
	return w, w.add("Priya Raman, finance director at Northlake, priya@northlake.example")
}

func TestACalendarFileIsReadForBusyTimesAndItsEventsStandInTheWeek(t *testing.T) {
	w, priya := calendarWorld(t)
	path := w.calendarFile("work.ics", icsFile(standup,
		icsEvent("maybe@maya.example", "Perhaps lunch", "20261120T120000Z", "20261120T130000Z", "STATUS:TENTATIVE"),
		icsEvent("free@maya.example", "Working from home", "20261120T090000Z", "20261120T170000Z", "TRANSP:TRANSPARENT"),
		icsEvent("off@maya.example", "Called off", "20261120T150000Z", "20261120T160000Z", "STATUS:CANCELLED"),
		icsEvent("later@maya.example", "Far ahead", "20270320T150000Z", "20270320T160000Z")))
	c := w.addCalendar(path)
	if c.Name != "work.ics" || c.Folder != w.dir || c.Events != 2 || c.Wrong != "" || !c.Read.Equal(noon) || !c.Changed.Equal(noon.Add(-time.Minute)) {
		t.Errorf("the calendar is %+v", c)
	}
	week, got := w.weekOf(priya)
	want := []string{"Thu 10:00-11:00 Team sync", "Fri 09:00-17:00 Working from home free", "Fri 12:00-13:00 Perhaps lunch tentative"}
	if !slices.Equal(got, want) || len(week.Calendars) != 1 || week.Calendars[0].Name != "work.ics" || week.Caution != "" {
		t.Errorf("the week holds %q, calendars %+v", got, week.Calendars)
	}
	for _, b := range week.Busy {
		if b.Calendar != c.Calendar.ID || b.Coffee != 0 || b.Start.Location().String() != "Europe/London" {
			t.Errorf("a block is %+v", b)
		}
	}
}

func TestAHolidayCalendarTakesNoTimeOfTheWeekButCountsItsDays(t *testing.T) {
	w, priya := calendarWorld(t)
	path := w.calendarFile("holidays.ics", icsFile("BEGIN:VEVENT\r\nUID:d@x.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261120\r\nSUMMARY:Harvest day\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"))
	must(w.AddCalendar(ctx, path, planner.HolidaysCalendar))(t)
	if c := w.calendarOf(path); c.Events != 1 || c.Calendar.Kind != planner.HolidaysCalendar {
		t.Errorf("the calendar is %+v", c)
	}
	if _, got := w.weekOf(priya); len(got) != 1 || !strings.Contains(got[0], "Harvest day") || !strings.Contains(got[0], " free") || !strings.Contains(got[0], " day") {
		t.Errorf("the week holds %q", got)
	}
	id := w.calendarOf(path).Calendar.ID
	must(w.SetCalendarKind(ctx, id, planner.BusyCalendar))(t)
	if c := w.calendarOf(path); c.Events != 0 || c.Calendar.Kind != planner.BusyCalendar {
		t.Errorf("as a calendar of busy times it is %+v", c)
	}
	_, err := w.SetCalendarKind(ctx, id, "lunar")
	kind(t, err, app.ErrInvalid, "busy or holidays")
	_, err = w.SetCalendarKind(ctx, id+7, planner.BusyCalendar)
	kind(t, err, app.ErrNotFound, "no calendar")
}

func TestWhatIsNoCalendarIsRefusedInOneSentenceAndNothingIsKept(t *testing.T) {
	w, _ := calendarWorld(t)
	good := w.calendarFile("work.ics", icsFile(standup))
	w.addCalendar(good)
	closed := w.calendarFile("closed.ics", icsFile(standup))
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path, kind string
		fault      error
		word       string
	}{
		{good, "busy", app.ErrConflict, "among your calendars already"},
		{filepath.Join(w.dir, "x", "..", "work.ics"), "busy", app.ErrConflict, "among your calendars already"},
		{w.path("nowhere.ics"), "busy", app.ErrNotFound, "does not exist"},
		{w.dir, "busy", app.ErrInvalid, "folder"},
		{"work.ics", "busy", app.ErrInvalid, "part of a path"},
		{w.file("people.csv", "Name\nPriya\n"), "busy", app.ErrInvalid, "people.csv"},
		{w.file("empty.ics", ""), "busy", app.ErrInvalid, "empty.ics"},
		{w.file("huge.ics", icsFile(strings.Repeat("X-FILL:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", 300_000))), "busy", app.ErrInvalid, "20 MB"},
		{w.calendarFile("other.ics", icsFile(standup)), "lunar", app.ErrInvalid, "no kind of calendar"},
	} {
		_, err := w.AddCalendar(ctx, c.path, c.kind)
		kind(t, err, c.fault, c.word)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s is refused in several lines: %v", c.path, err)
		}
	}
	if os.Geteuid() != 0 { // root may open everything
		_, err := w.AddCalendar(ctx, closed, "busy")
		kind(t, err, app.ErrInvalid, "closed.ics")
	}
	if n := len(must(w.store.Calendars(ctx))(t)); n != 1 {
		t.Errorf("%d calendars are kept, want the good one", n)
	}
}

func TestAddingAndRemovingACalendarCanBeUndone(t *testing.T) {
	w, priya := calendarWorld(t)
	var heard []app.Signal
	w.Listen(func(s []app.Signal) { heard = append(heard, s...) })
	path := w.calendarFile("work.ics", icsFile(standup))
	c := w.addCalendar(path)
	if !slices.Contains(heard, app.CalendarsChanged) {
		t.Errorf("announced were %v", heard)
	}
	must(w.RemoveCalendar(ctx, c.Calendar.ID))(t)
	if _, got := w.weekOf(priya); len(got) != 0 {
		t.Errorf("after it was removed the week holds %q", got)
	}
	undone := must(w.Undo())(t)
	if _, got := w.weekOf(priya); len(got) != 1 || w.Done(undone) != "work.ics is no longer read" {
		t.Errorf("after undo of %q the week holds %q", w.Done(undone), got)
	}
	must(w.SetCalendarKind(ctx, c.Calendar.ID, planner.HolidaysCalendar))(t)
	must(w.Undo())(t)
	if k := w.calendarOf(path).Calendar.Kind; k != planner.BusyCalendar {
		t.Errorf("after undo it is of the kind %s", k)
	}
	must(w.UndoChange(firstChange(w, "change.calendar.add")))(t)
	if n := len(must(w.Calendars(ctx))(t)); n != 0 {
		t.Errorf("%d calendars are left after adding was undone", n)
	}
	_, err := w.RemoveCalendar(ctx, c.Calendar.ID)
	kind(t, err, app.ErrNotFound, "no calendar")
}

func firstChange(w *world, label string) app.ChangeID {
	for _, c := range must(w.Changes(ctx, 50))(w.t) {
		if c.Label == label {
			return c.ID
		}
	}
	w.t.Fatalf("nothing was done that is called %s", label)
	return 0
}

func TestThePresentZoneAndAddressOfTheUserRuleHowAFileIsRead(t *testing.T) {
	w, priya := calendarWorld(t)
	w.addCalendar(w.calendarFile("work.ics", icsFile(
		icsEvent("floating@x.example", "Gym", "20261119T070000", "20261119T080000"),
		icsEvent("asked@x.example", "Declined", "20261119T090000Z", "20261119T093000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:m.okafor@home.example"))))
	if _, got := w.weekOf(priya); !slices.Equal(got, []string{"Thu 07:00-08:00 Gym", "Thu 09:00-09:30 Declined"}) {
		t.Errorf("in London the week holds %q", got)
	}
	me := must(w.Profile(ctx))(t)
	me.Zone, me.Email = "America/New_York", "m.okafor@home.example"
	must(w.SaveProfile(me))(t)
	if _, got := w.weekOf(priya); !slices.Equal(got, []string{"Thu 04:00-04:30 Declined free", "Thu 07:00-08:00 Gym"}) {
		t.Errorf("in New York the week holds %q", got)
	}
}

func TestWhatCannotBeUnderstoodIsToldWhereTheCalendarIsListed(t *testing.T) {
	w, _ := calendarWorld(t)
	c := w.addCalendar(w.calendarFile("work.ics", icsFile(standup, icsEvent("odd@x.example", "Odd one", "yesterday", "20261119T093000Z"))))
	if len(c.Warnings) == 0 || c.Wrong != "" || c.Events != 1 {
		t.Fatalf("the calendar is %+v", c)
	}
	if first := c.Warnings[0]; first.Title != "Odd one" || first.Line == 0 || first.Reason == "" || strings.HasPrefix(first.Reason, "calendar.") {
		t.Errorf("told is %+v", first)
	}
}

func TestManyCalendarsAreReadTogether(t *testing.T) {
	w, priya := calendarWorld(t)
	for i := range 5 {
		w.addCalendar(w.calendarFile(fmt.Sprintf("cal-%d.ics", i), icsFile(icsEvent(fmt.Sprintf("e%d@x.example", i), fmt.Sprintf("Event %d", i),
			fmt.Sprintf("202611%dT100000Z", 16+i), fmt.Sprintf("202611%dT110000Z", 16+i)))))
	}
	if _, got := w.weekOf(priya); len(got) != 5 {
		t.Errorf("the week holds %q", got)
	}
}
