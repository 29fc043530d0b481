package today

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// shownPromises is how many promises stand in the card before all are asked for.
const shownPromises = 5

// promisedCard lists what is promised and not kept yet: mine, then what others
// promised me.
func (s *Screen) promisedCard() fyne.CanvasObject {
	w := s.host.Words()
	lines, hidden := s.view.Promised, 0
	if !s.all && len(lines) > shownPromises+1 {
		lines, hidden = lines[:shownPromises], len(lines)-shownPromises
	}
	col := part.Column(0)
	theirs := false
	for _, p := range lines {
		if p.Theirs && !theirs {
			theirs = true
			col.Add(part.Pad(6, 0, 2, 0, part.MarkedText(part.MarkThem, w.Say("day.promised.you"))))
		}
		col.Add(s.promise(p))
	}
	if hidden > 0 {
		col.Add(part.Start(part.NewButton(part.Quiet, w.Count("day.promised.more", hidden), "chevron-down", func() {
			s.all = true
			s.fill()
		}).Plain().After()))
	}
	return s.sideCard(w.Say("today.promised"), nil, col)
}

// promise is one promise: its tick says that it was kept, its arrow opens the person.
func (s *Screen) promise(p planner.PromiseLine) fyne.CanvasObject {
	w := s.host.Words()
	box := part.NewCheck(p.Text, false, func(on bool) {
		told := w.Say("today.promised.open", "text", p.Text)
		if on {
			told = w.Say("today.promised.kept", "text", p.Text)
		}
		s.write("today.promise", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.KeepPromise(ctx, p.Entry, on)
		}, told)
	})
	when := part.Caption(p.When)
	if p.Late {
		when = part.Caption(w.Say("today.promised.late", "when", p.When)).Bold().In(look.Alert)
	}
	open := part.IconButton("chevron-right", w.Say("day.promised.person", "text", p.Text), s.goToPerson(p.Person)).Small()
	return part.Beside(160, 8, box, when, open)
}
