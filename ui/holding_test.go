package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

func TestTheWindowAsksBeforeWhatIsTypedForACoffeeIsLost(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	ended := 0
	end := func() { ended++ }
	s.Go(screen.Route{Name: screen.Schedule, Person: 8})
	s.unlessHeld(end)
	if ended != 1 {
		t.Fatal("nothing was typed, and it asked")
	}
	for _, o := range test.LaidOutObjects(s.root) {
		if f, ok := o.(*part.Field); ok && f.Label == "Title" {
			f.SetText("My own title")
		}
	}
	s.Go(screen.Route{Name: screen.Today})
	s.unlessHeld(end)
	if ended != 1 || s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("it closed without a question")
	}
	for _, o := range test.LaidOutObjects(s.window.Canvas().Overlays().Top()) {
		if b, ok := o.(*part.Button); ok && b.Text == "Close" {
			test.Tap(b)
		}
	}
	if ended != 2 {
		t.Error("it did not close when told to")
	}
}
