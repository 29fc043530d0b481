package ui

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

const oneMeeting = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//test//EN\r\nBEGIN:VEVENT\r\nUID:a@maya.example\r\nDTSTAMP:20261101T000000Z\r\n" +
	"DTSTART:20261119T100000Z\r\nDTEND:20261119T110000Z\r\nSUMMARY:Team sync\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func calendarIn(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(oneMeeting), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// press presses the button with the word, in what is open on top.
func press(t *testing.T, s *Shell, word string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.window.Canvas().Overlays().Top()) {
		if b, ok := o.(*part.Button); ok && b.Text == word {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %s", word)
}

func TestACalendarFileDroppedOnTheWindowIsOfferedAsACalendar(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Today})
	path := calendarIn(t, "Work.ICS")
	s.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	if s.at.Name != screen.Today {
		t.Errorf("at %s; want the question over Today", s.at.Name)
	}
	press(t, s, "Add to your calendars")
	all, err := s.planner.Calendars(context.Background())
	if err != nil || len(all) != 1 || all[0].Calendar.Path != path || all[0].Calendar.Kind != planner.BusyCalendar || all[0].Events != 1 {
		t.Fatalf("the calendars are %+v, %v", all, err)
	}
	press(t, s, "Close")
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
}

func TestACalendarFileDroppedTogetherWithAnotherFileIsImported(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Today})
	s.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(calendarIn(t, "work.ics")), storage.NewFileURI(filepath.Join(t.TempDir(), "people.csv"))})
	if s.at.Name != screen.Import {
		t.Errorf("at %s", s.at.Name)
	}
}

func TestCalendarsAreWatchedOnlyWhileThereAreAny(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.watchCalendars()
	first := s.watch.number
	s.rewatch([]app.Signal{app.PeopleChanged})
	if s.watch.number != first {
		t.Error("a change of people begins another watching")
	}
	path := calendarIn(t, "work.ics")
	if _, err := s.planner.AddCalendar(context.Background(), path, planner.BusyCalendar); err != nil {
		t.Fatal(err)
	}
	s.rewatch([]app.Signal{app.CalendarsChanged})
	if s.watch.number == first {
		t.Error("a calendar that was added is not watched")
	}
	if err := os.WriteFile(path, []byte("<html>"), 0o600); err != nil {
		t.Fatal(err)
	}
	var told []app.Signal
	s.planner.Listen(func(signals []app.Signal) { told = append(told, signals...) })
	s.lookAtCalendars(s.watch.number)
	all, err := s.planner.Calendars(context.Background())
	if err != nil || all[0].Wrong == "" || len(told) != 1 || told[0] != app.CalendarsChanged {
		t.Errorf("told %v; the calendars are %+v, %v", told, all, err)
	}
}
