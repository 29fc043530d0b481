package rate_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/rate"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestAtTwiceTheTextThePageFitsBesideTheRailOfASmallWindow(t *testing.T) {
	h := screentest.NewHost(t, 900, 600)
	s := rate.New(h, newFake())
	h.Show(s, screen.Route{Name: screen.Rate, Coffee: 9})
	look.Use(look.New(look.Light, 200, false))
	h.Window().Resize(fyne.NewSize(900-2*56, 600))
	h.Rebuild(s)
	h.Shoot(t, "rate-small-200")
	page := s.Build(part.Compact)
	room := float32(900 - 2*56)
	page.Resize(fyne.NewSize(room, 600))
	if m := page.MinSize(); m.Width > room {
		t.Errorf("the page needs %v of %v", m.Width, room)
	}
}
