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

// NewTrust shows trust over time as one line of steps for each person, in teal
// with the name at the line's end. Lines at the same level lie beside each other.
// The line that is pointed at, or has the keyboard, is heavier than the others.
// It makes use of more height than it asks for.
func NewTrust(in TrustInput) *Picture {
	var p *Picture
	p = newPicture(narrowest, func(float32) float32 { return trustHeight(look.Scale()) },
		func(b *brush, size fyne.Size) []spot { return in.draw(b, size, p.strong()) })
	p.lively = true
	return p
}

// draw draws the lines; each one with its name is a spot. The strong one, if any,
// is drawn last, over the others.
func (in TrustInput) draw(b *brush, size fyne.Size, strong int) []spot {
	plan := PlanTrust(in, size.Width, size.Height, look.Scale(), measured)
	for _, g := range plan.Grid {
		b.box(g, look.Line, 0)
	}
	for _, w := range append(plan.Levels, plan.Months...) {
		b.words(w)
	}
	for i, l := range plan.Lines {
		if i != strong {
			l.draw(b, strong >= 0, false)
		}
	}
	if strong >= 0 && strong < len(plan.Lines) {
		plan.Lines[strong].draw(b, false, true)
	}
	var spots []spot
	for i, l := range plan.Lines {
		s := spot{box: l.Label, reach: l.Reach, row: plan.rank(i), tip: in.Lines[i].Name, press: pressing(in.OnLine, i)}
		if detail := in.Lines[i].Detail; detail != "" {
			s.tip += "\n" + detail
		}
		spots = append(spots, s)
	}
	return spots
}

// rank is how many names stand above a line's, so that arrows go by what is seen.
func (p TrustPlan) rank(line int) int {
	n := 0
	for _, l := range p.Lines {
		if l.Label.Y < p.Lines[line].Label.Y {
			n++
		}
	}
	return n
}

// draw draws one line with its name: behind when another one is strong.
func (p TrustPlace) draw(b *brush, behind, strong bool) {
	token, more := look.Them, float32(0)
	switch {
	case behind:
		token = look.Outline
	case strong:
		more = look.S(1)
	}
	if p.End.W > 0 {
		b.line(p.From, p.To, look.Outline, 1)
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
