package schedule

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"cortado/app/planner"
	"cortado/ui/look"
)

// CreateRenderer draws the week. The layers belong to the week itself: whoever
// draws it draws the same ones.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	if g.layers == nil {
		g.layers = &layers{ground: newGround(g), their: newTheirHours(g), over: newOverlay()}
	}
	return &drawing{g}
}

// layers are what the week is drawn with. The ground is painted anew for another
// size alone, since a grid shows one week that never changes.
type layers struct {
	ground *ground
	their  *theirHours
	marks  brush
	over   *overlay
}

// drawing places the layers.
type drawing struct{ g *grid }

// Destroy does nothing.
func (d *drawing) Destroy() {}

// Objects are the layers from the ground up.
func (d *drawing) Objects() []fyne.CanvasObject {
	l := d.g.layers
	out := append([]fyne.CanvasObject{l.ground}, l.their.objects()...)
	return append(append(out, l.marks.objects...), l.over.objects()...)
}

// MinSize is the height of all hours and a little room for each day.
func (d *drawing) MinSize() fyne.Size {
	return fyne.NewSize(look.S(labelWide)+d.g.right()+look.S(60)*float32(d.g.days), look.S(oneDayLong))
}

// Layout places every layer.
func (d *drawing) Layout(s fyne.Size) {
	put(d.g.layers.ground, 0, 0, s.Width, s.Height)
	d.g.layers.their.place(s.Width)
	d.Refresh()
}

// Refresh draws what is chosen, pointed at and focused; the ground stays.
func (d *drawing) Refresh() {
	d.g.mark(&d.g.layers.marks, d.g.Size().Width)
	d.g.follows()
	canvas.Refresh(d.g)
}

// ground is the layer below: shades, lines, my hours and what is busy.
type ground struct {
	widget.BaseWidget
	g *grid
}

