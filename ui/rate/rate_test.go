package rate_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/rate"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fake is a planner that writes down what it is asked.
type fake struct {
	waiting []planner.ToRate
	view    planner.RateView
	me      app.Profile
	rated   []planner.Rating
	missed  []bool
	drafts  []planner.Rating
	did     []string
	offers  planner.Rated // what the next rating leads to
	fails   error
}

func level(n int) *app.Level { l := app.Level(n); return &l }

func newFake() *fake {
	return &fake{
		me: app.Profile{Skills: []app.MySkill{{ID: "user-research", Name: "User research", Have: 4, Want: 4, Importance: 3}}},
		view: planner.RateView{Coffee: app.Coffee{ID: 9, Person: 3, State: app.Scheduled}, First: "Aiko", When: "Tue 17 Nov, 16:30 to 17:10",
			Row:     planner.PersonRow{ID: 3, Name: "Aiko Tanaka", Role: "Data scientist, Kestrel Analytics"},
			Purpose: "which charts mislead us?", Trust: level(3), Missed: true, Next: []string{"Send her the clinic data", "Offer Aiko a clinic visit"},
			Given: []planner.RateLine{{Given: planner.Given{Entry: 31, Direction: app.Gave, Text: "Introduce her to Ines", Due: "2026-11-20"}, Before: true}},
			Skills: []planner.RateSkill{{ID: "data-analysis", Name: "Data analysis", Have: 2, To: 2, Want: 4, Them: 5},
				{ID: "machine-learning", Name: "Machine learning", Have: 1, To: 1, Want: 3, Them: 4}, {ID: "public-speaking", Name: "Public speaking", Have: 2, To: 2, Want: 4, Them: 2}},
			Needs: []app.Need{{ID: "question:3", Label: "Which charts mislead us?"}, {ID: "skill:data-analysis", Label: "Data analysis"}}},
	}
}

func (f *fake) ToRate(context.Context) ([]planner.ToRate, error) { return f.waiting, nil }
func (f *fake) RateView(_ context.Context, id app.CoffeeID) (planner.RateView, error) {
	v := f.view
	v.Coffee.ID = id
	return v, nil
}
func (f *fake) Profile(context.Context) (app.Profile, error) { return f.me, nil }
func (f *fake) Rate(_ context.Context, _ app.CoffeeID, r planner.Rating) (planner.Rated, error) {
	f.rated = append(f.rated, r)
	out := f.offers
	out.Change = 21
	return out, f.fails
}
func (f *fake) SaveRateDraft(_ context.Context, _ app.CoffeeID, r planner.Rating) error {
	f.drafts = append(f.drafts, r)
	return nil
}
func (f *fake) Rely(_ context.Context, id app.PersonID, trust app.Level) (app.ChangeID, error) {
	f.did = append(f.did, fmt.Sprint("rely ", id, " ", trust))
	return 23, nil
}
func (f *fake) RateTomorrow(_ context.Context, id app.CoffeeID) (app.ChangeID, error) {
	f.did = append(f.did, fmt.Sprint("tomorrow ", id))
	return 24, nil
}
func (f *fake) RateNever(_ context.Context, id app.CoffeeID) (app.ChangeID, error) {
	f.did = append(f.did, fmt.Sprint("never ", id))
	return 25, nil
}
func (f *fake) Missed(_ context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error) {
	f.missed = append(f.missed, again)
	return app.Coffee{ID: id, Person: 3}, 22, nil
}
func (f *fake) SuggestSkills(string, int) []string { return []string{"Pricing"} }
func (f *fake) Done(c app.Change) string           { return c.Label + " " + c.Who }

func page(t *testing.T, f *fake) (*screentest.Host, *rate.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := rate.New(h, f)
	h.Show(s, screen.Route{Name: screen.Rate, Coffee: 9})
	return h, s
}

