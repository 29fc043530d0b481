package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/ui/look"
)

// brush collects what a chart is drawn with. Plain objects are used rather than
// parts: a full matrix has hundreds of them.
type brush struct{ objects []fyne.CanvasObject }

func (b *brush) add(o fyne.CanvasObject, at Box) {
	place(o, at)
	b.objects = append(b.objects, o)
}

// place puts an object into a box.
func place(o fyne.CanvasObject, at Box) {
	o.Move(fyne.NewPos(at.X, at.Y))
	o.Resize(fyne.NewSize(max(at.W, 0), max(at.H, 0)))
}

// box is a filled rectangle.
func (b *brush) box(at Box, token fyne.ThemeColorName, radius float32) {
	r := canvas.NewRectangle(look.Color(token))
	r.CornerRadius = radius
	b.add(r, at)
}

// hollow is a bordered box of two filled rectangles, which the window and the
// test painter draw alike.
func (b *brush) hollow(at Box, fill, border fyne.ThemeColorName, radius float32) {
	e := look.Stroke()
	b.box(at, border, radius)
	b.box(at.wider(-e), fill, max(radius-e, 0))
}

// line is a straight line.
func (b *brush) line(from, to Point, token fyne.ThemeColorName, width float32) {
	l := canvas.NewLine(look.Color(token))
	l.StrokeWidth = width
	l.Position1, l.Position2 = fyne.NewPos(from.X, from.Y), fyne.NewPos(to.X, to.Y)
	b.objects = append(b.objects, l)
}

// level is a level line: a rectangle, since the toolkit rounds the ends of a line.
func (b *brush) level(x1, x2, y, width float32, token fyne.ThemeColorName) {
	b.box(Box{x1, rounded(y - width/2), x2 - x1, width}, token, 0)
}

// square and disc are the marks of you and them.
func (b *brush) square(at Point, side float32, token fyne.ThemeColorName) {
	b.box(around(at, side), token, look.S(1.5))
}

func (b *brush) disc(at Point, side float32, token fyne.ThemeColorName) {
	b.add(canvas.NewCircle(look.Color(token)), around(at, side))
}

// ring is the mark of what is wanted: two discs, since the window and the test
// painter draw a stroked one differently.
func (b *brush) ring(at Point) {
	d := look.S(8)
	b.disc(at, d, look.Ink)
	b.disc(at, d-2*look.Stroke(), look.Surface)
}

// area is a filled shape without a line. Its corners lie within its box, and
// there are 16 at most: the toolkit pulls in or leaves out the rest.
func (b *brush) area(corners []Point, token fyne.ThemeColorName) {
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
	b.add(canvas.NewArbitraryPolygon(points, look.Color(token)), box)
}

// words is one line of text, in the middle of its box's height.
func (b *brush) words(t Text) {
	if t.Words == "" {
		return
	}
	text := canvas.NewText(t.Words, look.Color(t.Token))
	text.TextSize, text.TextStyle.Bold, text.Alignment = look.S(t.Size), t.Bold, t.Align
	h := text.MinSize().Height
	b.add(text, Box{t.X, t.Y + (t.H-h)/2, t.W, h})
}

// caption is small text.
func (b *brush) caption(words string, bold bool, token fyne.ThemeColorName, at Box, align fyne.TextAlign) {
	b.words(Text{at, words, captionSize, bold, align, token})
}
