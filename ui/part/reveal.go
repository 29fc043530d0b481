package part

import (
	"fyne.io/fyne/v2"
)

// revealers are the scrolling areas on show; a part that gets keyboard focus
// asks the one around it to bring it into view.
type revealer interface {
	fyne.CanvasObject
	reveal(o fyne.CanvasObject)
}

// reveal looks for the scrolling area around a focused part and scrolls to it.
func reveal(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	root := c.Overlays().Top()
	if root == nil {
		root = c.Content()
	}
	for _, r := range around(root, o) {
		r.reveal(o)
	}
}

// around lists the scrolling areas that hold an object, from outside in.
func around(root, o fyne.CanvasObject) []revealer {
	var path []revealer
	var walk func(at fyne.CanvasObject, through []revealer) bool
	walk = func(at fyne.CanvasObject, through []revealer) bool {
		if at == nil || !at.Visible() {
			return false
		}
		if at == o {
			path = append(path, through...)
			return true
		}
		if r, ok := at.(revealer); ok {
			through = append(through, r)
		}
		for _, child := range children(at) {
			if walk(child, through) {
				return true
			}
		}
		return false
	}
	walk(root, nil)
	return path
}
