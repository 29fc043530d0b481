package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/screen"
)

// railRows are the places of the rail's rows in the window, from the top.
func railRows(s *Shell) (tops []float32, bottom float32) {
	for _, group := range append(append([][]entry{}, navigation...), footer) {
		for _, e := range group {
			row := s.rows[e.name]
			y := fyne.CurrentApp().Driver().AbsolutePositionForObject(row).Y
			tops, bottom = append(tops, y), y+row.Size().Height
		}
	}
	return tops, bottom
}

func TestTheRailFitsAtTwiceTheTextSize(t *testing.T) {
	s := open(t, true, look.New(look.Light, 200, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Today})
	settle(s)
	tops, bottom := railRows(s)
	if bottom > s.window.Canvas().Size().Height {
		t.Errorf("the last row ends at %g in a window %g high", bottom, s.window.Canvas().Size().Height)
	}
	for i := 1; i < len(tops); i++ {
		if tops[i]-tops[i-1] < look.S(30) {
			t.Errorf("row %d begins %g below the one above, want at least %g", i, tops[i]-tops[i-1], look.S(30))
		}
	}
}

func TestTheRailUsesItsFullHeightsWhereThereIsRoom(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 900, 600)
	s.Go(screen.Route{Name: screen.Today})
	settle(s)
	if got := s.rows[screen.WhoNext].Size().Height; got != 36 {
		t.Errorf("a row is %g high, want 36", got)
	}
	if _, bottom := railRows(s); bottom != 600-12 {
		t.Errorf("the foot ends at %g, want 12 above the bottom", bottom)
	}
}
