package schedule

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Measures of the week in unscaled units.
const (
	hourHigh   = 58
	labelWide  = 58
	headHigh   = 40
	slotLeast  = 30 // a proposal is drawn no lower than this
	halfHour   = 30 // minutes of one step
	fineStep   = 15 // minutes to which dragging snaps
	edgeGrip   = 8  // the lower edge of the chosen time that changes its length
	oneDayLong = 24 * hourHigh
	labelHalf  = 9 // minutes that half an hour's label takes
)

// grid is the week: a column for each day with all its hours, mine at the left
// and theirs at the right. A press on a half hour chooses it, dragging chooses a
// length with it; with the keyboard arrows move and Enter or Space choose.
//
// It is drawn in three layers, so that pointing and choosing repaint little: the
// ground with all that is busy, the proposals and the chosen time, and what
// follows the pointer and the keyboard.
type grid struct {
	widget.BaseWidget
	p      *planning
	week   planner.Week
	first  int // index of the first day shown
	days   int
	clocks []clockDay // of the days shown
	busy   [][]placed
	theirs []hourLabels // their hours beside mine, for each day shown; nil without a zone of theirs
	varies bool         // the days do not all have the same hours of theirs

	hours  *part.Scroll // in which the week lies
	told   func()       // the keyboard moved, or came or went
	layers *layers      // made when the week is first drawn
	point  pointing
	keys   keyboard
	drag   *dragging
	at     cursor // where the keyboard stands
	column int    // its day
	tip    part.Tip
}

// hourLabels are the hours of their clock that belong to mine, from 0 to 24.
type hourLabels [25]string

func newGrid(p *planning, first, days int) *grid {
	g := &grid{p: p, week: p.week, first: first, days: days}
	for i := range days {
		c := newClockDay(g.week.Days[first+i], p.location())
		g.clocks = append(g.clocks, c)
		g.busy = append(g.busy, placeBusy(c, g.week.Busy))
	}
	g.readTheirs()
	g.place()
	g.ExtendBaseWidget(g)
	return g
}

// theirZone is their clock; nil when it is not known.
func (g *grid) theirZone() *time.Location {
	loc, err := app.LoadZone(g.week.TheirZone)
	if err != nil {
		return nil
	}
	return loc
}

func (g *grid) readTheirs() {
	loc := g.theirZone()
	if loc == nil {
		return
	}
	for _, c := range g.clocks {
		var labels hourLabels
		for hour := range labels {
			if at, ok := c.instant(hour * 60); ok {
				labels[hour] = g.p.host.Words().Clock(at.In(loc))
			}
		}
		g.theirs = append(g.theirs, labels)
		g.varies = g.varies || labels != g.theirs[0]
	}
}

// labelDay is the day whose hours of theirs stand at the right: the one pointed
// at, where the keyboard stands, or of the chosen time.
func (g *grid) labelDay() int {
	if g.point.over {
		return g.point.day
	}
	if g.keys.seen() {
		return g.column
	}
	if d := g.columnOf(g.p.chosen); d >= 0 {
		return d
	}
	return g.column
}

// place puts the keyboard where it stood, else on the chosen time, else on the
// first proposal shown, else at the start of my day.
func (g *grid) place() {
	g.at, g.column = g.p.stand.cursor, -1
	for i, c := range g.clocks {
		if c.date.Equal(g.at.date) {
			g.column = i
		}
	}
	if g.column >= 0 {
		return
	}
	g.at.minute, g.at.length, g.column = 9*60, g.p.length, 0
	if a, _, ok := g.workday(); ok {
		g.at.minute = a
	}
	for _, t := range g.candidates() {
		if d := g.columnOf(t); d >= 0 {
			g.column, g.at.minute = d, minuteOf(t.In(g.p.location()))
			break
		}
	}
	if len(g.clocks) > 0 {
		g.at.date = g.clocks[g.column].date
	}
}

// candidates are the chosen time and the proposals.
func (g *grid) candidates() []time.Time {
	out := []time.Time{g.p.chosen}
	for _, s := range g.week.Slots {
		out = append(out, s.Start)
	}
	return out
}

