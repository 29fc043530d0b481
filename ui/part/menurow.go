package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// menuRow is one option with a tick at the chosen one.
type menuRow struct {
	widget.BaseWidget
	text *Text
	tick *canvas.Image
	on   bool
}

func newMenuRow() fyne.CanvasObject {
	r := &menuRow{text: Body("").inside(), tick: picture("check", look.Ink)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *menuRow) set(words string, chosen bool) {
	r.on = chosen
	r.text.SetText(words)
	r.Refresh()
}

// CreateRenderer draws the option.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	return begin(&paint{
		owner:   r,
		objects: []fyne.CanvasObject{r.text, r.tick},
		place: func(s fyne.Size) {
			pic := look.S(14)
			set(r.text, look.S(8), 0, s.Width-look.S(34), s.Height)
			set(r.tick, s.Width-pic-look.S(8), (s.Height-pic)/2, pic, pic)
		},
		min:    func() fyne.Size { return fyne.NewSize(look.S(80), look.S(30)) },
		colour: func() { show(r.tick, r.on) },
	})
}
