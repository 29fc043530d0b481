package chart

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
)

// Measures of the radar, unscaled.
const (
	radarMost   = 135 // radius of the outer ring, at most: an area 346 high has room for it
	radarLeast  = 90
	radarBeside = 122 // room for the labels at either side
	radarAbove  = 38  // from the upper edge to the outer ring
	radarBelow  = 48  // from the outer ring to the lower edge
	radarLabel  = 14  // from the outer ring to a label
	radarTop    = 6   // to a label in the middle above
	// radarBesidePoint is the least room between a point and a label beside it.
	radarBesidePoint = 10
	labelDown        = 2 // a label stands this much lower than its axis ends
	labelApart       = 2 // least room between two labels
	labelNames       = 2 // lines a name takes at most
	highest          = 5 // level
	// leastRadius keeps the corners of an area apart: the toolkit draws a shape
	// wrongly when two of its corners fall on one pixel.
	leastRadius = 3.5
)

// RadarPlaces is where everything of a radar stands.
type RadarPlaces struct {
	Centre Point
	R      float32 // of the outer ring
	Height float32 // of the whole
	Axes   []AxisPlace
}

// AxisPlace is one axis and its label.
type AxisPlace struct {
	Sin, Cos float32  // of its angle, clockwise from the top
	Label    Box      // the lines of the name, and below them the detail
	Name     []string // the name in lines
	Detail   string
	Whole    bool // nothing was left out of the name or the detail
	Align    fyne.TextAlign
}

// At is the place of a level on an axis.
func (p RadarPlaces) At(axis int, level float32) Point {
	a, r := p.Axes[axis], p.R*level/highest
	return Point{p.Centre.X + r*a.Sin, p.Centre.Y - r*a.Cos}
}

// Corners are the places of a level on every axis, for a filled area: none lies so
// near the centre that two fall on one pixel.
func (p RadarPlaces) Corners(levels []int) []Point {
	out := make([]Point, len(levels))
	for i, l := range levels {
		out[i] = p.At(i, max(float32(l), leastRadius*highest/p.R))
	}
	return out
}

// PlaceRadar lays a radar out for a width at a text scale: axis i of n at angle
// 360 i / n, clockwise from the top, its label outside of the outer ring. Labels
// keep clear of each other by moving away from the middle, and the picture grows
// with them.
func PlaceRadar(axes []RadarAxis, width, scale float32, wide Measure) RadarPlaces {
	s := func(n float32) float32 { return n * scale }
	p := RadarPlaces{R: max(min(width/2-s(radarBeside), s(radarMost)), s(radarLeast)), Axes: make([]AxisPlace, len(axes))}
	p.Centre.X = width / 2
	var sides [2][]int // axes at the right and at the left
	var ends []int     // above and below the middle
	for i, axis := range axes {
		a := &p.Axes[i]
		a.Sin, a.Cos = sincos(360 * float64(i) / float64(len(axes)))
		const upright = .1
		switch {
		case a.Sin >= upright:
			sides[0] = append(sides[0], i)
		case a.Sin <= -upright:
			a.Align = fyne.TextAlignTrailing
			sides[1] = append(sides[1], i)
		default:
			a.Align = fyne.TextAlignCenter
			ends = append(ends, i)
		}
		p.label(a, axis, width, scale, wide)
	}
	for _, side := range sides {
		p.part(side, s(labelApart))
	}
	for _, i := range ends {
		p.clear(i, s(labelApart))
	}
	top, bottom := -p.R-s(radarAbove), p.R+s(radarBelow)
	for _, a := range p.Axes {
		top, bottom = min(top, a.Label.Y), max(bottom, a.Label.Bottom())
	}
	p.Centre.Y, p.Height = -top, bottom-top
	for i := range p.Axes {
		p.Axes[i].Label.Y -= top
	}
	return p
}

