package chart

import (
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// ScatterInput is what a scatter shows: how helpful talks were against in how
// many perspectives we differ.
type ScatterInput struct {
	Points    []ScatterPoint
	Of        int // how many perspectives are compared
	Bands     []ScatterBand
	AxisWords [3]string // below: like me, what is counted, unlike me
	OnPoint   func(point int)
}

// ScatterPoint is one talk.
type ScatterPoint struct {
	Differ  int // 0..Of
	Helpful int // 1..5
	Name    string
	Named   bool   // its name is written beside it
	Words   string // said when it is pointed at
}

// ScatterBand is the mean over a range of differences.
type ScatterBand struct {
	From, To int
	Mean     float32
	Text     string // the mean as it is written; empty draws none
}

// NewScatter draws the talks as points and their means as lines. Pointing at a
// point, or coming there with the keyboard, tells its talk in words.
func NewScatter(in ScatterInput) *Picture {
	places := func(width float32) ScatterPlaces { return PlaceScatter(in, width, look.Scale(), measured) }
	least := float32(scatterLeft + scatterBefore + scatterAfter + dotSize*max(in.Of, 1))
	p := newPicture(max(least, 260), func(width float32) float32 { return places(width).Height },
		func(b *brush, size fyne.Size) []spot { return in.draw(b, places(size.Width), size.Width) })
	p.loose = true
	return p
}

// draw draws the scatter; each talk is a spot.
func (in ScatterInput) draw(b *brush, p ScatterPlaces, width float32) []spot {
	for i, y := range p.Ratings {
		b.level(p.Left, width, y, 1, look.Line)
		b.caption(strconv.Itoa(i+1), false, look.Ink3, Box{0, y - look.S(8), p.Left - look.S(12), look.S(captionLine)}, fyne.TextAlignTrailing)
	}
	for i, at := range p.Numbers {
		b.caption(strconv.Itoa(i), false, look.Ink3, at, fyne.TextAlignCenter)
	}
	for i, words := range in.AxisWords {
		b.caption(words, false, look.Ink2, p.Words[i], fyne.TextAlignCenter)
	}
	for _, m := range p.Means {
		b.level(m.X1, m.X2, m.Y, look.S(2), look.Ink)
	}
	var spots []spot
	size := look.S(dotSize)
	for i, at := range p.Dots {
		b.disc(at, size, look.Surface)
		b.disc(at, size-2*look.Stroke(), look.Them)
		spots = append(spots, spot{box: around(at, size+2), reach: []Box{around(at, 2*size)}, round: true, tip: in.Points[i].Words, press: pressing(in.OnPoint, i)})
	}
	for _, m := range p.Means {
		b.caption(in.Bands[m.Band].Text, true, look.Ink, m.Number, fyne.TextAlignLeading)
	}
	for _, n := range p.Names {
		b.caption(in.Points[n.Point].Name, false, look.Ink2, n.At, fyne.TextAlignCenter)
	}
	return spots
}

// ScatterLegend names the point and the line of a scatter.
func ScatterLegend(point, mean string) fyne.CanvasObject {
	line := glyph(16, func(b *brush, w, h float32) { b.level(0, w, h/2, look.S(2), look.Ink) })
	return part.Legend(part.MarkedText(part.MarkThem, point), part.Row(6, line, part.Caption(mean).In(look.Ink2)))
}
