package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
	"cortado/ui/part"
)

// cellSpot is one thing of a chart that has words of its own, and perhaps does
// something when it is pressed.
type cellSpot struct {
	box      CellBox   // where the hover colour and the focus ring lie
	reach    []CellBox // where else the pointer finds it
	row, col int       // where arrows find it
	tip      string
	press    func() // nil: there is nothing to open
}

func (s cellSpot) under(x, y float32) bool {
	if s.box.holds(x, y) {
		return true
	}
	for _, r := range s.reach {
		if r.holds(x, y) {
			return true
		}
	}
	return false
}

// cellBoard is what the charts made of cells have in common: they draw
// themselves anew for every size and theme, and their spots answer to the
// pointer and to the keyboard. A chart is one stop; arrows move inside.
type cellBoard struct {
	widget.BaseWidget
	self   fyne.Widget
	draw   func(b *cellBrush, size fyne.Size) []cellSpot
	high   func(width float32) float32
	lively bool // what is pointed at is drawn differently

	spots   []cellSpot
	at      int // where the keyboard stands
	over    int // what the pointer is on, -1 for nothing
	focused bool
	down    bool
	off     bool
	tip     part.Tip
	cover   *canvas.Rectangle
	ring    *canvas.Rectangle
}

// cellsNarrowest is the least width of such a chart, unscaled.
const cellsNarrowest = 120

// cellsUsual is the width a chart is measured for before it has one, unscaled.
const cellsUsual = 300

// start ties the behaviour to the chart that embeds it.
func (b *cellBoard) start(self fyne.Widget, high func(float32) float32, draw func(*cellBrush, fyne.Size) []cellSpot) {
	b.self, b.high, b.draw, b.over = self, high, draw, -1
	b.cover, b.ring = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	b.cover.Hide()
	b.ring.Hide()
	b.ExtendBaseWidget(self)
}

// HeightFor is the height the chart needs at a width.
func (b *cellBoard) HeightFor(width float32) float32 { return b.high(width) }

// strong is the spot that is pointed at or has the keyboard, -1 for none.
func (b *cellBoard) strong() int {
	switch {
	case b.over >= 0:
		return b.over
	case b.focused:
		return b.at
	}
	return -1
}

// CreateRenderer draws the chart.
func (b *cellBoard) CreateRenderer() fyne.WidgetRenderer {
	p := &cellPaint{board: b}
	p.again(b.Size())
	return p
}

// cellPaint is the renderer of every such chart.
type cellPaint struct {
	board   *cellBoard
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (p *cellPaint) Destroy()                     {}
func (p *cellPaint) Objects() []fyne.CanvasObject { return p.objects }

func (p *cellPaint) Layout(s fyne.Size) {
	if s != p.size {
		p.again(s)
	}
}

func (p *cellPaint) MinSize() fyne.Size {
	w := p.board.Size().Width
	if w <= 0 {
		w = look.S(cellsUsual)
	}
	return fyne.NewSize(look.S(cellsNarrowest), p.board.high(w))
}

func (p *cellPaint) Refresh() {
	p.again(p.board.Size())
	canvas.Refresh(p.board.self)
}

// again draws everything for a size.
func (p *cellPaint) again(s fyne.Size) {
	b, brush := p.board, &cellBrush{}
	p.size = s
	b.spots = nil
	if s.Width > 0 && s.Height > 0 {
		b.spots = b.draw(brush, s)
	}
	b.at = max(min(b.at, len(b.spots)-1), 0)
	if b.over >= len(b.spots) {
		b.over = -1
	}
	b.state()
	p.objects = append([]fyne.CanvasObject{b.cover}, append(brush.objects, b.ring)...)
}

// state places and colours what follows the pointer and the keyboard.
func (b *cellBoard) state() {
	b.cover.CornerRadius = look.S(6)
	b.ring.CornerRadius, b.ring.StrokeWidth = look.S(6)+3, 2
	b.ring.FillColor, b.ring.StrokeColor = look.Color(look.Clear), look.Color(look.Focus)
	over := b.over >= 0
	if cellShow(b.cover, over); over {
		b.cover.FillColor = look.Color(b.overlay(b.spots[b.over]))
		cellCover(b.cover, b.spots[b.over].box, 0)
	}
	keys := b.focused && b.at < len(b.spots)
	if cellShow(b.ring, keys); keys {
		cellCover(b.ring, b.spots[b.at].box, 3)
	}
}

// overlay is what lies over a spot under the pointer: nothing that can be seen
// where there is nothing to press.
func (b *cellBoard) overlay(s cellSpot) fyne.ThemeColorName {
	switch {
	case s.press == nil || b.off:
		return look.Clear
	case b.down:
		return look.Pressed
	}
	return look.Hover
}

func cellCover(o fyne.CanvasObject, c CellBox, around float32) {
	o.Move(fyne.NewPos(c.X-around, c.Y-around))
	o.Resize(fyne.NewSize(c.W+2*around, c.H+2*around))
}

func cellShow(o fyne.CanvasObject, on bool) {
	switch {
	case o.Visible() == on:
	case on:
		o.Show()
	default:
		o.Hide()
	}
}

// moved shows that the pointer or the keyboard is elsewhere now.
func (b *cellBoard) moved() {
	if b.lively {
		b.self.Refresh()
		return
	}
	b.state()
	canvas.Refresh(b.cover)
	canvas.Refresh(b.ring)
}

// MouseIn shows what is pointed at.
func (b *cellBoard) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved follows the pointer and offers the words of what is under it.
func (b *cellBoard) MouseMoved(e *desktop.MouseEvent) {
	if now := b.under(e.Position); now != b.over {
		b.point(now)
	}
}

// MouseOut ends it.
func (b *cellBoard) MouseOut() { b.point(-1) }

func (b *cellBoard) point(at int) {
	b.over, b.down = at, false
	b.tip.Hide()
	b.moved()
	if at >= 0 {
		b.tip.Show(b.cover, b.spots[at].tip)
	}
}

// under is the spot under a point, -1 for none. Of several the last one drawn counts.
func (b *cellBoard) under(pos fyne.Position) int {
	for i := len(b.spots) - 1; i >= 0; i-- {
		if b.spots[i].under(pos.X, pos.Y) {
			return i
		}
	}
	return -1
}

// MouseDown shows the pressed colour.
func (b *cellBoard) MouseDown(*desktop.MouseEvent) { b.down = true; b.moved() }

// MouseUp ends it.
func (b *cellBoard) MouseUp(*desktop.MouseEvent) { b.down = false; b.moved() }

// Tapped opens what is under the pointer.
func (b *cellBoard) Tapped(e *fyne.PointEvent) { b.open(b.under(e.Position)) }

func (b *cellBoard) open(at int) {
	if at >= 0 && at < len(b.spots) && b.spots[at].press != nil && !b.off {
		b.tip.Hide()
		b.spots[at].press()
	}
}

// Cursor is a hand over what can be pressed.
func (b *cellBoard) Cursor() desktop.Cursor {
	if b.over >= 0 && b.spots[b.over].press != nil && !b.off {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
