package today

import (
	"context"
	"strconv"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// The brief has three questions at first and holds six at most.
const usualQuestions, mostQuestions = 3, 6

// editBrief lets the user word the questions to take along.
func (s *Screen) editBrief() {
	w := s.host.Words()
	c := s.view.Next
	var fields []*part.Field
	lines := part.Column(10)
	var d *part.Dialog
	var more *part.Button
	add := func(text string) {
		f := part.NewField(w.Say("today.brief.line", "n", strconv.Itoa(len(fields)+1)), "")
		f.SetText(text)
		fields = append(fields, f)
		lines.Add(f)
		more.SetEnabled(len(fields) < mostQuestions)
	}
	more = part.NewButton(part.Quiet, w.Say("today.brief.more"), "plus", func() {
		add("")
		d.Refresh()
		fields[len(fields)-1].Focus()
	}).Small()
	for i := range max(usualQuestions, len(c.Questions)) {
		text := ""
		if i < len(c.Questions) {
			text = c.Questions[i]
		}
		add(text)
	}
	save := part.NewButton(part.Main, w.Say("today.brief.verb"), "", func() {
		var questions []string
		for _, f := range fields {
			questions = append(questions, f.Text())
		}
		d.Close()
		s.write("today.brief", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.SaveBrief(ctx, c.Coffee.ID, questions)
		}, w.Say("change.brief"))
	})
	d = part.NewDialog(w.Say("today.brief.head", "name", c.First),
		part.Column(10, part.NewParagraph(w.Say("today.brief.text")), lines, part.Start(more)),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }), save)
	d.Wider(560).ShowOn(s.host.Window().Canvas())
	fields[0].Focus()
}

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
