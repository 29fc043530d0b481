package whonext

import (
	"context"
	"math"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// whyNot is the answer that stands open.
type whyNot struct {
	planner.WhyNot
	first  string       // what a button calls them: the first name, where it is known
	dialog *part.Dialog // where there is no panel
}

// leastGain asks for a comparison with the person of the set who adds least.
const leastGain = -1

// askAbout answers for anybody by name.
func (s *Screen) askAbout(id app.PersonID) { s.whyNot(id, "", leastGain) }

// whyNot asks why a person is not in the set, beside the one at the place.
func (s *Screen) whyNot(id app.PersonID, first string, place int) {
	var answer planner.WhyNot
	asked, size := s.asked, s.shown().Size
	s.host.Run("who-next.why", func(ctx context.Context) (err error) {
		answer, err = s.planner.WhyNotPerson(ctx, id, place, size, asked)
		return err
	}, func() {
		s.closeWhy()
		if first == "" {
			first = answer.Name
		}
		s.why = &whyNot{WhyNot: answer, first: first}
		if s.class == part.Wide {
			s.fillWhy()
			// The answer stands below the rest: bring it into view.
			s.side.SetOffset(max(0, s.side.Content().MinSize().Height-s.side.Size().Height))
			return
		}
		s.openWhy()
	})
}

func (s *Screen) closeWhy() {
	if s.why != nil && s.why.dialog != nil {
		s.why.dialog.Close()
	}
	s.why = nil
	s.fillWhy()
}

// fillWhy shows the answer in the panel.
func (s *Screen) fillWhy() {
	s.whyBox.Objects = nil
	if s.why != nil && s.class == part.Wide {
		w := s.host.Words()
		shut := part.IconButton("close", w.Say("who-next.close"), s.closeWhy).Small()
		s.whyBox.Objects = []fyne.CanvasObject{part.Card(w.Say("who-next.why.head", "name", s.why.Name), shut,
			part.Column(10, part.NewParagraph(s.whyText()), part.Wrap(8, objects(s.whyButtons())...)))}
	}
	s.whyBox.Hidden = len(s.whyBox.Objects) == 0
	s.whyBox.Refresh()
	if s.side != nil {
		s.side.Refresh()
	}
}

// openWhy shows the answer over the page where there is no panel.
func (s *Screen) openWhy() {
	buttons := s.whyButtons()
	// In a dialog the main button stands last.
	for i, j := 0, len(buttons)-1; i < j; i, j = i+1, j-1 {
		buttons[i], buttons[j] = buttons[j], buttons[i]
	}
	s.why.dialog = part.NewDialog(s.host.Words().Say("who-next.why.head", "name", s.why.Name), part.NewParagraph(s.whyText()), buttons...)
	s.why.dialog.OnClosed = func() { s.why = nil }
	s.why.dialog.ShowOn(s.host.Window().Canvas())
}

func (s *Screen) whyText() string {
	w, a := s.host.Words(), s.why
	text := a.Text
	if text == "" && a.OtherAs != "" {
		text = w.Say("who-next.why.none", "name", a.first, "other", a.OtherAs)
	}
	// The text tells a change of coverage; that there is none is worth a word too.
	now := s.shown().With.Whole
	if a.Other != 0 && now > 0 && math.Abs(now-a.Coverage.Levels) < .005 {
		text += " " + w.Say("who-next.why.same", "now", w.Percent(now))
	}
	return text
}

// whyButtons are Swap, where it is possible, and Keep.
func (s *Screen) whyButtons() []*part.Button {
	w, a := s.host.Words(), s.why
	if a.Other == 0 {
		return []*part.Button{part.NewButton(part.Normal, w.Say("who-next.close"), "", s.closeWhy)}
	}
	keep := part.NewButton(part.Quiet, w.Say("who-next.keep", "name", a.OtherAs), "", s.closeWhy)
	if !a.CanSwap || s.asked != nil {
		return []*part.Button{keep}
	}
	swap := part.NewButton(part.Normal, w.Say("who-next.swap", "name", a.first), "swap", s.swap)
	if !s.round.Started {
		swap.Hint(w.Say("who-next.swap.proposed"))
	}
	if s.isAsked(a.Other) {
		swap.Hint(w.Say("who-next.swap.asked", "name", a.OtherAs)).Disable()
	}
	return []*part.Button{swap, keep}
}

func (s *Screen) isAsked(id app.PersonID) bool {
	for _, c := range s.round.Cards {
		if c.Row.ID == id {
			return c.Asked
		}
	}
	return false
}

func (s *Screen) swap() {
	a := s.why
	told, started, size := "who-next.swapped.kept", s.round.Started, s.round.Size
	if started {
		told = "who-next.swapped"
	}
	s.closeWhy()
	s.change("who-next.swap", func(ctx context.Context) (app.ChangeID, error) {
		if !started {
			return s.planner.SwapProposed(ctx, size, a.Other, a.Person)
		}
		_, id, err := s.planner.Swap(ctx, a.Other, a.Person)
		return id, err
	}, s.host.Words().Say(told, "in", a.first, "out", a.OtherAs))
}

func objects(buttons []*part.Button) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range buttons {
		out = append(out, b)
	}
	return out
}
