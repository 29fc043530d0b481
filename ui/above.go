package ui

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// free makes way for a shortcut of the page: menus and lists of choices close.
// While a dialog is open it is false, since the dialog must be answered first.
func (s *Shell) free() bool {
	overlays := s.window.Canvas().Overlays()
	for _, o := range overlays.List() {
		if _, ok := o.(*part.Popup); !ok {
			return false
		}
	}
	for overlays.Top() != nil {
		top := overlays.Top().(*part.Popup)
		top.Close()
		overlays.Remove(top)
	}
	return true
}

// mainAbove does what Ctrl+Enter means above the page, and says whether
// anything lies there: in a menu it chooses as Enter does, in a dialog it presses
// the main button. What deletes is no main button and must be pressed itself.
func (s *Shell) mainAbove() bool {
	c := s.window.Canvas()
	switch top := c.Overlays().Top().(type) {
	case nil:
		return false
	case *part.Popup:
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	case *part.Dialog:
		if b := top.Main(); b != nil {
			b.Tapped(&fyne.PointEvent{}) // does nothing while the button refuses
		}
	}
	return true
}

// keyAbove gives a key to what lies above the page, and says whether anything
// does.
func (s *Shell) keyAbove(k *fyne.KeyEvent) bool {
	c := s.window.Canvas()
	if _, ours := c.Overlays().Top().(interface{ Close() }); !ours && k.Name == fyne.KeyEscape && s.files != nil {
		s.files.Dismiss()
		return true
	}
	return part.KeyAbove(c, k)
}
