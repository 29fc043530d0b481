package messages

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// mostTimes is how many times a message offers.
const mostTimes = 2

// timesChoice is the choice of the times that a message offers: the program's
// two, those picked from a list, or none; then a link where they can pick one
// can stand in their place.
type timesChoice struct {
	c      *composer
	box    *fyne.Container
	two    *part.Check
	pick   *part.Button
	give   *part.Button // shows the field for the link
	link   *part.Field
	linked bool // the field is shown
}

func newTimesChoice(c *composer) *timesChoice {
	w := c.host.Words()
	t := &timesChoice{c: c, box: part.Column(0)}
	t.two = part.NewCheck(w.Say("composer.times"), false, func(on bool) {
		c.choose(func(p *planner.Compose) {
			p.Slots = on
			if !on {
				p.Times = nil
			}
		})
	})
	t.pick = part.NewButton(part.Quiet, w.Say("times.pick"), "calendar", t.pickTimes).Plain()
	t.give = part.NewButton(part.Quiet, w.Say("composer.link.give"), "link", func() {
		t.linked = true
		t.fill()
		c.view.relayout()
		t.link.Focus()
	}).Plain()
	t.link = part.NewField(w.Say("composer.link"), "https://")
	return t
}

// fill shows whether times are offered. Which they are stands in the text and
// among what it was built from.
func (t *timesChoice) fill() {
	c, w := t.c, t.c.host.Words()
	t.two.Set(c.choice.Slots)
	label := w.Say("composer.times")
	if c.choice.Slots && len(c.choice.Times) == 1 {
		label = w.Say("composer.times.one")
	}
	t.two.SetText(label)
	if link := c.choice.Said.Link; !t.link.Focused() && t.link.Text() != link && t.link.Error() == "" {
		t.link.SetText(link)
	}
	t.linked = t.linked || c.choice.Said.Link != ""
	t.box.Objects = []fyne.CanvasObject{part.Start(t.two)}
	switch {
	case c.choice.Slots:
		t.box.Add(part.Pad(0, 0, 0, 20, part.Start(t.pick)))
	case t.linked:
		t.box.Add(part.Pad(4, 0, 0, 0, t.link))
	case c.unfolded:
		t.box.Add(part.Pad(0, 0, 0, 20, part.Start(t.give)))
	}
	t.box.Refresh()
}

// tell takes over the link, once it is one.
func (t *timesChoice) tell(said *app.Said) {
	link := strings.TrimSpace(t.link.Text())
	if link == "" || app.ValidateLink(link) == nil {
		t.link.SetError("")
		said.Link = link
		return
	}
	if !t.link.Focused() {
		t.link.SetError(t.c.host.Words().Say("composer.link.wrong"))
	}
}

// pickTimes reads the times there are and lets the user tick up to two.
func (t *timesChoice) pickTimes() {
	c := t.c
	person, now := c.choice.Person, slices.Clone(c.choice.Times)
	var slots []planner.Slot
	var none string
	c.host.Run("messages.times", func(ctx context.Context) (err error) {
		slots, none, err = c.s.planner.MessageTimes(ctx, person, now)
		return err
	}, func() { t.showTimes(slots, none, now) })
}

// showTimes is the list to tick. A third tick takes the place of the first.
func (t *timesChoice) showTimes(slots []planner.Slot, none string, now []time.Time) {
	c, w := t.c, t.c.host.Words()
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
