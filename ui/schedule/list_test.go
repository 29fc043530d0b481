package schedule_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func coffees(t *testing.T, f *fake) (*screentest.Host, *schedule.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := schedule.New(h, f)
	h.Show(s, screen.Route{Name: screen.Schedule})
	return h, s
}

func rows(t *testing.T, h *screentest.Host) *part.List {
	t.Helper()
	lists := screentest.All[*part.List](h)
	if len(lists) == 0 {
		t.Fatal("there is no list")
	}
	return lists[len(lists)-1]
}

// pressRow presses the first button in a row with the word.
func pressRow(t *testing.T, h *screentest.Host, word string) {
	t.Helper()
	for _, b := range screentest.All[*part.RowButton](h) {
		if b.Text() == word && b.Visible() {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no row has a button %q", word)
}

func TestTheListGroupsCoffeesByDateAndActsOnThem(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	h.MustShow(t, "1 coffee to come, 2 being arranged", "Did it happen?", "To come", "Being arranged", "Before", "Priya Raman, today, 15:30")
	pressRow(t, h, "Move")
	pressRow(t, h, "Rate")
	if h.Went[0].Coffee != 1 || h.Went[1].Name != screen.Rate || h.Went[1].Coffee != 5 {
		t.Errorf("went %+v", h.Went)
	}
	pressRow(t, h, "They said no")
	pressRow(t, h, "Cancel")
	h.Asked[0].Do()
	if len(f.answers) != 1 || f.answers[0] || len(f.calls) != 1 || f.calls[0].id != 1 {
		t.Errorf("answers %v, calls %+v", f.answers, f.calls)
	}
}

func TestAPastCoffeeAsksWhetherItHappened(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	pressRow(t, h, "It happened")
	if !slices.Equal(f.met, []app.CoffeeID{4}) || h.Went[0] != (screen.Route{Name: screen.Rate, Person: 4, Coffee: 4}) || h.Told[0].Change != 13 {
		t.Errorf("met %v, went %+v, told %+v", f.met, h.Went, h.Told)
	}
	pressRow(t, h, "It did not")
	h.Press(t, h.Words().Say("happened.rest"))
	pressRow(t, h, "It did not")
	h.Press(t, h.Words().Say("happened.again"))
	if !slices.Equal(f.missed, []bool{false, true}) || len(h.Went) != 2 || h.Went[1] != (screen.Route{Name: screen.Schedule, Person: 4, Coffee: 4}) {
		t.Errorf("missed %v, went %+v", f.missed, h.Went)
	}
}

func TestTheListIsGroupedAndNarrowedByState(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	by := screentest.All[*part.Segmented](h)[0]
	by.Pick(1)
	h.MustShow(t, "Asked", "Agreed", "Met", "Cancelled")
	if h.Shows("Being arranged") {
		t.Error("the groups are still those by date")
	}
	test.Tap(h.Chip(t, "Asked 1"))
	test.Tap(h.Chip(t, "Met 1"))
	if n := rows(t, h).Count(); n != 4 || !h.Shows("Jonas Lindqvist") || !h.Shows("Lena Vogt") || h.Shows("Priya Raman") {
		t.Errorf("two states give %d lines: %q", n, h.Texts())
	}
	test.Tap(h.Chip(t, "Asked 1"))
	if h.Shows("Jonas Lindqvist") {
		t.Error("a chip that is off again still lists its coffees")
	}
}

func TestTheListIsSearchedAndSaysWhenNothingFits(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	h.Type(t, "Name, role, title or place", "lena NORTH")
	if n := rows(t, h).Count(); n != 2 || !h.Shows("Lena Vogt") {
		t.Errorf("lists %d lines", n)
	}
	h.Chip(t, "Asked 0")
	h.Type(t, "Name, role, title or place", "xyz")
	h.MustShow(t, "No coffee fits")
	h.Press(t, "Show all coffees")
	h.MustShow(t, "Jonas Lindqvist")
}

func TestTheKeyboardPassesOverTheHeadsOfGroups(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	list := rows(t, h)
	h.Window().Canvas().Focus(list)
	key := func(name fyne.KeyName) { list.TypedKey(&fyne.KeyEvent{Name: name}) }
	if list.Selected() != 1 {
		t.Errorf("begins at line %d", list.Selected())
	}
	key(fyne.KeyDown)
	key(fyne.KeyReturn)
	if len(h.Went) != 1 || h.Went[0].Coffee != 1 {
		t.Fatalf("went %+v", h.Went)
	}
	key(fyne.KeyUp)
	key(fyne.KeyUp)
	if list.Selected() != 1 {
		t.Errorf("ends at line %d", list.Selected())
	}
}

func TestSeveralCoffeesAreSavedAsSeveralFiles(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	list := rows(t, h)
	h.Window().Canvas().Focus(list)
	list.OnAll()
	h.MustShow(t, "6 coffees ticked")
	h.Press(t, "Save invites")
	if len(f.folders) != 0 {
		t.Fatal("saved without a folder")
	}
	h.Folder = "/home/maya/coffees"
	h.Press(t, "Save invites")
	if len(f.folders) != 1 || f.folders[0].folder != h.Folder || !slices.Equal(f.folders[0].ids, []app.CoffeeID{1, 4, 5}) {
		t.Fatalf("saved %+v", f.folders)
	}
	if h.Told[0].Text != "3 invites saved to coffees. 3 coffees have no time to save" || h.Shows("ticked") {
		t.Errorf("told %+v", h.Told)
	}

	f.fails = errors.New("the disk is full")
	list.OnTicked(1)
	list.OnTicked(3)
	h.Press(t, "Save invites")
	if len(h.Failed) != 1 || h.Told[1].Text != "1 invite saved to coffees" {
		t.Errorf("failed %v, told %+v", h.Failed, h.Told)
	}
	h.MustShow(t, "2 coffees ticked")

	list.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape}, false)
	list.PressAt(part.Press{Row: 6, With: fyne.KeyModifierControl})
	h.Press(t, "Save invites")
	if len(h.Failed) != 2 || len(f.folders) != 2 {
		t.Errorf("a coffee without a time was saved: %+v", f.folders)
	}
}

