package people

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// firstEvents is how much of the timeline shows before all of it is asked for.
const firstEvents = 6

var eventIcons = map[string]string{"coffee": "cup", "mail": "mail", "rate": "gauge", "gift": "handshake",
	"link": "link", "note": "note", "request": "bell"}

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
	chips.Add(add)
	col := part.Column(8, s.heading("wants", nil))
	if len(s.full.Person.Wants) == 0 {
		col.Add(part.Row(8, part.Grow(part.NewParagraph(s.say("wants.none"))), add))
		return col
	}
	col.Add(chips)
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

// timelinePart is everything that happened, the newest first.
func (s *Screen) timelinePart() fyne.CanvasObject {
	col := part.Column(8, s.heading("timeline", nil))
	events := s.full.Timeline
	if len(events) == 0 {
		col.Add(part.NewParagraph(s.say("timeline.none")))
		return col
	}
	hidden := 0
	if !s.more && len(events) > firstEvents {
		hidden = len(events) - firstEvents
		events = events[:firstEvents]
	}
	var items []part.TimelineItem
	for _, e := range events {
		items = append(items, part.TimelineItem{Icon: eventIcons[e.Kind], Title: e.Title, Date: e.When, Detail: e.Detail})
	}
	col.Add(part.Timeline(items...))
	if hidden > 0 {
		col.Add(part.Start(part.NewButton(part.Quiet, s.host.Words().Count("people.timeline.more", hidden), "chevron-down", func() {
			s.more = true
			s.showPerson()
		}).Plain().After()))
	}
	return col
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
		s.notes.field.OnLeave = func(string) { s.keepNotes() }
	} else if s.notes.field.Text() == s.notes.saved && kept != s.notes.saved {
		s.notes.saved, s.notes.sent = kept, kept
		s.notes.field.SetText(kept)
	}
	return part.Column(8, s.heading("notes", nil), part.Grow(s.notes.field))
}

// keepNotes saves the notes when they were changed. They count as saved only
// once they are, so that a failure loses nothing that was typed.
func (s *Screen) keepNotes() {
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
