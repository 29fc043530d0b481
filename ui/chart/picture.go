package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
	"cortado/ui/part"
)

// Spot is something in a picture that can be pointed at, with words of its own.
type Spot struct {
	At    Box     // where it shows that it is pointed at
	Words string  // said when it is pointed at, or has the keyboard
	Round bool    // it is a disc
	Do    func()  // what a press does; may be nil
	Near  []Point // further places that count as this spot
	Reach float32 // how far around Near
}

// drawn is a picture at one size: what is painted, and what can be pointed at in
// the order in which arrows go through it.
type drawn struct {
	objects []fyne.CanvasObject
	spots   []Spot
}

// picture is the widget around every chart: one stop for the keyboard, in which
// arrows go from spot to spot and Enter presses. It is drawn anew for every size.
type picture struct {
	widget.BaseWidget
	draw   func(fyne.Size) drawn
	height func(width float32) float32
	least  float32 // width, unscaled

	now     drawn
	size    fyne.Size
	theme   *look.Theme
	at      int // the spot pointed at, or where the keyboard stands; -1 for none
	focused bool
	hover   *canvas.Rectangle
	ring    *canvas.Rectangle
	tip     part.Tip
}

func newPicture(least float32, height func(float32) float32, draw func(fyne.Size) drawn) *picture {
	p := &picture{draw: draw, height: height, least: least, at: -1, hover: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	p.hover.Hide()
	p.ring.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor is the height at a width.
func (p *picture) HeightFor(width float32) float32 { return p.height(max(width, look.S(p.least))) }

// Spots are what can be pointed at, as drawn last.
func (p *picture) Spots() []Spot { return p.now.spots }

// CreateRenderer draws the picture.
func (p *picture) CreateRenderer() fyne.WidgetRenderer { return &pictureRenderer{p} }

type pictureRenderer struct{ p *picture }

func (r *pictureRenderer) Destroy() {}

func (r *pictureRenderer) Layout(size fyne.Size) {
	p := r.p
	if size == p.size && p.theme == look.Now() {
		return
	}
	p.size, p.theme = size, look.Now()
	p.now = p.draw(size)
	p.mark()
}

func (r *pictureRenderer) MinSize() fyne.Size {
	p := r.p
	return fyne.NewSize(look.S(p.least), p.HeightFor(max(p.Size().Width, look.S(p.least))))
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	p := r.p
	return append([]fyne.CanvasObject{p.hover}, append(p.now.objects[:len(p.now.objects):len(p.now.objects)], p.ring)...)
}

func (r *pictureRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.p.mark()
	canvas.Refresh(r.p)
}

// mark shows where the pointer or the keyboard is.
func (p *picture) mark() {
	if p.at >= len(p.now.spots) {
		p.at = -1
	}
	if p.at < 0 {
		p.hover.Hide()
		p.ring.Hide()
		return
	}
	s := p.now.spots[p.at]
	radius := look.S(6)
	if s.Round {
		radius = s.At.H / 2
	}
	p.hover.FillColor, p.hover.CornerRadius = look.Color(look.Hover), radius
	place(p.hover, s.At)
	p.hover.Show()
	p.ring.FillColor, p.ring.StrokeColor, p.ring.StrokeWidth, p.ring.CornerRadius = look.Color(look.Clear), look.Color(look.Focus), 2, radius+2
	place(p.ring, Box{s.At.X - 2, s.At.Y - 2, s.At.W + 4, s.At.H + 4})
	if p.focused {
		p.ring.Show()
	} else {
		p.ring.Hide()
	}
}

// goTo moves to a spot and tells its words; -1 leaves.
func (p *picture) goTo(i int) {
	if i != p.at {
		p.at = i
		p.tip.Hide()
		p.Refresh()
	}
	if i >= 0 && i < len(p.now.spots) {
		p.tip.Show(p.hover, p.now.spots[i].Words)
	}
}

// under is the spot at a place, the nearest where several are.
func (p *picture) under(at fyne.Position) int {
	found, near := -1, float32(0)
	for i, s := range p.now.spots {
		if !s.holds(Point{at.X, at.Y}) {
			continue
		}
		dx, dy := at.X-s.At.X-s.At.W/2, at.Y-s.At.Y-s.At.H/2
		if away := dx*dx + dy*dy; found < 0 || away < near {
			found, near = i, away
		}
	}
	return found
}

func (s Spot) holds(at Point) bool {
	if s.At.Holds(at) {
		return true
	}
	for _, n := range s.Near {
		if dx, dy := at.X-n.X, at.Y-n.Y; dx*dx+dy*dy <= s.Reach*s.Reach {
			return true
		}
	}
	return false
}

// Tapped presses the spot.
func (p *picture) Tapped(e *fyne.PointEvent) { p.press(p.under(e.Position)) }

func (p *picture) press(i int) {
	if i >= 0 && i < len(p.now.spots) && p.now.spots[i].Do != nil {
		p.tip.Hide()
		p.now.spots[i].Do()
	}
}

// MouseIn looks what is there.
func (p *picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved follows the pointer.
func (p *picture) MouseMoved(e *desktop.MouseEvent) {
	if i := p.under(e.Position); i != p.at {
		p.goTo(i)
	}
}

// MouseOut leaves.
func (p *picture) MouseOut() {
	p.tip.Hide()
	if !p.focused {
		p.goTo(-1)
	}
}

// Cursor is a hand over what can be pressed.
func (p *picture) Cursor() desktop.Cursor {
	if p.at >= 0 && p.at < len(p.now.spots) && p.now.spots[p.at].Do != nil && !p.focused {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Disabled keeps a picture with nothing to point at out of the keyboard's way.
func (p *picture) Disabled() bool { return len(p.now.spots) == 0 }

// Disable does nothing: what is drawn decides.
func (p *picture) Disable() {}

// Enable does nothing: what is drawn decides.
func (p *picture) Enable() {}

// FocusGained begins at the first spot.
func (p *picture) FocusGained() {
	p.focused = true
	part.Reveal(p)
	p.Refresh()
	p.goTo(max(p.at, 0))
}

// FocusLost leaves.
func (p *picture) FocusLost() {
	p.focused = false
	p.goTo(-1)
	p.Refresh()
	p.tip.Hide()
}

// TypedRune does nothing: Space arrives as a key.
func (p *picture) TypedRune(rune) {}

// TypedKey goes from spot to spot, and presses on Enter and Space.
func (p *picture) TypedKey(k *fyne.KeyEvent) {
	last := len(p.now.spots) - 1
	switch k.Name {
	case fyne.KeyRight, fyne.KeyDown:
		p.goTo(min(p.at+1, last))
	case fyne.KeyLeft, fyne.KeyUp:
		p.goTo(max(p.at-1, 0))
	case fyne.KeyHome:
		p.goTo(0)
	case fyne.KeyEnd:
		p.goTo(last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.press(p.at)
	default:
		c := fyne.CurrentApp().Driver().CanvasForObject(p)
		if c != nil && !part.KeyAbove(c, k) && c.OnTypedKey() != nil {
			c.OnTypedKey()(k)
		}
	}
}
