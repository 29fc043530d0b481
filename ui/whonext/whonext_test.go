package whonext_test

import (
	"errors"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/whonext"
)

func drawn(t *testing.T, name string, view planner.WhoNext) {
	screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
		return whonext.New(h, &fake{view: view, answer: lena()}), screen.Route{Name: screen.WhoNext}
	})
}

func TestDraw(t *testing.T) {
	drawn(t, "who-next", asPictured())
	drawn(t, "who-next-started", started())
	drawn(t, "who-next-empty", planner.WhoNext{Round: 1, Size: 4, Empty: "who.empty.people", Nobody: "Cortado chooses from the people you know. Bring them in first."})
}

func TestDrawAnswers(t *testing.T) {
	h, _, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Why not Lena?")
	h.Shoot(t, "who-next-why")
	h, _, _ = open(t, 900, 600, asPictured())
	h.Press(t, "Why not Lena?")
	h.Shoot(t, "who-next-why-narrow")
	h, _, _ = open(t, 900, 600, asPictured())
	tab(t, h, 1)
	h.Shoot(t, "who-next-gaps-narrow")
	tab(t, h, 2)
	h.Shoot(t, "who-next-stuck-narrow")
	h, _, _ = open(t, 1280, 800, started())
	ask(t, h, "Charge per clinic or per patient?")
	h.Shoot(t, "who-next-stuck")
	h, _, _ = open(t, 1280, 800, started())
	h.Press(t, "New round")
	h.Shoot(t, "who-next-new")
}

func tab(t *testing.T, h *screentest.Host, i int) {
	t.Helper()
	all := screentest.All[*part.Segmented](h)
	if len(all) == 0 {
		t.Fatal("there are no parts to choose from")
	}
	all[0].Pick(i) // the first on the page
}

func ask(t *testing.T, h *screentest.Host, question string) {
	t.Helper()
	h.Type(t, "Charge per clinic or per patient?", question)
	h.Press(t, "Find the most different view")
}

func went(t *testing.T, h *screentest.Host, want screen.Route) {
	t.Helper()
	if len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v, want %v", h.Went, want)
	}
}

func TestEveryCardShowsItsReasonsWithTheirShares(t *testing.T) {
	h, _, _ := open(t, 1280, 800, asPictured())
	h.MustShow(t, "Financial modelling", "you 1, want 3, Priya 5", "46%", "Tom Adeyemi can introduce you.", "Offer: your user-interview kit.", "Senior")
	h.MustShow(t, "38%", "88%", "open", "2 inside, 2 outside")
	h.MustShow(t, "Met a short while ago")
}

func TestTheOtherReasonsOpenInPlace(t *testing.T) {
	h, _, _ := open(t, 1280, 800, asPictured())
	if h.Shows("You trust them") {
		t.Fatal("the small reasons stand open at first")
	}
	h.Press(t, "and 2 more")
	h.MustShow(t, "You trust them", "You talk now and then")
	h.Press(t, "Show fewer")
	if h.Shows("You trust them") {
		t.Error("they do not close again")
	}
}

func TestWriteMessageLeadsToTheComposer(t *testing.T) {
	h, _, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Write message")
	went(t, h, screen.Route{Name: screen.Messages, Person: 4})
}

func TestAnotherSizePlansAnewAndIsKept(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	screentest.All[*part.Stepper](h)[0].Step(1)
	if f.setting != "round-size=5" || f.sizes[len(f.sizes)-1] != 5 {
		t.Errorf("kept %q, planned with %v", f.setting, f.sizes)
	}
}

func TestTheSizeOfAStartedRoundIsFixed(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	screentest.All[*part.Stepper](h)[0].Step(1)
	if f.setting != "" || len(f.sizes) != 1 {
		t.Errorf("kept %q, planned with %v", f.setting, f.sizes)
	}
}

func TestAProposalIsStartedAsARound(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Start round")
	if !slices.Equal(f.calls, []string{"start"}) || f.sizes[1] != 4 || f.question != nil {
		t.Errorf("called %v with sizes %v, question %v", f.calls, f.sizes, f.question)
	}
	if len(h.Told) != 1 || h.Told[0].Text != "Round 8 has started" || h.Told[0].Change != 5 {
		t.Errorf("told %v", h.Told)
	}
	if h.HasButton("Start round") || !h.HasButton("New round") {
		t.Error("the button does not change to New round")
	}
}

