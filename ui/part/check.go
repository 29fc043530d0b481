package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Check is a tick box with its label, 30 high.
type Check struct {
	pressable
	Text string
	// OnChanged is called when a person ticks or unticks.
	OnChanged func(on bool)
	on        bool
	part      bool
	bold      bool
}

// NewCheck makes a tick box; changed may be nil, text may be empty.
func NewCheck(text string, on bool, changed func(on bool)) *Check {
	c := &Check{Text: text, on: on, OnChanged: changed}
	c.init(c)
	c.OnTapped = func() {
		c.Set(!c.on)
		if c.OnChanged != nil {
			c.OnChanged(c.on)
		}
	}
	return c
}

// On tells whether it is ticked.
func (c *Check) On() bool { return c.on }

// Set ticks or unticks without calling OnChanged.
func (c *Check) Set(on bool) { c.on, c.part = on, false; c.Refresh() }

// SetPartly shows the bar that stands for "some of them".
func (c *Check) SetPartly() { c.on, c.part = false, true; c.Refresh() }

// SetText changes the label.
func (c *Check) SetText(s string) { c.Text = s; c.Refresh() }

// Bold makes the label bold.
func (c *Check) Bold() *Check { c.bold = true; return c }

// HeightFor is the height at a width; a long label wraps.
func (c *Check) HeightFor(width float32) float32 {
	if c.Text == "" {
		return look.S(30)
	}
	return max(c.words().HeightFor(width-look.S(28))+look.S(10), look.S(30))
}

func (c *Check) words() *Paragraph {
	p := NewParagraph(c.Text).In(look.Ink)
	if c.bold {
		p.Bold()
	}
	return p
}

// CreateRenderer draws box and label.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	tick := picture("", look.OnPrimary)
	words := c.words()
	return begin(&paint{
		owner:   c,
		objects: []fyne.CanvasObject{c.ring.box, box.outer, box.inner, tick, words, c.cover},
		place: func(s fyne.Size) {
			d, pic := look.S(18), look.S(14)
			y := min((s.Height-d)/2, look.S(6))
			box.place(0, y, d, d)
			c.placeState(0, y, d, d)
			set(tick, (d-pic)/2, y+(d-pic)/2, pic, pic)
			set(words, look.S(28), y-look.S(1), s.Width-look.S(28), words.HeightFor(s.Width-look.S(28)))
		},
		min: func() fyne.Size {
			if c.Text == "" {
				return fyne.NewSize(look.S(24), look.S(30))
			}
			natural := fyne.MeasureText(c.Text, look.S(14), fyne.TextStyle{Bold: c.bold}).Width + look.S(29)
			w := c.Size().Width
			if w <= 0 {
				w = natural
			}
			return fyne.NewSize(min(natural, look.S(260)), c.HeightFor(w))
		},
		colour: func() {
			radius := look.S(4)
			name := ""
			if c.on || c.part {
				fill := look.Primary
				if c.disabled {
					fill = look.Outline
				}
				box.dress(fill, fill, 1, radius)
				name = "check-bold"
				if c.part {
					name = "minus-bold"
				}
			} else {
				box.dress(look.Surface, look.Outline, look.Stroke(), radius)
			}
			c.onInk = c.on || c.part
			tint(tick, name, look.OnPrimary)
			words.Text, words.token = c.Text, look.Ink
			if c.disabled {
				words.token = look.Outline
			}
			words.Refresh()
			c.state(radius)
		},
	})
}
