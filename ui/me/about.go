package me

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// aboutCard is who I am, as messages and invites need it.
func (s *Screen) aboutCard() fyne.CanvasObject {
	return part.Card(s.say("about"), nil, part.Column(10,
		part.Columns(150, 12,
			s.field("name", "", s.me.Name, func(me *app.Profile, t string) { me.Name = t }),
			s.field("email", "email.example", s.me.Email, func(me *app.Profile, t string) { me.Email = t })),
		part.Columns(150, 12,
			s.field("job", "job.example", s.me.Title, func(me *app.Profile, t string) { me.Title = t }),
			s.field("organisation", "", s.me.Organisation, func(me *app.Profile, t string) { me.Organisation = t })),
		s.field("place", "", s.me.Place, func(me *app.Profile, t string) { me.Place = t })))
}

// historyCard is where I worked and learned and what I belong to: the common
// ground with others is found there.
func (s *Screen) historyCard() fyne.CanvasObject {
	col := part.Column(6, part.SmallParagraph(s.say("history.text")).In(look.Ink3), s.section("positions", func() { s.editPosition(-1, app.Position{}) }))
	if len(s.me.Positions) == 0 {
		col.Add(part.SmallParagraph(s.say("positions.none")).In(look.Ink3))
	}
	for i, p := range s.me.Positions {
		col.Add(s.past(joined(p.Title, p.Organisation), s.years(p.From, p.To), func() { s.editPosition(i, p) }, func() {
			s.save(func(me *app.Profile) { me.Positions = drop(me.Positions, p) }, s.say("history.removed", "what", joined(p.Title, p.Organisation)), "history")
		}))
	}
	col.Add(part.Gap(1, 4))
	col.Add(s.section("schools", func() { s.editSchool(-1, app.School{}) }))
	for i, e := range s.me.Education {
		col.Add(s.past(joined(e.Degree, e.Name), s.years(e.From, e.To), func() { s.editSchool(i, e) }, func() {
			s.save(func(me *app.Profile) { me.Education = drop(me.Education, e) }, s.say("history.removed", "what", e.Name), "history")
		}))
	}
	col.Add(part.Gap(1, 4))
	groups := part.Wrap(6)
	for _, g := range s.me.Groups {
		groups.Add(part.NewChip(g, "people").Removable(func() {
			s.save(func(me *app.Profile) { me.Groups = without(me.Groups, g) }, s.say("history.removed", "what", g), "history")
		}))
	}
	groups.Add(s.plus("groups.add", "groups.what", "groups.example", func(text string) {
		s.save(func(me *app.Profile) { me.Groups = append(without(me.Groups, text), text) }, "", "history")
	}))
	col.Add(part.NewParagraph(s.say("groups")).Bold().In(look.Ink))
	col.Add(groups)
	return part.Card(s.say("history"), nil, col)
}

func (s *Screen) section(id string, add func()) fyne.CanvasObject {
	return part.Row(8, part.Grow(part.NewParagraph(s.say(id)).Bold().In(look.Ink)), part.IconButton("plus", s.say(id+".add"), add).Small())
}

// past is one line of the history.
func (s *Screen) past(what, when string, edit, remove func()) fyne.CanvasObject {
	return part.Row(8, part.Grow(part.NewParagraph(what).In(look.Ink)), part.Caption(when),
		part.IconButton("pencil", s.say("history.edit", "what", what), edit).Small(),
		part.IconButton("close", s.say("history.remove", "what", what), remove).Small())
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// years writes from when to when: "2018 to 2021", "since 2023".
func (s *Screen) years(from, to app.Day) string {
	year := func(d app.Day) string { return strconv.Itoa(d.Time(s.host.Now().Location()).Year()) }
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return s.say("since", "day", year(from))
	case from == "":
		return s.say("until", "day", year(to))
	}
	return s.say("years", "from", year(from), "to", year(to))
}

func drop[T comparable](all []T, one T) []T {
	var out []T
	for _, v := range all {
		if v != one {
			out = append(out, v)
		}
	}
	return out
}

// replace puts a new value in place of an old one, or where that is not there
// any more before all others.
func replace[T comparable](all []T, old, fresh T) []T {
	for i := range all {
		if all[i] == old {
			all[i] = fresh
			return all
		}
	}
	return append([]T{fresh}, all...)
}

// day is a field for a day that shows its year.
func (s *Screen) day(label string, now app.Day) *part.DateField {
	words := pick.DayWords(s.host.Words())
	words.Format = s.host.Words().DayYear
	f := part.NewDateField(s.say(label), s.say("day.example"), s.host.Words().Say("pick.calendar"), words, s.host.Now, nil)
	if at := now.Time(s.host.Now().Location()); !at.IsZero() {
		f.SetDay(at)
	}
	return f
}

// span reads two days; ok is false while one is unreadable or they are the
// wrong way round, which is told at the field.
func (s *Screen) span(from, to *part.DateField) (a, b app.Day, ok bool) {
	ok = true
	read := func(f *part.DateField) app.Day {
		at, set := f.Day()
		if set {
			return app.DayOf(at)
		}
		if strings.TrimSpace(f.Text()) != "" {
			ok = false
		}
		return ""
	}
	a, b = read(from), read(to)
	if ok && a != "" && b != "" && b < a {
		to.SetError(s.say("day.order"))
		ok = false
	}
	return a, b, ok
}

// editPosition asks for a job; with -1 it is a new one.
func (s *Screen) editPosition(i int, p app.Position) {
	title, house := part.NewField(s.say("job"), ""), part.NewField(s.say("organisation"), "")
	title.SetText(p.Title)
	house.SetText(p.Organisation)
	from, to := s.day("from", p.From), s.day("to", p.To)
	to.Hint(s.say("to.help"))
	s.ask(s.say("positions.add"), part.Column(10, title, house, part.Columns(150, 12, from, to)), s.say("keep"), func() bool {
		if strings.TrimSpace(title.Text()+house.Text()) == "" {
			title.SetError(s.say("positions.empty"))
			return false
		}
		a, b, ok := s.span(from, to)
		if !ok {
			return false
		}
		fresh := app.Position{Title: strings.TrimSpace(title.Text()), Organisation: strings.TrimSpace(house.Text()), From: a, To: b}
		s.save(func(me *app.Profile) {
			if i < 0 {
				me.Positions = append([]app.Position{fresh}, me.Positions...)
				return
			}
			me.Positions = replace(me.Positions, p, fresh)
		}, "", "history")
		return true
	})
	title.Focus()
}

// editSchool asks for a place of learning; with -1 it is a new one.
func (s *Screen) editSchool(i int, e app.School) {
	name, degree := part.NewField(s.say("schools.name"), ""), part.NewField(s.say("schools.degree"), "")
	name.SetText(e.Name)
	degree.SetText(e.Degree)
	from, to := s.day("from", e.From), s.day("to", e.To)
	s.ask(s.say("schools.add"), part.Column(10, name, degree, part.Columns(150, 12, from, to)), s.say("keep"), func() bool {
		if strings.TrimSpace(name.Text()) == "" {
			name.SetError(s.say("schools.empty"))
			return false
		}
		a, b, ok := s.span(from, to)
		if !ok {
			return false
		}
		fresh := app.School{Name: strings.TrimSpace(name.Text()), Degree: strings.TrimSpace(degree.Text()), From: a, To: b}
		s.save(func(me *app.Profile) {
			if i < 0 {
				me.Education = append([]app.School{fresh}, me.Education...)
				return
			}
			me.Education = replace(me.Education, e, fresh)
		}, "", "history")
		return true
	})
	name.Focus()
}
