package today

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// mostQuestions is how many questions one takes along at most.
const mostQuestions = 5

// question is one question of the sheet: its words, and what can be done with it.
type question struct {
	field                  *part.Field
	label                  *part.Text
	another                *part.Button
	earlier, later, remove *part.Button
	whole                  fyne.CanvasObject
}

func (f *brief) newQuestion(text string) *question {
	q := &question{field: part.NewTextField("", f.say("day.brief.question.empty"), 2), label: part.Caption("").Bold().In(look.Ink2)}
	q.field.SetText(text)
	q.another = part.NewButton(part.Quiet, f.say("day.brief.another"), "refresh", func() { f.anotherFor(q) }).Small()
	q.earlier = part.IconButton("arrow-up", f.say("day.brief.earlier"), func() { f.move(q, -1) }).Small()
	q.later = part.IconButton("arrow-down", f.say("day.brief.later"), func() { f.move(q, +1) }).Small()
	q.remove = part.IconButton("trash", f.say("day.brief.remove"), func() { f.remove(q) }).Small()
	q.whole = part.Column(2, part.Row(2, part.Grow(q.label), q.another, q.earlier, q.later, q.remove), q.field)
	return q
}

// number shows the questions in their order. The widgets stay, so that the
// keyboard stays where it is.
func (f *brief) number() {
	f.list.Objects = nil
	for i, q := range f.lines {
		q.label.SetText(f.say("today.brief.line", "n", strconv.Itoa(i+1)))
		q.earlier.SetEnabled(i > 0)
		q.later.SetEnabled(i < len(f.lines)-1)
		f.list.Add(q.whole)
	}
	if len(f.lines) == 0 {
		f.list.Add(part.NewParagraph(f.say("day.brief.questions.none")))
	}
	f.add.SetEnabled(len(f.lines) < mostQuestions)
	f.list.Refresh()
	if f.dialog != nil {
		f.dialog.Refresh()
	}
}

func (f *brief) at(q *question) int {
	for i, l := range f.lines {
		if l == q {
			return i
		}
	}
	return -1
}

// move changes places with the question before or after.
func (f *brief) move(q *question, by int) {
	i := f.at(q)
	if j := i + by; i >= 0 && j >= 0 && j < len(f.lines) {
		f.lines[i], f.lines[j] = f.lines[j], f.lines[i]
		f.number()
	}
}

func (f *brief) remove(q *question) {
	i := f.at(q)
	if i < 0 {
		return
	}
	f.lines = append(f.lines[:i:i], f.lines[i+1:]...)
	f.number()
	switch {
	case len(f.lines) > 0:
		f.s.host.Window().Canvas().Focus(f.lines[min(i, len(f.lines)-1)].remove)
	default:
		f.s.host.Window().Canvas().Focus(f.add)
	}
}

// addOwn adds a question to be worded by the user.
func (f *brief) addOwn() {
	if len(f.lines) == mostQuestions {
		return
	}
	q := f.newQuestion("")
	f.lines = append(f.lines, q)
	f.number()
	q.field.Focus()
}

// anotherFor puts another proposal in the place of a question.
func (f *brief) anotherFor(q *question) {
	place := f.at(q)
	if place < 0 {
		return
	}
	var keep []string
	for _, l := range f.lines {
		keep = append(keep, l.field.Text())
	}
	was := q.field.Text()
	var next planner.BriefQuestion
	f.s.host.Run("today.brief.another", func(ctx context.Context) (err error) {
		next, err = f.s.planner.AnotherQuestion(ctx, f.b.Coffee.ID, keep, place)
		return err
	}, func() {
		if next.Text != "" && q.field.Text() == was { // nobody typed meanwhile
			q.field.SetText(next.Text)
		}
	})
}
