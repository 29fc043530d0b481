package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Column stacks objects with a gap; each gets the full width. Spare height goes
// to objects made with Grow.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: gap}, Objects: objects}
}

type column struct{ gap, width float32 }

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	objects = shown(objects)
	for _, o := range objects {
		h += HeightFor(o, width)
	}
	return h + look.S(c.gap)*float32(max(len(objects)-1, 0))
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, c.heightFor(objects, max(c.width, w)))
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	objects = shown(objects)
	spare, weights := size.Height-c.heightFor(objects, size.Width), float32(0)
	for _, o := range objects {
		weights += weight(o)
	}
	var y float32
	for _, o := range objects {
		h := HeightFor(o, size.Width)
		if w := weight(o); w > 0 && weights > 0 {
			h = max(h+spare*w/weights, 0)
		}
		set(o, 0, y, size.Width, h)
		y += h + look.S(c.gap)
	}
}
