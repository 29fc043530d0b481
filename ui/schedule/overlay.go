package schedule

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/ui/look"
)

// mark draws the present moment, the proposals and the chosen time.
func (g *grid) mark(b *brush, width float32) {
	b.objects = b.objects[:0:0]
	if width <= 0 {
		return
	}
	now := g.p.host.Now()
	for i, c := range g.clocks {
		if minute, _, ok := c.part(now, now); ok {
			x, w := g.room(i, width)
			b.box(x, g.y(minute)-1, w, look.Stroke(), look.Ink, 0)
			dot := canvas.NewCircle(look.Color(look.Ink))
			b.add(dot, x-look.S(3), g.y(minute)-look.S(4), look.S(8), look.S(8))
		}
	}
	dragged := g.drag != nil && g.drag.moved && !g.drag.abandoned
	moving := dragged && g.drag.how != dragNew
	for _, slot := range g.week.Slots {
		if slot.Start.Equal(g.p.chosen) && !moving {
			continue
		}
		for i, s := range g.parts(slot.Start, g.slotMinutes()) {
			g.slot(b, s, g.words(slot.Start, i), width)
		}
	}
	if !moving && !(dragged && g.drag.how == dragNew) {
		for i, s := range g.chosenParts() {
			g.taken(b, s, g.words(g.p.chosen, i), width)
		}
	}
	if dragged {
		s := stretch{g.drag.day, g.drag.from, g.drag.to}
		words := g.p.host.Words().Say("week.drawn", "from", clock(s.from), "to", clock(s.to))
		if _, _, w, _, _ := g.slotBox(s, width); w < look.S(100) {
			words = clock(s.from)
		}
		g.taken(b, s, words, width)
		g.theirStretch(b, s, width)
	}
}

// theirStretch puts what is dragged onto their clock too, where there is room for
// a second line.
func (g *grid) theirStretch(b *brush, s stretch, width float32) {
	from, there := g.clocks[s.day].instant(s.from)
	to, ends := g.clocks[s.day].instant(s.to)
	x, _, w, h, line := g.slotBox(s, width)
	if g.theirs == nil || !there || !ends || h < look.S(2*slotLeast-12) || w < look.S(108) {
		return
	}
	words := g.p.host.Words().Say("week.drawn", "from", g.theirClock(from), "to", g.theirClock(to))
	dot := canvas.NewCircle(look.Color(look.OnPrimary))
	b.add(dot, x+look.S(10), line+look.S(22), look.S(8), look.S(8))
	b.text(figuresOf(words, look.OnPrimary, false), x+look.S(26), line+look.S(18), w-look.S(30))
}

// words name a time in its box; a part that goes on after midnight has none.
func (g *grid) words(at time.Time, part int) string {
	if part > 0 {
		return ""
	}
	return g.p.host.Words().Clock(at.In(g.p.location()))
}

// slotBox is where a proposal or the chosen time is drawn, and the line of its
// words.
func (g *grid) slotBox(s stretch, width float32) (x, y, w, h, line float32) {
	x, w = g.room(s.day, width)
	x, w = inset(x, w)
	y, h = g.y(s.from)+1, g.slotHigh(s)
	return x, y, w, h, y + (min(h, look.S(slotLeast))-look.S(16))/2
}

// slot is a proposed time.
func (g *grid) slot(b *brush, s stretch, words string, width float32) {
	x, y, w, h, line := g.slotBox(s, width)
	b.framed(x, y, w, h, look.Stroke(), look.Surface, look.Ink, look.RadiusControl())
	b.text(figuresOf(words, look.Ink, true), x+look.S(8), line, look.S(38))
	if free := g.p.host.Words().Say("schedule.proposal"); words != "" && w > look.S(90) {
		b.text(letters(free, look.Ink2, false), x+look.S(49), line, w-look.S(53))
	}
}

// taken is the chosen time. Over something busy it leaves that one's bar and the
// first letters in sight.
func (g *grid) taken(b *brush, s stretch, words string, width float32) {
	x, y, w, h, line := g.slotBox(s, width)
	if g.meeting(s.day, s.from, s.to) != "" && w > look.S(80) {
		x, w = x+look.S(14), w-look.S(14)
	}
	b.box(x, y, w, h, look.Primary, look.RadiusControl())
	at := x + look.S(8)
	if textWidth(words, true)+look.S(30) <= w {
		b.icon("check", look.OnPrimary, x+look.S(7), line+look.S(1), 14)
		at = x + look.S(26)
	}
	b.text(figuresOf(words, look.OnPrimary, true), at, line, w-(at-x))
}

// slotMinutes is the length the proposals were made for: another one may not
// fit where they stand.
func (g *grid) slotMinutes() int {
	if g.week.Minutes > 0 {
		return g.week.Minutes
	}
	return g.p.length
}

// inTheWay names what is busy in a stretch of a day, empty when nothing is.
func (g *grid) inTheWay(day, from, to int) string {
	if title := g.meeting(day, from, to); title != "" {
		return title
	}
	for _, i := range g.allDay(day) {
		if b := g.week.Busy[i]; !b.Free {
			return g.titleOf(b)
		}
	}
	return ""
}

// meeting names what lies in the hours in the way of a stretch.
func (g *grid) meeting(day, from, to int) string {
	for _, p := range g.busy[day] {
		b := g.week.Busy[p.block]
		if b.Free {
			continue
		}
		if a, z, _ := g.clocks[day].part(b.Start, b.End); a < to && from < z {
			return g.titleOf(b)
		}
	}
	return ""
}

