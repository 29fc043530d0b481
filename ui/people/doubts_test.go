package people_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestWhatIsUncertainIsAskedAndAnsweredWithOnePress(t *testing.T) {
	h, f, s := shown(t)
	h.MustShow(t, "Cortado is not sure", "Is Aiko’s field finance?", "Guessed from “Data scientist”, 45%")
	h.Press(t, "Yes")
	s.Changed([]app.Signal{app.PeopleChanged})
	if h.Shows("Is Aiko’s field finance?") {
		t.Error("the answered question still shows")
	}
	h.Press(t, "No")
	s.Changed([]app.Signal{app.PeopleChanged})
	if h.Shows("Cortado is not sure") {
		t.Error("nothing is uncertain any more, and it still asks")
	}
	if got := strings.Join(f.done, "|"); got != "answer Aiko function 0 finance|answer Aiko pricing 0 " {
		t.Errorf("answered %q", got)
	}
	if len(h.Told) != 2 || h.Told[0].Change == 0 || h.Told[0].Text != "Your answer about Aiko is saved" {
		t.Errorf("told %+v, want answers that can be undone", h.Told)
	}
}

func TestAnotherValueOrLevelCanBeSaid(t *testing.T) {
	h, f, _ := shown(t)
	chooseAmong(t, h, "Data", "Finance")
	f.doubts = newFake().doubts[1:]
	h.Press(t, "Another level")
	h.Nav(t, "5, teaches others")
	if got := strings.Join(f.done, "|"); got != "answer Aiko function 0 finance|answer Aiko pricing 5 " {
		t.Errorf("answered %q", got)
	}
}

func TestTheUserCanSayThatTheyDoNotKnow(t *testing.T) {
	h, f, _ := shown(t)
	chooseAmong(t, h, "Data", "I do not know")
	if got := strings.Join(f.done, "|"); got != "answer Aiko function 0 " {
		t.Errorf("answered %q", got)
	}
}

func TestAGuessSaysWhatItWasReadOffAndIsConfirmedWithOnePress(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "from “Data scientist”, 80%", "You said so where no source is noted.")
	h.Hint(t, "Yes, this is right: Machine learning 2")
	h.Hint(t, "Yes, this is right: Senior")
	if got := strings.Join(f.done, "|"); got != "answer Aiko machine-learning 2 |answer Aiko seniority 0 senior" {
		t.Errorf("answered %q", got)
	}
}

func TestAStanceIsAskedOnlyWhereThereIsSomethingToCompare(t *testing.T) {
	h, f, _ := shown(t)
	if !h.Shows("Should we charge per clinic?") || h.Shows("Who reads tenders?") || h.Shows("Is a pilot worth the wait?") {
		t.Error("want the open question with a view of mine, and no other")
	}
	chooseAmong(t, h, "Rather for", "Strongly for")
	if got := last(t, f).Stances; len(got) != 1 || got[7] != 2 {
		t.Errorf("saved %v, want 2 on question 7", got)
	}
	chooseAmong(t, h, "Rather for", "Not known")
	if got := last(t, f).Stances; len(got) != 0 {
		t.Errorf("saved %v, want none", got)
	}
}

func TestOwnDimensionsAndWorkingStrengthsAreTold(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit perspective")
	h.Choose(t, "Pace", "fast")
	h.Fill(t, "Camp", "builders")
	h.Choose(t, "Leads", "4")
	h.Press(t, "Save")
	q := last(t, f)
	if q.Perspective["own:pace"].Value != "fast" || q.Perspective["own:camp"].Value != "builders" || len(q.Strengths) != 1 || q.Strengths[app.Leads] != 4 {
		t.Errorf("saved %+v and %v", q.Perspective, q.Strengths)
	}
}

func TestAValueThatIsNoLongerOfferedStays(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	aiko := f.persons[1]
	aiko.Perspective["own:pace"] = app.Attribute{Value: "rushing", Certainty: 1, Source: app.Imported}
	h.Show(people.New(h, f), screen.Route{Name: screen.People})
	h.Hint(t, "Edit perspective")
	h.Press(t, "Save")
	if got := last(t, f).Perspective["own:pace"]; got.Value != "rushing" || got.Source != app.Imported {
		t.Errorf("saved %+v", got)
	}
}

func TestTheTitleCanBeGivenItsSayAgain(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit perspective")
	h.Choose(t, "Function", "As the title says")
	h.Press(t, "Save")
	if _, kept := last(t, f).Perspective[app.Function]; kept {
		t.Error("the value I said is still kept")
	}
}

func TestHowWeKnowEachOtherIsTold(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit relationship")
	h.Fill(t, "Introduced by", "Nobody Known")
	h.Press(t, "Save")
	if len(f.saved) != 0 || h.Field(t, "Introduced by").Error() == "" {
		t.Fatal("a name that nobody has was taken")
	}
	h.Fill(t, "Introduced by", "Priya Raman")
	h.Fill(t, "How you know each other", "A fair in Porto")
	h.Choose(t, "Talk every", "6 weeks")
	h.Press(t, "Save")
	if q := last(t, f); q.Introducer != 2 || q.Through != "A fair in Porto" || q.CadenceDays != 42 {
		t.Errorf("saved introducer %d, through %q, every %d days", q.Introducer, q.Through, q.CadenceDays)
	}
}

func TestAnIntroducerWhoIsNotOnOfferStaysUntilAnotherIsNamed(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	aiko := f.persons[1]
	aiko.Introducer = 99 // archived: no name of theirs is offered
	f.persons[1] = aiko
	h.Show(people.New(h, f), screen.Route{Name: screen.People})
	h.Hint(t, "Edit relationship")
	h.Press(t, "Save")
	if q := last(t, f); q.Introducer != 99 {
		t.Errorf("the introducer is %d now", q.Introducer)
	}
	aiko.Introducer = 2
	f.persons[1] = aiko
	h.Show(people.New(h, f), screen.Route{Name: screen.People})
	h.Hint(t, "Edit relationship")
	h.Fill(t, "Introduced by", "")
	h.Press(t, "Save")
	if q := last(t, f); q.Introducer != 0 {
		t.Errorf("the introducer that was taken out is still %d", q.Introducer)
	}
}

func TestTrustCanBeTakenBack(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit relationship")
	h.Choose(t, "Trust", "Not said")
	h.Press(t, "Save")
	if q := last(t, f); q.Trust != nil {
		t.Errorf("trust %d is kept", *q.Trust)
	}
}

func TestAGuessedSkillIsMadeSureInTheDialog(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit skills")
	if n := len(screentest.All[*part.Stepper](h)); n != 2 {
		t.Fatalf("%d skills are listed, want 2", n)
	}
	for _, b := range screentest.All[*part.Button](h) {
		if b.Tip == "Yes, this is right: Machine learning 2" {
			b.OnTapped() // the one of the page is below the dialog; both say the same
		}
	}
	h.Press(t, "Save")
	if got := last(t, f).Skills; len(got) != 2 || got[1].Source != app.Typed || got[1].Certainty != 1 || got[1].From != "" {
		t.Errorf("saved %+v", got)
	}
}
