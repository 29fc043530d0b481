package schedule

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app/planner"
	"cortado/ui/part"
)

// keyboard is what the week knows of the keyboard.
type keyboard struct {
	focused bool
	quiet   bool // it has the keyboard through a press: no ring until a key comes
	shift   bool
}

func (k keyboard) seen() bool { return k.focused && !k.quiet }

// FocusGained shows where the keyboard stands.
func (g *grid) FocusGained() {
	g.keys.focused, g.p.stand.focused, g.p.stand.quiet = true, true, g.keys.quiet
	g.keyed()
	if !g.keys.quiet {
		if g.hours != nil {
			part.Reveal(g.hours) // where the page scrolls as a whole
		}
		g.show(g.at.minute, g.at.length)
	}
}

// FocusLost hides it.
func (g *grid) FocusLost() {
	g.keys = keyboard{}
	g.p.stand.focused = false
	g.keyed()
}

// TypedRune does nothing: Space arrives as a key.
func (g *grid) TypedRune(rune) {}

// KeyDown notices that Shift is held.
func (g *grid) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		g.keys.shift = true
	}
}

// KeyUp notices that Shift is let go.
func (g *grid) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		g.keys.shift = false
	}
}

// TypedKey moves by half hours and days, with Shift changes the length, and
// takes the time on Enter and Space. PageUp and PageDown turn the week, Home
// goes to the first proposal, Esc gives up what is dragged or the changed length.
func (g *grid) TypedKey(k *fyne.KeyEvent) {
	quiet := g.keys.quiet
	g.keys.quiet, g.p.stand.quiet = false, false
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown:
		g.up(k.Name == fyne.KeyUp)
	case fyne.KeyLeft:
		g.sideways(-1)
	case fyne.KeyRight:
		g.sideways(1)
	case fyne.KeyPageUp:
		g.sameDay(-1)
	case fyne.KeyPageDown:
		g.sameDay(1)
	case fyne.KeyHome:
		g.home()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.pick(g.column, g.at.minute, g.at.length)
	default:
		if k.Name == fyne.KeyEscape && g.giveUp() {
			return
		}
		g.keys.quiet, g.p.stand.quiet = quiet, quiet
		if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(k)
		}
		return
	}
	g.show(g.at.minute, g.at.length)
	g.keyed()
}

// up moves by half an hour, or with Shift makes the time shorter or longer by a
// quarter.
func (g *grid) up(up bool) {
	minute, length := g.at.minute, g.at.length
	switch {
	case g.keys.shift && up:
		length = max((length-1)/fineStep*fineStep, fineStep)
	case g.keys.shift:
		length = min((length/fineStep+1)*fineStep, wholeDay-minute)
	case up:
		minute = max((minute-1)/halfHour*halfHour, 0)
	default:
		minute = min((minute/halfHour+1)*halfHour, wholeDay-halfHour)
	}
	g.stands(g.column, minute, length)
}

// sideways moves by a day, on to the days not shown too.
func (g *grid) sideways(by int) {
	if day := g.column + by; day >= 0 && day < g.days {
		g.stands(day, g.at.minute, g.at.length)
		return
	}
	p, at := g.p, g.at
	target := g.first + g.column + by
	if target >= 0 && target < len(g.week.Days) {
		p.stand.cursor = cursor{dateOf(g.week.Days[target]), at.minute, at.length}
		p.turn(by)
		return
	}
	p.show(g.week.Monday.AddDate(0, 0, 7*by+3), func(w planner.Week) {
		p.first = 0
		day := 0
		if by < 0 {
			day = len(w.Days) - 1
			p.first = p.within(len(w.Days))
		}
		p.stand.cursor = cursor{dateOf(w.Days[day]), at.minute, at.length}
	})
}

// sameDay turns to the same day of another week.
func (g *grid) sameDay(by int) {
	p, at := g.p, g.at
	at.date = at.date.AddDate(0, 0, 7*by)
	p.show(g.week.Monday.AddDate(0, 0, 7*by+3), func(planner.Week) { p.stand.cursor = at })
}

// home goes to the first proposal, in whichever week it lies.
func (g *grid) home() {
	if len(g.week.Slots) == 0 {
		return
	}
	p := g.p
	start := g.week.Slots[0].Start.In(p.location())
	if day := g.columnOf(start); day >= 0 {
		g.stands(day, minuteOf(start), p.length)
		return
	}
	p.stand.cursor = cursor{figures(start), minuteOf(start), p.length}
	p.turnTo(start)
}

// giveUp ends a drag without a choice, or takes a changed length back.
func (g *grid) giveUp() bool {
	switch {
	case g.drag != nil && !g.drag.abandoned:
		g.drag.abandoned = true
		g.marked()
	case g.at.length != g.p.length:
		g.stands(g.column, g.at.minute, g.p.length)
		g.keyed()
	default:
		return false
	}
	return true
}
