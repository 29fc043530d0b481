package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// programs is what the calendar programs that were tried do with a second file of
// a coffee they hold: after a move, or the one that cancels it.
func (v *view) programs(cancelled bool) fyne.CanvasObject {
	w := v.p.host.Words()
	row := func(who, does string) fyne.CanvasObject {
		return part.Columns(170, 12, part.NewParagraph(who).Bold().In(look.Ink), part.NewParagraph(does))
	}
	good, twice := "coffees.effect.replaced", "coffees.effect.second"
	if cancelled {
		good, twice = "coffees.effect.removed", "coffees.effect.ignored"
	}
	return part.Column(8,
		part.SmallParagraph(w.Say("coffees.effect.tried")).In(look.Ink3),
		row(w.Say("coffees.effect.updating"), w.Say(good)), part.Rule(),
		row(w.Say("coffees.effect.silent"), w.Say("coffees.effect.nothing")), part.Rule(),
		row(w.Say("coffees.effect.adding"), w.Say(twice)))
}

// effect explains what the calendars do with an update or a cancellation, and the
// next step for each side.
func (v *view) effect() {
	p, w := v.p, v.p.host.Words()
	var d *part.Dialog
	d = part.NewDialog(w.Say("coffees.effect"), part.Column(12,
		v.programs(false),
		part.Rule(),
		part.MarkedHeading(part.MarkYou, w.Say("coffees.effect.mine")), part.NewParagraph(w.Say("coffees.effect.mine.do")),
		part.MarkedHeading(part.MarkThem, w.Say("coffees.effect.theirs", "name", p.week.First)),
		part.NewParagraph(w.Say("coffees.effect.theirs.do", "name", p.week.First))),
		part.NewButton(part.Main, w.Say("dialog.close"), "", func() { d.Close() }))
	d.Wider(560)
	d.ShowOn(p.host.Window().Canvas())
}

// another begins a new coffee with the same person.
func (p *planning) another() {
	p.s.plan = newPlanning(p.s, screen.Route{Name: screen.Schedule, Person: p.week.Person.ID})
	p.s.plan.start()
}
