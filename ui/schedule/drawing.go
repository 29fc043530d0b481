package schedule

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// drawing paints the week anew for each size: shades, lines, hours, what is
// busy, proposals, the chosen time.
type drawing struct {
	g       *grid
	objects []fyne.CanvasObject
}

func (d *drawing) Destroy()                     {}
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) Layout(s fyne.Size)           { d.paint(s) }
func (d *drawing) MinSize() fyne.Size {
	return fyne.NewSize(look.S(labelWide)+d.g.right()+look.S(60)*float32(d.g.days), d.g.y(d.g.to))
}

func (d *drawing) Refresh() {
	d.paint(d.g.Size())
	canvas.Refresh(d.g)
}

func (d *drawing) box(x, y, w, h float32, token fyne.ThemeColorName, radius float32) {
	r := canvas.NewRectangle(look.Color(token))
	r.CornerRadius = radius
	put(r, x, y, w, h)
	d.objects = append(d.objects, r)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

func (d *drawing) add(o fyne.CanvasObject, x, y, w, h float32) {
	put(o, x, y, w, h)
	d.objects = append(d.objects, o)
}

func (d *drawing) paint(s fyne.Size) {
	d.objects = nil
	g, week := d.g, d.g.p.week
	for i := range g.days {
		x, w := g.room(i, s.Width)
		d.box(x, 0, w, s.Height, look.Off, 0)
		mine, theirs := week.Mine[g.first+i], week.Theirs[g.first+i]
		for _, m := range mine {
			d.box(x, g.y(m.From), w, g.y(m.To)-g.y(m.From), look.Bg, 0)
			for _, t := range theirs {
				if a, b := max(m.From, t.From), min(m.To, t.To); a < b {
					d.box(x, g.y(a), w, g.y(b)-g.y(a), look.Surface, 0)
				}
			}
		}
	}
	d.lines(s)
	for i := range g.days {
		x, w := g.room(i, s.Width)
		d.edges(x, w, week.Theirs[g.first+i], look.Them)
		d.edges(x, w, week.Mine[g.first+i], look.You)
		d.box(x, 0, 1, s.Height, look.Line, 0)
	}
	right, w := g.room(g.days-1, s.Width)
	d.box(right+w, 0, 1, s.Height, look.Line, 0)
	if g.over {
		x, w := g.room(g.overDay, s.Width)
		d.box(x, g.y(g.overMin), w, look.S(hourHigh/2), look.Hover, 0)
	}
	for _, b := range week.Busy {
		d.busy(b, s.Width)
	}
	for _, slot := range week.Slots {
		if !slot.Start.Equal(g.p.chosen) {
			d.slot(slot.Start, false, s.Width)
		}
	}
	d.slot(g.p.chosen, true, s.Width)
	if g.focused {
		x, w := g.room(g.day, s.Width)
		ring := canvas.NewRectangle(look.Color(look.Clear))
		ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = look.Color(look.Focus), 2, look.S(6)
		d.add(ring, x+1, g.y(g.minute), w-1, look.S(hourHigh/2))
	}
}

// lines are the hours with both clocks.
func (d *drawing) lines(s fyne.Size) {
	g, week := d.g, d.g.p.week
	left, their := look.S(labelWide), g.theirs()
	line := look.S(16)
	for minute := g.from + 60; minute < g.to; minute += 60 {
		y := g.y(minute)
		d.box(left, y, s.Width-left-g.right(), 1, look.Line, 0)
		token := look.Ink3
		if inAny(week.Mine, minute) {
			token = look.YouText
		}
		d.add(part.Caption(clock(minute)).In(token).Figures().Right(), 0, y-line/2, left-look.S(9), line)
		if their == nil {
			continue
		}
		token = look.Ink3
		if inAny(week.Theirs, minute) {
			token = look.ThemText
		}
		at := week.Days[g.first].Add(time.Duration(minute) * time.Minute).In(their)
		d.add(part.Caption(g.p.host.Words().Clock(at)).In(token).Figures(), s.Width-g.right()+look.S(11), y-line/2, g.right()-look.S(11), line)
	}
}

func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// inAny says whether somebody is at work at that minute on some day shown, the
// end of the day included.
func inAny(days [][]planner.Span, minute int) bool {
	for _, day := range days {
		for _, s := range day {
			if minute >= s.From && minute <= s.To {
				return true
			}
		}
	}
	return false
}

// edges are the lines where somebody's day starts and ends.
func (d *drawing) edges(x, w float32, spans []planner.Span, token fyne.ThemeColorName) {
	for _, s := range spans {
		for _, minute := range []int{s.From, s.To} {
			if minute > d.g.from && minute < d.g.to {
				d.box(x, d.g.y(minute)-1, w, 2, token, 0)
			}
		}
	}
}

// busy is a coffee of mine that lies in the way.
func (d *drawing) busy(b planner.BusyBlock, width float32) {
	g := d.g
	day := g.column(b.Start)
	if day < 0 {
		return
	}
	x, w := g.room(day, width)
	x, w = x+look.S(4), w-look.S(7)
	y := g.y(max(minuteOf(b.Start), g.from)) + 1
	h := max(look.S(float32(b.End.Sub(b.Start).Minutes())/60*hourHigh)-2, look.S(20))
	d.box(x, y, w, h, look.Line, look.S(4))
	d.box(x+1, y+1, w-2, h-2, look.Sunken, look.S(3))
	d.box(x, y, look.S(3), h, look.Outline, 1)
	d.add(part.Caption(b.Title).In(look.Ink2).Short(), x+look.S(9), y+min(look.S(4), (h-look.S(16))/2), w-look.S(13), look.S(16))
}

// slot is a proposed time, or the chosen one.
func (d *drawing) slot(at time.Time, chosen bool, width float32) {
	g := d.g
	day := g.column(at)
	if day < 0 {
		return
	}
	local := at.In(g.p.location())
	x, w := g.room(day, width)
	x, w = x+look.S(4), w-look.S(7)
	y := g.y(minuteOf(local))
	h := max(look.S(float32(g.p.length)/60*hourHigh), look.S(30))
	time := part.Caption(g.p.host.Words().Clock(local)).Bold().Figures()
	top := y + (min(h, look.S(30))-look.S(16))/2
	if chosen {
		d.box(x, y, w, h, look.Primary, look.RadiusControl())
		d.add(part.NewIcon("check", 14, look.OnPrimary), x+look.S(7), top+look.S(1), look.S(14), look.S(14))
		d.add(time.In(look.OnPrimary), x+look.S(26), top, w-look.S(30), look.S(16))
		return
	}
	edge := look.Stroke()
	d.box(x, y, w, h, look.Ink, look.RadiusControl())
	d.box(x+edge, y+edge, w-2*edge, h-2*edge, look.Surface, look.RadiusControl()-edge)
	d.add(time.In(look.Ink), x+look.S(8), top, look.S(38), look.S(16))
	if w > look.S(90) {
		d.add(part.Caption(g.p.host.Words().Say("schedule.proposal")).In(look.Ink2), x+look.S(48), top, w-look.S(52), look.S(16))
	}
}

// newGridHead names the columns: me, the days, them.
func newGridHead(g *grid) fyne.CanvasObject {
	w := g.p.host.Words()
	head := &fyne.Container{Layout: headLayout{g}}
	head.Add(part.Row(6, part.NewMark(part.MarkYou), part.Grow(part.Caption(w.Say("schedule.you")).Bold().In(look.YouText).Short())))
	for i := range g.days {
		day := g.p.week.Days[g.first+i]
		name := part.Body(w.Say("weekday.short." + weekday(day))).In(look.Ink2)
		number := part.Body(day.Format("2")).Bold()
		if app.DayOf(day) == app.DayOf(g.p.host.Now()) {
			name.Bold().In(look.Ink)
		}
		head.Add(part.Row(6, part.Space(), name, number, part.Space()))
	}
	if g.theirs() != nil {
		head.Add(part.Row(6, part.NewMark(part.MarkThem), part.Grow(part.Caption(g.p.week.First).Bold().In(look.ThemText).Short())))
	}
	return head
}

func weekday(t time.Time) string { return fmt.Sprint(int(t.Weekday())) }

// headLayout stands the names over the columns of the grid.
type headLayout struct{ g *grid }

func (l headLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(labelWide)+l.g.right(), look.S(headHigh))
}

func (l headLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for i, o := range objects {
		switch {
		case i == 0:
			put(o, look.S(10), 0, look.S(labelWide-12), s.Height)
		case i <= l.g.days:
			x, w := l.g.room(i-1, s.Width)
			put(o, x, 0, w, s.Height)
		default:
			put(o, s.Width-l.g.right()+look.S(9), 0, l.g.right()-look.S(13), s.Height)
		}
	}
}
