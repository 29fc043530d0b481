package insights

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Sizes of the chart, unscaled: a row for each band, the scale below.
const (
	rowHeight   = 34
	scaleHeight = 20
	nameWidth   = 96
	sideRoom    = 18 // half of "100%", so that the ends of the scale are not cut
	ringSize    = 14
	discSize    = 8
)

// grid is how many parts the scale from 0 to 100% has.
const grid = 4

// Places is where one band's marks stand: x within the chart, y the middle of
// its row, for a chart of a width at a text scale.
type Places struct{ Low, High, Predicted, Happened, Y float32 }

// Place lays the bands of a chart out: shares run from left to right over what
// the names leave free.
func Place(bands []planner.BandLine, width, scale float32) []Places {
	left, right := scope(width, scale)
	x := func(share float64) float32 { return left + (right-left)*float32(share) }
	var out []Places
	for i, b := range bands {
		out = append(out, Places{x(b.Low), x(b.High), x(b.Predicted), x(b.Happened), scale * rowHeight * (float32(i) + .5)})
	}
	return out
}

// scope is where the scale begins and ends.
func scope(width, scale float32) (left, right float32) {
	left = scale * (nameWidth + sideRoom)
	return left, max(left+1, width-scale*sideRoom)
}

// bandChart lays the objects of the picture out.
type bandChart struct {
	bands        []planner.BandLine
	names, nones []*part.Text
	spans        []*canvas.Line
	rings, discs []*canvas.Circle
	lines        []*canvas.Line
	marks        []*part.Text
}

// newBandChart draws the bands: a ring where the chance was predicted, a disc where
// the share came true, and a line for where it could be.
func newBandChart(bands []planner.BandLine, predicted, happened, none string) fyne.CanvasObject {
	c := &bandChart{bands: bands}
	var objects []fyne.CanvasObject
	for i := range grid + 1 {
		line := canvas.NewLine(look.Color(look.Line))
		line.StrokeWidth = 1
		c.lines = append(c.lines, line)
		c.marks = append(c.marks, part.Caption(strconv.Itoa(100*i/grid)+"%").In(look.Ink3).Middle())
		objects = append(objects, line, c.marks[i])
	}
	for _, b := range bands {
		name, nobody := part.Caption(b.Name).In(look.Ink), part.Caption("").In(look.Ink3)
		span := canvas.NewLine(look.Color(look.Outline))
		span.StrokeWidth = look.S(2)
		c.names, c.nones, c.spans = append(c.names, name), append(c.nones, nobody), append(c.spans, span)
		ring, disc := newRing(), newDisc()
		c.rings, c.discs = append(c.rings, ring), append(c.discs, disc)
		if b.N == 0 {
			nobody.SetText(none)
			span.Hide()
			ring.Hide()
			disc.Hide()
		}
		objects = append(objects, name, nobody, span, disc, ring)
	}
	legend := part.Wrap(16, part.Row(6, sized(ringSize, newRing()), part.Caption(predicted).In(look.Ink2)),
		part.Row(6, sized(discSize, newDisc()), part.Caption(happened).In(look.Ink2)))
	return part.Column(8, laid(c, objects), legend)
}

func laid(l fyne.Layout, objects []fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

func newRing() *canvas.Circle {
	ring := canvas.NewCircle(look.Faint(look.Ink))
	ring.StrokeColor, ring.StrokeWidth = look.Color(look.Ink), look.Stroke()
	return ring
}

func newDisc() *canvas.Circle { return canvas.NewCircle(look.Color(look.Ink)) }

func sized(n float32, o fyne.CanvasObject) fyne.CanvasObject {
	return part.Width(n, part.Height(n, o))
}

// MinSize leaves room for the names and a readable scale.
func (c *bandChart) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(nameWidth+2*sideRoom+100), look.S(rowHeight*float32(len(c.bands))+scaleHeight))
}

// Layout puts everything into its place.
func (c *bandChart) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	bottom := look.S(rowHeight * float32(len(c.bands)))
	left, right := scope(size.Width, look.Scale())
	for i, line := range c.lines {
		x := left + (right-left)*float32(i)/grid
		line.Position1, line.Position2 = fyne.NewPos(x, 0), fyne.NewPos(x, bottom)
		c.marks[i].Move(fyne.NewPos(x-look.S(sideRoom), bottom+look.S(2)))
		c.marks[i].Resize(fyne.NewSize(look.S(2*sideRoom), look.S(scaleHeight-4)))
	}
	for i, p := range Place(c.bands, size.Width, look.Scale()) {
		h := c.names[i].MinSize().Height
		c.names[i].Move(fyne.NewPos(0, p.Y-h/2))
		c.names[i].Resize(fyne.NewSize(look.S(nameWidth), h))
		c.nones[i].Move(fyne.NewPos(left+look.S(8), p.Y-h/2))
		c.nones[i].Resize(fyne.NewSize(right-left, h))
		c.spans[i].Position1, c.spans[i].Position2 = fyne.NewPos(p.Low, p.Y), fyne.NewPos(p.High, p.Y)
		centre(c.rings[i], p.Predicted, p.Y, look.S(ringSize))
		centre(c.discs[i], p.Happened, p.Y, look.S(discSize))
	}
}

func centre(o fyne.CanvasObject, x, y, d float32) {
	o.Move(fyne.NewPos(x-d/2, y-d/2))
	o.Resize(fyne.NewSize(d, d))
}
