package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Segmented is a row of words of which one is chosen. It is one stop for the
// keyboard; arrows move inside.
type Segmented struct {
	pressable
	Options []string
	// OnChanged is called with the index a person chose.
	OnChanged func(index int)
	chosen    int
	numbers   bool // the small scale of Welcome: chosen = primary fill
	over      int
}

// NewSegmented makes the control, 34 high; changed may be nil.
func NewSegmented(options []string, chosen int, changed func(index int)) *Segmented {
	s := &Segmented{Options: options, chosen: chosen, OnChanged: changed, over: -1}
	s.init(s)
	s.OnTapped = func() {}
	s.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyLeft, fyne.KeyUp:
			s.Pick(s.chosen - 1)
		case fyne.KeyRight, fyne.KeyDown:
			s.Pick(s.chosen + 1)
		case fyne.KeyHome:
			s.Pick(0)
		case fyne.KeyEnd:
			s.Pick(len(s.Options) - 1)
		default:
			return false
		}
		return true
	}
	return s
}

// NewScale is a segmented row of short numbers in an outlined box, the chosen
// one filled, as for levels 0 to 5.
func NewScale(options []string, chosen int, changed func(index int)) *Segmented {
	s := NewSegmented(options, chosen, changed)
	s.numbers = true
	return s
}

// Chosen is the index of the chosen option.
func (s *Segmented) Chosen() int { return s.chosen }

// Choose sets the option without calling OnChanged.
func (s *Segmented) Choose(index int) { s.chosen = index; s.Refresh() }

// Pick chooses as a person does. Indexes outside the options are ignored.
func (s *Segmented) Pick(index int) {
	if s.disabled || index < 0 || index >= len(s.Options) || index == s.chosen {
		return
	}
	s.Choose(index)
	if s.OnChanged != nil {
		s.OnChanged(index)
	}
}

// Tapped chooses the option under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) { s.Pick(s.at(e.Position.X)) }

// MouseMoved shows which option would be chosen.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position.X); i != s.over {
		s.over = i
		s.Refresh()
	}
}

func (s *Segmented) widths() []float32 {
	out := make([]float32, len(s.Options))
	var sum float32
	for i, o := range s.Options {
		if s.numbers {
			out[i] = look.S(28)
		} else {
			out[i] = fyne.MeasureText(o, look.S(14), fyne.TextStyle{Bold: true}).Width + look.S(26)
		}
		sum += out[i]
	}
	// In a narrower or wider box all parts share the difference.
	if room := s.Size().Width - 2*s.edge(); room > 0 && sum > 0 {
		for i := range out {
			out[i] *= room / sum
		}
	}
	return out
}

func (s *Segmented) edge() float32 {
	if s.numbers {
		return 1
	}
	return look.S(2)
}

func (s *Segmented) at(x float32) int {
	at := s.edge()
	for i, w := range s.widths() {
		if at += w; x < at {
			return i
		}
	}
	return len(s.Options) - 1
}

func (s *Segmented) high() float32 {
	if s.numbers {
		return look.S(32)
	}
	return look.S(34)
}

// CreateRenderer draws track, chosen part and words.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	track, chosen := newFrame(), newFrame()
	texts := make([]*canvas.Text, len(s.Options))
	objects := []fyne.CanvasObject{s.ring.box, track.outer, track.inner, s.cover, chosen.outer, chosen.inner}
	for i, o := range s.Options {
		texts[i] = canvas.NewText(o, nil)
		texts[i].Alignment = fyne.TextAlignCenter
		objects = append(objects, texts[i])
	}
	return begin(&paint{
		owner:   s,
		objects: objects,
		place: func(size fyne.Size) {
			h := s.high()
			y := (size.Height - h) / 2
			track.place(0, y, size.Width, h)
			s.placeState(0, y, size.Width, h)
			e := s.edge()
			x := e
			for i, w := range s.widths() {
				if i == s.chosen {
					chosen.place(x, y+e, w, h-2*e)
				}
				if i == s.over {
					set(s.cover, x, y+e, w, h-2*e)
				}
				th := texts[i].MinSize().Height
				set(texts[i], x, y+(h-th)/2, w, th)
				x += w
			}
		},
		min: func() fyne.Size {
			w := 2 * s.edge()
			for _, o := range s.Options {
				if s.numbers {
					w += look.S(28)
				} else {
					w += fyne.MeasureText(o, look.S(14), fyne.TextStyle{Bold: true}).Width + look.S(26)
				}
			}
			return fyne.NewSize(w, s.high())
		},
		colour: func() {
			s.state(look.S(7))
			s.ring.dress(look.RadiusControl())
			on := look.Ink
			if s.numbers {
				track.dress(look.Surface, look.Outline, 1, look.RadiusControl())
				chosen.dress(look.Primary, look.Primary, 1, 0)
				on = look.OnPrimary
			} else {
				track.dress(look.Sunken, look.Sunken, 1, look.RadiusControl())
				chosen.dress(look.Surface, look.Outline, 1, look.S(7))
			}
			chosen.show(s.chosen >= 0)
			for i, t := range texts {
				t.Text, t.TextSize = s.Options[i], look.S(14)
				t.TextStyle.Bold = i == s.chosen
				t.Color = look.Color(look.Ink2)
				switch {
				case s.disabled:
					t.Color = look.Color(look.Outline)
				case i == s.chosen:
					t.Color = look.Color(on)
				}
			}
		},
	})
}
