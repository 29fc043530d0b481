package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Foot is the bar with the buttons below a scrolling area that ends at the edge
// of the page. It is opaque and leaves no gap, so that nothing of what is
// scrolled shows behind its buttons, whatever draws it: a field of several lines
// scrolls by itself, and not every painter keeps it inside the area around it.
func Foot(right float32, content fyne.CanvasObject) *fyne.Container {
	return Stack(Fill(look.Bg, 0), Pad(12, right, 12, 0, Column(8, Rule(), content)))
}

// dialogFoot is the same below the content of a dialog, inside its border.
func dialogFoot(buttons fyne.CanvasObject) *fyne.Container {
	return Stack(Fill(look.Surface, 11), Pad(18, 19, 15, 15, buttons))
}