// overlay is what follows the pointer and the keyboard. Its objects stay; they
// are only moved, so that a moving pointer repaints nothing else.
type overlay struct {
	hover        *canvas.Rectangle
	outer, inner *canvas.Rectangle // a small label with the time on both clocks
	mine, theirs *canvas.Text
	disc         *canvas.Circle
	ring         *canvas.Rectangle
}

func newOverlay() *overlay {
	o := &overlay{hover: canvas.NewRectangle(look.Color(look.Clear)), outer: canvas.NewRectangle(look.Color(look.Outline)),
		inner: canvas.NewRectangle(look.Color(look.Surface)), mine: figuresOf("", look.Ink, true), theirs: figuresOf("", look.ThemText, false),
		disc: canvas.NewCircle(look.Color(look.Them)), ring: canvas.NewRectangle(look.Color(look.Clear))}
	o.outer.CornerRadius, o.inner.CornerRadius = look.S(6), look.S(6)-1
	o.ring.StrokeColor, o.ring.StrokeWidth, o.ring.CornerRadius = look.Color(look.Focus), 2, look.S(8)
	return o
}

func (o *overlay) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.hover, o.outer, o.inner, o.mine, o.disc, o.theirs, o.ring}
}

func visible(o fyne.CanvasObject, on bool) {
	switch {
	case o.Visible() == on:
	case on:
		o.Show()
	default:
		o.Hide()
	}
}

// follows puts the overlay where the pointer and the keyboard are.
func (g *grid) follows() {
	g.pointed()
	g.keyed()
}

// marked draws the proposals and the chosen time again, as while dragging.
func (g *grid) marked() {
	if g.layers == nil {
		return
	}
	g.mark(&g.layers.marks, g.Size().Width)
	canvas.Refresh(g)
}

// pointed moves the overlay to the half hour under the pointer.
func (g *grid) pointed() {
	if g.layers == nil {
		return
	}
	o, at := g.layers.over, g.point
	g.layers.their.show(g.labelDay())
	if g.varies && g.told != nil {
		g.told()
	}
	on := at.over && g.drag == nil
	visible(o.hover, on)
	past := on && g.past(at.day, at.minute)
	label := on && !past && at.block < 0 && at.slot < 0 && !at.grip
	instant, there := time.Time{}, false
	if label {
		instant, there = g.clocks[at.day].instant(at.minute)
		_, onChosen := g.chosenAt(at.day, at.minute)
		label = there && !onChosen
	}
	for _, part := range []fyne.CanvasObject{o.outer, o.inner, o.mine} {
		visible(part, label)
	}
	their := ""
	if label {
		their = g.theirClock(instant)
	}
	visible(o.disc, label && their != "")
	visible(o.theirs, label && their != "")
	if !on {
		return
	}
	x, w := g.room(at.day, g.Size().Width)
	fill := look.Color(look.Hover)
	if past {
		fill = look.Color(look.Clear)
	}
	if o.hover.FillColor != fill {
		o.hover.FillColor = fill
		o.hover.Refresh()
	}
	put(o.hover, x+1, g.y(at.minute), w-1, look.S(hourHigh)/2)
	if label {
		g.glance(clock(at.minute), their, x, w, g.y(at.minute))
	}
}

// glance places the small label with both clocks over a half hour; in a narrow
// column it is wider than that.
func (g *grid) glance(mine, theirs string, x, w, y float32) {
	o := g.layers.over
	set := func(t *canvas.Text, words string) {
		if t.Text != words {
			t.Text = words
			t.Refresh()
		}
	}
	set(o.mine, mine)
	set(o.theirs, theirs)
	wide := look.S(14) + o.mine.MinSize().Width
	if theirs != "" {
		wide += look.S(22) + o.theirs.MinSize().Width
	}
	left := min(max(x+look.S(5), look.S(labelWide)), g.Size().Width-g.right()-wide)
	top := y + (look.S(hourHigh)/2-look.S(22))/2
	put(o.outer, left, top, wide, look.S(22))
	put(o.inner, left+1, top+1, wide-2, look.S(22)-2)
	placeText(o.mine, left+look.S(7), top+look.S(3), o.mine.MinSize().Width)
	if theirs != "" {
		at := left + look.S(7) + o.mine.MinSize().Width + look.S(8)
		put(o.disc, at, top+look.S(7), look.S(8), look.S(8))
		placeText(o.theirs, at+look.S(14), top+look.S(3), o.theirs.MinSize().Width)
	}
}

// chosenAt says whether the chosen time lies on a half hour.
func (g *grid) chosenAt(day, minute int) (stretch, bool) {
	for _, s := range g.chosenParts() {
		if s.day == day && s.from < minute+halfHour && minute < s.to {
			return s, true
		}
	}
	return stretch{}, false
}

// keyed moves the ring to where the keyboard stands, and tells the card.
func (g *grid) keyed() {
	if g.layers == nil {
		return
	}
	o := g.layers.over
	visible(o.ring, g.keys.seen())
	if g.keys.seen() {
		x, w := g.room(g.column, g.Size().Width)
		h := max(look.S(float32(g.at.length)/60*hourHigh), look.S(slotLeast))
		put(o.ring, x+2, g.y(g.at.minute)-1, w-3, h+3)
	}
	g.layers.their.show(g.labelDay())
	if g.told != nil {
		g.told()
	}
}
