package part

import (
	"image/color"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// entry is the toolkit's entry without its own border; the field around it
// draws border and focus.
type entry struct {
	widget.Entry
	onFocus    func(bool)
	onKey      func(*fyne.KeyEvent) bool
	onShortcut func(fyne.Shortcut) bool
	inside     *container.Scroll // where the toolkit scrolls the text, once drawn
	caret      caret
}

func newEntry() *entry {
	e := &entry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained tells the field.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.onFocus(true)
}

// FocusLost tells the field.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.onFocus(false)
}

// TypedKey lets the field have a key first, and hands Esc and F6 on.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if passedOn(e, k) {
		return
	}
	if e.onKey != nil && e.onKey(k) {
		return
	}
	if k.Name == fyne.KeyEscape || k.Name == fyne.KeyF6 {
		passKey(e, k)
		return
	}
	e.key(k)
}

// TypedShortcut lets the page have a shortcut first.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch {
	case e.onShortcut != nil && e.onShortcut(s):
	case s.ShortcutName() == (&fyne.ShortcutPaste{}).ShortcutName():
		e.write(func() { e.Entry.TypedShortcut(s) })
	default:
		e.resume()
		e.Entry.TypedShortcut(s)
	}
}

// AcceptsTab lets Tab lead on from a field of several lines as from any other.
func (e *entry) AcceptsTab() bool { return false }

// bare is the theme inside fields: no border and no fill of the toolkit's own.
type bare struct{}

func (bare) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameInputBorder, theme.ColorNameInputBackground, theme.ColorNameError:
		n = look.Clear
	}
	return look.Now().Color(n, v)
}

func (bare) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameInputBorder {
		return 0
	}
	return look.Now().Size(n)
}

func (bare) Font(s fyne.TextStyle) fyne.Resource     { return look.Now().Font(s) }
func (bare) Icon(n fyne.ThemeIconName) fyne.Resource { return look.Now().Icon(n) }
func undressed(e *entry) *container.ThemeOverride    { return container.NewThemeOverride(e, bare{}) }
