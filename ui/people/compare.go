package people

import (
	"fyne.io/fyne/v2"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// firstSkills is how many skills show before all are asked for.
const firstSkills = 6

// skillsPart compares skills: a line of words and a level bar each.
func (s *Screen) skillsPart() fyne.CanvasObject {
	col := part.Column(6, s.heading("skills", s.editButton("skills.edit", s.editSkills)))
	lines := s.full.Skills
	if len(lines) == 0 {
		col.Add(part.NewParagraph(s.say("skills.none")))
	}
	hidden := 0
	if !s.skills && len(lines) > firstSkills {
		hidden = len(lines) - firstSkills
		lines = lines[:firstSkills]
	}
	for _, l := range lines {
		col.Add(s.skillLine(l))
	}
	if hidden > 0 {
		col.Add(part.Start(part.NewButton(part.Quiet, s.host.Words().Count("people.skills.more", hidden), "chevron-down", func() {
			s.skills = true
			s.showPerson()
		}).Plain().After()))
	}
	return col
}

func (s *Screen) skillLine(l planner.SkillLine) fyne.CanvasObject {
	name := part.Column(0, part.NewParagraph(l.Name).In(look.Ink))
	words := part.Caption(l.Text).In(look.Ink2)
	if l.Source == app.Inferred {
		name = part.Column(0, part.NewParagraph(l.Name).In(look.Ink3), part.SmallParagraph(s.say("inferred")).In(look.Ink3))
		words.In(look.Ink3)
	}
	return part.Row(10, part.Grow(name), words, part.NewLevelBar(int(l.Mine), int(l.Want), int(l.Them)))
}

// viewsPart compares perspectives.
func (s *Screen) viewsPart() fyne.CanvasObject {
	col := part.Column(7, s.heading("views", s.editButton("views.edit", s.editViews)))
	for _, l := range s.full.Views {
		col.Add(s.viewLine(l))
	}
	return col
}

func (s *Screen) viewLine(l planner.ViewLine) fyne.CanvasObject {
	value := part.NewParagraph(l.Value).In(look.Ink)
	switch {
	case l.Value == "":
		value = part.NewParagraph(s.say("unknown")).In(look.Ink3)
	case l.Source == app.Inferred:
		value = part.NewParagraph(s.say("views.inferred", "value", l.Value)).In(look.Ink3)
	}
	line := part.Row(8, part.Width(92, part.Body(l.Label).In(look.Ink2).Short()), part.Grow(value))
	switch {
	case l.Known && l.Differs:
		line.Add(part.Row(6, part.NewMark(part.MarkThem), part.Caption(s.say("differs")).In(look.ThemText)))
	case l.Known:
		line.Add(part.Row(6, part.NewMark(part.MarkYou), part.Caption(s.say("same")).In(look.YouText)))
	}
	return line
}

// relationPart is trust, relation, how you know each other, and the talks.
func (s *Screen) relationPart() fyne.CanvasObject {
	w := s.host.Words()
	v, id := s.full, s.at
	trust, said := 0, s.say("trust.none")
	if v.Person.Trust != nil {
		trust = int(*v.Person.Trust)
		said = s.say("trust.value", "n", trust)
	}
	words := part.Caption(said).In(look.Ink2)
	bar := part.TrustBar(trust, func(n int) {
		level := app.Level(n)
		words.SetText(s.say("trust.value", "n", n))
		s.change(id, func(q *app.Person) { q.Trust = &level }, nil)
	})
	options := []string{s.say("relation.unsaid")}
	if v.Person.Relation == "" && v.Row.Relation != "" {
		options[0] = s.say("relation.seems", "relation", w.Say("relation."+string(v.Row.Relation)))
	}
	chosen := 0
	for i, r := range app.Relations() {
		options = append(options, w.Say("relation."+string(r)))
		if r == v.Person.Relation {
			chosen = i + 1
		}
	}
	relation := part.NewSelect("", options, chosen, func(i int) {
		s.change(id, func(q *app.Person) {
			q.Relation = ""
			if i > 0 {
				q.Relation = app.Relations()[i-1]
			}
		}, nil)
	}).Small()
	talks := s.say("talks.none")
	switch {
	case v.LastRating > 0:
		talks = w.Count("people.talks.rated", v.Talks, "rating", v.LastRating)
	case v.Talks > 0:
		talks = w.Count("people.talks.count", v.Talks)
	}
	s.trust, s.relation = bar, relation
	col := part.Column(8, s.heading("relationship", nil),
		s.fact("trust", part.Row(10, bar, part.Grow(words))),
		s.fact("relation", relation))
	if v.Through != "" {
		col.Add(s.fact("through", part.NewParagraph(v.Through).In(look.Ink)))
	}
	if len(v.Programmes) > 0 {
		col.Add(s.fact("programme", part.NewParagraph(strings.Join(v.Programmes, ", ")).In(look.Ink)))
	}
	col.Add(s.fact("talks", part.NewParagraph(talks).In(look.Ink)))
	again := s.say("again.now")
	if v.AskAgain != "" {
		again = v.AskAgain
	}
	col.Add(s.fact("again", part.NewParagraph(again).In(look.Ink)))
	if why := v.Person.Standing.NotForMeWhy; why != "" && v.Row.Status == "not-for-me" {
		col.Add(s.fact("why", part.NewParagraph(why).In(look.Ink)))
	}
	return col
}

func (s *Screen) fact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return part.Labelled(92, s.say("label."+label), o)
}
