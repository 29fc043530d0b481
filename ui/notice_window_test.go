package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// spokenNotices remembers what was notified.
type spokenNotices struct{ said []string }

func (f *spokenNotices) notify(_ context.Context, title, text string) {
	f.said = append(f.said, title+" | "+text)
}

// fakeTray remembers the menu it shows.
type fakeTray struct {
	menu  *fyne.Menu
	shown int
	gone  bool // the panel that showed it has ended
}

func (f *fakeTray) show(m *fyne.Menu)          { f.menu, f.shown = m, f.shown+1 }
func (f *fakeTray) there(context.Context) bool { return !f.gone }

func (f *fakeTray) press(t *testing.T, label string) {
	t.Helper()
	for _, i := range f.menu.Items {
		if i.Label == label && !i.Disabled {
			i.Action()
			return
		}
	}
	t.Fatalf("the tray has no %q", label)
}

// watched is a window on the sample, over a clock the test moves, that tells and
// counts into fakes.
func watched(t *testing.T) (*Shell, *spokenNotices, *fakeTray) {
	t.Helper()
	began := morning
	t.Cleanup(func() { morning = began })
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	told, icon := &spokenNotices{}, &fakeTray{}
	s.notices.by = told
	s.putIntoTray(icon)
	return s, told, icon
}

