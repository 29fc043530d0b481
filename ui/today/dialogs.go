package today

import (
	"context"

	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// addCoffee asks with whom, then leads to the choice of a time.
func (s *Screen) addCoffee() {
	w := s.host.Words()
	if s.known && s.view.People == 0 {
		s.host.Ask(w.Say("today.add.head"), w.Say("today.add.empty"), w.Say("today.none.people.verb"), false, s.goTo(screen.Import))
		return
	}
	var d *part.Dialog
	field := pick.NewPerson(w.Say("today.add.name"), w.Say("today.add.example"), nil)
	next := func() {
		id := field.Chosen()
		if id == 0 {
			field.Combo.SetError(w.Say("today.add.nobody"))
			return
		}
		d.Close()
		s.host.Go(screen.Route{Name: screen.Schedule, Person: id, Add: true})
	}
	field.Combo.OnSubmitted = func(string) { next() }
	d = part.NewDialog(w.Say("today.add.head"), part.Column(10, part.NewParagraph(w.Say("today.add.text")), field.Combo),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("today.add.verb"), "calendar", next))
	d.ShowOn(s.host.Window().Canvas())
	field.Combo.Focus()
	var names []planner.PersonName
	s.host.Run("today.names", func(ctx context.Context) (err error) {
		names, err = s.planner.Names(ctx)
		return err
	}, func() { field.SetNames(names) })
}
