package rate_test

import (
	"context"
	"errors"
	"testing"

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
	fails   error
}

func level(n int) *app.Level { l := app.Level(n); return &l }

func newFake() *fake {
	return &fake{
		me: app.Profile{Skills: []app.MySkill{{ID: "user-research", Name: "User research", Have: 4, Want: 4, Importance: 3}}},
		view: planner.RateView{Coffee: app.Coffee{ID: 9, Person: 3, State: app.Scheduled}, First: "Aiko", When: "Tue 17 Nov, 16:30 to 17:10",
			Row:     planner.PersonRow{ID: 3, Name: "Aiko Tanaka", Role: "Data scientist, Kestrel Analytics"},
			Purpose: "which charts mislead us?", Trust: level(3),
			Skills: []planner.RateSkill{{ID: "data-analysis", Name: "Data analysis", Have: 2, Want: 4, Them: 5},
				{ID: "machine-learning", Name: "Machine learning", Have: 1, Want: 3, Them: 4}, {ID: "public-speaking", Name: "Public speaking", Have: 2, Want: 4, Them: 2}},
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
	return planner.Rated{Change: 21}, f.fails
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
	if len(f.rated) != 1 || f.rated[0].Helpful != 4 || len(f.rated[0].Learned) != 0 || f.rated[0].Trust != nil {
		t.Fatalf("rated %+v", f.rated)
	}
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
	h.Field(t, "What").SetText("Send her the clinic data")
	h.Type(t, "When", "23 Nov")
	h.Select(t, "Talk again").Pick(2)
	h.Field(t, "What you want to remember").SetText("Frank about the churn chart.")
	h.Check(t, "Trust Aiko a little more: 3 → 4").OnTapped()

	h.Press(t, "Add what you gave or promised")
	h.Type(t, "What", "Three clinic contacts")
	h.Press(t, "Add")
	h.Press(t, "Add what Aiko gave or promised")
	h.Type(t, "What", "Her notebook template")
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
	if r.Trust == nil || *r.Trust != 4 {
		t.Errorf("trust %v", r.Trust)
	}
	if len(r.Gave) != 1 || r.Gave[0] != "Three clinic contacts" || len(r.Promised) != 1 || r.Promised[0].Due != "2026-11-20" || len(r.Promises)+len(r.Received) != 0 {
		t.Errorf("gave %v, promised to me %+v", r.Gave, r.Promised)
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

func TestTrustIsOfferedOnlyWhereTheTalkSpeaksForIt(t *testing.T) {
	f := newFake()
	h, s := page(t, f)
	s.Key("3")
	if h.Shows("Trust Aiko") {
		t.Error("a middling talk moves no trust")
	}
	s.Key("1")
	h.MustShow(t, "Trust Aiko a little less: 3 → 2")
	f.view.Trust = nil
	h, s = page(t, f)
	s.Key("2")
	if h.Shows("rust Aiko") {
		t.Error("trust that was never said cannot fall")
	}
}

func TestWeDidNotMeetFindsANewTimeOrLetsItRest(t *testing.T) {
	f := newFake()
	h, _ := page(t, f)
	h.Press(t, "We did not meet")
	h.Press(t, "Find a new time")
	if len(f.missed) != 1 || !f.missed[0] || h.Went[0] != (screen.Route{Name: screen.Schedule, Person: 3}) || h.Told[0].Change != 22 {
		t.Fatalf("missed %v, went %+v", f.missed, h.Went)
	}
	h, _ = page(t, f)
	h.Press(t, "We did not meet")
	h.Press(t, "Let it rest")
	if len(f.missed) != 2 || f.missed[1] || h.Went[0].Name != screen.Today {
		t.Errorf("missed %v, went %+v", f.missed, h.Went)
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
	if len(f.rated) != 2 || len(h.Went) != 1 {
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
	f.view.Coffee.State = app.WasMet
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
		f.view.Talk = app.Talk{ID: 0, Helpful: 4, Did: []app.Effect{app.NewView, app.Critique, app.Practical}, Needs: []app.NeedRating{{Need: "question:3", Met: .75}},
			Learned: []app.Learned{{Skill: "data-analysis", Note: "Plot before averaging"}}, NextStep: "Send her the clinic data", NextOn: "2026-11-23",
			Note: "She was frank about our churn chart: the drop is one clinic, not a trend. Check before the board meeting."}
		return rate.New(h, f), screen.Route{Name: screen.Rate, Coffee: 9}
	})
	screentest.Draw(t, "rate-empty", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return rate.New(h, newFake()), screen.Route{Name: screen.Rate}
	})
}
