package part

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Avatar shows a person by initials or photo: others round, you squared.
type Avatar struct {
	widget.BaseWidget
	Name  string
	Of    int64 // whose photo it is to show; 0 = nobody's
	photo fyne.Resource
	size  float32
	own   bool
}

// NewAvatar is the disc of another person; size is 36, 44, 48 or 56.
func NewAvatar(name string, size float32) *Avatar {
	a := &Avatar{Name: name, size: size}
	a.ExtendBaseWidget(a)
	return a
}

// OwnAvatar is your own, squared and amber.
func OwnAvatar(name string, size float32) *Avatar {
	a := NewAvatar(name, size)
	a.own = true
	return a
}

// SetName changes whose avatar it is.
func (a *Avatar) SetName(name string) {
	if a.Name != name {
		a.Name = name
		a.Refresh()
	}
}

// SetPhoto shows a photo, a PNG or JPEG, in the place of the initials; nil takes
// it away.
func (a *Avatar) SetPhoto(photo []byte) {
	if len(photo) == 0 {
		if a.photo != nil {
			a.photo = nil
			a.Refresh()
		}
		return
	}
	sum := sha256.Sum256(photo) // the toolkit keeps pictures by their name
	if name := "photo-" + hex.EncodeToString(sum[:8]); a.photo == nil || a.photo.Name() != name {
		a.photo = fyne.NewStaticResource(name, photo)
		a.Refresh()
	}
}

// Photo says whether a photo shows in the place of the initials.
func (a *Avatar) Photo() bool { return a.photo != nil }

// Initials are the first letters of the first and the last word of a name, the
// part after a comma ("PhD") left out.
func Initials(name string) string {
	name, _, _ = strings.Cut(name, ",")
	words := strings.Fields(name)
	first := func(w string) string {
		for _, r := range w {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return string(unicode.ToUpper(r))
			}
		}
		return ""
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		return first(words[0])
	}
	return first(words[0]) + first(words[len(words)-1])
}

// CreateRenderer draws shape and initials.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	photo := canvas.NewImageFromResource(nil)
	photo.FillMode = canvas.ImageFillCover
	text := canvas.NewText("", nil)
	text.Alignment = fyne.TextAlignCenter
	return begin(&paint{
		owner:   a,
		objects: []fyne.CanvasObject{back, text, photo},
		place: func(s fyne.Size) {
			d := look.S(a.size)
			x, y := (s.Width-d)/2, (s.Height-d)/2
			set(back, x, y, d, d)
			set(photo, x, y, d, d)
			h := text.MinSize().Height
			set(text, x, y+(d-h)/2, d, h)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(a.size)) },
		colour: func() {
			fill, front, radius := look.ThemTint, look.ThemText, look.S(a.size)/2
			if a.own {
				fill, front, radius = look.YouTint, look.YouText, look.S(8)
			}
			back.FillColor, back.CornerRadius = look.Color(fill), radius
			text.Text, text.Color, text.TextStyle.Bold = Initials(a.Name), look.Color(front), true
			text.TextSize = look.S(min(max(a.size/3+1, 12), 16))
			show(photo, a.photo != nil)
			show(text, a.photo == nil)
			if a.photo != photo.Resource {
				photo.Resource, photo.CornerRadius = a.photo, radius
				photo.Refresh()
			}
		},
	})
}
