package planner_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// utc writes an instant as calendars do.
func utc(at time.Time) string { return at.UTC().Format("20060102T150405Z") }

// inCalendar is a coffee as it stands in a calendar file.
func inCalendar(c app.Coffee, start time.Time, sequence int, more ...string) string {
	return icsEvent(c.UID, c.Title, utc(start), utc(start.Add(time.Duration(c.Minutes)*time.Minute)), append(more, fmt.Sprintf("SEQUENCE:%d", sequence))...)
}

// coffeeThursday is half an hour on Thursday at 15:30, whose invite was written
// for the user's own calendar.
func (w *world) coffeeThursday(person app.PersonID) app.Coffee {
	w.t.Helper()
	c, _, err := w.Schedule(ctx, person, planner.Plan{Start: at("2026-11-19 15:30", "Europe/London"), Minutes: 30, Zone: "Europe/London"}, planner.Export{Path: w.path("invite.ics")})
	if err != nil {
		w.t.Fatal(err)
	}
	return c
}

// movedOne gives the one difference that is offered.
func (w *world) movedOne() planner.MovedCoffee {
	w.t.Helper()
	all := must(w.Moved(ctx))(w.t)
	if len(all) != 1 {
		w.t.Fatalf("%d differences are offered: %+v", len(all), all)
	}
	return all[0]
}

func (w *world) nothingMoved(why string) {
	w.t.Helper()
	if all := must(w.Moved(ctx))(w.t); len(all) != 0 {
		w.t.Errorf("%s: offered is %q", why, all[0].Sentence)
	}
}

// movedWorld has a coffee with Priya on Thursday at 15:30, which stands in a
// calendar file of the user.
func movedWorld(t *testing.T) (*world, app.Coffee, string) {
	t.Helper()
	w, priya := calendarWorld(t)
	c := w.coffeeThursday(priya)
	path := w.calendarFile("work.ics", icsFile(standup, inCalendar(c, c.Start, 0)))
	w.addCalendar(path)
	return w, c, path
}

// says writes the calendar anew and reads it.
func (w *world) says(path string, events ...string) {
	w.t.Helper()
	w.rewrite(path, icsFile(append([]string{standup}, events...)...))
	w.poll()
}

func TestACoffeeThatStandsInTheCalendarToo(t *testing.T) {
	w, c, _ := movedWorld(t)
	w.nothingMoved("the same time in both")
	if _, got := w.weekOf(c.Person); len(got) != 2 || got[1] != "Thu 15:30-16:00 "+c.Title {
		t.Errorf("it is not shown once: %q", got)
	}
	week := must(w.WeekFor(ctx, c.Person, c.ID, noon))(t)
	if len(week.Busy) != 1 || week.Busy[0].Title != "Team sync" {
		t.Errorf("while it is moved its own entry is in the way: %+v", week.Busy)
	}
}

func TestACoffeeMovedInTheCalendarIsOfferedAndTaken(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, inCalendar(c, at("2026-11-20 10:00", "Europe/London"), 0))
	m := w.movedOne()
	if m.Sentence != "In work.ics the coffee with Priya Raman is Fri 20 Nov, 10:00 now; here it is tomorrow, 15:30." ||
		m.Take != "Move it here too" || m.OldWhen != "tomorrow, 15:30" || m.NewWhen != "Fri 20 Nov, 10:00" || m.Calendar != "work.ics" {
		t.Errorf("offered is %+v", m)
	}
	if one := must(w.MovedOf(ctx, c.ID))(t); one == nil || one.Sentence != m.Sentence {
		t.Errorf("of the coffee itself is offered %+v", one)
	}
	if _, got := w.weekOf(c.Person); len(got) != 3 {
		t.Errorf("until it is answered both times are taken: %q", got)
	}
	after, change, err := w.TakeMoved(ctx, m)
	if err != nil || !after.Start.Equal(at("2026-11-20 10:00", "Europe/London")) || after.Sequence != 1 || after.UID != c.UID || after.Zone != "Europe/London" {
		t.Fatalf("taken: %+v, %v", after, err)
	}
	w.nothingMoved("after it was taken")
	if undone := must(w.UndoChange(change))(t); w.Done(undone) != "The coffee with Priya is moved" {
		t.Errorf("undone is %q", w.Done(undone))
	}
	if got := must(w.Coffee(ctx, c.ID))(t); !got.Start.Equal(c.Start) || got.Sequence != 0 {
		t.Errorf("after undo the coffee is %+v", got)
	}
	w.movedOne()
}

