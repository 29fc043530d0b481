package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// reminders are the choices of the form, in minutes before; -1 is none.
var reminders = []int{-1, 0, 5, 10, 15, 30, 60, 120, 1440}

// form holds what goes into the invite.
func (v *view) form() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	title := part.NewField(w.Say("schedule.field.title"), "")
	title.SetText(p.title)
	title.OnChanged = func(s string) { p.title, p.typed = s, true }
	v.place = part.NewField(w.Say("schedule.field.place"), w.Say("schedule.field.place.example"))
	v.place.SetText(p.place)
	v.place.WithIcon(placeIcon(p.place))
	v.place.OnChanged = func(s string) {
		p.place, p.typed = s, true
		v.place.SetError("")
		v.place.WithIcon(placeIcon(s)).Refresh()
	}
	v.place.OnLeave = func(string) { p.linkReads() }
	remind := append([]int{}, reminders...)
	at := -1
	for i, m := range remind {
		if m == p.remind {
			at = i
		}
	}
	if at < 0 {
		remind, at = append(remind, p.remind), len(remind)
	}
	var texts []string
	for _, m := range remind {
		texts = append(texts, v.reminder(m))
	}
	reminder := part.NewSelect(w.Say("schedule.field.reminder"), texts, at, func(i int) { p.remind, p.typed = remind[i], true })
	free := 0
	if p.free {
		free = 1
	}
	show := part.NewSelect(w.Say("schedule.field.show"), []string{w.Say("schedule.busy"), w.Say("schedule.free")}, free, func(i int) { p.free, p.typed = i == 1, true })
	note := part.NewTextField(w.Say("schedule.field.note", "name", p.week.First), w.Say("schedule.field.note.example"), 3)
	note.SetText(p.note)
	note.OnChanged = func(s string) { p.note, p.typed = s, true }
	return part.Column(10, part.NewParagraph(w.Say("schedule.invite")).AsHeading(), title, v.place,
		part.Columns(110, 10, reminder, show), note, v.extra)
}

func placeIcon(place string) string {
	if isLink(place) {
		return "video"
	}
	return "pin"
}

func (v *view) reminder(minutes int) string {
	w := v.p.host.Words()
	switch {
	case minutes < 0:
		return w.Say("schedule.remind.none")
	case minutes == 0:
		return w.Say("schedule.remind.start")
	case minutes%1440 == 0:
		return w.Count("schedule.remind.days", minutes/1440)
	case minutes%60 == 0:
		return w.Count("schedule.remind.hours", minutes/60)
	}
	return w.Count("schedule.remind.minutes", minutes)
}

// fillButtons shows what can be done now, and says why something cannot.
func (v *view) fillButtons() {
	p, w := v.p, v.p.host.Words()
	col := part.Column(8)
	export := part.NewButton(part.Main, w.Say("schedule.export"), "save", func() { p.write(false) }).Hint(w.Say("schedule.key"))
	update := part.NewButton(part.Normal, w.Say("schedule.update"), "", func() { p.write(false) })
	cancel := part.NewButton(part.Normal, w.Say("schedule.cancel-invite"), "", p.cancel)
	send := part.NewButton(part.Quiet, w.Say("schedule.send", "name", p.week.First), "send", func() { p.write(true) })
	keep := part.NewButton(part.Quiet, w.Say("schedule.keep"), "check", func() {
		if p.linkReads() {
			p.keep(p.made(), planner.Export{})
		}
	})
	why := p.why()
	export.SetEnabled(why == "")
	keep.SetEnabled(why == "")
	out := p.exported() && p.scheduled()
	update.SetEnabled(out && why == "")
	cancel.SetEnabled(p.scheduled())
	if out {
		// Once a file is out, the next one is an update of it.
		export.SetKind(part.Normal)
		update.SetKind(part.Main)
	}
	col.Add(export)
	col.Add(part.RowFill(8, part.Grow(update), part.Grow(cancel)))
	switch {
	case why != "":
		col.Add(part.SmallParagraph(why))
	case !out:
		col.Add(part.SmallParagraph(w.Say("schedule.why.first")))
	}
	not := p.whyNotSent()
	send.SetEnabled(why == "" && not == "")
	if p.told != "" {
		col.Add(part.Rule())
		col.Add(part.SmallParagraph(p.told).In(look.Ink))
	}
	extra := part.Column(2, part.Start(send))
	if not != "" {
		extra.Add(part.SmallParagraph(not))
	}
	if !out && p.coffee.State != app.Cancelled {
		extra.Add(part.Start(keep))
	}
	v.extra.Objects = []fyne.CanvasObject{extra}
	v.extra.Refresh()
	v.buttons.Objects = []fyne.CanvasObject{col}
	v.buttons.Refresh()
}
