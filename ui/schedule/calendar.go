package schedule

import (
	"time"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// calendarHigh is the height of the card where the page scrolls as a whole.
const calendarHigh = 480

// calendar is the card with the days, the hours and what the colours mean.
func (v *view) calendar() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	p.remember()
	p.first = p.within(p.first)
	v.grid = newGrid(p, p.first, p.daysShown())
	v.hours = part.NewScroll(0, v.grid)
	v.grid.hours = v.hours
	v.grid.told = v.tell
	days := p.week.Days[p.first : p.first+p.daysShown()]
	title := part.Row(12, part.Row(8, part.IconButton("chevron-left", w.Say("schedule.before"), func() { p.turn(-1) }).Sunken().Small(),
		part.IconButton("chevron-right", w.Say("schedule.after"), func() { p.turn(1) }).Sunken().Small()),
		part.Grow(part.NewParagraph(p.span(days)).AsHeading()))
	if dayIndex(p.week, p.host.Now()) >= 0 && v.grid.columnOf(p.host.Now()) < 0 || !holds(p.week, p.host.Now()) {
		title.Add(part.NewButton(part.Quiet, w.Say("week.today"), "", func() { p.turnTo(p.host.Now()) }).Small())
	}
	v.foot, v.legendRow = part.Column(2), v.legend()
	col := part.Column(0, part.Pad(10, 16, 10, 16, part.Beside(230, 8, title, v.source()...)), part.Rule(), newGridHead(v.grid), part.Rule())
	if s := newStrip(v.grid); s != nil {
		col.Add(s)
		col.Add(part.Rule())
	}
	col.Add(part.Grow(&fyne.Container{Layout: &hoursPlace{v: v, first: !p.stand.opened}, Objects: []fyne.CanvasObject{v.hours}}))
	col.Add(part.Rule())
	col.Add(part.Pad(6, 16, 6, 16, v.foot))
	v.card = col
	v.tell()
	p.host.Later(0, v.focusAgain)
	v.keepMoment()
	return col
}

// remember keeps where the hours stand before they are built again.
func (p *planning) remember() {
	if p.view != nil && p.view.hours != nil && p.view.hours.Size().Height > 0 && p.stand.opened {
		p.stand.minute = p.view.hours.Offset() / look.S(hourHigh) * 60
	}
}

// hoursPlace gives the hours their room, and scrolls them to where they stood or,
// at first, to where the day begins: that can only be said once they have their
// size. Until somebody scrolls it holds for every new size.
type hoursPlace struct {
	v     *view
	first bool // nobody saw the page before
	done  bool
	at    float32
}

// MinSize is that of the hours.
func (l *hoursPlace) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives all the room to the hours.
func (l *hoursPlace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
	v := l.v
	if size.Height <= 0 || l.done && v.hours.Offset() != l.at {
		return
	}
	stand := &v.p.stand
	if l.first {
		stand.opened, stand.minute, stand.chosen = true, v.grid.opening(size.Height/look.Scale()), v.p.chosen
	}
	v.hours.SetOffset(look.S(stand.minute / 60 * hourHigh))
	v.grid.chosenMoved()
	l.at, l.done = v.hours.Offset(), true
}

// focusAgain gives the keyboard back to the week it was on before the page was
// built anew.
func (v *view) focusAgain() {
	p := v.p
	if p.view != v {
		return
	}
	if p.stand.focused {
		v.grid.keys.quiet = p.stand.quiet
		p.host.Window().Canvas().Focus(v.grid)
	}
}

// chosenMoved brings a time chosen elsewhere on the page into view.
func (g *grid) chosenMoved() {
	p := g.p
	if !p.stand.opened || p.chosen.Equal(p.stand.chosen) {
		return
	}
	p.stand.chosen = p.chosen
	if g.columnOf(p.chosen) >= 0 {
		g.show(minuteOf(p.chosen.In(p.location())), p.length)
	}
}

// tell fills the foot of the card: what the colours mean, or where the keyboard
// stands while it is on the week, and what is to be known of the clocks.
func (v *view) tell() {
	now := footWords{v.p.week.Caution, "", lines(v.notes()...)}
	if v.grid.keys.seen() {
		now.stands = v.grid.standsAt()
	}
	if len(v.foot.Objects) > 0 && now == v.noted {
		return
	}
	v.noted = now
	v.foot.Objects = []fyne.CanvasObject{v.legendRow}
	if now.stands != "" {
		v.foot.Objects[0] = part.SmallParagraph(now.stands).In(look.Ink)
	}
	if now.caution != "" {
		v.foot.Add(part.SmallParagraph(now.caution).In(look.Alert))
	}
	if now.notes != "" {
		v.foot.Add(part.SmallParagraph(now.notes))
	}
	v.card.Refresh()
}

// footWords are the sentences in the foot of the card; stands is empty while the
// legend is there.
type footWords struct{ caution, stands, notes string }

// span names the days shown: "16 to 20 November", with the year when it is
// another than the present one.
func (p *planning) span(days []time.Time) string {
	if len(days) == 0 {
		return ""
	}
	w := p.host.Words()
	a, b := dateOf(days[0]), dateOf(days[len(days)-1])
	month := func(t time.Time) string { return w.Say("month." + t.Format("1")) }
	var out string
	switch {
	case a.Equal(b):
		out = w.LongDay(a)
	case a.Month() == b.Month():
		out = w.Say("schedule.span", "from", a.Day(), "to", b.Day(), "month", month(b))
	default:
		out = w.Say("schedule.span.across", "from", a.Day(), "month", month(a), "to", b.Day(), "next", month(b))
	}
	if b.Year() != p.host.Now().Year() {
		out = w.Say("week.year", "days", out, "year", b.Format("2006"))
	}
	return out
}
