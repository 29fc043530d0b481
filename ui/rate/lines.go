package rate

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
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
		v.skills.Add(part.Pad(7, 0, 7, 0, v.skillLine(l)))
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
		v.touch()
	}).Small()
	step.Tip = w.Say("rate.level", "skill", l.name)
	note := part.NewField("", w.Say("rate.line"))
	note.SetText(l.note)
	note.OnChanged = func(s string) { l.note = s; v.touch() }
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
		v.touch()
		v.fillSkills()
	}
	d = part.NewDialog(w.Say("rate.add-skill"), name,
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("rate.add"), "", add))
	d.ShowOn(v.r.host.Window().Canvas())
	v.r.host.Window().Canvas().Focus(name.Focusable())
}

// fillGiven lists what was given and promised on both sides.
func (v *view) fillGiven() {
	r, w := v.r, v.r.host.Words()
	v.gave.Objects = v.givenList(part.MarkYou, w.Say("rate.gave"), w.Say("rate.gave.add"), &r.gave)
	v.got.Objects = v.givenList(part.MarkThem, w.Say("rate.got", "name", r.about.First), w.Say("rate.got.add", "name", r.about.First), &r.received)
	v.gave.Refresh()
	v.relayout(v.got)
}

func (v *view) givenList(mark part.MarkKind, title, tip string, list *[]*given) []fyne.CanvasObject {
	w := v.r.host.Words()
	out := []fyne.CanvasObject{part.Row(8, part.NewMark(mark), part.Grow(part.NewParagraph(title).AsHeading()),
		part.IconButton("plus", tip, func() { v.addGiven(tip, list) }))}
	for i, g := range *list {
		state := w.Say("rate.given")
		switch {
		case !g.done && g.due != "":
			state = w.Say("rate.by", "day", v.r.dayText(g.due))
		case !g.done:
			state = w.Say("rate.promised")
		}
		check := part.NewCheck(g.text, g.done, func(on bool) {
			g.done = on
			v.touch()
			v.fillGiven()
		})
		check.Tip = w.Say("rate.given.tip")
		out = append(out, part.Row(8, part.Grow(check), part.Caption(state), part.IconButton("close", w.Say("rate.given.remove", "what", g.text), func() {
			*list = append((*list)[:i:i], (*list)[i+1:]...)
			v.touch()
			v.fillGiven()
		}).Small()))
	}
	if len(*list) == 0 {
		out = append(out, part.SmallParagraph(w.Say("rate.given.none")))
	}
	return out
}

// addGiven asks what it was, and whether it was given or promised for a day.
func (v *view) addGiven(title string, list *[]*given) {
	w := v.r.host.Words()
	text := part.NewField(w.Say("rate.what"), w.Say("rate.given.example"))
	var due app.Day
	day := pick.NewDay(v.r.host, w.Say("rate.given.due"), w.Say("rate.day.example"), func(d time.Time, set bool) { due = flow.Day(d, set) })
	dayBox := part.Column(0)
	var d *part.Dialog
	kind := part.NewSegmented([]string{w.Say("rate.kind.given"), w.Say("rate.kind.promised")}, 0, func(i int) {
		dayBox.Objects = nil
		if i == 1 {
			dayBox.Add(day)
		}
		d.Refresh()
		d.Content().Refresh()
	})
	add := func() {
		words := strings.TrimSpace(text.Text())
		if words == "" {
			text.SetError(w.Say("rate.given.empty"))
			return
		}
		if day.Error() != "" {
			return
		}
		g := &given{text: words, done: kind.Chosen() == 0}
		if !g.done {
			g.due = due
		}
		d.Close()
		*list = append(*list, g)
		v.touch()
		v.fillGiven()
	}
	text.OnSubmitted = func(string) { add() }
	d = part.NewDialog(title, part.Column(10, text, part.Start(kind), dayBox),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("rate.add"), "", add))
	d.ShowOn(v.r.host.Window().Canvas())
	v.r.host.Window().Canvas().Focus(text.Focusable())
}
