package rate

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// view is the page of questions about one coffee.
type view struct {
	r       *rating
	class   part.Class
	page    fyne.CanvasObject
	helpful *part.Helpfulness
	skills  *fyne.Container
	gave    *fyne.Container
	got     *fyne.Container
	again   *fyne.Container // the day to talk again, when it is a day of its own
	needs   *fyne.Container // need by need, folded away at first
	save    *part.Button
	when    *part.DateField
	on      *part.DateField // nil while talking again is not on a day of its own
	why     *part.Paragraph
}

var effectIcons = map[app.Effect]string{app.NewView: "eye", app.Critique: "chat", app.Encouragement: "heart", app.Practical: "wrench", app.Door: "door"}

func newView(r *rating, class part.Class) *view {
	w := r.host.Words()
	v := &view{r: r, class: class, skills: part.Column(0), gave: part.Column(0), got: part.Column(0), again: part.Column(0), needs: part.Column(0)}
	head := flow.Head(w, w.Say("rate.head", "name", r.about.First), w.Say("rate.sentence"), flow.Rate, class)
	questions := part.NewPanel(20, v.questions())
	bottom := v.bottom()
	if class == part.Wide {
		side := part.Column(12, part.NewPanel(16, v.who()), part.NewPanel(16, v.next()), part.Grow(part.NewPanel(16, v.notes())), bottom)
		v.page = part.Pad(16, 0, 0, 24, part.Column(14, part.Pad(0, 24, 0, 0, head),
			part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, part.RowFill(16, part.Grow(questions), part.Width(320, side)))))))
	} else {
		col := part.Column(12, questions, part.NewPanel(16, v.next()), part.NewPanel(16, v.notes()), part.NewPanel(16, v.who()))
		v.page = part.Pad(16, 0, 0, 24, part.Column(0, part.Pad(0, 24, 12, 0, head),
			part.Grow(part.NewScroll(24, part.Pad(0, 0, 12, 0, col))), part.Foot(24, bottom)))
	}
	v.fillNeeds()
	v.fillSkills()
	v.fillGiven()
	v.fillAgain()
	v.answered()
	return v
}

// questions are the main column.
func (v *view) questions() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	v.helpful = part.NewHelpfulness([]string{w.Say("rate.helpful.1"), w.Say("rate.helpful.2"), w.Say("rate.helpful.3"), w.Say("rate.helpful.4"), w.Say("rate.helpful.5")},
		r.helpful, func(n int) {
			r.helpful = n
			v.r.touch()
			v.answered()
		})
	tiles, second := part.Columns(80, 8), part.Columns(80, 8)
	for i, e := range app.Effects() {
		row := tiles
		if v.class == part.Compact && i >= 3 {
			row = second
		}
		row.Add(part.EffectTile(w.Say("effect."+string(e)), effectIcons[e], r.did[e], func(on bool) {
			r.did[e] = on
			v.r.touch()
		}))
	}
	if len(second.Objects) > 0 {
		tiles = part.Column(8, tiles, second)
	}
	// What room the page has to spare stands between the questions.
	between := func(above, below float32) fyne.CanvasObject {
		return part.Grow(part.Column(0, part.Gap(1, above), part.Space(), part.Rule(), part.Space(), part.Gap(1, below)))
	}
	return part.Column(0, v.heading("rate.helpful", v.unfold()), part.Gap(1, 8), v.helpful, v.needs, between(14, 12),
		v.heading("rate.did", part.Caption(w.Say("rate.any"))), part.Gap(1, 8), tiles, between(14, 8),
		v.heading("rate.learned", part.NewButton(part.Quiet, w.Say("rate.add-skill"), "plus", v.addSkill).Small()), v.skills, between(8, 10),
		part.Columns(270, 20, v.gave, v.got))
}

// heading is the title of a question, perhaps with something at its right.
func (v *view) heading(id string, side fyne.CanvasObject) fyne.CanvasObject {
	row := part.Row(12, part.Grow(part.NewParagraph(v.r.host.Words().Say(id)).AsHeading()))
	if side != nil {
		row.Add(side)
	}
	return row
}

// who says whom and when, and what I hoped for.
func (v *view) who() fyne.CanvasObject {
	r := v.r
	role := r.about.Row.Role
	col := part.Column(8, part.Row(12, r.host.Face(r.about.Row.ID, part.NewAvatar(r.about.Row.Name, 44)), part.Grow(part.Column(0, part.NewParagraph(r.about.Row.Name).Bold().In(look.Ink), part.SmallParagraph(role)))),
		part.Pad(4, 0, 2, 0, part.Rule()), part.FactRow("calendar", look.Ink2, r.about.When))
	if r.about.Purpose != "" {
		id := "rate.purpose"
		if strings.HasSuffix(r.about.Purpose, "?") {
			id = "rate.purpose.asked"
		}
		col.Add(part.FactRow("bulb", look.Ink2, r.host.Words().Say(id, "purpose", r.about.Purpose)))
	}
	return col
}

// notes are for me alone.
func (v *view) notes() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	field := part.NewTextField("", w.Say("rate.notes.example"), 3)
	field.SetText(r.note)
	field.OnChanged = func(s string) { r.note = s; v.r.touch() }
	return part.Column(8, part.Row(8, part.Grow(part.NewParagraph(w.Say("rate.notes")).AsHeading()), part.NewIcon("lock", 16, look.Ink2)), part.Grow(field))
}

// bottom holds the buttons, the way past the questions, and why saving is not
// possible yet.
func (v *view) bottom() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	v.save = part.NewButton(part.Main, w.Say("rate.save"), "check", r.save).Hint(w.Say("rate.key"))
	v.why = part.SmallParagraph("")
	row := part.Row(8, v.save)
	if v.class == part.Wide {
		row = part.RowFill(8, part.Grow(v.save))
	}
	if r.about.Missed {
		row.Add(part.NewButton(part.Normal, w.Say("rate.missed"), "", r.missed))
	}
	words := part.Row(8, part.Grow(v.why))
	if r.about.Talk.Helpful == 0 {
		skip := part.NewButton(part.Quiet, w.Say("rate.skip"), "", nil).Small().Plain().Hint(w.Say("rate.skip.tip"))
		skip.OnTapped = func() {
			pick.Menu(skip, pick.Item{Text: w.Say("rate.skip.later"), Icon: "clock", Do: func() { r.leaveOut("change.follow.off", r.s.planner.RateTomorrow) }},
				pick.Item{Text: w.Say("rate.skip.never"), Icon: "close", Do: func() { r.leaveOut("rate.skipped", r.s.planner.RateNever) }})
		}
		words.Add(skip)
	}
	return part.Column(6, row, words)
}

// answered shows what the helpfulness changes: that the rating can be saved.
func (v *view) answered() {
	r, w := v.r, v.r.host.Words()
	v.save.SetEnabled(r.helpful > 0)
	if r.helpful > 0 {
		v.why.SetText(w.Say("rate.private"))
	} else {
		v.why.SetText(w.Say("rate.why"))
	}
}

// relayout gives a part whose height changed its new room.
func (v *view) relayout(o fyne.CanvasObject) {
	o.Refresh()
	if v.page != nil {
		v.page.Refresh()
	}
}
