package ui

import (
	"fyne.io/fyne/v2"

	"cortado/ui/screen"
)

// undoKeys hears Ctrl+Z and Ctrl+Y where no field has the keys: the screen in
// front takes back what was last written on it, as after a press of a button
// that replaced a text.
func (s *Shell) undoKeys() {
	s.window.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { s.writing(screen.Undoer.Undo) })
	s.window.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { s.writing(screen.Undoer.Redo) })
}

func (s *Shell) writing(do func(screen.Undoer) bool) {
	if u, ok := s.screens[s.at.Name].(screen.Undoer); ok && s.free() {
		do(u)
	}
}
