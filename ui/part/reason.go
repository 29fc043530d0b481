package part

import (
	"fmt"
	"math"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// ReasonRow is one reason for a person, at least 44 high: a level bar or an icon, the name
// over the facts, and the share of the whole (0 to 1) as figure and bar.
func ReasonRow(mark fyne.CanvasObject, name, facts string, share float32) *fyne.Container {
	percent := fmt.Sprintf("%d%%", int(math.Round(float64(share*100))))
	return Stack(Gap(1, 44), Row(12,
		Width(68, Start(mark)),
		Grow(Column(0, NewParagraph(name).In(look.Ink), SmallParagraph(facts).In(look.Ink3))),
		Width(40, Column(4, Caption(percent).In(look.Ink2).Right().Figures(), NewShareBar(share))),
	))
}

// ReasonIcon is the mark of a reason that is not a skill: an icon in teal.
func ReasonIcon(name string) *Icon { return NewIcon(name, 18, look.ThemText) }

// FactRow is an icon in a colour before a small paragraph: a bridge, an offer.
func FactRow(icon string, token fyne.ThemeColorName, words string) *fyne.Container {
	return RowTop(8, NewIcon(icon, 16, token), Grow(SmallParagraph(words)))
}

// Labelled puts a caption of fixed width before an object.
func Labelled(width float32, label string, o fyne.CanvasObject) *fyne.Container {
	return Row(12, Width(width, Body(label).In(look.Ink2).Short()), Grow(o))
}
