package people

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// leastRows is the height the rows must keep while something is done with the
// ticked ones, unscaled.
const leastRows = 150

// leftLayout stacks what is above the rows, the rows, and the bar below them. In
// a window too low for all of it the filters give way to the bar.
type leftLayout struct {
	s   *Screen
	way bool // the filters have given way
}

// MinSize needs little: the rows scroll.
func (l *leftLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(160), look.S(leastRows))
}

// Layout gives the rows what top and bar leave.
func (l *leftLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, rows, bar := objects[0], objects[1], objects[2]
	low := float32(0)
	if bar.Visible() {
		low = part.HeightFor(bar, size.Width)
	}
	l.give(false)
	high := part.HeightFor(top, size.Width)
	if low > 0 && size.Height-high-low < look.S(leastRows) {
		l.give(true)
		high = part.HeightFor(top, size.Width)
	}
	put(top, 0, 0, size.Width, high)
	if way := low > 0 && l.s.spare[0].Hidden; way != l.way {
		l.way = way
		top.Refresh()
	}
	put(rows, 0, high, size.Width, max(size.Height-high-low, 0))
	put(bar, 0, size.Height-low, size.Width, low)
}

// give hides what can give way, or shows it again; conditions show only where
// there are some.
func (l *leftLayout) give(way bool) {
	for _, o := range l.s.spare {
		o.Hidden = way || o == l.s.conds && !l.s.conditioned
	}
}
