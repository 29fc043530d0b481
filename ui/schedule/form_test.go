package schedule_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// scheduled is a coffee on Wednesday at 15:30 whose file is in my calendar.
func scheduled() app.Coffee {
	return app.Coffee{ID: 40, Person: 7, State: app.Scheduled, Start: at(18, 15, 30), Minutes: 25, Zone: "Europe/London", Title: "Coffee", Exported: at(16, 9, 0), Remind: 60}
}

func TestEveryProposalSaysWhyItFits(t *testing.T) {
	f := newFake()
	f.why = true
	h, _ := page(t, f)
	n := 0
	for _, radio := range screentest.All[*part.Radio](h) {
		if radio.Aside == "both at work, not back to back" && radio.Tip == "Both at work, not back to back." {
			n++
		}
	}
	if n < 3 {
		t.Errorf("%d reasons are shown", n)
	}
}

func TestTheWholeInviteIsInSightBelowTheReasons(t *testing.T) {
	f := newFake()
	f.why = true
	f.coffee = picturedCoffee()
	h, _ := page(t, f)
	for _, scroll := range screentest.All[*part.Scroll](h) {
		if scroll.Size().Width < 400 {
			t.Error("the column beside the week scrolls")
		}
	}
}

func TestNoTimeForBothIsExplainedWithWhatCanBeDone(t *testing.T) {
	f := newFake()
	f.noSlots = true
	h, _ := page(t, f)
	h.MustShow(t, "No time is free for both of you", "Another time, on your clock")
	h.Type(t, "Day", "26 Nov")
	h.Type(t, "Time", "3.15 pm")
	h.Unfocus()
	h.MustShow(t, "Thu 26 Nov, 15:15")
}

func TestAnHourThatComesTwiceIsOfferedTwice(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	another(t, h)
	h.Type(t, "Day", "31 October 2027")
	h.Type(t, "Time", "01:30")
	h.Unfocus()
	h.MustShow(t, "01:30 comes twice in London", "01:30, before the clocks go back (BST)", "01:30, after the clocks go back (GMT)")
	radios := screentest.All[*part.Radio](h)
	radios[len(radios)-1].OnTapped()
	h.MustShow(t, "Sun 31 Oct 2027, 01:30", "01:30, after the clocks go back (GMT)")
	if h.Shows("comes twice") {
		t.Error("the question is still asked")
	}
	press(t, h, "Export invite (.ics)")
	if got := f.calls[0].plan.Start.UTC(); !got.Equal(time.Date(2027, 10, 31, 1, 30, 0, 0, time.UTC)) {
		t.Errorf("scheduled for %v", got)
	}
}

func TestAnHourThatTheClocksSkipOffersTheTimesBesideIt(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	another(t, h)
	h.Type(t, "Day", "28 March 2027")
	h.Type(t, "Time", "01:30")
	h.Unfocus()
	h.MustShow(t, "01:30 does not exist in London on Sunday 28 March", "Sun 28 Mar 2027, 00:30", "Sun 28 Mar 2027, 02:00")
	h.Radio(t, "Sun 28 Mar 2027, 02:00").OnTapped()
	press(t, h, "Export invite (.ics)")
	if got := f.calls[0].plan.Start.UTC(); !got.Equal(time.Date(2027, 3, 28, 1, 0, 0, 0, time.UTC)) {
		t.Errorf("scheduled for %v", got)
	}
}

func TestWhereThePersonIsIsAskedOnceWhenNothingTells(t *testing.T) {
	f := newFake()
	f.person.Zone = ""
	h, _ := page(t, f)
	h.Choose(t, "Where is Priya?", "Toronto (America), 5 hours behind you")
	if f.person.Zone != "America/Toronto" || h.Told[0].Change != 17 {
		t.Fatalf("kept %q, told %+v", f.person.Zone, h.Told)
	}
	for _, s := range screentest.All[*part.Select](h) {
		if s.Label == "Where is Priya?" {
			t.Error("it is asked again")
		}
	}
}

