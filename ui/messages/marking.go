package messages

import (
	"context"
	"time"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// ways are the channels in the order in which they are offered.
var ways = []app.Channel{app.ByEmail, app.ByLinkedInNote, app.ByLinkedIn, app.ByChat}

// marking asks how a message went out and when: as the draft says and just now
// unless something else is chosen.
type marking struct {
	c     *composer
	way   *part.Select
	day   *part.DateField
	clock *part.Field
	shown time.Time // what the fields said at first, which means just now
}

// markSent asks for the channel and the time, keeps the text and says that it
// went out. Nothing else starts the waiting.
func (c *composer) markSent() {
	w := c.host.Words()
	m := &marking{c: c, shown: c.host.Now()}
	var names []string
	chosen := 0
	for i, way := range ways {
		names = append(names, w.Say("channel."+string(way)))
		if way == c.choice.Channel {
			chosen = i
		}
	}
	m.way = part.NewSelect(w.Say("sending.mark.way"), names, chosen, nil)
	m.day = pick.NewDay(c.host, w.Say("sending.mark.day"), "", nil)
	m.day.SetDay(m.shown)
	m.clock = part.NewField(w.Say("sending.mark.clock"), "09:30")
	m.clock.SetText(m.shown.Format("15:04"))
	var d *part.Dialog
	what := w.Say("sending.mark.kept")
	if c.message().AsksForCoffee() {
		what = w.Say("sending.mark.text", "name", c.now.Person.Name.First())
	}
	form := part.Column(10, part.NewParagraph(what), m.way, part.Columns(160, 12, m.day, m.clock))
	mark := func() {
		at, ok := m.time()
		if !ok {
			form.Refresh() // an error below a field needs room
			d.Refresh()
			return
		}
		d.Close()
		c.sent(ways[m.way.Chosen()], at)
	}
	m.clock.OnSubmitted = func(string) { mark() }
	d = part.NewDialog(w.Say("sending.mark.head"), form,
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("messages.mark"), "check", mark))
	d.ShowOn(c.host.Window().Canvas())
	c.host.Window().Canvas().Focus(d.Main())
}

// time reads the two fields; the zero time is just now. What cannot be meant is
// said below its field.
func (m *marking) time() (at time.Time, ok bool) {
	w, now := m.c.host.Words(), m.c.host.Now()
	m.day.SetError("")
	m.clock.SetError("")
	day, set := m.day.Day()
	if !set {
		m.day.SetError(w.Say("sending.mark.no-day"))
		return at, false
	}
	minutes, err := app.ParseClock(m.clock.Text())
	if err != nil {
		m.clock.SetError(w.Say("sending.mark.no-clock"))
		return at, false
	}
	if app.DayOf(day) == app.DayOf(m.shown) && minutes == m.shown.Hour()*60+m.shown.Minute() {
		return time.Time{}, true
	}
	wall := time.Date(day.Year(), day.Month(), day.Day(), 0, minutes, 0, 0, time.UTC)
	for _, one := range app.WallTimes(wall, now.Location()) { // two in the night the clocks go back
		if !one.After(now) {
			at, ok = one, true
		}
	}
	switch {
	case ok:
	case app.DayOf(day) > app.DayOf(now):
		m.day.SetError(w.Say("sending.mark.future"))
	default:
		m.clock.SetError(w.Say("sending.mark.future"))
	}
	return at, ok
}

// sent keeps the text and marks it as sent.
func (c *composer) sent(way app.Channel, at time.Time) {
	first := c.now.Person.Name.First()
	c.keptThen(func() {
		id := c.kept.ID
		c.over = true
		var change app.ChangeID
		c.host.RunOr("messages.sent", func(ctx context.Context) (err error) {
			_, change, err = c.s.planner.SentMessage(ctx, id, way, at)
			return err
		}, func() {
			c.host.Done(c.s.planner.Done(app.Change{Label: "change.sent", Who: first}), change)
			c.host.Go(screen.Route{Name: screen.Messages})
		}, func(err error) {
			c.over = false
			c.host.Fail(err)
		})
	})
}
