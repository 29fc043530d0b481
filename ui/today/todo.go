package today

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

// taskIcons are the marks of the kinds of things to do.
var taskIcons = map[app.FollowUpKind]string{app.DueRate: "gauge", app.DueThank: "heart", app.DueChase: "reply",
	app.DueReportBack: "chat", app.DueReconnect: "refresh", app.DueAnswer: "gift"}

// taskMessages are the messages that settle a thing to do.
var taskMessages = map[app.FollowUpKind]app.Situation{app.DueThank: app.ThankYou, app.DueChase: app.FollowUpAgain,
	app.DueReportBack: app.ReportBack, app.DueReconnect: app.Reconnect}

func (s *Screen) todoCard() fyne.CanvasObject {
	w := s.host.Words()
	if len(s.view.Tasks) == 0 {
		quiet := part.Column(8, part.NewParagraph(s.view.Quiet))
		if s.view.Resting != "" {
			quiet.Add(part.SmallParagraph(s.view.Resting).In(look.Ink3))
		}
		return part.PaddedCard(20, w.Say("today.todo"), nil, quiet)
	}
	col := part.Column(0)
	for i, t := range s.view.Tasks {
		if i > 0 {
			col.Add(part.Rule())
		}
		col.Add(s.taskRow(t))
	}
	if s.view.Resting != "" {
		col.Add(part.Rule())
		col.Add(part.Pad(9, 0, 9, 0, part.SmallParagraph(s.view.Resting).In(look.Ink3)))
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

// taskMenu settles a thing without doing it here: done, put off, or let rest.
func (s *Screen) taskMenu(anchor fyne.CanvasObject, t planner.Task) {
	w := s.host.Words()
	var items []pick.Item
	if t.FollowUp.Kind != app.DueRate { // a talk is rated, or left
		items = append(items, pick.Item{Text: w.Say("today.todo.done"), Icon: "check", Do: s.settle(t, app.SettledDone, w.Say("today.settled.done", "title", t.Title))})
	}
	items = append(items, s.notNow(t)...)
	pick.Menu(anchor, append(items, pick.Item{Text: w.Say("day.todo.person", "name", t.Name), Icon: "people", Do: s.goToPerson(t.FollowUp.Person)})...)
}

// notNow are the ways to put a thing off: until tomorrow, until Monday, for good.
func (s *Screen) notNow(t planner.Task) []pick.Item {
	w := s.host.Words()
	today := s.host.Now()
	until := func(days int) (app.Day, string) {
		at := today.AddDate(0, 0, days)
		return app.DayOf(at), w.Day(at)
	}
	monday := (8 - int(today.Weekday())) % 7
	if monday <= 1 { // tomorrow, or today: the Monday after
		monday += 7
	}
	tomorrow, first := until(1)
	week, second := until(monday)
	return []pick.Item{
		{Text: w.Say("day.todo.tomorrow"), Icon: "clock", Do: s.putOff(t, tomorrow, w.Say("day.todo.off", "title", t.Title, "day", first))},
		{Text: w.Say("day.todo.week", "day", second), Icon: "calendar", Do: s.putOff(t, week, w.Say("day.todo.off", "title", t.Title, "day", second))},
		{Text: w.Say("today.todo.leave"), Icon: "pause", Do: s.settle(t, app.SettledDismissed, w.Say("today.settled.dismissed", "title", t.Title))},
	}
}

// putOff lets a thing to do come again on a later day.
func (s *Screen) putOff(t planner.Task, until app.Day, told string) func() {
	return func() {
		s.write("today.settle", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.PutOff(ctx, t.FollowUp, until)
		}, told)
	}
}

// settle says what became of a thing to do, and tells it with Undo.
func (s *Screen) settle(t planner.Task, how, told string) func() {
	return func() {
		s.write("today.settle", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.Settle(ctx, t.FollowUp, how)
		}, told)
	}
}
