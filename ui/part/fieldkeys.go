package part

import "fyne.io/fyne/v2"

// Keys lets a page take keys before the field does; true is taken. Esc and F6
// then no longer reach the window by themselves.
func (f *Field) Keys(take func(*fyne.KeyEvent) bool) *Field {
	f.entry.onKey = take
	return f
}

// Shortcuts lets a page take shortcuts before the field does, such as undo
// where the page knows more than the field; true is taken.
func (f *Field) Shortcuts(take func(fyne.Shortcut) bool) *Field {
	f.entry.onShortcut = take
	return f
}

// SetCaret puts the caret before a letter, counted in runes, without taking
// the keyboard there.
func (f *Field) SetCaret(letter int) {
	f.entry.CursorRow, f.entry.CursorColumn = place(f.entry, letter)
	f.entry.Refresh()
	f.entry.leave(letter)
}
