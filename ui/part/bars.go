package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CellBar is a bar of five cells a person sets by pressing one or with arrows:
// working strengths (yours, amber and squared) or trust (theirs, teal and round).
type CellBar struct {
	pressable
	// OnChanged is called with the new value, 0 to 5; nil makes the bar read-only.
	OnChanged func(value int)
	value     int
	them      bool
}

func newCellBar(value int, them bool, changed func(int)) *CellBar {
	b := &CellBar{value: value, them: them, OnChanged: changed}
	b.init(b)
	b.OnTapped = func() {}
	b.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyRight, fyne.KeyUp:
			b.Pick(b.value + 1)
		case fyne.KeyLeft, fyne.KeyDown:
			b.Pick(b.value - 1)
		default:
			return false
		}
		return true
	}
	return b
}

// StrengthBar is a working strength of yours: five amber cells 28 x 10.
func StrengthBar(value int, changed func(value int)) *CellBar {
	return newCellBar(value, false, changed)
}

// TrustBar is the trust between you and a person: five teal cells 26 x 8.
func TrustBar(value int, changed func(value int)) *CellBar { return newCellBar(value, true, changed) }

// Value is the number of full cells.
func (b *CellBar) Value() int { return b.value }

// Set changes the value without calling OnChanged.
func (b *CellBar) Set(value int) { b.value = min(max(value, 0), 5); b.Refresh() }

// Pick changes the value as a person does.
func (b *CellBar) Pick(value int) {
	if b.OnChanged == nil || b.disabled || value < 0 || value > 5 || value == b.value {
		return
	}
	b.Set(value)
	b.OnChanged(value)
}

// Disabled keeps a read-only bar out of the keyboard's way.
func (b *CellBar) Disabled() bool { return b.disabled || b.OnChanged == nil }

// Tapped sets the value to the pressed cell; pressing the last full cell empties it.
func (b *CellBar) Tapped(e *fyne.PointEvent) {
	w, _ := b.cell()
	n := min(max(int(e.Position.X/(w+b.gap()))+1, 1), 5)
	if n == b.value {
		n--
	}
	b.Pick(n)
}

func (b *CellBar) cell() (w, h float32) {
	if b.them {
		return look.S(26), look.S(8)
	}
	return look.S(28), look.S(10)
}

func (b *CellBar) gap() float32 {
	if b.them {
		return look.S(4)
	}
	return look.S(3)
}

// CreateRenderer draws the cells; the area to press is 24 high.
func (b *CellBar) CreateRenderer() fyne.WidgetRenderer {
	var cells [5]*frame
	objects := []fyne.CanvasObject{b.ring.box}
	for i := range cells {
		cells[i] = newFrame()
		objects = append(objects, cells[i].objects()...)
	}
	full := func() float32 { w, _ := b.cell(); return 5*w + 4*b.gap() }
	return begin(&paint{
		owner:   b,
		objects: objects,
		place: func(s fyne.Size) {
			w, h := b.cell()
			y := (s.Height - h) / 2
			for i, c := range cells {
				c.place(float32(i)*(w+b.gap()), y, w, h)
			}
			b.placeState(0, y-look.S(3), full(), h+look.S(6))
		},
		min: func() fyne.Size { return fyne.NewSize(full(), look.S(24)) },
		colour: func() {
			_, h := b.cell()
			token, radius := look.You, look.S(1.5)
			if b.them {
				token, radius = look.Them, h/2
			}
			for i, c := range cells {
				if i < b.value {
					c.dress(token, token, 1, radius)
				} else {
					c.dress(look.Surface, look.Outline, look.Stroke(), radius)
				}
			}
			b.state(look.S(4))
		},
	})
}

// ShareBar is a thin bar whose filled part is a share, 0 to 1.
type ShareBar struct {
	widget.BaseWidget
	Share         float32
	width, height float32
	token         fyne.ThemeColorName
	from          float32 // the share before, from which it grows
	growing       growing
}

// NewShareBar is the bar of a reason, 40 x 4 in the second ink.
func NewShareBar(share float32) *ShareBar {
	b := &ShareBar{Share: share, width: 40, height: 4, token: look.Ink2}
	b.growing.init()
	b.ExtendBaseWidget(b)
	return b
}

// NewProgressBar is a bar 8 high in ink that takes the width it is given.
func NewProgressBar(share float32) *ShareBar {
	b := NewShareBar(share)
	b.width, b.height, b.token = 80, 8, look.Ink
	return b
}

// Set changes the share; a bar on show grows there.
func (b *ShareBar) Set(share float32) {
	if share == b.Share {
		return
	}
	b.from, b.Share = b.drawn(), share
	b.growing.start(b.Visible() && b.Size().Width > 0, b.Refresh)
}

// drawn is the share as it is drawn at present.
func (b *ShareBar) drawn() float32 { return b.from + (b.Share-b.from)*b.growing.share }

// CreateRenderer draws track and share.
func (b *ShareBar) CreateRenderer() fyne.WidgetRenderer {
	track, fill := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   b,
		objects: []fyne.CanvasObject{track, fill},
		place: func(s fyne.Size) {
			h := look.S(b.height)
			y, part := (s.Height-h)/2, min(max(b.drawn(), 0), 1)
			set(track, 0, y, s.Width, h)
			w := s.Width * part
			if part > 0 {
				w = max(w, h) // a share too small to see still shows as a dot
			}
			set(fill, 0, y, w, h)
			show(fill, part > 0)
		},
		min: func() fyne.Size { return fyne.NewSize(look.S(b.width), look.S(b.height)) },
		colour: func() {
			track.FillColor, fill.FillColor = look.Color(look.Sunken), look.Color(b.token)
			track.CornerRadius, fill.CornerRadius = look.S(b.height)/2, look.S(b.height)/2
		},
	})
}

// Matters is three rising bars of which some are filled, for how much a skill matters.
type Matters struct {
	widget.BaseWidget
	Level int
}

// NewMatters makes the bars; level is 1 low, 2 mid, 3 high.
func NewMatters(level int) *Matters {
	m := &Matters{Level: level}
	m.ExtendBaseWidget(m)
	return m
}

// Set changes the level.
func (m *Matters) Set(level int) { m.Level = level; m.Refresh() }

// CreateRenderer draws the bars.
func (m *Matters) CreateRenderer() fyne.WidgetRenderer {
	var bars [3]*canvas.Rectangle
	r := &paint{owner: m}
	for i := range bars {
		bars[i] = canvas.NewRectangle(nil)
		r.objects = append(r.objects, bars[i])
	}
	r.place = func(s fyne.Size) {
		for i, b := range bars {
			h := look.S([]float32{7, 11, 16}[i])
			set(b, float32(i)*look.S(8), (s.Height+look.S(16))/2-h, look.S(5), h)
		}
	}
	r.min = func() fyne.Size { return fyne.NewSize(look.S(21), look.S(16)) }
	r.colour = func() {
		for i, b := range bars {
			b.CornerRadius, b.FillColor = look.S(1.5), look.Color(look.Line)
			if i < m.Level {
				b.FillColor = look.Color(look.Ink2)
			}
		}
	}
	return begin(r)
}