func TestWhereThePersonsClockIsTakenFromIsSaidAndCanBeChanged(t *testing.T) {
	f := newFake()
	f.person.Zone, f.zoneFrom = "", "Toronto, by the place"
	h, _ := page(t, f)
	h.MustShow(t, "Priya’s clock: Toronto, by the place")
	h.Hint(t, "Where is Priya?")
	h.Choose(t, "Where is Priya?", "London (Europe), the same time as you")
	if f.person.Zone != "Europe/London" || h.Shows("by the place") {
		t.Errorf("kept %q", f.person.Zone)
	}
}

func TestPlacesAndLinksOfFormerCoffeesAreSuggested(t *testing.T) {
	f := newFake()
	f.room = "https://meet.example/maya"
	f.places = []planner.Place{{Text: "Fox Lane Café", Used: 3}, {Text: "https://call.example/7", Link: true, Used: 1}, {Text: "Museum café"}}
	h, _ := page(t, f)
	h.Type(t, "Place or link", "caf")
	var place *part.Combo
	for _, c := range screentest.All[*part.Combo](h) {
		place = c
	}
	if got := strings.Join(place.Suggestions(), ", "); got != "Fox Lane Café, Museum café" {
		t.Errorf("suggests %s", got)
	}
	place.Pick("Fox Lane Café")
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "Export invite (.ics)")
	if f.calls[0].plan.Place != "Fox Lane Café" {
		t.Errorf("scheduled %+v", f.calls[0].plan)
	}
}

func TestMyMeetingRoomIsRememberedAndUsed(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Field(t, "Place or link").SetText("https://meet.example/maya")
	press(t, h, "More")
	h.Nav(t, "Keep this link as my meeting room")
	if f.room != "https://meet.example/maya" || h.Told[0].Change != 12 {
		t.Fatalf("kept %q, told %+v", f.room, h.Told)
	}
	h, _ = page(t, f)
	press(t, h, "More")
	h.Nav(t, "Use my meeting room")
	if got := h.Field(t, "Place or link").Text(); got != f.room {
		t.Errorf("the place is %q", got)
	}
}

func TestARepeatingCoffeeTellsWhenTheLastOneIs(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Repeat…")
	h.MustShow(t, "It takes place once.")
	h.Choose(t, "How often", "every 4 weeks")
	h.MustShow(t, "The last one is on Wed 7 Apr 2027.")
	h.Press(t, "Use this")
	h.MustShow(t, "Repeats every 4 weeks, 6 times, the last on Wed 7 Apr 2027")
	press(t, h, "Export invite (.ics)")
	if p := f.calls[0].plan; p.Every != 4 || p.Count != 6 {
		t.Errorf("scheduled %+v", p)
	}
}

func TestMyQuestionsGoIntoMyOwnFileOnlyWhenTicked(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "Export invite (.ics)")
	press(t, h, "More")
	h.Nav(t, "Put my questions into my own file")
	press(t, h, "Update invite")
	press(t, h, "More")
	h.Nav(t, "Save file for Priya")
	if f.calls[0].out.WithBrief || !f.calls[1].out.WithBrief || f.calls[2].out.WithBrief || !f.calls[2].out.ToSend {
		t.Errorf("did %+v", f.calls)
	}
	h.Check(t, "My questions go into my own file only").OnTapped()
	press(t, h, "Update invite")
	if f.calls[3].out.WithBrief {
		t.Error("the tick was taken away")
	}
}

func TestTheInviteOpensInTheCalendarProgramOfTheSystem(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Open in my calendar program")
	if len(f.calls) != 1 || f.calls[0].what != "schedule" || f.calls[0].out.Path != "aside/Coffee: Priya and Maya.ics" || len(h.Opened) != 1 || h.Opened[0] != f.calls[0].out.Path {
		t.Fatalf("did %+v, opened %v", f.calls, h.Opened)
	}
	h.MustShow(t, "Accept it in your calendar program")

	h.NoProgram = errors.New("exec: xdg-open")
	press(t, h, "More")
	h.Nav(t, "Open in my calendar program")
	if len(h.Failed) != 1 || !strings.Contains(h.Failed[0].Error(), "No program on this computer opens calendar files") {
		t.Errorf("failed %v", h.Failed)
	}
}

