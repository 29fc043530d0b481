package schedule

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// deed is something that can be done with a coffee: on a button of its row, and
// in the menu of the row.
type deed struct {
	text, icon string
	row        bool
	do         func()
}

// deeds are what makes sense with a coffee in its state, the most likely first.
func (l *listing) deeds(r planner.CoffeeRow) []deed {
	s, w, c := l.s, l.s.host.Words(), r.Coffee
	open := deed{text: w.Say("schedule.pick"), icon: "calendar", row: true, do: func() { s.openCoffee(r) }}
	call := deed{text: w.Say("schedule.cancel"), icon: "close", do: func() { s.askCancel(c, r.Name, nil) }}
	write := deed{text: l.say("write"), icon: "mail", do: func() { s.host.Go(screen.Route{Name: screen.Messages, Person: c.Person}) }}
	rate := func(id string) deed {
		return deed{text: w.Say(id), icon: "gauge", row: true, do: func() { s.host.Go(screen.Route{Name: screen.Rate, Person: c.Person, Coffee: c.ID}) }}
	}
	again := deed{text: l.say("again"), icon: "calendar", row: true, do: func() { s.host.Go(screen.Route{Name: screen.Schedule, Person: c.Person}) }}
	person := deed{text: l.say("person"), icon: "people", do: func() { s.host.Go(screen.Route{Name: screen.People, Person: c.Person}) }}
	var out []deed
	switch {
	case r.Past:
		out = []deed{{text: l.say("met"), icon: "check", row: true, do: func() { pick.Met(s.host, s.planner, c.ID, c.Person, r.Name) }},
			{text: l.say("missed"), icon: "close", row: true, do: func() { pick.NotMet(s.host, s.planner, c.ID, c.Person, r.Name) }}}
	case r.Group == "coming" && waiting(c):
		move := open
		move.text, move.row = w.Say("schedule.move"), false
		out = []deed{{text: w.Say("schedule.yes"), icon: "check", row: true, do: s.answer(c.Person, r.Name, true)},
			{text: w.Say("schedule.no"), icon: "close", row: true, do: s.answer(c.Person, r.Name, false)}, move, call, write}
	case r.Group == "coming":
		move := open
		move.text = w.Say("schedule.move")
		call.row = true
		out = []deed{move, call, write}
	case waiting(c):
		open.row = false
		out = []deed{{text: w.Say("schedule.yes"), icon: "check", row: true, do: s.answer(c.Person, r.Name, true)},
			{text: w.Say("schedule.no"), icon: "close", row: true, do: s.answer(c.Person, r.Name, false)}, open, write, call}
	case c.State.Live():
		out = []deed{open, write, call}
	case c.State == app.WasMet && !r.Rated:
		out = []deed{rate("schedule.rate"), again}
		out[1].row = false
	case c.State == app.WasMet:
		out = []deed{rate("schedule.rating"), again}
		out[1].row = false
	case c.State == app.Cancelled && (!c.Exported.IsZero() || !c.SentOut.IsZero()):
		out = []deed{{text: l.say("take-back"), icon: "save", row: true, do: func() { s.openCoffee(r) }}, again}
		out[1].row = false
	default:
		out = []deed{again}
	}
	if c.State == app.Scheduled {
		out = append(out, deed{text: w.Say("day.brief"), icon: "note", do: func() { s.host.Go(screen.Route{Name: screen.Today, Coffee: c.ID}) }})
	}
	return append(out, person)
}

// waiting says whether I asked for a coffee and know of no answer, also when it
// has a time already.
func waiting(c app.Coffee) bool {
	switch c.State {
	case app.Asked, app.Silent:
		return true
	case app.Scheduled:
		return !c.AskedAt.IsZero() && c.Answered.IsZero()
	}
	return false
}

// menu opens the menu of a line.
func (l *listing) menu(i int, from fyne.CanvasObject) { l.menuOf(i, from) }

