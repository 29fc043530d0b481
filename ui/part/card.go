package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Panel is the surface of a card: 1 line border, radius 12, and padding. Never
// put one into another; part the inside with Rule.
type Panel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pad     float32
	frame   *frame
	strong  bool
}

// NewPanel puts content on a card with the given padding (16, 20, or 0).
func NewPanel(padding float32, content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, pad: padding, frame: newFrame()}
	p.ExtendBaseWidget(p)
	return p
}

// Strong gives the card an ink border: the step or card that is at work.
func (p *Panel) Strong() *Panel { p.strong = true; return p }

// SetContent replaces what is on the card.
func (p *Panel) SetContent(o fyne.CanvasObject) { p.content = o; p.Refresh() }

// HeightFor is the height at a width.
func (p *Panel) HeightFor(width float32) float32 {
	return HeightFor(p.content, width-2*look.S(p.pad)) + 2*look.S(p.pad)
}

func (p *Panel) held() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer draws the surface.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &paint{owner: p, objects: []fyne.CanvasObject{p.frame.outer, p.frame.inner, p.content}}
	r.place = func(s fyne.Size) {
		r.objects[2] = p.content
		in := look.S(p.pad)
		p.frame.place(0, 0, s.Width, s.Height)
		// Without padding the content stays inside the border.
		in = max(in, 1)
		set(p.content, in, in, s.Width-2*in, s.Height-2*in)
	}
	r.min = func() fyne.Size {
		m := p.content.MinSize()
		in := 2 * look.S(p.pad)
		w := max(p.Size().Width, m.Width+in)
		return fyne.NewSize(m.Width+in, p.HeightFor(w))
	}
	r.colour = func() {
		line := look.Line
		if p.strong {
			line = look.Ink
		}
		p.frame.dress(look.Surface, line, 1, look.RadiusCard())
	}
	return begin(r)
}

// Card is a panel with a title row: the heading at the left, a count or a small
// action at the right, and the content 8 below. side may be nil. The content
// grows with the card.
func Card(title string, side, content fyne.CanvasObject) *Panel {
	return PaddedCard(16, title, side, content)
}

// PaddedCard is a Card with another padding, 20 on Today and Rate.
func PaddedCard(padding float32, title string, side, content fyne.CanvasObject) *Panel {
	head := Beside(120, 12, NewParagraph(title).AsHeading())
	if side != nil {
		head.Add(side)
	}
	return NewPanel(padding, Column(8, head, Grow(content)))
}

// Rule is a line 1 wide across.
func Rule() fyne.CanvasObject { return newRule(false) }

// UprightRule is a line 1 wide from top to bottom, in a RowFill.
func UprightRule() fyne.CanvasObject { return newRule(true) }

type rule struct {
	widget.BaseWidget
	upright bool
}

func newRule(upright bool) *rule {
	r := &rule{upright: upright}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer draws the line.
func (r *rule) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   r,
		objects: []fyne.CanvasObject{line},
		place:   func(s fyne.Size) { set(line, 0, 0, s.Width, s.Height) },
		min:     func() fyne.Size { return fyne.NewSize(1, 1) },
		colour:  func() { line.FillColor = look.Color(look.Line) },
	})
}
