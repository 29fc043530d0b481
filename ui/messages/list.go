package messages

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// pastShown is how many messages of a group are shown at first, and with each
// press of "Show more".
const pastShown = 20

// list shows drafts, what waits, and the past.
func (s *Screen) list() fyne.CanvasObject {
	w := s.host.Words()
	write := part.NewButton(part.Main, w.Say("messages.write"), "person-plus", func() { s.host.Go(screen.Route{Name: screen.WhoNext}) })
	asked := part.NewButton(part.Quiet, w.Say("sending.asked.open"), "bell", func() { pick.SomeoneAsked(s.host, s.planner) })
	if len(s.rows) == 0 {
		head := part.PageHead(w.Say("messages.title"), w.Say("messages.title.none"), asked)
		empty := part.EmptyState(w.Say("messages.empty"), w.Say("messages.empty.why"), write)
		return s.page.Empty(head, empty)
	}
	drafts, waiting, past := sorted(s.rows)
	head := part.PageHead(w.Say("messages.title"), s.sentence(len(drafts), len(waiting)), asked, write)
	if len(s.rows) <= findFrom {
		return s.page.List(head, s.groups(drafts, waiting, past))
	}
	if s.finder == nil || s.finder.class != s.page.Class() {
		s.finder = newFinder(s)
	}
	s.finder.fill()
	return s.page.List(part.Column(12, head, s.finder.box), s.finder.result)
}

// sorted parts the rows into drafts, what waits for an answer, and the rest.
func sorted(rows []planner.MessageRow) (drafts, waiting, past []planner.MessageRow) {
	for _, r := range rows {
		switch {
		case r.Message.State == app.Draft:
			drafts = append(drafts, r)
		case r.Waits:
			waiting = append(waiting, r)
		default:
			past = append(past, r)
		}
	}
	return drafts, waiting, past
}

// groups lays rows out as one card for each state.
func (s *Screen) groups(drafts, waiting, past []planner.MessageRow) *fyne.Container {
	w := s.host.Words()
	col := part.Column(12)
	add := func(id string, rows []planner.MessageRow) {
		if len(rows) == 0 {
			return
		}
		count := len(rows)
		body := part.Column(0)
		for i, r := range rows[:min(count, s.most(id))] {
			if i > 0 {
				body.Add(part.Rule())
			}
			body.Add(s.row(r))
		}
		if hidden := count - s.most(id); hidden > 0 {
			more := part.NewButton(part.Quiet, w.Count("messages.more", min(hidden, pastShown)), "chevron-down", func() {
				s.shownOf[id] = s.most(id) + pastShown
				s.fill()
			}).Small()
			body.Add(part.Rule())
			body.Add(part.Pad(8, 0, 0, 0, part.Start(more)))
		}
		col.Add(part.Card(w.Say(id), part.Caption(w.Number(count)), body))
	}
	add("messages.drafts", drafts)
	add("messages.waiting", waiting)
	add("messages.past", past)
	return col
}

// most is how many messages of a group are shown; the rest is asked for.
func (s *Screen) most(group string) int { return max(s.shownOf[group], pastShown) }

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
	words := part.Row(12, s.host.Face(r.Message.Person, part.NewAvatar(r.Name, 36)), part.Grow(part.Column(0, name, part.SmallParagraph(line))))
	open := func() {
		s.host.Go(screen.Route{Name: screen.Messages, Person: r.Message.Person, Message: r.Message.ID})
	}
	var actions []fyne.CanvasObject
	switch {
	case r.Message.State == app.Draft:
		actions = []fyne.CanvasObject{
			part.NewButton(part.Quiet, w.Say("messages.discard"), "trash", func() { s.discard(r.Message.ID) }).Small(),
			part.NewButton(part.Normal, w.Say("messages.go-on"), "pencil", open).Small()}
	case r.Waits:
		actions = s.answers(r)
		if r.Due {
			actions = append(actions, part.NewButton(part.Main, w.Say("messages.again"), "reply", func() { s.followUp(r.Message.Person) }).Small())
		}
		actions = append(actions, part.NewButton(part.Normal, w.Say("messages.open"), "", open).Small())
	default:
		actions = []fyne.CanvasObject{part.NewButton(part.Normal, w.Say("messages.open"), "", open).Small()}
	}
	return part.Pad(9, 0, 9, 0, part.Beside(260, 8, words, actions...))
}

// followUp begins the next message to somebody who has not answered.
func (s *Screen) followUp(id app.PersonID) {
	s.host.Go(screen.Route{Name: screen.Messages, Person: id, Situation: app.FollowUpAgain})
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
