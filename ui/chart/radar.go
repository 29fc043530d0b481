package chart

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// RadarInput is what a radar shows. Levels are 0..5.
type RadarInput struct {
	Axes   []RadarAxis // at most 12; fewer than 3 are shown as level bars
	OnAxis func(axis int)
}

// RadarAxis is one skill.
type RadarAxis struct {
	Name   string
	Detail string // "1, want 3"
	Short  bool   // nobody within reach has the level wanted
	Words  string // all of it in a sentence, said when the axis is pointed at

	Have, Want, Best int
}

// leastAxes is how many axes make a radar.
const leastAxes = 3

// NewRadar draws what I have, what I want and the best within reach, an axis for
// each skill. Pointing at an axis, or coming there with the keyboard, tells it in
// words.
func NewRadar(in RadarInput) fyne.CanvasObject {
	if len(in.Axes) < leastAxes {
		return levelBars(in)
	}
	places := func(width float32) RadarPlaces { return PlaceRadar(in.Axes, width, look.Scale(), measured) }
	p := newPicture(2*(radarLeast+radarLabel+48), func(width float32) float32 { return places(width).Height },
		func(b *brush, size fyne.Size) []spot { return in.draw(b, places(size.Width)) })
	p.loose = true
	return p
}

// draw draws the radar; each axis is a spot.
func (in RadarInput) draw(b *brush, p RadarPlaces) []spot {
	n := len(in.Axes)
	outline := func(at func(int) Point, token fyne.ThemeColorName, width float32) {
		for i := range n {
			b.line(at(i), at((i+1)%n), token, width)
		}
	}
	for l := 1; l <= highest; l++ {
		outline(func(i int) Point { return p.At(i, float32(l)) }, look.Line, 1)
	}
	have, want, best := make([]int, n), make([]int, n), make([]int, n)
	for i, a := range in.Axes {
		have[i], want[i], best[i] = a.Have, a.Want, a.Best
		b.line(p.Centre, p.At(i, highest), look.Line, 1)
	}
	of := func(levels []int) func(int) Point {
		return func(i int) Point { return p.At(i, float32(levels[i])) }
	}
	heavy, mark := look.S(2), look.S(8)
	b.area(p.Corners(best), look.ThemArea)
	outline(of(best), look.Them, heavy)
	b.area(p.Corners(have), look.YouArea)
	outline(of(have), look.You, heavy)
	outline(of(want), look.Ink, look.Stroke())
	for i := range n {
		b.disc(snapped(of(best)(i)), mark, look.Them)
	}
	for i := range n {
		b.square(snapped(of(have)(i)), mark, look.You)
	}
	for i := range n {
		b.ring(snapped(of(want)(i)))
	}
	var spots []spot
	for i := range n {
		in.label(b, p, i)
		spots = append(spots, in.spot(p, i))
	}
	return spots
}

// label writes an axis.
func (in RadarInput) label(b *brush, p RadarPlaces, i int) {
	axis, a := in.Axes[i], p.Axes[i]
	line := Box{a.Label.X, a.Label.Y, a.Label.W, look.S(captionLine)}
	for _, name := range a.Name {
		b.caption(name, axis.Short, look.Ink, line, a.Align)
		line.Y += line.H
	}
	token := look.Ink3
	if axis.Short {
		token = look.Alert
	}
	b.caption(a.Detail, false, token, line, a.Align)
}

// spot is an axis: its label and its points.
func (in RadarInput) spot(p RadarPlaces, i int) spot {
	axis, pad := in.Axes[i], look.S(4)
	box := p.Axes[i].Label
	s := spot{box: Box{box.X - pad, box.Y - 1, box.W + 2*pad, box.H + 2}, tip: axis.Words, press: pressing(in.OnAxis, i)}
	for _, l := range []int{axis.Have, axis.Want, axis.Best} {
		if l > 0 { // in the middle all axes meet
			s.reach = append(s.reach, around(p.At(i, float32(l)), look.S(16)))
		}
	}
	return s
}

// levelBars show one or two gaps, of which no radar can be drawn.
func levelBars(in RadarInput) fyne.CanvasObject {
	rows := part.Column(14)
	for i, a := range in.Axes {
		token := look.Ink3
		if a.Short {
			token = look.Alert
		}
		name := part.NewParagraph(a.Name).In(look.Ink)
		row := part.Row(14, part.NewLevelBar(a.Have, a.Want, a.Best).Large(),
			part.Grow(part.Column(0, name, part.SmallParagraph(a.Detail).In(token))))
		if in.OnAxis == nil {
			rows.Add(row)
			continue
		}
		rows.Add(part.NewPressed(row, a.Words, func() { in.OnAxis(i) }))
	}
	return part.Pad(12, 0, 12, 0, rows)
}

// RadarLegend names the three shapes of a radar.
func RadarLegend(you, wanted, best string) fyne.CanvasObject {
	return centred(part.MarkedText(part.MarkYou, you), part.Row(6, wantedMark(), part.Caption(wanted).In(look.Ink2)), part.MarkedText(part.MarkThem, best))
}
