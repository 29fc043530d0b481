package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/ui/look"
)

func place(o fyne.CanvasObject, b Box) {
	o.Move(fyne.NewPos(b.X, b.Y))
	o.Resize(fyne.NewSize(max(b.W, 0), max(b.H, 0)))
}

// captionWidth measures a caption as it is drawn.
func captionWidth(text string, bold bool) float32 {
	return fyne.MeasureText(text, look.S(12), fyne.TextStyle{Bold: bold}).Width
}

// caption is one line of small text in a box 16 high.
func caption(text string, bold bool, token fyne.ThemeColorName, at Box, align Align) *canvas.Text {
	t := canvas.NewText(text, look.Color(token))
	t.TextSize, t.TextStyle.Bold = look.S(12), bold
	m := t.MinSize()
	x := at.X
	switch align {
	case Middle:
		x += (at.W - m.Width) / 2
	case Trailing:
		x += at.W - m.Width
	}
	place(t, Box{x, at.Y + (at.H-m.Height)/2, m.Width, m.Height})
	return t
}

// stroke is a straight line.
func stroke(a, b Point, token fyne.ThemeColorName, width float32) *canvas.Line {
	l := canvas.NewLine(look.Color(token))
	l.StrokeWidth = width
	l.Position1, l.Position2 = fyne.NewPos(a.X, a.Y), fyne.NewPos(b.X, b.Y)
	return l
}

// level is a level line: a rectangle, since the toolkit rounds the ends of a line.
func level(x1, x2, y, width float32, token fyne.ThemeColorName) *canvas.Rectangle {
	r := canvas.NewRectangle(look.Color(token))
	place(r, Box{x1, float32(math.Round(float64(y - width/2))), x2 - x1, width})
	return r
}

// square and disc are the marks of you and them.
func square(at Point, side float32, token fyne.ThemeColorName) *canvas.Rectangle {
	r := canvas.NewRectangle(look.Color(token))
	r.CornerRadius = look.S(1.5)
	place(r, around(at, side))
	return r
}

func disc(at Point, side float32, token fyne.ThemeColorName) *canvas.Circle {
	c := canvas.NewCircle(look.Color(token))
	place(c, around(at, side))
	return c
}

// ring is the mark of what is wanted: two discs, since the window and the test
// painter draw a stroked one differently.
func ring(at Point) []fyne.CanvasObject {
	d := look.S(8)
	return []fyne.CanvasObject{disc(at, d, look.Ink), disc(at, d-2*look.Stroke(), look.Surface)}
}

// snapped is the nearest place at which a small mark has sharp edges.
func snapped(p Point) Point {
	return Point{float32(math.Round(float64(p.X))), float32(math.Round(float64(p.Y)))}
}

// area is a filled shape without a line. Its corners lie within its box, and
// there are 16 at most: the toolkit pulls in or leaves out the rest.
func area(corners []Point, token fyne.ThemeColorName) fyne.CanvasObject {
	box := Box{corners[0].X, corners[0].Y, 0, 0}
	for _, c := range corners {
		right, bottom := max(box.Right(), c.X), max(box.Bottom(), c.Y)
		box.X, box.Y = min(box.X, c.X), min(box.Y, c.Y)
		box.W, box.H = right-box.X, bottom-box.Y
	}
	points := make([]fyne.Position, len(corners))
	for i, c := range corners {
		points[i] = fyne.NewPos(c.X-box.X, c.Y-box.Y)
	}
	a := canvas.NewArbitraryPolygon(points, look.Color(token))
	place(a, box)
	return a
}
