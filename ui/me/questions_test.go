package me_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestQuestionsAreAddedEditedAndClosed(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Add a question")
	h.Field(t, "Question").Entry().SetText("Who should own the roadmap?")
	test.Tap(h.Check(t, "I want the opposite view"))
	h.Choose(t, "Your own view", "Rather for")
	h.Press(t, "Add")
	q := f.me.Questions[3]
	if q.Text != "Who should own the roadmap?" || !q.Opposite || q.Importance != 3 || q.Stance == nil || *q.Stance != 1 {
		t.Fatalf("added %+v", q)
	}
	h.Press(t, "Edit: Who should own the roadmap?")
	h.Field(t, "Question").Entry().SetText("Who owns the roadmap?")
	h.Press(t, "Save")
	h.Press(t, "Close: Who owns the roadmap?")
	h.Field(t, "What did you learn?").Entry().SetText("The team")
	h.Press(t, "Close it")
	q = f.me.Questions[3]
	if q.Text != "Who owns the roadmap?" || q.Learned != "The team" || q.Closed != "2026-11-18" {
		t.Errorf("closed %+v", q)
	}
	h.Press(t, "1 answered")
	h.Press(t, "Open again: Who owns the roadmap?")
	if f.me.Questions[3].Closed != "" {
		t.Error("the question stays closed")
	}
}

func TestAQuestionShowsItsCoffeesAndLeadsToThem(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "talked with Priya on 12 November")
	h.Press(t, "Coffees of: Should we charge per clinic or per patient?")
	h.MustShow(t, "Met, Thu 12 Nov", "Asked, Mon 16 Nov")
	h.Press(t, "Message")
	h.Press(t, "Open rating")
	want := []screen.Route{{Name: screen.Messages, Person: 5}, {Name: screen.Rate, Person: 7, Coffee: 3}}
	if len(h.Went) != 2 || h.Went[0] != want[0] || h.Went[1] != want[1] {
		t.Errorf("went to %+v", h.Went)
	}
	h.Press(t, "Close it?")
	if !h.Chip(t, "Priya Raman").On || h.Chip(t, "Jonas Lindqvist").On {
		t.Error("whom the user met is not proposed, or who was only asked is")
	}
	h.Field(t, "What did you learn?").Entry().SetText("Per clinic")
	h.Press(t, "Close it")
	if len(f.from) != 1 || f.from[0] != 7 || f.me.Questions[0].Learned != "Per clinic" || h.Told[0].Change == 0 {
		t.Errorf("from %v, %+v", f.from, f.me.Questions[0])
	}
	h.Press(t, "1 answered")
	h.MustShow(t, "Per clinic", "18 Nov", "2 coffees: Priya met, Jonas asked")
}

func TestWhatAQuestionWasUnderstoodAsIsCorrected(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Add a question")
	h.MustShow(t, "No skill is named")
	text := h.Field(t, "Question")
	text.Entry().SetText("What is the price of a roadmap?")
	test.Tap(h.Chip(t, "Roadmapping"))
	about := screentest.All[*part.Combo](h)[0]
	test.Type(about.Focusable(), "hi")
	enter(about)
	text.Entry().SetText("What is the price of a good roadmap?")
	h.Field(t, "Tags").Entry().SetText("pricing, clinics, Pricing")
	h.Press(t, "Add")
	q := f.me.Questions[3]
	if len(q.Skills) != 1 || q.Skills[0] != "hiring" || len(q.Tags) != 2 {
		t.Errorf("saved %+v", q)
	}
}

func TestPlacesOffersAndGroupsComeAndGo(t *testing.T) {
	h, f, _ := shown(t)
	test.Tap(h.Chip(t, "Fox Lane Café"))
	h.Press(t, "Remove: a clinic visit")
	test.Tap(h.Chip(t, "Product Circle London"))
	if len(f.me.Places) != 2 || len(f.me.Offers) != 4 || len(f.me.Groups) != 1 || len(h.Told) != 3 {
		t.Errorf("%v %v %v, told %d", f.me.Places, f.me.Offers, f.me.Groups, len(h.Told))
	}
	h.MustShow(t, "helps with User research", "Also from your strong skills: Product strategy, User research, Roadmapping, Stakeholder talks")
	h.Hint(t, "Add something you can give")
	h.Field(t, "What you can give").Entry().SetText("an hour on your roadmap")
	h.Chip(t, "Roadmapping")
	h.Press(t, "Add")
	if got := f.me.Offers[len(f.me.Offers)-1]; got.Text != "an hour on your roadmap" || len(got.Skills) != 1 || got.Skills[0] != "roadmapping" {
		t.Errorf("added %+v", got)
	}
	h.Press(t, "Edit: our user-interview kit")
	test.Tap(h.Chip(t, "User research"))
	h.Press(t, "Save")
	if got := f.me.Offers[0]; got.Text != "our user-interview kit" || len(got.Skills) != 0 || len(f.me.Offers) != 5 {
		t.Errorf("edited to %+v of %d", got, len(f.me.Offers))
	}
}

func TestAProgrammeIsAddedWithItsPeopleAndRemoved(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "Women in Digital Care", "Mentee, with Lena Vogt")
	h.Hint(t, "Add a programme")
	h.Press(t, "Add")
	h.MustShow(t, "Name the programme")
	h.Field(t, "Name").Entry().SetText("Open House")
	screentest.All[*part.Segmented](h)[0].Pick(1)
	who := screentest.All[*part.Combo](h)[0]
	test.Type(who.Focusable(), "pri")
	enter(who)
	test.Type(who.Focusable(), "Nobody")
	h.Press(t, "Add")
	h.MustShow(t, "Nobody has this name")
	who.Entry().SetText("Aiko Tanaka")
	h.Press(t, "Add")
	g := f.me.Programmes[1]
	if g.Name != "Open House" || g.Role != "mentor" || len(g.People) != 2 || g.People[0] != 7 || g.People[1] != 4 {
		t.Fatalf("added %+v", g)
	}
	h.Press(t, "Remove Women in Digital Care")
	if len(f.me.Programmes) != 1 || len(h.Told) != 1 || h.Told[0].Change == 0 {
		t.Errorf("left %+v, told %+v", f.me.Programmes, h.Told)
	}
}
