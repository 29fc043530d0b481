package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// shown lists the objects of a kind in the window, those of dialogs first.
func shown[T fyne.CanvasObject](s *Shell) []T {
	var out []T
	over := s.window.Canvas().Overlays().List()
	trees := []fyne.CanvasObject{}
	for i := len(over) - 1; i >= 0; i-- {
		trees = append(trees, over[i])
	}
	for _, tree := range append(trees, s.root) {
		for _, o := range test.LaidOutObjects(tree) {
			if v, ok := o.(T); ok {
				out = append(out, v)
			}
		}
	}
	return out
}

// pressed presses the first button whose word or tooltip begins so.
func pressed(t *testing.T, s *Shell, word string) {
	t.Helper()
	all := shown[*part.Button](s)
	for _, said := range []func(*part.Button) string{func(b *part.Button) string { return b.Text }, func(b *part.Button) string { return b.Tip }} {
		for _, b := range all {
			if strings.HasPrefix(said(b), word) {
				b.OnTapped()
				settle(s)
				return
			}
		}
	}
	t.Fatalf("no button %q is shown", word)
}

// keepShot draws the window as it stands, with -shots into a file.
func keepShot(t *testing.T, s *Shell, name string) {
	t.Helper()
	picture := s.window.Canvas().Capture()
	if *shots == "" {
		return
	}
	f, err := os.Create(filepath.Join(*shots, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}

// TestWhoNextOnTheSample walks through everything Who next shows besides the
// round of the day: a proposal, why somebody is not in it, where to look, the
// earlier rounds, and the answer to a question.
func TestWhoNextOnTheSample(t *testing.T) {
	day := morning
	defer func() { morning = day }()
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
		morning = day
		s := open(t, true, v.theme, v.width, v.height)
		morning = day.Add(60 * 24 * time.Hour) // the round of the sample is over by then
		s.Go(screen.Route{Name: screen.WhoNext})
		settle(s)
		keepShot(t, s, "suggest-proposal"+v.name)
		wide := v.name == "" || v.name == "-dark"

		pressed(t, s, "Why not")
		keepShot(t, s, "suggest-why"+v.name)
		pressed(t, s, "Keep")
		pressed(t, s, "Not for me")
		keepShot(t, s, "suggest-not"+v.name)
		pressed(t, s, "Cancel")
		pressed(t, s, "Earlier rounds")
		keepShot(t, s, "suggest-rounds"+v.name)
		pressed(t, s, "Close")
		if !wide {
			shown[*part.Segmented](s)[0].Pick(1)
			settle(s)
			keepShot(t, s, "suggest-gaps"+v.name)
		}
		pressed(t, s, "Where to look")
		keepShot(t, s, "suggest-look"+v.name)
		pressed(t, s, "Close")
		if !wide {
			shown[*part.Segmented](s)[0].Pick(2)
			settle(s)
		}
		for _, f := range shown[*part.Field](s) {
			if strings.HasPrefix(f.Entry().PlaceHolder, "Charge per") {
				test.Type(f.Focusable(), "Should pricing be per clinic or per patient?")
			}
		}
		pressed(t, s, "Find the most different view")
		keepShot(t, s, "suggest-answer"+v.name)
		if n := len(s.window.Canvas().Overlays().List()); n > 0 {
			t.Errorf("%d dialogs stay open", n)
		}
	}
}