func (l *listing) menuOf(i int, from fyne.CanvasObject) {
	r, ok := l.row(i)
	if !ok {
		return
	}
	var items []pick.Item
	for _, d := range l.deeds(r) {
		items = append(items, pick.Item{Text: d.text, Icon: d.icon, Do: d.do})
	}
	ticked := l.say("tick")
	if l.ticked[r.Coffee.ID] {
		ticked = l.say("untick.one")
	}
	items = append(items, pick.Item{Text: ticked, Icon: "check", Do: func() { l.tick(lineOf(l.lines, l.rows, r.Coffee.ID)) }})
	pick.Menu(from, items...)
}

// openCoffee shows the page of a coffee. One that is over has none of its own:
// its talk is what is left of it.
func (s *Screen) openCoffee(r planner.CoffeeRow) {
	c := r.Coffee
	route := screen.Route{Name: screen.Schedule, Person: c.Person, Coffee: c.ID}
	switch c.State {
	case app.WasMet:
		route.Name = screen.Rate
	case app.Declined:
		route.Coffee = 0
	}
	s.host.Go(route)
}

// answer notes what came back.
func (s *Screen) answer(person app.PersonID, name string, yes bool) func() {
	label := "change.no"
	if yes {
		label = "change.yes"
	}
	return func() {
		s.did(label, name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Answered(ctx, person, yes) }, nil)
	}
}

// answers are the two buttons for what came back.
func (s *Screen) answers(person app.PersonID, name string) []fyne.CanvasObject {
	w := s.host.Words()
	return []fyne.CanvasObject{
		part.NewButton(part.Normal, w.Say("schedule.yes"), "check", s.answer(person, name, true)).Small(),
		part.NewButton(part.Normal, w.Say("schedule.no"), "", s.answer(person, name, false)).Small()}
}

// askCancel asks before a coffee is called off. Where files went out, the page
// of the coffee then offers those that take it back.
func (s *Screen) askCancel(c app.Coffee, name string, then func(app.Coffee)) {
	w := s.host.Words()
	text := w.Say("schedule.cancel.text", "name", name)
	if !c.Exported.IsZero() || !c.SentOut.IsZero() {
		text = w.Say("schedule.cancel.files", "name", name)
	}
	s.host.Ask(w.Say("schedule.cancel.head", "name", name), text, w.Say("schedule.cancel.verb"), true, func() {
		var after app.Coffee
		s.did("change.cancel", name, func(ctx context.Context) (id app.ChangeID, err error) {
			after, id, err = s.planner.Cancel(ctx, c.ID, planner.Export{})
			return id, err
		}, func() {
			switch {
			case then != nil:
				then(after)
			case !after.Exported.IsZero() || !after.SentOut.IsZero():
				s.host.Go(screen.Route{Name: screen.Schedule, Person: after.Person, Coffee: after.ID})
			}
		})
	})
}

// add asks whom to meet.
func (s *Screen) add() {
	w := s.host.Words()
	var names []planner.PersonName
	s.host.Run("schedule.names", func(ctx context.Context) (err error) {
		names, err = s.planner.Names(ctx)
		return err
	}, func() {
		person := pick.NewPerson(w.Say("schedule.who"), w.Say("schedule.who.example"), nil)
		person.SetNames(names)
		var d *part.Dialog
		next := func() {
			if person.Chosen() == 0 {
				person.Combo.SetError(w.Say("schedule.who.none"))
				return
			}
			d.Close()
			s.host.Go(screen.Route{Name: screen.Schedule, Person: person.Chosen()})
		}
		person.Combo.OnSubmitted = func(string) { next() }
		d = part.NewDialog(w.Say("schedule.add"), person.Combo,
			part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
			part.NewButton(part.Main, w.Say("schedule.pick"), "", next))
		d.ShowOn(s.host.Window().Canvas())
		s.host.Window().Canvas().Focus(person.Combo.Focusable())
	})
}
