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

// add asks for a new person in one line and shows what is understood of it, and
// who is here already that it may be.
func (s *Screen) add() {
	line := part.NewField(s.say("add.line"), s.say("add.example")).Hint(s.say("add.help"))
	understood, here := part.Stack(), part.Column(6)
	var d *part.Dialog
	redraw := func() {
		understood.Refresh()
		here.Refresh()
		if d != nil {
			d.Content().Refresh()
			d.Refresh()
		}
	}
	verb := part.NewButton(part.Main, s.say("add.verb"), "", nil)
	busy := false // Enter reaches the line while the button refuses presses
	show := func(typed string) {
		q := planner.ParsePerson(typed)
		understood.Objects = []fyne.CanvasObject{s.understood(q, typed)}
		verb.SetEnabled(strings.TrimSpace(typed) != "" && !busy)
		line.SetError("")
		redraw()
		s.readHere(q, func(found []planner.Here) {
			here.Objects = nil
			for _, h := range found {
				here.Objects = append(here.Objects, s.hereRow(h, func() { d.Close() }))
			}
			redraw()
		})
	}
	keep := func() {
		if busy {
			return
		}
		q := planner.ParsePerson(line.Text())
		if q.Name.String() == "" {
			line.SetError(s.say("edit.name.none"))
			return
		}
		var id app.PersonID
		var change app.ChangeID
		busy = true
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
			busy = false
			verb.Done()
			line.SetError(sentence(err))
		})
	}
	verb.OnTapped = keep
	line.OnChanged = show
	line.OnSubmitted = func(string) { keep() }
	show("")
	d = part.NewDialog(s.say("add.head"), part.Column(14, line, understood, here),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }), verb)
	d.ShowOn(s.host.Window().Canvas())
	line.Focus()
}

// understood lists what was read off the line.
func (s *Screen) understood(q app.Person, typed string) fyne.CanvasObject {
	col := part.Column(6)
	if strings.TrimSpace(typed) == "" {
		col.Objects = append(col.Objects, part.NewParagraph(s.say("add.empty")).In(look.Ink3))
		return col
	}
	relation := ""
	if q.Relation != "" {
		relation = s.host.Words().Say("relation." + string(q.Relation))
	}
	for _, f := range [][2]string{{"detail.prefix", q.Name.Prefix}, {"people.edit.given", q.Name.Given}, {"people.edit.family", q.Name.Family},
		{"detail.suffix", q.Name.Suffix}, {"people.edit.nickname", q.Name.Nickname}, {"people.edit.title", q.Title},
		{"people.edit.organisation", q.Organisation}, {"people.edit.place", q.Place}, {"people.edit.email", emails(q)}, {"people.edit.phone", phones(q)},
		{"people.edit.link", links(q)}, {"people.filter.relation", relation}, {"people.edit.tags", strings.Join(q.Tags, ", ")}, {"people.notes", q.Notes}} {
		if f[1] != "" {
			col.Objects = append(col.Objects, part.Labelled(110, s.host.Words().Say(f[0]), part.NewParagraph(f[1]).In(look.Ink)))
		}
	}
	return col
}

// readHere looks for who is here already; of several readings the newest is shown.
func (s *Screen) readHere(q app.Person, show func([]planner.Here)) {
	var found []planner.Here
	s.host.Run("people.here", func(ctx context.Context) (err error) {
		found, err = s.planner.AlreadyHere(ctx, q)
		return err
	}, func() { show(found) })
}

// hereRow says that somebody is here already, and opens them instead.
func (s *Screen) hereRow(h planner.Here, leave func()) fyne.CanvasObject {
	id := "here." + h.By
	if h.By == "name" && h.Role == "" {
		id = "here.name.only"
	}
	return part.Banner(true, s.word(id, "name", h.Name, "role", h.Role), part.NewButton(part.Normal, s.word("here.open", "name", h.Name), "", func() {
		leave()
		s.choose(h.ID)
		if s.class == part.Compact {
			s.front = true
			s.lay()
		}
		s.readList()
		s.readPerson()
	}).Small())
}

func emails(q app.Person) string {
	var out []string
	for _, e := range q.Emails {
		out = append(out, e.Address)
	}
	return strings.Join(out, ", ")
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
