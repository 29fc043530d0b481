package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Helpfulness is the row of numbered cups, 1 to the number of labels. Cups up to
// the chosen one are solid teal. Arrows and the number keys choose.
type Helpfulness struct {
	widget.BaseWidget
	Tiles []*ChoiceTile
	// OnChanged is called with the number a person chose.
	OnChanged func(value int)
	value     int
	row       *fyne.Container
}

// NewHelpfulness makes the row; value is 0 while nothing is chosen.
func NewHelpfulness(labels []string, value int, changed func(value int)) *Helpfulness {
	h := &Helpfulness{OnChanged: changed}
	h.row = Columns(76, 8) // in two lines where five have no room
	for i, l := range labels {
		t := &ChoiceTile{Text: l, cup: i + 1}
		t.init(t)
		t.OnTapped = func() { h.Pick(i + 1) }
		t.onKey = func(k *fyne.KeyEvent) bool {
			switch k.Name {
			case fyne.KeyLeft:
				h.move(i)
			case fyne.KeyRight:
				h.move(i + 2)
			default:
				return false
			}
			return true
		}
		h.Tiles = append(h.Tiles, t)
		h.row.Add(t)
	}
	h.ExtendBaseWidget(h)
	h.Set(value)
	return h
}

// Value is the chosen number, 0 for none.
func (h *Helpfulness) Value() int { return h.value }

// Set chooses a number without calling OnChanged.
func (h *Helpfulness) Set(value int) {
	h.value = value
	for i, t := range h.Tiles {
		t.on, t.filled = i+1 == value, i+1 <= value
		t.Refresh()
	}
}

// Pick chooses as a person does; numbers without a cup are ignored.
func (h *Helpfulness) Pick(value int) {
	if value < 1 || value > len(h.Tiles) {
		return
	}
	h.Set(value)
	if h.OnChanged != nil {
		h.OnChanged(value)
	}
}

func (h *Helpfulness) move(to int) {
	if to < 1 || to > len(h.Tiles) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(h.Tiles[to-1]); c != nil {
		c.Focus(h.Tiles[to-1])
	}
	h.Pick(to)
}

func (h *Helpfulness) held() []fyne.CanvasObject { return []fyne.CanvasObject{h.row} }

// CreateRenderer shows the row.
func (h *Helpfulness) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.row) }
