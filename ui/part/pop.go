package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Popup is bordered content laid over the window beside the part that opened
// it. A press outside and Esc close it.
type Popup struct {
	widget.BaseWidget
	// OnClosed is called once, however it was closed.
	OnClosed func()

	anchor  fyne.CanvasObject
	content fyne.CanvasObject
	width   float32
	opener  fyne.Focusable
	canvas  fyne.Canvas
	layer   *fyne.Container
	frame   *frame
	open    bool
}

// ShowPopup opens content below its anchor (above where there is no room).
// width is the least width, unscaled; focus gets the keyboard and may be nil.
func ShowPopup(anchor, content fyne.CanvasObject, width float32, focus fyne.Focusable) *Popup {
	p := &Popup{anchor: anchor, content: content, width: width, frame: newFrame(), layer: &fyne.Container{}}
	p.ExtendBaseWidget(p)
	p.canvas = fyne.CurrentApp().Driver().CanvasForObject(anchor)
	if p.canvas == nil {
		return p
	}
	p.opener, p.open = p.canvas.Focused(), true
	p.canvas.Overlays().Add(p)
	p.Resize(p.canvas.Size())
	if focus != nil {
		p.canvas.Focus(focus)
	}
	return p
}

// Close takes the pop-up away; focus goes back to the part that had it.
func (p *Popup) Close() {
	if !p.open {
		return
	}
	p.open = false
	p.canvas.Overlays().Remove(p)
	refocus(p.canvas, p.opener)
	if p.OnClosed != nil {
		p.OnClosed()
	}
}

// Tapped closes: the press was outside the content.
func (p *Popup) Tapped(*fyne.PointEvent) { p.Close() }

// TappedSecondary closes as well.
func (p *Popup) TappedSecondary(*fyne.PointEvent) { p.Close() }

func (p *Popup) tips() *fyne.Container     { return p.layer }
func (p *Popup) held() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer places the content beside its anchor.
func (p *Popup) CreateRenderer() fyne.WidgetRenderer {
	shield := newShield()
	return begin(&paint{
		owner:   p,
		objects: []fyne.CanvasObject{p.frame.outer, p.frame.inner, shield, p.content, p.layer},
		place: func(s fyne.Size) {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.anchor)
			m := p.content.MinSize()
			edge := look.S(4)
			w := min(max(m.Width+2*edge, look.S(p.width)), s.Width-2*edge)
			h := min(HeightFor(p.content, w-2*edge)+2*edge, s.Height-2*edge)
			x := max(min(at.X, s.Width-w-edge), edge)
			y := at.Y + p.anchor.Size().Height + edge
			if y+h > s.Height-edge {
				if up := at.Y - h - edge; up >= edge {
					y = up
				} else {
					y = max(s.Height-h-edge, edge)
				}
			}
			p.frame.place(x, y, w, h)
			set(shield, x, y, w, h)
			set(p.content, x+edge, y+edge, w-2*edge, h-2*edge)
			set(p.layer, 0, 0, s.Width, s.Height)
		},
		min:    func() fyne.Size { return fyne.Size{} },
		colour: func() { p.frame.dress(look.Surface, look.Outline, 1, look.RadiusControl()) },
	})
}

// shield swallows presses on the empty parts of an overlay's card, so that they
// do not count as presses outside.
type shield struct{ widget.BaseWidget }

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped does nothing.
func (s *shield) Tapped(*fyne.PointEvent) {}

// CreateRenderer draws nothing.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	return &paint{owner: s, place: func(fyne.Size) {}, min: func() fyne.Size { return fyne.Size{} }}
}
