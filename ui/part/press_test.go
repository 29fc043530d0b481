package part_test

import (
	"testing"
	"time"

	"cortado/ui/look"
	"cortado/ui/part"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func key(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }

// plain shows one part in a window of the light theme.
func plain(t *testing.T, o fyne.CanvasObject) (fyne.Window, *part.Root) {
	return window(t, look.New(look.Light, 100, false), 800, 600, func() fyne.CanvasObject { return part.Column(8, o) })
}

func TestAButtonIsPressedByPointerEnterAndSpace(t *testing.T) {
	n := 0
	b := part.NewButton(part.Main, "Write message", "mail", func() { n++ })
	plain(t, b)
	test.Tap(b)
	b.TypedKey(key(fyne.KeyReturn))
	b.TypedKey(key(fyne.KeySpace))
	if n != 3 {
		t.Fatalf("pressed %d times, want 3", n)
	}
	b.Disable()
	test.Tap(b)
	b.TypedKey(key(fyne.KeyReturn))
	if n != 3 {
		t.Error("a disabled button still works")
	}
}

func TestABusyButtonKeepsItsWidthAndRefuses(t *testing.T) {
	n := 0
	b := part.NewButton(part.Main, "Read the whole file", "", func() { n++ })
	plain(t, b)
	before := b.MinSize()
	b.Busy("Reading...")
	test.Tap(b)
	if b.MinSize() != before || n != 0 {
		t.Errorf("busy: size %v, was %v; pressed %d times", b.MinSize(), before, n)
	}
	b.Done()
	test.Tap(b)
	if n != 1 {
		t.Error("the button does not work again afterwards")
	}
}

func TestArrowsMoveInsideASegmentedControl(t *testing.T) {
	got := -1
	s := part.NewSegmented([]string{"E-mail", "LinkedIn", "Chat"}, 0, func(i int) { got = i })
	plain(t, s)
	s.TypedKey(key(fyne.KeyRight))
	if got != 1 || s.Chosen() != 1 {
		t.Errorf("right leads to %d", got)
	}
	s.TypedKey(key(fyne.KeyEnd))
	s.TypedKey(key(fyne.KeyRight))
	if s.Chosen() != 2 {
		t.Errorf("past the end: %d", s.Chosen())
	}
	test.TapAt(s, fyne.NewPos(5, 10))
	if s.Chosen() != 0 {
		t.Errorf("pressing the first word chooses %d", s.Chosen())
	}
}

func TestAStepperStopsAtItsBounds(t *testing.T) {
	calls := 0
	s := part.NewStepper(1, 3, 2, func(int) { calls++ })
	plain(t, s)
	for range 4 {
		s.TypedKey(key(fyne.KeyUp))
	}
	if s.Value() != 3 || calls != 1 {
		t.Errorf("value %d after %d calls, want 3 after 1", s.Value(), calls)
	}
	test.TapAt(s, fyne.NewPos(4, 10))
	if s.Value() != 2 {
		t.Errorf("minus leads to %d", s.Value())
	}
}

func TestASelectOpensNarrowsAndChooses(t *testing.T) {
	got := -1
	s := part.NewSelect("Time zone", []string{"Europe/Lisbon", "Europe/London", "America/Toronto"}, 0, func(i int) { got = i }).Searchable("Find")
	w, _ := plain(t, s)
	test.Tap(s)
	if s.Popup() == nil {
		t.Fatal("no list opened")
	}
	field := w.Canvas().Focused()
	for _, r := range "toron" {
		field.TypedRune(r)
	}
	field.TypedKey(key(fyne.KeyReturn))
	if got != 2 || s.Popup() != nil || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("chose %d, popup %v", got, s.Popup())
	}
	s.TypedKey(key(fyne.KeyUp))
	if s.Chosen() != 1 {
		t.Errorf("up leads to %d", s.Chosen())
	}
}

func TestEscClosesADialogAndTheFocusGoesBack(t *testing.T) {
	b := part.NewButton(part.Normal, "Remove", "", nil)
	w, _ := plain(t, b)
	w.Canvas().Focus(b)
	closed := 0
	d := part.NewDialog("Remove Lena?", part.NewParagraph("You can undo this."), part.NewButton(part.Alert, "Remove", "", nil))
	d.OnClosed = func() { closed++ }
	d.ShowOn(w.Canvas())
	w.Canvas().FocusNext()
	w.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if d.Open() || closed != 1 || w.Canvas().Focused() != fyne.Focusable(b) {
		t.Errorf("open %v, closed %d times, focus on %v", d.Open(), closed, w.Canvas().Focused())
	}
}

func TestAComboTakesASuggestionByKeyboard(t *testing.T) {
	picked := ""
	c := part.NewCombo("Skill", "", func(s string) []string { return []string{"Pricing", "Public speaking"} }, func(s string) { picked = s })
	w, _ := plain(t, c)
	c.Focus()
	w.Canvas().Focused().TypedRune('p')
	if len(c.Suggestions()) != 2 {
		t.Fatalf("suggestions %v", c.Suggestions())
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		w.Canvas().Focused().TypedKey(key(k))
	}
	if picked != "Public speaking" || c.Text() != picked || c.Suggestions() != nil {
		t.Errorf("picked %q, text %q", picked, c.Text())
	}
}

func TestAListIsOneStopAndArrowsMoveInside(t *testing.T) {
	var chosen, opened []int
	l := part.NewList(37, func() fyne.CanvasObject { return part.Body("") }, func(int, fyne.CanvasObject, bool) {})
	l.OnSelected = func(i int) { chosen = append(chosen, i) }
	l.OnOpened = func(i int) { opened = append(opened, i) }
	l.SetCount(1000)
	plain(t, l)
	l.FocusGained()
	l.TypedKey(key(fyne.KeyDown))
	l.TypedKey(key(fyne.KeyEnd))
	l.TypedKey(key(fyne.KeyReturn))
	if len(chosen) != 3 || chosen[2] != 999 || len(opened) != 1 || opened[0] != 999 {
		t.Errorf("chosen %v, opened %v", chosen, opened)
	}
}

func TestAToastStaysWhileThePointerIsOnIt(t *testing.T) {
	var end func()
	undone := false
	toast := part.NewToast("check", "Snoozed", "Undo", func() { undone = true }, func(_ time.Duration, f func()) func() {
		end = f
		return func() { end = nil }
	})
	_, root := plain(t, part.Body(""))
	root.ShowToast(toast)
	toast.MouseIn(nil)
	end()
	if root.Toast() == nil {
		t.Fatal("the toast went away under the pointer")
	}
	toast.MouseOut()
	end()
	if root.Toast() != nil {
		t.Fatal("the toast stays for ever")
	}
	root.ShowToast(toast)
	test.Tap(toast.Action)
	if !undone || root.Toast() != nil {
		t.Error("Undo did not undo and close")
	}
}

func TestAFieldSavesWhenLeftOnlyIfChanged(t *testing.T) {
	var saved []string
	f := part.NewField("Name", "")
	f.SetText("Priya")
	f.OnLeave = func(s string) { saved = append(saved, s) }
	w, _ := plain(t, f)
	f.Focus()
	w.Canvas().Unfocus()
	f.Focus()
	w.Canvas().Focused().TypedRune('x')
	w.Canvas().Unfocus()
	if len(saved) != 1 {
		t.Errorf("saved %q, want once", saved)
	}
}
