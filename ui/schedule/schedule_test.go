package schedule_test

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func page(t *testing.T, f *fake) (*screentest.Host, *schedule.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := schedule.New(h, f)
	h.SavePath = "coffee.ics"
	h.Show(s, screen.Route{Name: screen.Schedule, Person: 7})
	return h, s
}

// another opens the fields for a time of one's own.
func another(t *testing.T, h *screentest.Host) { t.Helper(); h.Press(t, "Another time, on your clock") }

// menuRow finds a line of an open menu.
func menuRow(t *testing.T, h *screentest.Host, words string) *part.NavRow {
	t.Helper()
	for _, r := range screentest.All[*part.NavRow](h) {
		if r.Text == words {
			return r
		}
	}
	t.Fatalf("the menu has no %q", words)
	return nil
}

// press finds a button that may lie below the fold.
func press(t *testing.T, h *screentest.Host, word string) { t.Helper(); h.Press(t, word) }

func TestThePageShowsBothClocksAndTheProposals(t *testing.T) {
	h, _ := page(t, newFake())
	h.MustShow(t, "Coffee with Priya", "5 hours behind you", "16 to 20 November", "Priya’s day starts, 09:00 in Toronto",
		"Your day ends, 17:30 in London", "Wed 18 Nov, 15:30", "10:30 for Priya", "Coffee: Aiko")
}

func TestWithoutATimeNothingCanBeExportedAndThePageSaysWhy(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	if !h.Button(t, "Export invite (.ics)").Disabled() {
		t.Error("the export works without a time")
	}
	h.MustShow(t, "Pick a time first.")
	s.Main()
	if len(f.calls) != 0 {
		t.Errorf("did %+v", f.calls)
	}
}

func TestExportSchedulesTheCoffeeAndWritesItsFileInOneStep(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	h.Field(t, "Place or link").SetText("https://meet.example/maya-priya")
	h.Field(t, "Note to Priya").SetText("How you test a case.")
	h.Select(t, "Reminder").Pick(4)
	h.Select(t, "Show as").Pick(1)
	press(t, h, "Export invite (.ics)")
	if len(f.calls) != 1 {
		t.Fatalf("did %+v", f.calls)
	}
	c := f.calls[0]
	if c.what != "schedule" || !c.plan.Start.Equal(at(18, 15, 30)) || c.plan.Link != "https://meet.example/maya-priya" || c.plan.Place != "" ||
		c.plan.Title != "Coffee: Priya and Maya" || c.plan.Note != "How you test a case." || c.plan.Remind != 15 || !c.plan.ShowFree ||
		c.plan.Minutes != 25 || c.plan.Zone != "Europe/London" || c.out.Path != "coffee.ics" || c.out.ToSend {
		t.Errorf("scheduled %+v", c)
	}
	if h.SaveNames[0] != "Coffee: Priya and Maya.ics" || len(h.Told) != 1 || h.Told[0].Change != 11 {
		t.Errorf("proposed %q, told %+v", h.SaveNames, h.Told)
	}
	if h.Button(t, "Update invite").Disabled() || h.Button(t, "Cancel invite").Disabled() {
		t.Error("after the first export the invite can be updated and cancelled")
	}
}

func TestAnUpdateMovesTheCoffeeAndSaysWhatToDoInOnesOwnCalendar(t *testing.T) {
	f := newFake()
	f.coffee = app.Coffee{ID: 40, Person: 7, State: app.Scheduled, Start: at(18, 15, 30), Minutes: 25, Zone: "Europe/London", Title: "Coffee", Exported: at(16, 9, 0), Remind: 60}
	h, _ := page(t, f)
	h.Radio(t, "Thu 19 Nov, 16:00").OnTapped()
	press(t, h, "Update invite")
	if len(f.calls) != 1 || f.calls[0].what != "move" || f.calls[0].id != 40 || !f.calls[0].plan.Start.Equal(at(19, 16, 0)) {
		t.Fatalf("did %+v", f.calls)
	}
	h.MustShow(t, "Your calendar may keep the old entry as well: move or delete it there.")
}

func TestTheFileToSendNeedsBothAddresses(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Save file for Priya")
	if len(f.calls) != 1 || !f.calls[0].out.ToSend {
		t.Fatalf("did %+v", f.calls)
	}
	h.MustShow(t, "Mail the file to Priya; their calendar then asks them to accept.", "Your own calendar has no file yet.")

	f = newFake()
	f.person.Emails = nil
	h, _ = page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	for _, words := range []string{"Save file for Priya", "Save as mail (.eml)"} {
		if !menuRow(t, h, words).Disabled() {
			t.Errorf("%s works without an address", words)
		}
	}
	h.MustShow(t, "needs Priya’s e-mail address")
}

func TestCancelAsksAndThenOffersTheFilesThatTakeItBack(t *testing.T) {
	f := newFake()
	f.coffee = app.Coffee{ID: 40, Person: 7, State: app.Scheduled, Start: at(18, 15, 30), Minutes: 25, Title: "Coffee", Exported: at(16, 9, 0), SentOut: at(16, 9, 0)}
	h, _ := page(t, f)
	press(t, h, "Cancel invite")
	if len(f.calls) != 0 || len(h.Asked) != 1 || !h.Asked[0].Danger {
		t.Fatal("cancel must ask first")
	}
	h.Asked[0].Do()
	h.MustShow(t, "This coffee is cancelled", "Mail the cancellation to Priya", "GNOME Calendar, KDE, and Thunderbird", "Change nothing, and do not say so.")
	h.Press(t, "Save the cancellation to send")
	if len(f.calls) != 2 || f.calls[1].what != "invite" || !f.calls[1].out.ToSend {
		t.Errorf("did %+v", f.calls)
	}
}

