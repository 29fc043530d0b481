package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// A draft is kept as it is typed, by no change: what it was begun from can be
// taken back all the same.
func TestADraftDoesNotKeepWhatItWasWrittenFromFromBeingUndone(t *testing.T) {
	w := sample(t)
	ines := w.who("Ines Duarte")
	id, _, err := w.SavePhrase(ctx, app.Phrase{Name: "Short", Lang: "en", Text: "Hi {first}"})
	if err != nil {
		t.Fatal(err)
	}
	asked := requestedBy(w, ines, planner.Asked{Text: "a look at her talk"})
	m := must(w.SaveDraft(app.Message{Person: ines, Situation: app.Accept, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Dear Ines",
		Template: id, Request: asked}))(t)
	for range 2 {
		must(w.Undo())(t)
	}
	if m = must(w.store.Message(ctx, m.ID))(t); m.Template != 0 || m.Request != 0 || m.Body != "Dear Ines" {
		t.Errorf("the draft is %+v", m)
	}
	if all := must(w.store.Phrases(ctx))(t); len(all) != 0 {
		t.Errorf("%+v is left", all)
	}
}
