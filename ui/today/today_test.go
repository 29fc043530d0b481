package today_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/today"
)

// drawn draws the screen with a day as the change makes it.
func drawn(t *testing.T, name string, change func(*planner.Today)) {
	screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
		v := asPictured()
		change(&v)
		return today.New(h, &fake{view: v}), screen.Route{Name: screen.Today}
	})
}

func TestDraw(t *testing.T) {
	drawn(t, "today", func(*planner.Today) {})
	drawn(t, "today-day", fullDay)
	drawn(t, "today-none", func(v *planner.Today) { v.Next, v.Line = nil, "No coffee today, four small things to do" })
	drawn(t, "today-begin", func(v *planner.Today) {
		*v = planner.Today{Head: v.Head, Line: "No coffee today and nothing to do", Quiet: v.Quiet}
	})
}

func TestDrawDialogs(t *testing.T) {
	for _, button := range []string{"Edit brief", "Add a coffee", "More answers", "Someone asked me…", "More", "Snooze"} {
		h, _, _ := open(t, nil)
		h.Press(t, button)
		h.Shoot(t, "today-"+button)
	}
}

func TestTheNextCoffeeShowsBothClocksAndItsBrief(t *testing.T) {
	h, _, _ := open(t, nil)
	h.MustShow(t, "15:30", "10:30 for Priya, Toronto", "What you bring", "What Priya brings", "Which three numbers do you look at first?", "Give: your user-interview kit")
}

func TestTheVideoLinkIsOpenedInTheBrowser(t *testing.T) {
	h, f, s := open(t, nil)
	h.Press(t, "Open video link")
	if f.opened != "https://meet.example/maya-priya" {
		t.Errorf("opened %q", f.opened)
	}
	f.opened = ""
	s.Main()
	if f.opened == "" {
		t.Error("the main action does not open the link")
	}
}

func TestWithoutALinkTheButtonSaysWhyItRests(t *testing.T) {
	h, f, s := open(t, func(v *planner.Today) { v.Next.Link = "" })
	if !h.Button(t, "Open video link").Disabled() {
		t.Error("the button can be pressed")
	}
	if s.Main(); f.opened != "" {
		t.Errorf("opened %q", f.opened)
	}
	h.MustShow(t, "No video link is saved")
}

