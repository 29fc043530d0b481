package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
	"cortado/ui/part"
)

// spot is one thing of a picture that has words of its own, and perhaps does
// something when it is pressed.
type spot struct {
	box      Box   // where the hover colour and the focus ring lie
	reach    []Box // where else the pointer finds it
	round    bool  // it is a disc
	row, col int   // where arrows find it
	tip      string
	press    func() // nil: there is nothing to open
}

// under tells whether a point belongs to the spot, and how far it lies from what
// it belongs to.
func (s spot) under(at Point) (away float32, on bool) {
	for _, b := range append([]Box{s.box}, s.reach...) {
		if b.holds(at) && (!on || b.away(at) < away) {
			away, on = b.away(at), true
		}
	}
	return away, on
}

// radius is that of its corners.
func (s spot) radius() float32 {
	if s.round {
		return s.box.H / 2
	}
	return look.S(6)
}

// pressing calls do for one of several; nil when there is nothing to do.
func pressing(do func(int), i int) func() {
	if do == nil {
		return nil
	}
	return func() { do(i) }
}

// Picture is the widget around every chart: it draws itself anew for every size
// and theme, and its spots answer to the pointer and to the keyboard. It is one
// stop; arrows move inside. It takes the width it gets and knows its height.
type Picture struct {
	widget.BaseWidget
	draw   func(b *brush, size fyne.Size) []spot
	high   func(width float32) float32
	least  float32 // width, unscaled
	lively bool    // what is pointed at is drawn differently
	loose  bool    // spots stand in no rows: any arrow leads to the next or the one before

	spots   []spot
	at      int // where the keyboard stands
	over    int // what the pointer is on, -1 for nothing
	focused bool
	down    bool
	tip     part.Tip
	cover   *canvas.Rectangle
	ring    *canvas.Rectangle
}

// Widths of a picture, unscaled.
const (
	narrowest = 120 // of one that has no least width of its own
	usual     = 300 // it is measured for before it has one
)

// newPicture makes a picture of what draws it, and of how high it is at a width.
func newPicture(least float32, high func(float32) float32, draw func(*brush, fyne.Size) []spot) *Picture {
	p := &Picture{draw: draw, high: high, least: least, over: -1, cover: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	p.cover.Hide()
	p.ring.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor is the height the picture needs at a width.
func (p *Picture) HeightFor(width float32) float32 { return p.high(max(width, look.S(p.least))) }

// strong is the spot that is pointed at or has the keyboard, -1 for none.
func (p *Picture) strong() int {
	switch {
	case p.over >= 0:
		return p.over
	case p.focused:
		return p.at
	}
	return -1
}

// CreateRenderer draws the picture.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	r := &pictureRenderer{p: p}
	r.again(p.Size())
	return r
}

type pictureRenderer struct {
	p       *Picture
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (r *pictureRenderer) Destroy()                     {}
func (r *pictureRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *pictureRenderer) Layout(s fyne.Size) {
	if s != r.size {
		r.again(s)
	}
}

func (r *pictureRenderer) MinSize() fyne.Size {
	w := r.p.Size().Width
	if w <= 0 {
		w = look.S(usual)
	}
	return fyne.NewSize(look.S(r.p.least), r.p.HeightFor(w))
}

func (r *pictureRenderer) Refresh() {
	r.again(r.p.Size())
	canvas.Refresh(r.p)
}

// again draws everything for a size.
func (r *pictureRenderer) again(s fyne.Size) {
	p, b := r.p, &brush{}
	r.size = s
	p.spots = nil
	if s.Width > 0 && s.Height > 0 {
		p.spots = p.draw(b, s)
	}
	p.at = max(min(p.at, len(p.spots)-1), 0)
	if p.over >= len(p.spots) {
		p.over = -1
	}
	p.state()
	r.objects = append([]fyne.CanvasObject{p.cover}, append(b.objects, p.ring)...)
}

// state places and colours what follows the pointer and the keyboard.
func (p *Picture) state() {
	over := p.over >= 0
	if show(p.cover, over); over {
		s := p.spots[p.over]
		p.cover.FillColor, p.cover.CornerRadius = look.Color(p.overlay(s)), s.radius()
		place(p.cover, s.box)
	}
	keys := p.focused && p.at < len(p.spots)
	if show(p.ring, keys); keys {
		const out = 3 // as around every part
		s := p.spots[p.at]
		p.ring.FillColor, p.ring.StrokeColor, p.ring.StrokeWidth = look.Color(look.Clear), look.Color(look.Focus), 2
		p.ring.CornerRadius = s.radius() + out
		place(p.ring, s.box.wider(out))
	}
}

// overlay is what lies over a spot under the pointer: nothing that can be seen
// where there is nothing to press.
func (p *Picture) overlay(s spot) fyne.ThemeColorName {
	switch {
	case s.press == nil:
		return look.Clear
	case p.down:
		return look.Pressed
	}
	return look.Hover
}

func show(o fyne.CanvasObject, on bool) {
	switch {
	case o.Visible() == on:
	case on:
		o.Show()
	default:
		o.Hide()
	}
}

// moved shows that the pointer or the keyboard is elsewhere now.
func (p *Picture) moved() {
	if p.lively {
		p.Refresh()
		return
	}
	p.state()
	canvas.Refresh(p.cover)
	canvas.Refresh(p.ring)
}
