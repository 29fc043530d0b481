package people

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// add asks for a new person in one line and shows what is understood of it.
func (s *Screen) add() {
	line := part.NewField(s.say("add.line"), s.say("add.example")).Hint(s.say("add.help"))
	understood := part.Stack()
	var d *part.Dialog
	verb := part.NewButton(part.Main, s.say("add.verb"), "", nil)
	show := func(typed string) {
		understood.Objects = []fyne.CanvasObject{s.understood(planner.ParsePerson(typed), typed)}
		verb.SetEnabled(strings.TrimSpace(typed) != "")
		line.SetError("")
		understood.Refresh()
		if d != nil {
			d.Content().Refresh()
			d.Refresh()
		}
	}
	keep := func() {
		q := planner.ParsePerson(line.Text())
		if q.Name.String() == "" {
			line.SetError(s.say("edit.name.none"))
			return
		}
		var id app.PersonID
		var change app.ChangeID
		verb.Busy(s.say("add.busy"))
		s.saves.Do(func(ctx context.Context) (err error) {
			id, change, err = s.planner.SavePerson(ctx, q)
			return err
		}, func() {
			d.Close()
			s.host.Done(s.host.Words().Say("change.person.add", "name", q.Name.String()), change)
			s.choose(id)
			if s.class == part.Compact {
				s.front = true
				s.lay()
			}
			s.readList()
			s.readPerson()
		}, func(err error) {
			verb.Done()
			line.SetError(sentence(err))
		})
	}
	verb.OnTapped = keep
	line.OnChanged = show
	line.OnSubmitted = func(string) { keep() }
	show("")
	d = part.NewDialog(s.say("add.head"), part.Column(14, line, understood),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }), verb)
	d.ShowOn(s.host.Window().Canvas())
	line.Focus()
}

// understood lists what was read off the line.
func (s *Screen) understood(q app.Person, typed string) fyne.CanvasObject {
	col := part.Column(6)
	if strings.TrimSpace(typed) == "" {
		col.Add(part.NewParagraph(s.say("add.empty")).In(look.Ink3))
		return col
	}
	for _, f := range [][2]string{{"edit.given", q.Name.Given}, {"edit.family", q.Name.Family}, {"edit.title", q.Title},
		{"edit.organisation", q.Organisation}, {"edit.email", q.Email()}, {"edit.phone", phones(q)}, {"edit.link", links(q)}, {"notes", q.Notes}} {
		if f[1] != "" {
			col.Add(part.Labelled(110, s.say(f[0]), part.NewParagraph(f[1]).In(look.Ink)))
		}
	}
	return col
}

func phones(q app.Person) string {
	var out []string
	for _, p := range q.Phones {
		out = append(out, p.Number)
	}
	return strings.Join(out, ", ")
}

func links(q app.Person) string {
	var out []string
	for _, l := range q.Links {
		out = append(out, l.URL)
	}
	return strings.Join(out, ", ")
}
