package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// zone says where the other person's clock is taken from, and asks where nothing
// tells.
func (v *view) zone() fyne.CanvasObject {
	if from := v.p.week.ZoneFrom; from != "" {
		return part.SmallParagraph(from).In(look.Ink3)
	}
	return nil
}