func TestTheNextFileIsNewerThanWhatTheCalendarHas(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, inCalendar(c, c.Start.Add(time.Hour), 4))
	after, _, err := w.TakeMoved(ctx, w.movedOne())
	if err != nil || after.Sequence != 4 {
		t.Errorf("taken with the sequence %d, %v", after.Sequence, err)
	}
}

func TestADifferenceTheUserKeepsIsNotOfferedAgain(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, inCalendar(c, c.Start.Add(time.Hour), 1))
	change := must(w.KeepMoved(ctx, w.movedOne()))(t)
	w.nothingMoved("kept as it is")
	w.Planner = planner.New(w.params)
	w.nothingMoved("kept as it is, after a new start")
	must(w.UndoChange(change))(t)
	w.movedOne()
	must(w.KeepMoved(ctx, w.movedOne()))(t)
	w.says(path, inCalendar(c, c.Start.Add(2*time.Hour), 1))
	if m := w.movedOne(); !m.New.Equal(c.Start.Add(2 * time.Hour)) {
		t.Errorf("offered is %+v", m)
	}
}

func TestAnOldInviteInTheCalendarIsNoMoveOfTheUser(t *testing.T) {
	w, c, path := movedWorld(t)
	plan := planner.PlanOf(c)
	plan.Start = c.Start.Add(48 * time.Hour)
	moved, _, err := w.Move(ctx, c.ID, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	w.nothingMoved("the calendar has the time from before the move")
	w.says(path, inCalendar(c, c.Start.Add(24*time.Hour), 0))
	if m := w.movedOne(); !m.New.Equal(c.Start.Add(24 * time.Hour)) {
		t.Errorf("a third time is offered as %+v", m)
	}
	w.says(path, inCalendar(moved, moved.Start, 1))
	w.nothingMoved("the calendar followed")
	w.says(path, inCalendar(moved, c.Start, 2))
	if m := w.movedOne(); !m.New.Equal(c.Start) {
		t.Errorf("moved back by the user it is offered as %+v", m)
	}
}

func TestACoffeeCalledOffInTheCalendarIsOfferedAsThat(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, inCalendar(c, c.Start, 1, "STATUS:CANCELLED"))
	m := w.movedOne()
	if !m.Cancelled || m.Take != "Cancel it here too" || !strings.Contains(m.Sentence, "is called off") {
		t.Errorf("offered is %+v", m)
	}
	after, change, err := w.TakeMoved(ctx, m)
	if err != nil || after.State != app.Cancelled || after.Sequence != 1 {
		t.Fatalf("taken: %+v, %v", after, err)
	}
	w.nothingMoved("after it was cancelled")
	must(w.UndoChange(change))(t)
	must(w.KeepMoved(ctx, w.movedOne()))(t)
	w.nothingMoved("kept although called off there")
}

func TestACoffeeThatLastsLongerInTheCalendar(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, icsEvent(c.UID, c.Title, utc(c.Start), utc(c.Start.Add(time.Hour))))
	m := w.movedOne()
	if !strings.Contains(m.Sentence, "lasts 60 minutes now") {
		t.Errorf("offered is %q", m.Sentence)
	}
	if after, _, err := w.TakeMoved(ctx, m); err != nil || after.Minutes != 60 || !after.Start.Equal(c.Start) {
		t.Errorf("taken: %+v, %v", after, err)
	}
}

func TestACoffeeDeletedInTheCalendarIsNoticedEvenAfterANewStart(t *testing.T) {
	w, c, path := movedWorld(t)
	w.nothingMoved("it stands there") // and that it does is remembered
	w.Planner = planner.New(w.params)
	w.says(path)
	m := w.movedOne()
	if !m.Gone || m.Sentence != "The coffee with Priya Raman (tomorrow, 15:30) is no longer in work.ics." {
		t.Errorf("offered is %+v", m)
	}
	must(w.KeepMoved(ctx, m))(t)
	w.nothingMoved("kept although deleted there")
	w.says(path, inCalendar(c, c.Start, 0))
	w.nothingMoved("back in the calendar")
	w.says(path)
	if after, _, err := w.TakeMoved(ctx, w.movedOne()); err != nil || after.State != app.Cancelled {
		t.Errorf("taken: %+v, %v", after, err)
	}
}

