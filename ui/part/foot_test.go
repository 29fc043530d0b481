package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
)

// scrolled finds how much taller than its area what a dialog shows is.
func scrolled(t *testing.T, d *part.Dialog) float32 {
	t.Helper()
	for _, o := range test.LaidOutObjects(d) {
		if s, ok := o.(*container.Scroll); ok {
			return s.Content.MinSize().Height - s.Size().Height
		}
	}
	t.Fatal("the dialog has no scrolling area")
	return 0
}

func TestADialogWithRoomForItsContentHasNoScrollBar(t *testing.T) {
	for _, percent := range []int{100, 200} {
		a := test.NewTempApp(t)
		theme := look.New(look.Light, percent, false)
		look.Use(theme)
		a.Settings().SetTheme(theme)
		w := test.NewTempWindow(t, part.NewRoot(part.Gap(1, 1)))
		w.Resize(fyne.NewSize(1280, 800))
		d := part.NewDialog("A few words", part.Column(10, part.NewParagraph(strings.Repeat("What it is about. ", 12)), part.NewField("What for", "")),
			part.NewButton(part.Main, "Note it", "", nil))
		d.ShowOn(w.Canvas())
		if over := scrolled(t, d); over > 0 {
			t.Errorf("at %d %% the content is %v too tall", percent, over)
		}
	}
}

func TestTheFootOfAPageHidesWhatIsScrolledBelowIt(t *testing.T) {
	a := test.NewTempApp(t)
	theme := look.New(look.Light, 100, false)
	look.Use(theme)
	a.Settings().SetTheme(theme)
	field := part.NewTextField("", "", 20)
	field.SetText(strings.Repeat("MMMMMMMMMMMMMMMMMMMMMM\n", 30))
	page := part.Column(0, part.Grow(part.NewScroll(8, field)), part.Foot(0, part.Gap(1, 34)))
	w := test.NewTempWindow(t, part.NewRoot(page))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	picture, bg := w.Canvas().Capture(), look.Color(look.Bg)
	r, g, b, _ := bg.RGBA()
	for y := 300 - 54; y < 300; y++ { // below the rule
		for x := range 400 {
			if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr != r || pg != g || pb != b {
				t.Fatalf("something shows through at %d, %d", x, y)
			}
		}
	}
}
