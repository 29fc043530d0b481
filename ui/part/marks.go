package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// MarkKind is one of the three marks.
type MarkKind int

// MarkYou is a square, MarkThem a disc, MarkGap a ring, MarkAlert a ring in alert.
const (
	MarkYou MarkKind = iota
	MarkThem
	MarkGap
	MarkAlert
)

// Mark is the small shape in legends and headings, 8 wide.
type Mark struct {
	widget.BaseWidget
	Kind MarkKind
	size float32
}

// NewMark makes a mark.
func NewMark(kind MarkKind) *Mark {
	m := &Mark{Kind: kind, size: 8}
	m.ExtendBaseWidget(m)
	return m
}

// Large makes the mark 14 wide, as before a row.
func (m *Mark) Large() *Mark { m.size = 14; return m }

// CreateRenderer draws the shape.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	outer, hole := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   m,
		objects: []fyne.CanvasObject{outer, hole},
		place: func(s fyne.Size) {
			d, e := look.S(m.size), look.Stroke()
			x, y := (s.Width-d)/2, (s.Height-d)/2
			set(outer, x, y, d, d)
			set(hole, x+e, y+e, d-2*e, d-2*e)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(m.size)) },
		colour: func() {
			token, radius := look.You, look.S(1.5)
			switch m.Kind {
			case MarkThem:
				token, radius = look.Them, look.S(m.size)/2
			case MarkGap:
				token, radius = look.Outline, look.S(m.size)/2
			case MarkAlert:
				token, radius = look.Alert, look.S(m.size)/2
			}
			outer.FillColor, outer.CornerRadius = look.Color(token), radius
			hole.FillColor, hole.CornerRadius = look.Color(look.Surface), max(radius-look.Stroke(), 0)
			show(hole, m.Kind == MarkGap || m.Kind == MarkAlert)
		},
	})
}

// MarkedText is a mark before a caption, for a legend.
func MarkedText(kind MarkKind, words string) *fyne.Container {
	return Row(6, NewMark(kind), Caption(words).In(look.Ink2))
}

// MarkedHeading is a mark before bold body text.
func MarkedHeading(kind MarkKind, words string) *fyne.Container {
	return Row(8, NewMark(kind), Body(words).Bold())
}

// Legend is the row of marks with their words, in the order given; it wraps.
func Legend(items ...fyne.CanvasObject) *fyne.Container { return Wrap(14, items...) }

// PairDisc shows who has done what: the left half amber when you asked, the right
// half teal when they said yes, hollow when not yet.
type PairDisc struct {
	widget.BaseWidget
	You, Them bool
}

// NewPairDisc makes the disc, 20 wide. A status word stands at the end of its row.
func NewPairDisc(asked, accepted bool) *PairDisc {
	p := &PairDisc{You: asked, Them: accepted}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes both halves.
func (p *PairDisc) Set(asked, accepted bool) { p.You, p.Them = asked, accepted; p.Refresh() }

// CreateRenderer draws the halves.
func (p *PairDisc) CreateRenderer() fyne.WidgetRenderer {
	left, right := canvas.NewPieArc(180, 360, nil), canvas.NewPieArc(0, 180, nil)
	half := func(a *canvas.Arc, full bool, token fyne.ThemeColorName) {
		if full {
			a.FillColor, a.StrokeWidth = look.Color(token), 0
			return
		}
		a.FillColor, a.StrokeColor, a.StrokeWidth = look.Faint(look.Outline), look.Color(look.Outline), look.Stroke()
	}
	return begin(&paint{
		owner:   p,
		objects: []fyne.CanvasObject{left, right},
		place: func(s fyne.Size) {
			d := look.S(18)
			x, y := (s.Width-look.S(20))/2, (s.Height-d)/2
			set(left, x, y, d, d)
			set(right, x+look.S(1.6), y, d, d)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(20)) },
		colour: func() {
			half(left, p.You, look.You)
			half(right, p.Them, look.Them)
		},
	})
}
