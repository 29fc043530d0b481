package insights

import (
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"cortado/ui/look"
	"cortado/ui/part"
)

// paperScale is how many pixels a unit of a picture has in a file.
const paperScale = 2

// drawPaper draws the card for a file: title, picture, what stands below it and
// the note, in the light look at normal text size whatever the window shows, and
// nothing behind it. It belongs on the window's goroutine: the toolkit shapes all letters
// with one shaper, which a window drawn meanwhile would use too. What can be done
// elsewhere, onPaper does.
func (c *card) drawPaper() image.Image {
	var out image.Image
	c.still = true
	defer func() { c.still = false }()
	look.Under(look.New(look.Light, look.MinPercent, look.Now().HighContrast()), func() {
		title := part.Beside(100, 12, part.NewParagraph(c.picture.Title).AsHeading())
		if c.side != "" {
			title.Add(part.Body(c.side).In(look.Ink2))
		}
		page := part.Pad(20, 20, 20, 20, part.Column(c.above+2, title, c.drawn()))
		canvas := software.NewTransparentCanvas()
		canvas.SetPadded(false)
		canvas.SetScale(paperScale)
		canvas.SetContent(page)
		canvas.Resize(fyne.NewSize(c.paper, part.HeightFor(page, c.paper)))
		out = canvas.Capture()
	})
	return out
}

// onPaper lays what was drawn on white, at any time and anywhere.
func onPaper(drawn image.Image) image.Image {
	out := image.NewRGBA(drawn.Bounds())
	draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Bounds(), drawn, drawn.Bounds().Min, draw.Over)
	return out
}