func TestTheInviteIsSavedAsAMailForTheOther(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.SavePath = "priya.eml"
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Save as mail (.eml)")
	if len(f.calls) != 2 || f.calls[0].what != "schedule" || f.calls[0].out.Path != "" || f.calls[1].what != "mail" || f.calls[1].out.Path != "priya.eml" {
		t.Fatalf("did %+v", f.calls)
	}
	if !strings.HasSuffix(h.SaveNames[0], ".eml") {
		t.Errorf("proposed %q", h.SaveNames)
	}
	h.MustShow(t, "Open the message in your mail program and send it to Priya.")

	f.mail = errors.New("the disk is full")
	h.Radio(t, "Thu 19 Nov, 16:00").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Save as mail (.eml)")
	if len(h.Failed) != 1 || h.Told[len(h.Told)-1].Text != "change.move Priya" {
		t.Errorf("failed %v, told %+v", h.Failed, h.Told)
	}
}

func TestAfterAMoveBothSidesAreToldWhatIsLeftToDo(t *testing.T) {
	f := newFake()
	f.coffee = scheduled()
	f.coffee.SentOut = at(16, 9, 0)
	h, _ := page(t, f)
	h.MustShow(t, "Your file: Mon 16 Nov, 09:00. File for Priya: Mon 16 Nov, 09:00.")
	h.Radio(t, "Thu 19 Nov, 16:00").OnTapped()
	press(t, h, "Update invite")
	h.MustShow(t, "Your calendar may keep the old entry", "Priya still has the old time. Send the new one:")
	h.SavePath = "priya.eml"
	h.Press(t, "As a mail (.eml)")
	h.MustShow(t, "Open the message in your mail program and send it to Priya.")
	if h.Shows("still has the old time") {
		t.Error("the old time is still told")
	}
	h.Press(t, "What your calendar will do")
	h.MustShow(t, "khal, and calendars that take invites from mail, such as Evolution", "GNOME Calendar, KDE, and Thunderbird", "Adds a second entry.")
}

func TestALongNoteIsCountedAndATooLongOneIsNotWritten(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	note := h.Field(t, "Note to Priya")
	note.SetText(strings.Repeat("é", 1800))
	h.MustShow(t, "1,800 of 2,000 characters")
	note.SetText(strings.Repeat("é", 2003))
	if note.Error() != "Shorten it by 3 characters" || !h.Button(t, "Export invite (.ics)").Disabled() {
		t.Errorf("the note says %q", note.Error())
	}
	h.MustShow(t, "The note is too long.")
	note.SetText("short")
	if note.Error() != "" || h.Button(t, "Export invite (.ics)").Disabled() {
		t.Error("a short note is still refused")
	}
}

func TestWhatIsTypedIsThereWhenOneComesBack(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	h.Field(t, "Title").SetText("My title")
	f.rows = someRows()
	s.Open(screen.Route{Name: screen.Schedule})
	h.MustShow(t, "Did it happen?")
	s.Open(screen.Route{Name: screen.Schedule, Person: 7})
	if got := h.Field(t, "Title").Text(); got != "My title" || !h.Radio(t, "Wed 18 Nov, 15:30").On() {
		t.Errorf("the title is %q", got)
	}
	press(t, h, "More")
	h.Nav(t, "Drop what I typed")
	if len(h.Asked) != 1 || !h.Asked[0].Danger || h.Field(t, "Title").Text() != "My title" {
		t.Fatal("nothing is dropped without a question")
	}
	if got := s.Holds(); !strings.Contains(got, "the coffee with Priya is not written yet") {
		t.Errorf("it closes with %q", got)
	}
	h.Asked[0].Do()
	if got := h.Field(t, "Title").Text(); got != "Coffee: Priya and Maya" || s.Holds() != "" {
		t.Errorf("the title is %q, and %q is held", got, s.Holds())
	}
}

