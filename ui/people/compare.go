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
	if e := s.editing; e != nil && e.name == "skills" && e.person == s.at {
		return part.Column(8, s.heading("skills", nil), e.body)
	}
	edit := s.editButton("skills.edit", s.editSkills)
	s.stays[slotName("skills")] = edit
	col := part.Column(6, s.heading("skills", edit))
	lines := s.shownSkills()
	anySaid := false
	for _, l := range lines {
		anySaid = anySaid || said(l.Source)
	}
	s.saidNote(col, anySaid)
	if len(lines) == 0 {
		col.Objects = append(col.Objects, part.NewParagraph(s.say("skills.none")))
	}
	hidden := 0
	if !s.skills && len(lines) > firstSkills {
		hidden = len(lines) - firstSkills
		lines = lines[:firstSkills]
	}
	for _, l := range lines {
		col.Objects = append(col.Objects, s.skillLine(l))
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
	line := part.NewPressed(part.Row(10, part.Grow(name), words, part.NewLevelBar(int(l.Mine), int(l.Want), int(l.Them))),
		s.viewTip(planner.ViewLine{Origin: l.Origin}), s.editSkills)
	s.stays["skill."+string(l.ID)+l.Name] = line
	if said(l.Source) {
		return line
	}
	origin := part.Row(8, part.Grow(part.SmallParagraph(l.Origin).In(look.Ink3)))
	if l.Source == app.Inferred {
		name.In(look.Ink3)
		words.In(look.Ink3)
		value := s.host.Words().Say("origin.level", "skill", l.Name, "n", int(l.Them))
		origin.Objects = append(origin.Objects, s.confirm(value, planner.DoubtAnswer{Skill: l.ID, Level: l.Them}))
	}
	return part.Column(0, line, origin)
}

// said tells whether the user said a value; only what comes from elsewhere
// carries a note of where from.
func said(source app.Source) bool { return source != app.Inferred && source != app.Imported }

// saidNote stands below a heading, where something below it has no note.
func (s *Screen) saidNote(col *fyne.Container, any bool) {
	if any {
		col.Objects = append(col.Objects, part.SmallParagraph(s.say("said")).In(look.Ink3))
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
	col := part.Column(7, s.heading("views", nil))
	anySaid := false
	for _, l := range s.full.Views {
		anySaid = anySaid || l.Origin != "" && said(l.Source)
	}
	s.saidNote(col, anySaid)
	for _, l := range s.full.Views {
		col.Objects = append(col.Objects, s.viewLine(l))
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
	line := part.Row(8, part.Width(viewLabel, part.Body(l.Label).In(look.Ink2).Short()), part.Grow(s.viewValue(l, value)))
	switch {
	case l.Known && l.Differs:
		line.Objects = append(line.Objects, part.Row(6, part.NewMark(part.MarkThem), part.Caption(s.say("differs")).In(look.ThemText)))
	case l.Known:
		line.Objects = append(line.Objects, part.Row(6, part.NewMark(part.MarkYou), part.Caption(s.say("same")).In(look.YouText)))
	}
	if l.Origin == "" || said(l.Source) {
		return line
	}
	origin := part.Row(8, part.Grow(part.SmallParagraph(l.Origin).In(look.Ink3)))
	if l.Source == app.Inferred && l.Claimed {
		origin.Objects = append(origin.Objects, s.confirm(l.Value, planner.DoubtAnswer{Dimension: l.Dimension, Value: l.Raw}))
	}
	return part.Column(0, line, part.Pad(0, 0, 0, viewLabel+8, origin))
}

// relationPart is trust, how you know each other, and the talks.
func (s *Screen) relationPart() fyne.CanvasObject {
	w, v := s.host.Words(), s.full
	talks := s.say("talks.none")
	switch {
	case v.LastRating > 0:
		talks = w.Count("people.talks.rated", v.Talks, "rating", v.LastRating)
	case v.Talks > 0:
		talks = w.Count("people.talks.count", v.Talks)
	}
	col := part.Column(8, s.heading("relationship", nil), s.fact("trust", s.trustLine()), s.fact("through", s.throughLine()))
	if v.Introducer != "" {
		col.Objects = append(col.Objects, s.aboutFact("introducer", s.introducerLine()))
	}
	if len(v.Programmes) > 0 {
		col.Objects = append(col.Objects, s.fact("programme", part.NewParagraph(strings.Join(v.Programmes, ", ")).In(look.Ink)))
	}
	col.Objects = append(col.Objects, s.fact("talks", part.NewParagraph(talks).In(look.Ink)))
	col.Objects = append(col.Objects, s.fact("again", s.againLine()))
	if v.Person.CadenceDays > 0 || v.TagDays > 0 {
		col.Objects = append(col.Objects, s.fact("cadence", s.cadenceLine()))
	}
	return col
}

func (s *Screen) aboutFact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return part.Labelled(92, s.word("label."+label), o)
}

func (s *Screen) fact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return part.Labelled(92, s.say("label."+label), o)
}
