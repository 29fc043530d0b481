package today

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// requestRow is something that somebody asked of me: it is accepted or declined
// at once, or by a message.
func (s *Screen) requestRow(t planner.Task, chip fyne.CanvasObject) fyne.CanvasObject {
	w, f := s.host.Words(), t.FollowUp
	accept := part.NewButton(part.Normal, w.Say("sending.accept"), "", func() { pick.Answer(s.host, s.planner, f.Request, t.Name, true) })
	decline := part.NewButton(part.Quiet, w.Say("sending.decline"), "", func() { pick.Answer(s.host, s.planner, f.Request, t.Name, false) })
	side := fyne.CanvasObject(decline)
	if chip != nil {
		side = part.Row(8, chip, decline)
	}
	var more *part.Button
	more = part.IconButton("more", w.Say("sending.asked.more"), func() {
		items := append(pick.WithMessage(s.host, f.Person, f.Request),
			pick.Item{Text: w.Say("sending.asked.done.already"), Icon: "check", Do: func() { pick.DidAsked(s.host, s.planner, f.Request, t.Name) }},
			pick.Item{Text: w.Say("sending.asked.see"), Icon: "people", Do: func() { s.host.Go(screen.Route{Name: screen.People, Person: f.Person}) }},
			pick.Item{Text: w.Say("today.todo.leave"), Icon: "close", Do: func() {
				s.write("today.settle", func(ctx context.Context) (app.ChangeID, error) {
					return s.planner.Settle(ctx, f, "dismissed")
				}, w.Say("today.settled.dismissed", "title", t.Title))
			}})
		pick.Menu(more, items...)
	}).Small()
	return part.Row(4, part.Grow(part.TodoRow(taskIcons[f.Kind], t.Title, t.Why, side, accept)), more)
}

// someoneAsked notes what somebody asked of me.
func (s *Screen) someoneAsked() { pick.SomeoneAsked(s.host, s.planner) }