func TestOnlyHelpfulnessIsNeededToSave(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	h.MustShow(t, "How was it with Aiko?", "Tue 17 Nov, 16:30 to 17:10", "Choose how helpful it was")
	if !h.Button(t, "Save rating").Disabled() {
		t.Error("saving works without an answer")
	}
	s.Main()
	if len(f.rated) != 0 {
		t.Fatal("saved without an answer")
	}
	s.Key("4")
	s.Main()
	if len(f.rated) != 1 || f.rated[0].Helpful != 4 || len(f.rated[0].Learned)+len(f.rated[0].Given)+len(f.rated[0].Gone) != 0 || f.rated[0].Trust != nil {
		t.Fatalf("rated %+v", f.rated)
	}
	h.MustShow(t, "Your talk with Aiko is rated")
	h.Press(t, "Done")
	if len(h.Told) != 1 || h.Told[0].Change != 21 || len(h.Went) != 1 || h.Went[0].Name != screen.Today {
		t.Errorf("told %+v, went %+v", h.Told, h.Went)
	}
}

func TestEveryAnswerReachesTheRating(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	test.Tap(h.Tile(t, "Very useful"))
	test.Tap(h.Tile(t, "New perspective"))
	test.Tap(h.Tile(t, "Practical help"))
	h.Press(t, "Need by need")
	var needs []*part.Select
	for _, sel := range screentest.All[*part.Select](h) {
		if sel.Label == "" {
			needs = append(needs, sel)
		}
	}
	needs[0].Pick(4) // mostly
	steppers := screentest.All[*part.Stepper](h)
	steppers[0].Step(1)
	h.MustShow(t, "up 1")
	h.Fill(t, "What", "Send her the clinic data")
	h.Type(t, "When", "23 Nov")
	h.Select(t, "Talk again").Pick(3)
	h.Field(t, "What you want to remember").SetText("Frank about the churn chart.")
	h.Check(t, "Introduce her to Ines").OnTapped()
	h.Press(t, "Add what you gave or promised")
	h.Type(t, "What it is", "Three clinic contacts")
	h.Press(t, "Add")
	h.Press(t, "Add what Aiko gave or promised")
	h.Type(t, "What it is", "Her notebook template")
	for _, seg := range screentest.All[*part.Segmented](h) {
		seg.Pick(1)
	}
	h.Type(t, "By", "20 Nov")
	h.Press(t, "Add")
	h.MustShow(t, "Three clinic contacts", "by Fri 20 Nov")

	s.Main()
	if len(f.rated) != 1 {
		t.Fatal("nothing was saved")
	}
	r := f.rated[0]
	if len(r.Did) != 2 || r.Did[0] != app.NewView || r.Did[1] != app.Practical {
		t.Errorf("did %v", r.Did)
	}
	if len(r.Needs) != 1 || r.Needs[0].Need != "question:3" || r.Needs[0].Met != .75 {
		t.Errorf("needs %+v", r.Needs)
	}
	if len(r.Learned) != 1 || r.Learned[0].Skill != "data-analysis" || r.Learned[0].From != 2 || r.Learned[0].To != 3 {
		t.Errorf("learned %+v", r.Learned)
	}
	if r.NextStep != "Send her the clinic data" || r.NextOn != "2026-11-23" || r.TalkAgain != "2027-01-13" || r.Note != "Frank about the churn chart." {
		t.Errorf("next %q on %q, again %q, note %q", r.NextStep, r.NextOn, r.TalkAgain, r.Note)
	}
	want := []planner.Given{{Entry: 31, Direction: app.Gave, Text: "Introduce her to Ines", Due: "2026-11-20", Done: true},
		{Direction: app.Gave, Text: "Three clinic contacts", Done: true}, {Direction: app.Received, Text: "Her notebook template", Due: "2026-11-20"}}
	if !slices.Equal(r.Given, want) {
		t.Errorf("given %+v", r.Given)
	}
}

func TestAnAddedSkillBeginsAtMyPresentLevel(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("3")
	h.Press(t, "Add skill")
	screentest.All[*part.Combo](h)[0].SetText("user research")
	h.Press(t, "Add")
	steppers := screentest.All[*part.Stepper](h)
	last := steppers[len(steppers)-1]
	if last.Value() != 4 {
		t.Fatalf("the new line begins at %d", last.Value())
	}
	last.Step(1)
	s.Main()
	if l := f.rated[0].Learned; len(l) != 1 || l[0].Skill != "user-research" || l[0].To != 5 {
		t.Errorf("learned %+v", l)
	}
}

