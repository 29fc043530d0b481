package messages_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/messages"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func (f *fake) HasWriter(context.Context) (bool, error) { return false, nil }
func (f *fake) PrepareRephrase(context.Context, planner.Compose, string) (planner.Rephrasing, error) {
	return planner.Rephrasing{}, nil
}
func (f *fake) Rephrase(context.Context, planner.Compose, planner.Rephrasing, string, string) (planner.Rephrased, error) {
	return planner.Rephrased{}, nil
}
func (f *fake) AsTemplate(context.Context, planner.Compose, string, string) (app.Phrase, error) {
	return app.Phrase{}, nil
}
func (f *fake) Phrases(context.Context) (planner.PhrasesView, error) {
	return planner.PhrasesView{}, nil
}
func (f *fake) SavePhrase(context.Context, app.Phrase) (app.PhraseID, app.ChangeID, error) {
	return 0, 0, nil
}
func (f *fake) PreviewPhrase(context.Context, app.Phrase) (planner.PhrasePreview, error) {
	return planner.PhrasePreview{}, nil
}

// scribe is a planner with a writer.
type scribe struct {
	*fake
	sent    []planner.Rephrasing
	waiting context.Context // of the last request
	answer  planner.Rephrased
	wrong   error
	made    []string // what was made a template of
	kept    []app.Phrase
}

const rephrased = "Hello Priya,\n\nTom Adeyemi thought we should talk. Could you spare 30 minutes?\n\nMaya"

func newScribe() *scribe {
	return &scribe{fake: &fake{person: priya()}, answer: planner.Rephrased{Body: rephrased, Gone: []string{"25", "17"}, Added: []string{"30"},
		Checks: []planner.CheckLine{{Name: "offer", Text: "Offers nothing back", Fix: "Say what they get from it.", Found: []message.Span{{Start: 0, End: 2}}},
			{Name: "length", OK: true, Text: "54 words"}, {Name: "one-ask", OK: true, Text: "One question, one ask"}}}}
}

func (f *scribe) HasWriter(context.Context) (bool, error) { return true, nil }

func (f *scribe) PrepareRephrase(_ context.Context, c planner.Compose, body string) (planner.Rephrasing, error) {
	return planner.Rephrasing{Address: "http://localhost:11434/v1/chat/completions", Model: "llama3.2:latest", Seconds: 60,
		Prompt: "Rephrase the message between the lines of dashes. Write in English.\nThe tone is " + string(c.Tone) + ".\n\n-----\n" + body + "\n-----"}, nil
}

func (f *scribe) Rephrase(ctx context.Context, _ planner.Compose, r planner.Rephrasing, _, _ string) (planner.Rephrased, error) {
	f.sent, f.waiting = append(f.sent, r), ctx
	return f.answer, f.wrong
}

func (f *scribe) AsTemplate(_ context.Context, c planner.Compose, subject, body string) (app.Phrase, error) {
	f.made = append(f.made, subject, body)
	return app.Phrase{Lang: "en", Situation: c.Situation, Subject: subject, Text: strings.ReplaceAll(body, "Priya", "{first}")}, nil
}

func (f *scribe) Phrases(context.Context) (planner.PhrasesView, error) {
	return planner.PhrasesView{Languages: []planner.Choice{{Value: "en", Text: "English"}},
		Situations: []planner.Choice{{Value: "", Text: "Every message"}, {Value: "first", Text: "First contact"}},
		Variables:  []planner.Choice{{Value: "first", Text: "Priya"}}}, nil
}

func (f *scribe) SavePhrase(_ context.Context, p app.Phrase) (app.PhraseID, app.ChangeID, error) {
	if p.Name == "" {
		return 0, 0, app.Invalid("the template has no name")
	}
	f.kept = append(f.kept, p)
	return 4, 17, nil
}

func (f *scribe) PreviewPhrase(_ context.Context, p app.Phrase) (planner.PhrasePreview, error) {
	return planner.PhrasePreview{Subject: p.Subject, Text: strings.ReplaceAll(p.Text, "{first}", "Priya")}, nil
}

func writing(t *testing.T) (*screentest.Host, *scribe) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 1400), newScribe()
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages, Person: 7})
	return h, f
}

func bodyOf(h *screentest.Host) string {
	for _, s := range h.Texts() {
		if strings.HasPrefix(s, "Hi Priya,") || strings.HasPrefix(s, "Hello Priya,") {
			return s
		}
	}
	return ""
}

func TestWithoutAWriterNothingSpeaksOfOne(t *testing.T) {
	h := screentest.NewHost(t, 1280, 1400)
	h.Show(messages.New(h, &fake{person: priya()}), screen.Route{Name: screen.Messages, Person: 7})
	if h.HasButton("Rephrase") {
		t.Error("a draft can be rephrased by nobody")
	}
}

func TestEveryWordIsShownBeforeItIsSent(t *testing.T) {
	h, f := writing(t)
	h.Press(t, "Rephrase")
	h.MustShow(t, "http://localhost:11434/v1/chat/completions, on this computer, for the model llama3.2:latest", "That is all that is sent.", "up to 60 seconds",
		"Rephrase the message between the lines of dashes", "-----\n"+text+"\n-----")
	if len(f.sent) != 0 {
		t.Fatal("it was sent before Send was pressed")
	}
	h.Press(t, "Cancel")
	if len(f.sent) != 0 || h.HasButton("Send") {
		t.Error("it was sent, or is still asked for")
	}
	h.Press(t, "Rephrase")
	h.Press(t, "Send")
	if len(f.sent) != 1 || !strings.Contains(f.sent[0].Prompt, text) {
		t.Errorf("sent %v", f.sent)
	}
}

