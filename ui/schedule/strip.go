package schedule

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// allDayRows is how many all-day events a day shows before it counts them.
const allDayRows = 2

const allDayHigh = 22

// allDay lists the all-day events of a day shown: indices into Week.Busy.
func (g *grid) allDay(day int) []int {
	var out []int
	for i, b := range g.week.Busy {
		if !b.AllDay {
			continue
		}
		if _, _, ok := g.clocks[day].part(b.Start, b.End); ok {
			out = append(out, i)
		}
	}
	return out
}

// strip shows all-day events and holidays below the heads of the days.
type strip struct {
	widget.BaseWidget
	g     *grid
	days  [][]int
	rows  int
	spots []spot
	at    int // the event pointed at, -1 for none
	tip   part.Tip
}

// spot is a place in the strip with a tooltip.
type spot struct {
	x, y, w, h float32
	words      string
}

// newStrip gives nil when no day shown has such an event.
func newStrip(g *grid) *strip {
	s := &strip{g: g, at: -1}
	for i := range g.clocks {
		events := g.allDay(i)
		s.days = append(s.days, events)
		s.rows = max(s.rows, min(len(events), allDayRows))
	}
	if s.rows == 0 {
		return nil
	}
	s.ExtendBaseWidget(s)
	return s
}

// HeightFor is the height of its rows.
func (s *strip) HeightFor(float32) float32 { return look.S(float32(s.rows*allDayHigh + 6)) }

// MouseIn shows the tooltip of the event under the pointer.
func (s *strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved follows the pointer.
func (s *strip) MouseMoved(e *desktop.MouseEvent) {
	now := -1
	for i, p := range s.spots {
		if e.Position.X >= p.x && e.Position.X < p.x+p.w && e.Position.Y >= p.y && e.Position.Y < p.y+p.h {
			now = i
		}
	}
	if now == s.at {
		return
	}
	s.at = now
	s.tip.Hide()
	if now >= 0 {
		s.tip.Show(s, s.spots[now].words)
	}
}

// MouseOut hides it.
func (s *strip) MouseOut() {
	s.at = -1
	s.tip.Hide()
}

// CreateRenderer draws the events.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripDrawing{s: s} }

type stripDrawing struct {
	brush
	s *strip
}

func (d *stripDrawing) Destroy()                     {}
func (d *stripDrawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *stripDrawing) Refresh()                     {}
func (d *stripDrawing) MinSize() fyne.Size {
	return fyne.NewSize(look.S(labelWide)+d.s.g.right(), d.s.HeightFor(0))
}

// Layout draws one event below the other; the last row counts the rest.
func (d *stripDrawing) Layout(size fyne.Size) {
	d.objects, d.s.spots = d.objects[:0], nil
	g := d.s.g
	for day, events := range d.s.days {
		column, width := g.room(day, size.Width)
		d.box(column, 0, 1, size.Height, look.Line, 0)
		for row, i := range events[:min(len(events), allDayRows)] {
			x, w := inset(column, width)
			y := look.S(float32(row*allDayHigh + 4))
			if rest := len(events) - allDayRows; rest > 0 && row == allDayRows-1 {
				d.rest(events[allDayRows:], column+width-look.S(6), y)
				w -= textWidth(g.p.host.Words().Say("week.more", "n", rest), true) + look.S(8)
			}
			d.event(i, x, y, w)
		}
	}
	last, w := g.room(len(d.s.days)-1, size.Width)
	d.box(last+w, 0, 1, size.Height, look.Line, 0)
}

// event draws an all-day event: like a block of the hours, a holiday with an
// edge around instead of a bar.
func (d *stripDrawing) event(i int, x, y, w float32) {
	g := d.s.g
	b, h := g.week.Busy[i], look.S(allDayHigh-2)
	token := look.Ink2
	switch {
	case g.holiday(b.Calendar):
		d.framed(x, y, w, h, 1, look.Surface, look.Outline, look.S(4))
	case b.Free:
		token = look.Ink3
		d.box(x, y, 1, h, look.Outline, 0)
	default:
		d.framed(x, y, w, h, 1, look.Sunken, look.Line, look.S(4))
		if b.Tentative {
			d.dashes(x, y, h)
		} else {
			d.box(x, y, look.S(3), h, look.Outline, 1)
		}
	}
	if words := shortened(g.titleOf(b), w-look.S(13)); words != "" {
		d.text(letters(words, token, false), x+look.S(9), y+look.S(2), w-look.S(13))
	}
	d.s.spots = append(d.s.spots, spot{x, y, w, h, g.blockHint(b)})
}

// rest counts the events that have no row.
func (d *stripDrawing) rest(events []int, right, y float32) {
	g := d.s.g
	words := g.p.host.Words().Say("week.more", "n", len(events))
	w := textWidth(words, true)
	d.text(letters(words, look.Ink, true), right-w, y+look.S(2), w)
	var all []string
	for _, i := range events {
		all = append(all, g.titleOf(g.week.Busy[i]))
	}
	d.s.spots = append(d.s.spots, spot{right - w - look.S(4), y, w + look.S(8), look.S(allDayHigh), lines(all...)})
}

// holiday says whether a calendar holds holidays.
func (g *grid) holiday(calendar int64) bool {
	for _, c := range g.week.Calendars {
		if c.Calendar.ID == calendar && calendar != 0 {
			return c.Calendar.Kind == planner.HolidaysCalendar
		}
	}
	return false
}
