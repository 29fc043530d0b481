package people_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// ctrl presses a row with Ctrl held.
func ctrl(l *part.List, rows ...int) {
	for _, r := range rows {
		l.PressAt(part.Press{Row: r, With: fyne.KeyModifierControl})
	}
}

func TestCtrlAndThePictureTickAndShiftTicksARange(t *testing.T) {
	h, _, _ := shown(t)
	list := theList(t, h)
	ctrl(list, 1)
	list.PressAt(part.Press{Row: 4, At: fyne.NewPos(20, 20)})
	h.MustShow(t, "2 selected", "you 2, Aiko 5")
	list.PressAt(part.Press{Row: 7, With: fyne.KeyModifierShift})
	h.MustShow(t, "5 selected")
	ctrl(list, 1)
	h.MustShow(t, "4 selected")
	h.Press(t, "Clear")
	if h.Shows("selected") {
		t.Error("the bar stays with nobody selected")
	}
}

func TestTheKeyboardTicksRowsRangesAndEverybody(t *testing.T) {
	h, _, _ := shown(t)
	list := theList(t, h)
	h.Window().Canvas().Focus(list)
	typed(list, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown)
	list.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	typed(list, fyne.KeySpace, fyne.KeyDown)
	list.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	h.MustShow(t, "3 selected")
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	h.MustShow(t, "10 selected")
	typed(list, fyne.KeyEscape)
	if h.Shows("selected") || h.Backs != 0 {
		t.Error("Esc does not let go of the selected ones")
	}
}

func TestEveryActionOnManyIsOneChangeThatNamesTheirNumber(t *testing.T) {
	h, f, _ := shown(t)
	ctrl(theList(t, h), 1, 2)
	h.Press(t, "Tag")
	h.Press(t, "Give the tag")
	h.MustShow(t, "Name the tag")
	h.Fill(t, "Tag", "clinic")
	h.Press(t, "Give the tag")
	h.Press(t, "Tag")
	h.Fill(t, "Tag", "data")
	h.Press(t, "Take it away")
	h.Press(t, "Relation")
	h.Nav(t, "Senior")
	h.Press(t, "Pause")
	h.Press(t, "Pause") // that of the dialog
	h.Press(t, "Archive")
	h.Press(t, "Delete")
	did(t, f, "tag [2 3] clinic", "untag [2 3] data", "relate [2 3] senior", "pause [2 3]", "archive [2 3]")
	if len(h.Asked) != 1 || h.Asked[0].Title != "Delete 2 people?" {
		t.Fatalf("asked %+v", h.Asked)
	}
	h.Asked[0].Do()
	want := []string{"2 people have the tag clinic", "2 people are without the tag data", "Relation of 2 people: Senior", "2 people are paused",
		"2 people are archived", "2 people are in the bin for 30 days"}
	if len(h.Told) != len(want) {
		t.Fatalf("told %+v", h.Told)
	}
	for i, w := range want {
		if h.Told[i].Text != w || h.Told[i].Change == 0 {
			t.Errorf("told %+v, want %q with its change", h.Told[i], w)
		}
	}
}

func TestWhoLeavesTheListIsNoLongerSelected(t *testing.T) {
	h, _, s := shown(t)
	ctrl(theList(t, h), 1, 2)
	h.Press(t, "Delete")
	h.Asked[0].Do()
	s.Changed([]app.Signal{app.PeopleChanged})
	if h.Shows("selected") || theList(t, h).Count() != 8 {
		t.Errorf("%d rows are left, and the deleted ones stay selected", theList(t, h).Count())
	}
}

func TestTheSelectedStayWhileOneSearchesForMore(t *testing.T) {
	h, f, _ := shown(t)
	ctrl(theList(t, h), 0)
	h.Type(t, searchWords, "lena")
	h.MustShow(t, "1 selected, 1 not listed")
	ctrl(theList(t, h), 0)
	h.Press(t, "Archive")
	did(t, f, "archive [1 7]")
}

func TestPausedAndArchivedPeopleAreOfferedTheWayBack(t *testing.T) {
	h, f, s := shown(t)
	f.rows[1].Status, f.rows[2].Status = "archived", "archived"
	s.Changed(nil)
	ctrl(theList(t, h), 1, 2)
	h.Press(t, "Unarchive")
	ctrl(theList(t, h), 3)
	if h.HasButton("Suggest again") {
		t.Error("somebody active is to be suggested again")
	}
	did(t, f, "unarchive [2 3]")
}

func TestAFailureOnManyIsToldAndTheSelectedStay(t *testing.T) {
	h, f, _ := shown(t)
	ctrl(theList(t, h), 1, 2)
	f.fail = app.Invalid("the disk is full")
	h.Press(t, "Archive")
	if len(h.Failed) != 1 || !h.Shows("2 selected") || h.Button(t, "Archive").Disabled() {
		t.Errorf("told %v", h.Failed)
	}
}

func TestTheMenuOfASelectedRowIsForAllSelected(t *testing.T) {
	h, f, _ := shown(t)
	list := theList(t, h)
	ctrl(list, 1, 2)
	list.OpenMenu(1)
	h.Nav(t, "Archive")
	did(t, f, "archive [2 3]")
}

