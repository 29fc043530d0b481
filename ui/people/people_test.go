package people_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// shown opens the screen on Aiko, in a wide window.
func shown(t *testing.T) (*screentest.Host, *fake, *people.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	return h, f, s
}

// chooseAmong takes an option of the select without a label that has both.
func chooseAmong(t *testing.T, h *screentest.Host, other, option string) {
	t.Helper()
	for _, sel := range screentest.All[*part.Select](h) {
		if at := slices.Index(sel.Options, option); sel.Label == "" && at >= 0 && slices.Contains(sel.Options, other) {
			sel.Pick(at)
			return
		}
	}
	t.Fatalf("no select offers %s and %s", other, option)
}

func last(t *testing.T, f *fake) app.Person {
	t.Helper()
	if len(f.saved) == 0 {
		t.Fatal("nobody was saved")
	}
	return f.saved[len(f.saved)-1]
}

func TestTheFirstPersonShowsInFull(t *testing.T) {
	h, _, _ := shown(t)
	for _, words := range []string{"1,284 people, 43 with skills noted", "86 of 1,284 people", "Lisbon, same time as you", "you 2, Aiko 5", "2, last rating 4 of 5", "from 12 January 2027", "User research 4"} {
		if !h.Shows(words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestEveryKeystrokeSearches(t *testing.T) {
	h, f, _ := shown(t)
	test.Type(h.Field(t, "Name, skill, place or note").Entry(), "len")
	var words []string
	for _, q := range f.queries {
		words = append(words, q.Words)
	}
	if got := strings.Join(words, "|"); !strings.HasSuffix(got, "|l|le|len") {
		t.Errorf("searched for %q", got)
	}
	if n := screentest.All[*part.List](h)[0].Count(); n != 1 {
		t.Errorf("%d rows, want Lena alone", n)
	}
}

func TestFiltersAndOrderAskThePlanner(t *testing.T) {
	h, f, _ := shown(t)
	test.Tap(h.Chip(t, "Fills a gap 86"))
	test.Tap(h.Chip(t, "Never met 1,020"))
	h.Press(t, "More")
	h.Choose(t, "Relation", "Senior (2)")
	h.Choose(t, "Tag", "clinic (2)")
	test.Tap(h.Check(t, "Cortado has a question (12)"))
	want := planner.Filter{FillsGap: true, NeverMet: true, Relation: app.Senior, Tag: "clinic", Unsure: true}
	if got := f.queries[len(f.queries)-1].Filter; got != want {
		t.Errorf("filter %+v, want %+v", got, want)
	}
	if !h.Shows("More (3)") {
		t.Error("More does not say that three of its filters are set")
	}
	h.Press(t, "Clear these")
	h.Press(t, "Show 86 people")
	h.Press(t, "Best fit first")
	h.Nav(t, "Last contact")
	if got := f.queries[len(f.queries)-1]; got.Sort != "last" || got.Filter.Tag != "" || got.Filter.Unsure || !got.Filter.FillsGap {
		t.Errorf("asked %+v", got)
	}
}

func TestAListOfThirtyThousandHoldsOnlyTheRowsOnShow(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	for len(f.rows) < 30000 {
		id := app.PersonID(len(f.rows) + 1)
		f.rows = append(f.rows, planner.PersonRow{ID: id, Name: "Somebody", Status: "active"})
		f.persons[id] = app.Person{ID: id, Name: app.Name{Given: "Somebody"}}
	}
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	list := screentest.All[*part.List](h)[0]
	list.Select(29999)
	if n := len(screentest.All[*part.Avatar](h)); n > 30 {
		t.Errorf("%d avatars on the page; the list is not virtual", n)
	}
	if list.Count() != 30000 || list.Selected() != 29999 {
		t.Errorf("%d rows, row %d chosen", list.Count(), list.Selected())
	}
}

func TestMainRatesTheTalkThatWaits(t *testing.T) {
	h, _, s := shown(t)
	s.Main()
	h.Press(t, "Write")
	want := []screen.Route{{Name: screen.Rate, Person: 1, Coffee: 7}, {Name: screen.Messages, Person: 1}}
	if len(h.Went) != 2 || h.Went[0] != want[0] || h.Went[1] != want[1] {
		t.Errorf("went to %+v", h.Went)
	}
}

func TestTrustAndRelationAreSavedAtOnce(t *testing.T) {
	h, f, _ := shown(t)
	screentest.All[*part.CellBar](h)[0].Pick(4)
	if got := last(t, f); got.Trust == nil || *got.Trust != 4 {
		t.Errorf("trust %v, want 4", got.Trust)
	}
	test.Tap(h.Chip(t, "Peer"))
	h.Nav(t, "Programme")
	if got := last(t, f); got.Relation != app.Mentoring || *got.Trust != 4 {
		t.Errorf("saved relation %q, trust %v", got.Relation, got.Trust)
	}
	if len(h.Told) != 2 || h.Told[0].Change == 0 {
		t.Errorf("told %+v, want two changes that can be undone", h.Told)
	}
}

func TestNotesAreSavedWhenLeft(t *testing.T) {
	h, f, s := shown(t)
	notes := h.Field(t, "Private to you. Saved when you leave the field.")
	h.Window().Canvas().Focus(notes.Focusable())
	notes.Entry().SetText("Likes tea")
	s.Changed([]app.Signal{app.PeopleChanged})
	if notes.Text() != "Likes tea" {
		t.Error("a change elsewhere took the words from under the typist")
	}
	screentest.All[*part.List](h)[0].PressRow(1)
	if got := last(t, f); got.ID != 1 || got.Notes != "Likes tea" {
		t.Errorf("saved %q for person %d", got.Notes, got.ID)
	}
	if f.persons[2].Notes != "" {
		t.Error("the notes went to the next person")
	}
}

func TestNotesThatCouldNotBeSavedStay(t *testing.T) {
	h, f, s := shown(t)
	f.fail = app.Invalid("the disk is full")
	notes := h.Field(t, "Private to you. Saved when you leave the field.")
	h.Fill(t, "Private to you. Saved when you leave the field.", "Likes tea")
	f.fail = nil
	s.Changed(nil)
	if len(h.Failed) != 1 || notes.Text() != "Likes tea" {
		t.Errorf("%d errors told, the field holds %q", len(h.Failed), notes.Text())
	}
}

func TestWantsAreChips(t *testing.T) {
	h, f, _ := shown(t)
	test.Tap(h.Chip(t, "A clinic to visit"))
	if got := last(t, f).Wants; len(got) != 2 {
		t.Errorf("%+v are left, want two", got)
	}
	h.Hint(t, "Add what they may want")
	what := h.Field(t, "What they may want")
	what.Entry().SetText("A reader for her talk")
	what.OnSubmitted(what.Text())
	if got := last(t, f).Wants; got[len(got)-1].Text != "A reader for her talk" {
		t.Errorf("saved %+v", got)
	}
}

func TestTheMenuActsOnThePerson(t *testing.T) {
	h, f, _ := shown(t)
	choose := func(item string) {
		h.Press(t, "More to do")
		h.Nav(t, item)
	}
	choose("Schedule a coffee")
	choose("We talked…")
	h.Fill(t, "What about", "The new team")
	h.Press(t, "Note the talk")
	choose("They asked me…")
	h.Press(t, "Note it")
	h.Fill(t, "What for", "A reader")
	h.Press(t, "Note it")
	choose("Snooze…")
	h.Nav(t, "For 4 weeks")
	choose("Pause…")
	h.Press(t, "Pause")
	choose("Not for me…")
	h.Press(t, "Do not suggest")
	choose("Archive")
	want := "talked Aiko 2026-11-18 The new team|asked Aiko A reader  2026-11-18|snooze Aiko 2026-12-16|pause Aiko |not for me Aiko |archive Aiko"
	if got := strings.Join(f.done, "|"); got != want {
		t.Errorf("did  %q\nwant %q", got, want)
	}
	if len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.Schedule, Person: 1}) {
		t.Errorf("went to %+v", h.Went)
	}
	if len(h.Window().Canvas().Overlays().List()) != 0 {
		t.Error("a dialog stayed open")
	}
}

func TestDeletingShowsTheNextPerson(t *testing.T) {
	h, f, s := shown(t)
	h.Press(t, "More to do")
	h.Nav(t, "Delete…")
	h.Press(t, "Move to the bin")
	s.Changed([]app.Signal{app.PeopleChanged})
	if strings.Join(f.done, "") != "delete Aiko" || h.Told[len(h.Told)-1].Change == 0 {
		t.Errorf("did %q, told %+v", f.done, h.Told)
	}
	if h.Shows("you 2, Aiko 5") || !h.Shows("Priya Raman") {
		t.Error("the deleted person still shows")
	}
}

func TestDeletingForGoodAsksFirst(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "More to do")
	h.Nav(t, "Delete…")
	h.Press(t, "Delete for good…")
	if len(f.done) != 0 || len(h.Asked) != 1 || !h.Asked[0].Danger {
		t.Fatalf("did %q, asked %+v", f.done, h.Asked)
	}
	h.Asked[0].Do()
	if strings.Join(f.done, "") != "delete for good Aiko" {
		t.Errorf("did %q", f.done)
	}
}

