package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Tick is the box of a tick box without its behaviour, for rows of a list: the
// list is one stop for the keyboard, its rows are none.
type Tick struct {
	widget.BaseWidget
	on bool
}

// NewTick makes an empty box.
func NewTick() *Tick {
	t := &Tick{}
	t.ExtendBaseWidget(t)
	return t
}

// On tells whether it is ticked.
func (t *Tick) On() bool { return t.on }

// Set ticks or unticks.
func (t *Tick) Set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// CreateRenderer draws the box in the middle of its place.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	tick := picture("", look.OnPrimary)
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{box.outer, box.inner, tick},
		place: func(s fyne.Size) {
			d, pic := look.S(18), look.S(14)
			box.place((s.Width-d)/2, (s.Height-d)/2, d, d)
			set(tick, (s.Width-pic)/2, (s.Height-pic)/2, pic, pic)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(24)) },
		colour: func() {
			name := ""
			if t.on {
				name = "check-bold"
				box.dress(look.Primary, look.Primary, 1, look.S(4))
			} else {
				box.dress(look.Surface, look.Outline, look.Stroke(), look.S(4))
			}
			tint(tick, name, look.OnPrimary)
		},
	})
}
