package look_test

import (
	"image/color"
	"math"
	"testing"

	"cortado/assets"
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func under(t *testing.T, th *look.Theme) {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(app.Quit)
	look.Use(th)
}

// luminance and ratio follow WCAG 2.2, relative luminance and contrast ratio.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return .2126*f(r) + .7152*f(g) + .0722*f(b)
}

func ratio(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func TestTextAndMarksCanBeTold(t *testing.T) {
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		under(t, look.New(mode, 100, false))
		for _, c := range []struct {
			front, back fyne.ThemeColorName
			least       float64
		}{
			{look.Ink, look.Surface, 4.5}, {look.Ink2, look.Sunken, 4.5}, {look.Ink3, look.Sunken, 4.5}, {look.Ink3, look.Bg, 4.5},
			{look.YouText, look.YouTint, 4.5}, {look.ThemText, look.ThemTint, 4.5}, {look.Alert, look.AlertTint, 4.5},
			{look.OnPrimary, look.Primary, 4.5}, {look.You, look.Surface, 3}, {look.Them, look.Surface, 3}, {look.Outline, look.Sunken, 3}, {look.Focus, look.Bg, 3},
		} {
			if r := ratio(look.Color(c.front), look.Color(c.back)); r < c.least {
				t.Errorf("mode %d: %s on %s is %.2f, want %.1f", mode, c.front, c.back, r, c.least)
			}
		}
	}
}

func TestHighContrastStrengthensLinesAndSecondaryText(t *testing.T) {
	under(t, look.New(look.Dark, 100, true))
	if look.Color(look.Line) != look.Color(look.Outline) || look.Color(look.Ink2) != look.Color(look.Ink) || look.Color(look.Ink3) != look.Color(look.Ink) {
		t.Error("a colour kept its normal strength")
	}
	if look.Now().Color(theme.ColorNameSeparator, 0) != look.Color(look.Outline) {
		t.Error("the toolkit's separators kept theirs")
	}
}

func TestTextSizeScalesLengthsButNotLines(t *testing.T) {
	under(t, look.New(look.Light, 200, false))
	if look.S(34) != 68 || look.Stroke() != 3 || theme.SeparatorThicknessSize() != 1 || theme.TextSize() != 28 {
		t.Errorf("control %v, stroke %v, separator %v, text %v", look.S(34), look.Stroke(), theme.SeparatorThicknessSize(), theme.TextSize())
	}
	under(t, look.New(look.Light, 500, false))
	if look.Scale() != 2 {
		t.Errorf("scale %v goes beyond 200%%", look.Scale())
	}
}

func TestALineOfBodyTextIsTwentyHigh(t *testing.T) {
	under(t, look.New(look.Light, 100, false))
	if h := fyne.MeasureText("Ågy", 14, fyne.TextStyle{}).Height; math.Abs(float64(h)-20) > .3 {
		t.Errorf("14 is %v high", h)
	}
}

func TestFiguresAreEquallyWide(t *testing.T) {
	under(t, look.New(look.Light, 100, false))
	wide := func(s string, source fyne.Resource) float32 {
		w, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, 40, fyne.TextStyle{}, source)
		return w.Width
	}
	if wide("11111111", nil) == wide("88888888", nil) {
		t.Skip("the plain face has equal figures already")
	}
	for _, bold := range []bool{false, true} {
		if a, b := wide("11111111", look.Figures(bold)), wide("88888888", look.Figures(bold)); a != b {
			t.Errorf("bold %v: ones are %v wide, eights %v", bold, a, b)
		}
	}
	if wide("Wolke", nil) != wide("Wolke", look.Figures(false)) {
		t.Error("letters changed as well")
	}
}

func TestEveryIconTakesTheColourOfItsToken(t *testing.T) {
	under(t, look.New(look.Dark, 100, false))
	names := assets.IconNames()
	if len(names) < 60 {
		t.Fatalf("only %d icons", len(names))
	}
	for _, n := range names {
		a, b := look.Icon(n, look.You), look.Icon(n, look.Them)
		if a.Name() == b.Name() || string(a.Content()) == string(b.Content()) {
			t.Errorf("%s looks the same in both colours", n)
		}
	}
}
