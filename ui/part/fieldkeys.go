package part

import "fyne.io/fyne/v2"

// Keys lets a page take keys before the field does; true is taken. Esc and F6
// then no longer reach the window by themselves.
func (f *Field) Keys(take func(*fyne.KeyEvent) bool) *Field {
	f.entry.onKey = take
	return f
}
