package people_test

import (
	"strings"
	"testing"

	"cortado/app"
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