func TestANewRoundAsksFirstAndForItsSize(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	h.Press(t, "New round")
	if len(f.calls) != 0 {
		t.Fatalf("called %v before it was confirmed", f.calls)
	}
	screentest.All[*part.Stepper](h)[0].Step(-1)
	h.Press(t, "New round")
	if !slices.Equal(f.calls, []string{"start"}) || f.sizes[1] != 3 {
		t.Errorf("called %v with sizes %v", f.calls, f.sizes)
	}
}

func TestSomebodyAskedShowsWhereTheyStand(t *testing.T) {
	h, _, s := open(t, 1280, 800, started())
	h.MustShow(t, "Coffee today", "No answer yet")
	h.Press(t, "See messages")
	went(t, h, screen.Route{Name: screen.Messages, Person: 4})
	h.Went = nil
	s.Main()
	went(t, h, screen.Route{Name: screen.Messages, Person: 6})
}

func TestSnoozingForThreeMonths(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Snooze")
	h.Nav(t, "For 3 months")
	if f.who != 4 || f.until != "2027-02-18" || len(h.Told) != 1 {
		t.Errorf("snoozed %d until %s, told %v", f.who, f.until, h.Told)
	}
}

func TestSnoozingUntilADayNeedsALaterDay(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Snooze")
	h.Nav(t, "Until a day…")
	h.Type(t, "Until", "17 Nov 2026")
	screentest.All[*part.Dialog](h)[0].Buttons[1].OnTapped()
	h.MustShow(t, "That day is not after today")
	if len(f.calls) != 0 {
		t.Fatalf("called %v", f.calls)
	}
	h.Field(t, "Until").SetText("")
	h.Type(t, "Until", "+6w")
	screentest.All[*part.Dialog](h)[0].Buttons[1].OnTapped()
	if f.until != "2026-12-30" {
		t.Errorf("snoozed until %s", f.until)
	}
}

func TestNotForMeTakesAReasonAndOffersUndo(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Not for me")
	h.Type(t, "Why (only for you, may stay empty)", "we compete")
	screentest.All[*part.Dialog](h)[0].Buttons[1].OnTapped()
	if f.who != 4 || f.why.Text != "we compete" || f.why.Lesson != planner.NoLesson || len(h.Told) != 1 || h.Told[0].Change != 5 {
		t.Errorf("left out %d because %+v, told %v", f.who, f.why, h.Told)
	}
}

func TestAPersonIsPinnedAndLetGo(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	h.Press(t, "Keep Aiko in the set")
	if f.who != 6 || !f.pinned {
		t.Errorf("%d pinned %v", f.who, f.pinned)
	}
	h.Press(t, "Samuel is kept in the set. Press to let go.")
	if f.who != 7 || f.pinned {
		t.Errorf("%d pinned %v", f.who, f.pinned)
	}
}

func TestTheRunnerUpIsAnsweredInThePanelAndCanBeSwappedIn(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Why not Lena?")
	h.MustShow(t, "Why not Lena Vogt?", "Same pricing level", "from 88% to 81%")
	if f.who != 20 || f.place != 0 {
		t.Errorf("asked about %d at place %d", f.who, f.place)
	}
	h.Press(t, "Swap Lena in")
	if f.out != 4 || f.in != 20 {
		t.Errorf("swapped %d for %d", f.out, f.in)
	}
	if h.Shows("Why not Lena Vogt?") {
		t.Error("the answer still stands there")
	}
}

func TestKeepClosesTheAnswer(t *testing.T) {
	for _, width := range []float32{1280, 900} {
		h, f, _ := open(t, width, 800, asPictured())
		h.Press(t, "Why not Lena?")
		h.Press(t, "Keep Priya")
		if h.Shows("Why not Lena Vogt?") || slices.Contains(f.calls, "swap") {
			t.Errorf("at %v: called %v", width, f.calls)
		}
	}
}

func TestSomebodyAskedIsNotSwappedOut(t *testing.T) {
	h, _, _ := open(t, 1280, 800, started())
	combo := screentest.All[*part.Combo](h)[0]
	combo.Pick("Lena Vogt")
	if !h.Button(t, "Swap Lena Vogt in").Disabled() {
		t.Error("Priya, who has been asked, could be swapped out")
	}
}

