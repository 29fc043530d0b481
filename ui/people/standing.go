package people

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// standingPart says why the person is not in question, with the way back; nil
// for somebody who is.
func (s *Screen) standingPart() fyne.CanvasObject {
	if s.full.Standing == "" {
		return nil
	}
	id, name := s.at, s.full.Person.Name.First()
	verb := "standing.back"
	if s.full.Row.Status == "archived" {
		verb = "standing.unarchive"
	}
	back := part.NewButton(part.Normal, s.word(verb), "refresh", func() {
		s.act("change.resume", name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Resume(ctx, id) })
	}).Small()
	s.stays["standing"] = back
	return part.Banner(false, s.full.Standing, back)
}

// relationChip says where the person stands to me; a press changes it. Without a
// word of mine it says what it seems to be.
func (s *Screen) relationChip() fyne.CanvasObject {
	w := s.host.Words()
	said, seems := s.full.Person.Relation, s.full.Row.Relation
	text, icon := s.word("relation.more"), "plus"
	if seems != "" {
		text, icon = w.Say("relation."+string(seems)), relationIcon(seems)
	}
	chip := part.NewChip(text, icon)
	chip.Tip = s.word("relation.tip")
	if said == "" && seems != "" {
		chip.Tip = s.word("relation.seems")
	}
	chip.Tapping(func() {
		mark := map[bool]string{true: "check"}
		items := []pick.Item{{Text: s.say("relation.unsaid"), Icon: mark[said == ""], Do: func() { s.relate("") }}}
		for _, r := range app.Relations() {
			items = append(items, pick.Item{Text: w.Say("relation." + string(r)), Icon: mark[said == r], Do: func() { s.relate(r) }})
		}
		pick.Menu(chip, items...)
	})
	s.stays["relation"] = chip
	return chip
}

func (s *Screen) relate(r app.Relation) {
	s.change(s.at, func(q *app.Person) { q.Relation = r }, nil)
}
