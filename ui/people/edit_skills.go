package people

import (
	"strings"

	"fyne.io/fyne/v2"

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
			if k.Source == app.Inferred {
				name = part.Column(0, part.NewParagraph(k.Name).In(look.Ink3), part.SmallParagraph(s.say("inferred")).In(look.Ink3))
			}
			level := part.NewStepper(0, int(app.MaxLevel), int(k.Level), func(n int) {
				k.Level, k.Source, k.Certainty, k.From = app.Level(n), app.Typed, 1, ""
			}).Small()
			remove := part.IconButton("close", s.say("skills.remove", "skill", k.Name), func() {
				edited = append(edited[:i:i], edited[i+1:]...)
				draw()
			}).Small()
			rows.Add(part.Row(8, part.Grow(name), level, remove))
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
			s.change(id, func(q *app.Person) { q.Skills = edited }, nil)
			return true
		})
	field.Focus()
}

// editViews opens the dialog in which a person's perspective is told.
func (s *Screen) editViews() {
	id, q := s.at, s.full.Person
	w := s.host.Words()
	told := map[app.Dimension]func() string{}
	choose := func(d app.Dimension, label string, values []string, name func(string) string) *part.Select {
		options, chosen := []string{s.say("unknown")}, 0
		for i, v := range values {
			options = append(options, name(v))
			if v == q.Perspective[d].Value {
				chosen = i + 1
			}
		}
		sel := part.NewSelect(label, options, chosen, nil)
		if len(values) > 10 {
			sel.Searchable(s.say("filter.find"))
		}
		told[d] = func() string {
			if i := sel.Chosen(); i > 0 {
				return values[i-1]
			}
			return ""
		}
		return sel
	}
	write := func(d app.Dimension, label string) *part.Field {
		f := part.NewField(label, s.say("unknown"))
		f.SetText(q.Perspective[d].Value)
		told[d] = func() string { return strings.TrimSpace(f.Text()) }
		return f
	}
	var fields []fyne.CanvasObject
	for _, d := range app.Dimensions() {
		label := w.Say("dimension." + string(d.ID))
		switch {
		case d.ID == app.Organisation || d.ID == app.WorkStrength:
		case d.Values != nil:
			fields = append(fields, choose(d.ID, label, d.Values, func(v string) string { return w.Say(string(d.ID) + "." + v) }))
		default:
			fields = append(fields, write(d.ID, label))
		}
	}
	for _, own := range s.me.Own {
		if len(own.Values) > 0 {
			fields = append(fields, choose(own.ID, own.Name, own.Values, func(v string) string { return v }))
			continue
		}
		fields = append(fields, write(own.ID, own.Name))
	}
	s.ask(s.say("views.head", "name", q.Name.First()), part.Column(10, part.NewParagraph(s.say("views.text")), part.Columns(180, 10, fields...)),
		s.say("edit.save"), func() bool {
			values := map[app.Dimension]string{}
			for d, value := range told {
				values[d] = value()
			}
			s.change(id, func(q *app.Person) { tell(q, values) }, nil)
			return true
		})
}

// tell puts values into a perspective; what did not change keeps its source.
func tell(q *app.Person, values map[app.Dimension]string) {
	if q.Perspective == nil {
		q.Perspective = map[app.Dimension]app.Attribute{}
	}
	for d, v := range values {
		switch {
		case v == "":
			delete(q.Perspective, d)
		case q.Perspective[d].Value != v:
			q.Perspective[d] = app.Attribute{Value: v, Certainty: 1, Source: app.Typed}
		}
	}
}
