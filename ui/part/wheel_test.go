package part_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
)

func TestTheWheelOverAFieldMovesThePageUnlessTheFieldHasMoreText(t *testing.T) {
	test.NewTempApp(t)
	turn := func(field *part.Field) float32 {
		page := part.NewScroll(0, part.Column(8, field, part.Gap(1, 2000)))
		w := test.NewWindow(page)
		defer w.Close()
		w.Resize(fyne.NewSize(300, 400))
		test.Scroll(w.Canvas(), fyne.NewPos(100, 30), 0, -40)
		return page.Offset()
	}
	if moved := turn(part.NewField("", "one line")); moved == 0 {
		t.Error("over a field of one line the page stands still")
	}
	if moved := turn(part.NewTextField("", "some lines", 3)); moved == 0 {
		t.Error("over a field of several lines that are all seen the page stands still")
	}
	long := part.NewTextField("", "", 3)
	long.SetText(strings.Repeat("one more line\n", 30))
	if moved := turn(long); moved != 0 {
		t.Errorf("the page moved by %v while the field had more text to show", moved)
	}
}

func TestTheWheelOverAListMovesThePageOnceTheListIsAtItsEnd(t *testing.T) {
	test.NewTempApp(t)
	list := part.NewList(37, func() fyne.CanvasObject { return part.Body("") }, func(int, fyne.CanvasObject, bool) {}).Least(200)
	list.SetCount(9)
	page := part.NewScroll(0, part.Column(8, list, part.Gap(1, 2000)))
	w := test.NewWindow(page)
	defer w.Close()
	w.Resize(fyne.NewSize(300, 400))
	test.Scroll(w.Canvas(), fyne.NewPos(100, 30), 0, -400)
	if page.Offset() != 0 {
		t.Fatalf("the page moved by %v while the list had more rows", page.Offset())
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 30), 0, -40)
	if page.Offset() == 0 {
		t.Error("over a list at its end the page stands still")
	}
}

func TestAFieldJustAddedIsScrolledTo(t *testing.T) {
	test.NewTempApp(t)
	lines := part.Column(8, part.Gap(1, 390))
	page := part.NewScroll(0, lines)
	w := test.NewWindow(page)
	defer w.Close()
	w.Resize(fyne.NewSize(300, 400))
	field := part.NewTextField("New", "", 2)
	lines.Add(field)
	part.Relay(page)
	field.Focus()
	if page.Offset() == 0 {
		t.Error("the field that has the keys lies below the edge")
	}
}

func TestATooltipGoesWhenThePageMovesUnderThePointer(t *testing.T) {
	test.NewTempApp(t)
	row := part.NewPressed(part.Body("Priya Raman"), "Open Priya", func() {})
	page := part.NewScroll(0, part.Column(8, row, part.Gap(1, 2000)))
	root := part.NewRoot(page)
	w := test.NewWindow(root)
	defer w.Close()
	w.Resize(fyne.NewSize(300, 400))
	row.MouseIn(&desktop.MouseEvent{})
	if !tipShown(root) {
		t.Fatal("no tooltip shows")
	}
	test.Scroll(w.Canvas(), fyne.NewPos(150, 200), 0, -40)
	if tipShown(root) {
		t.Error("the tooltip stays where its words have left")
	}
}

func tipShown(o fyne.CanvasObject) bool {
	if _, ok := o.(*part.Tooltip); ok {
		return true
	}
	var inside []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		inside = v.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(v).Objects()
	}
	return slices.ContainsFunc(inside, tipShown)
}
