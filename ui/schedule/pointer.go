package schedule

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/ui/look"
)

// pointing is the half hour under the pointer.
type pointing struct {
	over        bool
	day, minute int
	block       int // what is busy there: index into the day's blocks, -1 for none
	slot        int // the proposal there, -1 for none
	pressed     *fyne.Position
	grip        bool // the pointer is on the lower edge of the chosen time
}

// dragging is a time that is being drawn, moved or made longer with the pointer.
type dragging struct {
	how       dragKind
	day       int
	from, to  int     // wall minutes, as they would be taken
	anchor    int     // the minute that stays: where the press was, or the start
	offset    int     // minutes from the start to the press, while moving
	scrolled  float32 // where the hours stood at the press
	moved     bool    // farther than a shaking hand
	pressed   fyne.Position
	abandoned bool
}

type dragKind int

const (
	dragNew dragKind = iota
	dragMove
	dragLength
)

// shaking is how far a press may move and still be a press, unscaled.
const shaking = 4

// Tapped chooses the proposal or the half hour under the pointer.
func (g *grid) Tapped(e *fyne.PointEvent) {
	g.point.pressed = nil
	g.grab()
	day, minute, ok := g.under(e.Position)
	if !ok {
		return
	}
	if _, on := g.onChosen(e.Position); on {
		return
	}
	if i := g.slotUnder(e.Position); i >= 0 {
		g.stands(day, minuteOf(g.week.Slots[i].Start.In(g.p.location())), g.p.length)
		g.p.choose(g.week.Slots[i].Start)
		return
	}
	g.pick(day, minute/halfHour*halfHour, g.p.length)
}

// MouseDown remembers where a drag begins.
func (g *grid) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		at := e.Position
		g.point.pressed = &at
	}
}

// MouseUp does nothing: a tap or the end of a drag follows.
func (g *grid) MouseUp(*desktop.MouseEvent) {}

// MouseIn shows which half hour would be chosen.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved follows the pointer.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	now := pointing{block: -1, slot: -1, pressed: g.point.pressed}
	day, minute, ok := g.under(e.Position)
	if now.over = ok; ok {
		now.day, now.minute = day, minute/halfHour*halfHour
		now.slot = g.slotUnder(e.Position)
		var on bool
		if now.grip, on = g.onChosen(e.Position); !on && now.slot < 0 {
			now.block = g.blockUnder(e.Position)
		}
	}
	if now != g.point {
		g.point = now
		g.tip.Hide()
		g.pointed()
		if ok {
			g.tip.Show(g.layers.over.hover, g.hint())
		}
	}
}

// MouseOut ends it.
func (g *grid) MouseOut() {
	g.point.over, g.point.grip = false, false
	g.tip.Hide()
	g.pointed()
}