// workday is from when to when I work on the days shown.
func (g *grid) workday() (from, to int, ok bool) {
	from = wholeDay
	for i := range g.days {
		for _, s := range g.week.Mine[g.first+i] {
			from, to, ok = min(from, s.From), max(to, s.To), true
		}
	}
	return from, to, ok
}

// opening is the minute at which the hours are scrolled to at first, when so
// many unscaled units of them can be seen: an hour before my day or what is busy
// before it, and so that the chosen time or the first proposal is in sight.
func (g *grid) opening(room float32) float32 {
	from, _, ok := g.workday()
	if !ok {
		from = 9 * 60
	}
	for _, day := range g.busy {
		for _, b := range day {
			if b.from >= 5*60 && !g.week.Busy[b.block].Free { // what begins in the night is no start of a day
				from = min(from, b.from)
			}
		}
	}
	top := max(from/60*60-60, 0)
	for _, t := range g.candidates() {
		if g.columnOf(t) < 0 {
			continue
		}
		at := minuteOf(t.In(g.p.location()))
		if last := at + g.p.length + halfHour - int(room/hourHigh*60); at < top {
			top = max((at-60)/60*60, 0)
		} else if last > top {
			top = min((last+59)/60*60, at/60*60)
		}
		break
	}
	if top == 0 {
		return 0
	}
	return float32(top) + labelHalf // so that no label is cut in half
}

// columnOf is where a time stands, -1 when its day is not shown.
func (g *grid) columnOf(t time.Time) int {
	if t.IsZero() {
		return -1
	}
	d := dayIndex(g.week, t) - g.first
	if d < 0 || d >= g.days {
		return -1
	}
	return d
}

func (g *grid) right() float32 {
	if g.theirs == nil {
		return 0
	}
	return look.S(labelWide + 4)
}

// room is the left edge and the width of a day's column.
func (g *grid) room(day int, width float32) (x, w float32) {
	left := look.S(labelWide)
	w = (width - left - g.right()) / float32(max(g.days, 1))
	return left + float32(int(float32(day)*w)), w
}

func (g *grid) y(minute int) float32 { return look.S(float32(minute) / 60 * hourHigh) }

// under is the day and the minute under a point.
func (g *grid) under(pos fyne.Position) (day, minute int, ok bool) {
	_, w := g.room(0, g.Size().Width)
	if w <= 0 || pos.X < look.S(labelWide) || pos.Y < 0 {
		return 0, 0, false
	}
	day = int((pos.X - look.S(labelWide)) / w)
	minute = int(pos.Y / look.S(hourHigh) * 60)
	return day, minute, day < g.days && minute < wholeDay
}

// past says whether a time is not after the present moment.
func (g *grid) past(day, minute int) bool {
	at, ok := g.clocks[day].instant(minute)
	return ok && !at.After(g.p.host.Now())
}

// pick chooses a time as a person does; one the clocks skip or show twice is
// refused in a sentence.
func (g *grid) pick(day, minute, length int) {
	at, err := g.p.wall(g.clocks[day].date, minute)
	if err != nil {
		g.p.wrong = sentence(err.Error())
		g.p.refresh()
		return
	}
	g.stands(day, minute, length)
	g.p.chooseFor(at, length)
}

// stands moves the keyboard's place.
func (g *grid) stands(day, minute, length int) {
	g.column, g.at = day, cursor{date: g.clocks[day].date, minute: minute, length: length}
	g.p.stand.cursor = g.at
}

// show brings a stretch of a day into view.
func (g *grid) show(minute, length int) {
	if g.hours == nil {
		return
	}
	y, h := g.y(minute), look.S(float32(max(length, halfHour))/60*hourHigh)
	switch room := g.hours.Size().Height; {
	case y < g.hours.Offset():
		g.hours.SetOffset(y)
	case y+h > g.hours.Offset()+room:
		g.hours.SetOffset(y + h - room)
	}
}

// HeightFor is the height of all hours.
func (g *grid) HeightFor(float32) float32 { return look.S(oneDayLong) }
