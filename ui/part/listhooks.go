package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press is a press of the pointer on a row.
type Press struct {
	Row  int
	At   fyne.Position // within the row
	With fyne.KeyModifier
}

// rowHooks are what a page can take into its own hands: presses with keys held,
// keys, the menu of a row. Where they are nil a list behaves as every list does.
type rowHooks struct {
	// OnPress may take a press before the list chooses the row; true is taken.
	OnPress func(Press) bool
	// OnKey may take a key before the list does; shift tells whether Shift is held.
	OnKey func(k *fyne.KeyEvent, shift bool) bool
	// OnMenu opens the menu of a row: right press, or the Menu key on the chosen
	// row. The menu belongs below the object.
	OnMenu func(row int, at fyne.CanvasObject)
	// OnAll is called on Ctrl+A.
	OnAll func()
	// OnHover is told that the pointer came over the content of a row, or left it.
	OnHover func(row int, o fyne.CanvasObject, on bool)
	// PointerFocuses gives the list the keyboard when a row is pressed, without
	// its ring until a key is typed.
	PointerFocuses bool

	pointed bool // it has the focus through the pointer
	shift   bool
}

// pressAt is a press on a row, with what is held.
func (l *List) pressAt(p Press) {
	if l.PointerFocuses {
		l.pointed = !l.focused || l.pointed
		if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
			c.Focus(l)
		}
	}
	if l.OnPress == nil || !l.OnPress(p) {
		l.press(p.Row)
	}
}

// PressAt does what a press on a row does, for tests.
func (l *List) PressAt(p Press) { l.pressAt(p) }

// OpenMenu opens the menu of a row on show.
func (l *List) OpenMenu(row int) {
	if shown, ok := l.body.rows[row]; ok && l.OnMenu != nil {
		l.OnMenu(row, shown)
	}
}

// takesKey offers a key to the page.
func (l *List) takesKey(k *fyne.KeyEvent) bool {
	if l.pointed {
		l.pointed = false
		l.ring.show(l.focused)
	}
	if l.OnKey != nil && l.OnKey(k, l.shift) {
		return true
	}
	if k.Name == desktop.KeyMenu && l.OnMenu != nil {
		l.scrollTo(l.selected)
		l.OpenMenu(l.selected)
		return true
	}
	return false
}

// KeyDown notices that Shift is held.
func (l *List) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		l.shift = true
	}
}

// KeyUp notices that Shift is let go.
func (l *List) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		l.shift = false
	}
}

// TypedShortcut takes Ctrl+A and hands every other one on to the window, which
// never sees them while something has the focus.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all && l.OnAll != nil {
		l.OnAll()
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(l).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// MouseDown remembers which keys are held.
func (r *listRow) MouseDown(e *desktop.MouseEvent) { r.with = e.Modifier }

// MouseUp does nothing.
func (r *listRow) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary opens the menu of the row.
func (r *listRow) TappedSecondary(*fyne.PointEvent) {
	if r.list.OnMenu != nil {
		r.list.OnMenu(r.index, r)
	}
}

func (r *listRow) hover(on bool) {
	r.hovered = on
	if r.list.OnHover != nil {
		r.list.OnHover(r.index, r.content, on)
	}
	r.Refresh()
}

// listPlace is what stands at the upper edge of a list: a row, and how much of it is
// scrolled out, unscaled.
type listPlace struct {
	row  int
	into float32
}

// Place tells which row stands at the upper edge and how much of it is scrolled
// out.
func (l *List) Place() (row int, into float32) {
	if l.pending != nil {
		return l.pending.row, l.pending.into
	}
	h := l.rowHeight()
	row = int(l.scroll.Offset.Y / h)
	return row, (l.scroll.Offset.Y - float32(row)*h) / look.Scale()
}

// SetPlace scrolls so that the row stands at the upper edge, so much of it
// scrolled out.
func (l *List) SetPlace(row int, into float32) {
	l.pending = &listPlace{max(row, 0), into}
	l.settle()
}

// settle scrolls to where the list was sent before it had a size.
func (l *List) settle() {
	if l.pending == nil || l.scroll.Size().Height <= 0 {
		return
	}
	p := *l.pending
	l.pending = nil
	lowest := max(float32(l.count)*l.rowHeight()-l.scroll.Size().Height, 0)
	l.scroll.ScrollToOffset(fyne.NewPos(0, min(float32(p.row)*l.rowHeight()+look.S(p.into), lowest)))
	l.body.arrange() // the toolkit tells nobody of a place it was sent to
}

// MarkStill chooses a row without scrolling to it and without calling OnSelected.
func (l *List) MarkStill(row int) {
	if l.selected != row {
		l.selected = row
		l.Refresh()
	}
}

// Sees tells whether any of the row is on show.
func (l *List) Sees(row int) bool {
	y, h := float32(row)*l.rowHeight(), l.rowHeight()
	return row >= 0 && y+h > l.scroll.Offset.Y && y < l.scroll.Offset.Y+l.scroll.Size().Height
}

// Renew fills the rows on show again.
func (l *List) Renew() {
	l.body.stale = true
	l.body.arrange()
}
