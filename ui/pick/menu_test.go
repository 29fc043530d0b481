package pick_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// menuOfThree opens a menu; chosen notes which of its lines was taken.
func menuOfThree(t *testing.T) (h *screentest.Host, chosen *int) {
	t.Helper()
	h, chosen = screentest.NewHost(t, 800, 600), new(int)
	from := part.NewButton(part.Normal, "More", "", nil)
	from.OnTapped = func() {
		line := func(n int, text string) pick.Item {
			return pick.Item{Text: text, Icon: "clock", Do: func() { *chosen = n }}
		}
		pick.Menu(from, line(1, "Four weeks"), line(2, "Three months"), line(3, "Until a day"))
	}
	h.Show(page{from}, screen.Route{})
	h.Window().Canvas().Focus(from)
	press(h, fyne.KeyReturn)
	return h, chosen
}

// press hands keys to what is in focus.
func press(h *screentest.Host, keys ...fyne.KeyName) {
	for _, key := range keys {
		h.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestArrowsMoveThroughAMenuAndEnterChooses(t *testing.T) {
	for _, walk := range []struct {
		keys []fyne.KeyName
		want int
	}{
		{nil, 1},
		{[]fyne.KeyName{fyne.KeyDown}, 2},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, 3},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, 2},
		{[]fyne.KeyName{fyne.KeyUp}, 3},                               // round to the last
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}, 1}, // and to the first
	} {
		h, chosen := menuOfThree(t)
		press(h, append(walk.keys, fyne.KeyReturn)...)
		if *chosen != walk.want {
			t.Errorf("%v and Enter chose line %d, want %d", walk.keys, *chosen, walk.want)
		}
		if len(h.Window().Canvas().Overlays().List()) != 0 {
			t.Errorf("%v: the menu is still open", walk.keys)
		}
	}
}

func TestEscClosesAMenuAndTheKeysGoBackToWhatOpenedIt(t *testing.T) {
	h, chosen := menuOfThree(t)
	press(h, fyne.KeyDown, fyne.KeyEscape)
	if b, ok := h.Window().Canvas().Focused().(*part.Button); !ok || b.Text != "More" || *chosen != 0 {
		t.Errorf("the keys are with %T, line %d was chosen", h.Window().Canvas().Focused(), *chosen)
	}
}
