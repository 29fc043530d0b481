package today

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// roundCard is how far the round has come, or how to begin one.
func (s *Screen) roundCard() fyne.CanvasObject {
	w := s.host.Words()
	r := s.view.Round
	if r == nil && (s.view.People == 0 || s.view.Gaps == 0) { // the card on the left leads to what is missing
		return s.sideCard(w.Say("today.round.none"), nil, part.NewParagraph(w.Say("day.round.first")))
	}
	if r == nil {
		return s.sideCard(w.Say("today.round.none"), nil, part.Column(12, part.NewParagraph(w.Say("today.round.none.text")),
			part.Start(part.NewButton(part.Normal, w.Say("today.round.choose"), "person-plus", s.goTo(screen.WhoNext)))))
	}
	col := part.Column(0, part.SmallParagraph(r.Line).In(look.Ink3), part.Gap(1, 8))
	for _, row := range r.Rows {
		col.Add(part.Rule())
		col.Add(s.roundRow(row))
	}
	col.Add(part.Rule())
	col.Add(part.Pad(10, 0, 0, 0, part.Legend(part.MarkedText(part.MarkYou, w.Say("today.round.you")), part.MarkedText(part.MarkThem, w.Say("today.round.them")))))
	if r.Over {
		col.Add(part.Pad(12, 0, 0, 0, part.Column(10, part.NewParagraph(w.Say("day.round.over")),
			part.Start(part.NewButton(part.Normal, w.Say("day.round.next"), "person-plus", s.goTo(screen.WhoNext))))))
	}
	return s.sideCard(w.Say("today.round", "n", r.Number), part.Body(r.Asked).In(look.Ink2), col)
}

// roundRow is one person of the round; a press opens the person.
func (s *Screen) roundRow(row planner.ProgressRow) fyne.CanvasObject {
	line := part.Row(10, part.NewPairDisc(row.Asked, row.Yes), part.Grow(part.NewParagraph(row.Name).In(look.Ink)), part.Caption(row.Status))
	if row.Person == 0 {
		return part.Pad(8, 0, 9, 0, line)
	}
	return part.Pad(5, 0, 6, 0, part.NewPressed(part.Pad(3, 0, 3, 0, line), s.host.Words().Say("day.person", "name", row.Name), s.goToPerson(row.Person)))
}
