package people_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestATalkIsNotedWithTwoKeys(t *testing.T) {
	h, f, s := shown(t)
	s.Key(fyne.KeyT)
	h.Wait(0)
	field := editing(t, h)
	if field.Text() != "" {
		t.Errorf("the line holds %q", field.Text())
	}
	field.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.Key(fyne.KeyT)
	h.Wait(0)
	for _, d := range screentest.All[*part.DateField](h) {
		d.Entry().SetText("yesterday")
	}
	enter(t, h, "At the station")
	want := []planner.Remark{{Kind: planner.RemarkTalk, On: "2026-11-18"}, {Kind: planner.RemarkTalk, On: "2026-11-17", Text: "At the station"}}
	if !slices.Equal(f.remarks, want) {
		t.Errorf("kept %+v", f.remarks)
	}
	if told := h.Told[len(h.Told)-1]; told.Text != "A talk with Aiko is noted" || told.Change == 0 {
		t.Errorf("told %+v", told)
	}
}

func TestALineThatWasOnlyOpenedNotesNothing(t *testing.T) {
	h, f, s := shown(t)
	s.Key(fyne.KeyT)
	h.Wait(0)
	away(h)
	s.Key(fyne.KeyT)
	h.Wait(0)
	editing(t, h).Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.Key(fyne.KeyA)
	h.Wait(0)
	if len(f.remarks) != 0 || len(screentest.All[*part.DateField](h)) != 0 {
		t.Errorf("kept %+v", f.remarks)
	}
}

func TestADayToComeAndAnEmptyNoteAreToldAtTheirFields(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "Add a note about Aiko")
	enter(t, h, "  ")
	if len(f.remarks) != 0 || !h.Shows("Write a word or two") {
		t.Fatal("an empty note was taken")
	}
	screentest.All[*part.DateField](h)[0].Entry().SetText("+2d")
	enter(t, h, "Likes tea")
	if len(f.remarks) != 0 || !h.Shows("That day is still to come") {
		t.Fatalf("kept %+v", f.remarks)
	}
	screentest.All[*part.DateField](h)[0].Entry().SetText("19 Nov")
	h.Press(t, "Keep it")
	if want := (planner.Remark{Kind: planner.RemarkNote, On: "2025-11-19", Text: "Likes tea"}); len(f.remarks) != 1 || f.remarks[0] != want {
		t.Errorf("kept %+v, want the last 19 November", f.remarks)
	}
}

func TestTheTimelineEditsDeletesAndLeadsOn(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 1200), newFake()
	f.events = []planner.Event{
		{Kind: "talk", Title: "You talked", When: "today", Detail: "At the station", Remark: &planner.Remark{Kind: planner.RemarkTalk, ID: 5, On: "2026-11-18", Text: "At the station"}},
		{Kind: "note", Title: "A note", When: "1 Nov", Detail: "Likes tea", Remark: &planner.Remark{Kind: planner.RemarkNote, ID: 6, On: "2026-11-01", Text: "Likes tea"}},
		{Kind: "coffee", Title: "Coffee by video", When: "17 Nov", Coffee: 7},
		{Kind: "coffee", Title: "Coffee, Bar Nero", When: "17 Oct", Coffee: 8},
		{Kind: "mail", Title: "You wrote for the first time", When: "1 Oct", Message: 9},
		{Kind: "gift", Title: "You gave", When: "1 Oct"}}
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	pressValue(t, h, "At the station")
	enter(t, h, "At the airport")
	pressValue(t, h, "Likes tea")
	h.Press(t, "Delete it")
	if got := strings.Join(f.done, "|"); got != "talk 5 2026-11-18 At the airport|delete note 6" {
		t.Errorf("did %q", got)
	}
	for _, words := range []string{"Coffee by video", "Coffee, Bar Nero", "You wrote for the first time"} {
		pressValue(t, h, words)
	}
	want := []screen.Route{{Name: screen.Rate, Person: 1, Coffee: 7}, {Name: screen.Schedule, Person: 1, Coffee: 8}, {Name: screen.Messages, Person: 1, Message: 9}}
	if !slices.Equal(h.Went, want) {
		t.Errorf("went to %+v", h.Went)
	}
	for _, p := range screentest.All[*part.Pressed](h) {
		if slices.Contains(wordsIn(p.Content()), "You gave") {
			t.Error("an event that leads nowhere can be pressed")
		}
	}
}

