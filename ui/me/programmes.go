package me

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// The roles one has in a programme, in the order shown.
var roles = []string{"mentee", "mentor"}

// programmesCard is the mentorship programmes I take part in. Who is in one
// with me has common ground.
func (s *Screen) programmesCard() fyne.CanvasObject {
	add := part.NewButton(part.Normal, s.say("add"), "plus", func() { s.editProgramme(app.Programme{Role: roles[0]}) }).Small().Hint(s.say("programmes.add"))
	col := part.Column(0)
	if len(s.me.Programmes) == 0 {
		col.Add(part.NewParagraph(s.say("programmes.none")))
	}
	for i, g := range s.me.Programmes {
		if i > 0 {
			col.Add(part.Rule())
		}
		col.Add(s.programmeRow(g))
	}
	return part.Card(s.say("programmes"), add, col)
}

func (s *Screen) programmeRow(g app.Programme) fyne.CanvasObject {
	line := []string{s.say("programmes." + g.Role)}
	if when := s.years(g.From, g.To); when != "" {
		line = append(line, when)
	}
	var with []string
	for _, id := range g.People {
		if name := s.nameOf(id); name != "" {
			with = append(with, name)
		}
	}
	if len(with) > 0 {
		line = append(line, s.say("programmes.with", "names", strings.Join(with, ", ")))
	}
	return part.Pad(4, 0, 4, 0, part.Row(10, part.NewIcon("handshake", 16, look.Ink2),
		part.Grow(part.Column(0, part.NewParagraph(g.Name).In(look.Ink), part.SmallParagraph(strings.Join(line, ", ")).In(look.Ink3))),
		part.IconButton("pencil", s.say("programmes.edit", "programme", g.Name), func() { s.editProgramme(g) }).Small(),
		part.IconButton("close", s.say("programmes.remove", "programme", g.Name), func() {
			s.save(func(me *app.Profile) {
				me.Programmes = slices.DeleteFunc(me.Programmes, func(o app.Programme) bool { return o.ID == g.ID })
			}, s.say("programmes.removed", "programme", g.Name), "programmes")
		}).Small()))
}

// nameOf is a person's name; empty for one who is archived or in the bin.
func (s *Screen) nameOf(id app.PersonID) string {
	for _, n := range s.names {
		if n.ID == id {
			return n.Text
		}
	}
	return ""
}

// editProgramme asks for a programme: its name, my role, its days, and who is
// in it with me. One without an id is added.
func (s *Screen) editProgramme(g app.Programme) {
	name := part.NewField(s.say("programmes.name"), s.say("programmes.example"))
	name.SetText(g.Name)
	role := part.NewSegmented([]string{s.say("programmes.mentee"), s.say("programmes.mentor")}, max(slices.Index(roles, g.Role), 0), nil)
	from, to := s.day("from", g.From), s.day("to", g.To)
	to.Hint(s.say("to.help"))
	people := slices.Clone(g.People)
	chips := part.Wrap(6)
	var d *part.Dialog
	var show func()
	show = func() {
		chips.Objects = nil
		for _, id := range people {
			if text := s.nameOf(id); text != "" {
				chips.Add(part.ThemChip(text).Removable(func() {
					people = drop(people, id)
					show()
				}))
			}
		}
		chips.Hidden = len(chips.Objects) == 0
		chips.Refresh()
		refit(d)
	}
	var who *pick.Person
	who = pick.NewPerson(s.say("programmes.people"), s.say("programmes.people.example"), func(id app.PersonID) {
		people = append(drop(people, id), id)
		who.Combo.SetText("")
		show()
	})
	who.Combo.Eager()
	who.SetNames(s.names)
	title, verb := s.say("programmes.add"), s.say("add")
	if g.ID != 0 {
		title, verb = s.say("programmes.head"), s.say("keep")
	}
	form := part.Column(12, name, part.Column(4, part.Caption(s.say("programmes.role")).In(look.Ink2), part.Start(role)),
		part.Columns(150, 12, from, to), part.Column(6, fyne.CanvasObject(who.Combo), chips))
	d = s.ask(title, form, verb, func() bool {
		g.Name = strings.TrimSpace(name.Text())
		if g.Name == "" {
			name.SetError(s.say("programmes.empty"))
			return false
		}
		if strings.TrimSpace(who.Combo.Text()) != "" {
			if who.Chosen() == 0 {
				who.Combo.SetError(s.say("programmes.unknown"))
				return false
			}
			people = append(drop(people, who.Chosen()), who.Chosen())
		}
		a, b, ok := s.span(from, to)
		if !ok {
			return false
		}
		g.Role, g.From, g.To, g.People = roles[role.Chosen()], a, b, people
		s.save(func(me *app.Profile) {
			for i := range me.Programmes {
				if g.ID != 0 && me.Programmes[i].ID == g.ID {
					me.Programmes[i] = g
					return
				}
			}
			me.Programmes = append(me.Programmes, g)
		}, "", "programmes")
		return true
	})
	show()
	name.Focus()
}
