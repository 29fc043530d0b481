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
func NewScatter(in ScatterInput) fyne.CanvasObject {
	places := func(width float32) ScatterPlaces { return PlaceScatter(in, width, look.Scale(), captionWidth) }
	least := float32(scatterLeft + scatterBefore + scatterAfter + dotSize*max(in.Of, 1))
	return newPicture(max(least, 260), func(width float32) float32 { return places(width).Height },
		func(size fyne.Size) drawn { return drawScatter(in, places(size.Width), size.Width) })
}

func drawScatter(in ScatterInput, p ScatterPlaces, width float32) drawn {
	var d drawn
	add := func(o fyne.CanvasObject) { d.objects = append(d.objects, o) }
	for i, y := range p.Ratings {
		add(level(p.Left, width, y, 1, look.Line))
		add(caption(strconv.Itoa(i+1), false, look.Ink3, Box{0, y - look.S(8), p.Left - look.S(12), look.S(16)}, Trailing))
	}
	for i, at := range p.Numbers {
		add(caption(strconv.Itoa(i), false, look.Ink3, at, Middle))
	}
	for i, words := range in.AxisWords {
		add(caption(words, false, look.Ink2, p.Words[i], Middle))
	}
	for _, m := range p.Means {
		add(level(m.X1, m.X2, m.Y, look.S(2), look.Ink))
	}
	size := look.S(dotSize)
	for i, at := range p.Dots {
		add(disc(at, size, look.Surface))
		add(disc(at, size-2*look.Stroke(), look.Them))
		s := Spot{At: around(at, size+2), Words: in.Points[i].Words, Round: true, Near: []Point{at}, Reach: look.S(dotSize)}
		if in.OnPoint != nil {
			s.Do = func() { in.OnPoint(i) }
		}
		d.spots = append(d.spots, s)
	}
	for _, m := range p.Means {
		add(caption(in.Bands[m.Band].Text, true, look.Ink, m.Number, Leading))
	}
	for _, n := range p.Names {
		add(caption(in.Points[n.Point].Name, false, look.Ink2, n.At, Middle))
	}
	return d
}

// ScatterLegend names the point and the line of a scatter.
func ScatterLegend(point, mean string) fyne.CanvasObject {
	line := glyph(16, func(b Box) []fyne.CanvasObject {
		return []fyne.CanvasObject{level(0, b.W, b.H/2, look.S(2), look.Ink)}
	})
	return part.Legend(part.MarkedText(part.MarkThem, point), part.Row(6, line, part.Caption(mean).In(look.Ink2)))
}
