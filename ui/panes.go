package ui

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
	"cortado/ui/screen"
)

// paned is a page that leads from pane to pane with F6 by itself.
type paned interface{ Panes() }

// nextPane is F6: from the navigation into the page, and back to the navigation,
// to the screen that is in front.
func (s *Shell) nextPane() {
	c := s.window.Canvas()
	last, framed := s.rows[screen.Settings]
	if !framed || s.at.Name == screen.Welcome {
		return
	}
	if f := c.Focused(); f != nil && !s.navigates(f) {
		if row := s.rows[s.at.Name]; row != nil {
			c.Focus(row)
			return
		}
	}
	part.FocusQuietly(c, last)
	c.FocusNext()
}

// navigates says whether what has the keys belongs to the navigation: it lies
// left of the page.
func (s *Shell) navigates(f fyne.Focusable) bool {
	o, ok := f.(fyne.CanvasObject)
	driver := fyne.CurrentApp().Driver()
	return ok && driver.AbsolutePositionForObject(o).X < driver.AbsolutePositionForObject(s.page).X
}
