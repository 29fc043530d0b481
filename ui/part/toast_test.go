package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
)

// told shows a toast over a page and gives the window's bottom.
func told(t *testing.T, page fyne.CanvasObject) (*part.Root, *part.Toast) {
	t.Helper()
	test.NewTempApp(t)
	look.Use(look.New(look.Light, 100, false))
	root := part.NewRoot(page)
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.SetContent(root)
	w.Resize(fyne.NewSize(900, 600))
	toast := part.NewToast("check", "Lena is snoozed", "Undo", func() {}, nil)
	root.ShowToast(toast)
	return root, toast
}

func TestAToastStandsAtTheBottomCentreOfThePage(t *testing.T) {
	root, toast := told(t, part.Column(0, part.Body("A page"), part.Space()))
	root.SetLeft(100)
	if got, want := toast.Position().Y+toast.Size().Height, float32(580); got != want {
		t.Errorf("it ends at %g, want %g", got, want)
	}
	if middle := toast.Position().X + toast.Size().Width/2; middle != 500 {
		t.Errorf("its middle is at %g, want that of the page, 500", middle)
	}
}

func TestAToastLeavesTheButtonsBelowFree(t *testing.T) {
	save := part.NewButton(part.Main, "Save", "", nil)
	_, toast := told(t, part.Column(0, part.Space(), part.Pad(0, 24, 20, 24, part.Row(8, part.Space(), part.Width(700, save)))))
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(save).Y
	if got := toast.Position().Y + toast.Size().Height; got > top {
		t.Errorf("the toast ends at %g and covers the button that begins at %g", got, top)
	}
}

func TestAToastStaysAtTheBottomWhereNothingIsFreeNearby(t *testing.T) {
	col := part.Column(2, part.Space())
	for range 12 {
		col.Add(part.NewButton(part.Normal, "One of many", "", nil))
	}
	_, toast := told(t, col)
	if got := toast.Position().Y + toast.Size().Height; got != 580 {
		t.Errorf("it ends at %g, want 580", got)
	}
}

func TestPressingAToastClosesIt(t *testing.T) {
	root, toast := told(t, part.Body("A page"))
	test.Tap(toast)
	if root.Toast() != nil {
		t.Error("the toast is still there")
	}
}
