package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// toastRises is how far a toast goes up at most to leave controls free, and
// toastLeaves the room it keeps to them. Both are unscaled.
const (
	toastRises  = 140
	toastLeaves = 8
)

// toastTop is the place of a toast from the top: at the bottom of the page, or
// just above the buttons that stand there. What can be scrolled does not count,
// for it can be scrolled away.
func (r *Root) toastTop(s fyne.Size, x, w, h float32) float32 {
	bottom := s.Height - h - look.S(20)
	boxes := controls(r.content, fyne.NewPos(0, 0), nil)
	y := bottom
	for moved := true; moved; {
		moved = false
		for _, b := range boxes {
			if x < b.right && x+w > b.left && y < b.bottom && y+h > b.top {
				y, moved = b.top-h-look.S(toastLeaves), true
			}
		}
		if bottom-y > look.S(toastRises) || y < 0 {
			return bottom // no free place nearby
		}
	}
	return y
}

// box is a rectangle in the window.
type box struct{ left, top, right, bottom float32 }

// controls lists where the small controls inside an object stand: buttons,
// selects and the like, no text areas and no lists.
func controls(o fyne.CanvasObject, at fyne.Position, out []box) []box {
	if o == nil || !o.Visible() {
		return out
	}
	at = at.Add(o.Position())
	if _, scrolls := o.(*Scroll); scrolls {
		return out
	}
	size := o.Size()
	if f, ok := o.(fyne.Focusable); ok && size.Height <= look.S(60) {
		if d, ok := f.(fyne.Disableable); !ok || !d.Disabled() {
			return append(out, box{at.X, at.Y, at.X + size.Width, at.Y + size.Height})
		}
		return out
	}
	for _, c := range children(o) {
		out = controls(c, at, out)
	}
	return out
}