func TestAfterSavingThanksTrustAndTheNextOneAreOneClickAway(t *testing.T) {
	f := newFake()
	f.offers = planner.Rated{Thank: true, TrustOffer: 1, Before: 3, Trust: 4, Moved: []app.Learned{{Name: "Data analysis", From: 2, To: 3}}}
	h, s := page(t, f)
	s.Key("4")
	f.waiting = []planner.ToRate{{Coffee: 10, Person: 4, Name: "Lena Vogt", First: "Lena", When: "Mon 16 Nov"}}
	s.Main()
	h.MustShow(t, "Data analysis 2 → 3", "Thank Aiko", "Rely on Aiko more?", "Trust 3 → 4", "How was it with Lena?")
	if text := h.Told[0].Text; !strings.Contains(text, "Data analysis 2 → 3") {
		t.Errorf("told %q", text)
	}
	h.Press(t, "Rely more")
	h.MustShow(t, "You rely on Aiko: 4 of 5")
	if !slices.Equal(f.did, []string{"rely 3 4"}) || h.Told[1].Change != 23 {
		t.Errorf("did %v, told %+v", f.did, h.Told)
	}
	h.Press(t, "Write")
	if want := (screen.Route{Name: screen.Messages, Person: 3, Situation: app.ThankYou}); h.Went[0] != want {
		t.Errorf("went %+v", h.Went)
	}
	h.Press(t, "Rate")
	h.MustShow(t, "How was it with Aiko?") // the fake knows one talk only
	if h.Shows("is rated") {
		t.Error("the page before is still there")
	}
}

func TestARatingTakenBackShowsItsAnswersAgain(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("2")
	h.Field(t, "What you want to remember").SetText("Frank.")
	s.Main()
	h.MustShow(t, "is rated")
	f.waiting = []planner.ToRate{{Coffee: 9, Person: 3, Name: "Aiko Tanaka", First: "Aiko"}} // undone
	s.Changed(nil)
	if got := screentest.All[*part.Helpfulness](h); len(got) != 1 || got[0].Value() != 2 {
		t.Error("the answers are gone")
	}
	h.MustShow(t, "Frank.")
}

func TestWeDidNotMeetFindsANewTimeAsksAgainOrLetsItRest(t *testing.T) {
	for verb, want := range map[string]struct {
		again bool
		to    screen.Route
	}{"Find a new time": {true, screen.Route{Name: screen.Schedule, Person: 3, Coffee: 9}},
		"Ask again":   {false, screen.Route{Name: screen.Messages, Person: 3, Situation: app.Reconnect}},
		"Let it rest": {false, screen.Route{Name: screen.Today}}} {
		f := newFake()
		h, _ := page(t, f)
		h.Press(t, "We did not meet")
		h.Press(t, verb)
		if !slices.Equal(f.missed, []bool{want.again}) || len(h.Went) != 1 || h.Went[0] != want.to || h.Told[0].Change != 22 {
			t.Errorf("%s: missed %v, went %+v, told %+v", verb, f.missed, h.Went, h.Told)
		}
	}
}

func TestAQuestionCanBeSkippedUntilTomorrowOrForGood(t *testing.T) {
	for verb, want := range map[string]string{"Ask again tomorrow": "tomorrow 9", "Do not ask about this one": "never 9"} {
		f := newFake()
		h, _ := page(t, f)
		h.Press(t, "Not now")
		h.Nav(t, verb)
		if !slices.Equal(f.did, []string{want}) || len(h.Told) != 1 || h.Told[0].Change == 0 {
			t.Errorf("%s: did %v, told %+v", verb, f.did, h.Told)
		}
		h.MustShow(t, "No one to rate")
	}
}

func TestWhatIsTypedIsKeptWhileItIsTyped(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("4")
	h.Field(t, "What you want to remember").SetText("Frank about the churn")
	if len(f.drafts) != 0 {
		t.Error("every key is written down")
	}
	h.Wait(time.Second)
	if len(f.drafts) != 1 || f.drafts[0].Helpful != 4 || f.drafts[0].Note != "Frank about the churn" {
		t.Fatalf("kept %+v", f.drafts)
	}
	h.Field(t, "What you want to remember").SetText("Frank about the churn chart")
	s.Leave()
	if len(f.drafts) != 2 || f.drafts[1].Note != "Frank about the churn chart" {
		t.Errorf("leaving kept %+v", f.drafts)
	}
	s.Leave()
	s.Main()
	h.Wait(time.Minute)
	if len(f.drafts) != 2 {
		t.Error("a rating that is saved is kept as a draft again")
	}
}

