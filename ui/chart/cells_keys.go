package chart

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// Disabled tells that there is nothing in the chart for the keyboard to stand on.
func (b *cellBoard) Disabled() bool { return b.off || len(b.spots) == 0 }

// Disable makes the chart a mere picture.
func (b *cellBoard) Disable() { b.off = true; b.self.Refresh() }

// Enable makes it answer again.
func (b *cellBoard) Enable() { b.off = false; b.self.Refresh() }

// FocusGained shows where the keyboard stands.
func (b *cellBoard) FocusGained() { b.focused = true; b.stand(b.at) }

// FocusLost hides it.
func (b *cellBoard) FocusLost() {
	b.focused = false
	b.tip.Hide()
	b.moved()
}

// TypedRune does nothing: Space arrives as a key.
func (b *cellBoard) TypedRune(rune) {}

// TypedKey moves inside the chart with arrows, Home and End, opens with Enter and
// Space, and hands everything else on to the window.
func (b *cellBoard) TypedKey(k *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(b.self)
	if c != nil && c.Focused() == b.self.(fyne.Focusable) && part.Gone(b.self) {
		c.Unfocus()
		cellPass(c, k)
		return
	}
	switch k.Name {
	case fyne.KeyUp:
		b.stand(stepCell(b.spots, b.at, -1, 0))
	case fyne.KeyDown:
		b.stand(stepCell(b.spots, b.at, 1, 0))
	case fyne.KeyLeft:
		b.stand(stepCell(b.spots, b.at, 0, -1))
	case fyne.KeyRight:
		b.stand(stepCell(b.spots, b.at, 0, 1))
	case fyne.KeyHome:
		b.stand(0)
	case fyne.KeyEnd:
		b.stand(len(b.spots) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.open(b.at)
	default:
		cellPass(c, k)
	}
}

// cellPass gives a key to what lies above the page, or else to the window.
func cellPass(c fyne.Canvas, k *fyne.KeyEvent) {
	if c == nil || part.KeyAbove(c, k) {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(k)
	}
}

// stand puts the keyboard on a spot, into view, and offers its words.
func (b *cellBoard) stand(at int) {
	b.tip.Hide()
	if at < 0 || at >= len(b.spots) {
		return
	}
	b.at = at
	b.moved()
	part.RevealIn(b.self, b.ring)
	b.tip.Show(b.ring, b.spots[at].tip)
}

// stepCell is the spot an arrow leads to: sideways the next one of the same row,
// up and down the nearest one of the next row; where there is none it stays.
func stepCell(spots []cellSpot, at, rows, cols int) int {
	if at < 0 || at >= len(spots) {
		return at
	}
	from, best, least := spots[at], at, 1<<30
	for i, s := range spots {
		down, right := s.row-from.row, s.col-from.col
		var far int
		switch {
		case cols != 0 && down == 0 && right*cols > 0:
			far = right * cols
		case rows != 0 && down*rows > 0:
			far = down*rows*1000 + max(right, -right)
		default:
			continue
		}
		if far < least {
			best, least = i, far
		}
	}
	return best
}
