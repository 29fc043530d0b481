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

// taskIcons are the marks of the kinds of things to do.
var taskIcons = map[app.FollowUpKind]string{app.DueRate: "gauge", app.DueThank: "heart", app.DueChase: "reply",
	app.DueReportBack: "chat", app.DueReconnect: "refresh", app.DueAnswer: "gift"}

// taskMessages are the messages that settle a thing to do.
var taskMessages = map[app.FollowUpKind]app.Situation{app.DueThank: app.ThankYou, app.DueChase: app.FollowUpAgain,
	app.DueReportBack: app.ReportBack, app.DueReconnect: app.Reconnect}

func (s *Screen) todoCard() fyne.CanvasObject {
	w := s.host.Words()
	if len(s.view.Tasks) == 0 {
		return part.PaddedCard(20, w.Say("today.todo"), nil, part.NewParagraph(w.Say("today.todo.none")))
	}
	col := part.Column(0)
	for i, t := range s.view.Tasks {
		if i > 0 {
			col.Add(part.Rule())
		}
		col.Add(s.taskRow(t))
	}
	// The rows bring 9 of the card's margin with them.
	head := part.Beside(120, 12, part.NewParagraph(w.Say("today.todo")).AsHeading(), part.Caption(s.view.TaskLine))
	return part.NewPanel(0, part.Pad(19, 19, 11, 19, part.Column(2, head, col)))
}

func (s *Screen) taskRow(t planner.Task) fyne.CanvasObject {
	var chip fyne.CanvasObject
	switch {
	case t.Chip != "" && t.Late:
		chip = part.AlertChip(t.Chip)
	case t.Chip != "":
		chip = part.NewChip(t.Chip, "clock")
	}
	do := part.NewButton(part.Normal, t.Verb, "", func() { s.doTask(t) })
	if t.FollowUp.Kind == app.DueAnswer {
		return s.requestRow(t, chip)
	}
	if t.Not != "" {
		chip = part.NewButton(part.Quiet, t.Not, "", func() { pick.NotMet(s.host, s.planner, t.FollowUp.Coffee, t.FollowUp.Person, t.Name) })
	}
	var more *part.Button
	more = part.IconButton("more", s.host.Words().Say("today.todo.more"), func() { s.taskMenu(more, t) }).Small()
	return part.Row(4, part.Grow(part.TodoRow(taskIcons[t.FollowUp.Kind], t.Title, t.Why, chip, do)), more)
}

// doTask leads to where a thing is done.
func (s *Screen) doTask(t planner.Task) {
	f := t.FollowUp
	switch f.Kind {
	case app.DueRate:
		if t.Not != "" {
			pick.Met(s.host, s.planner, f.Coffee, f.Person, t.Name)
			return
		}
		s.host.Go(screen.Route{Name: screen.Rate, Person: f.Person, Coffee: f.Coffee})
	default:
		s.host.Go(screen.Route{Name: screen.Messages, Person: f.Person, Situation: taskMessages[f.Kind]})
	}
}

// taskMenu settles a thing without doing it here.
func (s *Screen) taskMenu(anchor fyne.CanvasObject, t planner.Task) {
	w := s.host.Words()
	settle := func(how string) func() {
		return func() {
			s.write("today.settle", func(ctx context.Context) (app.ChangeID, error) {
				return s.planner.Settle(ctx, t.FollowUp, how)
			}, w.Say("today.settled."+how, "title", t.Title))
		}
	}
	pick.Menu(anchor, pick.Item{Text: w.Say("today.todo.done"), Icon: "check", Do: settle("done")},
		pick.Item{Text: w.Say("today.todo.leave"), Icon: "close", Do: settle("dismissed")})
}
