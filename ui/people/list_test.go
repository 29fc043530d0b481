package people_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

const searchWords = "Name, skill, place or note"

func theList(t testing.TB, h *screentest.Host) *part.List {
	t.Helper()
	all := screentest.All[*part.List](h)
	if len(all) == 0 {
		t.Fatal("no list is shown")
	}
	return all[0]
}

func typed(l *part.List, names ...fyne.KeyName) {
	for _, n := range names {
		l.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func did(t *testing.T, f *fake, want ...string) {
	t.Helper()
	if !slices.Equal(f.done, want) {
		t.Errorf("did  %q\nwant %q", f.done, want)
	}
}

// many is a planner with so many people.
func many(n int) *fake {
	f := newFake()
	for len(f.rows) < n {
		id := app.PersonID(len(f.rows) + 1)
		name := fmt.Sprintf("Person %05d", id)
		f.rows = append(f.rows, planner.PersonRow{ID: id, Name: name, Role: "Buyer, Tern", LastText: "never", Status: "active"})
		f.persons[id] = app.Person{ID: id, Name: app.Name{Given: "Person", Family: fmt.Sprintf("%05d", id)}}
	}
	return f
}

func TestWhatWasSearchedForIsMarkedInTheNameAndWhereElseItIsStandsBelow(t *testing.T) {
	h, f, _ := shown(t)
	f.many.hits = map[string]planner.Hit{"Jonas Lindqvist": {Name: [][2]int{{6, 9}}, Text: "Note: likes linen", Marks: [][2]int{{12, 15}}}}
	h.Type(t, searchWords, "lin")
	for _, x := range screentest.All[*part.Text](h) {
		switch x.Text {
		case "Jonas Lindqvist":
			if !slices.Equal(x.Marks(), [][2]int{{6, 9}}) {
				t.Errorf("in the name %v is marked", x.Marks())
			}
		case "Note: likes linen":
			if !slices.Equal(x.Marks(), [][2]int{{12, 15}}) {
				t.Errorf("in the note %v is marked", x.Marks())
			}
		}
	}
	h.MustShow(t, "Note: likes linen")
	if h.Shows("Head of procurement, Malmö") && !h.Shows("Jonas") {
		t.Error("the row of Jonas is gone")
	}
}

func TestALongNameTakesTwoLinesWithItsMarks(t *testing.T) {
	h, f, _ := shown(t)
	f.rows[1].Name = "Maximiliane Theodora von Hohenstein-Bergmann"
	f.many.hits = map[string]planner.Hit{f.rows[1].Name: {Name: [][2]int{{12, 15}, {28, 33}}}}
	f.rows[1].Role = "finance hohen"
	h.Type(t, searchWords, "hohen")
	var lines []string
	for _, x := range screentest.All[*part.Text](h) {
		if len(x.Marks()) > 0 && x.Visible() {
			lines = append(lines, fmt.Sprint(x.Text, x.Marks()))
		}
	}
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "Maximiliane Theodora von[[12 15]") || lines[1] != "Hohenstein-Bergmann[[3 8]]" {
		t.Errorf("the lines are %q", lines)
	}
}

func TestRowsFurtherDownAreMarkedAsTheyComeIntoView(t *testing.T) {
	f := many(200)
	f.many.hits = map[string]planner.Hit{"Person 00150": {Name: [][2]int{{0, 3}}}}
	h := screentest.NewHost(t, 1280, 800)
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Find: "per"})
	if len(f.many.asked) != 0 {
		t.Fatalf("asked for the marks of %d people who are not on show", len(f.many.asked))
	}
	theList(t, h).SetPlace(135, 0) // the ten of the picture are not found
	h.Wait(time.Second)
	for _, x := range screentest.All[*part.Text](h) {
		if x.Text == "Person 00150" && len(x.Marks()) == 1 {
			return
		}
	}
	t.Errorf("asked for people %d, and nobody of %q is marked", f.many.asked, h.Texts())
}

func TestAnAnswerToEarlierWordsIsNeverShown(t *testing.T) {
	h, _, _ := shown(t)
	h.Hold = true
	h.Type(t, searchWords, "le")
	h.Type(t, searchWords, "na")
	h.Release()
	if n := theList(t, h).Count(); n != 1 {
		t.Errorf("%d rows for lena, want one", n)
	}
}

