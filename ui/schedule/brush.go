package schedule

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/ui/look"
)

// brush collects what one layer of the week is drawn with. Plain objects are
// used rather than parts: a full week has hundreds of them.
type brush struct{ objects []fyne.CanvasObject }

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

func (b *brush) add(o fyne.CanvasObject, x, y, w, h float32) {
	put(o, x, y, w, h)
	b.objects = append(b.objects, o)
}

func (b *brush) box(x, y, w, h float32, token fyne.ThemeColorName, radius float32) {
	r := canvas.NewRectangle(look.Color(token))
	r.CornerRadius = radius
	b.add(r, x, y, w, h)
}

// framed is a box with a border of its own: two filled rectangles, which the
// window and the test painter draw alike.
func (b *brush) framed(x, y, w, h, edge float32, fill, border fyne.ThemeColorName, radius float32) {
	b.box(x, y, w, h, border, radius)
	b.box(x+edge, y+edge, w-2*edge, h-2*edge, fill, max(radius-edge, 0))
}

// icon is a line icon, sized unscaled.
func (b *brush) icon(name string, token fyne.ThemeColorName, x, y, size float32) {
	img := canvas.NewImageFromResource(look.Icon(name, token))
	img.FillMode = canvas.ImageFillContain
	b.add(img, x, y, look.S(size), look.S(size))
}

// letters is a line of small text, to be placed by its line box of 16.
func letters(s string, token fyne.ThemeColorName, bold bool) *canvas.Text {
	t := canvas.NewText(s, look.Color(token))
	t.TextSize, t.TextStyle.Bold = look.S(12), bold
	return t
}

// figuresOf is letters with digits of one width.
func figuresOf(s string, token fyne.ThemeColorName, bold bool) *canvas.Text {
	t := letters(s, token, bold)
	t.FontSource = look.Figures(bold)
	return t
}

// text places a line of small text in its box of 16 at y.
func (b *brush) text(t *canvas.Text, x, y, w float32) {
	placeText(t, x, y, w)
	b.objects = append(b.objects, t)
}

func placeText(t *canvas.Text, x, y, w float32) {
	h := t.MinSize().Height
	put(t, x, y+(look.S(16)-h)/2, w, h)
}

func textWidth(s string, bold bool) float32 {
	return fyne.MeasureText(s, look.S(12), fyne.TextStyle{Bold: bold}).Width
}

// shortened is a title cut with an ellipsis to a width; empty when not even one
// letter has room.
func shortened(s string, width float32) string {
	full := textWidth(s, false)
	if full <= width+.5 {
		return s
	}
	all := []rune(s)
	n := min(int(float32(len(all))*width/full)+1, len(all)-1)
	for ; n > 0; n-- {
		if cut := string(all[:n]) + "…"; textWidth(cut, false) <= width {
			return cut
		}
	}
	return ""
}
