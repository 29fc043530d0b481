package whonext

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// notFor is a reason that can be given for "not for me", and what follows.
type notFor struct {
	lesson planner.Lesson
	id     string // of its words: who-next.not.ID and who-next.not.ID.effect
	later  bool   // leads to a snooze instead
}

// notForMe asks why, says what the answer does, and does it. Only not now leads
// to the choice of a day, at the anchor.
func (s *Screen) notForMe(anchor fyne.CanvasObject, c *planner.SuggestionCard) {
	w := s.host.Words()
	skill, skillName := topSkill(c)
	reasons := []notFor{{planner.LowTrust, "trust", false}, {planner.Alike, "alike", false}, {planner.NoLesson, "later", true}, {planner.NoLesson, "other", false}}
	if skill != "" {
		reasons = append([]notFor{{planner.NoSkill, "skill", false}}, reasons...)
	}
	var options []string
	for _, r := range reasons {
		options = append(options, w.Say("who-next.not."+r.id, "skill", skillName))
	}
	chosen := len(reasons) - 1
	effect := part.SmallParagraph("").In(look.Ink2)
	why := part.NewField(w.Say("who-next.not.why"), "")
	below := part.Stack(why)
	var d *part.Dialog
	confirm := part.NewButton(part.Main, w.Say("who-next.not.verb"), "", nil)
	show := func(i int) {
		chosen = i
		r := reasons[i]
		effect.SetText(w.Say("who-next.not."+r.id+".effect", "name", c.First, "skill", skillName))
		below.Objects = []fyne.CanvasObject{why}
		verb := "who-next.not.verb"
		if r.later {
			below.Objects = nil
			verb = "who-next.not.choose"
		}
		confirm.SetText(w.Say(verb))
		below.Refresh()
		if d != nil {
			d.Refresh()
		}
	}
	group := part.NewRadioGroup(options, chosen, show)
	show(chosen)
	confirm.OnTapped = func() {
		d.Close()
		r := reasons[chosen]
		if r.later {
			s.snooze(anchor, c)
			return
		}
		answer := planner.NotForMeWhy{Text: strings.TrimSpace(why.Text()), Lesson: r.lesson}
		if r.lesson == planner.NoSkill {
			answer.Skill = skill
		}
		s.change("who-next.not", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.TeachNotForMe(ctx, c.Row.ID, answer)
		}, w.Say("who-next.not."+r.id+".done", "name", c.First, "skill", skillName))
	}
	why.OnSubmitted = func(string) { confirm.OnTapped() }
	d = part.NewDialog(w.Say("who-next.not.head", "name", c.First),
		part.Column(12, part.NewParagraph(w.Say("who-next.not.text", "name", c.First)), group, effect, below),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }), confirm)
	d.ShowOn(s.host.Window().Canvas())
}

// topSkill is the skill that speaks most for a person; empty when none does.
func topSkill(c *planner.SuggestionCard) (app.SkillID, string) {
	for _, r := range append(append([]planner.ReasonLine{}, c.Reasons...), c.More...) {
		if id, skill := strings.CutPrefix(string(r.Need), "skill:"); skill {
			return app.SkillID(id), r.Name
		}
	}
	return "", ""
}
