package chart

import (
	"cmp"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// MonthsInput is the coffees of up to 36 months, the oldest first.
type MonthsInput struct {
	Bars  []MonthBar
	OnBar func(i int) // a month was pressed; nil: months are not pressed
}

// MonthBar is the coffees of one month.
type MonthBar struct {
	Letter string // "M", below the blocks
	Name   string // "May 2026"
	Asked  int    // coffees I asked for
	Theirs int    // coffees they asked for
	Now    bool   // it is the present month
	Tip    string // "May: 3 coffees, 1 asked by them"; empty: the name
}

// NewMonths shows one block for each coffee: amber squares below for those I asked
// for, round teal above for those they asked for. It makes use of more height
// than it asks for.
func NewMonths(in MonthsInput) *Picture {
	return newPicture(narrowest, func(float32) float32 { return monthsHeight(look.Scale()) }, in.draw)
}

// draw draws the months; each one is a spot.
func (in MonthsInput) draw(b *brush, size fyne.Size) []spot {
	plan := PlanMonths(in, size.Width, size.Height, look.Scale(), measured)
	var spots []spot
	for i, p := range plan.Bars {
		for _, c := range p.Asked {
			b.box(c, look.You, monthCorner(c))
		}
		for _, c := range p.Theirs {
			b.box(c, look.Them, min(c.W, c.H)/2)
		}
		if p.Rule.W > 0 {
			b.box(p.Rule, look.Outline, 0)
		}
		b.words(p.Number)
		b.words(p.Letter)
		spots = append(spots, spot{box: p.Box, col: i, tip: cmp.Or(in.Bars[i].Tip, in.Bars[i].Name), press: pressing(in.OnBar, i)})
	}
	return spots
}

// monthCorner is the radius of a square block's corners: none where rounding a
// small block would make it look like one of theirs.
func monthCorner(c Box) float32 {
	if min(c.W, c.H) < look.S(8) {
		return 0
	}
	return look.S(1.5)
}
