package me

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/ui/look"
	"cortado/ui/part"
)

// importances are low, mid and high as numbers.
var importances = []int{1, 3, 5}

// bars is how many of three bars an importance of 1 to 5 fills.
func bars(importance int) int { return min(max((importance+1)/2, 1), 3) }

// matters shows how much a skill matters and lets a person change it: a press
// goes from low to mid to high and round again, arrows go up and down.
type matters struct {
	widget.BaseWidget
	value   int
	word    func(importance int) string
	changed func(importance int)
	bars    *part.Matters
	text    *part.Text
	focused bool
	hovered bool
}

func newMatters(value int, word func(int) string, changed func(int)) *matters {
	m := &matters{value: value, word: word, changed: changed, bars: part.NewMatters(bars(value)), text: part.Body(word(value)).Short()}
	m.ExtendBaseWidget(m)
	return m
}

// Pick changes the importance as a person does.
func (m *matters) Pick(importance int) {
	if importance == m.value {
		return
	}
	m.value = importance
	m.bars.Set(bars(importance))
	m.text.SetText(m.word(importance))
	m.changed(importance)
}

func (m *matters) step(by int, around bool) {
	i := bars(m.value) - 1 + by
	if around {
		i %= len(importances)
	}
	if i >= 0 && i < len(importances) {
		m.Pick(importances[i])
	}
}

// Tapped goes on to the next importance.
func (m *matters) Tapped(*fyne.PointEvent) { m.step(1, true) }

// TypedKey steps with arrows; Enter and Space do what a press does.
func (m *matters) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp, fyne.KeyRight:
		m.step(1, false)
	case fyne.KeyDown, fyne.KeyLeft:
		m.step(-1, false)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		m.step(1, true)
	}
}

// TypedRune does nothing.
func (m *matters) TypedRune(rune) {}

// FocusGained shows the ring.
func (m *matters) FocusGained() { m.focused = true; m.Refresh() }

// FocusLost hides the ring.
func (m *matters) FocusLost() { m.focused = false; m.Refresh() }

// MouseIn lays the hover colour over it.
func (m *matters) MouseIn(*desktop.MouseEvent) { m.hovered = true; m.Refresh() }

// MouseMoved does nothing.
func (m *matters) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (m *matters) MouseOut() { m.hovered = false; m.Refresh() }

// Cursor is a hand.
func (m *matters) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws bars, word, and the ring while it has the keyboard.
func (m *matters) CreateRenderer() fyne.WidgetRenderer {
	r := &mattersRenderer{m: m, ring: canvas.NewRectangle(nil), cover: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type mattersRenderer struct {
	m           *matters
	ring, cover *canvas.Rectangle
}

func (r *mattersRenderer) Destroy() {}
func (r *mattersRenderer) Layout(s fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	edge := look.S(4)
	put(r.ring, -edge, 0, s.Width+edge, s.Height)
	put(r.cover, -edge, 0, s.Width+edge, s.Height)
	w := r.m.bars.MinSize().Width
	put(r.m.bars, 0, 0, w, s.Height)
	put(r.m.text, w+look.S(8), 0, max(s.Width-w-look.S(8), 0), s.Height)
}
func (r *mattersRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.m.bars.MinSize().Width+look.S(8), look.S(30))
}
func (r *mattersRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.cover, r.m.bars, r.m.text, r.ring}
}
func (r *mattersRenderer) Refresh() {
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Faint(look.Focus), look.Color(look.Focus), 2, look.S(6)
	r.ring.Hidden = !r.m.focused
	r.cover.FillColor, r.cover.CornerRadius = look.Color(look.Hover), look.S(6)
	r.cover.Hidden = !r.m.hovered
	r.m.bars.Refresh()
	r.m.text.Refresh()
	r.ring.Refresh()
	r.cover.Refresh()
}