func TestAPersonIsAddedFromOneLine(t *testing.T) {
	h, f, s := shown(t)
	s.Open(screen.Route{Name: screen.People, Add: true})
	line := h.Field(t, "In one line")
	line.Entry().SetText("Ines Duarte, CTO at Tern, ines@tern.example")
	for _, words := range []string{"Duarte", "CTO", "Tern"} {
		if !h.Shows(words) {
			t.Errorf("the preview does not say %q", words)
		}
	}
	h.Press(t, "Add")
	if got := last(t, f); got.Name.String() != "Ines Duarte" || got.Organisation != "Tern" || got.Email() != "ines@tern.example" {
		t.Errorf("saved %+v", got)
	}
	if !h.Shows("Ines Duarte") {
		t.Error("the new person does not show")
	}
}

func TestInOneColumnThePersonComesInFrontAndBackLeadsToTheList(t *testing.T) {
	h, f := screentest.NewHost(t, 700, 900), newFake()
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	if h.Shows("you 2, Aiko 5") {
		t.Fatal("the person shows beside the list")
	}
	screentest.All[*part.List](h)[0].PressRow(0)
	if !h.Shows("you 2, Aiko 5") {
		t.Fatal("the person does not show")
	}
	h.Press(t, "Everyone")
	if len(screentest.All[*part.List](h)) != 1 {
		t.Error("Back does not lead to the list")
	}
}

