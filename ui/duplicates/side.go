package duplicates

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// showSide shows what is chosen in full.
func (s *Screen) showSide() {
	if s.holder == nil {
		return
	}
	var o fyne.CanvasObject = part.Gap(1, 1)
	switch {
	case s.shown == merged:
		if s.merge >= 0 && s.merge < len(s.merges) {
			o = part.Pad(0, edge, 0, 0, part.Column(0, part.NewPanel(16, s.mergeCard())))
		}
	default:
		if r, ok := s.chosen(); ok && s.side.Keep == r.A && s.side.Gone == r.B {
			o = part.NewScroll(edge, part.Column(0, part.NewPanel(16, s.pairCard())))
		}
	}
	s.holder.Objects = []fyne.CanvasObject{o}
	s.holder.Refresh()
}

// pairCard sets the pair at hand side by side.
func (s *Screen) pairCard() fyne.CanvasObject {
	r, _ := s.chosen()
	w := s.host.Words()
	nav := part.Row(4, part.Caption(s.say("place", "at", w.Number(s.at+1), "of", w.Number(len(s.view.Rows)))),
		part.IconButton("chevron-left", s.say("before"), func() { s.step(-1) }).Small(),
		part.IconButton("chevron-right", s.say("after"), func() { s.step(1) }).Small())
	col := part.Column(0, part.Beside(120, 8, part.NewParagraph(s.say("same")).AsHeading().In(look.Ink), nav),
		part.Pad(0, 0, 6, 0, part.SmallParagraph(r.Why).In(look.Ink3)))
	var fields []pick.Beside
	for _, f := range s.side.Fields {
		theirs, said := s.theirs[f.Field]
		if !said {
			theirs = f.Theirs
		}
		fields = append(fields, pick.Beside{Label: f.Label, Have: f.Have, Other: f.Other, Choice: f.Choice, Theirs: theirs})
	}
	col.Add(pick.SideBySide(pick.BesideWords{Have: s.say("one"), Other: s.say("other"), Empty: s.say("none")}, fields, func(i int, theirs bool) {
		s.theirs[s.side.Fields[i].Field] = theirs
	}))
	kind := part.Normal
	if r.Likely {
		kind = part.Main
	}
	merge := part.NewButton(kind, s.say("merge"), "", s.join).Hint(s.say("merge.key"))
	two := part.NewButton(part.Normal, s.say("two"), "", s.keepApart).Hint(s.say("two.key"))
	later := part.NewButton(part.Quiet, s.say("later"), "", s.putOff).Hint(s.say("later.key"))
	col.Add(part.Pad(10, 0, 0, 0, part.Beside(180, 8, part.Wrap(8, merge, two), later)))
	col.Add(part.Pad(10, 0, 0, 0, part.SmallParagraph(s.say("kept")).In(look.Ink3)))
	col.Add(part.Pad(6, 0, 0, 0, part.Wrap(8, s.open(s.say("open.one"), r.A), s.open(s.say("open.other"), r.B))))
	return col
}

// open is a button that shows a person.
func (s *Screen) open(text string, id app.PersonID) fyne.CanvasObject {
	return part.NewButton(part.Quiet, text, "", func() { s.host.Go(screen.Route{Name: screen.People, Person: id}) }).Small()
}

// mergeCard tells of one merge and takes it apart.
func (s *Screen) mergeCard() fyne.CanvasObject {
	m := s.merges[s.merge]
	return part.Column(8, part.NewParagraph(m.Name).AsHeading().In(look.Ink),
		part.NewParagraph(s.say("was", "name", m.Gone, "day", m.When)),
		part.NewParagraph(s.say("apart.text", "name", m.Name)).In(look.Ink3),
		part.Pad(6, 0, 0, 0, part.Wrap(8, part.NewButton(part.Normal, s.say("apart.verb"), "", s.takeApart), s.open(s.say("open.kept"), m.Kept))))
}
