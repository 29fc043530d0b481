package people

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// firstEvents is how much of the timeline shows before all of it is asked for.
const firstEvents = 6

var eventIcons = map[string]string{"coffee": "cup", "mail": "mail", "rate": "gauge", "gift": "handshake",
	"link": "link", "note": "note", "talk": "chat", "request": "bell", "file": "download", "merge": "people"}

// wantsPart is what they may want from me, as chips.
func (s *Screen) wantsPart() fyne.CanvasObject {
	id := s.at
	chips := part.Wrap(6)
	for _, want := range s.full.Person.Wants {
		text := want.Text
		if mine, ok := s.me.Skill(want.Skill); ok && want.Skill != "" && mine.CanGive() {
			text = fmt.Sprintf("%s %d", want.Text, mine.Have)
		}
		chips.Add(part.YouChip(text).Removable(func() {
			s.change(id, func(q *app.Person) { q.Wants = withoutWant(q.Wants, want.Text) }, nil)
		}))
	}
	add := part.IconButton("plus", s.say("wants.add"), nil).Small()
	add.OnTapped = func() { s.addWant(add) }
	chips.Objects = append(chips.Objects, add)
	col := part.Column(8, s.heading("wants", nil))
	if len(s.full.Person.Wants) == 0 {
		col.Objects = append(col.Objects, part.Row(8, part.Grow(part.NewParagraph(s.say("wants.none"))), add))
		return col
	}
	col.Objects = append(col.Objects, chips)
	return col
}

func withoutWant(all []app.Want, text string) []app.Want {
	var out []app.Want
	for _, w := range all {
		if w.Text != text {
			out = append(out, w)
		}
	}
	return out
}

// addWant asks in a small pop-up what they may want.
func (s *Screen) addWant(from fyne.CanvasObject) {
	id := s.at
	var popup *part.Popup
	done := func(text string) {
		if text = strings.TrimSpace(text); text == "" {
			return
		}
		popup.Close()
		s.change(id, func(q *app.Person) { q.Wants = append(withoutWant(q.Wants, text), app.Want{Text: text}) }, nil)
	}
	field := part.NewCombo(s.say("wants.what"), s.say("wants.example"), s.suggest, done)
	field.OnSubmitted = done
	popup = part.ShowPopup(from, part.Pad(10, 12, 12, 12, field), 260, field.Focusable())
}

// suggest completes the name of a skill.
func (s *Screen) suggest(typed string) []string {
	if strings.TrimSpace(typed) == "" {
		return nil
	}
	return s.planner.SuggestSkills(typed, 6)
}

// timelinePart is everything that happened, the newest first. A talk and a note
// can be written down above it.
func (s *Screen) timelinePart() fyne.CanvasObject {
	talk := part.NewButton(part.Quiet, s.word("talk"), "", func() { s.note(planner.RemarkTalk) }).Plain().Hint(s.word("talk.tip", "name", s.full.Person.Name.First()))
	note := part.IconButton("plus", s.word("note.tip", "name", s.full.Person.Name.First()), func() { s.note(planner.RemarkNote) }).Small()
	s.stays[slotName("remark")], s.stays["note"] = talk, note
	col := part.Column(8, part.Beside(80, 8, part.NewParagraph(s.say("timeline")).AsHeading(), talk, note))
	if e := s.editing; e != nil && e.name == "remark" && e.person == s.at {
		col.Objects = append(col.Objects, e.body)
	}
	events := s.full.Timeline
	if len(events) == 0 {
		col.Objects = append(col.Objects, part.NewParagraph(s.say("timeline.none")))
		return col
	}
	hidden := 0
	if !s.more && len(events) > firstEvents {
		hidden = len(events) - firstEvents
		events = events[:firstEvents]
	}
	var items []part.TimelineItem
	for _, e := range events {
		items = append(items, s.event(e))
	}
	col.Objects = append(col.Objects, part.Timeline(items...))
	if hidden > 0 {
		col.Add(part.Start(part.NewButton(part.Quiet, s.host.Words().Count("people.timeline.more", hidden), "chevron-down", func() {
			s.more = true
			s.showPerson()
		}).Plain().After()))
	}
	return col
}

// event is one line of the timeline. A press edits what I wrote down myself, and
// leads to the coffee or the message of anything else that has one.
func (s *Screen) event(e planner.Event) part.TimelineItem {
	item := part.TimelineItem{Icon: eventIcons[e.Kind], Title: e.Title, Date: e.When, Detail: e.Detail}
	name := fmt.Sprintf("event.%s.%d.%d.%d", e.Kind, e.Coffee, e.Message, e.At.Unix())
	to := screen.Route{Person: s.at, Coffee: e.Coffee, Message: e.Message}
	switch {
	case e.Remark != nil:
		name = fmt.Sprintf("event.%s.%d", e.Remark.Kind, e.Remark.ID)
		if open := s.editing; open != nil && open.name == name && open.person == s.at {
			item.Instead = open.body
			return item
		}
		item.Tip = s.word("tip")
		item.OnTapped = func() { s.edit(name, func() *editor { return s.remarkEditor(*e.Remark) }) }
	case e.Kind == "rate", e.Coffee != 0 && e.Coffee == s.full.ToRate:
		to.Name = screen.Rate
	case e.Coffee != 0:
		to.Name = screen.Schedule
	case e.Message != 0:
		to.Name = screen.Messages
	}
	if to.Name != "" {
		item.Tip = s.word("event.open." + string(to.Name))
		item.OnTapped = func() { s.host.Go(to) }
	}
	item.Pressed = func(p *part.Pressed) { s.stays[slotName(name)] = p }
	return item
}

// notes is the field of one person's notes. It outlives the page around it, so
// that nothing read anew takes words from under the typist.
type notes struct {
	person app.PersonID
	saved  string // as kept
	sent   string // as handed over to be kept
	field  *part.Field
}

func (s *Screen) notesPart() fyne.CanvasObject {
	kept := s.full.Person.Notes
	if s.notes == nil || s.notes.person != s.at {
		s.notes = &notes{person: s.at, saved: kept, sent: kept, field: part.NewTextField("", s.say("notes.empty"), 4)}
		s.notes.field.SetText(kept)
		s.notes.field.OnLeave = func(string) { s.keepWords() }
	} else if s.notes.field.Text() == s.notes.saved && kept != s.notes.saved {
		s.notes.saved, s.notes.sent = kept, kept
		s.notes.field.SetText(kept)
	}
	return part.Column(8, s.heading("notes", nil), part.Grow(s.notes.field))
}

// keepNotes saves the notes when they were changed, and whatever is being edited
// beside them. They count as saved only once they are, so that a failure loses
// nothing that was typed.
func (s *Screen) keepNotes() {
	s.leaveEdit()
	s.keepWords()
}

func (s *Screen) keepWords() {
	n := s.notes
	if n == nil || n.field.Text() == n.saved || n.field.Text() == n.sent {
		return
	}
	text := n.field.Text()
	n.sent = text
	s.saveNotes(n, text)
}

func (s *Screen) saveNotes(n *notes, text string) {
	s.saves.Do(func(ctx context.Context) error {
		q, err := s.planner.Person(ctx, n.person)
		if err != nil {
			return err
		}
		q.Notes = text
		_, _, err = s.planner.SavePerson(ctx, q)
		return err
	}, func() { n.saved = text }, func(err error) {
		n.sent = n.saved
		s.host.Fail(err)
	})
}
