package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
)

// splitGap is the room between list and person, which is also what is dragged.
const splitGap = 16

// split lays out two parts beside each other with a grip between them.
type split struct {
	width float32 // of the left part, unscaled
	grip  *grip
}

// newSplit puts two parts side by side, the left one so wide; with movable the
// room between them can be dragged, and moved is told the new width.
func newSplit(width float32, movable bool, left, right fyne.CanvasObject, moved func(float32)) *fyne.Container {
	l := &split{width: width, grip: newGrip(movable)}
	c := &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{left, right, l.grip}}
	l.grip.drag = func(by float32) {
		most := c.Size().Width/look.Scale() - leastSide - splitGap
		l.width = min(max(l.width+by/look.Scale(), leastList), max(most, leastList))
		moved(l.width)
		c.Refresh()
	}
	return c
}

// MinSize needs room for both at their least.
func (l *split) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(leastList), look.S(120))
}

// Layout gives the left part its width and the right one the rest.
func (l *split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w, gap := look.S(l.width), look.S(splitGap)
	put(objects[0], 0, 0, w, size.Height)
	put(objects[1], w+gap, 0, max(size.Width-w-gap, 0), size.Height)
	put(objects[2], w, 0, gap, size.Height)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// grip is the room between two parts; a short line shows under the pointer.
type grip struct {
	widget.BaseWidget
	movable bool
	hovered bool
	drag    func(by float32)
	line    *canvas.Rectangle
}

func newGrip(movable bool) *grip {
	g := &grip{movable: movable, line: canvas.NewRectangle(nil)}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged moves the line.
func (g *grip) Dragged(e *fyne.DragEvent) {
	if g.movable {
		g.drag(e.Dragged.DX)
	}
}

// DragEnd does nothing.
func (g *grip) DragEnd() {}

// Cursor shows that the line can be moved.
func (g *grip) Cursor() desktop.Cursor {
	if g.movable {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// MouseIn shows the line.
func (g *grip) MouseIn(*desktop.MouseEvent) { g.hovered = g.movable; g.Refresh() }

// MouseMoved does nothing.
func (g *grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the line.
func (g *grip) MouseOut() { g.hovered = false; g.Refresh() }

// CreateRenderer draws the line while the pointer is over it.
func (g *grip) CreateRenderer() fyne.WidgetRenderer { return &gripRenderer{g} }

type gripRenderer struct{ grip *grip }

func (r *gripRenderer) Destroy() {}
func (r *gripRenderer) Layout(s fyne.Size) {
	h := min(look.S(40), s.Height)
	put(r.grip.line, (s.Width-3)/2, (s.Height-h)/2, 3, h)
}
func (r *gripRenderer) MinSize() fyne.Size           { return fyne.NewSize(look.S(splitGap), 1) }
func (r *gripRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.grip.line} }
func (r *gripRenderer) Refresh() {
	token := look.Clear
	if r.grip.hovered {
		token = look.Outline
	}
	r.grip.line.FillColor, r.grip.line.CornerRadius = look.Color(token), 1.5
	r.grip.line.Refresh()
}
