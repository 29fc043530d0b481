package chart_test

import (
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
)

var (
	update = flag.Bool("update-charts", false, "write the golden pictures anew")
	shots  = flag.String("shots", "", "folder for pictures of the charts")
)

// window shows content the way the program does, under a theme. The height of the
// window fits the content where none is given.
func window(t testing.TB, theme *look.Theme, width, height float32, content func() fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(app.Quit)
	app.Settings().SetTheme(theme)
	page := content()
	if height == 0 {
		height = part.HeightFor(page, width)
	}
	// The least size of a window is 640 x 480: what is drawn lies in its corner.
	root := part.NewRoot(part.RowTop(0, part.Width(width/look.Scale(), page), part.Space()))
	win := test.NewWindow(root)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(max(width, 640), max(height, 480)))
	t.Cleanup(win.Close)
	return win
}

// drawn is a picture of content at a width, as high as it is there.
func drawn(t testing.TB, theme *look.Theme, width float32, content func() fyne.CanvasObject) *image.NRGBA {
	t.Helper()
	var page fyne.CanvasObject
	w := window(t, theme, width, 0, func() fyne.CanvasObject {
		page = content()
		return page
	})
	out := image.NewNRGBA(image.Rect(0, 0, int(width), int(part.HeightFor(page, width))))
	draw.Draw(out, out.Bounds(), w.Canvas().Capture(), image.Point{}, draw.Src)
	return out
}

// golden compares a picture with the one kept under testdata, point by point.
// Other systems draw letters a little differently, so only one compares; all draw.
func golden(t *testing.T, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		save(t, path, got)
	}
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("pictures are compared on linux/amd64 only")
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
	if n := differing(got, kept); n > 0 {
		t.Errorf("%d points differ from %s; drawn with -shots DIR for a look, taken over with -update-charts", n, path)
	}
}

// shoot writes a picture into the folder of -shots, if one is given.
func shoot(t *testing.T, name string, img image.Image) {
	t.Helper()
	if *shots != "" {
		save(t, filepath.Join(*shots, name+".png"), img)
	}
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// differing counts the points in which two pictures differ; pictures of different
// sizes differ in all of them.
func differing(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return max(a.Bounds().Dx()*a.Bounds().Dy(), 1)
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if r1 != r2 || g1 != g2 || b1 != b2 || a1 != a2 {
				n++
			}
		}
	}
	return n
}
