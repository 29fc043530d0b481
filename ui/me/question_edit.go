package me

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// editQuestion asks for a question's words, what it is about, and how it is
// meant. A question without an id is added.
func (s *Screen) editQuestion(q app.Question) {
	text := part.NewTextField(s.say("questions.text"), s.say("questions.example"), 2)
	text.SetText(q.Text)
	var d *part.Dialog
	about := s.newAbout("questions.about", func() { refit(d) })
	if q.ID != 0 {
		about.set(q.Text, s.named(q.Skills))
	}
	text.OnChanged = about.read
	tags := part.NewField(s.say("questions.tags"), s.say("questions.tags.example")).Hint(s.say("questions.tags.help"))
	tags.SetText(strings.Join(q.Tags, ", "))
	importance := part.NewSegmented([]string{s.say("low"), s.say("mid"), s.say("high")}, bars(q.Importance)-1, nil)
	opposite := part.NewCheck(s.say("questions.opposite"), q.Opposite, nil)
	stances := []string{s.say("stance.none"), s.say("stance.-2"), s.say("stance.-1"), s.say("stance.0"), s.say("stance.1"), s.say("stance.2")}
	chosen := 0
	if q.Stance != nil {
		chosen = *q.Stance + 3
	}
	stance := part.NewSelect(s.say("stance"), stances, chosen, nil)
	title, verb := s.say("questions.add"), s.say("add")
	if q.ID != 0 {
		title, verb = s.say("questions.head"), s.say("keep")
	}
	form := part.Column(12, text, about.object, tags, part.Column(4, part.Caption(s.say("skills.matters")).In(look.Ink2), part.Start(importance)), stance, opposite)
	if q.ID != 0 {
		form.Add(part.Start(part.NewButton(part.Quiet, s.say("questions.remove.verb"), "trash", func() {
			d.Close()
			s.removeQuestion(q.ID)
		})))
	}
	d = s.ask(title, form, verb, func() bool {
		words := strings.TrimSpace(text.Text())
		if words == "" {
			text.SetError(s.say("questions.text.none"))
			return false
		}
		q.Text, q.Opposite, q.Stance, q.Skills, q.Tags = words, opposite.On(), nil, about.ids(), listOf(tags.Text())
		if bars(q.Importance)-1 != importance.Chosen() || q.Importance == 0 {
			q.Importance = importances[importance.Chosen()]
		}
		if n := stance.Chosen(); n > 0 {
			own := n - 3
			q.Stance = &own
		}
		s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.SaveQuestion(ctx, q) }, "", "questions")
		return true
	})
	text.Focus()
}

// closeQuestion asks what was learned and from whom, and puts the question to
// the answered ones. Whom a talk on it brought together are proposed.
func (s *Screen) closeQuestion(q app.Question) {
	learned := part.NewTextField(s.say("questions.learned"), s.say("questions.learned.example"), 3)
	learned.SetText(q.Learned)
	form := part.Column(10, part.NewParagraph(q.Text).In(look.Ink), learned)
	chips := part.Wrap(6)
	var people []app.PersonID
	var asked []*part.Chip
	seen := map[app.PersonID]bool{}
	for _, t := range s.led[q.ID].Led {
		if !seen[t.Person] {
			seen[t.Person] = true
			chip := part.FilterChip(t.Name, t.State == app.WasMet && q.Learned == "", nil)
			people, asked = append(people, t.Person), append(asked, chip)
			chips.Add(chip)
		}
	}
	if len(people) > 0 {
		form.Add(part.Column(6, part.Caption(s.say("questions.from")).In(look.Ink2), chips))
	}
	s.ask(s.say("questions.close.head"), form, s.say("questions.close.verb"), func() bool {
		var from []app.PersonID
		for i, chip := range asked {
			if chip.On {
				from = append(from, people[i])
			}
		}
		words := strings.TrimSpace(learned.Text())
		s.act(func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.CloseQuestion(ctx, q.ID, words, from)
		}, s.say("questions.closed"), "questions")
		return true
	})
	learned.Focus()
}

// named gives the names of skills by their ids.
func (s *Screen) named(ids []string) []planner.NamedSkill {
	out := []planner.NamedSkill{}
	for _, id := range ids {
		n := s.planner.NameSkill(id)
		if mine, ok := s.me.Skill(n.ID); ok {
			n.Name = mine.Name
		}
		out = append(out, n)
	}
	return out
}

// listOf cuts a text at its commas; what is empty or there twice falls away.
func listOf(text string) []string {
	var out []string
	for _, t := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if t = strings.TrimSpace(t); t != "" {
			out = append(without(out, t), t)
		}
	}
	return out
}

// refit gives an open dialog the height that its content needs now.
func refit(d *part.Dialog) {
	if d != nil && d.Open() {
		d.Content().Refresh()
		d.Refresh()
	}
}
