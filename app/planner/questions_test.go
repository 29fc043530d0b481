package planner_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// stuck is a world of five people in which one question is asked.
func stuck(t *testing.T) (*world, app.Question) {
	t.Helper()
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	must(w.SetProfile(ctx, []byte(`{"name":"Maya Okafor","zone":"Europe/London","title":"Product manager","organisation":"Halden Health"}`)))(t)
	must(w.SaveQuestion(ctx, app.Question{Text: "Should we charge per clinic or per patient? It is about pricing."}))(t)
	return w, must(w.Profile(ctx))(t).Questions[0]
}

// ask sends a message whose purpose is the question.
func (w *world) ask(name, purpose string) {
	w.t.Helper()
	id := w.who(name)
	must(w.SaveDraft(app.Message{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Purpose: purpose, Body: "Hi"}))(w.t)
	if _, _, err := w.Sent(ctx, id, "", atOnce); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) question(id app.QuestionID) planner.QuestionView {
	w.t.Helper()
	for _, v := range must(w.Questions(ctx))(w.t) {
		if v.Question.ID == id {
			return v
		}
	}
	w.t.Fatalf("there is no question %d", id)
	panic("unreachable")
}

func TestAQuestionIsFollowedToItsCoffeesAndClosedWithWhatWasLearned(t *testing.T) {
	w, q := stuck(t)
	if len(q.Skills) == 0 || q.Skills[0] != "pricing" || q.Since != "2026-11-18" || q.Importance != 3 {
		t.Fatalf("kept as %+v", q)
	}
	if v := w.question(q.ID); v.Line != "" || v.Talked != "" || v.Skills[0].Name != "Pricing" {
		t.Errorf("before any coffee %+v", v)
	}

	// Two people are asked about it, a third about something else.
	w.ask("Priya Raman", "question:1")
	w.later(time.Hour)
	w.ask("Jonas Lindqvist", "question:1")
	w.ask("Aiko Tanaka", "skill:data-analysis")
	priya := must(w.Coffees(ctx, w.who("Priya Raman")))(t)[0]
	if priya.Question != q.ID {
		t.Errorf("Priya's coffee is linked to question %d", priya.Question)
	}
	if aiko := must(w.Coffees(ctx, w.who("Aiko Tanaka")))(t)[0]; aiko.Question != 0 {
		t.Errorf("Aiko's coffee is linked to question %d", aiko.Question)
	}
	if v := w.question(q.ID); v.Line != "2 coffees: Jonas asked, Priya asked" {
		t.Errorf("the line is %q", v.Line)
	}

	// Priya says yes, they meet, and the talk is rated: it offers the question.
	w.later(24 * time.Hour)
	must(w.Answered(ctx, priya.Person, true))(t)
	c, _, err := w.Schedule(ctx, priya.Person, planner.Plan{Start: at("2026-11-23 09:00", "Europe/London"), Remind: -1}, planner.Export{})
	if err != nil || c.Question != q.ID {
		t.Fatalf("scheduled %+v, %v", c, err)
	}
	w.later(5 * 24 * time.Hour)
	if view := must(w.RateView(ctx, c.ID))(t); view.Needs[0].ID != "question:1" {
		t.Errorf("the talk may have met %+v", view.Needs)
	}
	if v := w.question(q.ID); !v.Led[0].ToRate || v.Led[1].ToRate || v.Talked != "" {
		t.Errorf("before the rating %+v", v)
	}
	must(w.Rate(ctx, c.ID, planner.Rating{Helpful: 4, Needs: []app.NeedRating{{Need: "question:1", Label: q.Text, Met: .5}}}))(t)
	v := w.question(q.ID)
	if v.Line != "2 coffees: Priya met, Jonas asked" || v.Talked != "talked with Priya on 23 November" || v.Led[0].Met != .5 || !v.Led[0].Rated || v.Led[0].ToRate {
		t.Errorf("after the talk %+v", v)
	}

	// It is closed with what was learned and from whom, opened again and removed.
	before := w.all()
	must(w.CloseQuestion(ctx, q.ID, " Per clinic, with a floor ", []app.PersonID{c.Person}))(t)
	if got := w.question(q.ID).Question; got.Learned != "Per clinic, with a floor (from Priya Raman)" || got.Closed != "2026-11-24" {
		t.Errorf("closed as %+v", got)
	}
	_, err = w.CloseQuestion(ctx, q.ID, "again", nil)
	kind(t, err, app.ErrInvalid, "closed before")
	must(w.ReopenQuestion(ctx, q.ID))(t)
	if got := w.question(q.ID).Question; got.Closed != "" || got.Learned == "" {
		t.Errorf("opened again as %+v", got)
	}
	must(w.Undo())(t)
	must(w.Undo())(t)
	w.sameAs(before, "closing was not taken back")
	must(w.RemoveQuestion(ctx, q.ID))(t)
	if must(w.Coffee(ctx, c.ID))(t).Question != 0 {
		t.Error("a coffee is linked to a question that is no more")
	}
	must(w.Undo())(t)
	w.sameAs(before, "removing a question did not bring its coffees back")
	_, err = w.CloseQuestion(ctx, 99, "", nil)
	kind(t, err, app.ErrNotFound, "99")
}