func TestTheReachLineWritesCopiesAndOpens(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 1200), newFake()
	fullPerson(f)
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	for _, item := range []string{"Write to aiko@home.example", "Copy +351 21 123 4567", "Open https://aiko.example/talks"} {
		pressValue(t, h, "Lisbon, same time as you. E-mail and LinkedIn known.")
		h.Nav(t, item)
	}
	if !slices.Equal(f.opened, []string{"mailto:aiko@home.example", "https://aiko.example/talks"}) || !slices.Equal(h.Copied, []string{"+351 21 123 4567"}) {
		t.Errorf("opened %q, copied %q", f.opened, h.Copied)
	}
}

func TestAPhotoIsChosenAndRemoved(t *testing.T) {
	h, f, s := shown(t)
	h.PickPath = "/pictures/aiko.png"
	avatar := func() *part.Pressed {
		for _, p := range screentest.All[*part.Pressed](h) {
			if p.Tip == "Choose a photo" {
				return p
			}
		}
		t.Fatal("the avatar cannot be pressed")
		return nil
	}
	test.Tap(avatar())
	f.photo = face(t)
	h.Photos = map[app.PersonID][]byte{1: f.photo}
	s.Changed([]app.Signal{app.PeopleChanged})
	if a, ok := avatar().Content().(*part.Avatar); !ok || !a.Photo() {
		t.Error("the photo does not show")
	}
	test.Tap(avatar())
	h.Nav(t, "Remove the photo")
	if got := strings.Join(f.done, "|"); got != "photo 1 /pictures/aiko.png|no photo 1" {
		t.Errorf("did %q", got)
	}
}

func TestSomebodyPutAsideCanBeBroughtBackAtOnce(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	f.standing = "Paused until 12 January 2027."
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	h.MustShow(t, "Paused until 12 January 2027.")
	h.Press(t, "Suggest again")
	if got := strings.Join(f.done, "|"); got != "resume Aiko" {
		t.Errorf("did %q", got)
	}
}

func TestTheAddDialogNamesWhoIsHereAlready(t *testing.T) {
	h, f, _ := shown(t)
	f.here = []planner.Here{{ID: 3, Name: "Jonas Lindqvist", Role: "Head of procurement", By: "name"}}
	h.Press(t, "Add person")
	line := h.Field(t, "In one line")
	line.Entry().SetText("Jonas Lindqvist, Buyer in Lisbon #sea (peer)")
	h.MustShow(t, "Somebody called Jonas Lindqvist is here already: Head of procurement", "Lisbon", "sea", "Peer")
	line.Entry().SetText("Jonas Lindquist")
	if h.HasButton("Open Jonas Lindqvist") {
		t.Error("another name is taken for his")
	}
	line.Entry().SetText("Jonas Lindqvist")
	h.Press(t, "Open Jonas Lindqvist")
	if len(f.saved) != 0 || len(h.Window().Canvas().Overlays().List()) != 0 || !h.Shows("More about Jonas") {
		t.Error("he is not opened in place of adding him")
	}
}

func TestTheKeyDoesNothingWhereNobodyIsInFront(t *testing.T) {
	h, f := screentest.NewHost(t, 700, 900), newFake()
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	s.Key(fyne.KeyT)
	h.Wait(time.Second)
	if len(screentest.All[*part.DateField](h)) != 0 || h.Window().Canvas().Focused() != nil {
		t.Error("a line opened on a page that is not shown")
	}
}
