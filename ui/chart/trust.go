package chart

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// TrustInput is how far I relied on people over a period. Of more than
// MostTrustLines people the first are shown.
type TrustInput struct {
	Lines  []TrustLineInput
	Months []string    // short names of the period's months, in order
	OnLine func(i int) // a line or its name was pressed; nil: they are not pressed
}

// TrustLineInput is one person.
type TrustLineInput struct {
	Name   string
	Detail string // "2 to 4", below the name where there is room, and in the tooltip
	Points []TrustPoint
}

// TrustPoint says from when on trust was what. Trust moves at once and stays
// until the next point; the last one lasts to the period's end.
type TrustPoint struct {
	At    float32 // 0 at the period's start, 1 at its end
	Level float32 // 0 to 5; -1 not said
}

// Trust shows trust over time as one line of steps for each person, in teal with
// the name at the line's end. Lines at the same level lie beside each other. The
// line that is pointed at, or has the keyboard, is heavier than the others.
type Trust struct {
	cellBoard
	in TrustInput
}

// NewTrust makes the chart. It takes the width it gets, knows its height, and
// makes use of more height than that.
func NewTrust(in TrustInput) *Trust {
	t := &Trust{in: in}
	t.lively = true
	t.start(t, func(float32) float32 { return trustHeight(look.Scale()) }, t.cells)
	return t
}

// cells draws the lines; each one with its name is a spot. The strong one is drawn
// last, over the others.
func (t *Trust) cells(b *cellBrush, size fyne.Size) []cellSpot {
	plan := PlanTrust(t.in, size.Width, size.Height, look.Scale(), measured)
	for _, g := range plan.Grid {
		b.box(g, look.Line, 0)
	}
	for _, w := range append(plan.Levels, plan.Months...) {
		b.words(w)
	}
	strong := t.strong()
	for i, l := range plan.Lines {
		if i != strong {
			l.draw(b, strong >= 0, false)
		}
	}
	if strong >= 0 && strong < len(plan.Lines) {
		plan.Lines[strong].draw(b, false, true)
	}
	var spots []cellSpot
	for i, l := range plan.Lines {
		in := t.in.Lines[i]
		spot := cellSpot{box: l.Label, reach: l.Reach, row: t.rank(plan, i), tip: in.Name}
		if in.Detail != "" {
			spot.tip += "\n" + in.Detail
		}
		if t.in.OnLine != nil {
			spot.press = func() { t.in.OnLine(i) }
		}
		spots = append(spots, spot)
	}
	return spots
}

// rank is how many names stand above a line's, so that arrows go by what is seen.
func (t *Trust) rank(plan TrustPlan, line int) int {
	n := 0
	for _, l := range plan.Lines {
		if l.Label.Y < plan.Lines[line].Label.Y {
			n++
		}
	}
	return n
}

// draw draws one line with its name: behind when another one is strong.
func (p TrustPlace) draw(b *cellBrush, behind, strong bool) {
	token, more := look.Them, float32(0)
	switch {
	case behind:
		token = look.Outline
	case strong:
		more = look.S(1)
	}
	if p.End.W > 0 {
		b.line(p.From.X, p.From.Y, p.To.X, p.To.Y, look.Outline)
	}
	for _, s := range p.Steps {
		b.box(s.wider(more), token, 0)
	}
	if p.End.W > 0 {
		b.box(p.End.wider(more), token, p.End.W/2+more)
	}
	p.Name.Bold = strong
	b.words(p.Name)
	b.words(p.Detail)
}

// wider is the box with more around it.
func (c CellBox) wider(by float32) CellBox {
	return CellBox{c.X - by, c.Y - by, c.W + 2*by, c.H + 2*by}
}
