package settings

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// calendarCard lists the calendar files that say when the user is busy.
func (s *Screen) calendarCard() fyne.CanvasObject {
	w := s.host.Words()
	return part.Card(w.Say("calendars.title"), nil, part.Column(8, part.NewParagraph(w.Say("calendars.line")), s.calendars.Content()))
}
