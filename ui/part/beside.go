package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Beside puts objects at the right of a main one as long as that keeps at least
// least width; with less room they move below it and wrap.
func Beside(least, gap float32, main fyne.CanvasObject, sides ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &beside{least: least, gap: gap}, Objects: append([]fyne.CanvasObject{main}, sides...)}
}

type beside struct{ least, gap, width float32 }

// left is the width that remains for the main object, and whether it is enough.
func (b *beside) left(sides []fyne.CanvasObject, width float32) (float32, bool) {
	for _, o := range sides {
		width -= o.MinSize().Width + look.S(b.gap)
	}
	return width, width >= look.S(b.least)
}

func (b *beside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	sides := shown(objects[1:])
	if w, ok := b.left(sides, width); ok || len(sides) == 0 {
		h := HeightFor(objects[0], w)
		for _, o := range sides {
			h = max(h, HeightFor(o, o.MinSize().Width))
		}
		return h
	}
	below := wrap{gap: 8}
	return HeightFor(objects[0], width) + look.S(8) + below.heightFor(sides, width)
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	at := b.width
	if at <= 0 {
		at = w + look.S(320) // not laid out yet: assume there is room
	}
	return fyne.NewSize(w, b.heightFor(objects, at))
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	sides := shown(objects[1:])
	w, ok := b.left(sides, size.Width)
	if !ok && len(sides) > 0 {
		h := HeightFor(objects[0], size.Width)
		set(objects[0], 0, 0, size.Width, h)
		below := wrap{gap: 8}
		below.walk(sides, size.Width, func(o fyne.CanvasObject, x, y, w, line float32) {
			oh := o.MinSize().Height
			set(o, x, h+look.S(8)+y+(line-oh)/2, w, oh)
		})
		return
	}
	h := min(HeightFor(objects[0], w), size.Height)
	set(objects[0], 0, (size.Height-h)/2, w, h)
	x := w
	for _, o := range sides {
		m := o.MinSize()
		x += look.S(b.gap)
		set(o, x, (size.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width
	}
}
