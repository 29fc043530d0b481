package whonext

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// questionImportance is how much a question asked for the moment matters: most.
const questionImportance = 5

// stuckCard asks what I am stuck on. It is built once per page, so that reading
// anew does not disturb what is being typed.
func (s *Screen) stuckCard() fyne.CanvasObject {
	w := s.host.Words()
	s.question = part.NewField("", w.Say("who-next.stuck.example"))
	s.question.SetText(s.typed)
	s.question.OnChanged = func(text string) {
		s.typed = text
		s.question.SetError("")
	}
	s.question.OnSubmitted = func(string) { s.findView() }
	s.find = part.NewButton(part.Normal, w.Say("who-next.stuck.verb"), "eye", s.findView)
	return part.Card(w.Say("who-next.stuck"), nil, part.Column(8, s.question, s.find))
}

// findView looks for those who would see the question most differently.
func (s *Screen) findView() {
	w := s.host.Words()
	text := strings.TrimSpace(s.typed)
	if text == "" {
		s.question.SetError(w.Say("who-next.stuck.none"))
		return
	}
	question := &app.Question{Text: text, Importance: questionImportance, Opposite: true}
	size := max(s.round.Size, fewest)
	find := s.find
	find.Busy(w.Say("who-next.stuck.busy"))
	var answer planner.Answer
	s.host.RunOr("who-next.stuck", func(ctx context.Context) (err error) {
		answer, err = s.planner.AnswerTo(ctx, *question, size)
		return err
	}, func() {
		find.Done()
		s.tab = tabPeople
		s.take(answer)
		s.again()
	}, func(err error) {
		find.Done()
		s.host.Fail(err)
	})
}

// again shows another set from its beginning.
func (s *Screen) again() {
	s.closeWhy()
	s.fill()
	if s.class != part.Wide {
		s.switcher.Choose(s.tab)
		s.showTab()
	}
	s.cards.SetOffset(0)
}

// take shows an answer; what was read off the question goes with it.
func (s *Screen) take(a planner.Answer) {
	question := a.Question
	s.asked, s.answer = &question, a
}

// stuckBanner says what the set answers, how the question was understood and
// where I stand on it, and leads back.
func (s *Screen) stuckBanner() fyne.CanvasObject {
	w := s.host.Words()
	back := part.NewButton(part.Normal, w.Say("who-next.stuck.back"), "", func() {
		s.asked = nil
		s.again()
	}).Small()
	keep := part.NewButton(part.Quiet, w.Say("who-next.stuck.keep"), "", s.keepQuestion).Small()
	head := part.NewParagraph(w.Say("who-next.stuck.banner", "question", s.asked.Text)).Bold().In(look.Ink)
	col := part.Column(10, head, s.understood())
	if len(s.answer.Cards) > 0 && !s.answer.Matched {
		col.Add(part.FactRow("info", look.Ink2, w.Say("who-next.stuck.unmatched")))
	}
	if s.class == part.Compact {
		col.Add(s.stance())
		col.Add(part.WrapEnd(8, keep, back))
	} else {
		col.Add(part.Row(8, part.Grow(s.stance()), keep, back))
	}
	return part.NewPanel(14, col)
}

// understood shows the skills read off the question. A wrong one can be taken
// away, but for the last: with none named the words are read again.
func (s *Screen) understood() fyne.CanvasObject {
	w := s.host.Words()
	if len(s.answer.Understood) == 0 {
		return part.SmallParagraph(w.Say("who-next.stuck.words"))
	}
	chips := part.Wrap(6, part.Pad(4, 2, 0, 0, part.Caption(w.Say("who-next.stuck.as"))))
	for i, skill := range s.answer.Understood {
		chip := part.NewChip(skill.Name, "")
		if len(s.answer.Understood) > 1 {
			chip.Removable(func() { s.without(i) })
		}
		chips.Add(chip)
	}
	return chips
}

// without asks again, with one skill fewer.
func (s *Screen) without(i int) {
	question := *s.asked
	question.Skills = slices.Delete(slices.Clone(question.Skills), i, i+1)
	s.askAgain(question)
}

// stance asks where I stand: who is known to stand elsewhere then comes first.
func (s *Screen) stance() fyne.CanvasObject {
	w := s.host.Words()
	options := []string{w.Say("who-next.stance.none")}
	for _, id := range []string{"against-much", "against", "undecided", "for", "for-much"} {
		options = append(options, w.Say("who-next.stance."+id))
	}
	chosen := 0
	if s.asked.Stance != nil {
		chosen = *s.asked.Stance + 3
	}
	choice := part.NewSelect("", options, chosen, func(i int) {
		question := *s.asked
		question.Stance = nil
		if i > 0 {
			stance := i - 3
			question.Stance = &stance
		}
		s.askAgain(question)
	}).Small()
	return part.Row(8, part.Caption(w.Say("who-next.stance.mine")), part.Width(170, choice), part.Space())
}

// askAgain answers a question that was changed.
func (s *Screen) askAgain(question app.Question) {
	var answer planner.Answer
	size := max(s.round.Size, fewest)
	s.host.Run("who-next.stuck", func(ctx context.Context) (err error) {
		answer, err = s.planner.AnswerTo(ctx, question, size)
		return err
	}, func() {
		s.take(answer)
		s.closeWhy()
		s.fill()
	})
}

// keepQuestion adds the question to my open ones.
func (s *Screen) keepQuestion() {
	w := s.host.Words()
	question := *s.asked
	var kept planner.KeptQuestion
	var change app.ChangeID
	s.host.Run("who-next.keep", func(ctx context.Context) (err error) {
		kept, change, err = s.planner.KeepQuestion(ctx, question)
		return err
	}, func() {
		told := "who-next.stuck.kept"
		if kept.Known {
			told = "who-next.stuck.has"
		}
		s.host.Done(w.Say(told), change)
	})
}
