package chart_test

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
)

// The pictures of testdata are what the charts look like. After a change that is
// meant, look at them and write them anew:
//
//	CGO_ENABLED=0 go test -tags ci ./ui/chart -run TestGolden -update-charts
//
// With -shots DIR every chart is also drawn there at 200% text, which is not held.
// paper draws a chart on a surface of a width, as high as it is there.
func paper(t *testing.T, theme *look.Theme, width float32, build func() fyne.CanvasObject) *image.NRGBA {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(app.Quit)
	app.Settings().SetTheme(theme)
	content := part.Stack(part.Fill(look.Surface, 0), part.Pad(8, 8, 8, 8, build()))
	win := test.NewWindow(part.NewRoot(content))
	t.Cleanup(win.Close)
	win.SetPadded(false)
	height := part.HeightFor(content, width)
	win.Resize(fyne.NewSize(max(width, 640), max(height, 480)))
	content.Resize(fyne.NewSize(width, height))
	out := image.NewNRGBA(image.Rect(0, 0, int(width), int(height)))
	draw.Draw(out, out.Bounds(), win.Canvas().Capture(), image.Point{}, draw.Src)
	return out
}

// golden holds a picture against the kept one, to the last pixel.
func golden(t *testing.T, name string, got *image.NRGBA) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *cellUpdate {
		save(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	kept, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if kept.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, kept is %v", name, got.Bounds(), kept.Bounds())
	}
	other := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if !same(got.At(x, y), kept.At(x, y)) {
				other++
			}
		}
	}
	if other > 0 {
		t.Errorf("%d pixels of %s differ from the kept picture", other, name)
	}
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

func same(a, b interface{ RGBA() (r, g, b, a uint32) }) bool {
	r1, g1, b1, a1 := a.RGBA()
	r2, g2, b2, a2 := b.RGBA()
	return r1 == r2 && g1 == g2 && b1 == b2 && a1 == a2
}

func TestGolden(t *testing.T) {
	if runtime.GOARCH != "amd64" || runtime.GOOS != "linux" {
		t.Skip("other processors round otherwise")
	}
	light, dark := look.New(look.Light, 100, false), look.New(look.Dark, 100, false)
	radar := func(axes []chart.RadarAxis) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewRadar(chart.RadarInput{Axes: axes}) }
	}
	scatter := func(in chart.ScatterInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewScatter(in) }
	}
	one, none := talks(), talks()
	one.Points, one.Bands = one.Points[16:17], one.Bands[1:2]
	none.Points, none.Bands = nil, nil
	legends := func() fyne.CanvasObject {
		return part.Column(8, chart.RadarLegend("You now", "Wanted", "Best in your network"), chart.ScatterLegend("One rated talk, 19 in all", "Average helpfulness, 1 to 5"))
	}
	for _, c := range []struct {
		name  string
		theme *look.Theme
		width float32
		build func() fyne.CanvasObject
	}{
		{"radar-3", light, 520, radar(pictured()[:3])},
		{"radar-8", light, 520, radar(pictured())},
		{"radar-8-dark", dark, 520, radar(pictured())},
		{"radar-12-german", light, 520, radar(axes(german(), [][3]int{{1, 3, 5}, {2, 4, 5}, {0, 3, 1}, {3, 5, 4}}))},
		{"radar-zeros", light, 440, radar(axes(german()[6:], [][3]int{{0, 0, 0}, {0, 1, 0}}))},
		{"level-bars", light, 440, radar(pictured()[4:6])},
		{"scatter", light, 502, scatter(talks())},
		{"scatter-dark", dark, 502, scatter(talks())},
		{"scatter-one", light, 340, scatter(one)},
		{"scatter-none", light, 340, scatter(none)},
		{"legends", light, 420, legends},
	} {
		t.Run(c.name, func(t *testing.T) {
			golden(t, c.name, paper(t, c.theme, c.width, c.build))
			if *cellShots != "" {
				save(t, filepath.Join(*cellShots, fmt.Sprintf("%s-200.png", c.name)), paper(t, look.New(c.theme.Mode(), 200, false), 2*c.width, c.build))
			}
		})
	}
}
