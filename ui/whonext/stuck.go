package whonext

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
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
	var answer planner.WhoNext
	s.host.RunOr("who-next.stuck", func(ctx context.Context) (err error) {
		answer, err = s.planner.Stuck(ctx, *question, size)
		return err
	}, func() {
		find.Done()
		s.asked, s.answer, s.tab = question, answer, tabPeople
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

// stuckBanner says what the set answers, and leads back.
func (s *Screen) stuckBanner() fyne.CanvasObject {
	w := s.host.Words()
	back := part.NewButton(part.Normal, w.Say("who-next.stuck.back"), "", func() {
		s.asked = nil
		s.again()
	}).Small()
	keep := part.NewButton(part.Quiet, w.Say("who-next.stuck.keep"), "", s.keepQuestion).Small()
	return part.Banner(false, w.Say("who-next.stuck.banner", "question", s.asked.Text), keep, back)
}

// keepQuestion adds the question to my open ones.
func (s *Screen) keepQuestion() {
	w := s.host.Words()
	question := *s.asked
	question.Since = app.DayOf(s.host.Now())
	known := false
	var change app.ChangeID
	s.host.Run("who-next.keep", func(ctx context.Context) error {
		me, err := s.planner.Profile(ctx)
		if err != nil {
			return err
		}
		for _, q := range me.OpenQuestions() {
			if app.Fold(q.Text) == app.Fold(question.Text) {
				known = true
				return nil
			}
		}
		me.Questions = append(append([]app.Question{}, me.Questions...), question)
		change, err = s.planner.SaveProfile(me)
		return err
	}, func() {
		told := "who-next.stuck.kept"
		if known {
			told = "who-next.stuck.has"
		}
		s.host.Done(w.Say(told), change)
	})
}
