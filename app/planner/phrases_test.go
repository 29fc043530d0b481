package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

func (w *world) phrase(p app.Phrase) app.PhraseID {
	w.t.Helper()
	if p.Lang == "" {
		p.Lang = "en"
	}
	id, _, err := w.SavePhrase(ctx, p)
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

func phraseTitles(v planner.PhrasesView) string {
	var out []string
	for _, g := range v.Groups {
		out = append(out, "# "+g.Title)
		for _, r := range g.Rows {
			out = append(out, r.Title+": "+r.Text)
		}
	}
	return strings.Join(out, "\n")
}

func TestMyPhrasesAreListedByLanguageAndSituationInTheOrderOfAMessage(t *testing.T) {
	w := empty(t)
	w.phrase(app.Phrase{Part: "bye", Text: "All the best,"})
	w.phrase(app.Phrase{Part: "hello", Text: "Good morning {first},"})
	w.phrase(app.Phrase{Name: "Short and sweet", Situation: app.FirstContact, Subject: "A question", Text: "Hi {first},\n\nCould we talk?"})
	w.phrase(app.Phrase{Part: "no", Situation: app.FirstContact, Text: "A no is fine."})
	want := `# English · Every message
Greeting: Good morning {first},
Closing words: All the best,
# English · First contact
An easy no: A no is fine.
Short and sweet: Hi {first}, Could we talk?`
	v := must(w.Phrases(ctx))(t)
	if got := phraseTitles(v); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if v.Situations[0].Value != "" || len(v.Situations) != len(message.Situations())+1 || len(v.Parts) != len(message.Parts()) || len(v.Variables) != len(message.Variables()) || len(v.Languages) != len(message.Languages()) {
		t.Errorf("the choices are %+v", v)
	}
}

func TestAPhraseIsChangedPausedAndDeletedAndEachIsTakenBack(t *testing.T) {
	w := empty(t)
	id := w.phrase(app.Phrase{Part: "bye", Text: "  All the\r\nbest,  "})
	only := func() app.Phrase {
		t.Helper()
		v := must(w.Phrases(ctx))(t)
		if len(v.Groups) != 1 || len(v.Groups[0].Rows) != 1 {
			t.Fatalf("listed %s", phraseTitles(v))
		}
		return v.Groups[0].Rows[0].Phrase
	}
	if p := only(); p.ID != id || p.Paused || p.Text != "All the best," {
		t.Errorf("kept %+v", p)
	}
	first := only()
	first.Text = "Take care,"
	_, changed, err := w.SavePhrase(ctx, first)
	if err != nil || only().Text != "Take care," {
		t.Errorf("kept %+v, %v", only(), err)
	}
	paused := must(w.PausePhrase(ctx, id, true))(t)
	if !only().Paused {
		t.Error("it is not paused")
	}
	deleted := must(w.DeletePhrase(ctx, id))(t)
	if v := must(w.Phrases(ctx))(t); len(v.Groups) != 0 {
		t.Errorf("listed %s", phraseTitles(v))
	}
	for _, c := range []app.ChangeID{deleted, paused, changed} {
		if _, err := w.UndoChange(c); err != nil {
			t.Fatal(err)
		}
	}
	if p := only(); p.Paused || p.Text == "Take care," {
		t.Errorf("taken back to %+v", p)
	}
	for _, err := range []error{second(w.PausePhrase(ctx, 99, true)), second(w.DeletePhrase(ctx, 99))} {
		kind(t, err, app.ErrNotFound, "no phrase 99")
	}
	_, _, err = w.SavePhrase(ctx, app.Phrase{ID: 99, Part: "bye", Lang: "en", Text: "Bye,"})
	kind(t, err, app.ErrNotFound, "no phrase 99")
}

func second[T any](_ T, err error) error { return err }

func TestAPhraseThatCannotBeUsedIsNotKept(t *testing.T) {
	w := empty(t)
	w.phrase(app.Phrase{Name: "Short", Text: "Hi"})
	for word, p := range map[string]app.Phrase{
		"no {frist}":        {Part: "hello", Lang: "en", Text: "Hi {frist},"},
		"not closed":        {Part: "hello", Lang: "en", Text: "Hi {first,"},
		"without its {":     {Part: "hello", Lang: "en", Text: "Hi first},"},
		"no part":           {Part: "middle", Lang: "en", Text: "Hi"},
		"language":          {Part: "hello", Lang: "tlh", Text: "Hi"},
		"situation":         {Part: "hello", Lang: "en", Situation: "party", Text: "Hi"},
		"is empty":          {Part: "hello", Lang: "en", Text: "  "},
		"no name":           {Lang: "en", Text: "Hi"},
		"longer than":       {Name: "Long", Lang: "en", Text: strings.Repeat("word ", 1000)},
		"already":           {Name: " short ", Lang: "en", Text: "Hi again"},
		"there is no {nme}": {Name: "Subject", Lang: "en", Subject: "For {nme}", Text: "Hi"},
	} {
		before := w.all()
		_, _, err := w.SavePhrase(ctx, p)
		want := app.ErrInvalid
		if word == "already" {
			want = app.ErrConflict
		}
		kind(t, err, want, word)
		w.sameAs(before, "a refused phrase left something behind")
	}
}

func TestAPhraseKeptByAnotherVersionTellsWhatIsWrongWithIt(t *testing.T) {
	w := empty(t)
	if err := w.store.Quiet(func(wr app.Writer) error {
		_, err := wr.SavePhrase(app.Phrase{Part: "hello", Lang: "en", Text: "Hi {nickname},"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if r := must(w.Phrases(ctx))(t).Groups[0].Rows[0]; !strings.HasPrefix(r.Wrong, "There is no {nickname}") || !strings.HasSuffix(r.Wrong, ".") {
		t.Errorf("it says %q", r.Wrong)
	}
}

func TestAPreviewFillsEveryVariableThereIs(t *testing.T) {
	w := sample(t)
	for _, lang := range message.Languages() {
		for _, v := range message.Variables() {
			p := must(w.PreviewPhrase(ctx, app.Phrase{Lang: lang, Text: "So: {" + v.Name + "}."}))(t)
			if len(p.Missing) != 0 || strings.ContainsAny(p.Text, "[]{}") || !strings.HasPrefix(p.Text, "So: ") {
				t.Errorf("%s %s: %+v", lang, v.Name, p)
			}
		}
	}
	p := must(w.PreviewPhrase(ctx, app.Phrase{Lang: "en", Part: "hello", Text: "Hi {first} from {company}, it is {my-first},"}))(t)
	if p.Text != "Hi Priya from Northlake Energy, it is Maya," {
		t.Errorf("reads %q", p.Text)
	}
	p = must(w.PreviewPhrase(ctx, app.Phrase{Lang: "en", Situation: app.FirstContact, Name: "T", Subject: "For {First}", Text: "You asked for {request}."}))(t)
	if p.Subject != "For Priya" || p.Text != "You asked for [request]." || len(p.Missing) != 1 || p.Missing[0] != "request" {
		t.Errorf("reads %+v", p)
	}
	_, err := w.PreviewPhrase(ctx, app.Phrase{Lang: "en", Text: "Hi {who}"})
	kind(t, err, app.ErrInvalid, "no {who}")
}

func TestAMessageBecomesATemplateForAnybody(t *testing.T) {
	w := sample(t)
	c := planner.Compose{Person: w.who("Priya Raman"), Situation: app.FirstContact, Channel: app.ByEmail, Slots: true}
	out := must(w.Compose(ctx, c))(t)
	p := must(w.AsTemplate(ctx, out.Chosen, "For Priya", out.Body+"\n\nDear Dr. Raman, Priya Raman’s {x}"))(t)
	for _, word := range []string{"Priya", "Raman", "Northlake"} {
		if strings.Contains(p.Text+p.Subject, word) {
			t.Errorf("%s still stands in\n%s", word, p.Text)
		}
	}
	if p.Subject != "For {first}" || !strings.HasSuffix(p.Text, "Dear {name}, {name}’s (x)") || !strings.HasPrefix(p.Text, "Hi {first}") && !strings.Contains(p.Text, "{first}") {
		t.Errorf("%q\n%s", p.Subject, p.Text)
	}
	if !strings.Contains(p.Text, "{time1}") || p.Lang != "en" || p.Situation != app.FirstContact || p.Part != "" {
		t.Errorf("made %+v", p)
	}
	p.Name = "Ask"
	if _, _, err := w.SavePhrase(ctx, p); err != nil {
		t.Error(err)
	}
	c = out.Chosen
	c.Channel = app.ByChat
	if p := must(w.AsTemplate(ctx, c, "For Priya", "Hi"))(t); p.Subject != "" {
		t.Errorf("a chat message got the subject %q", p.Subject)
	}
}

func TestATemplateOfAMessageFilledForTheSamePersonIsTheMessage(t *testing.T) {
	w := sample(t)
	out := must(w.Compose(ctx, planner.Compose{Person: w.who("Priya Raman"), Situation: app.FirstContact, Channel: app.ByEmail, Slots: true}))(t)
	p := must(w.AsTemplate(ctx, out.Chosen, out.Subject, out.Body))(t)
	p.Name = "Same again"
	again := out.Chosen
	again.Template = w.phrase(p)
	if got := must(w.Compose(ctx, again))(t); got.Body != out.Body {
		t.Errorf("got\n%s\nwant\n%s\nfrom\n%s", got.Body, out.Body, p.Text)
	}
}

func TestPhrasesOfMineComeFirstInDrafts(t *testing.T) {
	w := sample(t)
	w.phrase(app.Phrase{Part: "bye", Text: "Warmly as ever,"})
	w.phrase(app.Phrase{Part: "hello", Situation: app.ThankYou, Text: "Thank you kindly, {first},"})
	paused := w.phrase(app.Phrase{Part: "no", Text: "Never mind."})
	must(w.PausePhrase(ctx, paused, true))(t)
	c := planner.Compose{Person: w.who("Priya Raman"), Situation: app.FirstContact, Channel: app.ByEmail}
	for c.Variation = range 4 {
		body := must(w.Compose(ctx, c))(t).Body
		if !strings.Contains(body, "Warmly as ever,\n") || strings.Contains(body, "Thank you kindly") || strings.Contains(body, "Never mind") {
			t.Errorf("variation %d reads\n%s", c.Variation, body)
		}
	}
}

func TestATemplateLeavesABlankThatTheChecksFind(t *testing.T) {
	w := sample(t)
	id := w.phrase(app.Phrase{Name: "With a day", Subject: "Seeing you {day}", Text: "Hi {first},\n\nsee you {day} at {clock}.\n\n{my-first}"})
	out := must(w.Compose(ctx, planner.Compose{Person: w.who("Priya Raman"), Situation: app.FirstContact, Channel: app.ByEmail, Template: id}))(t)
	if !strings.Contains(out.Body, "Hi Priya,\n\nsee you [day] at [clock].") || out.Subject != "Seeing you [day]" {
		t.Errorf("reads %q\n%s", out.Subject, out.Body)
	}
	for _, c := range out.Checks {
		if c.Name == "no-blank" && c.OK {
			t.Error("the blanks are not found")
		}
	}
}
