package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// view is the page of one coffee. The grid, the list of times and the buttons
// are refreshed in place when a time is chosen.
type view struct {
	p       *planning
	class   part.Class
	page    fyne.CanvasObject
	grid    *grid
	hours   *part.Scroll
	foot    *fyne.Container // of the calendar card
	noted   footWords
	card    *fyne.Container
	times   *fyne.Container
	another *fyne.Container // the fields for another time
	length  *part.Button
	title   *part.Field
	place   *part.Combo
	note    *part.Field
	date    *part.DateField
	clock   *part.Field
	repeat  *fyne.Container // how it repeats
	buttons *fyne.Container // of the invite

	legendRow fyne.CanvasObject
}

func newView(p *planning, class part.Class) *view {
	w := p.host.Words()
	v := &view{p: p, class: class, times: part.Column(0), another: part.Column(0), repeat: part.Column(0), buttons: part.Column(0)}
	head := flow.Head(w, w.Say("schedule.with", "name", p.week.First), p.week.Line, flow.Schedule, class)
	top := part.Column(16, part.Pad(0, 16, 0, 0, head))
	for _, bar := range v.banners() {
		top.Add(part.Pad(0, 16, 0, 0, bar))
	}
	if p.coffee.State == app.Cancelled {
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 8, 0, 0, top),
			part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, part.Narrow(640, v.cancelled()))))))
		return v
	}
	picking, form := v.picking(), v.form()
	switch class {
	case part.Wide:
		v.page = part.Pad(16, 8, 20, 24, part.Column(16, top, part.Grow(part.RowFill(16,
			part.Grow(part.NewPanel(0, v.calendar())), part.Width(324, newSide(picking, form, v.buttons))))))
	case part.Medium:
		col := part.Column(12, part.Height(calendarHigh, part.NewPanel(0, v.calendar())),
			part.NewPanel(16, picking), part.NewPanel(16, part.Column(8, form, v.buttons)))
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 8, 0, 0, top), part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, col)))))
	default:
		// The free times come first: in one column the week is a long way to scroll.
		col := part.Column(12, part.NewPanel(16, picking), part.Height(calendarHigh, part.NewPanel(0, v.calendar())),
			part.NewPanel(16, part.Column(8, form, v.buttons)))
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 8, 0, 0, top), part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, col)))))
	}
	v.fillAnother()
	v.refresh()
	return v
}

// banners are the questions that come before a time: whether my calendar is right
// that moved the coffee, whether an answer came, and whether a coffee that lies
// behind took place.
func (v *view) banners() []fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	var out []fyne.CanvasObject
	if p.moved != nil {
		out = append(out, pick.MovedBanner(p.host, p.s.planner, *p.moved))
	}
	switch {
	case waiting(p.coffee) && !p.over():
		out = append(out, part.Banner(false, w.Say("schedule.asked", "name", p.week.First), p.s.answers(p.week.Person.ID, p.week.First)...))
	case p.over():
		c := p.coffee
		out = append(out, part.Banner(false, w.Say("coffees.asks", "name", p.week.First),
			part.NewButton(part.Normal, w.Say("coffees.met"), "check", func() { pick.Met(p.host, p.s.planner, c.ID, c.Person, p.week.First) }).Small(),
			part.NewButton(part.Normal, w.Say("coffees.missed"), "", func() { pick.NotMet(p.host, p.s.planner, c.ID, c.Person, p.week.First) }).Small()))
	}
	return out
}

// refresh shows the chosen time everywhere.
func (v *view) refresh() {
	if v.p.coffee.State == app.Cancelled {
		return
	}
	v.fillTimes()
	v.fillRepeat()
	v.fillButtons()
	if v.grid != nil {
		v.grid.Refresh()
		v.grid.chosenMoved()
	}
	v.page.Refresh()
}
