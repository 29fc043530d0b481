package chart

import (
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

// Months shows one block for each coffee: amber squares below for those I asked
// for, round teal above for those they asked for.
type Months struct {
	cellBoard
	in MonthsInput
}

// NewMonths makes the chart. It takes the width it gets, knows its height, and
// makes use of more height than that.
func NewMonths(in MonthsInput) *Months {
	m := &Months{in: in}
	m.start(m, func(float32) float32 { return monthsHeight(look.Scale()) }, m.cells)
	return m
}

// cells draws the months; each one is a spot.
func (m *Months) cells(b *cellBrush, size fyne.Size) []cellSpot {
	plan := PlanMonths(m.in, size.Width, size.Height, look.Scale(), measured)
	var spots []cellSpot
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
		spot := cellSpot{box: p.CellBox, col: i, tip: m.in.Bars[i].Tip}
		if spot.tip == "" {
			spot.tip = m.in.Bars[i].Name
		}
		if m.in.OnBar != nil {
			spot.press = func() { m.in.OnBar(i) }
		}
		spots = append(spots, spot)
	}
	return spots
}

// monthCorner is the radius of a square block's corners: none where rounding a
// small block would make it look like one of theirs.
func monthCorner(c CellBox) float32 {
	if min(c.W, c.H) < look.S(8) {
		return 0
	}
	return look.S(1.5)
}
