package today

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// requestRow is something that somebody asked of me: it is accepted in one press;
// its menu declines it, or answers by a message.
func (s *Screen) requestRow(t planner.Task, chip fyne.CanvasObject) fyne.CanvasObject {
	w, f := s.host.Words(), t.FollowUp
	accept := part.NewButton(part.Normal, w.Say("sending.accept"), "", func() { pick.Answer(s.host, s.planner, f.Request, t.Name, true) })
	var more *part.Button
	more = part.IconButton("more", w.Say("sending.asked.more"), func() {
		items := []pick.Item{{Text: w.Say("sending.decline"), Icon: "close", Do: func() { pick.Answer(s.host, s.planner, f.Request, t.Name, false) }}}
		items = append(items, pick.WithMessage(s.host, f.Person, f.Request)...)
		items = append(items,
			pick.Item{Text: w.Say("sending.asked.done.already"), Icon: "check", Do: func() { pick.DidAsked(s.host, s.planner, f.Request, t.Name) }},
			pick.Item{Text: w.Say("sending.asked.see"), Icon: "people", Do: s.goToPerson(f.Person)})
		pick.Menu(more, append(items, s.notNow(t)...)...)
	}).Small()
	return part.Row(4, part.Grow(part.TodoRow(taskIcons[f.Kind], t.Title, t.Why, chip, accept)), more)
}

// someoneAsked notes what somebody asked of me.
func (s *Screen) someoneAsked() { pick.SomeoneAsked(s.host, s.planner) }
