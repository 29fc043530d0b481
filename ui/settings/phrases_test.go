package settings_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

// phrasebook is what the fake planner knows of phrases and of the writer.
type phrasebook struct {
	groups  []planner.PhraseGroup
	kept    []app.Phrase
	paused  []bool
	gone    []app.PhraseID
	refuse  error
	missing []string

	asked    []string
	models   []string
	noWriter error
}

func (f *phrasebook) Phrases(context.Context) (planner.PhrasesView, error) {
	return planner.PhrasesView{Groups: f.groups,
		Languages:  []planner.Choice{{Value: "en", Text: "English"}, {Value: "de", Text: "German"}},
		Situations: []planner.Choice{{Value: "", Text: "Every message"}, {Value: "first", Text: "First contact"}},
		Parts:      []planner.Choice{{Value: "hello", Text: "Greeting"}, {Value: "bye", Text: "Closing words"}},
		Variables: []planner.Choice{{Value: "first", Text: "Priya"}, {Value: "name", Text: "Priya Raman"}, {Value: "title", Text: "finance director"},
			{Value: "company", Text: "Northlake Energy"}, {Value: "topic", Text: "financial modelling"}, {Value: "minutes", Text: "25 minutes"},
			{Value: "time1", Text: "Tuesday 24 November at 10:00"}, {Value: "offer", Text: "our user-interview kit"}, {Value: "my-first", Text: "Maya"}}}, nil
}

func (f *phrasebook) SavePhrase(_ context.Context, p app.Phrase) (app.PhraseID, app.ChangeID, error) {
	if f.refuse != nil {
		return 0, 0, f.refuse
	}
	f.kept = append(f.kept, p)
	return 8, 21, nil
}

func (f *phrasebook) PausePhrase(_ context.Context, _ app.PhraseID, paused bool) (app.ChangeID, error) {
	f.paused = append(f.paused, paused)
	return 22, nil
}

func (f *phrasebook) DeletePhrase(_ context.Context, id app.PhraseID) (app.ChangeID, error) {
	f.gone = append(f.gone, id)
	return 23, nil
}

func (f *phrasebook) PreviewPhrase(_ context.Context, p app.Phrase) (planner.PhrasePreview, error) {
	if strings.Contains(p.Text, "{who}") {
		return planner.PhrasePreview{}, app.Invalid("there is no {who}; the variables are {first}, {name}")
	}
	fill := strings.NewReplacer("{first}", "Priya", "{my-first}", "Maya", "{topic}", "financial modelling")
	return planner.PhrasePreview{Subject: fill.Replace(p.Subject), Text: fill.Replace(p.Text), Missing: f.missing}, nil
}

func somePhrases() []planner.PhraseGroup {
	row := func(id app.PhraseID, title, part, text string, paused bool) planner.PhraseRow {
		return planner.PhraseRow{Phrase: app.Phrase{ID: id, Name: title, Part: part, Lang: "en", Text: text, Paused: paused}, Title: title, Text: text}
	}
	broken := row(6, "Greeting", "hello", "Liebe {vorname},", false)
	broken.Wrong = "There is no {vorname}; the variables are {first}, {name}."
	return []planner.PhraseGroup{
		{Lang: "en", Title: "English · Every message", Rows: []planner.PhraseRow{row(1, "Greeting", "hello", "Good morning {first},", false), row(2, "Closing words", "bye", "All the best from the coast,", true)}},
		{Lang: "en", Situation: app.FirstContact, Title: "English · First contact", Rows: []planner.PhraseRow{
			row(3, "Short and sweet", "", "Hi {first}, could we talk for {minutes} about {topic}? I would like to hear how you go about it at {company}.", false)}},
		{Lang: "de", Title: "German · Every message", Rows: []planner.PhraseRow{broken}}}
}

func TestMyPhrasesAreListedAndPausedAndDeleted(t *testing.T) {
	h, f, _ := openWith(t, func(f *fake) { f.groups = somePhrases() })
	h.MustShow(t, "English · First contact", "Short and sweet", "Good morning {first},", "Closing words, paused", "There is no {vorname}")
	h.Hint(t, "Pause Short and sweet")
	h.Hint(t, "Use Closing words again")
	h.Hint(t, "Delete Greeting")
	if len(f.paused) != 2 || !f.paused[0] || f.paused[1] || len(f.gone) != 1 || f.gone[0] != 1 {
		t.Errorf("paused %v, deleted %v", f.paused, f.gone)
	}
	if len(h.Told) != 3 || h.Told[0].Change != 22 || h.Told[2].Change != 23 {
		t.Errorf("told %v", h.Told)
	}
}

