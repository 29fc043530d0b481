package part

import (
	"strconv"
	"time"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// month is the small calendar: one stop for the keyboard, arrows move by days
// and weeks, Page keys by months, Enter chooses.
type month struct {
	pressable
	words  DayWords
	today  time.Time
	cursor time.Time
	chosen bool
	picked func(time.Time)
	title  *Text
}

func newMonth(words DayWords, today, shown time.Time, chosen bool, picked func(time.Time)) *month {
	m := &month{words: words, today: today, cursor: shown, chosen: chosen, picked: picked, title: Body("").Bold()}
	m.init(m)
	m.OnTapped = func() { m.picked(m.midnight(m.cursor)) }
	m.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyLeft:
			m.move(m.cursor.AddDate(0, 0, -1))
		case fyne.KeyRight:
			m.move(m.cursor.AddDate(0, 0, 1))
		case fyne.KeyUp:
			m.move(m.cursor.AddDate(0, 0, -7))
		case fyne.KeyDown:
			m.move(m.cursor.AddDate(0, 0, 7))
		case fyne.KeyPageUp:
			m.move(addMonths(m.cursor, -1))
		case fyne.KeyPageDown:
			m.move(addMonths(m.cursor, 1))
		default:
			return false
		}
		return true
	}
	return m
}

// object is the calendar with its title row.
func (m *month) object() fyne.CanvasObject {
	head := Row(4, Grow(Pad(0, 0, 0, 8, m.title)),
		NewButton(Quiet, m.words.Today, "", func() { m.move(m.today) }).Plain(),
		IconButton("chevron-left", m.words.Previous, func() { m.move(addMonths(m.cursor, -1)) }).Small(),
		IconButton("chevron-right", m.words.Next, func() { m.move(addMonths(m.cursor, 1)) }).Small())
	return Pad(4, 4, 4, 4, Column(4, head, m))
}

func (m *month) midnight(t time.Time) time.Time {
	y, mo, d := t.Date()
	return time.Date(y, mo, d, 0, 0, 0, 0, t.Location())
}

func (m *month) move(to time.Time) { m.cursor = to; m.Refresh() }

// first is the Monday on or before the first of the month.
func (m *month) first() time.Time {
	y, mo, _ := m.cursor.Date()
	one := time.Date(y, mo, 1, 0, 0, 0, 0, m.cursor.Location())
	return one.AddDate(0, 0, -(int(one.Weekday())+6)%7)
}

// Tapped chooses the day under the pointer.
func (m *month) Tapped(e *fyne.PointEvent) {
	c := look.S(32)
	col, row := int(e.Position.X/c), int((e.Position.Y-look.S(20))/c)
	if e.Position.Y < look.S(20) || col < 0 || col > 6 || row < 0 || row > 5 {
		return
	}
	m.cursor = m.first().AddDate(0, 0, 7*row+col)
	m.fire()
}

// CreateRenderer draws six weeks.
func (m *month) CreateRenderer() fyne.WidgetRenderer {
	mark, day := canvas.NewRectangle(nil), newFrame()
	r := &paint{owner: m, objects: []fyne.CanvasObject{m.ring.box, day.outer, day.inner, mark}}
	var heads [7]*canvas.Text
	var days [42]*canvas.Text
	for i := range heads {
		heads[i] = canvas.NewText(m.words.Days[i], nil)
		heads[i].Alignment = fyne.TextAlignCenter
		r.objects = append(r.objects, heads[i])
	}
	for i := range days {
		days[i] = canvas.NewText("", nil)
		days[i].Alignment = fyne.TextAlignCenter
		r.objects = append(r.objects, days[i])
	}
	at := func(t time.Time) (x, y float32, ok bool) {
		n := int(m.midnight(t).Sub(m.first()).Hours()+12) / 24
		return float32(n%7) * look.S(32), look.S(20) + float32(n/7)*look.S(32), n >= 0 && n < 42
	}
	r.place = func(s fyne.Size) {
		c := look.S(32)
		for i, h := range heads {
			set(h, float32(i)*c, 0, c, h.MinSize().Height)
		}
		for i, d := range days {
			h := d.MinSize().Height
			set(d, float32(i%7)*c, look.S(20)+float32(i/7)*c+(c-h)/2, c, h)
		}
		x, y, _ := at(m.cursor)
		set(mark, x+2, y+2, c-4, c-4)
		x, y, in := at(m.today)
		day.place(x+2, y+2, c-4, c-4)
		day.show(in)
		m.placeState(0, 0, s.Width, s.Height)
	}
	r.min = func() fyne.Size { return fyne.NewSize(look.S(224), look.S(212)) }
	r.colour = func() {
		m.title.SetText(m.words.Months[m.cursor.Month()-1] + " " + strconv.Itoa(m.cursor.Year()))
		mark.FillColor, mark.CornerRadius = look.Color(look.Primary), look.RadiusControl()
		day.dress(look.Surface, look.Outline, 1, look.RadiusControl())
		for _, h := range heads {
			h.TextSize, h.Color = look.S(12), look.Color(look.Ink3)
		}
		first := m.first()
		for i, t := range days {
			d := first.AddDate(0, 0, i)
			t.Text, t.TextSize, t.FontSource = strconv.Itoa(d.Day()), look.S(12), look.Figures(false)
			token := look.Ink
			if d.Month() != m.cursor.Month() {
				token = look.Ink3
			}
			if m.midnight(d).Equal(m.midnight(m.cursor)) {
				token = look.OnPrimary
			}
			t.Color = look.Color(token)
		}
		m.state(look.RadiusControl())
	}
	return begin(r)
}
