package messages

import (
	"context"
	"strconv"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// wanted is whom I want to meet through an introduction.
func wanted(p planner.Compose) app.PersonID {
	if p.About != 0 {
		return p.About
	}
	return p.Person
}

// between is who introduces me; 0 while nobody is chosen.
func between(p planner.Compose) app.PersonID {
	if p.About != 0 {
		return p.Person
	}
	return p.Introducer
}

// direct turns a message to who introduces me into one to whom I want to meet.
func direct(p *planner.Compose) {
	p.Person, p.Introducer, p.About = wanted(*p), between(*p), 0
}

// nameTarget reads the name of whom I want to meet where the message goes to
// the introducer.
func (c *composer) nameTarget(ctx context.Context, out planner.Composition, names map[app.PersonID]string) error {
	about := out.Chosen.About
	if about == 0 {
		return nil
	}
	q, err := c.s.planner.Person(ctx, about)
	if err == nil {
		names[about] = q.Name.String()
	}
	return err
}

// remember keeps names and who can introduce me to whom.
func (c *composer) remember(names map[app.PersonID]string) {
	for id, name := range names {
		c.names[id] = name
	}
	if !c.known {
		return
	}
	c.names[c.now.Person.ID] = c.now.Person.Name.String()
	for _, x := range c.now.Introducers {
		name, _, _ := strings.Cut(x.Text, " (") // without the role that tells people of one name apart
		c.names[app.PersonID(number(x.Value))] = name
	}
}

// makeIntroduction makes the two choices of an introduction: who is written to,
// and who introduces.
func (s *setup) makeIntroduction() {
	c, w := s.c, s.c.host.Words()
	s.selects[itemWhom] = part.NewSelect(w.Say("composer.whom"), nil, 0, func(i int) {
		by := between(c.choice)
		switch {
		case i == 0:
			c.choose(direct)
		case by == 0:
			s.selects[itemWhom].Choose(0)
			s.pickIntroducer(s.toIntroducer)
		default:
			s.toIntroducer(by)
		}
	})
	s.selects[itemIntroducer] = part.NewSelect(w.Say("composer.introducer"), nil, -1, func(i int) {
		options, chosen := s.introducers()
		if i < len(options) {
			s.introducedBy(app.PersonID(number(options[i].Value)))
			return
		}
		s.selects[itemIntroducer].Choose(chosen)
		s.pickIntroducer(s.introducedBy)
	}).PlaceHolder(w.Say("messages.choose"))
}

// toIntroducer turns the message to who introduces me.
func (s *setup) toIntroducer(by app.PersonID) {
	s.c.choose(func(p *planner.Compose) { p.Person, p.About, p.Introducer = by, wanted(*p), 0 })
}

// introducedBy changes who introduces me, whoever is written to.
func (s *setup) introducedBy(by app.PersonID) {
	s.c.choose(func(p *planner.Compose) {
		if p.About != 0 {
			p.Person = by
			return
		}
		p.Introducer = by
	})
}

// introducers are those known to know us both, and the one chosen. While the
// message goes to the introducer, the list is that of whom I want to meet.
func (s *setup) introducers() (options []planner.Choice, chosen int) {
	c := s.c
	if c.choice.About == 0 {
		s.c.introducers = c.now.Introducers
	}
	by := between(c.choice)
	value := strconv.FormatInt(int64(by), 10)
	options = append(options, s.c.introducers...)
	if by != 0 && index(options, value) < 0 {
		options = append(options, planner.Choice{Value: value, Text: c.names[by]})
	}
	return options, index(options, value)
}

func (s *setup) fillIntroduction() {
	c, w := s.c, s.c.host.Words()
	if c.choice.Situation != app.Introduce {
		return
	}
	options, chosen := s.introducers()
	s.selects[itemIntroducer].SetOptions(append(texts(options), w.Say("composer.introducer.other")), chosen)
	them := w.Say("composer.whom.them", "name", c.names[wanted(c.choice)])
	helper := w.Say("composer.whom.nobody")
	if by := between(c.choice); by != 0 {
		helper = w.Say("composer.whom.helper", "name", c.names[by])
	}
	at := 0
	if c.choice.About != 0 {
		at = 1
	}
	s.selects[itemWhom].SetOptions([]string{them, helper}, at)
}

// pickIntroducer asks for anybody by name.
func (s *setup) pickIntroducer(use func(app.PersonID)) {
	c, w := s.c, s.c.host.Words()
	var names []planner.PersonName
	c.host.Run("messages.names", func(ctx context.Context) (err error) {
		names, err = c.s.planner.Names(ctx)
		return err
	}, func() {
		var d *part.Dialog
		var who *pick.Person
		done := func() {
			if id := who.Chosen(); id != 0 && id != wanted(c.choice) {
				c.names[id] = who.Combo.Text()
				d.Close()
				use(id)
				return
			}
			who.Combo.SetError(w.Say("composer.introducer.who"))
		}
		who = pick.NewPerson(w.Say("composer.introducer"), w.Say("composer.introducer.hint"), nil)
		who.SetNames(names)
		d = part.NewDialog(w.Say("composer.introducer.head", "name", c.names[wanted(c.choice)]), who.Combo,
			part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
			part.NewButton(part.Main, w.Say("composer.introducer.use"), "", done))
		d.ShowOn(c.host.Window().Canvas())
		c.host.Window().Canvas().Focus(who.Combo.Focusable())
	})
}
