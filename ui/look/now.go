package look

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
)

// plain is used when the app runs under a theme that is not Cortado's.
var plain = New(System, 100, false)

// Now is the theme the app runs under, or the one of Under while that lasts.
func Now() *Theme {
	if over != nil {
		return over
	}
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return plain
}

// Use gives the app a new theme. Screens have to be built again afterwards,
// because plain canvas objects keep the colour and size they were built with.
func Use(t *Theme) { fyne.CurrentApp().Settings().SetTheme(t) }

// IsDark tells whether the dark colours are shown now.
func IsDark() bool { return Now().dark(variant()) }

func variant() fyne.ThemeVariant {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().ThemeVariant()
	}
	return 0
}

// Color is the colour of a token under the theme the app runs under.
func Color(token fyne.ThemeColorName) color.Color { return Now().Color(token, variant()) }

// Faint is the token's colour at 1 of 255: what to fill a stroked polygon or
// arc with, since a transparent fill gives it a dark fringe in a window.
func Faint(token fyne.ThemeColorName) color.Color {
	r, g, b, _ := Color(token).RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 1}
}

// Scale is the text size as a factor, 1 to 2.
func Scale() float32 { return float32(Now().percent) / 100 }

// S scales a length of the drawings to the chosen text size. Lengths of two and
// more come out whole, so that edges stay sharp.
func S(n float32) float32 { return Now().scaled(n) }

func (t *Theme) scaled(n float32) float32 {
	if t.percent == 100 {
		return n
	}
	v := n * float32(t.percent) / 100
	if n >= 2 {
		return float32(math.Round(float64(v)))
	}
	return v
}

// Stroke is the width of the heavier outline, 1.5 in the drawings. Both painters
// round widths to whole pixels, and 2 looks too heavy, so it is rounded down.
func Stroke() float32 { return float32(math.Floor(float64(1.5 * Scale()))) }

// Radii of the drawings.
func RadiusCard() float32    { return S(12) }
func RadiusControl() float32 { return S(8) }