func TestAnybodyCanBeAskedAboutByName(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	screentest.All[*part.Combo](h)[0].Pick("Tom Adeyemi")
	if f.who != 21 || f.place >= 0 {
		t.Errorf("asked about %d at place %d", f.who, f.place)
	}
}

func TestAQuestionShowsTheMostDifferentView(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	ask(t, h, "Leave the public sector?")
	if f.stuck.Text != "Leave the public sector?" || !f.stuck.Opposite || f.stuck.Importance != 5 {
		t.Errorf("asked %+v", f.stuck)
	}
	h.MustShow(t, "“Leave the public sector?”", "Samuel Boateng")
	if h.Shows("Jonas Lindqvist") {
		t.Error("the round still stands there")
	}
	h.Press(t, "Write message")
	went(t, h, screen.Route{Name: screen.Messages, Person: 7, Purpose: "question:3"})
	h.Press(t, "Why not Rosa?")
	if f.question == nil || f.question.Text != "Leave the public sector?" {
		t.Errorf("compared for %v", f.question)
	}
	h.Press(t, "Back to the round")
	h.MustShow(t, "Jonas Lindqvist")
}

func TestAnEmptyQuestionIsNotAsked(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Find the most different view")
	h.MustShow(t, "Write the question first.")
	if len(f.calls) != 0 {
		t.Errorf("called %v", f.calls)
	}
}

func TestAQuestionIsKeptOnce(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	ask(t, h, "Leave the public sector?")
	h.Press(t, "Keep this question")
	h.Press(t, "Keep this question")
	if len(f.me.Questions) != 1 || f.me.Questions[0].Text != "Leave the public sector?" {
		t.Errorf("kept %+v", f.me.Questions)
	}
	if len(h.Told) != 2 || h.Told[0].Change == 0 || h.Told[1].Change != 0 {
		t.Errorf("told %v", h.Told)
	}
}

func TestOnANarrowPageAQuestionLeadsBackToPeople(t *testing.T) {
	h, _, _ := open(t, 900, 600, started())
	tab(t, h, 2)
	ask(t, h, "Leave the public sector?")
	h.MustShow(t, "Samuel Boateng", "Back to the round")
}

func TestNobodyToSuggestLeadsToWhatHelps(t *testing.T) {
	for empty, to := range map[string]screen.Name{"who.empty.people": screen.Import, "who.empty.needs": screen.Me, "who.empty.nobody": screen.People, "who.empty.unmet": screen.People} {
		h, _, _ := open(t, 1280, 800, planner.WhoNext{Round: 1, Size: 4, Empty: empty, Gaps: asPictured().Gaps})
		word := map[screen.Name]string{screen.Import: "Bring in people", screen.Me: "Say what you want", screen.People: "See everyone"}[to]
		if empty == "who.empty.unmet" {
			word = "Say what they know"
		}
		h.Press(t, word)
		went(t, h, screen.Route{Name: to})
		if !h.Button(t, "Start round").Disabled() {
			t.Error("a round of nobody could be started")
		}
	}
}

func TestWhatCannotBeReadIsToldAndCanBeTriedAgain(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	f := &fake{view: asPictured(), err: errors.New("locked")}
	h.Show(whonext.New(h, f), screen.Route{Name: screen.WhoNext})
	h.MustShow(t, "The suggestions could not be read")
	if len(h.Failed) != 1 {
		t.Errorf("told %v", h.Failed)
	}
	f.err = nil
	h.Press(t, "Try again")
	h.MustShow(t, "Priya Raman")
}

func TestAChangeElsewhereDoesNotDisturbTyping(t *testing.T) {
	h, _, s := open(t, 1280, 800, asPictured())
	h.Type(t, "Charge per clinic or per patient?", "Leave")
	s.Changed([]app.Signal{app.RoundChanged})
	h.Type(t, "Charge per clinic or per patient?", " it?")
	if got := screentest.All[*part.Field](h); !slices.ContainsFunc(got, func(f *part.Field) bool { return f.Text() == "Leave it?" }) {
		t.Error("what was typed is lost")
	}
}