func TestAPhraseIsWrittenWithVariablesAndAPreview(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "None yet.")
	h.Press(t, "Add a phrase")
	h.MustShow(t, "What you write shows here")
	h.Choose(t, "Part of a message", "Closing words")
	h.Choose(t, "Used in", "First contact")
	h.Type(t, "Your words, on one line", "Bye ")
	test.Tap(h.Chip(t, "{first}"))
	h.Type(t, "Your words, on one line", "!")
	h.Wait(time.Second)
	h.MustShow(t, "It would read like this", "Bye Priya!")
	h.Press(t, "Save")
	want := app.Phrase{Part: "bye", Situation: app.FirstContact, Lang: "en", Text: "Bye {first}!"}
	if len(f.kept) != 1 || f.kept[0] != want {
		t.Errorf("kept %+v", f.kept)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 21 || h.Shows("It would read like this") {
		t.Errorf("told %v", h.Told)
	}
}

func TestWhatIsWrongWithAPhraseIsSaidWhileItIsWritten(t *testing.T) {
	h, f, _ := open(t)
	h.Press(t, "Add a phrase")
	h.Type(t, "Your words, on one line", "Hi {who},")
	h.Wait(time.Second)
	h.MustShow(t, "There is no {who}; the variables are {first}, {name}.")
	f.refuse = app.Invalid("there is no {who}; the variables are {first}, {name}")
	h.Press(t, "Save")
	if len(f.kept) != 0 || len(h.Told) != 0 || len(h.Failed) != 0 {
		t.Errorf("kept %v, told %v, failed %v", f.kept, h.Told, h.Failed)
	}
	h.MustShow(t, "Your words, on one line") // still open
}

func TestATemplateHasANameAndASubject(t *testing.T) {
	h, f, _ := openWith(t, func(f *fake) { f.groups = somePhrases(); f.missing = []string{"time1"} })
	h.Hint(t, "Change Short and sweet")
	h.MustShow(t, "Change a template", "it stays as a blank")
	h.Fill(t, "Subject of an e-mail", "A question on ")
	h.Window().Canvas().Focus(h.Field(t, "Subject of an e-mail").Focusable())
	test.Tap(h.Chip(t, "{topic}"))
	h.Fill(t, "Name", "Short")
	h.Choose(t, "Language", "German")
	f.refuse = &app.Fault{Kind: app.ErrConflict, What: "there is a template of this name already", Do: "choose another name"}
	h.Press(t, "Save")
	h.MustShow(t, "There is a template of this name already; choose another name.")
	f.refuse = nil
	h.Press(t, "Save")
	if len(f.kept) != 1 || f.kept[0].ID != 3 || f.kept[0].Name != "Short" || f.kept[0].Lang != "de" || !strings.Contains(f.kept[0].Subject, "{topic}") {
		t.Errorf("kept %+v", f.kept)
	}
}

func TestDrawPhrases(t *testing.T) {
	screentest.Draw(t, "settings-phrases", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.groups = somePhrases()
		f.set[app.SetWriterAddress], f.set[app.SetWriterModel] = "http://localhost:11434", "llama3.2:latest"
		return &scrolled{settings.New(&keeping{Host: h}, f, "0.1.0"), h, 440}, screen.Route{Name: screen.Settings}
	})
	screentest.Draw(t, "settings-template", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.groups = somePhrases()
		f.missing = []string{"time1"}
		return &pressed{settings.New(&keeping{Host: h}, f, "0.1.0"), h, func() { h.Hint(t, "Change Short and sweet") }}, screen.Route{Name: screen.Settings}
	})
}

// pressed is the page after something was pressed on it.
type pressed struct {
	*settings.Screen
	h  *screentest.Host
	do func()
}

func (s *pressed) Open(r screen.Route) {
	s.Screen.Open(r)
	s.do()
}

// scrolled is the page moved down.
type scrolled struct {
	*settings.Screen
	h  *screentest.Host
	by float32
}

func (s *scrolled) Open(r screen.Route) {
	s.Screen.Open(r)
	for _, scroll := range screentest.All[*part.Scroll](s.h) {
		scroll.SetOffset(s.by)
	}
}