func TestDownLeadsFromTheSearchIntoTheListAndUpBack(t *testing.T) {
	h, _, _ := shown(t)
	field := h.Field(t, searchWords)
	h.Window().Canvas().Focus(field.Focusable())
	field.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list := theList(t, h)
	if h.Window().Canvas().Focused() != fyne.Focusable(list) {
		t.Fatal("Down does not lead into the list")
	}
	typed(list, fyne.KeyUp)
	if h.Window().Canvas().Focused() != field.Focusable() {
		t.Error("Up does not lead back to the search")
	}
}

func TestEscClearsTheSearch(t *testing.T) {
	h, f, _ := shown(t)
	h.Type(t, searchWords, "len")
	h.Field(t, searchWords).Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := f.queries[len(f.queries)-1].Words; got != "" || h.Field(t, searchWords).Text() != "" || h.Backs != 0 {
		t.Errorf("searched for %q", got)
	}
}

func TestF6LeadsFromPaneToPane(t *testing.T) {
	h, _, s := shown(t)
	c := h.Window().Canvas()
	s.Key(fyne.KeyF6)
	if c.Focused() != h.Field(t, searchWords).Focusable() {
		t.Fatal("F6 does not begin at the search")
	}
	s.Key(fyne.KeyF6)
	if c.Focused() != fyne.Focusable(theList(t, h)) {
		t.Fatal("F6 does not lead into the list")
	}
	s.Key(fyne.KeyF6)
	o, ok := c.Focused().(fyne.CanvasObject)
	if !ok || fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X < 560 {
		t.Fatalf("F6 leads to %T, want the person", c.Focused())
	}
	s.Key(fyne.KeyF6)
	if c.Focused() != h.Field(t, searchWords).Focusable() {
		t.Error("F6 does not lead round")
	}
}

func TestAChangeElsewhereLeavesTheListWhereItWasScrolledTo(t *testing.T) {
	f := many(500)
	h := screentest.NewHost(t, 1280, 800)
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	list := theList(t, h)
	list.SetPlace(200, 10)
	list.PressRow(203)
	delete(f.persons, 5)
	delete(f.persons, 201) // the one at the edge
	s.Changed([]app.Signal{app.PeopleChanged})
	if row, into := list.Place(); row != 199 || into != 10 {
		t.Errorf("row %d stands at the edge, %g of it scrolled out; want 199 and 10", row, into)
	}
	if list.Selected() != 201 || !h.Shows("Person 00204") {
		t.Errorf("row %d is chosen, want the same person at 201", list.Selected())
	}
	list.SetPlace(20, 0)
	s.Changed([]app.Signal{app.PeopleChanged})
	if row, _ := list.Place(); row != 20 {
		t.Errorf("the list jumped to row %d, where the person shown stands", row)
	}
	h.Rebuild(s)
	if row, _ := theList(t, h).Place(); row != 20 || theList(t, h).Selected() != 201 {
		t.Errorf("built again, the list stands at row %d", row)
	}
	h.Type(t, searchWords, "person")
	if row, _ := theList(t, h).Place(); row != 0 {
		t.Errorf("what was found begins at row %d", row)
	}
}

func TestTheMenuOfARowActsOnItsPerson(t *testing.T) {
	h, f, _ := shown(t)
	list := theList(t, h)
	list.OpenMenu(2)
	h.Nav(t, "Archive")
	h.Window().Canvas().Focus(list)
	list.Select(3)
	typed(list, desktop.KeyMenu)
	h.Nav(t, "We talked…")
	h.Press(t, "Note the talk")
	did(t, f, "archive Jonas", "talked Samuel 2026-11-18 ")
}

func TestPeopleAreSortedInFiveWays(t *testing.T) {
	h, f, _ := shown(t)
	for word, sort := range map[string]string{"Name": "name", "Last contact": "last", "Organisation": "organisation", "Newest first": "added", "Best fit first": "fit"} {
		for _, b := range screentest.All[*part.Button](h) {
			if b.Icon == "chevron-down" && b.OnTapped != nil && !strings.Contains(b.Text, "level") {
				test.Tap(b)
				break
			}
		}
		h.Nav(t, word)
		if got := f.queries[len(f.queries)-1].Sort; got != sort {
			t.Errorf("%s sorts by %q, want %q", word, got, sort)
		}
	}
}