func TestWhatWasTypedBeforeARestartIsThereAgain(t *testing.T) {
	f := newFake()
	f.view.Draft = &planner.Rating{Helpful: 5, Note: "Typed before", NextStep: "Send the notes", Did: []app.Effect{app.Door},
		Learned: []app.Learned{{Skill: "data-analysis", Name: "Data analysis", From: 2, To: 4}},
		Given:   []planner.Given{{Direction: app.Received, Text: "A reading list", Done: true}, {Entry: 99, Direction: app.Gave, Text: "Gone since"}}, Gone: []int64{31}}
	h, s := page(t, f)
	h.MustShow(t, "Typed before", "Send the notes", "up 2", "A reading list")
	if h.Shows("Introduce her to Ines") || h.Shows("Gone since") {
		t.Error("lines taken off, or gone, are shown")
	}
	s.Main()
	if r := f.rated[0]; r.Helpful != 5 || len(r.Given) != 1 || !slices.Equal(r.Gone, []int64{31}) || r.Learned[0].To != 4 {
		t.Errorf("rated %+v", r)
	}
}

func TestALineIsChangedLetGoOrTakenOff(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("3")
	h.Press(t, "by Fri 20 Nov")
	h.Fill(t, "What it is", "Introduce her to Ines and Tom")
	h.Fill(t, "By", "27 Nov")
	h.Press(t, "Keep")
	h.MustShow(t, "by Fri 27 Nov")
	s.Main()
	if want := []planner.Given{{Entry: 31, Direction: app.Gave, Text: "Introduce her to Ines and Tom", Due: "2026-11-27"}}; !slices.Equal(f.rated[0].Given, want) {
		t.Errorf("given %+v", f.rated[0].Given)
	}
	h, s = page(t, f)
	s.Key("3")
	h.Press(t, "by Fri 20 Nov")
	h.Press(t, "Let it go")
	s.Main()
	if r := f.rated[1]; len(r.Given) != 0 || !slices.Equal(r.Gone, []int64{31}) {
		t.Errorf("rated %+v", r)
	}
}

func TestTheNextStepIsProposedOrTyped(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	for _, c := range screentest.All[*part.Combo](h) {
		c.Focus()
		if got := c.Suggestions(); c.Label == "What" && len(got) == 2 {
			c.Pick(got[1])
		}
	}
	h.Wait(time.Second)
	if len(f.drafts) != 1 || f.drafts[0].NextStep != "Offer Aiko a clinic visit" {
		t.Errorf("kept %+v", f.drafts)
	}
}

func TestAnErrorKeepsTheAnswers(t *testing.T) {
	f := newFake()
	f.fails = errors.New("the disk is full")
	h, s := page(t, f)
	s.Key("5")
	s.Main()
	if len(h.Failed) != 1 || len(h.Went) != 0 || screentest.All[*part.Helpfulness](h)[0].Value() != 5 {
		t.Errorf("failed %v, went %v", h.Failed, h.Went)
	}
	f.fails = nil
	s.Main()
	h.MustShow(t, "is rated")
	if len(f.rated) != 2 {
		t.Error("it cannot be saved again")
	}
}

func TestADayThatCannotBeReadIsNotSaved(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("4")
	h.Type(t, "When", "31 Feb 2027")
	s.Main()
	if len(f.rated) != 0 {
		t.Error("saved with a day that does not exist")
	}
	h.MustShow(t, "Date not readable: 31 Feb 2027")
}

func TestAnswersOutliveALookAtAnotherPage(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("2")
	h.Show(s, screen.Route{Name: screen.Rate})
	if got := screentest.All[*part.Helpfulness](h); len(got) != 1 || got[0].Value() != 2 {
		t.Error("the answer is lost")
	}
}

