package part

import (
	"fmt"
	"math"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CoverageRing shows how much of what is wanted is there: amber what you have,
// teal what the round adds, hollow the rest, with the percentage in the middle.
type CoverageRing struct {
	widget.BaseWidget
	You, Round float32
	Text       string
}

// NewCoverageRing makes a ring of diameter 78; you and round are shares of all
// that is wanted, 0 to 1. caption stands below and may be empty.
func NewCoverageRing(you, round float32, caption string) *CoverageRing {
	c := &CoverageRing{You: you, Round: round, Text: caption}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the shares.
func (c *CoverageRing) Set(you, round float32) { c.You, c.Round = you, round; c.Refresh() }

// ringGap is half the angle left free between two parts, in degrees.
const ringGap = 2.5

// CreateRenderer draws the parts.
func (c *CoverageRing) CreateRenderer() fyne.WidgetRenderer {
	you, them, rest := canvas.NewArc(0, 0, .71, nil), canvas.NewArc(0, 0, .71, nil), canvas.NewArc(0, 0, .71, nil)
	percent := canvas.NewText("", nil)
	percent.Alignment = fyne.TextAlignCenter
	caption := Caption(c.Text).In(look.Ink2).Middle()
	low := func() float32 {
		if c.Text == "" {
			return 0
		}
		return look.S(20)
	}
	return begin(&paint{
		owner:   c,
		objects: []fyne.CanvasObject{you, them, rest, percent, caption},
		place: func(s fyne.Size) {
			d := look.S(78)
			x, y := float32(math.Floor(float64(s.Width-d)/2)), float32(0)
			for _, a := range []*canvas.Arc{you, them, rest} {
				set(a, x, y, d, d)
			}
			h := percent.MinSize().Height
			set(percent, x, y+(d-h)/2, d, h)
			set(caption, 0, d+look.S(4), s.Width, look.S(16))
		},
		min: func() fyne.Size {
			return fyne.NewSize(max(look.S(78), caption.MinSize().Width), look.S(78)+low())
		},
		colour: func() {
			a := min(max(c.You, 0), 1)
			b := min(max(c.Round, 0), 1-a)
			part := func(arc *canvas.Arc, from, to float32) {
				whole := to-from > .995
				show(arc, (to-from)*360 > 2*ringGap+1)
				arc.StartAngle, arc.EndAngle = from*360+ringGap, to*360-ringGap
				if whole {
					arc.StartAngle, arc.EndAngle = 0, 360
				}
				arc.CutoutRatio = .71
			}
			part(you, 0, a)
			part(them, a, a+b)
			part(rest, a+b, 1)
			you.FillColor, them.FillColor = look.Color(look.You), look.Color(look.Them)
			rest.FillColor, rest.StrokeColor, rest.StrokeWidth = look.Faint(look.Outline), look.Color(look.Outline), look.Stroke()
			percent.Text = fmt.Sprintf("%d%%", int(math.Round(float64((a+b)*100))))
			percent.TextSize, percent.TextStyle.Bold, percent.Color = look.S(16), true, look.Color(look.Ink)
			caption.Text = c.Text
			caption.Refresh()
		},
	})
}
