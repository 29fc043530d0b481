package people

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// usualLevel is where a skill that was just added stands until it is moved.
const usualLevel app.Level = 3

// skillEditor edits all skills where they stand: levels are moved, skills added
// and removed, and one read off the title is made sure of. It is kept as one
// change when Done is pressed or the page is left.
type skillEditor struct {
	s      *Screen
	edited []app.PersonSkill
	was    []app.PersonSkill
	rows   *fyne.Container
	field  *part.Combo
}

func (s *Screen) editSkills() { s.edit("skills", s.skillsEditor) }

func (s *Screen) skillsEditor() *editor {
	id, q := s.at, s.full.Person
	k := &skillEditor{s: s, edited: slices.Clone(q.Skills), was: q.Skills, rows: part.Column(6)}
	k.field = part.NewCombo("", s.say("skills.add"), s.suggest, k.add)
	k.field.OnSubmitted = k.add
	k.field.Hint(s.say("skills.levels"))
	e := &editor{focus: &k.field.Field, stays: true, label: "change.person", other: func() bool {
		return strings.TrimSpace(k.field.Text()) != "" || !slices.Equal(k.edited, k.was)
	}}
	e.take = func() (func(context.Context) (app.ChangeID, error), bool) {
		k.add(k.field.Text())
		listed := slices.Clone(k.edited)
		return func(ctx context.Context) (app.ChangeID, error) { return s.planner.SetSkills(ctx, id, listed) }, k.field.Error() == ""
	}
	k.field.InPlace(func() {}, func() { s.dropEdit(e) })
	k.draw()
	e.body = part.Column(8, k.field, k.rows, s.endButtons(e))
	return e
}

// add puts a skill on top of the list; one that is there already is said.
func (k *skillEditor) add(text string) {
	if text = strings.TrimSpace(text); text == "" {
		k.field.SetError("")
		return
	}
	for i := range k.edited {
		if app.Fold(k.edited[i].Name) == app.Fold(text) {
			k.field.SetError(k.s.say("skills.there", "skill", k.edited[i].Name))
			k.s.showPerson()
			return
		}
	}
	k.edited = append([]app.PersonSkill{{Name: text, Level: usualLevel, Source: app.Typed, Certainty: 1}}, k.edited...)
	k.field.SetText("")
	k.field.SetError("")
	k.draw()
	k.s.showPerson()
}

// draw lists the skills with their levels.
func (k *skillEditor) draw() {
	k.rows.Objects = nil
	for i := range k.edited {
		k.rows.Objects = append(k.rows.Objects, k.row(i))
	}
	if len(k.edited) == 0 {
		k.rows.Objects = append(k.rows.Objects, part.NewParagraph(k.s.word("skills.none")))
	}
	k.rows.Refresh()
}

func (k *skillEditor) row(i int) fyne.CanvasObject {
	s, skill := k.s, &k.edited[i]
	name := part.Column(0, part.NewParagraph(skill.Name).In(look.Ink))
	remove := s.say("skills.remove", "skill", skill.Name)
	switch {
	case skill.Source == app.Inferred:
		name = part.Column(0, part.NewParagraph(skill.Name).In(look.Ink3), part.SmallParagraph(s.guessed(skill)).In(look.Ink3))
	case skill.Level == 0 && skill.Source == app.Typed:
		name.Objects = append(name.Objects, part.SmallParagraph(s.say("skills.none-said")).In(look.Ink3))
		remove = s.say("skills.forget", "skill", skill.Name)
	}
	line := part.Row(6, part.Grow(name))
	if skill.Source == app.Inferred {
		line.Add(part.IconButton("check", s.doubtSay("confirm", "value", s.host.Words().Say("origin.level", "skill", skill.Name, "n", int(skill.Level))), func() {
			skill.Source, skill.Certainty, skill.From = app.Typed, 1, ""
			k.draw()
			s.showPerson()
		}).Small())
	}
	line.Add(part.NewStepper(0, int(app.MaxLevel), int(skill.Level), func(n int) {
		skill.Level, skill.Source, skill.Certainty, skill.From = app.Level(n), app.Typed, 1, ""
	}).Small())
	line.Add(part.IconButton("close", remove, func() {
		k.edited = without(k.edited, i)
		k.draw()
		s.showPerson()
	}).Small())
	return line
}

// guessed says what a skill was read off, and how sure that is.
func (s *Screen) guessed(k *app.PersonSkill) string {
	return s.host.Words().Say("origin.guessed", "title", k.From, "percent", int(k.Certainty*100+.5))
}
