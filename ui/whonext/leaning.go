package whonext

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// leaningCard chooses between people with whom a talk is certain to go well and
// those who see things differently, with a sentence on what it does.
func (s *Screen) leaningCard() fyne.CanvasObject {
	w := s.host.Words()
	var names []string
	chosen := -1
	for i, l := range planner.Leanings() {
		names = append(names, w.Say("who-next.lean."+string(l)))
		if l == s.leaning {
			chosen = i
		}
	}
	choice := part.NewSegmented(names, chosen, func(i int) { s.lean(planner.Leanings()[i]) })
	col := part.Column(10, part.Start(choice), part.SmallParagraph(w.Say("who-next.lean."+string(s.leaning)+".text")))
	if s.leaning == planner.OwnWeights {
		col.Add(part.Start(part.NewButton(part.Quiet, w.Say("who-next.lean.settings"), "sliders", func() {
			s.host.Go(screen.Route{Name: screen.Settings})
		}).Small()))
	}
	if s.round.Started {
		col.Add(part.SmallParagraph(w.Say("who-next.lean.started")).In(look.Ink3))
	}
	return part.Card(w.Say("who-next.lean.head"), nil, col)
}

func (s *Screen) lean(l planner.Leaning) {
	w := s.host.Words()
	s.change("who-next.lean", func(context.Context) (app.ChangeID, error) { return s.planner.SetStretch(l) },
		w.Say("who-next.leaned", "leaning", w.Say("who-next.lean."+string(l))))
}
