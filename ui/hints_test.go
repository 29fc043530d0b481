package ui

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// hinted are the places of hints, and what makes one help there.
var hinted = []struct {
	name  string
	route screen.Route
	says  string
	begin func(t *testing.T, s *Shell)
}{
	{"today", screen.Route{Name: screen.Today}, "Tell people what you did.", func(t *testing.T, s *Shell) {
		view, err := s.planner.TodayView(context.Background())
		if err != nil || len(view.Promised) == 0 {
			t.Fatalf("nothing is promised: %v", err)
		}
		if _, err := s.planner.KeepPromise(context.Background(), view.Promised[0].Entry, true); err != nil {
			t.Fatal(err)
		}
		morning = morning.Add(time.Hour)
	}},
	{"suggest", screen.Route{Name: screen.WhoNext}, "A short message today does more than a perfect one later.", func(t *testing.T, s *Shell) {
		if _, err := s.planner.SaveDraft(app.Message{Person: 8, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Dear Samuel"}); err != nil {
			t.Fatal(err)
		}
		morning = morning.AddDate(0, 0, 5)
	}},
	{"message", screen.Route{Name: screen.Messages, Person: 8, Situation: app.FirstContact, Purpose: "skill:financial-modelling"}, "You can ask before you feel ready.", func(*testing.T, *Shell) {}},
	{"me", screen.Route{Name: screen.Me}, "Honest critique needs a question that allows it.", func(t *testing.T, s *Shell) {
		me, err := s.planner.Profile(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		me.Support.Critique, me.Questions = 5, nil
		if _, err := s.planner.SaveProfile(me); err != nil {
			t.Fatal(err)
		}
	}},
}

// found says whether a paragraph with the words is on the page.
func found(s *Shell, words string) bool {
	for _, o := range test.LaidOutObjects(s.root) {
		if p, ok := o.(*part.Paragraph); ok && p.Text == words {
			return true
		}
	}
	return false
}

// TestHintsStandWhereTheyHelp brings about each moment at which a hint helps, and
// closes it; with -shots DIR it keeps the pictures.
func TestHintsStandWhereTheyHelp(t *testing.T) {
	began := morning
	t.Cleanup(func() { morning = began })
	for _, v := range []struct {
		name          string
		theme         *look.Theme
		width, height float32
	}{
		{"", look.New(look.Light, 100, false), 1280, 800},
		{"-dark", look.New(look.Dark, 100, false), 1280, 800},
		{"-narrow", look.New(look.Light, 100, false), 900, 600},
		{"-200", look.New(look.Light, 200, false), 1280, 800},
	} {
		if *shots == "" && v.name != "" {
			continue
		}
		for _, c := range hinted {
			morning = began
			s := open(t, true, v.theme, v.width, v.height)
			c.begin(t, s)
			s.Go(c.route)
			settle(s)
			if v.width == 1280 && !found(s, c.says) {
				t.Errorf("%s%s does not say %q", c.name, v.name, c.says)
			}
			if *shots != "" {
				f, err := os.Create(filepath.Join(*shots, "hint-"+c.name+v.name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(f, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				if err := f.Close(); err != nil {
					t.Fatal(err)
				}
			}
			for _, o := range test.LaidOutObjects(s.root) {
				if b, ok := o.(*part.Button); ok && (b.Text == "Got it" || strings.HasPrefix(b.Tip, "Got it")) {
					test.Tap(b)
					break
				}
			}
			settle(s)
			if found(s, c.says) {
				t.Errorf("%s%s still says it after it was closed", c.name, v.name)
			}
			s.Go(screen.Route{Name: screen.People})
			s.Go(c.route)
			if found(s, c.says) {
				t.Errorf("%s%s says it again", c.name, v.name)
			}
		}
	}
}
