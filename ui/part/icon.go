package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Icon is a line icon in a square, in the colour of a token.
type Icon struct {
	widget.BaseWidget
	Name  string
	Token fyne.ThemeColorName
	size  float32
}

// NewIcon makes an icon; size is 14, 16, 18 or 20 of the drawings.
func NewIcon(name string, size float32, token fyne.ThemeColorName) *Icon {
	i := &Icon{Name: name, Token: token, size: size}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws the icon.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	img := picture(i.Name, i.Token)
	return begin(&paint{
		owner:   i,
		objects: []fyne.CanvasObject{img},
		place: func(s fyne.Size) {
			d := look.S(i.size)
			set(img, (s.Width-d)/2, (s.Height-d)/2, d, d)
		},
		min:    func() fyne.Size { return fyne.NewSquareSize(look.S(i.size)) },
		colour: func() { tint(img, i.Name, i.Token) },
	})
}

// picture is the bare image of an icon, for parts that place it themselves.
func picture(name string, token fyne.ThemeColorName) *canvas.Image {
	img := canvas.NewImageFromResource(nil)
	img.FillMode = canvas.ImageFillContain
	tint(img, name, token)
	return img
}

// tint gives a picture its icon in a colour; without a name it stays empty.
func tint(img *canvas.Image, name string, token fyne.ThemeColorName) {
	if name == "" {
		show(img, false)
		return
	}
	show(img, true)
	if res := look.Icon(name, token); img.Resource != res {
		img.Resource = res
		img.Refresh()
	}
}
