package people

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// usualLevel is where a skill that was just added stands until it is moved.
const usualLevel app.Level = 3

// editSkills opens the dialog in which a person's skills are added, moved and
// removed. A skill read off the title can be made sure of, or removed.
func (s *Screen) editSkills() {
	id, q := s.at, s.full.Person
	edited := append([]app.PersonSkill(nil), q.Skills...)
	rows := part.Column(6)
	var d *part.Dialog
	var draw func()
	draw = func() {
		rows.Objects = nil
		for i := range edited {
			k := &edited[i]
			name := part.Column(0, part.NewParagraph(k.Name).In(look.Ink))
			remove := s.say("skills.remove", "skill", k.Name)
			switch {
			case k.Source == app.Inferred:
				name = part.Column(0, part.NewParagraph(k.Name).In(look.Ink3), part.SmallParagraph(s.guessed(k)).In(look.Ink3))
			case k.Level == 0 && k.Source == app.Typed:
				name.Add(part.SmallParagraph(s.say("skills.none-said")).In(look.Ink3))
				remove = s.say("skills.forget", "skill", k.Name)
			}
			level := part.NewStepper(0, int(app.MaxLevel), int(k.Level), func(n int) {
				k.Level, k.Source, k.Certainty, k.From = app.Level(n), app.Typed, 1, ""
			}).Small()
			off := part.IconButton("close", remove, func() {
				edited = append(edited[:i:i], edited[i+1:]...)
				draw()
			}).Small()
			line := part.Row(8, part.Grow(name))
			if k.Source == app.Inferred {
				line.Add(part.IconButton("check", s.doubtSay("confirm", "value", s.host.Words().Say("origin.level", "skill", k.Name, "n", int(k.Level))), func() {
					k.Source, k.Certainty, k.From = app.Typed, 1, ""
					draw()
				}).Small())
			}
			line.Add(level)
			line.Add(off)
			rows.Add(line)
		}
		if len(edited) == 0 {
			rows.Add(part.NewParagraph(s.say("skills.none")))
		}
		rows.Refresh()
		if d != nil {
			d.Content().Refresh()
			d.Refresh()
		}
	}
	var field *part.Combo
	take := func(text string) {
		if text = strings.TrimSpace(text); text == "" {
			return
		}
		for i := range edited {
			if app.Fold(edited[i].Name) == app.Fold(text) {
				field.SetError(s.say("skills.there", "skill", edited[i].Name))
				d.Content().Refresh()
				d.Refresh()
				return
			}
		}
		edited = append(edited, app.PersonSkill{Name: text, Level: usualLevel, Source: app.Typed, Certainty: 1})
		field.SetText("")
		field.SetError("")
		draw()
	}
	field = part.NewCombo(s.say("skills.add"), s.say("skills.example"), s.suggest, take)
	field.OnSubmitted = take
	draw()
	d = s.ask(s.say("skills.head", "name", q.Name.First()),
		part.Column(12, field, part.SmallParagraph(s.say("skills.levels")).In(look.Ink3), rows), s.say("edit.save"), func() bool {
			take(field.Text())
			if field.Error() != "" {
				return false
			}
			s.act("change.person", q.Name.String(), func(ctx context.Context) (app.ChangeID, error) { return s.planner.SetSkills(ctx, id, edited) })
			return true
		})
	field.Focus()
}

// guessed says what a skill was read off, and how sure that is.
func (s *Screen) guessed(k *app.PersonSkill) string {
	return s.host.Words().Say("origin.guessed", "title", k.From, "percent", int(k.Certainty*100+.5))
}
