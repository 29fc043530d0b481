package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// CheckLine is a passed check where many stand below each other: CheckRow
// without a detail, 26 high.
func CheckLine(title string) *fyne.Container {
	return Stack(Gap(1, 26), Row(10, newVerdict(true), Grow(NewParagraph(title).In(look.Ink))))
}
