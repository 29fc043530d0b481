package part

import (
	"strconv"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Path shows the steps of the way to a coffee: past ones with a tick, the present
// one filled and bold, those to come as a ring. A short path names the present
// step alone.
func Path(steps []string, present int, short bool) *fyne.Container {
	row := Row(8)
	for i, s := range steps {
		if i > 0 {
			row.Add(Stack(Gap(14, 1), Fill(look.Outline, 0)))
		}
		word := Caption(s)
		if i == present {
			word.Bold().In(look.Ink)
		}
		row.Add(NewStep(16, i+1, i-present))
		if !short || i == present {
			row.Add(word)
		}
	}
	return row
}

// Step is one numbered disc of a path or of Welcome.
type Step struct {
	widget.BaseWidget
	size   float32
	number int
	state  int
}

// NewStep makes a disc; state is negative for a past step, 0 for the present one
// and positive for one to come. Discs from 24 on show ticks and rings on sunken.
func NewStep(size float32, number, state int) *Step {
	s := &Step{size: size, number: number, state: state}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws the disc.
func (p *Step) CreateRenderer() fyne.WidgetRenderer {
	outer, inner := canvas.NewCircle(nil), canvas.NewCircle(nil)
	tick := picture("", look.Ink)
	text := canvas.NewText("", nil)
	text.Alignment = fyne.TextAlignCenter
	large := p.size >= 24
	return begin(&paint{
		owner:   p,
		objects: []fyne.CanvasObject{outer, inner, tick, text},
		place: func(s fyne.Size) {
			d := look.S(p.size)
			x, y := (s.Width-d)/2, (s.Height-d)/2
			set(outer, x, y, d, d)
			set(inner, x+1, y+1, d-2, d-2)
			pic := min(look.S(16), d)
			set(tick, x+(d-pic)/2, y+(d-pic)/2, pic, pic)
			h := text.MinSize().Height
			set(text, x, y+(d-h)/2, d, h)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(p.size)) },
		colour: func() {
			past, present := p.state < 0, p.state == 0
			fill, edge, front, name := look.Surface, look.Outline, look.Ink, ""
			switch {
			case past && large:
				fill, edge, name = look.Sunken, look.Sunken, "check"
			case past:
				fill, edge, name = look.Clear, look.Clear, "check"
			case present:
				fill, edge, front = look.Primary, look.Primary, look.OnPrimary
			case !large:
				fill = look.Bg
			}
			outer.FillColor, inner.FillColor = look.Color(edge), look.Color(fill)
			tint(tick, name, look.Ink)
			text.Text, text.TextSize, text.TextStyle.Bold = strconv.Itoa(p.number), look.S(12), true
			if large {
				text.TextSize = look.S(14)
			}
			text.Color = look.Color(front)
			show(text, present || (large && !past))
		},
	})
}