// label writes an axis and puts it where it stands when there is room; y is
// counted from the centre as yet.
func (p *RadarPlaces) label(a *AxisPlace, axis RadarAxis, width, scale float32, wide Measure) {
	s := func(n float32) float32 { return n * scale }
	reach := p.R + s(radarLabel)
	x, y := p.Centre.X+reach*a.Sin, s(labelDown)-reach*a.Cos
	switch beside := s(radarBesidePoint); a.Align { // clear of the point at the end of a steep axis
	case fyne.TextAlignLeading:
		x = max(x, p.Centre.X+p.R*a.Sin+beside)
	case fyne.TextAlignTrailing:
		x = min(x, p.Centre.X+p.R*a.Sin-beside)
	}
	room := width - x
	switch a.Align {
	case fyne.TextAlignTrailing:
		room = x
	case fyne.TextAlignCenter:
		room = width - 2*s(labelApart)
		if len(p.Axes) > 4 { // so that it stays between its neighbours
			room = min(room, 2*s(radarBeside))
		}
	}
	var detail []string
	var all bool
	a.Name, a.Whole = Lines(axis.Name, room, labelNames, wide.in(captionSize, axis.Short))
	detail, all = Lines(axis.Detail, room, 1, wide.in(captionSize, false))
	a.Whole = a.Whole && all
	if len(detail) > 0 {
		a.Detail = detail[0]
	}
	var w float32
	for _, line := range a.Name {
		w = max(w, wide(line, captionSize, axis.Short))
	}
	w = max(w, wide(a.Detail, captionSize, false))
	h := s(captionLine) * float32(len(a.Name)+len(detail))
	a.Label = Box{X: x, Y: y - h/2, W: w, H: h}
	usual := s(2 * captionLine)
	switch {
	case a.Align == fyne.TextAlignCenter && a.Cos > 0:
		a.Label.Y = -p.R - s(radarTop) - h
	case a.Align == fyne.TextAlignCenter:
		a.Label.Y = p.R + s(radarLabel)
	case a.Cos > .1: // a higher label grows away from the rings
		a.Label.Y = y + usual/2 - h
	case a.Cos < -.1:
		a.Label.Y = y - usual/2
	}
	switch a.Align {
	case fyne.TextAlignTrailing:
		a.Label.X = x - w
	case fyne.TextAlignCenter:
		a.Label.X = x - w/2
	}
}

// part moves the labels of one side apart: the one nearest to the middle stays,
// the others move up or down, away from the rings.
func (p *RadarPlaces) part(side []int, apart float32) {
	slices.SortFunc(side, func(i, j int) int { return cmp.Compare(p.Axes[i].Label.Y, p.Axes[j].Label.Y) })
	still := 0
	for k, i := range side {
		if max(p.Axes[i].Cos, -p.Axes[i].Cos) < max(p.Axes[side[still]].Cos, -p.Axes[side[still]].Cos) {
			still = k
		}
	}
	for k := still + 1; k < len(side); k++ {
		above, here := p.Axes[side[k-1]].Label, &p.Axes[side[k]].Label
		here.Y = max(here.Y, above.Bottom()+apart)
	}
	for k := still - 1; k >= 0; k-- {
		below, here := p.Axes[side[k+1]].Label, &p.Axes[side[k]].Label
		here.Y = min(here.Y, below.Y-apart-here.H)
	}
}

// clear moves a label in the middle up or down until it meets no other.
func (p *RadarPlaces) clear(i int, apart float32) {
	here := &p.Axes[i].Label
	const hair = .01 // so that rounding does not leave them touching
	for again := true; again; {
		again = false
		for j, other := range p.Axes {
			near := Box{other.Label.X - apart, other.Label.Y - apart, other.Label.W + 2*apart, other.Label.H + 2*apart}
			if j == i || !here.Meets(near) {
				continue
			}
			again = true
			if p.Axes[i].Cos > 0 {
				here.Y = near.Y - here.H - hair
			} else {
				here.Y = near.Bottom() + hair
			}
		}
	}
}
