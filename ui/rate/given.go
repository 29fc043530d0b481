package rate

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// fillGiven lists what was given and promised on both sides, with what was open
// between the two before.
func (v *view) fillGiven() {
	r, w := v.r, v.r.host.Words()
	v.gave.Objects = v.givenList(part.MarkYou, app.Gave, w.Say("rate.gave"), w.Say("rate.gave.add"))
	v.got.Objects = v.givenList(part.MarkThem, app.Received, w.Say("rate.got", "name", r.about.First), w.Say("rate.got.add", "name", r.about.First))
	v.gave.Refresh()
	v.relayout(v.got)
}

func (v *view) givenList(mark part.MarkKind, side app.Direction, title, tip string) []fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	out := []fyne.CanvasObject{part.Row(8, part.NewMark(mark), part.Grow(part.NewParagraph(title).AsHeading()),
		part.IconButton("plus", tip, func() { v.askGiven(tip, side, nil) }).Small())}
	for _, g := range *r.side(side) {
		state := w.Say("rate.given")
		switch {
		case !g.Done && g.Due != "":
			state = w.Say("rate.by", "day", r.dayText(g.Due))
		case !g.Done:
			state = w.Say("rate.promised")
		}
		check := part.NewCheck(g.Text, g.Done, func(on bool) {
			g.Done = on
			r.touch()
			v.fillGiven()
		})
		check.Tip = w.Say("rate.given.tip")
		edit := part.NewButton(part.Quiet, state, "", func() { v.askGiven(w.Say("rate.given.change"), side, g) }).Small().Plain().Hint(w.Say("rate.given.edit", "what", g.Text))
		out = append(out, part.Row(8, part.Grow(check), edit))
	}
	if len(*r.side(side)) == 0 {
		out = append(out, part.SmallParagraph(w.Say("rate.given.none")))
	}
	return out
}

// askGiven asks what it was, and whether it was given or promised for a day; of
// one that is there already, what it is to be.
func (v *view) askGiven(title string, side app.Direction, there *given) {
	r, w := v.r, v.r.host.Words()
	text := part.NewField(w.Say("rate.given.what"), w.Say("rate.given.example"))
	var due app.Day
	day := pick.NewDay(r.host, w.Say("rate.given.due"), w.Say("rate.day.example"), func(d time.Time, set bool) { due = flow.Day(d, set) })
	dayBox := part.Column(0)
	promised := 0
	if there != nil {
		text.SetText(there.Text)
		if due = there.Due; due != "" {
			day.SetDay(due.Time(r.host.Now().Location()))
		}
		if !there.Done {
			promised = 1
			dayBox.Add(day)
		}
	}
	var d *part.Dialog
	kind := part.NewSegmented([]string{w.Say("rate.kind.given"), w.Say("rate.kind.promised")}, promised, func(i int) {
		dayBox.Objects = nil
		if i == 1 {
			dayBox.Add(day)
		}
		d.Refresh()
		d.Content().Refresh()
	})
	list := r.side(side)
	close := func() {
		d.Close()
		r.touch()
		v.fillGiven()
	}
	add := func() {
		words := strings.TrimSpace(text.Text())
		if words == "" {
			text.SetError(w.Say("rate.given.empty"))
			return
		}
		if day.Error() != "" {
			return
		}
		g := there
		if g == nil {
			g = &given{RateLine: planner.RateLine{Given: planner.Given{Direction: side}}}
			*list = append(*list, g)
		}
		g.Text, g.Done = words, kind.Chosen() == 0
		if !g.Done {
			g.Due = due
		}
		close()
	}
	text.OnSubmitted = func(string) { add() }
	buttons := []*part.Button{part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() })}
	verb := w.Say("rate.add")
	if there != nil {
		verb = w.Say("rate.given.keep")
		away := w.Say("rate.given.remove")
		if there.Before {
			away = w.Say("rate.given.drop")
		}
		buttons = append(buttons, part.NewButton(part.Normal, away, "", func() {
			*list = slices.DeleteFunc(*list, func(g *given) bool { return g == there })
			if there.Entry != 0 {
				r.gone = append(r.gone, there.Entry)
			}
			close()
		}))
	}
	d = part.NewDialog(title, part.Column(10, text, part.Start(kind), dayBox), append(buttons, part.NewButton(part.Main, verb, "", add))...)
	d.ShowOn(r.host.Window().Canvas())
	r.host.Window().Canvas().Focus(text.Focusable())
}