func TestEverythingOfARowIsInItsMenu(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	list := rows(t, h)
	list.OpenMenu(5)
	for _, words := range []string{"They said yes", "They said no", "Pick a time", "Write a message", "Cancel", "Show the person", "Tick"} {
		menuRow(t, h, words)
	}
	h.Nav(t, "Write a message")
	if h.Went[0] != (screen.Route{Name: screen.Messages, Person: 2}) {
		t.Errorf("went %+v", h.Went)
	}
}

func TestThreeThousandCoffeesMakeOnlyTheRowsOnShow(t *testing.T) {
	f := newFake()
	for i := range 3000 {
		f.rows = append(f.rows, coffeeRow(app.CoffeeID(i+1), fmt.Sprintf("Person %d", i+1), app.WasMet, "past", "Mon 2 Nov, 10:00"))
	}
	h, _ := coffees(t, f)
	if n := len(screentest.All[*part.Avatar](h)); n > 30 {
		t.Errorf("%d rows were made", n)
	}
	if n := rows(t, h).Count(); n != 3001 {
		t.Errorf("there are %d lines", n)
	}
	rows(t, h).Select(3000)
	h.MustShow(t, "Person 3000")
}

func TestTheSearchKeepsTheKeyboardWhenCoffeesChange(t *testing.T) {
	f := newFake()
	f.rows = someRows()
	h, s := coffees(t, f)
	h.Type(t, "Name, role, title or place", "priya")
	focused := h.Window().Canvas().Focused()
	f.rows = f.rows[:3]
	s.Changed([]app.Signal{app.CoffeesChanged})
	if h.Window().Canvas().Focused() != focused || h.Field(t, "Name, role, title or place").Text() != "priya" {
		t.Error("the search was disturbed")
	}
}
