package rate

import (
	"time"

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
	trust   *fyne.Container
	save    *part.Button
	when    *part.DateField
	on      *part.DateField // nil while talking again is not on a day of its own
	why     *part.Paragraph
}

var effectIcons = map[app.Effect]string{app.NewView: "eye", app.Critique: "chat", app.Encouragement: "heart", app.Practical: "wrench", app.Door: "door"}

func newView(r *rating, class part.Class) *view {
	w := r.host.Words()
	v := &view{r: r, class: class, skills: part.Column(0), gave: part.Column(0), got: part.Column(0), again: part.Column(0), trust: part.Column(0)}
	head := part.PageHead(w.Say("rate.head", "name", r.about.First), w.Say("rate.sentence"), flow.Path(w, flow.Rate))
	questions := part.NewPanel(20, v.questions())
	side := part.Column(12, part.NewPanel(16, v.who()), part.NewPanel(16, v.next()), part.NewPanel(16, v.notes()))
	bottom := v.bottom()
	if class == part.Wide {
		side.Add(v.trust)
		side.Add(bottom)
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 24, 0, 0, head),
			part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, part.RowTop(16, part.Grow(questions), part.Width(320, side)))))))
	} else {
		col := part.Column(12, part.NewPanel(16, v.who()), questions, part.NewPanel(16, v.next()), part.NewPanel(16, v.notes()), v.trust)
		v.page = part.Pad(16, 0, 0, 24, part.Column(12, part.Pad(0, 24, 0, 0, head),
			part.Grow(part.NewScroll(24, part.Pad(0, 0, 12, 0, col))), part.Pad(0, 24, 12, 0, part.Column(8, part.Rule(), bottom))))
	}
	v.fillSkills()
	v.fillGiven()
	v.fillAgain()
	v.answered()
	return v
}

// touch notes that something is answered that is not saved.
func (v *view) touch() { v.r.touched = true }

// questions are the main column.
func (v *view) questions() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	v.helpful = part.NewHelpfulness([]string{w.Say("rate.helpful.1"), w.Say("rate.helpful.2"), w.Say("rate.helpful.3"), w.Say("rate.helpful.4"), w.Say("rate.helpful.5")},
		r.helpful, func(n int) {
			r.helpful = n
			v.touch()
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
			v.touch()
		}))
	}
	if len(second.Objects) > 0 {
		tiles = part.Column(8, tiles, second)
	}
	heading := func(id string, side fyne.CanvasObject) fyne.CanvasObject {
		row := part.Row(12, part.Grow(part.NewParagraph(w.Say(id)).AsHeading()))
		if side != nil {
			row.Add(side)
		}
		return row
	}
	col := part.Column(0, heading("rate.helpful", nil), part.Gap(1, 8), v.helpful, part.Gap(1, 18), part.Rule(), part.Gap(1, 16),
		heading("rate.did", part.Caption(w.Say("rate.any"))), part.Gap(1, 8), tiles, part.Gap(1, 18), part.Rule(), part.Gap(1, 12))
	if len(r.about.Needs) > 0 {
		col.Add(heading("rate.needs", nil))
		col.Add(part.Gap(1, 4))
		col.Add(v.needs())
		col.Add(part.Gap(1, 14))
		col.Add(part.Rule())
		col.Add(part.Gap(1, 12))
	}
	col.Add(heading("rate.learned", part.NewButton(part.Quiet, w.Say("rate.add-skill"), "plus", v.addSkill)))
	col.Add(v.skills)
	col.Add(part.Gap(1, 14))
	col.Add(part.Rule())
	col.Add(part.Gap(1, 12))
	col.Add(part.Columns(270, 20, v.gave, v.got))
	return col
}

// metShares are the answers to how far a need was met, after "not said".
var metShares = []float64{0, .25, .5, .75, 1}

// needs asks need by need how far it was met.
func (v *view) needs() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	col := part.Column(0)
	for i, n := range r.about.Needs {
		if i > 0 {
			col.Add(part.Rule())
		}
		chosen := 0
		if met, said := r.met[n.ID]; said {
			for k, share := range metShares {
				if share == met {
					chosen = k + 1
				}
			}
		}
		sel := part.NewSelect("", []string{w.Say("rate.met.none"), w.Say("rate.met.0"), w.Say("rate.met.25"), w.Say("rate.met.50"), w.Say("rate.met.75"), w.Say("rate.met.100")}, chosen, func(k int) {
			delete(r.met, n.ID)
			if k > 0 {
				r.met[n.ID] = metShares[k-1]
			}
			v.touch()
		}).Small()
		sel.Tip = w.Say("rate.met.tip", "need", n.Label)
		col.Add(part.Pad(6, 0, 6, 0, part.Beside(160, 12, part.NewParagraph(n.Label).In(look.Ink), part.AtLeast(150, sel))))
	}
	return col
}

