package people

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// mostStops bounds the search for the first control of the person's side.
const mostStops = 80

// Panes says that F6 is the page's own: it leads through its panes.
func (s *Screen) Panes() {}

// paneKey leads with F6 from pane to pane: search, list, person, and round again.
// In one column the person is alone on the page.
func (s *Screen) paneKey(name fyne.KeyName) bool {
	if name != fyne.KeyF6 || s.list == nil || s.nobodyAtAll() {
		return false
	}
	c := s.host.Window().Canvas()
	switch now := c.Focused(); {
	case s.inFront():
		s.toSide()
	case now == s.search.Focusable() && s.list.Count() > 0:
		c.Focus(s.list)
	case now == fyne.Focusable(s.list) && s.class != part.Compact:
		s.toSide()
	default:
		s.search.Focus()
	}
	return true
}

// toSide puts the keyboard on the first control of the person's side, walking on
// from where it is.
func (s *Screen) toSide() {
	c, driver := s.host.Window().Canvas(), fyne.CurrentApp().Driver()
	at, size := driver.AbsolutePositionForObject(s.side), s.side.Size()
	for range mostStops {
		c.FocusNext()
		o, ok := c.Focused().(fyne.CanvasObject)
		if !ok {
			return
		}
		if p := driver.AbsolutePositionForObject(o); p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height {
			return
		}
	}
}
