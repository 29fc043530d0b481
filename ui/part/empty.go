package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// EmptyState fills a page that has nothing to show: the outlined logo, a heading,
// a sentence and one main button, which may be nil.
func EmptyState(heading, sentence string, action *Button) *fyne.Container {
	col := Column(12, Centre(Logo(96, true, true)), NewParagraph(heading).AsHeading().Middle(), NewParagraph(sentence).Middle())
	if action != nil {
		col.Add(Centre(action))
	}
	return Narrow(420, col)
}

// PageHead is the top of a page: a title, one plain sentence, actions at the right.
func PageHead(title, sentence string, actions ...fyne.CanvasObject) *fyne.Container {
	words := Column(0, Title(title).Short(), Body(sentence).In(look.Ink2).Short())
	return Stack(Gap(1, 46), Beside(220, 12, words, actions...))
}

// Banner is one sentence across a page. An alert tells an error.
func Banner(alert bool, words string, actions ...fyne.CanvasObject) *fyne.Container {
	icon, token, back := "info", look.Ink2, fyne.CanvasObject(NewPanel(0, Gap(1, 1)))
	if alert {
		icon, token, back = "warning", look.Alert, newTinted(look.AlertTint, 12)
	}
	text := Row(10, NewIcon(icon, 18, token), Grow(NewParagraph(words).In(look.Ink)))
	return Stack(back, Pad(7, 12, 7, 12, Beside(200, 12, text, actions...)))
}
