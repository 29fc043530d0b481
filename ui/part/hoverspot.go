package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hoverSpot lies over a shortened text and shows the full one. It is a part of
// its own, because a text that takes the pointer would take it from the row it
// is in, and only shortened texts need it.
type hoverSpot struct {
	widget.BaseWidget
	text *Text
	tip  tip
}

func newHoverSpot(t *Text) *hoverSpot {
	h := &hoverSpot{text: t}
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn shows the full text.
func (h *hoverSpot) MouseIn(*desktop.MouseEvent) { h.tip.show(h, h.text.Text) }

// MouseMoved does nothing.
func (h *hoverSpot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides it.
func (h *hoverSpot) MouseOut() { h.tip.hide() }

// CreateRenderer draws nothing.
func (h *hoverSpot) CreateRenderer() fyne.WidgetRenderer {
	return &paint{owner: h, place: func(fyne.Size) {}, min: func() fyne.Size { return fyne.Size{} }}
}