func allSettings(t *testing.T, s *Shell) map[string]string {
	t.Helper()
	set, err := s.planner.Settings(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func setOn(t *testing.T, s *Shell, key string, on bool) {
	t.Helper()
	if _, err := s.planner.SetSetting(key, app.Switch(on)); err != nil {
		t.Fatal(err)
	}
	s.count()
}

func TestTheBadgeTheTrayAndTheHeadOfTodayCountTheSame(t *testing.T) {
	s, _, icon := watched(t)
	s.first(allSettings(t, s))
	view, err := s.planner.TodayView(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	numbers := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	n := s.badges[screen.Today]
	if n == 0 || n >= len(numbers) || !strings.Contains(view.Line, numbers[n]+" small thing") {
		t.Fatalf("the badge says %d, Today says %q", n, view.Line)
	}
	if want := s.Words().Count("notice.tray.things", n); icon.menu.Items[0].Label != want || !icon.menu.Items[0].Disabled {
		t.Errorf("the tray says %q, want %q", icon.menu.Items[0].Label, want)
	}
	shown := icon.shown
	s.count()
	if icon.shown != shown {
		t.Error("the tray's menu is made anew though nothing changed")
	}
	if _, err := s.planner.Settle(context.Background(), view.Tasks[0].FollowUp, "dismissed"); err != nil {
		t.Fatal(err)
	}
	s.changed([]app.Signal{app.MessagesChanged})
	if s.badges[screen.Today] != n-1 || s.rows[screen.Today].Badge == "" || icon.menu.Items[0].Label != s.Words().Count("notice.tray.things", n-1) {
		t.Errorf("after one thing is done the badge says %d (%q), the tray %q", s.badges[screen.Today], s.rows[screen.Today].Badge, icon.menu.Items[0].Label)
	}
}

func TestANotificationHoldsNumbersAndTimesAndNobodysName(t *testing.T) {
	s, told, _ := watched(t)
	s.first(allSettings(t, s))
	if len(told.said) > 0 {
		t.Fatalf("with Today in front it says %q", told.said)
	}
	s.focused(false)
	s.count()
	if len(told.said) > 0 {
		t.Fatalf("what was seen is told: %q", told.said)
	}
	// The morning after the coffee of the sample there is a talk to rate.
	morning = morning.AddDate(0, 0, 1)
	s.timePasses()
	morning = morning.Add(time.Hour)
	s.count()
	if len(told.said) != 1 || told.said[0] != s.Words().Count("notice.things", s.badges[screen.Today])+" | "+strings.Split(told.said[0], " | ")[1] {
		t.Fatalf("the next morning it says %q", told.said)
	}
	people, err := s.planner.Names(context.Background())
	if err != nil || len(people) == 0 {
		t.Fatal(err)
	}
	for _, q := range people {
		for word := range strings.FieldsSeq(q.Text) {
			if slices.Contains(strings.FieldsFunc(told.said[0], func(r rune) bool { return r == ' ' || r == '.' || r == '|' }), word) {
				t.Errorf("the notification names %s: %q", word, told.said[0])
			}
		}
	}
	setOn(t, s, app.SetNotify, false)
	morning = morning.AddDate(0, 0, 7)
	s.count()
	if len(told.said) != 1 {
		t.Errorf("switched off it says %q", told.said[1:])
	}
}

func TestACoffeeIsAnnouncedWhileAnotherProgramIsInFront(t *testing.T) {
	s, told, _ := watched(t)
	s.first(allSettings(t, s))
	s.focused(false)
	n, err := s.planner.Notice(context.Background())
	if err != nil || n.Coffee.IsZero() || n.Remind <= 0 {
		t.Fatalf("the sample has no coffee with a reminder: %+v, %v", n, err)
	}
	morning = n.Coffee.Add(-15 * time.Minute)
	s.timePasses()
	s.count()
	if want := "A coffee in 15 minutes | It begins at " + s.Words().Clock(n.Coffee.In(n.Now.Location())) + "."; len(told.said) != 1 || told.said[0] != want {
		t.Errorf("it says %q, want %q", told.said, want)
	}
}

func TestTodayIsReadAnewWhenItsTimeHasCome(t *testing.T) {
	s, _, _ := watched(t)
	s.first(allSettings(t, s))
	heads := func() (out string) {
		for _, o := range test.LaidOutObjects(s.root) {
			if p, ok := o.(*part.Text); ok {
				out += p.Text + "\n"
			}
		}
		return out
	}
	before := s.notices.next
	if !before.After(morning) {
		t.Fatalf("it waits for %s, now it is %s", before, morning)
	}
	s.timePasses()
	if s.notices.next != before {
		t.Error("it looked before its time")
	}
	if !strings.Contains(heads(), "Wednesday 18 November") {
		t.Fatalf("Today is not in front:\n%s", heads())
	}
	morning = time.Date(2026, 11, 19, 0, 0, 1, 0, time.UTC)
	s.timePasses()
	if !strings.Contains(heads(), "Thursday 19 November") {
		t.Errorf("after midnight Today still shows\n%s", heads())
	}
	if !s.notices.next.After(morning) {
		t.Errorf("it waits for %s, now it is %s", s.notices.next, morning)
	}
}

func TestTheNextLookComesNoLaterThanACoffeeBeginsOrEnds(t *testing.T) {
	s, _, _ := watched(t)
	n, err := s.planner.Notice(context.Background())
	if err != nil || n.Coffee.IsZero() {
		t.Fatalf("no coffee: %v", err)
	}
	var seen []time.Time
	for morning.Before(n.Coffee.Add(3 * time.Hour)) {
		now, err := s.planner.Notice(context.Background())
		if err != nil || !now.Next.After(morning) {
			t.Fatalf("at %s it looks next at %s, %v", morning, now.Next, err)
		}
		morning = now.Next
		seen = append(seen, now.Next.UTC())
	}
	for _, at := range []time.Time{n.Coffee.Add(-time.Duration(n.Remind) * time.Minute), n.Coffee, n.Coffee.Add(25 * time.Minute)} {
		if !slices.Contains(seen, at.UTC()) {
			t.Errorf("it does not look at %s, only at %s", at, seen)
		}
	}
}

func TestClosingTheWindowEndsTheProgramUnlessItIsToKeepRunning(t *testing.T) {
	for name, c := range map[string]struct{ keep, gone, stays bool }{
		"as it comes": {}, "kept in the tray": {keep: true, stays: true}, "kept, but the tray is gone": {keep: true, gone: true}} {
		s, _, icon := watched(t)
		s.first(allSettings(t, s))
		setOn(t, s, app.SetKeepOn, c.keep)
		icon.gone = c.gone
		ended := 0
		s.ending = func() { ended++ }
		s.closing()
		if (ended == 0) != c.stays {
			t.Errorf("%s: the program ended %d times", name, ended)
		}
		if c.stays {
			icon.press(t, "Add a person")
			if s.at.Name != screen.People {
				t.Errorf("%s: the tray leads to %s", name, s.at.Name)
			}
			icon.press(t, "Quit")
			if ended != 1 {
				t.Errorf("%s: Quit ended it %d times", name, ended)
			}
		}
	}
}

func TestQuitInTheTrayAsksBeforeSomethingTypedIsLost(t *testing.T) {
	s, _, icon := watched(t)
	ended := 0
	s.ending = func() { ended++ }
	s.Go(screen.Route{Name: screen.Schedule, Person: 8})
	for _, o := range test.LaidOutObjects(s.root) {
		if f, ok := o.(*part.Field); ok && f.Label == "Title" {
			f.SetText("My own title")
		}
	}
	icon.press(t, "Quit")
	if ended != 0 || s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("it ended without a question")
	}
	icon.press(t, "Open Cortado")
	if s.at.Name != screen.Schedule {
		t.Error("opening it from the tray leaves the page under the question")
	}
	press(t, s, "Close")
	if ended != 1 {
		t.Error("it does not end when told to")
	}
}
