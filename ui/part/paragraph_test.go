package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
)

// lines are what a paragraph shows at a width.
func lines(words string, width float32) []string {
	p := part.NewParagraph(words)
	p.Resize(fyne.NewSize(width, p.HeightFor(width)))
	var out []string
	for _, o := range test.WidgetRenderer(p).Objects() {
		if t, ok := o.(*canvas.Text); ok && t.Visible() {
			out = append(out, t.Text)
		}
	}
	return out
}

func TestALongPathBreaksAtItsSeparators(t *testing.T) {
	test.NewTempApp(t)
	look.Use(look.New(look.Light, 100, false))
	path := "/home/maya/.local/share/cortado/everything-about-coffee/cortado.db"
	got := lines(path, 240)
	if len(got) < 2 || strings.Join(got, "") != path {
		t.Fatalf("shown as %q", got)
	}
	for _, l := range got[:len(got)-1] {
		if !strings.HasSuffix(l, "/") {
			t.Errorf("a line ends inside a name: %q", got)
		}
	}
	if last := got[len(got)-1]; !strings.HasSuffix(last, "cortado.db") {
		t.Errorf("the file's name is broken: %q", got)
	}
	windows := `C:\Users\maya\AppData\Roaming\cortado\cortado.db`
	if got := lines(windows, 200); strings.Join(got, "") != windows || !strings.HasSuffix(got[0], `\`) {
		t.Errorf("shown as %q", got)
	}
}

func TestAWordWithoutSeparatorsStillFits(t *testing.T) {
	test.NewTempApp(t)
	look.Use(look.New(look.Light, 100, false))
	word := strings.Repeat("abcdefgh", 12)
	got := lines(word, 200)
	if len(got) < 3 || strings.Join(got, "") != word {
		t.Errorf("shown as %q", got)
	}
	for _, l := range got {
		if w := fyne.MeasureText(l, 14, fyne.TextStyle{}).Width; w > 200 {
			t.Errorf("%q is %g wide", l, w)
		}
	}
}