func TestWhatIsTypedForACoffeeIsSaidInTheList(t *testing.T) {
	f := newFake()
	f.coffee = scheduled()
	f.rows = []planner.CoffeeRow{coffeeRow(40, "Priya Raman", app.Scheduled, "coming", "today, 15:30"), coffeeRow(2, "Jonas Lindqvist", app.Agreed, "arranging", "no time yet")}
	h, s := page(t, f)
	h.Field(t, "Note to Priya").SetText("Bring the model.")
	s.Open(screen.Route{Name: screen.Schedule})
	h.MustShow(t, "Something typed is not written yet")
	s.Open(screen.Route{Name: screen.Schedule, Person: 7, Coffee: 40})
	if got := h.Field(t, "Note to Priya").Text(); got != "Bring the model." {
		t.Errorf("the note is %q", got)
	}
	press(t, h, "Update invite")
	s.Open(screen.Route{Name: screen.Schedule})
	if h.Shows("Something typed is not written yet") {
		t.Error("what was written still counts as typed")
	}
}

func TestAPastCoffeeOpenedAsksWhetherItHappened(t *testing.T) {
	f := newFake()
	f.coffee = scheduled()
	f.coffee.Start = at(17, 15, 30)
	h, s := page(t, f)
	h.MustShow(t, "Did the coffee with Priya happen?", "This time has passed.")
	s.Main()
	if len(f.calls) != 0 {
		t.Errorf("did %+v", f.calls)
	}
	h.Press(t, "It happened")
	if len(f.met) != 1 || f.met[0] != 40 || h.Went[0].Name != screen.Rate {
		t.Errorf("met %v, went %+v", f.met, h.Went)
	}
}

func TestACoffeeMovedInMyOwnCalendarIsAsked(t *testing.T) {
	f := newFake()
	f.coffee = scheduled()
	f.moved = &planner.MovedCoffee{Coffee: f.coffee, First: "Priya", Sentence: "maya-work.ics has it on Thu 19 Nov. Move it here too?", Take: "Move it here", Keep: "Keep Wed 18 Nov"}
	h, s := page(t, f)
	h.MustShow(t, "Move it here too?")
	h.Press(t, "Move it here")
	if len(f.took) != 1 || !f.took[0] || h.Told[0].Change != 15 {
		t.Errorf("took %v", f.took)
	}
	s.Changed([]app.Signal{app.CoffeesChanged})
	if h.Shows("Move it here too?") {
		t.Error("it is asked again")
	}
}

func TestACoffeeWithoutAFileIsCancelledFromTheMenu(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Radio(t, "Wed 18 Nov, 15:30").OnTapped()
	press(t, h, "More")
	h.Nav(t, "Keep the time without a file")
	if len(f.calls) != 1 || f.calls[0].out.Path != "" || !h.Button(t, "Cancel invite").Disabled() {
		t.Fatalf("did %+v", f.calls)
	}
	press(t, h, "More")
	h.Nav(t, "Cancel the coffee")
	h.Asked[0].Do()
	h.MustShow(t, "This coffee is cancelled", "No file went out")
}

func TestACoffeeWithATimeStillWaitsForItsAnswer(t *testing.T) {
	f := newFake()
	f.coffee = scheduled()
	f.coffee.AskedAt = at(9, 9, 0)
	h, s := page(t, f)
	h.MustShow(t, "You asked Priya. Is there an answer?", "Calendars show it as tentative until Priya has answered.")
	h.Press(t, "They said yes")
	f.coffee.Answered = at(18, 11, 0)
	s.Changed([]app.Signal{app.CoffeesChanged})
	if len(f.answers) != 1 || !f.answers[0] || h.Shows("Is there an answer?") || h.Shows("tentative") {
		t.Errorf("answers %v", f.answers)
	}

	row := coffeeRow(1, "Priya Raman", app.Scheduled, "coming", "today, 15:30")
	row.Coffee.AskedAt = at(9, 9, 0)
	f.rows = []planner.CoffeeRow{row}
	h, _ = coffees(t, f)
	h.MustShow(t, "Scheduled, not answered yet")
	pressRow(t, h, "They said no")
	if len(f.answers) != 2 || f.answers[1] {
		t.Errorf("answers %v", f.answers)
	}
}
