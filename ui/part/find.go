package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// FindButton looks like a search field and opens the search when pressed; its
// key stands at the right.
type FindButton struct {
	pressable
	Text string
	Key  string
}

// NewFindButton makes the button, 34 high.
func NewFindButton(text, key string, tapped func()) *FindButton {
	f := &FindButton{Text: text, Key: key}
	f.init(f)
	f.OnTapped = tapped
	return f
}

// CreateRenderer draws the button.
func (f *FindButton) CreateRenderer() fyne.WidgetRenderer {
	edge, back := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	icon := picture("search", look.Ink2)
	text := Body(f.Text).In(look.Ink3).Short()
	key := Caption(f.Key).Right()
	return begin(&paint{
		owner:   f,
		objects: []fyne.CanvasObject{f.ring.box, edge, back, icon, text, key, f.cover},
		place: func(s fyne.Size) {
			set(edge, 0, 0, s.Width, s.Height)
			set(back, 1, 1, s.Width-2, s.Height-2)
			f.placeState(0, 0, s.Width, s.Height)
			pic := look.S(16)
			set(icon, look.S(10), (s.Height-pic)/2, pic, pic)
			kw := key.MinSize().Width
			set(text, look.S(32), 0, s.Width-look.S(44)-kw, s.Height)
			set(key, s.Width-kw-look.S(10), 0, kw, s.Height)
		},
		min: func() fyne.Size { return fyne.NewSize(look.S(120), look.S(34)) },
		colour: func() {
			edge.FillColor, edge.CornerRadius = look.Color(look.Outline), look.RadiusControl()
			back.FillColor, back.CornerRadius = look.Color(look.Surface), look.RadiusControl()-1
			tint(icon, "search", look.Ink2)
			f.state(look.RadiusControl())
		},
	})
}
