package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over what scrolls by itself inside a page, a field or a list, and
// takes nothing but the mouse wheel. The toolkit gives every turn of it to the
// innermost thing that can scroll, also when that has come to its end: the page
// would stop wherever a field or a list passes under the pointer.
type wheel struct {
	widget.BaseWidget
	over  fyne.CanvasObject
	moves func(*fyne.ScrollEvent) bool // whether there was more of it that way
}

func newWheel(over fyne.CanvasObject, moves func(*fyne.ScrollEvent) bool) *wheel {
	w := &wheel{over: over, moves: moves}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves what is below if there is more of it that way, and else the area
// around it.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.moves(ev) {
		return
	}
	areas := around(rootOf(w.over), w.over)
	for i := len(areas) - 1; i >= 0; i-- {
		if s, ok := areas[i].(*Scroll); ok && turned(s.scroll, ev) {
			return
		}
	}
}

// turned turns the wheel over an area and says whether it moved.
func turned(s *container.Scroll, ev *fyne.ScrollEvent) bool {
	before := s.Offset
	s.Scrolled(ev)
	return s.Offset != before
}

// turn moves the text of several lines; one line has nowhere to go up or down.
func (e *entry) turn(ev *fyne.ScrollEvent) bool {
	return e.inside != nil && (e.MultiLine || ev.Scrolled.DX != 0) && turned(e.inside, ev)
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// CreateRenderer remembers what the toolkit scrolls the text in.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	r := e.Entry.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			e.inside = s
		}
	}
	return r
}