func TestATalkRatedForAQuestionCountsThoughTheCoffeeWasAboutSomethingElse(t *testing.T) {
	w, q := stuck(t)
	w.ask("Aiko Tanaka", "skill:data-analysis")
	aiko := must(w.Coffees(ctx, w.who("Aiko Tanaka")))(t)[0]
	must(w.Rate(ctx, aiko.ID, planner.Rating{Helpful: 5, Needs: []app.NeedRating{{Need: "question:1", Label: q.Text, Met: .75}}}))(t)
	if v := w.question(q.ID); len(v.Led) != 1 || v.Led[0].Name != "Aiko Tanaka" {
		t.Errorf("it led to %+v", v.Led)
	}
	must(w.Rate(ctx, aiko.ID, planner.Rating{Helpful: 5, Needs: []app.NeedRating{{Need: "question:1", Label: q.Text, Met: 0}}}))(t)
	if v := w.question(q.ID); len(v.Led) != 0 {
		t.Errorf("a talk that did not help counts: %+v", v.Led)
	}
}

func TestWhatAQuestionWasUnderstoodAsCanBeTakenAwayForGood(t *testing.T) {
	w, q := stuck(t)
	q.Skills = []string{}
	must(w.SaveQuestion(ctx, q))(t)
	if v := w.question(q.ID); len(v.Skills) != 0 {
		t.Fatalf("understood as %+v", v.Skills)
	}
	must(w.SetProfile(ctx, []byte(`{"goal":"Head of Product"}`)))(t)
	must(w.CloseQuestion(ctx, q.ID, "", []app.PersonID{w.who("Priya Raman")}))(t)
	if v := w.question(q.ID); len(v.Skills) != 0 || v.Question.Learned != "From Priya Raman" {
		t.Errorf("after other changes it is %+v", v)
	}
	q.Text, q.Skills = "How do I negotiate a contract?", nil
	must(w.SaveQuestion(ctx, q))(t)
	if v := w.question(q.ID); len(v.Skills) == 0 {
		t.Error("a new text is not read")
	}
	q.Text, q.Skills = "How do I price it?", []string{"Hiring", "Clinic visits"}
	must(w.SaveQuestion(ctx, q))(t)
	if v := w.question(q.ID); len(v.Skills) != 2 || v.Skills[0].Name != "Hiring" || v.Skills[1].ID != "own:clinic-visits" {
		t.Errorf("named skills are kept as %+v", v.Skills)
	}
}

func TestTheRoundOfAQuestionLeadsToItsCoffees(t *testing.T) {
	w, q := stuck(t)
	ask := q
	ask.Importance = 5
	_, _, err := w.StartRound(ctx, 2, &ask)
	if err != nil {
		t.Fatal(err)
	}
	round := must(w.Round(ctx, 0))(t)
	if len(round.Picks) == 0 {
		t.Fatal("nobody fits the question")
	}
	who := round.Picks[0].Person
	c, _, err := w.Schedule(ctx, who, planner.Plan{Start: at("2026-11-23 09:00", "Europe/London"), Remind: -1}, planner.Export{})
	if err != nil || c.Question != q.ID {
		t.Errorf("the coffee is linked to question %d, %v", c.Question, err)
	}
}
