package chart

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// Disabled tells that there is nothing in the picture for the keyboard to stand on.
func (p *Picture) Disabled() bool { return len(p.spots) == 0 }

// Disable does nothing: what is drawn decides.
func (p *Picture) Disable() {}

// Enable does nothing: what is drawn decides.
func (p *Picture) Enable() {}

// FocusGained shows where the keyboard stands.
func (p *Picture) FocusGained() { p.focused = true; p.stand(p.at) }

// FocusLost hides it.
func (p *Picture) FocusLost() {
	p.focused = false
	p.tip.Hide()
	p.moved()
}

// TypedRune does nothing: Space arrives as a key.
func (p *Picture) TypedRune(rune) {}

// TypedKey moves inside the picture with arrows, Home and End, opens with Enter and
// Space, and hands everything else on to the window.
func (p *Picture) TypedKey(k *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c != nil && c.Focused() == fyne.Focusable(p) && part.Gone(p) {
		c.Unfocus()
		pass(c, k)
		return
	}
	switch k.Name {
	case fyne.KeyUp:
		p.arrow(-1, 0)
	case fyne.KeyDown:
		p.arrow(1, 0)
	case fyne.KeyLeft:
		p.arrow(0, -1)
	case fyne.KeyRight:
		p.arrow(0, 1)
	case fyne.KeyHome:
		p.stand(0)
	case fyne.KeyEnd:
		p.stand(len(p.spots) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.open(p.at)
	default:
		pass(c, k)
	}
}

// arrow moves where an arrow leads.
func (p *Picture) arrow(rows, cols int) {
	if p.loose {
		p.stand(min(max(p.at+rows+cols, 0), len(p.spots)-1))
		return
	}
	p.stand(step(p.spots, p.at, rows, cols))
}

// pass gives a key to what lies above the page, or else to the window.
func pass(c fyne.Canvas, k *fyne.KeyEvent) {
	if c == nil || part.KeyAbove(c, k) {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(k)
	}
}

// stand puts the keyboard on a spot, into view, and offers its words.
func (p *Picture) stand(at int) {
	p.tip.Hide()
	if at < 0 || at >= len(p.spots) {
		return
	}
	p.at = at
	p.moved()
	part.RevealIn(p, p.ring)
	p.tip.Show(p.ring, p.spots[at].tip)
}

// step is the spot an arrow leads to: sideways the next one of the same row,
// up and down the nearest one of the next row; where there is none it stays.
func step(spots []spot, at, rows, cols int) int {
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
