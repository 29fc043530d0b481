package rate

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// fillSkills lists the skills with a stepper for my level and a line of what it
// was.
func (v *view) fillSkills() {
	v.skills.Objects = nil
	if len(v.r.learned) == 0 {
		v.skills.Add(part.SmallParagraph(v.r.host.Words().Say("rate.learned.none")))
	}
	for i, l := range v.r.learned {
		if i > 0 {
			v.skills.Add(part.Rule())
		}
		v.skills.Add(part.Pad(6, 0, 6, 0, v.skillLine(l)))
	}
	v.relayout(v.skills)
}

func (v *view) skillLine(l *learnt) fyne.CanvasObject {
	w := v.r.host.Words()
	bar := part.NewLevelBar(int(min(l.have, l.to)), int(l.want), int(l.to))
	moved := part.Caption("").Bold()
	tell := func() {
		switch by := int(l.to - l.have); {
		case by > 0:
			moved.SetToken(look.ThemText)
			moved.SetText(w.Say("rate.up", "n", by))
		case by < 0:
			moved.SetToken(look.Ink2)
			moved.SetText(w.Say("rate.down", "n", -by))
		default:
			moved.SetToken(look.Ink3)
			moved.SetText(w.Say("rate.same"))
		}
		moved.SetBold(l.to != l.have)
	}
	tell()
	step := part.NewStepper(0, int(app.MaxLevel), int(l.to), func(n int) {
		l.to = app.Level(n)
		bar.Set(int(min(l.have, l.to)), int(l.want), n)
		tell()
		v.r.touch()
	}).Small()
	step.Tip = w.Say("rate.level", "skill", l.name)
	note := part.NewField("", w.Say("rate.line"))
	note.SetText(l.note)
	note.OnChanged = func(s string) { l.note = s; v.r.touch() }
	name := part.NewParagraph(l.name).In(look.Ink)
	levels := part.Row(12, bar, part.Width(34, part.Body(w.Say("rate.from", "n", int(l.have))).In(look.Ink2)), step, part.Width(40, moved))
	if v.class == part.Compact {
		return part.Column(6, part.Beside(120, 12, name, levels), note)
	}
	return part.Row(12, part.Width(124, name), levels, part.Grow(note))
}

// addSkill asks for another skill by name.
func (v *view) addSkill() {
	w := v.r.host.Words()
	var d *part.Dialog
	name := part.NewCombo(w.Say("rate.skill"), w.Say("rate.skill.example"), func(typed string) []string {
		return v.r.s.planner.SuggestSkills(typed, 6)
	}, nil)
	add := func() {
		text := strings.TrimSpace(name.Text())
		if text == "" {
			name.SetError(w.Say("rate.skill.none"))
			return
		}
		d.Close()
		v.r.line("", text)
		v.r.touch()
		v.fillSkills()
	}
	d = part.NewDialog(w.Say("rate.add-skill"), name,
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("rate.add"), "", add))
	d.ShowOn(v.r.host.Window().Canvas())
	v.r.host.Window().Canvas().Focus(name.Focusable())
}
