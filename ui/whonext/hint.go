package whonext

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// hinted puts the hint above the set where there is no column beside it.
func (s *Screen) hinted(set fyne.CanvasObject) fyne.CanvasObject {
	if s.class == part.Wide {
		return set
	}
	return part.Column(12, s.hint.Content(), set)
}
