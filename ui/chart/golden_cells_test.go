package chart_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
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
	cellUpdate = flag.Bool("update-charts", false, "write the golden pictures anew")
	cellShots  = flag.String("shots", "", "folder for pictures of the charts")
)

// cellWindow shows content the way the program does, under a theme. The height
// of the window fits the content where none is given.
func cellWindow(t testing.TB, theme *look.Theme, width, height float32, content func() fyne.CanvasObject) fyne.Window {
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

// cellCut is the top left corner of a picture.
func cellCut(img image.Image, w, h int) image.Image {
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out
}

func cellWrite(t testing.TB, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// cellGolden compares a picture of a chart with the one kept under testdata,
// point by point. Other systems draw letters a little differently, so only one
// compares; all draw.
func cellGolden(t *testing.T, name string, theme *look.Theme, width float32, make func() fyne.CanvasObject) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		var high float32
		w := cellWindow(t, theme, width, 0, func() fyne.CanvasObject {
			page := part.Stack(part.Fill(look.Surface, 0), part.Pad(12, 12, 12, 12, make()))
			high = part.HeightFor(page, width)
			return page
		})
		got := cellCut(w.Canvas().Capture(), int(width), int(high))
		path := filepath.Join("testdata", name+".png")
		if *cellUpdate {
			cellWrite(t, path, got)
		}
		if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
			t.Skip("pictures are compared on linux/amd64 only")
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		want, err := png.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		if n := cellDiffers(got, want); n > 0 {
			saved := filepath.Join(t.TempDir(), name+".png")
			if *cellShots != "" {
				saved = filepath.Join(*cellShots, name+"-now.png")
			}
			cellWrite(t, saved, got)
			t.Errorf("%d points differ from %s; drawn with -shots DIR for a look, taken over with -update-charts", n, path)
		}
	})
}

// cellDiffers counts the points in which two pictures differ; pictures of
// different sizes differ in all of them.
func cellDiffers(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return max(a.Bounds().Dx()*a.Bounds().Dy(), 1)
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if color.NRGBAModel.Convert(a.At(x, y)) != color.NRGBAModel.Convert(b.At(x, y)) {
				n++
			}
		}
	}
	return n
}
