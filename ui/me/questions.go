package me

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// questionsCard is what I am stuck on, with the coffees it led to.
func (s *Screen) questionsCard() fyne.CanvasObject {
	add := part.NewButton(part.Normal, s.say("add"), "plus", func() { s.editQuestion(app.Question{Importance: 3}) }).Small().Hint(s.say("questions.add"))
	col := part.Column(0)
	var answered []app.Question
	for _, q := range s.me.Questions {
		if q.Closed != "" {
			answered = append(answered, q)
			continue
		}
		if len(col.Objects) > 0 {
			col.Add(part.Rule())
		}
		col.Add(s.questionRow(q))
	}
	if len(col.Objects) == 0 {
		col.Add(part.NewParagraph(s.say("questions.none")))
	}
	if len(answered) > 0 {
		icon := "chevron-down"
		if s.closed {
			icon = "chevron-up"
		}
		col.Add(part.Start(part.NewButton(part.Quiet, s.host.Words().Count("me.questions.answered", len(answered)), icon, func() {
			s.closed = !s.closed
			s.redraw("questions")
		}).Plain().After()))
	}
	if s.closed {
		for _, q := range answered {
			col.Add(part.Rule())
			col.Add(s.answeredRow(q))
		}
	}
	return part.Card(s.say("questions"), add, col)
}

// questionRow is an open question; once a talk on it is rated, it offers to
// close it.
func (s *Screen) questionRow(q app.Question) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(q.Text).In(look.Ink))
	if q.Opposite {
		words.Add(part.SmallParagraph(s.say("questions.opposite.short")).In(look.Ink3))
	}
	row := part.Row(10, part.NewMark(part.MarkGap), part.Grow(words), part.Caption(s.since(q.Since)),
		part.IconButton("pencil", s.say("questions.edit", "question", q.Text), func() { s.editQuestion(q) }).Small(),
		part.IconButton("check", s.say("questions.close", "question", q.Text), func() { s.closeQuestion(q) }).Small())
	all := part.Column(0, row)
	s.addLed(all, q, s.led[q.ID])
	return part.Pad(4, 0, 4, 0, all)
}

// answeredRow is a closed question with what was learned, when, and in which
// talks.
func (s *Screen) answeredRow(q app.Question) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(q.Text))
	if q.Learned != "" {
		words.Add(part.SmallParagraph(q.Learned).In(look.Ink3))
	}
	row := part.Row(10, part.NewIcon("check", 14, look.Ink2), part.Grow(words), part.Caption(s.dayNote(q.Closed)),
		part.IconButton("undo", s.say("questions.open", "question", q.Text), func() {
			s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.ReopenQuestion(ctx, q.ID) }, "", "questions")
		}).Small(),
		part.IconButton("close", s.say("questions.remove", "question", q.Text), func() { s.removeQuestion(q.ID) }).Small())
	all := part.Column(0, row)
	s.addLed(all, q, s.led[q.ID])
	return part.Pad(4, 0, 4, 0, all)
}

// addLed adds the line that says what a question led to, after a rated talk
// with the offer to close it, and once opened the coffees below it.
func (s *Screen) addLed(col *fyne.Container, q app.Question, v planner.QuestionView) {
	if v.Line == "" {
		return
	}
	id, icon := q.ID, "chevron-down"
	if s.opened[id] {
		icon = "chevron-up"
	}
	var sides []fyne.CanvasObject
	if v.Talked != "" && q.Closed == "" {
		sides = append(sides, part.Row(2, part.Caption(v.Talked).In(look.Ink3),
			part.NewButton(part.Quiet, s.say("questions.close.now"), "", func() { s.closeQuestion(q) }).Plain().Hint(s.say("questions.close", "question", q.Text))))
	}
	sides = append(sides, part.IconButton(icon, s.say("questions.led.show", "question", q.Text), func() {
		s.opened[id] = !s.opened[id]
		s.redraw("questions")
	}).Small())
	col.Add(part.Pad(0, 0, 0, 18, part.Beside(200, 12, part.SmallParagraph(v.Line).In(look.Ink2), sides...)))
	if !s.opened[id] {
		return
	}
	for _, t := range v.Led {
		what := s.host.Words().Say("coffee.state." + string(t.State))
		if t.When != "" {
			what = s.say("questions.led.when", "state", what, "day", t.When)
		}
		verb, route := ledTo(t)
		col.Add(part.Pad(2, 0, 2, 18, part.Row(10, part.Grow(part.Column(0, part.NewParagraph(t.Name).In(look.Ink), part.SmallParagraph(what).In(look.Ink3))),
			part.NewButton(part.Normal, s.say("questions.led."+verb), "", func() { s.host.Go(route) }).Small().Hint(t.Name))))
	}
}

// ledTo is where a coffee goes on: to its message, its time or its rating.
func ledTo(t planner.QuestionTalk) (verb string, r screen.Route) {
	switch {
	case t.ToRate:
		return "rate", screen.Route{Name: screen.Rate, Person: t.Person, Coffee: t.Coffee}
	case t.State == app.Idea || t.State == app.Asked || t.State == app.Silent:
		return "message", screen.Route{Name: screen.Messages, Person: t.Person}
	case t.State == app.Agreed:
		return "time", screen.Route{Name: screen.Schedule, Person: t.Person}
	case t.State == app.Scheduled:
		return "coffee", screen.Route{Name: screen.Schedule, Person: t.Person, Coffee: t.Coffee}
	case t.State == app.WasMet && t.Coffee != 0:
		return "rating", screen.Route{Name: screen.Rate, Person: t.Person, Coffee: t.Coffee}
	}
	return "person", screen.Route{Name: screen.People, Person: t.Person}
}

// since writes a day as a short note: "since 9 Nov", with the year where it is
// another one.
func (s *Screen) since(d app.Day) string {
	if d == "" {
		return ""
	}
	return s.say("since", "day", s.dayNote(d))
}

// dayNote is a day without its weekday: "9 Nov", with the year where it is
// another one.
func (s *Screen) dayNote(d app.Day) string {
	at := d.Time(s.host.Now().Location())
	w := s.host.Words()
	switch {
	case at.IsZero():
		return ""
	case at.Year() != s.host.Now().Year():
		return w.DayYear(at)
	}
	return strconv.Itoa(at.Day()) + " " + w.Say("month.short."+strconv.Itoa(int(at.Month())))
}

func (s *Screen) removeQuestion(id app.QuestionID) {
	s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.RemoveQuestion(ctx, id) }, s.say("questions.removed"), "questions")
}
