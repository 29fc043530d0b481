package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseIn shows what is pointed at.
func (p *Picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved follows the pointer and offers the words of what is under it.
func (p *Picture) MouseMoved(e *desktop.MouseEvent) {
	if now := p.under(e.Position); now != p.over {
		p.point(now)
	}
}

// MouseOut ends it.
func (p *Picture) MouseOut() { p.point(-1) }

func (p *Picture) point(at int) {
	p.over, p.down = at, false
	p.tip.Hide()
	p.moved()
	if at >= 0 {
		p.tip.Show(p.cover, p.spots[at].tip)
	}
}

// under is the spot under a point, -1 for none: the nearest of several, and of
// equally near ones the last one drawn.
func (p *Picture) under(pos fyne.Position) int {
	found, near := -1, float32(0)
	for i, s := range p.spots {
		if away, on := s.under(Point{pos.X, pos.Y}); on && (found < 0 || away <= near) {
			found, near = i, away
		}
	}
	return found
}

// MouseDown shows the pressed colour.
func (p *Picture) MouseDown(*desktop.MouseEvent) { p.down = true; p.moved() }

// MouseUp ends it.
func (p *Picture) MouseUp(*desktop.MouseEvent) { p.down = false; p.moved() }

// Tapped opens what is under the pointer.
func (p *Picture) Tapped(e *fyne.PointEvent) { p.open(p.under(e.Position)) }

func (p *Picture) open(at int) {
	if at >= 0 && at < len(p.spots) && p.spots[at].press != nil {
		p.tip.Hide()
		p.spots[at].press()
	}
}

// Cursor is a hand over what can be pressed.
func (p *Picture) Cursor() desktop.Cursor {
	if p.over >= 0 && p.spots[p.over].press != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