func TestAnEarlierRatingIsThereToBeChanged(t *testing.T) {
	f := newFake()
	f.view.Coffee.State, f.view.Missed = app.WasMet, false
	f.view.Talk = app.Talk{ID: 4, Helpful: 3, Did: []app.Effect{app.Door}, Note: "Kept note"}
	h, _ := page(t, f)
	if got := screentest.All[*part.Helpfulness](h)[0].Value(); got != 3 || !h.Tile(t, "Opened a door").On() {
		t.Errorf("helpful is %d", got)
	}
	h.MustShow(t, "Kept note")
	if h.HasButton("We did not meet") {
		t.Error("a talk that took place was not missed")
	}
}

func TestWithoutACoffeeThePageAsksWhichOneOrSaysThereIsNone(t *testing.T) {
	f := newFake()
	h := screentest.NewHost(t, 1280, 800)
	h.Show(rate.New(h, f), screen.Route{Name: screen.Rate})
	h.MustShow(t, "No one to rate", "After your next coffee this page asks how it went.")

	f.waiting = []planner.ToRate{{Coffee: 9, Person: 3, Name: "Aiko Tanaka", When: "yesterday"}, {Coffee: 10, Person: 4, Name: "Lena Vogt", When: "Mon 16 Nov"}}
	h = screentest.NewHost(t, 1280, 800)
	h.Show(rate.New(h, f), screen.Route{Name: screen.Rate})
	h.MustShow(t, "2 talks wait for a rating", "Lena Vogt")
	h.Press(t, "Rate")
	if h.Went[0].Coffee != 9 {
		t.Errorf("went %+v", h.Went)
	}

	f.waiting = f.waiting[:1]
	h = screentest.NewHost(t, 1280, 800)
	h.Show(rate.New(h, f), screen.Route{Name: screen.Rate})
	h.MustShow(t, "How was it with Aiko?")
}

func TestDraw(t *testing.T) {
	screentest.Draw(t, "rate", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.view.Draft = &planner.Rating{Helpful: 4, Did: []app.Effect{app.NewView, app.Critique, app.Practical}, NextStep: "Send her the clinic data", NextOn: "2026-11-23", TalkAgain: "2027-01-13",
			Learned: []app.Learned{{Skill: "data-analysis", Name: "Data analysis", From: 2, To: 3, Note: "Plot before averaging"}},
			Given: []planner.Given{{Direction: app.Gave, Text: "Three clinic contacts", Done: true}, {Direction: app.Received, Text: "A look at our dashboard", Done: true},
				{Direction: app.Received, Text: "Her notebook template"}},
			Note: "She was frank about our churn chart: the drop is one clinic, not a trend. Check before the board meeting."}
		return rate.New(h, f), screen.Route{Name: screen.Rate, Coffee: 9}
	})
	screentest.Draw(t, "rate-empty", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return rate.New(h, newFake()), screen.Route{Name: screen.Rate}
	})
	screentest.Draw(t, "rate-needs", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.view.Talk = app.Talk{Needs: []app.NeedRating{{Need: "question:3", Met: .75}}}
		return rate.New(h, f), screen.Route{Name: screen.Rate, Coffee: 9}
	})
}

func TestDrawAfter(t *testing.T) {
	screentest.Draw(t, "rate-after", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.offers = planner.Rated{Thank: true, TrustOffer: 1, Before: 3, Trust: 4, Moved: []app.Learned{{Name: "Data analysis", From: 2, To: 3}}}
		f.view.Draft = &planner.Rating{Helpful: 4}
		f.waiting = []planner.ToRate{{Coffee: 10, Person: 4, Name: "Lena Vogt", First: "Lena", When: "Mon 16 Nov", Begun: true}}
		s := rate.New(h, f)
		return &saved{Screen: s}, screen.Route{Name: screen.Rate, Coffee: 9}
	})
	screentest.Draw(t, "rate-list", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.waiting = []planner.ToRate{{Coffee: 9, Person: 3, Name: "Aiko Tanaka", First: "Aiko", When: "yesterday", Begun: true}, {Coffee: 10, Person: 4, Name: "Lena Vogt", First: "Lena", When: "Mon 16 Nov"}}
		return rate.New(h, f), screen.Route{Name: screen.Rate}
	})
}

// saved is the screen after its rating was saved.
type saved struct{ *rate.Screen }

func (s *saved) Open(r screen.Route) {
	s.Screen.Open(r)
	s.Main()
}
