package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
	"cortado/ui/part"
)

// legend is a row of marks with their words that stands in the middle and goes on
// below where there is too little room.
type legend struct {
	widget.BaseWidget
	items *fyne.Container
}

func centred(items ...fyne.CanvasObject) fyne.CanvasObject {
	l := &legend{items: part.Legend(items...)}
	l.ExtendBaseWidget(l)
	return l
}

// whole is the width of all in one line.
func (l *legend) whole() float32 {
	var w float32
	for i, o := range l.items.Objects {
		if i > 0 {
			w += look.S(14)
		}
		w += o.MinSize().Width
	}
	return w + 1
}

// HeightFor is the height at a width.
func (l *legend) HeightFor(width float32) float32 { return part.HeightFor(l.items, width) }

// CreateRenderer places the row.
func (l *legend) CreateRenderer() fyne.WidgetRenderer { return &legendRenderer{l} }

type legendRenderer struct{ l *legend }

func (r *legendRenderer) Destroy() {}
func (r *legendRenderer) Layout(size fyne.Size) {
	w := min(r.l.whole(), size.Width)
	place(r.l.items, Box{(size.Width - w) / 2, 0, w, size.Height})
}
func (r *legendRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.l.items.MinSize().Width, r.l.HeightFor(max(r.l.Size().Width, r.l.items.MinSize().Width)))
}
func (r *legendRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.items} }
func (r *legendRenderer) Refresh()                     { r.Layout(r.l.Size()) }

// glyph is a small drawing of a fixed size for a legend.
func glyph(width float32, draw func(b *brush, w, h float32)) fyne.CanvasObject {
	size, b := fyne.NewSize(look.S(width), look.S(10)), &brush{}
	draw(b, size.Width, size.Height)
	return &fyne.Container{Layout: still(size), Objects: b.objects}
}

// still keeps drawn objects where they are.
type still fyne.Size

func (s still) MinSize([]fyne.CanvasObject) fyne.Size     { return fyne.Size(s) }
func (s still) Layout(_ []fyne.CanvasObject, _ fyne.Size) {}

func wantedMark() fyne.CanvasObject {
	return glyph(8, func(b *brush, w, h float32) { b.ring(Point{w / 2, h / 2}) })
}
