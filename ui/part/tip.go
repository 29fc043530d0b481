package part

import (
	"strings"
	"time"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Later runs a function on the interface's thread after a while, and returns
// how to call it off. The program sets it; without it tooltips show at once.
var Later func(wait time.Duration, do func()) (cancel func())

// tipWait is how long the pointer rests before a tooltip shows.
const tipWait = 500 * time.Millisecond

// tipHost is something full-size that can show a tooltip above its content: the
// root of the window, a dialog, a pop-up.
type tipHost interface{ tips() *fyne.Container }

// tip is one part's tooltip.
type tip struct {
	box    *Tooltip
	layer  *fyne.Container
	cancel func()
}

// tipUp is the tooltip on show or about to be.
var tipUp *tip

// HideTip takes a tooltip away because the page moves or is left. What it stands
// near then lies no longer under the pointer, which the toolkit tells only once
// the pointer moves.
func HideTip() {
	if tipUp != nil {
		tipUp.hide()
	}
}

// show puts the words near an object, below it if there is room.
func (t *tip) show(near fyne.CanvasObject, words string) {
	t.hide()
	if words == "" {
		return
	}
	HideTip() // one at a time: the pointer rests elsewhere than the keys
	tipUp = t
	if Later != nil {
		t.cancel = Later(tipWait, func() { t.now(near, words) })
		return
	}
	t.now(near, words)
}

func (t *tip) now(near fyne.CanvasObject, words string) {
	t.cancel = nil
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(near)
	if c == nil {
		return
	}
	host, ok := c.Overlays().Top().(tipHost)
	if c.Overlays().Top() == nil {
		host, ok = c.Content().(tipHost)
	}
	if !ok {
		return
	}
	t.layer = host.tips()
	t.box = NewTooltip(words)
	at := driver.AbsolutePositionForObject(near).Subtract(driver.AbsolutePositionForObject(t.layer))
	size, room := t.box.MinSize(), t.layer.Size()
	x := min(max(at.X, look.S(4)), max(room.Width-size.Width-look.S(4), 0))
	y := at.Y + near.Size().Height + look.S(6)
	if y+size.Height > room.Height {
		y = max(at.Y-size.Height-look.S(6), 0)
	}
	set(t.box, x, y, size.Width, size.Height)
	t.layer.Objects = append(t.layer.Objects, t.box)
	t.layer.Refresh()
}

// hide takes the tooltip away, or calls it off before it shows.
func (t *tip) hide() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
	if t.box == nil {
		return
	}
	t.layer.Remove(t.box)
	t.box, t.layer = nil, nil
}

// Tooltip is the small dark box with words that explain a control.
type Tooltip struct {
	widget.BaseWidget
	Text string
}

// NewTooltip makes the box; parts with a tooltip place it themselves.
func NewTooltip(words string) *Tooltip {
	t := &Tooltip{Text: words}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer draws the box.
func (t *Tooltip) CreateRenderer() fyne.WidgetRenderer {
	back := rectangle(nil, 0)
	words := SmallParagraph(t.Text).In(look.OnPrimary)
	wide := func() float32 {
		var w float32
		for line := range strings.SplitSeq(t.Text, "\n") {
			w = max(w, fyne.MeasureText(line, look.S(12), fyne.TextStyle{}).Width)
		}
		return min(w+1, look.S(280))
	}
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{back, words},
		place: func(s fyne.Size) {
			set(back, 0, 0, s.Width, s.Height)
			set(words, look.S(8), look.S(4), s.Width-look.S(16), s.Height-look.S(8))
		},
		min: func() fyne.Size {
			return fyne.NewSize(wide()+look.S(16), words.HeightFor(wide())+look.S(8))
		},
		colour: func() {
			words.Text = t.Text
			back.FillColor, back.CornerRadius = look.Color(look.Primary), look.S(6)
		},
	})
}
