package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Narrow keeps an object in the middle, at most width wide, so that sentences
// stay readable in a wide window.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &narrow{most: width}, Objects: []fyne.CanvasObject{o}}
}

type narrow struct{ most, width float32 }

func (n *narrow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], min(width, look.S(n.most)))
}

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := objects[0].MinSize().Width
	return fyne.NewSize(w, n.heightFor(objects, max(n.width, w)))
}

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n.width = size.Width
	w := min(size.Width, look.S(n.most))
	h := min(n.heightFor(objects, size.Width), size.Height)
	set(objects[0], (size.Width-w)/2, (size.Height-h)/2, w, h)
}
