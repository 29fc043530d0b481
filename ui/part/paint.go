package part

import (
	"image/color"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// paint is the renderer of every part: the objects are made once, and three
// functions place, measure and recolour them.
type paint struct {
	owner   fyne.CanvasObject
	objects []fyne.CanvasObject
	place   func(fyne.Size)
	min     func() fyne.Size
	colour  func()
}

func (p *paint) Destroy()                     {}
func (p *paint) Layout(s fyne.Size)           { p.place(s) }
func (p *paint) MinSize() fyne.Size           { return p.min() }
func (p *paint) Objects() []fyne.CanvasObject { return p.objects }

func (p *paint) Refresh() {
	if p.colour != nil {
		p.colour()
	}
	p.place(p.owner.Size())
	canvas.Refresh(p.owner)
}

// begin colours the objects for the first time and hands the renderer out.
func begin(p *paint) *paint {
	if p.colour != nil {
		p.colour()
	}
	return p
}

// set gives an object its place and size.
func set(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// show hides or shows without the toolkit's extra refresh when nothing changes.
func show(o fyne.CanvasObject, visible bool) {
	if o.Visible() == visible {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// frame is a bordered box of two filled rectangles. A stroked rectangle is
// painted differently by the window and by the test painter; this is not.
type frame struct {
	outer, inner *canvas.Rectangle
	width        float32
	radius       float32
}

func newFrame() *frame {
	return &frame{outer: canvas.NewRectangle(nil), inner: canvas.NewRectangle(nil), width: 1}
}

func (f *frame) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.outer, f.inner} }

// dress sets fill, border colour, border width and corner radius.
func (f *frame) dress(fill, border fyne.ThemeColorName, width, radius float32) {
	f.width, f.radius = width, radius
	f.outer.FillColor, f.inner.FillColor = look.Color(border), look.Color(fill)
	f.outer.CornerRadius, f.inner.CornerRadius = radius, max(radius-width, 0)
}

func (f *frame) place(x, y, w, h float32) {
	set(f.outer, x, y, w, h)
	set(f.inner, x+f.width, y+f.width, w-2*f.width, h-2*f.width)
}

func (f *frame) show(visible bool) {
	show(f.outer, visible)
	show(f.inner, visible)
}

// rectangle is a filled rectangle with round corners.
func rectangle(c color.Color, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(c)
	r.CornerRadius = radius
	return r
}
