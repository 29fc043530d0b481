package ui

import (
	"context"
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
	"cortado/ui/look"
	"cortado/ui/screen"
)

var shots = flag.String("shots", "", "folder into which every screen is drawn")

// morning is when the sample is looked at: a working day, some hours before its
// coffee.
var morning = time.Date(2026, 11, 18, 11, 30, 0, 0, time.UTC)

// open makes a window on the sample network, or on an empty one, whose work is
// done at once.
func open(t *testing.T, sample bool, theme *look.Theme, width, height float32) *Shell {
	t.Helper()
	s, _ := openAt(t, func() time.Time { return morning }, sample, theme, width, height)
	return s
}

// openAt is open with a clock, and gives the data beside the window.
func openAt(t *testing.T, clock func() time.Time, sample bool, theme *look.Theme, width, height float32) (*Shell, *data.DB) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(theme)
	store, err := data.Open(filepath.Join(t.TempDir(), "cortado.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	taxonomy, lexicon, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	uids := 0
	p := planner.New(planner.Params{Store: store, Words: words, Taxonomy: taxonomy, Lexicon: lexicon, Files: data.Files{},
		Now: clock, NewUID: func() (string, error) { uids++; return fmt.Sprintf("uid-%d@cortado.invalid", uids), nil },
		OpenLink: func(string) error { return nil }})
	if sample {
		if err := p.LoadSample(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	s := newShell(w, Params{Planner: p}, context.Background())
	s.async.inline = true
	w.SetPadded(false)
	w.SetContent(s.root)
	w.Resize(fyne.NewSize(width, height))
	return s, store
}

// settle lays the window out again, as a real one does by itself when something
// in it has grown.
func settle(s *Shell) {
	size := s.window.Canvas().Size()
	s.window.Resize(size.AddWidthHeight(1, 1))
	s.window.Resize(size)
}

// places are the screens to draw, each as a user comes to it.
func places() map[string]screen.Route {
	return map[string]screen.Route{
		"welcome": {Name: screen.Welcome}, "today": {Name: screen.Today}, "suggest": {Name: screen.WhoNext},
		"messages": {Name: screen.Messages}, "message": {Name: screen.Messages, Person: 8, Situation: app.FirstContact},
		"coffees": {Name: screen.Schedule}, "schedule": {Name: screen.Schedule, Person: 8}, "rate": {Name: screen.Rate},
		"people": {Name: screen.People}, "insights": {Name: screen.Insights}, "me": {Name: screen.Me}, "import": {Name: screen.Import}, "settings": {Name: screen.Settings},
		"duplicates": {Name: screen.Duplicates},
	}
}

// TestScreens opens every screen on the sample network in every look and size;
// with -shots DIR it keeps the pictures.
func TestScreens(t *testing.T) {
	for _, v := range []struct {
		name          string
		theme         *look.Theme
		width, height float32
	}{
		{"", look.New(look.Light, 100, false), 1280, 800},
		{"-dark", look.New(look.Dark, 100, false), 1280, 800},
		{"-narrow", look.New(look.Light, 100, false), 900, 600},
		{"-compact", look.New(look.Light, 100, false), 640, 800},
		{"-200", look.New(look.Light, 200, false), 1280, 800},
	} {
		s := open(t, true, v.theme, v.width, v.height)
		if err := s.planner.LoadSampleCalendar(context.Background(), t.TempDir()); err != nil {
			t.Fatal(err)
		}
		for name, route := range places() {
			if route.Name == screen.Rate {
				waiting, err := s.planner.ToRate(context.Background())
				if err != nil || len(waiting) == 0 {
					t.Fatalf("the sample has no talk to rate: %v", err)
				}
				route.Coffee = waiting[0].Coffee
			}
			s.Go(route)
			if len(s.window.Canvas().Overlays().List()) > 0 {
				t.Errorf("%s%s opens with a dialog in front", name, v.name)
			}
			settle(s)
			picture := s.window.Canvas().Capture()
			if *shots != "" {
				f, err := os.Create(filepath.Join(*shots, name+v.name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(f, picture); err != nil {
					t.Fatal(err)
				}
				if err := f.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestAnEmptyDatabaseOpensWelcomeAndOneInUseOpensToday(t *testing.T) {
	for sample, want := range map[bool]screen.Name{false: screen.Welcome, true: screen.Today} {
		s := open(t, sample, look.New(look.Light, 100, false), 1280, 800)
		settings, err := s.planner.Settings(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		s.first(settings)
		if s.at.Name != want {
			t.Errorf("with a sample %t the window opens %s, want %s", sample, s.at.Name, want)
		}
	}
}

func TestEveryScreenHasSomethingToSayOnAnEmptyDatabase(t *testing.T) {
	s := open(t, false, look.New(look.Light, 100, false), 1280, 800)
	for name, route := range places() {
		route.Person = 0
		s.Go(route)
		if len(s.window.Canvas().Overlays().List()) > 0 {
			t.Errorf("%s opens with a dialog in front on an empty database", name)
		}
		s.window.Canvas().Capture()
	}
}

func TestBackLeadsWhereWeCameFrom(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Today})
	s.Go(screen.Route{Name: screen.People, Person: 1})
	s.Go(screen.Route{Name: screen.Messages, Person: 1})
	s.Back()
	if want := (screen.Route{Name: screen.People, Person: 1}); s.at != want {
		t.Errorf("Back leads to %v, want %v", s.at, want)
	}
	s.Back()
	s.Back()
	if s.at.Name != screen.Today {
		t.Errorf("Back ends at %v, want Today", s.at)
	}
}

func TestALookIsTakenUpAtOnce(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Today})
	if _, err := s.planner.SetSetting(app.SetLook, "dark"); err != nil {
		t.Fatal(err)
	}
	if !look.IsDark() {
		t.Error("the window stays light after dark was set")
	}
}

func TestTheFileDialogsOpen(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Import})
	s.PickFile([]string{".csv"}, func(string) {})
	s.PickSave("coffee.ics", func(string) {})
	if n := len(s.window.Canvas().Overlays().List()); n != 4 {
		t.Errorf("%d overlays are open, want two dialogs with what dims behind them", n)
	}
}

func TestTheMetadataAgreesWithItsFile(t *testing.T) {
	text, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`ID = "` + ID + `"`, `Name = "` + Name + `"`, `Version = "` + Version + `"`, "Build = 1"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("FyneApp.toml does not say %s", want)
		}
	}
}
