package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// HabitLine is a hint of one sentence with the fact it goes by: a quiet line that
// asks for nothing. action may be nil; close is pressed when it was understood.
func HabitLine(words, why string, action, close *Button) *fyne.Container {
	text := RowTop(10, Pad(2, 0, 0, 0, NewIcon("bulb", 16, look.Ink2)),
		Grow(Column(0, NewParagraph(words).In(look.Ink), SmallParagraph(why).In(look.Ink2))))
	row := Beside(220, 4, text)
	if action != nil {
		row.Add(action.Small())
	}
	row.Add(close.Small())
	return Stack(NewPanel(0, Gap(1, 1)), Pad(8, 8, 8, 14, row))
}

// HabitNote is a hint for a narrow column: its sentence, and a tick that is
// pressed when it was understood and whose tooltip has the fact it goes by.
func HabitNote(words string, close *Button) *fyne.Container {
	text := RowTop(10, Pad(2, 0, 0, 0, NewIcon("bulb", 16, look.Ink2)), Grow(NewParagraph(words).In(look.Ink)), close.Small())
	return Stack(NewPanel(0, Gap(1, 1)), Pad(8, 6, 8, 14, text))
}
