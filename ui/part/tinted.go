package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tinted is a filled rectangle that keeps up with the theme.
type tinted struct {
	widget.BaseWidget
	token  fyne.ThemeColorName
	radius float32
}

func newTinted(token fyne.ThemeColorName, radius float32) *tinted {
	t := &tinted{token: token, radius: radius}
	t.ExtendBaseWidget(t)
	return t
}

// Fill is a rectangle in a token's colour, for the back of a Stack.
func Fill(token fyne.ThemeColorName, radius float32) fyne.CanvasObject {
	return newTinted(token, radius)
}

// CreateRenderer draws the rectangle.
func (t *tinted) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{r},
		place:   func(s fyne.Size) { set(r, 0, 0, s.Width, s.Height) },
		min:     func() fyne.Size { return fyne.Size{} },
		colour:  func() { r.FillColor, r.CornerRadius = look.Color(t.token), look.S(t.radius) },
	})
}
