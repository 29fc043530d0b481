package schedule

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

// pastShown is how many past coffees are shown until all are asked for.
const pastShown = 20

// list shows every coffee: to come, being arranged, past.
func (s *Screen) list() fyne.CanvasObject {
	w := s.host.Words()
	add := part.NewButton(part.Main, w.Say("schedule.add"), "plus", s.add)
	if len(s.rows) == 0 {
		head := part.PageHead(w.Say("schedule.title"), w.Say("schedule.none"))
		return s.page.Empty(head, part.EmptyState(w.Say("schedule.empty"), w.Say("schedule.empty.why"), add))
	}
	groups := map[string][]planner.CoffeeRow{}
	for _, r := range s.rows {
		groups[r.Group] = append(groups[r.Group], r)
	}
	col := part.Column(12)
	for _, g := range []string{"coming", "arranging", "past"} {
		rows := groups[g]
		if len(rows) == 0 {
			continue
		}
		var more fyne.CanvasObject
		all := len(rows)
		if hidden := all - pastShown; g == "past" && hidden > 0 && !s.allPast {
			rows = rows[:pastShown]
			more = part.NewButton(part.Quiet, w.Count("schedule.more", hidden), "chevron-down", func() {
				s.allPast = true
				s.fill()
			}).Small()
		}
		body := part.Column(0)
		for i, r := range rows {
			if i > 0 {
				body.Add(part.Rule())
			}
			body.Add(s.row(r))
		}
		if more != nil {
			body.Add(part.Pad(8, 0, 0, 0, part.Start(more)))
		}
		col.Add(part.Card(w.Say("schedule.group."+g), part.Caption(w.Number(all)), body))
	}
	head := part.PageHead(w.Say("schedule.title"), w.Say("schedule.counts", "coming", w.Count("schedule.coming", len(groups["coming"])),
		"arranging", w.Count("schedule.arranging", len(groups["arranging"]))), add)
	return s.page.List(head, col)
}

// row is one coffee with what can be done with it.
func (s *Screen) row(r planner.CoffeeRow) fyne.CanvasObject {
	w := s.host.Words()
	line := r.State
	if r.Role != "" {
		line = w.Say("schedule.row", "role", r.Role, "state", r.State)
	}
	words := part.Row(12, part.NewAvatar(r.Name, 36), part.Grow(part.Column(0,
		part.NewParagraph(w.Say("schedule.row.head", "name", r.Name, "when", r.When)).Bold().In(look.Ink), part.SmallParagraph(line))))
	return part.Pad(9, 0, 9, 0, part.Beside(260, 8, words, s.actions(r)...))
}

func (s *Screen) actions(r planner.CoffeeRow) []fyne.CanvasObject {
	w := s.host.Words()
	button := func(kind part.Kind, id string, do func()) fyne.CanvasObject {
		return part.NewButton(kind, w.Say(id), "", do).Small()
	}
	open := func() {
		s.host.Go(screen.Route{Name: screen.Schedule, Person: r.Coffee.Person, Coffee: r.Coffee.ID})
	}
	rate := func() {
		s.host.Go(screen.Route{Name: screen.Rate, Person: r.Coffee.Person, Coffee: r.Coffee.ID})
	}
	switch {
	case r.Past:
		return []fyne.CanvasObject{button(part.Normal, "schedule.rate", rate)}
	case r.Group == "coming":
		return []fyne.CanvasObject{
			button(part.Quiet, "schedule.cancel", func() { s.askCancel(r.Coffee, r.Name, nil) }),
			button(part.Normal, "schedule.move", open)}
	case r.Coffee.State == app.Asked || r.Coffee.State == app.Silent:
		return append(s.answers(r.Coffee.Person, r.Name, nil), button(part.Normal, "schedule.pick", open))
	case r.Coffee.State.Live():
		return []fyne.CanvasObject{
			button(part.Quiet, "schedule.cancel", func() { s.askCancel(r.Coffee, r.Name, nil) }),
			button(part.Normal, "schedule.pick", open)}
	case r.Coffee.State == app.WasMet:
		return []fyne.CanvasObject{button(part.Normal, "schedule.rating", rate)}
	}
	return nil
}

// answers are the two buttons for what came back.
func (s *Screen) answers(person app.PersonID, name string, then func()) []fyne.CanvasObject {
	w := s.host.Words()
	answered := func(yes bool, label string) func() {
		return func() {
			s.did(label, name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.Answered(ctx, person, yes) }, then)
		}
	}
	return []fyne.CanvasObject{
		part.NewButton(part.Normal, w.Say("schedule.yes"), "check", answered(true, "change.yes")).Small(),
		part.NewButton(part.Normal, w.Say("schedule.no"), "", answered(false, "change.no")).Small()}
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