func TestBothTextsStandSideBySideWithTheChecks(t *testing.T) {
	h, f := writing(t)
	h.Press(t, "Rephrase")
	h.Press(t, "Send")
	h.MustShow(t, "Which words do you want?", "Tom Adeyemi thought we should talk", "Tom Adeyemi suggested I write to you", "No longer in it: 25, 17", "New in it: 30", "Offers nothing back", "2 of 3")
	h.Press(t, "Keep mine")
	if got := bodyOf(h); got != text || len(h.Told) != 0 {
		t.Errorf("the text reads %q", got)
	}
	h.Press(t, "Rephrase")
	h.Press(t, "Send")
	h.Press(t, "Use it")
	if got := bodyOf(h); got != rephrased {
		t.Errorf("the text reads %q", got)
	}
	h.Wait(time.Minute)
	if n := len(f.saved); n == 0 || f.saved[n-1].Body != rephrased || !f.saved[n-1].Edited {
		t.Errorf("kept %+v", f.saved)
	}
}

func TestWaitingForTheWriterIsCancelled(t *testing.T) {
	h, f := writing(t)
	h.Press(t, "Rephrase")
	h.Hold = true
	h.Press(t, "Send")
	if !h.Button(t, "Send").Disabled() || f.waiting.Err() != nil {
		t.Errorf("while it waits: %v", f.waiting.Err())
	}
	h.Press(t, "Cancel")
	if f.waiting.Err() == nil {
		t.Error("it still waits")
	}
	h.Release()
	if h.Shows("Which words do you want?") || bodyOf(h) != text || len(h.Failed) != 0 {
		t.Errorf("an answer that nobody wants any more is shown; failed %v", h.Failed)
	}
}

func TestWhatWentWrongWithTheWriterIsSaidAndCanBeTriedAgain(t *testing.T) {
	h, f := writing(t)
	f.wrong = &app.Fault{Kind: app.ErrUnanswered, What: "the writer did not answer within 60 seconds", Do: "try again"}
	h.Press(t, "Rephrase")
	h.Press(t, "Send")
	h.MustShow(t, "The writer did not answer within 60 seconds; try again.")
	f.wrong = nil
	h.Press(t, "Send again")
	h.MustShow(t, "Which words do you want?")
	if len(f.sent) != 2 || len(h.Failed) != 0 {
		t.Errorf("sent %d times, failed %v", len(f.sent), h.Failed)
	}
}

func TestAnAnswerWithTheSameWordsChangesNothing(t *testing.T) {
	h, f := writing(t)
	f.answer = planner.Rephrased{Body: text}
	h.Press(t, "Rephrase")
	h.Press(t, "Send")
	if len(h.Told) != 1 || h.Told[0].Text != "The writer changed nothing" || h.Shows("Which words") {
		t.Errorf("told %v", h.Told)
	}
}

// saveAsTemplate presses the button, or the line of the menu behind the three dots.
func saveAsTemplate(t *testing.T, h *screentest.Host) {
	t.Helper()
	const word = "Save this as a template"
	if h.HasButton(word) {
		h.Press(t, word)
		return
	}
	h.Press(t, h.Words().Say("composer.menu"))
	h.Nav(t, word)
}

func TestAMessageIsSavedAsATemplate(t *testing.T) {
	h, f := writing(t)
	saveAsTemplate(t, h)
	h.MustShow(t, "Add a template", "Take out whatever else is true of them alone", "Hi {first},", "First contact")
	h.Press(t, "Save")
	h.MustShow(t, "The template has no name.")
	h.Type(t, "Name", "Via Tom")
	h.Press(t, "Save")
	if len(f.kept) != 1 || f.kept[0].Name != "Via Tom" || f.kept[0].Situation != app.FirstContact || !strings.HasPrefix(f.kept[0].Text, "Hi {first},") || len(f.made) != 2 || f.made[1] != text {
		t.Errorf("kept %+v of %q", f.kept, f.made)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 17 {
		t.Errorf("told %v", h.Told)
	}
}

// led is the composer after something was pressed.
type led struct {
	*messages.Screen
	do func()
}

func (s *led) Open(r screen.Route) {
	s.Screen.Open(r)
	s.do()
}

func TestDrawRephrasing(t *testing.T) {
	for name, do := range map[string]func(*screentest.Host){
		"messages-writer":    func(*screentest.Host) {},
		"messages-rephrase":  func(h *screentest.Host) { h.Press(t, "Rephrase") },
		"messages-rephrased": func(h *screentest.Host) { h.Press(t, "Rephrase"); h.Press(t, "Send") },
		"messages-template":  func(h *screentest.Host) { saveAsTemplate(t, h) },
	} {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return &led{messages.New(h, newScribe()), func() { do(h) }}, screen.Route{Name: screen.Messages, Person: 7}
		})
	}
}
