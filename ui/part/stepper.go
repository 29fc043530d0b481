package part

import (
	"strconv"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Stepper is a number between two bounds with minus and plus. It is one stop for
// the keyboard: arrows and plus and minus change the number.
type Stepper struct {
	pressable
	Min, Max int
	// OnChanged is called with the new number.
	OnChanged func(int)
	value     int
	small     bool
}

// NewStepper makes a stepper 34 high; changed may be nil.
func NewStepper(least, most, value int, changed func(int)) *Stepper {
	s := &Stepper{Min: least, Max: most, value: value, OnChanged: changed}
	s.init(s)
	s.OnTapped = func() {}
	s.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyUp, fyne.KeyRight, fyne.KeyPlus:
			s.Step(1)
		case fyne.KeyDown, fyne.KeyLeft, fyne.KeyMinus:
			s.Step(-1)
		default:
			return false
		}
		return true
	}
	return s
}

// Small makes it 30 high, for rows.
func (s *Stepper) Small() *Stepper { s.small = true; return s }

// Value is the number shown.
func (s *Stepper) Value() int { return s.value }

// SetValue changes the number without calling OnChanged.
func (s *Stepper) SetValue(n int) { s.value = min(max(n, s.Min), s.Max); s.Refresh() }

// Step changes the number as a person does; at a bound nothing happens.
func (s *Stepper) Step(by int) {
	n := min(max(s.value+by, s.Min), s.Max)
	if s.disabled || n == s.value {
		return
	}
	s.SetValue(n)
	if s.OnChanged != nil {
		s.OnChanged(n)
	}
}

// Tapped steps down in the left third and up in the right third.
func (s *Stepper) Tapped(e *fyne.PointEvent) {
	switch third := s.Size().Width / 3; {
	case e.Position.X < third:
		s.Step(-1)
	case e.Position.X > 2*third:
		s.Step(1)
	}
}

// CreateRenderer draws the box.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	less, more := picture("minus", look.Ink), picture("plus", look.Ink)
	text := canvas.NewText("", nil)
	text.Alignment = fyne.TextAlignCenter
	high, width := func() float32 { return look.S(34) }, func() float32 { return look.S(94) }
	if s.small {
		high, width = func() float32 { return look.S(30) }, func() float32 { return look.S(76) }
	}
	return begin(&paint{
		owner:   s,
		objects: []fyne.CanvasObject{s.ring.box, box.outer, box.inner, less, more, text, s.cover},
		place: func(size fyne.Size) {
			w, h := size.Width, high()
			y, pic := (size.Height-h)/2, look.S(16)
			box.place(0, y, w, h)
			s.placeState(0, y, w, h)
			set(less, w/6-pic/2+look.S(2), y+(h-pic)/2, pic, pic)
			set(more, w*5/6-pic/2-look.S(2), y+(h-pic)/2, pic, pic)
			th := text.MinSize().Height
			set(text, 0, y+(h-th)/2, w, th)
		},
		min: func() fyne.Size { return fyne.NewSize(width(), high()) },
		colour: func() {
			box.dress(look.Surface, look.Outline, 1, look.RadiusControl())
			token := func(off bool) fyne.ThemeColorName {
				if off || s.disabled {
					return look.Outline
				}
				return look.Ink
			}
			tint(less, "minus", token(s.value <= s.Min))
			tint(more, "plus", token(s.value >= s.Max))
			text.Text, text.TextSize, text.TextStyle.Bold = strconv.Itoa(s.value), look.S(14), true
			text.Color, text.FontSource = look.Color(token(false)), look.Figures(true)
			s.state(look.RadiusControl())
		},
	})
}
