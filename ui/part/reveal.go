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
func reveal(o fyne.CanvasObject) { RevealIn(o, o) }

// RevealIn scrolls to a place that a part draws inside itself, such as the cell
// of a chart on which the keyboard stands.
func RevealIn(o, place fyne.CanvasObject) {
	for _, r := range around(rootOf(o), o) {
		r.reveal(place)
	}
}

// rootOf is the outermost object of what holds an object: the dialog on top or the
// page. The toolkit knows the canvas only of what was drawn once; what has just
// been laid out is looked for in every window. Nil if it is nowhere.
func rootOf(o fyne.CanvasObject) fyne.CanvasObject {
	driver := fyne.CurrentApp().Driver()
	on := func(c fyne.Canvas) fyne.CanvasObject {
		if top := c.Overlays().Top(); top != nil {
			return top
		}
		return c.Content()
	}
	if c := driver.CanvasForObject(o); c != nil {
		return on(c)
	}
	for _, w := range driver.AllWindows() {
		if root := on(w.Canvas()); len(around(root, o)) > 0 {
			return root
		}
	}
	return nil
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