func TestATimeIsChosenInTheWeekWithPointerAndKeyboard(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	week := grid(t, h)
	week.(fyne.Focusable).FocusGained()
	for range 3 { // from the first proposal, Wed 15:30
		week.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	week.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	week.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.MustShow(t, "Thu 19 Nov, 14:00")
	size := week.Size()
	week.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(size.Width-100, size.Height/2)})
	press(t, h, "Export invite (.ics)")
	if got := f.calls[0].plan.Start; got.Weekday().String() != "Friday" || got.Minute()%30 != 0 {
		t.Errorf("scheduled for %v", got)
	}
}

func grid(t testing.TB, h *screentest.Host) fyne.CanvasObject {
	t.Helper()
	for _, o := range screentest.All[fyne.Widget](h) {
		if _, ok := o.(interface{ HeightFor(float32) float32 }); !ok {
			continue
		}
		_, focus := o.(fyne.Focusable)
		_, tap := o.(fyne.Tappable)
		if focus && tap && o.Size().Height > 500 {
			return o
		}
	}
	t.Fatal("there is no week")
	return nil
}

func TestATypedTimeIsReadAndAnHourTheClockSkipsIsExplained(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	another(t, h)
	h.Type(t, "Day", "26 Nov")
	h.Type(t, "Time", "9:15")
	h.Unfocus()
	h.MustShow(t, "Thu 26 Nov, 09:15")
	press(t, h, "Export invite (.ics)")
	if !f.calls[0].plan.Start.Equal(at(26, 9, 15)) {
		t.Errorf("scheduled for %v", f.calls[0].plan.Start)
	}

	h, _ = page(t, newFake())
	another(t, h)
	h.Type(t, "Day", "28 March 2027")
	h.Type(t, "Time", "01:30")
	h.Unfocus()
	h.MustShow(t, "does not exist in London")

	h, _ = page(t, newFake())
	another(t, h)
	h.Type(t, "Day", "26 Nov")
	h.Type(t, "Time", "quarter past")
	h.Unfocus()
	h.MustShow(t, "Write it like 15:30")

	h, _ = page(t, newFake())
	another(t, h)
	h.Type(t, "Day", "18 Nov")
	h.Type(t, "Time", "8")
	h.Unfocus()
	h.MustShow(t, "That time has passed.")
}

func TestATimeOverAnotherCoffeeSaysSo(t *testing.T) {
	h, _ := page(t, newFake())
	another(t, h)
	h.Type(t, "Day", "19 Nov")
	h.Type(t, "Time", "10:00")
	h.Unfocus()
	h.MustShow(t, "Then you already have: Coffee: Hana")
}

func TestTheArrowsTurnTheWeeks(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Press(t, "Later days")
	h.MustShow(t, "23 to 27 November")
	h.Press(t, "Later days")
	h.MustShow(t, "30 November to 4 December")
	h.Press(t, "Earlier days")
	h.MustShow(t, "23 to 27 November")
}

func TestAnAnswerIsNotedWhileOneIsAwaited(t *testing.T) {
	f := newFake()
	f.coffee = app.Coffee{ID: 40, Person: 7, State: app.Asked, AskedAt: at(9, 9, 0)}
	h, _ := page(t, f)
	h.Press(t, "They said yes")
	h.Press(t, "They said no")
	if len(f.answers) != 2 || !f.answers[0] || f.answers[1] {
		t.Errorf("answers %v", f.answers)
	}
}

func TestAnErrorIsToldAndNothingIsLost(t *testing.T) {
	f := newFake()
	f.fails = errors.New("the disk is full")
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	h.Field(t, "Title").SetText("My title")
	press(t, h, "Export invite (.ics)")
	if len(h.Failed) != 1 || h.Field(t, "Title").Text() != "My title" || len(h.Told) != 0 {
		t.Errorf("failed %v, told %+v", h.Failed, h.Told)
	}
}

func TestWhatIsTypedOutlivesAChangeElsewhere(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	h.Field(t, "Title").SetText("My title")
	f.rows = someRows()
	f.me.Email = "other@halden.example"
	s.Changed([]app.Signal{app.ProfileChanged})
	if got := h.Field(t, "Title").Text(); got != "My title" {
		t.Errorf("the title is %q", got)
	}
}

func TestACoffeeIsAddedByTheNameOfAPerson(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	s := schedule.New(h, newFake())
	h.Show(s, screen.Route{Name: screen.Schedule})
	h.MustShow(t, "No coffee yet")
	h.Press(t, "Add a coffee")
	h.Press(t, "Pick a time")
	if len(h.Went) != 0 {
		t.Fatal("went on without a person")
	}
	screentest.All[*part.Combo](h)[0].Pick("Jonas Lindqvist")
	h.Press(t, "Pick a time")
	if len(h.Went) != 1 || h.Went[0].Person != 8 {
		t.Errorf("went %+v", h.Went)
	}
}
