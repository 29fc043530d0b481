package chart

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cortado/ui/look"
)

// CellBox is a place inside a chart, in drawing units from the chart's top left
// corner.
type CellBox struct{ X, Y, W, H float32 }

// Right is where the box ends sideways.
func (c CellBox) Right() float32 { return c.X + c.W }

// Bottom is where the box ends below.
func (c CellBox) Bottom() float32 { return c.Y + c.H }

// Meets says whether two boxes share more than an edge.
func (c CellBox) Meets(o CellBox) bool {
	return c.X < o.Right() && o.X < c.Right() && c.Y < o.Bottom() && o.Y < c.Bottom()
}

// holds says whether a point lies in the box.
func (c CellBox) holds(x, y float32) bool {
	return x >= c.X && x < c.Right() && y >= c.Y && y < c.Bottom()
}

// CellText is one line of words in its box: already cut to fit it.
type CellText struct {
	CellBox
	Words string
	Size  float32 // of the letters, unscaled
	Bold  bool
	Align fyne.TextAlign
	Token fyne.ThemeColorName
}

// CellMeasure tells how wide words are drawn: size is that of the letters,
// unscaled, the answer is in drawing units.
type CellMeasure func(words string, size float32, bold bool) float32

// Sizes of letters and the heights of their lines, unscaled (look.md, section 3).
const (
	cellBody        = 14
	cellBodyLine    = 20
	cellCaption     = 12
	cellCaptionLine = 16
)

// measured is the width of words under the theme the program runs with.
func measured(words string, size float32, bold bool) float32 {
	return fyne.MeasureText(words, look.S(size), fyne.TextStyle{Bold: bold}).Width
}

// cellUnits scales a length; lengths come out whole, so that edges stay sharp.
func cellUnits(n, scale float32) float32 { return cellWhole(n * scale) }

func cellWhole(n float32) float32 { return float32(math.Round(float64(n))) }

// shortCell is words cut with an ellipsis to a width; empty when not even one
// letter has room.
func shortCell(words string, width, size float32, bold bool, wide CellMeasure) string {
	if wide(words, size, bold) <= width {
		return words
	}
	letters := []rune(words)
	lo, hi := 0, max(len(letters)-1, 0)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if wide(string(letters[:mid])+"…", size, bold) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return ""
	}
	return strings.TrimRight(string(letters[:lo]), " -") + "…"
}

// wrapCell breaks words into lines of a width; a word too long for a line of its
// own is cut.
func wrapCell(words string, width, size float32, bold bool, wide CellMeasure) []string {
	var lines []string
	for _, word := range strings.Fields(words) {
		if n := len(lines); n > 0 && wide(lines[n-1]+" "+word, size, bold) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, shortCell(word, width, size, bold, wide))
	}
	return lines
}

// thinCells empties words evenly until none meet: every second one stays, every
// third one, and so on. The one at keep always stays.
func thinCells(texts []*CellText, keep int) {
	for step := 1; step <= len(texts); step++ {
		meet, last := false, -1
		for i := keep % step; i < len(texts); i += step {
			meet = meet || last >= 0 && texts[last].Right() > texts[i].X
			last = i
		}
		if meet && step < len(texts) {
			continue
		}
		for i := range texts {
			if (i-keep)%step != 0 {
				texts[i].Words = ""
			}
		}
		return
	}
}

// cellBrush collects what a chart is drawn with. Plain objects are used rather
// than parts: a full matrix has hundreds of them.
type cellBrush struct{ objects []fyne.CanvasObject }

func (b *cellBrush) add(o fyne.CanvasObject, c CellBox) {
	o.Move(fyne.NewPos(c.X, c.Y))
	o.Resize(fyne.NewSize(max(c.W, 0), max(c.H, 0)))
	b.objects = append(b.objects, o)
}

// box is a filled rectangle.
func (b *cellBrush) box(c CellBox, token fyne.ThemeColorName, radius float32) {
	r := canvas.NewRectangle(look.Color(token))
	r.CornerRadius = radius
	b.add(r, c)
}

// hollow is a bordered box of two filled rectangles, which the window and the
// test painter draw alike.
func (b *cellBrush) hollow(c CellBox, fill, border fyne.ThemeColorName, radius float32) {
	e := look.Stroke()
	b.box(c, border, radius)
	b.box(CellBox{c.X + e, c.Y + e, c.W - 2*e, c.H - 2*e}, fill, max(radius-e, 0))
}

// line is a thin slanted line.
func (b *cellBrush) line(x1, y1, x2, y2 float32, token fyne.ThemeColorName) {
	l := canvas.NewLine(look.Color(token))
	l.StrokeWidth = 1
	l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	b.objects = append(b.objects, l)
}

// words is one line of text, in the middle of its box's height.
func (b *cellBrush) words(t CellText) {
	if t.Words == "" {
		return
	}
	text := canvas.NewText(t.Words, look.Color(t.Token))
	text.TextSize, text.TextStyle.Bold, text.Alignment = look.S(t.Size), t.Bold, t.Align
	h := text.MinSize().Height
	b.add(text, CellBox{t.X, t.Y + (t.H-h)/2, t.W, h})
}