// who says whom and when, and what I hoped for.
func (v *view) who() fyne.CanvasObject {
	r := v.r
	role := r.about.Row.Role
	col := part.Column(8, part.Row(12, part.NewAvatar(r.about.Row.Name, 44), part.Grow(part.Column(0, part.NewParagraph(r.about.Row.Name).Bold().In(look.Ink), part.SmallParagraph(role)))),
		part.Pad(4, 0, 2, 0, part.Rule()), part.FactRow("calendar", look.Ink2, r.about.When))
	if r.about.Purpose != "" {
		col.Add(part.FactRow("bulb", look.Ink2, r.host.Words().Say("rate.purpose", "purpose", r.about.Purpose)))
	}
	return col
}

// next asks for the next step and when to talk again.
func (v *view) next() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	what := part.NewField(w.Say("rate.what"), w.Say("rate.what.example"))
	what.SetText(r.next)
	what.OnChanged = func(s string) { r.next = s; v.touch() }
	v.when = pick.NewDay(r.host, w.Say("rate.when-next"), w.Say("rate.day.example"), func(d time.Time, set bool) {
		r.nextOn = flow.Day(d, set)
		v.touch()
	})
	if r.nextOn != "" {
		v.when.SetDay(r.nextOn.Time(r.host.Now().Location()))
	}
	chosen := 0
	if r.pickDay {
		chosen = 5
	}
	today := r.today()
	days := []app.Day{"", today.Add(28), today.Add(56), today.Add(84), app.DayOf(r.host.Now().AddDate(0, 6, 0))}
	for i, d := range days {
		if i > 0 && d == r.again {
			chosen = i
		}
	}
	again := part.NewSelect(w.Say("rate.again"), []string{w.Say("rate.again.no"), w.Count("rate.again.weeks", 4), w.Count("rate.again.weeks", 8),
		w.Count("rate.again.weeks", 12), w.Say("rate.again.half"), w.Say("rate.again.day")}, chosen, func(i int) {
		r.pickDay = i == len(days)
		if !r.pickDay {
			r.again = days[i]
		}
		v.touch()
		v.fillAgain()
	})
	return part.Column(10, part.NewParagraph(w.Say("rate.next")).AsHeading(), what, part.Columns(110, 10, v.when, again), v.again)
}

// fillAgain shows the field for a day of its own.
func (v *view) fillAgain() {
	r, w := v.r, v.r.host.Words()
	v.again.Objects, v.on = nil, nil
	if r.pickDay {
		day := pick.NewDay(r.host, w.Say("rate.again.on"), w.Say("rate.day.example"), func(d time.Time, set bool) {
			r.again = flow.Day(d, set)
			v.touch()
		})
		if r.again != "" {
			day.SetDay(r.again.Time(r.host.Now().Location()))
		}
		v.again.Add(day)
		v.on = day
	}
	v.relayout(v.again)
}

// daysRead says whether every typed day can be read, and goes to the one that
// cannot.
func (v *view) daysRead() bool {
	for _, d := range []*part.DateField{v.when, v.on} {
		if d != nil && d.Error() != "" {
			d.Focus()
			return false
		}
	}
	return true
}

// notes are for me alone.
func (v *view) notes() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	field := part.NewTextField("", w.Say("rate.notes.example"), 6)
	field.SetText(r.note)
	field.OnChanged = func(s string) { r.note = s; v.touch() }
	return part.Column(8, part.Row(8, part.Grow(part.NewParagraph(w.Say("rate.notes")).AsHeading()), part.NewIcon("lock", 16, look.Ink2)), field)
}

// bottom holds the buttons and says why saving is not possible yet.
func (v *view) bottom() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	v.save = part.NewButton(part.Main, w.Say("rate.save"), "check", r.save).Hint(w.Say("rate.key"))
	v.why = part.SmallParagraph("")
	row := part.RowFill(8, part.Grow(v.save))
	if r.about.Coffee.State != app.WasMet {
		row.Add(part.NewButton(part.Normal, w.Say("rate.missed"), "", r.missed))
	}
	if v.class != part.Wide {
		row = part.Row(8, v.save)
		if r.about.Coffee.State != app.WasMet {
			row.Add(part.NewButton(part.Normal, w.Say("rate.missed"), "", r.missed))
		}
	}
	return part.Column(8, row, v.why)
}

// answered shows what the helpfulness changes: saving, and the offer to move
// trust.
func (v *view) answered() {
	r, w := v.r, v.r.host.Words()
	v.save.SetEnabled(r.helpful > 0)
	if r.helpful > 0 {
		v.why.SetText(w.Say("rate.private"))
	} else {
		v.why.SetText(w.Say("rate.why"))
	}
	v.trust.Objects = nil
	from, to := r.offer()
	if from != to {
		id := "rate.trust.more"
		switch {
		case to < from:
			id = "rate.trust.less"
		case r.about.Trust == nil:
			id = "rate.trust.first"
		}
		v.trust.Add(part.NewCheck(w.Say(id, "name", r.about.First, "from", int(from), "to", int(to)), r.trust, func(on bool) {
			r.trust = on
			v.touch()
		}))
	}
	v.relayout(v.trust)
}

// relayout gives a part whose height changed its new room.
func (v *view) relayout(o fyne.CanvasObject) {
	o.Refresh()
	if v.page != nil {
		v.page.Refresh()
	}
}
