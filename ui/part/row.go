package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// across says where a row puts objects lower than itself.
type across int

const (
	acrossCentre across = iota
	acrossTop
	acrossFill
)

// Row puts objects side by side, centred on one line. Spare width goes to
// objects made with Grow, in proportion to their weights.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap}, Objects: objects}
}

// RowTop is a Row whose objects are aligned at the top.
func RowTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, across: acrossTop}, Objects: objects}
}

// RowFill is a Row whose objects all take the full height, as columns of a page do.
func RowFill(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, across: acrossFill}, Objects: objects}
}

type row struct {
	gap, width float32
	across     across
}

// widths shares a width out: least widths first, the rest by weight. Growing
// objects give way when there is too little.
func (r *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	out := make([]float32, len(objects))
	spare, weights := width-look.S(r.gap)*float32(max(len(objects)-1, 0)), float32(0)
	for i, o := range objects {
		if w := weight(o); w > 0 {
			weights += w
			continue
		}
		out[i] = o.MinSize().Width
		spare -= out[i]
	}
	for i, o := range objects {
		if w := weight(o); w > 0 {
			out[i] = max(spare*w/weights, 0)
		}
	}
	return out
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	objects = shown(objects)
	for i, w := range r.widths(objects, width) {
		h = max(h, HeightFor(objects[i], w))
	}
	return h
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = shown(objects)
	w := look.S(r.gap) * float32(max(len(objects)-1, 0))
	for _, o := range objects {
		w += o.MinSize().Width
	}
	return fyne.NewSize(w, r.heightFor(objects, max(r.width, w)))
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	objects = shown(objects)
	var x float32
	for i, w := range r.widths(objects, size.Width) {
		h, y := size.Height, float32(0)
		if r.across != acrossFill {
			h = min(HeightFor(objects[i], w), size.Height)
		}
		if r.across == acrossCentre {
			y = (size.Height - h) / 2
		}
		set(objects[i], x, y, w, h)
		x += w + look.S(r.gap)
	}
}
