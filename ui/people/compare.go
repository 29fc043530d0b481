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
	lines := s.shownSkills()
	anySaid := false
	for _, l := range lines {
		anySaid = anySaid || said(l.Source)
	}
	s.saidNote(col, anySaid)
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
	name, words := part.NewParagraph(l.Name).In(look.Ink), part.Caption(l.Text).In(look.Ink2)
	line := part.Row(10, part.Grow(name), words, part.NewLevelBar(int(l.Mine), int(l.Want), int(l.Them)))
	if said(l.Source) {
		return line
	}
	origin := part.Row(8, part.Grow(part.SmallParagraph(l.Origin).In(look.Ink3)))
	if l.Source == app.Inferred {
		name.In(look.Ink3)
		words.In(look.Ink3)
		value := s.host.Words().Say("origin.level", "skill", l.Name, "n", int(l.Them))
		origin.Add(s.confirm(value, planner.DoubtAnswer{Skill: l.ID, Level: l.Them}))
	}
	return part.Column(0, line, origin)
}

// said tells whether the user said a value; only what comes from elsewhere
// carries a note of where from.
func said(source app.Source) bool { return source != app.Inferred && source != app.Imported }

// saidNote stands below a heading, where something below it has no note.
func (s *Screen) saidNote(col *fyne.Container, any bool) {
	if any {
		col.Add(part.SmallParagraph(s.say("said")).In(look.Ink3))
	}
}

// shownSkills are those that count. Level 0, said to keep a guess away, shows
// only where I want to grow.
func (s *Screen) shownSkills() []planner.SkillLine {
	var out []planner.SkillLine
	for _, l := range s.full.Skills {
		if l.Claimed && (l.Them > 0 || l.Want > l.Mine) {
			out = append(out, l)
		}
	}
	return out
}

// viewsPart compares perspectives.
func (s *Screen) viewsPart() fyne.CanvasObject {
	col := part.Column(7, s.heading("views", s.editButton("views.edit", s.editViews)))
	anySaid := false
	for _, l := range s.full.Views {
		anySaid = anySaid || l.Origin != "" && said(l.Source)
	}
	s.saidNote(col, anySaid)
	for _, l := range s.full.Views {
		col.Add(s.viewLine(l))
	}
	return col
}

// viewLabel is the width of a dimension's name.
const viewLabel = 92

func (s *Screen) viewLine(l planner.ViewLine) fyne.CanvasObject {
	value := part.NewParagraph(l.Value).In(look.Ink)
	switch {
	case l.Value == "":
		value.SetText(s.say("unknown"))
		value.In(look.Ink3)
	case !l.Claimed:
		value.SetText(s.say("unsure", "value", l.Value))
		value.In(look.Ink3)
	case l.Source == app.Inferred:
		value.In(look.Ink3)
	}
	line := part.Row(8, part.Width(viewLabel, part.Body(l.Label).In(look.Ink2).Short()), part.Grow(value))
	switch {
	case l.Known && l.Differs:
		line.Add(part.Row(6, part.NewMark(part.MarkThem), part.Caption(s.say("differs")).In(look.ThemText)))
	case l.Known:
		line.Add(part.Row(6, part.NewMark(part.MarkYou), part.Caption(s.say("same")).In(look.YouText)))
	}
	if l.Origin == "" || said(l.Source) {
		return line
	}
	origin := part.Row(8, part.Grow(part.SmallParagraph(l.Origin).In(look.Ink3)))
	if l.Source == app.Inferred && l.Claimed {
		origin.Add(s.confirm(l.Value, planner.DoubtAnswer{Dimension: l.Dimension, Value: l.Raw}))
	}
	return part.Column(0, line, part.Pad(0, 0, 0, viewLabel+8, origin))
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
	s.stays["trust"], s.stays["relation"] = bar, relation
	col := part.Column(8, s.heading("relationship", s.editButton("relation.edit", s.editRelation)),
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
	if n := v.Person.CadenceDays; n > 0 {
		col.Add(s.fact("cadence", part.NewParagraph(s.cadence(n)).In(look.Ink)))
	}
	if why := v.Person.Standing.NotForMeWhy; why != "" && v.Row.Status == "not-for-me" {
		col.Add(s.fact("why", part.NewParagraph(why).In(look.Ink)))
	}
	return col
}

func (s *Screen) fact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return part.Labelled(92, s.say("label."+label), o)
}
