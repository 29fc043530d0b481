package schedule

import (
	"slices"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// everyWeeks are the usual distances of a repeating coffee, in weeks; 0 is once.
var everyWeeks = []int{0, 1, 2, 3, 4, 6, 8, 12, 26}

// most and least times of a repeating coffee, and what is proposed.
const (
	leastTimes, mostTimes = 2, 52
	usualTimes            = 6
)

// askRepeat asks how often the coffee repeats, and tells when the last one is.
func (v *view) askRepeat() {
	p, w := v.p, v.p.host.Words()
	every, count := p.every, p.count
	if count < leastTimes {
		count = usualTimes
	}
	weeks := slices.Clone(everyWeeks)
	if at, known := slices.BinarySearch(weeks, every); !known {
		weeks = slices.Insert(weeks, at, every)
	}
	var texts []string
	for _, n := range weeks {
		texts = append(texts, v.everyText(n))
	}
	end := part.NewParagraph("")
	var times *part.Stepper
	var d *part.Dialog
	show := func() {
		times.SetEnabled(every > 0)
		end.SetText(w.Say("coffees.repeat.not"))
		if every > 0 {
			end.SetText(w.Say("coffees.repeat.last", "day", p.lastDay(every, count)))
		}
		if d != nil {
			d.Refresh()
		}
	}
	times = part.NewStepper(leastTimes, mostTimes, count, func(n int) { count = n; show() })
	choose := part.NewSelect(w.Say("coffees.repeat.every"), texts, slices.Index(weeks, every), func(i int) { every = weeks[i]; show() })
	show()
	d = part.NewDialog(w.Say("coffees.repeat.head"), part.Column(12, choose,
		part.Column(4, part.Caption(w.Say("coffees.repeat.times")).In(look.Ink2), part.Start(times)), end),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("coffees.repeat.verb"), "", func() {
			d.Close()
			p.every, p.count, p.typed = every, count, true
			if every == 0 {
				p.count = 0
			}
			p.refresh()
		}))
	d.ShowOn(p.host.Window().Canvas())
}

func (v *view) everyText(weeks int) string {
	w := v.p.host.Words()
	if weeks == 0 {
		return w.Say("coffees.repeat.once")
	}
	return w.Count("coffees.every", weeks)
}

// lastDay is the day of the last of so many coffees, by my clock.
func (p *planning) lastDay(every, count int) string {
	c := app.Coffee{Start: p.chosen, Zone: p.me.Zone, Every: every, Count: count}
	times := c.Times()
	return p.dayText(times[len(times)-1])
}

// fillRepeat shows how the coffee repeats, and what else of the menu is on.
func (v *view) fillRepeat() {
	p, w := v.p, v.p.host.Words()
	v.repeat.Objects = nil
	line := func(words string, do func()) {
		change := part.NewButton(part.Quiet, w.Say("coffees.repeat.change"), "", do).Plain()
		v.repeat.Objects = append(v.repeat.Objects, part.Row(8, part.Grow(part.SmallParagraph(words).In(look.Ink)), change))
	}
	if p.every > 0 && !p.chosen.IsZero() {
		line(w.Say("coffees.repeat.line", "every", v.everyText(p.every), "times", w.Count("coffees.times", p.count), "day", p.lastDay(p.every, p.count)), v.askRepeat)
	}
	if p.brief {
		check := part.NewCheck(w.Say("coffees.brief.in"), true, func(on bool) { p.brief = on; p.refresh() })
		v.repeat.Objects = append(v.repeat.Objects, check)
	}
	visible(v.repeat, len(v.repeat.Objects) > 0)
}
