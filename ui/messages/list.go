package messages

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/followup"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// pastShown is how many past messages are shown until all are asked for.
const pastShown = 20

// waits says whether a message waits for an answer: a thank-you does not.
func waits(r planner.MessageRow) bool {
	return r.Waits && followup.AsksForCoffee(r.Message.Situation)
}

// list shows drafts, what waits, and the past.
func (s *Screen) list() fyne.CanvasObject {
	w := s.host.Words()
	var drafts, waiting, past []planner.MessageRow
	for _, r := range s.rows {
		switch {
		case r.Message.State == app.Draft:
			drafts = append(drafts, r)
		case waits(r):
			waiting = append(waiting, r)
		default:
			past = append(past, r)
		}
	}
	write := part.NewButton(part.Main, w.Say("messages.write"), "person-plus", func() { s.host.Go(screen.Route{Name: screen.WhoNext}) })
	if len(s.rows) == 0 {
		head := part.PageHead(w.Say("messages.title"), w.Say("messages.title.none"))
		empty := part.EmptyState(w.Say("messages.empty"), w.Say("messages.empty.why"), write)
		return s.page.Empty(head, empty)
	}
	head := part.PageHead(w.Say("messages.title"), s.sentence(len(drafts), len(waiting)), write)
	col := part.Column(12)
	add := func(id string, rows []planner.MessageRow, more fyne.CanvasObject) {
		if len(rows) == 0 {
			return
		}
		body := part.Column(0)
		for i, r := range rows {
			if i > 0 {
				body.Add(part.Rule())
			}
			body.Add(s.row(r))
		}
		if more != nil {
			body.Add(part.Rule())
			body.Add(part.Pad(8, 0, 0, 0, part.Start(more)))
		}
		col.Add(part.Card(w.Say(id), part.Caption(w.Number(len(rows))), body))
	}
	add("messages.drafts", drafts, nil)
	add("messages.waiting", waiting, nil)
	var more fyne.CanvasObject
	if hidden := len(past) - pastShown; hidden > 0 && !s.allPast {
		past = past[:pastShown]
		more = part.NewButton(part.Quiet, w.Count("messages.more", hidden), "chevron-down", func() {
			s.allPast = true
			s.fill()
		}).Small()
	}
	add("messages.past", past, more)
	return s.page.List(head, col)
}

// sentence counts what is there, numbers first.
func (s *Screen) sentence(drafts, waiting int) string {
	w := s.host.Words()
	switch {
	case drafts > 0 && waiting > 0:
		return w.Say("messages.both", "drafts", w.Count("messages.count.drafts", drafts), "waiting", w.Count("messages.count.waiting", waiting))
	case drafts > 0:
		return w.Count("messages.count.drafts", drafts)
	case waiting > 0:
		return w.Count("messages.count.waiting", waiting)
	}
	return w.Say("messages.count.none")
}

// row is one message with what can be done with it.
func (s *Screen) row(r planner.MessageRow) fyne.CanvasObject {
	w := s.host.Words()
	name := part.NewParagraph(r.Name).Bold().In(look.Ink)
	line := w.Say("messages.row", "what", r.Title, "channel", w.Say("channel."+string(r.Message.Channel)), "status", r.Status)
	words := part.Row(12, part.NewAvatar(r.Name, 36), part.Grow(part.Column(0, name, part.SmallParagraph(line))))
	open := func() {
		s.host.Go(screen.Route{Name: screen.Messages, Person: r.Message.Person, Message: r.Message.ID})
	}
	var actions []fyne.CanvasObject
	switch {
	case r.Message.State == app.Draft:
		actions = []fyne.CanvasObject{
			part.NewButton(part.Quiet, w.Say("messages.discard"), "trash", func() { s.discard(r.Message.ID) }).Small(),
			part.NewButton(part.Normal, w.Say("messages.go-on"), "pencil", open).Small()}
	case waits(r):
		actions = append(s.answers(r), part.NewButton(part.Normal, w.Say("messages.open"), "", open).Small())
	default:
		actions = []fyne.CanvasObject{part.NewButton(part.Normal, w.Say("messages.open"), "", open).Small()}
	}
	return part.Pad(9, 0, 9, 0, part.Beside(260, 8, words, actions...))
}

// answers are the buttons for what came back.
func (s *Screen) answers(r planner.MessageRow) []fyne.CanvasObject {
	w := s.host.Words()
	person, first := r.Message.Person, r.Name
	answered := func(yes bool, label string) func() {
		return func() {
			s.did(label, first, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Answered(ctx, person, yes) }, nil)
		}
	}
	return []fyne.CanvasObject{
		part.NewButton(part.Normal, w.Say("messages.yes"), "check", answered(true, "change.yes")).Small(),
		part.NewButton(part.Normal, w.Say("messages.no"), "", answered(false, "change.no")).Small(),
		part.NewButton(part.Quiet, w.Say("messages.rest"), "", func() {
			s.did("change.rest", first, func(ctx context.Context) (app.ChangeID, error) { return s.planner.LetRest(ctx, person) }, nil)
		}).Small()}
}

func (s *Screen) discard(id app.MessageID) {
	s.did("change.draft", "", func(ctx context.Context) (app.ChangeID, error) { return s.planner.DiscardDraft(ctx, id) }, nil)
}

// letter shows a sent message as it went out; its text no longer changes.
func (s *Screen) letter() fyne.CanvasObject {
	w, r := s.host.Words(), s.shown
	m := r.Message
	line := w.Say("messages.row", "what", r.Title, "channel", w.Say("channel."+string(m.Channel)), "status", r.Status)
	back := part.NewButton(part.Normal, w.Say("messages.all"), "arrow-left", func() { s.host.Go(screen.Route{Name: screen.Messages}) })
	text := part.Column(8)
	if m.Subject != "" {
		text.Add(part.NewParagraph(m.Subject).AsHeading())
		text.Add(part.Rule())
	}
	text.Add(part.NewParagraph(m.Body).In(look.Ink))
	buttons := part.Wrap(8)
	if waits(r) {
		for _, b := range s.answers(r) {
			buttons.Add(b)
		}
		buttons.Add(part.NewButton(part.Normal, w.Say("messages.again"), "reply", func() {
			s.host.Go(screen.Route{Name: screen.Messages, Person: m.Person, Situation: app.FollowUpAgain})
		}).Small())
	}
	buttons.Add(part.NewButton(part.Quiet, w.Say("messages.copy"), "copy", func() { s.copyText(m.Body) }).Small())
	text.Add(part.Rule())
	text.Add(buttons)
	head := part.PageHead(w.Say("messages.to", "name", r.Name), line, back)
	return part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 24, 0, 0, head),
		part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, part.NewPanel(16, text))))))
}

func (s *Screen) copyText(text string) {
	s.host.Copy(text)
	s.host.Done(s.host.Words().Say("messages.copied"), 0)
}
