package planner_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// pageQuestion is something the window asks the planner.
type pageQuestion func(context.Context) error

// askTogether asks these questions from four sides at once, until stop is called,
// which waits for the last answer.
func askTogether(t *testing.T, questions ...pageQuestion) (stop func()) {
	t.Helper()
	asked, give := context.WithCancel(ctx)
	var all sync.WaitGroup
	for side := range 4 {
		all.Go(func() {
			for n := side; asked.Err() == nil; n++ {
				if err := questions[n%len(questions)](asked); err != nil && asked.Err() == nil {
					t.Errorf("question %d failed: %v", n%len(questions), err)
					return
				}
			}
		})
	}
	return func() { give(); all.Wait() }
}

// everyPage is what the pages of the window ask.
func everyPage(w *world) []pageQuestion {
	return []pageQuestion{
		func(ctx context.Context) error { _, err := w.TodayView(ctx); return err },
		func(ctx context.Context) error { _, err := w.WhoNext(ctx, 0); return err },
		func(ctx context.Context) error {
			_, err := w.People(ctx, planner.Query{Words: "an", Limit: 20})
			return err
		},
		func(ctx context.Context) error { _, err := w.CoffeeRows(ctx); return err },
		func(ctx context.Context) error { _, err := w.Waiting(ctx); return err },
		func(ctx context.Context) error { _, err := w.Names(ctx); return err },
	}
}

func TestTogetherEverythingIsAskedWhileThingsChange(t *testing.T) {
	w := sample(t)
	before := w.all()
	stop := askTogether(t, everyPage(w)...)
	for n := range 4 {
		id, added, err := w.AddPerson(ctx, fmt.Sprintf("Late%d Comer, CTO at Tern", n))
		if err != nil {
			t.Fatal(err)
		}
		talked, err := w.Talked(ctx, id, "", "in passing")
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range []app.ChangeID{talked, added} {
			if _, err := w.UndoChange(change); err != nil {
				t.Fatal(err)
			}
		}
	}
	stop()
	w.sameAs(before, "adding, talking and undoing while everything is asked")
}

func TestTogetherAnImportIsReadAheadWhileEverythingIsAsked(t *testing.T) {
	w := sample(t)
	var rows strings.Builder
	rows.WriteString("Name,Title,Organisation,E-mail\n")
	for n := range 700 { // several steps of what is read ahead
		fmt.Fprintf(&rows, "Given%d Family%d,Head of pricing,Firm %d,p%d@mail.example\n", n, n, n%40, n)
	}
	in := must(w.ReadImport(ctx, w.file("many.csv", rows.String()), planner.ImportOptions{}))(t)
	stop := askTogether(t, everyPage(w)...)
	done := must(w.Import(ctx, in))(t)
	stop()
	if done.Added != 700 {
		t.Errorf("%d people were added, want 700", done.Added)
	}
}

// clinicCalendar is a calendar with a zone of its own and n weekly times.
func clinicCalendar(n int) string {
	var s strings.Builder
	s.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Clinic\r\n" +
		"BEGIN:STANDARD\r\nDTSTART:19701025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n" +
		"BEGIN:DAYLIGHT\r\nDTSTART:19700329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n")
	for i := range n {
		fmt.Fprintf(&s, "BEGIN:VEVENT\r\nUID:clinic-%d\r\nSUMMARY:Clinic\r\nDTSTART;TZID=Clinic:20260105T%02d0000\r\nDTEND;TZID=Clinic:20260105T%02d3000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n", i, 9+i, 9+i)
	}
	return s.String() + "END:VCALENDAR\r\n"
}

func TestTogetherWeeksAreAskedWhileTheCalendarChanges(t *testing.T) {
	w := sample(t)
	path := w.file("clinic.ics", clinicCalendar(1))
	must(w.AddCalendar(ctx, path, planner.BusyCalendar))(t)
	person := w.who("Jonas Lindqvist")
	monday := at("2026-11-16 00:00", "Europe/London")
	stop := askTogether(t,
		func(ctx context.Context) error { _, err := w.WeekFor(ctx, person, 0, monday); return err },
		func(ctx context.Context) error {
			_, err := w.WeekFor(ctx, person, 0, monday.AddDate(0, 0, 7))
			return err
		},
		func(ctx context.Context) error { _, err := w.Calendars(ctx); return err },
		func(ctx context.Context) error { _, err := w.Moved(ctx); return err },
		func(ctx context.Context) error { _, err := w.CalendarsChanged(ctx); return err })
	for n := range 6 {
		w.file("clinic.ics", clinicCalendar(2+n))
		if _, err := w.ReloadCalendars(ctx); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	clinics := 0
	for _, b := range must(w.WeekFor(ctx, person, 0, monday))(t).Busy {
		if b.Title == "Clinic" {
			clinics++
		}
	}
	if clinics != 7 {
		t.Errorf("the week shows %d of the 7 times in the file", clinics)
	}
}
