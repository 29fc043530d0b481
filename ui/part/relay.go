package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Relay gives everything inside an object its room again, from outside in, after
// something in it changed its height. The toolkit lays out anew only what gets
// another size, and so would leave parts on top of each other in a card or a
// scrolling area that stays as large as it was.
func Relay(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch v := o.(type) {
	case *Field, *Combo, *DateField:
		return // one thing to type in
	case *fyne.Container:
		if v.Layout != nil {
			v.Layout.Layout(v.Objects, v.Size())
		}
	case *container.Scroll:
		v.Refresh()
	case parent:
		o.Refresh()
	}
	for _, child := range children(o) {
		Relay(child)
	}
}