func TestMoveLeadsToTheTimeOfThatCoffee(t *testing.T) {
	h, _, _ := open(t, nil)
	h.Press(t, "Move")
	if want := (screen.Route{Name: screen.Schedule, Person: 2, Coffee: 9}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestCancellingAsksFirst(t *testing.T) {
	h, f, _ := open(t, nil)
	h.Press(t, "Cancel coffee")
	if len(f.calls) != 0 || len(h.Asked) != 1 || !h.Asked[0].Danger {
		t.Fatalf("called %v, asked %v", f.calls, h.Asked)
	}
	h.Asked[0].Do()
	if !slices.Equal(f.calls, []string{"cancel"}) || len(h.Told) != 1 {
		t.Errorf("called %v, told %v", f.calls, h.Told)
	}
	if h.Shows("Write the cancellation") {
		t.Error("a cancellation is offered though no invite was exported")
	}
}

func TestAnExportedCoffeeIsOfferedItsCancellationFile(t *testing.T) {
	h, _, _ := open(t, func(v *planner.Today) { v.Next.Coffee.Exported = time.Date(2026, 11, 10, 9, 0, 0, 0, time.UTC) })
	h.Press(t, "Cancel coffee")
	h.Asked[0].Do()
	h.Press(t, "Write the cancellation")
	if want := (screen.Route{Name: screen.Schedule, Person: 2, Coffee: 9}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestEachThingToDoLeadsToWhereItIsDone(t *testing.T) {
	for verb, want := range map[string]screen.Route{
		"Write":        {Name: screen.Messages, Person: 5, Situation: app.FollowUpAgain},
		"Write thanks": {Name: screen.Messages, Person: 1, Situation: app.ThankYou},
		"Rate":         {Name: screen.Rate, Person: 1, Coffee: 4},
	} {
		h, _, _ := open(t, nil)
		h.Press(t, verb)
		if len(h.Went) != 1 || h.Went[0] != want {
			t.Errorf("%s leads to %v, want %v", verb, h.Went, want)
		}
	}
}

func TestAThingCanBeLeftOut(t *testing.T) {
	h, f, _ := open(t, nil)
	h.Press(t, "More")
	h.Nav(t, "Let it rest")
	if f.how != "dismissed" || f.settled.Kind != app.DueChase {
		t.Errorf("settled %v as %q", f.settled, f.how)
	}
}

func TestARequestIsAcceptedInOnePressAndDeclinedFromItsMenu(t *testing.T) {
	for _, accepted := range []bool{true, false} {
		h, f, _ := open(t, nil)
		if accepted {
			h.Press(t, "Accept")
		} else {
			h.Press(t, "More answers")
			h.Nav(t, "Decline")
		}
		if !slices.Equal(f.calls, []string{"answer"}) || f.request != 12 || f.accepted != accepted || len(h.Went) != 0 {
			t.Errorf("called %v for request %d, accepted %v, went to %v", f.calls, f.request, f.accepted, h.Went)
		}
		if len(h.Told) != 1 || h.Told[0].Change != 7 {
			t.Errorf("it cannot be taken back: %+v", h.Told)
		}
	}
}

func TestARequestIsAnsweredByAMessageOrSettledOtherwise(t *testing.T) {
	more := func(t *testing.T, line string) (*screentest.Host, *fake) {
		t.Helper()
		h, f, _ := open(t, nil)
		h.Press(t, "More answers")
		h.Nav(t, line)
		return h, f
	}
	for line, situation := range map[string]app.Situation{"Accept with a message…": app.Accept, "Decline with a message…": app.DeclineIt} {
		h, f := more(t, line)
		if want := (screen.Route{Name: screen.Messages, Person: 6, Situation: situation, Request: 12}); len(h.Went) != 1 || h.Went[0] != want || len(f.calls) != 0 {
			t.Errorf("%s: went to %v, called %v", line, h.Went, f.calls)
		}
	}
	if h, f := more(t, "Done already"); !slices.Equal(f.calls, []string{"did"}) || f.request != 12 || len(h.Told) != 1 {
		t.Errorf("called %v for request %d", f.calls, f.request)
	}
	if h, _ := more(t, "See what they asked"); len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.People, Person: 6}) {
		t.Errorf("went to %v", h.Went)
	}
	if _, f := more(t, "Let it rest"); f.how != "dismissed" || f.settled.Request != 12 {
		t.Errorf("settled %+v as %q", f.settled, f.how)
	}
}

func TestWhatSomeoneAskedIsNotedFromToday(t *testing.T) {
	h, f, _ := open(t, nil)
	h.Press(t, "Someone asked me…")
	h.Press(t, "Note it")
	h.MustShow(t, "Say what they asked for")
	h.Field(t, "What for").SetText("Feedback on her pricing page")
	h.Press(t, "Note it")
	h.MustShow(t, "Nobody of this name. Choose one from the list.")
	h.Field(t, "Who").SetText("Aiko Tanaka")
	h.Fill(t, "By when", "25 Nov 2026")
	h.Press(t, "Note it")
	if f.from != 1 || f.asked != (planner.Asked{Text: "Feedback on her pricing page", On: "2026-11-18", Due: "2026-11-25"}) {
		t.Errorf("noted %+v of person %d", f.asked, f.from)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 7 {
		t.Errorf("told %+v", h.Told)
	}
}

func TestTickingAPromiseKeepsIt(t *testing.T) {
	h, f, _ := open(t, nil)
	test.Tap(h.Check(t, "User-interview kit, for Priya"))
	if f.entry != 31 || !f.kept || len(h.Told) != 1 {
		t.Errorf("entry %d, kept %v, told %v", f.entry, f.kept, h.Told)
	}
}

func TestAPromiseThatCouldNotBeKeptIsUntickedAgain(t *testing.T) {
	h, f, _ := open(t, nil)
	f.writeErr = errors.New("disk full")
	test.Tap(h.Check(t, "User-interview kit, for Priya"))
	if len(h.Failed) != 1 || h.Check(t, "User-interview kit, for Priya").On() {
		t.Errorf("failed %v, still ticked %v", h.Failed, h.Check(t, "User-interview kit, for Priya").On())
	}
}

func TestTheTopSuggestionCanBeSnoozedForFourWeeks(t *testing.T) {
	h, f, _ := open(t, nil)
	h.Press(t, "Snooze")
	h.Nav(t, "For 4 weeks")
	if f.snoozed != 8 || f.until != "2026-12-16" {
		t.Errorf("snoozed %d until %s", f.snoozed, f.until)
	}
}

func TestAddingACoffeeAsksWithWhom(t *testing.T) {
	h, _, _ := open(t, nil)
	h.Press(t, "Add a coffee")
	h.Press(t, "Choose a time")
	h.MustShow(t, "Nobody of this name")
	h.Type(t, "Name", "tan")
	combo := screentest.All[*part.Combo](h)[0]
	if !slices.Equal(combo.Suggestions(), []string{"Aiko Tanaka"}) {
		t.Errorf("offered %v", combo.Suggestions())
	}
	combo.Pick("Aiko Tanaka")
	h.Press(t, "Choose a time")
	if want := (screen.Route{Name: screen.Schedule, Person: 1, Add: true}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestWithNothingPlannedTheTopSuggestionTakesThePlace(t *testing.T) {
	h, _, _ := open(t, func(v *planner.Today) { v.Next = nil })
	h.MustShow(t, "Nothing planned", "Samuel would be a good person to meet next.")
	if h.Shows("Top suggestion") {
		t.Error("the suggestion stands twice")
	}
	h.Press(t, "Write message")
	if want := (screen.Route{Name: screen.Messages, Person: 8}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestAnEmptyNetworkLeadsToImport(t *testing.T) {
	h, _, _ := open(t, func(v *planner.Today) { *v = planner.Today{Head: "Wednesday 18 November"} })
	h.Press(t, "Bring in people")
	if len(h.Went) != 1 || h.Went[0].Name != screen.Import {
		t.Errorf("went to %v", h.Went)
	}
}

func TestWhatCannotBeReadIsToldAndCanBeTriedAgain(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	f := &fake{view: asPictured(), err: errors.New("locked")}
	h.Show(today.New(h, f), screen.Route{Name: screen.Today})
	h.MustShow(t, "Today could not be read")
	if len(h.Failed) != 1 {
		t.Errorf("told %v", h.Failed)
	}
	f.err = nil
	h.Press(t, "Try again")
	h.MustShow(t, "Priya Raman")
}

func TestThePageIsReadAgainEveryMinuteWhileOpen(t *testing.T) {
	h, f, s := open(t, nil)
	before := f.reads
	h.Wait(time.Minute)
	if f.reads != before+1 {
		t.Errorf("read %d times more, want once", f.reads-before)
	}
	s.Leave()
	h.Wait(time.Minute)
	if f.reads != before+1 {
		t.Error("it still reads after the page was left")
	}
}
