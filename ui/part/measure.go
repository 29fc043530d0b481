package part

import (
	"fyne.io/fyne/v2"
)

// heighted is a part or layout whose height depends on the width it gets.
type heighted interface {
	// HeightFor is the height needed at the given width.
	HeightFor(width float32) float32
}

type heightedLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor is the height an object needs at a width. Objects that do not wrap
// answer with their least height.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch v := o.(type) {
	case heighted:
		return v.HeightFor(width)
	case *fyne.Container:
		if l, ok := v.Layout.(heightedLayout); ok {
			return l.heightFor(v.Objects, width)
		}
	}
	return o.MinSize().Height
}

// shown leaves out hidden objects.
func shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o != nil && o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// weight is an object's share of spare room; zero for one of fixed size.
func weight(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if g, ok := c.Layout.(*grow); ok {
			return g.weight
		}
	}
	return 0
}