// openBin deletes Priya and Jonas and looks into the bin.
func openBin(t *testing.T, width, height float32) (*screentest.Host, *fake, *people.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, width, height), newFake()
	f.many.binned = []app.PersonID{2, 3}
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	h.Press(t, "More about everyone")
	h.Nav(t, "The bin")
	return h, f, s
}

func TestTheBinSaysHowLongEachStaysAndBringsThemBack(t *testing.T) {
	h, f, _ := openBin(t, 1280, 800)
	h.MustShow(t, "Priya Raman", "gone in 12 days", "gone in 13 days", "In the bin, gone in 12 days")
	if theList(t, h).Count() != 2 {
		t.Fatalf("%d rows in the bin", theList(t, h).Count())
	}
	h.Press(t, "Bring back")
	did(t, f, "bring back [2]")
	if len(h.Told) != 1 || h.Told[0].Change == 0 || h.Told[0].Text != "Priya Raman is back" {
		t.Errorf("told %+v", h.Told)
	}
	h.MustShow(t, "Jonas Lindqvist", "In the bin, gone in 12 days")
	h.Press(t, "Everyone")
	h.MustShow(t, "you 2, Aiko 5", "Priya Raman")
}

func TestDeletingFromTheBinForGoodAsksAndSaysThatNothingRemains(t *testing.T) {
	h, f, _ := openBin(t, 1280, 800)
	theList(t, h).OpenMenu(1)
	h.Nav(t, "Delete for good…")
	if len(f.done) != 0 || len(h.Asked) != 1 || !h.Asked[0].Danger || h.Asked[0].Text[:15] != "Nothing of them" {
		t.Fatalf("did %q, asked %+v", f.done, h.Asked)
	}
	h.Asked[0].Do()
	h.Press(t, "Empty the bin")
	h.Asked[1].Do()
	did(t, f, "delete for good [3]", "delete for good [2]")
	h.MustShow(t, "The bin is empty", "Choose somebody to bring them back.")
	if !h.Button(t, "Empty the bin").Disabled() || h.Told[1].Change != 0 {
		t.Error("an empty bin can be emptied, or deleting for good be undone")
	}
}

func TestManyInTheBinAreBroughtBackOrDeletedTogether(t *testing.T) {
	h, f, _ := openBin(t, 1280, 800)
	list := theList(t, h)
	list.OnAll()
	for _, b := range screentest.All[*part.Button](h) {
		if b.Text == "Bring back" {
			b.OnTapped() // that of the bar comes first
			break
		}
	}
	did(t, f, "bring back [2 3]")
	h.MustShow(t, "The bin is empty")
	if h.Shows("selected") {
		t.Error("those brought back stay selected")
	}
}

func TestTheBinIsSearchedAndFoundBehindMore(t *testing.T) {
	h, f, _ := shown(t)
	f.many.binned = []app.PersonID{2, 3}
	h.Press(t, "More")
	h.Choose(t, "Status", "In the bin (0)")
	h.Type(t, "Find in the bin", "pri")
	if got := f.queries[len(f.queries)-1]; got != (planner.Query{Words: "pri", Filter: planner.Filter{Bin: true}}) {
		t.Errorf("asked %+v", got)
	}
	if theList(t, h).Count() != 1 || h.Shows("Jonas") {
		t.Error("the bin lists whom the words do not find")
	}
}

func TestInOneColumnSomebodyInTheBinComesInFront(t *testing.T) {
	h, f, _ := openBin(t, 700, 900)
	theList(t, h).PressRow(1)
	h.MustShow(t, "In the bin, gone in 13 days")
	h.Press(t, "Bring back")
	did(t, f, "bring back [3]")
	if theList(t, h).Count() != 1 {
		t.Errorf("%d rows are left", theList(t, h).Count())
	}
}

func TestWithEverybodyInTheBinTheyCanStillBeBroughtBack(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	f.many.binned = []app.PersonID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	f.total = 0
	h.Show(people.New(h, f), screen.Route{Name: screen.People})
	h.MustShow(t, "Nobody here yet")
	h.Press(t, "More about everyone")
	h.Nav(t, "The bin")
	h.MustShow(t, "Aiko Tanaka", "gone in 12 days")
}

func TestUnderThePointerATickBoxTakesThePlaceOfThePicture(t *testing.T) {
	h, _, _ := shown(t)
	boxes := func() (n int) {
		for _, tick := range screentest.All[*part.Tick](h) {
			if tick.Visible() {
				n++
			}
		}
		return n
	}
	if n := boxes(); n != 0 {
		t.Fatalf("%d tick boxes show with nobody selected", n)
	}
	for _, o := range screentest.All[fyne.CanvasObject](h) {
		if row, ok := o.(desktop.Hoverable); ok && o.Size().Height == 57 {
			row.MouseIn(nil)
			if n := boxes(); n != 1 {
				t.Errorf("%d tick boxes show under the pointer", n)
			}
			row.MouseOut()
			break
		}
	}
	if n := boxes(); n != 0 {
		t.Errorf("%d tick boxes stay", n)
	}
	ctrl(theList(t, h), 1)
	if n := boxes(); n < 8 {
		t.Errorf("%d tick boxes show once somebody is selected, want one in every row", n)
	}
}
