package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// passKey hands a key that a part in focus has no use for on to the overlay it
// is in, or to the window, which never sees keys while something has focus.
func passKey(o fyne.CanvasObject, k *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || KeyAbove(c, k) {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(k)
	}
}

// KeyAbove gives a key to what lies above the page of a window and says whether
// there is anything: then the page must not hear it.
func KeyAbove(c fyne.Canvas, k *fyne.KeyEvent) bool {
	switch top := c.Overlays().Top().(type) {
	case nil:
		return false
	case *Dialog:
		top.key(k.Name)
	case *Popup:
		top.key(k.Name)
	}
	return true
}

// key takes a key that nothing in the pop-up has a use for. Arrows move the keys
// to the next or the previous line, from the last to the first.
func (p *Popup) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape:
		p.Close()
	case fyne.KeyDown:
		p.canvas.FocusNext()
	case fyne.KeyUp:
		p.canvas.FocusPrevious()
	}
}

// passedOn keeps a part whose page is gone from acting on a key: the keys are
// taken from it, and this one goes to the window.
func passedOn(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || !hasKeys(c, o) || !Gone(o) {
		return false
	}
	c.Unfocus()
	passKey(o, k)
	return true
}

// refocus gives the keys back to what opened an overlay, unless its page is gone.
func refocus(c fyne.Canvas, opener fyne.Focusable) {
	o, _ := opener.(fyne.CanvasObject)
	switch {
	case o == nil:
	case !Gone(o):
		c.Focus(opener)
	case hasKeys(c, o):
		c.Unfocus()
	}
}

func hasKeys(c fyne.Canvas, o fyne.CanvasObject) bool {
	f, _ := c.Focused().(fyne.CanvasObject)
	return f == o
}

// Gone tells whether something that has the keys is no longer on show, because
// its page was swapped: the toolkit goes on sending it every key.
//
// The toolkit has no question for this. Its way to find an object's place walks
// what is on show and gives the place of a stranger when it does not meet the
// object; only an object in the very corner has that place as well, and is
// looked for among the parts.
func Gone(o fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(o)
	if c == nil {
		return true
	}
	if d.AbsolutePositionForObject(o) != d.AbsolutePositionForObject(canvas.NewRectangle(nil)) {
		return false
	}
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		if shows(root, o) {
			return false
		}
	}
	return true
}

// shows looks for an object among the visible parts of another.
func shows(at, o fyne.CanvasObject) bool {
	if at == nil || !at.Visible() {
		return false
	}
	if at == o {
		return true
	}
	for _, child := range children(at) {
		if shows(child, o) {
			return true
		}
	}
	return false
}
