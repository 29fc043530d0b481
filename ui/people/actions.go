package people

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// somebody is a person something is done with: the one shown in full, or the one
// of a row.
type somebody struct {
	id     app.PersonID
	name   string // as one speaks of them
	full   string
	status string
}

// shown is the person shown in full.
func (s *Screen) shown() somebody {
	return somebody{id: s.at, name: s.full.Person.Name.First(), full: s.full.Row.Name, status: s.full.Row.Status}
}

// menu offers what else can be done with the person shown.
func (s *Screen) menu(from fyne.CanvasObject) {
	items := []pick.Item{{Text: s.say("menu.edit"), Icon: "pencil", Do: s.editPerson}}
	if coffee := s.full.Coming; coffee != 0 {
		items = append(items, pick.Item{Text: s.host.Words().Say("day.brief"), Icon: "note", Do: func() { s.host.Go(screen.Route{Name: screen.Today, Coffee: coffee}) }})
	}
	pick.Menu(from, append(items, s.personItems(from, s.shown())...)...)
}

// personItems are what can be done with anybody outside the bin.
func (s *Screen) personItems(from fyne.CanvasObject, p somebody) []pick.Item {
	items := []pick.Item{
		{Text: s.say("menu.coffee"), Icon: "calendar", Do: func() { s.host.Go(screen.Route{Name: screen.Schedule, Person: p.id}) }},
		{Text: s.say("menu.talked"), Icon: "chat", Do: func() { s.talkedWith(p) }},
		{Text: s.say("menu.asked"), Icon: "bell", Do: func() { pick.TheyAsked(s.host, s.planner, p.id, p.name) }},
	}
	if p.status == "active" {
		items = append(items,
			pick.Item{Text: s.say("menu.snooze"), Icon: "clock", Do: func() {
				pick.Snooze(s.host, from, p.name, func(until app.Day) {
					s.act("change.snooze", p.name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Snooze(ctx, p.id, until) })
				})
			}},
			pick.Item{Text: s.say("menu.pause"), Icon: "pause", Do: func() { s.pause(p) }},
			pick.Item{Text: s.say("menu.not-for-me"), Icon: "minus", Do: func() { s.notForMe(p) }})
	} else {
		items = append(items, pick.Item{Text: s.say("menu.resume"), Icon: "refresh", Do: func() {
			s.act("change.resume", p.name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Resume(ctx, p.id) })
		}})
	}
	if p.status != "archived" {
		items = append(items, pick.Item{Text: s.say("menu.archive"), Icon: "archive", Do: func() {
			s.act("change.archive", p.name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Archive(ctx, p.id) })
		}})
	}
	return append(items, pick.Item{Text: s.say("menu.delete"), Icon: "trash", Do: func() { s.deleteSomebody(p) }})
}

// ask opens a small form with one verb; do says whether the form can close.
func (s *Screen) ask(title string, form fyne.CanvasObject, verb string, do func() bool) *part.Dialog {
	var d *part.Dialog
	d = part.NewDialog(title, form,
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, verb, "", func() {
			if do() {
				d.Close()
				return
			}
			form.Refresh() // an error below a field needs room
			d.Refresh()
		}))
	d.ShowOn(s.host.Window().Canvas())
	return d
}

// talkedWith notes a talk that was no planned coffee.
func (s *Screen) talkedWith(p somebody) {
	id, name := p.id, p.name
	day := pick.NewDay(s.host, s.say("talked.day"), "", nil)
	day.SetDay(s.host.Now())
	note := part.NewTextField(s.say("talked.note"), s.say("talked.example"), 3)
	s.ask(s.say("talked.head", "name", name), part.Column(10, day, note), s.say("talked.verb"), func() bool {
		at, set := day.Day()
		switch {
		case !set:
			day.SetError(s.say("talked.day.none"))
			return false
		case app.DayOf(at) > app.DayOf(s.host.Now()):
			day.SetError(s.say("talked.day.late"))
			return false
		}
		text := strings.TrimSpace(note.Text())
		s.act("change.talked", name, func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.Talked(ctx, id, app.DayOf(at), text)
		})
		return true
	})
}

// dayIn is the day of a field, or none where it is empty; ok is false while
// something unreadable stands in it.
func dayIn(f *part.DateField) (day app.Day, ok bool) {
	at, set := f.Day()
	switch {
	case set:
		return app.DayOf(at), true
	case strings.TrimSpace(f.Text()) == "":
		return "", true
	}
	return "", false
}

// pause leaves the person out of question until resumed, or until a day.
func (s *Screen) pause(p somebody) {
	s.askPause(s.say("pause.head", "name", p.name), s.say("pause.text", "name", p.name), func(until app.Day) {
		s.act("change.pause", p.name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Pause(ctx, p.id, until) })
	})
}

// askPause asks until when to pause; an empty day is until resumed.
func (s *Screen) askPause(title, text string, do func(until app.Day)) {
	until := pick.NewDay(s.host, "", s.say("pause.example"), nil)
	choice := part.NewRadioGroup([]string{s.say("pause.open"), s.say("pause.until")}, 0, nil)
	until.OnPicked = func(_ time.Time, set bool) {
		if set {
			choice.Choose(1)
		}
	}
	s.ask(title, part.Column(10, part.NewParagraph(text), choice, until), s.say("pause.verb"), func() bool {
		var day app.Day
		if choice.Chosen() == 1 {
			var ok bool
			if day, ok = dayIn(until); !ok || day == "" {
				until.SetError(s.say("pause.none"))
				return false
			}
			if day <= app.DayOf(s.host.Now()) {
				until.SetError(s.say("pause.past"))
				return false
			}
		}
		do(day)
		return true
	})
}

// notForMe leaves the person out of question, with the reason if one is given.
func (s *Screen) notForMe(p somebody) {
	why := part.NewField(s.say("not.why"), s.say("not.example"))
	s.ask(s.say("not.head", "name", p.name), part.Column(10, part.NewParagraph(s.say("not.text", "name", p.name)), why), s.say("not.verb"), func() bool {
		reason := strings.TrimSpace(why.Text())
		s.act("change.not-for-me", p.name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.NotForMe(ctx, p.id, reason) })
		return true
	})
}

// deleteSomebody offers the bin, and the way that cannot be undone.
func (s *Screen) deleteSomebody(p somebody) {
	id, name, first := p.id, p.full, p.name
	var d *part.Dialog
	d = part.NewDialog(s.say("delete.head", "name", name), part.NewParagraph(s.say("delete.text", "name", first)),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Quiet, s.say("delete.good"), "", func() {
			d.Close()
			s.host.Ask(s.say("delete.good.head", "name", name), s.say("delete.good.text", "name", first), s.say("delete.good.verb"), true, func() { s.deleteForGood(id, first) })
		}),
		part.NewButton(part.Alert, s.say("delete.verb"), "trash", func() {
			d.Close()
			s.act("change.delete", first, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Delete(ctx, id) })
		}))
	d.ShowOn(s.host.Window().Canvas())
}

func (s *Screen) deleteForGood(id app.PersonID, name string) {
	s.saves.Do(func(ctx context.Context) error { return s.planner.DeleteForGood(ctx, id) }, func() {
		if s.at == id {
			s.notes = nil
			s.gone()
		}
		s.host.Done(s.say("deleted", "name", name), 0)
	}, nil)
}