func TestAnExportThatEndsEarlierOrCannotBeReadDeletesNothing(t *testing.T) {
	w, _, path := movedWorld(t)
	w.nothingMoved("it stands there")
	w.rewrite(path, icsFile(icsEvent("old@x.example", "Last year", "20251119T100000Z", "20251119T110000Z")))
	w.poll()
	w.nothingMoved("an export of the past")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.poll()
	w.nothingMoved("no file at all")
}

func TestACoffeeMovedInOneOfTwoCalendars(t *testing.T) {
	w, c, path := movedWorld(t)
	home := w.calendarFile("home.ics", icsFile(inCalendar(c, c.Start, 0)))
	w.addCalendar(home)
	w.nothingMoved("the same in both")
	w.says(path, inCalendar(c, c.Start.Add(time.Hour), 0)) // the file written last
	if m := w.movedOne(); m.Calendar != "work.ics" {
		t.Errorf("offered is %+v", m)
	}
	w.says(home, inCalendar(c, c.Start.Add(3*time.Hour), 2)) // changed more often
	if m := w.movedOne(); m.Calendar != "home.ics" || !m.New.Equal(c.Start.Add(3*time.Hour)) {
		t.Errorf("offered is %+v", m)
	}
}

func TestACoffeeMadeAWholeDayKeepsItsHour(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, "BEGIN:VEVENT\r\nUID:"+c.UID+"\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261124\r\nSUMMARY:x\r\nEND:VEVENT\r\n")
	if m := w.movedOne(); m.NewWhen != "Tue 24 Nov, 15:30" {
		t.Errorf("offered is %+v", m)
	}
}

func TestWhatIsOverOrChangedSinceIsNotMoved(t *testing.T) {
	w, c, path := movedWorld(t)
	w.says(path, inCalendar(c, c.Start.Add(time.Hour), 1))
	m := w.movedOne()
	plan := planner.PlanOf(c)
	plan.Start = c.Start.Add(3 * time.Hour)
	if _, _, err := w.Move(ctx, c.ID, plan, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	_, _, err := w.TakeMoved(ctx, m)
	kind(t, err, app.ErrConflict, "changed since")
	must(w.Undo())(t)
	w.later(24*time.Hour + 5*time.Hour) // its time here is over, and it was moved: still to be known
	w.movedOne()
	w.later(22 * 24 * time.Hour)
	w.nothingMoved("three weeks later")
}

func TestARepeatingCoffeeIsComparedByItsRhythm(t *testing.T) {
	w, priya := calendarWorld(t)
	c, _, err := w.Schedule(ctx, priya, planner.Plan{Start: at("2026-11-19 15:30", "Europe/London"), Minutes: 30, Zone: "Europe/London", Every: 4, Count: 3}, planner.Export{Path: w.path("invite.ics")})
	if err != nil {
		t.Fatal(err)
	}
	series := func(start string, more ...string) string {
		return strings.Join(append([]string{"BEGIN:VEVENT", "UID:" + c.UID, "DTSTAMP:20261101T000000Z", "DTSTART;TZID=Europe/London:" + start, "DURATION:PT30M",
			"RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=3", "SUMMARY:" + c.Title}, append(more, "END:VEVENT", "")...), "\r\n")
	}
	path := w.calendarFile("work.ics", icsFile(standup, series("20261119T153000")))
	w.addCalendar(path)
	w.nothingMoved("the same series")
	w.later(30 * time.Hour)
	if _, _, err := w.Met(ctx, c.ID); err != nil {
		t.Fatal(err)
	}
	w.nothingMoved("the first time is over and the series goes on")
	w.later(29 * 24 * time.Hour)
	if _, _, err := w.Met(ctx, c.ID); err != nil {
		t.Fatal(err)
	}
	w.nothingMoved("one time is left")
	w.says(path, series("20261120T100000", "SEQUENCE:1"), icsEvent("ahead@x.example", "Ahead", "20270401T100000Z", "20270401T110000Z"))
	if m := w.movedOne(); m.NewWhen != "15 Jan 2027, 10:00" {
		t.Errorf("offered is %+v", m)
	}
}
