package schedule

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// newGridHead names the columns: me, the days, them. Today is bold above a bar.
func newGridHead(g *grid) fyne.CanvasObject {
	w := g.p.host.Words()
	head := &fyne.Container{Layout: headLayout{g}}
	head.Add(part.Row(6, part.NewMark(part.MarkYou), part.Grow(part.Caption(w.Say("schedule.you")).Bold().In(look.YouText).Short())))
	for _, c := range g.clocks {
		name := part.Body(w.Say("weekday.short." + weekday(c.date))).In(look.Ink2)
		number := part.Body(c.date.Format("2")).Bold()
		row := part.Row(8, part.Space(), name, number, part.Space())
		if app.DayOf(c.date) == app.DayOf(g.p.host.Now().In(g.p.location())) {
			name.Bold().In(look.Ink)
			bar := part.Column(0, part.Space(), part.Height(3, part.Fill(look.Ink, 0)))
			head.Add(part.Stack(row, bar))
			continue
		}
		head.Add(row)
	}
	if g.theirs != nil {
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
			put(o, x+1, 0, w-1, s.Height)
		default:
			put(o, s.Width-l.g.right()+look.S(9), 0, l.g.right()-look.S(13), s.Height)
		}
	}
}
