package me

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

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

func (s *Screen) questionRow(q app.Question) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(q.Text).In(look.Ink))
	if q.Opposite {
		words.Add(part.SmallParagraph(s.say("questions.opposite.short")).In(look.Ink3))
	}
	return part.Pad(4, 0, 4, 0, part.Row(10, part.NewMark(part.MarkGap), part.Grow(words), part.Caption(s.since(q.Since)),
		part.IconButton("pencil", s.say("questions.edit", "question", q.Text), func() { s.editQuestion(q) }).Small(),
		part.IconButton("check", s.say("questions.close", "question", q.Text), func() { s.closeQuestion(q) }).Small()))
}

func (s *Screen) answeredRow(q app.Question) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(q.Text))
	if q.Learned != "" {
		words.Add(part.SmallParagraph(q.Learned).In(look.Ink3))
	}
	return part.Pad(4, 0, 4, 0, part.Row(10, part.NewIcon("check", 14, look.Ink2), part.Grow(words),
		part.IconButton("undo", s.say("questions.open", "question", q.Text), func() {
			s.question(q.ID, func(q *app.Question) { q.Closed, q.Learned = "", "" }, "")
		}).Small(),
		part.IconButton("close", s.say("questions.remove", "question", q.Text), func() { s.removeQuestion(q.ID) }).Small()))
}

// since writes a day as a short note: "since 9 Nov", with the year where it is
// another one.
func (s *Screen) since(d app.Day) string {
	at := d.Time(s.host.Now().Location())
	w := s.host.Words()
	switch {
	case at.IsZero():
		return ""
	case at.Year() != s.host.Now().Year():
		return s.say("since", "day", w.DayYear(at))
	}
	return s.say("since", "day", strconv.Itoa(at.Day())+" "+w.Say("month.short."+strconv.Itoa(int(at.Month()))))
}

// question edits one question as kept now.
func (s *Screen) question(id app.QuestionID, edit func(*app.Question), removal string) {
	s.save(func(me *app.Profile) {
		for i := range me.Questions {
			if me.Questions[i].ID == id {
				edit(&me.Questions[i])
			}
		}
	}, removal, "questions")
}

func (s *Screen) removeQuestion(id app.QuestionID) {
	s.save(func(me *app.Profile) {
		var rest []app.Question
		for _, q := range me.Questions {
			if q.ID != id {
				rest = append(rest, q)
			}
		}
		me.Questions = rest
	}, s.say("questions.removed"), "questions")
}

// editQuestion asks for a question's words and how it is meant. A question
// without an id is added.
func (s *Screen) editQuestion(q app.Question) {
	text := part.NewTextField(s.say("questions.text"), s.say("questions.example"), 2)
	text.SetText(q.Text)
	importance := part.NewSegmented([]string{s.say("low"), s.say("mid"), s.say("high")}, bars(q.Importance)-1, nil)
	opposite := part.NewCheck(s.say("questions.opposite"), q.Opposite, nil)
	stances := []string{s.say("stance.none"), s.say("stance.-2"), s.say("stance.-1"), s.say("stance.0"), s.say("stance.1"), s.say("stance.2")}
	chosen := 0
	if q.Stance != nil {
		chosen = *q.Stance + 3
	}
	stance := part.NewSelect(s.say("stance"), stances, chosen, nil)
	title, verb := s.say("questions.add"), s.say("add")
	if q.ID != 0 {
		title, verb = s.say("questions.head"), s.say("keep")
	}
	form := part.Column(12, text, part.Column(4, part.Caption(s.say("skills.matters")).In(look.Ink2), part.Start(importance)), stance, opposite)
	var d *part.Dialog
	if q.ID != 0 {
		form.Add(part.Start(part.NewButton(part.Quiet, s.say("questions.remove.verb"), "trash", func() {
			d.Close()
			s.removeQuestion(q.ID)
		})))
	}
	d = s.ask(title, form, verb, func() bool {
		words := strings.TrimSpace(text.Text())
		if words == "" {
			text.SetError(s.say("questions.text.none"))
			return false
		}
		edit := func(q *app.Question) {
			if q.Text != words {
				q.Skills = nil // what it is about is read off the new words
			}
			q.Text, q.Opposite, q.Stance = words, opposite.On(), nil
			if bars(q.Importance)-1 != importance.Chosen() || q.Importance == 0 {
				q.Importance = importances[importance.Chosen()]
			}
			if n := stance.Chosen(); n > 0 {
				own := n - 3
				q.Stance = &own
			}
		}
		if q.ID != 0 {
			s.question(q.ID, edit, "")
			return true
		}
		s.save(func(me *app.Profile) {
			var fresh app.Question
			edit(&fresh)
			me.Questions = append(me.Questions, fresh)
		}, "", "questions")
		return true
	})
	text.Focus()
}

// closeQuestion asks what was learned and puts the question to the answered ones.
func (s *Screen) closeQuestion(q app.Question) {
	learned := part.NewTextField(s.say("questions.learned"), s.say("questions.learned.example"), 3)
	today := app.DayOf(s.host.Now())
	s.ask(s.say("questions.close.head"), part.Column(10, part.NewParagraph(q.Text).In(look.Ink), learned), s.say("questions.close.verb"), func() bool {
		words := strings.TrimSpace(learned.Text())
		s.question(q.ID, func(q *app.Question) { q.Closed, q.Learned = today, words }, s.say("questions.closed"))
		return true
	})
	learned.Focus()
}

// offersCard is what I can give.
func (s *Screen) offersCard() fyne.CanvasObject {
	chips := part.Wrap(6)
	for _, o := range s.me.Offers {
		chips.Add(part.YouChip(o.Text).Removable(func() {
			s.save(func(me *app.Profile) {
				var rest []app.Offer
				for _, other := range me.Offers {
					if other.Text != o.Text {
						rest = append(rest, other)
					}
				}
				me.Offers = rest
			}, s.say("offers.removed", "offer", o.Text), "offers")
		}))
	}
	chips.Add(s.plus("offers.add", "offers.what", "offers.example", func(text string) {
		s.save(func(me *app.Profile) {
			for _, o := range me.Offers {
				if app.Fold(o.Text) == app.Fold(text) {
					return
				}
			}
			me.Offers = append(me.Offers, app.Offer{Text: text})
		}, "", "offers")
	}))
	col := part.Column(8)
	if len(s.me.Offers) == 0 {
		col.Add(part.NewParagraph(s.say("offers.none")))
	}
	col.Add(chips)
	return part.Card(s.say("offers"), part.Caption(s.say("offers.text")), col)
}
