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

// NewFavours shows given and received: names in the middle, amber squares at the
// left for each favour I did, round teal at the right for each done to me.
func NewFavours(in FavoursInput) *Picture {
	plan := func(width float32) FavoursPlan { return PlanFavours(in, width, look.Scale(), measured) }
	return newPicture(narrowest, func(width float32) float32 { return plan(width).Height },
		func(b *brush, size fyne.Size) []spot { return in.draw(b, plan(size.Width)) })
}

// draw draws the rows; each one is a spot.
func (in FavoursInput) draw(b *brush, plan FavoursPlan) []spot {
	for _, t := range plan.Head {
		b.words(t)
	}
	var spots []spot
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
		s := spot{box: r.Box, row: i, tip: in.Rows[i].Tip, press: pressing(in.OnRow, i)}
		if s.tip == "" && r.Name.Words != in.Rows[i].Name {
			s.tip = in.Rows[i].Name
		}
		spots = append(spots, s)
	}
	return spots
}
