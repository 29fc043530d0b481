package messages

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// mostTimes is how many times a message offers.
const mostTimes = 2

// newTimes makes the choice of the times that a message offers: the program's
// two, none, or those picked from a list.
func (s *setup) newTimes() *part.Select {
	return part.NewSelect(s.c.host.Words().Say("times.label"), nil, -1, func(i int) {
		switch i {
		case 0:
			s.c.choose(func(p *planner.Compose) { p.Slots = true })
		case 1:
			s.c.choose(func(p *planner.Compose) { p.Slots, p.Times = false, nil })
		default:
			s.fillTimes() // until something is picked, what held before holds
			s.pickTimes()
		}
	})
}

// fillTimes shows whether times are offered. Which they are stands in the text
// and among what it was built from.
func (s *setup) fillTimes() {
	w := s.c.host.Words()
	offered, chosen := w.Say("times.two"), 1
	if s.c.choice.Slots {
		chosen = 0
		if len(s.c.choice.Times) == 1 {
			offered = w.Say("times.one")
		}
	}
	s.times.SetOptions([]string{offered, w.Say("times.theirs"), w.Say("times.pick")}, chosen)
}

// pickTimes reads the times there are and lets the user tick up to two.
func (s *setup) pickTimes() {
	c := s.c
	person, now := c.choice.Person, slices.Clone(c.choice.Times)
	var slots []planner.Slot
	var none string
	c.host.Run("messages.times", func(ctx context.Context) (err error) {
		slots, none, err = c.s.planner.MessageTimes(ctx, person, now)
		return err
	}, func() { s.showTimes(slots, none, now) })
}

// showTimes is the list to tick. A third tick takes the place of the first.
func (s *setup) showTimes(slots []planner.Slot, none string, now []time.Time) {
	c, w := s.c, s.c.host.Words()
	var d *part.Dialog
	chosen := slices.DeleteFunc(slices.Clone(now), func(at time.Time) bool {
		return !slices.ContainsFunc(slots, func(o planner.Slot) bool { return o.Start.Equal(at) })
	})
	use := part.NewButton(part.Main, w.Say("times.use"), "", func() {
		d.Close()
		slices.SortFunc(chosen, time.Time.Compare)
		c.choose(func(p *planner.Compose) { p.Slots, p.Times = true, chosen })
	})
	rows := part.Columns(220, 16)
	ticks := make([]*part.Check, len(slots))
	show := func() {
		for i, o := range slots {
			ticks[i].Set(slices.ContainsFunc(chosen, o.Start.Equal))
		}
		use.SetEnabled(len(chosen) > 0)
	}
	for i, o := range slots {
		ticks[i] = part.NewCheck(o.Mine, false, func(on bool) {
			chosen = slices.DeleteFunc(chosen, o.Start.Equal)
			if on {
				chosen = append(chosen, o.Start)
			}
			chosen = chosen[max(0, len(chosen)-mostTimes):]
			show()
		})
		row := []fyne.CanvasObject{ticks[i]}
		if o.Theirs != "" {
			row = append(row, part.Pad(0, 0, 0, 28, part.SmallParagraph(o.Theirs).In(look.ThemText)))
		}
		if o.Why != "" {
			row = append(row, part.Pad(0, 0, 4, 28, part.SmallParagraph(o.Why).In(look.Ink3)))
		}
		rows.Add(part.Column(0, row...))
	}
	show()
	top := part.Column(6, part.NewParagraph(w.Say("times.text")))
	if none != "" {
		top.Add(part.NewParagraph(none))
	}
	d = part.NewDialog(w.Say("times.head"), part.Column(10, top, rows),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }), use).Wider(560)
	d.ShowOn(c.host.Window().Canvas())
	if len(ticks) > 0 {
		c.host.Window().Canvas().Focus(ticks[0])
	}
}
