package people

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// requestsPart is what the person asked of me and is not done: each can be
// answered at once, or by a message.
func (s *Screen) requestsPart() fyne.CanvasObject {
	w := s.host.Words()
	id, name := s.at, s.full.Person.Name.First()
	add := part.IconButton("plus", w.Say("sending.asked.add", "name", name), func() { pick.TheyAsked(s.host, s.planner, id, name) }).Small()
	s.stays["asked"] = add
	col := part.Column(8, part.Beside(80, 8, part.NewParagraph(w.Say("sending.asked.title")).AsHeading(), add))
	some := false
	for _, l := range s.full.Requests {
		if !l.Open() {
			continue // done and declined ones stand in the timeline
		}
		if some {
			col.Add(part.Rule())
		}
		some = true
		col.Add(s.requestRow(l, name))
	}
	if !some {
		col.Add(part.NewParagraph(w.Say("sending.asked.nothing")))
	}
	return col
}

func (s *Screen) requestRow(l planner.RequestLine, name string) fyne.CanvasObject {
	w, r := s.host.Words(), l.Request
	status := part.SmallParagraph(l.Status)
	if l.Late {
		status.In(look.Alert).Bold()
	}
	answer := func(accept bool) func() {
		return func() { pick.Answer(s.host, s.planner, r.ID, name, accept) }
	}
	done := func() { pick.DidAsked(s.host, s.planner, r.ID, name) }
	edit := pick.Item{Text: w.Say("sending.asked.edit"), Icon: "pencil", Do: func() { pick.EditAsked(s.host, s.planner, r, name) }}
	forget := pick.Item{Text: w.Say("ledger.request.delete"), Icon: "trash", Do: func() {
		s.act("change.request.delete", name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.DeleteRequest(ctx, r.ID) })
	}}
	more := part.IconButton("more", w.Say("sending.asked.more"), nil).Small()
	buttons := part.Wrap(8)
	if r.State == app.RequestOpen {
		more.OnTapped = func() {
			items := pick.WithMessage(s.host, r.Person, r.ID)
			pick.Menu(more, append(items, pick.Item{Text: w.Say("sending.asked.done.already"), Icon: "check", Do: done}, edit, forget)...)
		}
		buttons.Add(part.NewButton(part.Normal, w.Say("sending.accept"), "", answer(true)).Small())
		buttons.Add(part.NewButton(part.Normal, w.Say("sending.decline"), "", answer(false)).Small())
	} else {
		more.OnTapped = func() { pick.Menu(more, edit, forget) }
		buttons.Add(part.NewButton(part.Normal, w.Say("sending.asked.done"), "check", done).Small())
	}
	buttons.Add(more)
	return part.Column(4, part.NewParagraph(r.Text).In(look.Ink), status, buttons)
}