func TestWithNobodyThePageOffersTheImport(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	f.rows, f.total = nil, 0
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	h.Press(t, "Import people")
	if len(h.Went) != 1 || h.Went[0].Name != screen.Import {
		t.Errorf("went to %+v", h.Went)
	}
}

func TestFindPutsTheCaretIntoTheSearch(t *testing.T) {
	h, _, s := shown(t)
	s.Open(screen.Route{Name: screen.People, Find: "?"})
	if h.Window().Canvas().Focused() == nil {
		t.Error("the search has no caret")
	}
}

func TestTheLineBetweenListAndPersonIsDraggedWithinBounds(t *testing.T) {
	h, _, s := shown(t)
	drag := func(by float32) {
		t.Helper()
		for _, o := range screentest.All[fyne.CanvasObject](h) {
			if grip, ok := o.(interface{ Dragged(*fyne.DragEvent) }); ok && o.Size().Width == 16 {
				grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: by}})
				return
			}
		}
		t.Fatal("there is nothing to drag")
	}
	list := func() float32 { return screentest.All[*part.List](h)[0].Size().Width }
	before := list()
	drag(50)
	if got := list(); got != before+50 {
		t.Errorf("the list is %g wide after 50 from %g", got, before)
	}
	drag(-2000)
	if got := list(); got > 280 || got < 270 {
		t.Errorf("the list is %g wide, want its least", got)
	}
	h.Rebuild(s)
	if got := list(); got > 280 {
		t.Errorf("the list is %g wide after the page was built again", got)
	}
}

func TestAddingThatWasTakenBackTellsNoError(t *testing.T) {
	h, f, s := shown(t)
	delete(f.persons, 1)
	s.Changed([]app.Signal{app.PeopleChanged})
	if len(h.Failed) != 0 || !h.Shows("Finance director") {
		t.Errorf("told %v", h.Failed)
	}
}

func TestInOneColumnArrowsMoveAlongTheListAndEnterOpens(t *testing.T) {
	h, f := screentest.NewHost(t, 700, 900), newFake()
	h.Show(people.New(h, f), screen.Route{Name: screen.People})
	list := screentest.All[*part.List](h)[0]
	h.Window().Canvas().Focus(list)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if list.Selected() != 2 || len(screentest.All[*part.List](h)) != 1 {
		t.Fatalf("row %d is chosen", list.Selected())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(screentest.All[*part.List](h)) != 0 || !h.Shows("Jonas Lindqvist") {
		t.Error("Enter does not bring the person to the front")
	}
}

func TestTheKeyboardStaysOnTrustWhileItIsMoved(t *testing.T) {
	h, f, s := shown(t)
	for _, want := range []app.Level{4, 5} {
		bar := screentest.All[*part.CellBar](h)[0]
		if want == 4 {
			h.Window().Canvas().Focus(bar)
		} else if h.Window().Canvas().Focused() != fyne.Focusable(bar) {
			t.Fatalf("the focus is on %T", h.Window().Canvas().Focused())
		}
		bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		s.Changed([]app.Signal{app.PeopleChanged})
		if got := last(t, f); *got.Trust != want {
			t.Errorf("trust %d, want %d", *got.Trust, want)
		}
	}
}
