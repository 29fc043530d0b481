package pick

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// Beside is one field of two records that may be one person.
type Beside struct {
	Label  string
	Have   string // "" for none
	Other  string
	Choice bool // both have a value, and one is to be chosen
	Theirs bool // the other's is chosen
}

// BesideWords are the words over the two records, and for a field without a value.
type BesideWords struct {
	Have, Other, Empty string
}

// SideBySide sets two records beside each other, field by field, with radio
// buttons where one of two values is to be chosen; chosen is told which.
func SideBySide(w BesideWords, fields []Beside, chosen func(field int, theirs bool)) *fyne.Container {
	cells := func(label, have, other fyne.CanvasObject) fyne.CanvasObject {
		return part.Row(8, part.Width(82, label), part.Grow(have), part.Grow(other))
	}
	col := part.Column(0, cells(part.Gap(1, 30), part.MarkedHeading(part.MarkYou, w.Have), part.MarkedHeading(part.MarkThem, w.Other)))
	for i, f := range fields {
		have, other := besideValue(f.Have, w.Empty), besideValue(f.Other, w.Empty)
		if f.Choice {
			have, other = besideChoice(f, func(theirs bool) { chosen(i, theirs) })
		}
		col.Add(part.Rule())
		col.Add(part.Stack(part.Gap(1, 30), cells(part.SmallParagraph(f.Label).In(look.Ink2), have, other)))
	}
	return col
}

func besideValue(text, empty string) fyne.CanvasObject {
	if text == "" {
		return part.NewParagraph(empty).In(look.Ink3)
	}
	return part.NewParagraph(text).In(look.Ink)
}

// besideChoice is the two values of a field as radio buttons.
func besideChoice(f Beside, chosen func(theirs bool)) (have, other fyne.CanvasObject) {
	var mine, theirs *part.Radio
	choose := func(take bool) func() {
		return func() {
			mine.Set(!take)
			theirs.Set(take)
			chosen(take)
		}
	}
	mine, theirs = part.NewRadio(f.Have, !f.Theirs, choose(false)), part.NewRadio(f.Other, f.Theirs, choose(true))
	mine.Tip, theirs.Tip = f.Have, f.Other
	return mine, theirs
}
