package planner_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// askedNow is a question asked for the moment.
func askedNow(text string) app.Question {
	return app.Question{Text: text, Importance: 5, Opposite: true}
}

// noRound is the sample some weeks on, when its round is over.
func noRound(t *testing.T) *world {
	t.Helper()
	w := sample(t)
	w.later(60 * 24 * time.Hour)
	return w
}

func TestAnAnswerSaysHowTheQuestionWasUnderstoodAndWhyEachViewDiffers(t *testing.T) {
	w := noRound(t)
	a := must(w.AnswerTo(ctx, askedNow("Should pricing change with every negotiation?"), 3))(t)
	var names []string
	for _, s := range a.Understood {
		names = append(names, s.Name)
	}
	if !slices.Equal(names, []string{"Pricing", "Negotiation"}) {
		t.Errorf("understood as %v", names)
	}
	if !a.Matched || len(a.Cards) != 3 {
		t.Fatalf("matched %v, %d people", a.Matched, len(a.Cards))
	}
	for i, c := range a.Cards {
		if r := c.Reasons[0]; r.Kind == "question" && (r.Name != "On your question" || r.Facts == "") {
			t.Errorf("%s is there for %+v", c.First, r)
		}
		if i > 0 && c.Reasons[0].Kind == "question" && a.Cards[i-1].Reasons[0].Kind != "question" {
			t.Errorf("%s answers the question and stands below who does not", c.First)
		}
		if !strings.Contains(c.Angle, "You:") {
			t.Errorf("it is not said from where %s sees it: %q", c.First, c.Angle)
		}
	}
	if a.Cards[0].Reasons[0].Kind != "question" {
		t.Errorf("the first is there for %+v", a.Cards[0].Reasons)
	}
}

func TestASkillTakenAwayChangesTheAnswer(t *testing.T) {
	w := noRound(t)
	q := askedNow("Should pricing change with every negotiation?")
	q.Skills = []string{"negotiation"}
	a := must(w.AnswerTo(ctx, q, 3))(t)
	if len(a.Understood) != 1 || a.Understood[0].ID != "negotiation" {
		t.Errorf("understood as %+v", a.Understood)
	}
}

func TestAQuestionNobodyFitsIsAnsweredHonestly(t *testing.T) {
	a := must(noRound(t).AnswerTo(ctx, askedNow("Xylophones?"), 3))(t)
	if a.Matched || len(a.Understood) != 0 || len(a.Cards) == 0 {
		t.Errorf("matched %v, understood as %v, %d people", a.Matched, a.Understood, len(a.Cards))
	}
	if _, err := noRound(t).AnswerTo(ctx, askedNow("  "), 3); err == nil {
		t.Error("an empty question is answered")
	}
}

func TestStancesAreToldWhereBothAreGiven(t *testing.T) {
	w := noRound(t)
	me := must(w.Profile(ctx))(t)
	lena := w.who("Lena Vogt")
	q := must(w.Person(ctx, lena))(t)
	q.Stances = map[app.QuestionID]int{me.Questions[0].ID: -2}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	a := must(w.AnswerTo(ctx, askedNow(me.Questions[0].Text), 4))(t)
	if a.Question.ID != me.Questions[0].ID || a.Question.Stance == nil || *a.Question.Stance != 1 {
		t.Fatalf("the question among mine is not known again: %+v", a.Question)
	}
	i := slices.IndexFunc(a.Cards, func(c planner.SuggestionCard) bool { return c.Row.ID == lena })
	if i < 0 || a.Cards[i].Angle != "Lena is strongly against; you are for it." {
		t.Errorf("cards %+v", a.Cards)
	}
}

func TestAQuestionIsKeptOnceAndItsStanceWithIt(t *testing.T) {
	w := noRound(t)
	before := w.all()
	first, change, err := w.KeepQuestion(ctx, askedNow("Should we sell pricing as a service?"))
	if err != nil || first.Known || first.Question.ID == 0 || change == 0 || !slices.Contains(first.Question.Skills, "pricing") {
		t.Fatalf("kept %+v, %v", first, err)
	}
	again, none, err := w.KeepQuestion(ctx, askedNow("should we sell pricing as a service?"))
	if err != nil || !again.Known || again.Need != first.Need || none != 0 {
		t.Fatalf("kept again %+v, change %d, %v", again, none, err)
	}
	for_ := 2
	q := first.Question
	q.Stance = &for_
	if more, id, err := w.KeepQuestion(ctx, q); err != nil || id == 0 || more.Need != first.Need || more.Question.Stance == nil {
		t.Fatalf("with a stance: %+v, %v", more, err)
	}
	for range 2 {
		must(w.Undo())(t)
	}
	w.sameAs(before, "after taking both back")
}

func TestARoundFromAnAnswerKeepsAndNamesItsQuestion(t *testing.T) {
	w := noRound(t)
	before := w.all()
	q := askedNow("Should pricing change with every negotiation?")
	r, _, err := w.StartRound(ctx, 3, &q)
	if err != nil {
		t.Fatal(err)
	}
	me := must(w.Profile(ctx))(t)
	kept := me.Questions[len(me.Questions)-1]
	if kept.Text != q.Text || r.Question != q.Text {
		t.Fatalf("kept %+v; the round is for %q", kept, r.Question)
	}
	found := false
	for _, pick := range must(w.Round(ctx, 0))(t).Picks {
		for _, term := range pick.Terms {
			if term.Kind == "question" {
				found = true
				if string(term.Need) != "question:"+strings.TrimPrefix(string(term.Need), "question:") || term.Need == "question:0" {
					t.Errorf("%s is there for %s", pick.Name, term.Need)
				}
			}
		}
	}
	if !found {
		t.Error("nobody is there for the question")
	}
	must(w.Undo())(t)
	w.sameAs(before, "after one undo")
}

func TestACoffeeAskedForFromAnAnswerIsForTheQuestion(t *testing.T) {
	w := noRound(t)
	kept, _, err := w.KeepQuestion(ctx, askedNow("Should we sell pricing as a service?"))
	if err != nil {
		t.Fatal(err)
	}
	lena := w.who("Lena Vogt")
	draft := must(w.Compose(ctx, planner.Compose{Person: lena, Purpose: string(kept.Need)}))(t)
	if draft.Chosen.Purpose != string(kept.Need) || !strings.Contains(draft.Body, "pricing as a service") {
		t.Errorf("the message is for %q: %s", draft.Chosen.Purpose, draft.Body)
	}
	must(w.SaveDraft(app.Message{Person: lena, Situation: draft.Chosen.Situation, Channel: draft.Chosen.Channel, Tone: draft.Chosen.Tone,
		Lang: "en", Purpose: draft.Chosen.Purpose, Subject: draft.Subject, Body: draft.Body}))(t)
	if _, _, err := w.Sent(ctx, lena, "", atOnce); err != nil {
		t.Fatal(err)
	}
	for _, c := range must(w.store.Coffees(ctx, lena))(t) {
		if c.State == app.Asked {
			if c.Purpose != string(kept.Need) {
				t.Errorf("the coffee is for %q", c.Purpose)
			}
			return
		}
	}
	t.Error("no coffee came of the message")
}