func newGround(g *grid) *ground {
	b := &ground{g: g}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer paints it.
func (b *ground) CreateRenderer() fyne.WidgetRenderer { return &groundDrawing{g: b.g} }

type groundDrawing struct {
	brush
	g *grid
}

func (d *groundDrawing) Destroy()                     {}
func (d *groundDrawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *groundDrawing) MinSize() fyne.Size           { return fyne.Size{} }
func (d *groundDrawing) Refresh()                     {}

// Layout paints everything for the size.
func (d *groundDrawing) Layout(s fyne.Size) {
	d.objects = d.objects[:0]
	g := d.g
	for i := range g.days {
		x, w := g.room(i, s.Width)
		d.shades(i, x, w, s.Height)
	}
	d.lines(s)
	for i := range g.days {
		x, w := g.room(i, s.Width)
		d.odd(i, x, w)
		edges := g.edges(i)
		for k, e := range edges {
			y := g.y(e.minute) - 1
			if k > 0 && edges[k-1].minute == e.minute && edges[k-1].start == e.start {
				y += 2 // both at once: mine below theirs
			}
			d.box(x, y, w, 2, e.token(), 0)
		}
		d.box(x, 0, 1, s.Height, look.Line, 0)
	}
	right, w := g.room(g.days-1, s.Width)
	d.box(right+w, 0, 1, s.Height, look.Line, 0)
	for i := range g.days {
		x, w := g.room(i, s.Width)
		for _, b := range g.busy[i] {
			d.busy(b, x, w)
		}
	}
}

// shades show when nobody, I alone, or both are at work.
func (d *groundDrawing) shades(day int, x, w, h float32) {
	g := d.g
	d.box(x, 0, w, h, look.Off, 0)
	mine, theirs := g.week.Mine[g.first+day], g.week.Theirs[g.first+day]
	for _, m := range mine {
		d.box(x, g.y(m.From), w, g.y(m.To)-g.y(m.From), look.Bg, 0)
		for _, t := range theirs {
			if a, b := max(m.From, t.From), min(m.To, t.To); a < b {
				d.box(x, g.y(a), w, g.y(b)-g.y(a), look.Surface, 0)
			}
		}
	}
}

// lines are the hours with my clock.
func (d *groundDrawing) lines(s fyne.Size) {
	g := d.g
	left := look.S(labelWide)
	for minute := 60; minute < wholeDay; minute += 60 {
		y := g.y(minute)
		d.box(left, y, s.Width-left-g.right(), 1, look.Line, 0)
		token := look.Ink3
		if g.atWork(g.week.Mine, minute) {
			token = look.YouText
		}
		t := figuresOf(clock(minute), token, false)
		t.Alignment = fyne.TextAlignTrailing
		d.text(t, 0, y-look.S(8), left-look.S(9))
	}
}

// odd marks what the clocks skip or repeat on a day.
func (d *groundDrawing) odd(day int, x, w float32) {
	g := d.g
	for _, o := range g.clocks[day].odd {
		y, h := g.y(o.from), g.y(o.to)-g.y(o.from)
		words := g.p.host.Words().Say("week.twice")
		if o.skipped {
			words = g.p.host.Words().Say("week.skipped")
			d.hatch(x+1, y, w-1, h)
		} else {
			d.box(x+1, y, w-1, 1, look.Outline, 0)
			d.box(x+1, y+h, w-1, 1, look.Outline, 0)
			d.box(x+1, y, 2, h, look.Outline, 0)
			d.box(x+w-2, y, 2, h, look.Outline, 0)
		}
		if words = shortened(words, w-look.S(14)); words != "" {
			wide := textWidth(words, false) + look.S(8)
			top := y + (h-look.S(18))/2
			d.box(x+(w-wide)/2, top, wide, look.S(18), look.Surface, look.S(4))
			d.text(letters(words, look.Ink2, false), x+(w-wide)/2+look.S(4), top+look.S(1), wide)
		}
	}
}

// hatch fills a box with slanting lines.
func (d *groundDrawing) hatch(x, y, w, h float32) {
	for at := -h; at < w; at += look.S(8) {
		a, b := max(at, 0), min(at+h, w)
		l := canvas.NewLine(look.Color(look.Outline))
		l.StrokeWidth = 1
		l.Position1, l.Position2 = fyne.NewPos(x+a, y+h-(a-at)), fyne.NewPos(x+b, y+h-(b-at))
		d.objects = append(d.objects, l)
	}
}

// atWork says whether somebody is at work at that minute on some day shown, the
// end of the day included.
func (g *grid) atWork(days [][]planner.Span, minute int) bool {
	for i := range g.days {
		if inAny(days[g.first+i], minute) {
			return true
		}
	}
	return false
}

func inAny(day []planner.Span, minute int) bool {
	for _, s := range day {
		if minute >= s.From && minute <= s.To {
			return true
		}
	}
	return false
}

func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60%24, minute%60) }

// theirHours are the labels at the right. Where the difference between the
// clocks changes within the week they are those of one day.
type theirHours struct {
	g      *grid
	labels []*canvas.Text // from 01:00 to 23:00 of mine
	day    int
}

func newTheirHours(g *grid) *theirHours {
	t := &theirHours{g: g, day: -1}
	if g.theirs != nil {
		for hour := 1; hour < 24; hour++ {
			t.labels = append(t.labels, figuresOf("", look.Ink3, false))
		}
	}
	return t
}

func (t *theirHours) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range t.labels {
		out = append(out, l)
	}
	return out
}

func (t *theirHours) place(width float32) {
	for i, l := range t.labels {
		placeText(l, width-t.g.right()+look.S(11), t.g.y((i+1)*60)-look.S(8), t.g.right()-look.S(11))
	}
}

// show takes the hours of a day.
func (t *theirHours) show(day int) {
	if t.day >= 0 && (t.day == day || !t.g.varies) {
		return
	}
	t.day = day
	for i, l := range t.labels {
		token := look.Ink3
		if t.g.varies && inAny(t.g.week.Theirs[t.g.first+day], (i+1)*60) || !t.g.varies && t.g.atWork(t.g.week.Theirs, (i+1)*60) {
			token = look.ThemText
		}
		l.Text, l.Color = t.g.theirs[day][i+1], look.Color(token)
		l.Refresh()
	}
}

// theirClock is their time at an instant, empty without a zone of theirs.
func (g *grid) theirClock(at time.Time) string {
	loc := g.theirZone()
	if loc == nil {
		return ""
	}
	return g.p.host.Words().Clock(at.In(loc))
}
