package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll scrolls its content up and down. The content gets the width of the
// area less the room kept for the bar, and its exact height at that width.
type Scroll struct {
	widget.BaseWidget
	body   *scrollBody
	scroll *container.Scroll
	bar    float32
	least  float32
	// scrollsDialog makes the area ask for the height of all its content.
	scrollsDialog bool
}

// NewScroll makes a scrolling area; bar is the room kept at the right, where the
// scroll bar lies: run the area to the window edge or into the gap.
func NewScroll(bar float32, content fyne.CanvasObject) *Scroll {
	s := &Scroll{bar: bar, body: newScrollBody(content), least: 40}
	s.scroll = container.NewVScroll(s.body)
	s.scroll.OnScrolled = func(fyne.Position) { HideTip() }
	s.ExtendBaseWidget(s)
	return s
}

// Least sets the least height of the area.
func (s *Scroll) Least(height float32) *Scroll { s.least = height; return s }

// Content is what is scrolled.
func (s *Scroll) Content() fyne.CanvasObject { return s.body.content }

// SetContent replaces what is scrolled and keeps the place.
func (s *Scroll) SetContent(o fyne.CanvasObject) {
	s.body.content = o
	s.body.Refresh()
	s.scroll.Refresh()
}

// Offset is how far the content is scrolled.
func (s *Scroll) Offset() float32 { return s.scroll.Offset.Y }

// SetOffset scrolls to a place.
func (s *Scroll) SetOffset(y float32) { s.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

// HeightFor is the least height, or in a dialog all that the content needs.
func (s *Scroll) HeightFor(width float32) float32 {
	if s.scrollsDialog {
		return HeightFor(s.body.content, width-look.S(s.bar))
	}
	return look.S(s.least)
}

// reveal scrolls until an object inside can be seen.
func (s *Scroll) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s.body).Y
	edge := look.S(8)
	switch {
	case y-edge < s.scroll.Offset.Y:
		s.SetOffset(max(y-edge, 0))
	case y+o.Size().Height+edge > s.scroll.Offset.Y+s.scroll.Size().Height:
		s.SetOffset(y + o.Size().Height + edge - s.scroll.Size().Height)
	}
}

// CreateRenderer places the area.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return &paint{
		owner:   s,
		objects: []fyne.CanvasObject{s.scroll},
		place: func(size fyne.Size) {
			s.body.width, s.body.bar = size.Width, look.S(s.bar)
			set(s.scroll, 0, 0, size.Width, size.Height)
		},
		min: func() fyne.Size {
			return fyne.NewSize(s.body.content.MinSize().Width+look.S(s.bar), look.S(s.least))
		},
		colour: func() {
			s.body.Refresh()
			s.scroll.Refresh()
		},
	}
}

// scrollBody tells the toolkit's scroller the content's height at the real width.
type scrollBody struct {
	widget.BaseWidget
	content    fyne.CanvasObject
	width, bar float32
}

func newScrollBody(o fyne.CanvasObject) *scrollBody {
	b := &scrollBody{content: o}
	b.ExtendBaseWidget(b)
	return b
}

func (b *scrollBody) CreateRenderer() fyne.WidgetRenderer {
	r := &paint{owner: b, objects: []fyne.CanvasObject{b.content}}
	r.place = func(s fyne.Size) {
		r.objects[0] = b.content
		set(b.content, 0, 0, s.Width-b.bar, s.Height)
	}
	r.min = func() fyne.Size {
		w := b.width
		if w <= 0 {
			w = b.content.MinSize().Width + b.bar
		}
		return fyne.NewSize(b.content.MinSize().Width+b.bar, HeightFor(b.content, w-b.bar))
	}
	return r
}
