package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
)

// swapped is a window whose page was swapped while something on it had the keys.
func swapped(t *testing.T, old fyne.Focusable) (c fyne.Canvas, heard *[]fyne.KeyName) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	page := part.Stack(part.Column(8, part.Body("the old page"), old.(fyne.CanvasObject)))
	w.SetContent(part.NewRoot(page))
	w.Resize(fyne.NewSize(800, 600))
	heard = new([]fyne.KeyName)
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { *heard = append(*heard, e.Name) })
	w.Canvas().Focus(old)
	if w.Canvas().Focused() != old || part.Gone(old.(fyne.CanvasObject)) {
		t.Fatal("the old page has not the keys")
	}
	page.Objects = []fyne.CanvasObject{part.Body("the new page")}
	page.Refresh()
	return w.Canvas(), heard
}

func TestAButtonOfAPageThatIsGoneIsNotPressedByEnter(t *testing.T) {
	c, heard := swapped(t, part.NewButton(part.Main, "Send", "", func() { t.Error("pressed") }))
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() != nil || len(*heard) != 1 {
		t.Errorf("%T has the keys; the window heard %v", c.Focused(), *heard)
	}
}

func TestAListOfAPageThatIsGoneOpensNothing(t *testing.T) {
	list := part.NewList(37, func() fyne.CanvasObject { return part.Body("") }, func(int, fyne.CanvasObject, bool) {})
	list.OnOpened = func(int) { t.Error("opened") }
	list.SetCount(3)
	list.Mark(1)
	c, heard := swapped(t, list)
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() != nil || len(*heard) != 1 {
		t.Errorf("%T has the keys; the window heard %v", c.Focused(), *heard)
	}
}

func TestWhatOpenedADialogGetsTheKeysBackOnlyIfItIsStillThere(t *testing.T) {
	for _, stays := range []bool{true, false} {
		a := test.NewApp()
		w := test.NewWindow(nil)
		from := part.NewButton(part.Main, "Delete", "", nil)
		page := part.Stack(part.Column(8, part.Body("above"), from))
		w.SetContent(part.NewRoot(page))
		w.Resize(fyne.NewSize(800, 600))
		w.Canvas().Focus(from)
		d := part.NewDialog("Delete", part.Body("Sure"))
		d.ShowOn(w.Canvas())
		if !stays {
			page.Objects = []fyne.CanvasObject{part.Body("the new page")}
			page.Refresh()
		}
		d.Close()
		if got := w.Canvas().Focused() == from; got != stays {
			t.Errorf("the button is there: %t; it has the keys: %t", stays, got)
		}
		w.Close()
		a.Quit()
	}
}

func TestWhatLiesInTheCornerOfTheWindowIsNotGone(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	b := part.NewButton(part.Main, "Send", "", nil)
	w.SetPadded(false)
	w.SetContent(b)
	w.Resize(fyne.NewSize(200, 100))
	if part.Gone(b) {
		t.Error("a button in the corner is thought to be gone")
	}
}
