package people

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// doubtsPart asks what the program is not sure of, each with answers of one
// press; nil when there is nothing to ask.
func (s *Screen) doubtsPart() fyne.CanvasObject {
	if len(s.doubts) == 0 {
		return nil
	}
	col := part.Column(10, part.Column(0, part.NewParagraph(s.doubtSay("head")).AsHeading(), part.SmallParagraph(s.doubtSay("text")).In(look.Ink3)))
	for i, d := range s.doubts {
		answers := s.answers(d)
		for j, a := range answers {
			if control, ok := a.(fyne.Focusable); ok {
				s.stays[fmt.Sprintf("doubt.%d.%d", i, j)] = control
			}
		}
		words := part.Column(0, part.NewParagraph(d.Question).In(look.Ink), part.SmallParagraph(d.Why).In(look.Ink3))
		col.Objects = append(col.Objects, part.Beside(220, 8, words, answers...))
	}
	return col
}

// doubtSay is a sentence of the questions.
func (s *Screen) doubtSay(id string, parts ...any) string {
	return s.host.Words().Say("doubts."+id, parts...)
}

// answers are the buttons below a question.
func (s *Screen) answers(d planner.DoubtView) []fyne.CanvasObject {
	if d.Dimension == "" {
		level := func(n app.Level) func() {
			return func() { s.answer(planner.DoubtAnswer{Skill: d.Skill, Level: n}) }
		}
		other := part.NewButton(part.Quiet, s.doubtSay("level"), "chevron-down", nil).Small().After()
		other.OnTapped = func() {
			var items []pick.Item
			for n := app.Level(1); n <= app.MaxLevel; n++ {
				items = append(items, pick.Item{Text: s.doubtSay("level." + strconv.Itoa(int(n))), Do: level(n)})
			}
			pick.Menu(other, items...)
		}
		return []fyne.CanvasObject{
			part.NewButton(part.Normal, s.doubtSay("yes.level", "n", int(d.Level)), "check", level(d.Level)).Small(),
			part.NewButton(part.Normal, s.doubtSay("no"), "", level(0)).Small(), other}
	}
	var out []fyne.CanvasObject
	first := s.doubtSay("choose.first")
	if d.Value != "" {
		out = append(out, part.NewButton(part.Normal, s.doubtSay("yes"), "check", func() {
			s.answer(planner.DoubtAnswer{Dimension: d.Dimension, Value: d.Value})
		}).Small())
		first = s.doubtSay("choose")
	}
	options := []string{s.doubtSay("unknown")}
	for _, c := range d.Choices {
		options = append(options, c.Name)
	}
	choose := part.NewSelect("", options, -1, func(i int) {
		value := ""
		if i > 0 {
			value = d.Choices[i-1].Value
		}
		s.answer(planner.DoubtAnswer{Dimension: d.Dimension, Value: value})
	}).Small().PlaceHolder(first)
	if len(options) > 10 {
		choose.Searchable(s.doubtSay("find"))
	}
	return append(out, part.Width(168, choose))
}

// answer keeps what the user says of the person shown.
func (s *Screen) answer(a planner.DoubtAnswer) {
	id := s.at
	s.act("change.doubt", s.full.Person.Name.First(), func(ctx context.Context) (app.ChangeID, error) {
		return s.planner.AnswerDoubt(ctx, id, a)
	})
}

// confirm is a small button that makes sure of something guessed.
func (s *Screen) confirm(value string, a planner.DoubtAnswer) *part.Button {
	return part.IconButton("check", s.doubtSay("confirm", "value", value), func() { s.answer(a) }).Small()
}
