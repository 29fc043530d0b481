package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// RowButton is a small button in the row of a list, for the pointer. The list is
// one stop for the keyboard, so its rows have none: what the button does must be
// in the menu of the row as well.
type RowButton struct{ button Button }

// NewRowButton makes an empty one; Set says what it does.
func NewRowButton(kind Kind) *RowButton {
	r := &RowButton{button: Button{kind: kind, small: true}}
	r.button.init(r)
	return r
}

// Icon makes it a square with only an icon, named by a tooltip.
func (r *RowButton) Icon(name, tooltip string) *RowButton {
	r.button.Icon, r.button.Tip, r.button.square = name, tooltip, true
	return r
}

// Set changes its word and what it does.
func (r *RowButton) Set(text string, tapped func()) {
	r.button.OnTapped = tapped
	if r.button.Text != text {
		r.button.Text = text
		r.Refresh()
	}
}

// Text is its word, or the tooltip of an icon.
func (r *RowButton) Text() string {
	if r.button.square {
		return r.button.Tip
	}
	return r.button.Text
}

// CreateRenderer draws it as every button.
func (r *RowButton) CreateRenderer() fyne.WidgetRenderer { return r.button.CreateRenderer() }

// MinSize is its least size.
func (r *RowButton) MinSize() fyne.Size { return r.button.MinSize() }

// Size is its present size.
func (r *RowButton) Size() fyne.Size { return r.button.Size() }

// Resize changes its size.
func (r *RowButton) Resize(s fyne.Size) { r.button.Resize(s) }

// Position is where it stands.
func (r *RowButton) Position() fyne.Position { return r.button.Position() }

// Move puts it elsewhere.
func (r *RowButton) Move(at fyne.Position) { r.button.Move(at) }

// Visible tells whether it shows.
func (r *RowButton) Visible() bool { return r.button.Visible() }

// Show shows it.
func (r *RowButton) Show() { r.button.Show() }

// Hide hides it.
func (r *RowButton) Hide() { r.button.Hide() }

// Refresh draws it anew.
func (r *RowButton) Refresh() { r.button.Refresh() }

// Tapped does what it says.
func (r *RowButton) Tapped(e *fyne.PointEvent) { r.button.Tapped(e) }

// MouseIn shows the hover colour and the tooltip.
func (r *RowButton) MouseIn(e *desktop.MouseEvent) { r.button.MouseIn(e) }

// MouseMoved does nothing.
func (r *RowButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (r *RowButton) MouseOut() { r.button.MouseOut() }

// MouseDown shows the pressed colour.
func (r *RowButton) MouseDown(e *desktop.MouseEvent) { r.button.MouseDown(e) }

// MouseUp ends the pressed colour.
func (r *RowButton) MouseUp(e *desktop.MouseEvent) { r.button.MouseUp(e) }

// Cursor is a hand.
func (r *RowButton) Cursor() desktop.Cursor { return r.button.Cursor() }
