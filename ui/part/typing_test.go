package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
)

func TestWordsTypedAtTheEndOfALineKeepTheirSpaces(t *testing.T) {
	a := test.NewTempApp(t)
	theme := look.New(look.Light, 100, false)
	look.Use(theme)
	a.Settings().SetTheme(theme)
	for width := float32(200); width < 480; width += 70 {
		f := part.NewTextField("", "", 6)
		w := test.NewTempWindow(t, f)
		w.Resize(fyne.NewSize(width, 300))
		f.Focus()
		want := strings.Repeat("One two three? Four five, six seven eight nine ten. ", 5)
		for _, r := range want {
			f.Focusable().TypedRune(r)
		}
		if got := f.Text(); got != want {
			t.Errorf("at %v typed is %q", width, got)
		}
		for range 40 { // a word taken back and typed again, wherever the line ends
			f.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
		for _, r := range want[len(want)-40:] {
			f.Focusable().TypedRune(r)
			f.SetCaret(len([]rune(f.Text()))) // as undo leaves it
		}
		if got := f.Text(); got != want {
			t.Errorf("at %v typed again is %q", width, got)
		}
		for range 3 {
			f.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
		f.Focusable().TypedRune('#')
		if got := f.Text(); got != want[:len(want)-3]+"#"+want[len(want)-3:] {
			t.Errorf("at %v typed three letters from the end is %q", width, got[len(got)-12:])
		}
	}
}
