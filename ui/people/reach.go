package people

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// reachLine says where the person is and how they can be reached; a press lists
// the ways, each with what can be done with it.
func (s *Screen) reachLine() fyne.CanvasObject {
	words := part.SmallParagraph(s.full.Reach).In(look.Ink3)
	if len(s.waysToReach()) == 0 {
		return words
	}
	var line *part.Pressed
	line = part.NewPressed(words, s.word("reach.tip"), func() { pick.Menu(line, s.waysToReach()...) })
	s.stays["reach"] = line
	return line
}

// waysToReach are what can be done with addresses and numbers: an e-mail address
// is written to or copied, a number copied, a link opened.
func (s *Screen) waysToReach() []pick.Item {
	q := s.full.Person
	var items []pick.Item
	copied := func(text string) pick.Item {
		return pick.Item{Text: s.word("reach.copy", "what", text), Icon: "copy", Do: func() {
			s.host.Copy(text)
			s.host.Done(s.word("reach.copied", "what", text), 0)
		}}
	}
	for _, e := range q.Emails {
		items = append(items, pick.Item{Text: s.word("reach.write", "what", e.Address), Icon: "mail", Do: func() {
			s.host.Run("people.reach", func(context.Context) error { return s.planner.WriteTo(e.Address) }, func() {})
		}}, copied(e.Address))
	}
	for _, f := range q.Phones {
		items = append(items, copied(f.Number))
	}
	for _, l := range q.Links {
		items = append(items, pick.Item{Text: s.word("reach.open", "what", l.URL), Icon: "globe", Do: func() {
			s.host.Run("people.reach", func(context.Context) error { return s.planner.Open(planner.WebAddress(l.URL)) }, func() {})
		}})
	}
	return items
}
