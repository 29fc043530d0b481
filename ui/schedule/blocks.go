package schedule

import (
	"cortado/ui/look"
)

// inset is the room a block leaves at the sides of its column.
func inset(x, w float32) (float32, float32) { return x + look.S(5), w - look.S(11) }

// laneRoom is the left edge and the width of a block beside those it overlaps,
// in a column at x.
func laneRoom(b placed, x, w float32) (float32, float32) {
	x, w = inset(x, w)
	if b.lanes < 2 {
		return x, w
	}
	gap := look.S(2)
	each := (w + gap) / float32(b.lanes)
	return x + float32(int(float32(b.lane)*each)), max(each-gap, 2)
}

// busy draws something of mine that lies in the way: a box with a bar at the
// left. The bar is dashed for what is tentative; what takes no time is only
// outlined at the left, in faint letters.
func (d *groundDrawing) busy(p placed, column, width float32) {
	b := d.g.week.Busy[p.block]
	x, w := laneRoom(p, column, width)
	y := d.g.y(p.from) + 2
	h := d.g.y(p.to) - d.g.y(p.from) - 4
	token := look.Ink2
	switch {
	case b.Free:
		token = look.Ink3
		d.box(x, y, 1, h, look.Outline, 0)
	case b.Tentative:
		d.framed(x, y, w, h, 1, look.Sunken, look.Line, min(look.S(4), w/2))
		d.dashes(x, y, h)
	default:
		d.framed(x, y, w, h, 1, look.Sunken, look.Line, min(look.S(4), w/2))
		d.box(x, y, min(look.S(3), w), h, look.Outline, 1)
	}
	line := y + min(look.S(4), (h-look.S(16))/2)
	room := w - look.S(13)
	if b.Coffee != 0 && room > look.S(40) {
		room -= look.S(18)
		d.icon("cup", look.Ink2, x+w-look.S(20), line+look.S(1), 14)
	}
	if room < look.S(10) {
		return // too many side by side: the tooltip has the title
	}
	if words := shortened(d.g.titleOf(b), room); words != "" {
		d.text(letters(words, token, false), x+look.S(9), line, room)
	}
}

// dashes are the bar of a tentative block.
func (b *brush) dashes(x, y, h float32) {
	dash, gap := look.S(5), look.S(4)
	b.box(x, y, look.S(3), h, look.Surface, 0)
	for at := float32(0); at < h; at += dash + gap {
		b.box(x, y+at, look.S(3), min(dash, h-at), look.Outline, 0)
	}
}
