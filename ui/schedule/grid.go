package schedule

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
)

// Measures of the week in unscaled units.
const (
	hourHigh  = 58
	labelWide = 58
	headHigh  = 40
	halfHour  = 30 // minutes of one step
)

// grid is the week: a column for each day, my hours at the left, theirs at the
// right. A press on a half hour chooses it; with the keyboard arrows move and
// Enter or Space choose.
type grid struct {
	widget.BaseWidget
	p      *planning
	first  int // index of the first day shown
	days   int
	from   int // minutes after midnight
	to     int
	offset float32 // where to scroll to at first
	reveal func(y, h float32)

	focused bool
	day     int // the half hour of the keyboard
	minute  int
	over    bool // the pointer is on a half hour
	overDay int
	overMin int
}

func newGrid(p *planning, first, days int) *grid {
	g := &grid{p: p, first: first, days: days}
	g.from, g.to = hours(p.week)
	g.place()
	start := earliest(p.week)
	if days < len(p.week.Days) { // little room: open at the time that matters
		start = max(start, g.minute-halfHour)
	}
	if start > g.from {
		g.offset = look.S(float32(start-60-g.from) / 60 * hourHigh)
	}
	g.ExtendBaseWidget(g)
	return g
}

// hours are the hours shown: all in which anybody works or something lies, and
// one more at each end.
func hours(w planner.Week) (from, to int) {
	from, to = 9*60, 17*60
	take := func(a, b int) { from, to = min(from, a), max(to, b) }
	for i := range w.Days {
		for _, s := range append(append([]planner.Span{}, w.Mine[i]...), w.Theirs[i]...) {
			take(s.From, s.To)
		}
	}
	for _, b := range w.Busy {
		if end := minuteOf(b.End); end > minuteOf(b.Start) {
			take(minuteOf(b.Start), end)
		}
	}
	if c := w.Coffee; c.State == app.Scheduled && len(w.Days) > 0 && holds(w, c.Start) {
		at := minuteOf(c.Start.In(w.Monday.Location()))
		take(at, at+halfHour)
	}
	from, to = from/60*60-60, (to+59)/60*60+60
	return max(from, 0), min(to, 24*60)
}

func minuteOf(t time.Time) int { return t.Hour()*60 + t.Minute() }

// earliest is when my first day shown begins: the page opens there.
func earliest(w planner.Week) int {
	out := 24 * 60
	for _, day := range w.Mine {
		for _, s := range day {
			out = min(out, s.From)
		}
	}
	if out == 24*60 {
		return 0
	}
	return out
}

// place puts the keyboard's half hour on the chosen time, else on the first
// proposal shown, else on the first hour.
func (g *grid) place() {
	g.day, g.minute = 0, earliest(g.p.week)
	if g.minute < g.from || g.minute >= g.to {
		g.minute = g.from
	}
	at := []time.Time{g.p.chosen}
	for _, s := range g.p.week.Slots {
		at = append(at, s.Start)
	}
	for _, t := range at {
		if d := g.column(t); d >= 0 {
			g.day, g.minute = d, minuteOf(t.In(g.p.location()))/halfHour*halfHour
			return
		}
	}
}

// column is where a time stands, -1 when it is not shown.
func (g *grid) column(t time.Time) int {
	if t.IsZero() {
		return -1
	}
	d := dayIndex(g.p.week, t) - g.first
	if d < 0 || d >= g.days {
		return -1
	}
	return d
}

// theirs says whether their clock is known to differ, and so has its own labels.
func (g *grid) theirs() *time.Location {
	loc, err := app.LoadZone(g.p.week.TheirZone)
	if err != nil {
		return nil
	}
	return loc
}

func (g *grid) right() float32 {
	if g.theirs() == nil {
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

func (g *grid) y(minute int) float32 { return look.S(float32(minute-g.from) / 60 * hourHigh) }

// at is the half hour under a point.
func (g *grid) at(pos fyne.Position) (day, minute int, ok bool) {
	_, w := g.room(0, g.Size().Width)
	if w <= 0 || pos.X < look.S(labelWide) {
		return 0, 0, false
	}
	day = int((pos.X - look.S(labelWide)) / w)
	minute = g.from + int(pos.Y/look.S(hourHigh)*60)/halfHour*halfHour
	return day, minute, day >= 0 && day < g.days && minute >= g.from && minute < g.to
}

// pick chooses a half hour as a person does.
func (g *grid) pick(day, minute int) {
	at, err := g.p.wall(g.p.week.Days[g.first+day], minute)
	if err != nil {
		g.p.wrong = sentence(err.Error())
		g.p.refresh()
		return
	}
	g.day, g.minute = day, minute
	g.p.choose(at)
}

// Tapped chooses the proposal or the half hour under the pointer.
func (g *grid) Tapped(e *fyne.PointEvent) {
	if day, minute, ok := g.at(e.Position); ok {
		g.pick(day, minute)
	}
}

// MouseIn shows which half hour would be chosen.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved follows the pointer.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	day, minute, ok := g.at(e.Position)
	if ok != g.over || day != g.overDay || minute != g.overMin {
		g.over, g.overDay, g.overMin = ok, day, minute
		g.Refresh()
	}
}

// MouseOut ends it.
func (g *grid) MouseOut() { g.over = false; g.Refresh() }

// Cursor is a hand over the hours.
func (g *grid) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the keyboard's half hour.
func (g *grid) FocusGained() {
	g.focused = true
	g.show()
}

// FocusLost hides it.
func (g *grid) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune does nothing: Space arrives as a key.
func (g *grid) TypedRune(rune) {}

// TypedKey moves by arrows and chooses on Enter and Space.
func (g *grid) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		g.minute = max(g.minute-halfHour, g.from)
	case fyne.KeyDown:
		g.minute = min(g.minute+halfHour, g.to-halfHour)
	case fyne.KeyLeft:
		g.day = max(g.day-1, 0)
	case fyne.KeyRight:
		g.day = min(g.day+1, g.days-1)
	case fyne.KeyPageUp:
		g.p.turn(-1)
		return
	case fyne.KeyPageDown:
		g.p.turn(1)
		return
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.pick(g.day, g.minute)
		return
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(k)
		}
		return
	}
	g.show()
}

// show scrolls to the keyboard's half hour and draws it.
func (g *grid) show() {
	if g.reveal != nil {
		g.reveal(g.y(g.minute), look.S(hourHigh/2))
	}
	g.Refresh()
}

// HeightFor is the height of all hours shown.
func (g *grid) HeightFor(float32) float32 { return g.y(g.to) }

// CreateRenderer draws the week.
func (g *grid) CreateRenderer() fyne.WidgetRenderer { return &drawing{g: g} }
