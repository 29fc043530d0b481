package chart

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// FavoursInput is what was given and received, each text as it is written.
type FavoursInput struct {
	Rows                []FavourRow
	GaveLabel, GotLabel string // "You gave", "You received"
	GaveSum, GotSum     int
	OnRow               func(i int) // a row was pressed; nil: rows are not pressed
}

// FavourRow is what was given to and received from one person.
type FavourRow struct {
	Name      string // as short as it can be: there is room for 64 units
	Gave, Got int    // favours; never below 0
	Tip       string // the full name with the figures; empty: the name
}

// Favours shows given and received: names in the middle, amber squares at the
// left for each favour I did, round teal at the right for each done to me.
type Favours struct {
	cellBoard
	in FavoursInput
}

// NewFavours makes the chart. It takes the width it gets and knows its height.
func NewFavours(in FavoursInput) *Favours {
	f := &Favours{in: in}
	f.start(f, func(width float32) float32 { return f.plan(width).Height }, f.cells)
	return f
}

func (f *Favours) plan(width float32) FavoursPlan {
	return PlanFavours(f.in, width, look.Scale(), measured)
}

// cells draws the rows; each one is a spot.
func (f *Favours) cells(b *cellBrush, size fyne.Size) []cellSpot {
	plan := f.plan(size.Width)
	for _, t := range plan.Head {
		b.words(t)
	}
	var spots []cellSpot
	for i, r := range plan.Rows {
		for _, c := range r.Gave {
			b.box(c, look.You, look.S(1.5))
		}
		for _, c := range r.Got {
			b.box(c, look.Them, c.H/2)
		}
		b.words(r.Name)
		b.words(r.GaveMore)
		b.words(r.GotMore)
		spot := cellSpot{box: r.CellBox, row: i, tip: f.in.Rows[i].Tip}
		if spot.tip == "" && r.Name.Words != f.in.Rows[i].Name {
			spot.tip = f.in.Rows[i].Name
		}
		if f.in.OnRow != nil {
			spot.press = func() { f.in.OnRow(i) }
		}
		spots = append(spots, spot)
	}
	return spots
}
