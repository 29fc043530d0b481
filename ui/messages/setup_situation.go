package messages

import (
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// situationChoice is the choice of the situation: radio lines of the likely
// ones, with the way to all, or a select where the page is narrow.
type situationChoice struct {
	c      *composer
	box    *fyne.Container // wide: the lines
	radios *part.RadioGroup
	lines  []app.Situation
	more   *part.Button
	list   *part.Select // medium and compact
}

func newSituationChoice(c *composer, wide bool) *situationChoice {
	s := &situationChoice{c: c}
	if !wide {
		s.list = part.NewSelect(c.host.Words().Say("messages.situation"), s.names(situations()), -1, func(i int) { s.pick(situations()[i]) })
		return s
	}
	s.box = part.Column(0)
	s.more = part.NewButton(part.Quiet, "", "", func() {
		c.all = !c.all
		s.fill()
		c.view.relayout()
	}).Plain()
	s.fill()
	return s
}

func (s *situationChoice) names(of []app.Situation) []string {
	var out []string
	for _, x := range of {
		out = append(out, s.c.host.Words().Say("situation."+string(x)))
	}
	return out
}

// pick changes the situation. Nobody but an introduction goes by way of others.
func (s *situationChoice) pick(x app.Situation) {
	s.c.choose(func(p *planner.Compose) {
		if p.Situation = x; x != app.Introduce {
			direct(p)
		}
	})
}

// first is where the keyboard begins.
func (s *situationChoice) first() fyne.Focusable {
	if s.list != nil {
		return s.list
	}
	return s.radios.Radios[max(s.radios.Chosen(), 0)]
}

// fill shows the chosen situation, which is always among the lines.
func (s *situationChoice) fill() {
	c, w := s.c, s.c.host.Words()
	if s.list != nil {
		s.list.Choose(slices.Index(situations(), c.choice.Situation))
		return
	}
	lines := situationsShown(c.choice.Situation, c.all)
	if s.radios == nil || !slices.Equal(lines, s.lines) {
		s.lay(lines)
	}
	s.radios.Choose(slices.Index(lines, c.choice.Situation))
	word, icon := w.Say("composer.more"), "chevron-down"
	if c.all {
		word, icon = w.Say("composer.fewer"), "chevron-up"
	}
	s.more.SetIcon(icon)
	s.more.SetText(word)
}

// lay puts other lines onto the page; the keyboard stays at the chosen one.
func (s *situationChoice) lay(lines []app.Situation) {
	canvas := s.c.host.Window().Canvas()
	_, here := canvas.Focused().(*part.Radio)
	s.lines = lines
	s.radios = part.NewRadioGroup(s.names(lines), slices.Index(lines, s.c.choice.Situation), func(i int) { s.pick(s.lines[i]) })
	s.box.Objects = []fyne.CanvasObject{s.radios}
	s.box.Refresh()
	if here && s.radios.Chosen() >= 0 {
		canvas.Focus(s.radios.Radios[s.radios.Chosen()])
	}
}