// Cursor is a hand over what can be chosen, and shows that the lower edge of the
// chosen time can be dragged.
func (g *grid) Cursor() desktop.Cursor {
	switch {
	case g.point.grip:
		return desktop.VResizeCursor
	case g.point.over && !g.past(g.point.day, g.point.minute):
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// grab takes the keyboard, without its ring until a key is pressed.
func (g *grid) grab() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && !g.keys.focused {
		g.keys.quiet = true
		c.Focus(g)
	}
}

// Dragged draws a new time, moves the chosen one or changes its length.
func (g *grid) Dragged(e *fyne.DragEvent) {
	if g.drag == nil {
		at := e.Position.Subtract(e.Dragged)
		if g.point.pressed != nil {
			at = *g.point.pressed
		}
		if !g.beginDrag(at) {
			return
		}
	}
	d := g.drag
	if d.abandoned {
		return
	}
	// The toolkit counts from where the hours stood at the press.
	pos := e.Position
	pos.Y += g.scrolled() - d.scrolled
	if e.Dragged.DX != 0 || e.Dragged.DY != 0 {
		far := pos.Subtract(d.pressed)
		d.moved = d.moved || max(far.X, -far.X, far.Y, -far.Y) >= look.S(shaking)
	}
	before := *d
	g.follow(pos)
	if d.day != before.day || d.from != before.from || d.to != before.to || d.moved != before.moved {
		g.marked()
		if d.how == dragMove {
			g.show(d.from, d.to-d.from)
		} else if d.to > d.anchor {
			g.show(d.to-fineStep, fineStep)
		} else {
			g.show(d.from, fineStep)
		}
	}
}

// scrolled is how far the hours are scrolled.
func (g *grid) scrolled() float32 {
	if g.hours == nil {
		return 0
	}
	return g.hours.Offset()
}

// beginDrag starts at a press: on the chosen time it moves it, on its lower edge
// changes its length, elsewhere it draws a new one.
func (g *grid) beginDrag(at fyne.Position) bool {
	day, minute, ok := g.under(at)
	if !ok {
		return false
	}
	g.tip.Hide()
	d := &dragging{day: day, pressed: at, scrolled: g.scrolled()}
	if grip, on := g.onChosen(at); on {
		start := minuteOf(g.p.chosen.In(g.p.location()))
		if d.day = g.columnOf(g.p.chosen); d.day < 0 {
			return false // it began on a day not shown
		}
		d.from, d.to, d.anchor = start, start+g.p.length, start
		d.how, d.offset = dragMove, minute+(day-d.day)*wholeDay-start
		if grip {
			d.how = dragLength
		}
	} else {
		d.anchor = minute / fineStep * fineStep
		d.from, d.to = d.anchor, d.anchor+fineStep
	}
	g.drag = d
	return true
}

// follow takes the drag to a point, snapped to quarter hours.
func (g *grid) follow(pos fyne.Position) {
	d := g.drag
	minute := min(max(int(pos.Y/look.S(hourHigh)*60), 0), wholeDay)
	switch d.how {
	case dragMove:
		if length := d.to - d.from; d.moved {
			if day, _, ok := g.under(fyne.NewPos(pos.X, 0)); ok {
				d.day = day
			}
			d.from = min(max(nearest(minute-d.offset), 0), max(wholeDay-length, 0))
			d.to = d.from + length
		}
	case dragLength:
		if d.moved {
			d.to = min(max(nearest(minute), d.from+fineStep), wholeDay)
		}
	default:
		if minute >= d.anchor {
			d.from, d.to = d.anchor, max((minute+fineStep-1)/fineStep*fineStep, d.anchor+fineStep)
		} else {
			d.from, d.to = minute/fineStep*fineStep, d.anchor+fineStep
		}
	}
}

func nearest(minute int) int { return (minute + fineStep/2) / fineStep * fineStep }

// DragEnd takes the time drawn. A press that hardly moved is a press.
func (g *grid) DragEnd() {
	d := g.drag
	g.drag, g.point.pressed = nil, nil
	switch {
	case d == nil:
	case d.abandoned:
		g.marked()
	case !d.moved:
		g.marked()
		g.Tapped(&fyne.PointEvent{Position: d.pressed})
	default:
		g.marked()
		g.grab()
		if g.past(d.day, d.from) {
			g.p.wrong = g.p.host.Words().Say("schedule.past")
			g.p.refresh()
			return
		}
		g.pick(d.day, d.from, d.to-d.from)
	}
}

// stretch is the part of the chosen time, or of what is dragged, that lies on a
// day shown.
type stretch struct{ day, from, to int }

// chosenParts are the parts of the chosen time on the days shown.
func (g *grid) chosenParts() []stretch {
	if g.p.chosen.IsZero() {
		return nil
	}
	return g.parts(g.p.chosen, g.p.length)
}

func (g *grid) parts(start time.Time, minutes int) []stretch {
	var out []stretch
	end := start.Add(time.Duration(minutes) * time.Minute)
	for i, c := range g.clocks {
		if from, to, ok := c.part(start, end); ok {
			out = append(out, stretch{i, from, to})
		}
	}
	return out
}

// holds says whether a point lies in the box of a time.
func (g *grid) holds(s stretch, pos fyne.Position) bool {
	x, w := g.room(s.day, g.Size().Width)
	y := g.y(s.from)
	return pos.X >= x && pos.X < x+w && pos.Y >= y && pos.Y < y+g.slotHigh(s)
}

// slotHigh is how high a proposal or the chosen time is drawn.
func (g *grid) slotHigh(s stretch) float32 {
	return max(look.S(float32(s.to-s.from)/60*hourHigh), look.S(slotLeast))
}

// onChosen says whether a point lies on the chosen time, and on its lower edge.
func (g *grid) onChosen(pos fyne.Position) (grip, on bool) {
	for _, s := range g.chosenParts() {
		if g.holds(s, pos) {
			return pos.Y > g.y(s.from)+g.slotHigh(s)-look.S(edgeGrip), true
		}
	}
	return false, false
}

// slotUnder is the proposal under a point, -1 for none.
func (g *grid) slotUnder(pos fyne.Position) int {
	for i, slot := range g.week.Slots {
		for _, s := range g.parts(slot.Start, g.slotMinutes()) {
			if g.holds(s, pos) {
				return i
			}
		}
	}
	return -1
}

// blockUnder is what is busy under a point: an index into the day's blocks.
func (g *grid) blockUnder(pos fyne.Position) int {
	day, minute, ok := g.under(pos)
	if !ok {
		return -1
	}
	x, w := g.room(day, g.Size().Width)
	for i, b := range g.busy[day] {
		bx, bw := laneRoom(b, x, w)
		if minute >= b.from && minute < b.to && pos.X >= bx && pos.X < bx+bw {
			return i
		}
	}
	return -1
}
