package planner_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

func TestADraftGoesOnExactlyAsItWasLeft(t *testing.T) {
	w := sample(t)
	lena, tom, priya := w.who("Lena Vogt"), w.who("Tom Adeyemi"), w.who("Priya Raman")
	request := must(w.store.Requests(ctx, lena))(t)[0].ID
	for name, choice := range map[string]planner.Compose{
		"first": {Person: priya, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Formal, Variation: 3, Slots: true, Mode: message.Walk,
			Offer: "skill:user-research", Off: map[string]bool{"title": true, "offer": true, "me": false}, Said: app.Said{Link: "https://pick.example/me"}},
		"own words": {Person: priya, Situation: app.UpwardAsk, Channel: app.ByEmail, Purpose: "why clinics buy late", Ask: "an hour of your time", Offer: "-"},
		"to Tom":    {Person: tom, About: priya, Situation: app.Introduce, Channel: app.ByEmail},
		"by Tom":    {Person: priya, Introducer: tom, Situation: app.Introduce, Channel: app.ByEmail},
		"decline":   {Person: lena, Situation: app.DeclineIt, Request: request, Channel: app.ByChat, Said: app.Said{Reason: "my plate is full"}},
		"report":    {Person: lena, Situation: app.ReportBack, Channel: app.ByEmail, Said: app.Said{Took: "that less is more", Came: "we sold two"}},
	} {
		first := must(w.Compose(ctx, choice))(t)
		m := first.Chosen.Keep(app.Message{})
		m.Subject, m.Body = first.Subject, first.Body
		kept, err := w.SaveDraftOffering(m, first.Chosen.Times)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		w.later(2 * time.Minute)
		again := must(w.Compose(ctx, planner.ChoiceOf(must(w.store.Message(ctx, kept.ID))(t))))(t)
		if again.Subject != first.Subject || again.Body != first.Body {
			t.Errorf("%s: left as\n%s\nand taken up as\n%s", name, first.Body, again.Body)
		}
		if again.Draft.ID != kept.ID {
			t.Errorf("%s: the draft %d is not found again, but %d", name, kept.ID, again.Draft.ID)
		}
		nothing := cmpopts.EquateEmpty()
		off := cmpopts.IgnoreMapEntries(func(_ string, off bool) bool { return !off })
		if diff := cmp.Diff(first.Chosen, again.Chosen, nothing, off); diff != "" {
			t.Errorf("%s: the choices differ (-left +taken up):\n%s", name, diff)
		}
	}
}

// What belongs to another situation waits in the composer but is no part of the
// message.
func TestADraftKeepsOnlyWhatItsSituationKnows(t *testing.T) {
	m := planner.Compose{Person: 1, About: 2, Introducer: 3, Request: 4, Coffee: 5, Situation: app.ThankYou}.Keep(app.Message{Coffee: 9})
	if m.About != 0 || m.Introducer != 0 || m.Request != 0 || m.Coffee != 9 {
		t.Errorf("kept %+v", m)
	}
	if m := (planner.Compose{Person: 1, Coffee: 5, Situation: app.Confirm}).Keep(app.Message{}); m.Coffee != 5 || planner.ChoiceOf(m).Coffee != 5 {
		t.Errorf("kept %+v", m)
	}
}

func TestATemplateOfMineIsOfferedWhereItFits(t *testing.T) {
	w := sample(t)
	priya := w.who("Priya Raman")
	var fits, other app.PhraseID
	w.writes(func(s app.Writer) (err error) {
		if fits, err = s.SavePhrase(app.Phrase{Name: "Plain", Lang: "en", Subject: "A word with {first}", Text: "Hello {first}, could we talk about {topic}?"}); err != nil {
			return err
		}
		for _, f := range []app.Phrase{{Name: "Deutsch", Lang: "de", Text: "Hallo"}, {Name: "At rest", Lang: "en", Text: "x", Paused: true}, {Part: "bye", Lang: "en", Text: "Yours as ever,"}} {
			if _, err = s.SavePhrase(f); err != nil {
				return err
			}
		}
		other, err = s.SavePhrase(app.Phrase{Name: "Thanks", Situation: app.ThankYou, Lang: "en", Text: "Thank you"})
		return err
	})
	c := must(w.Compose(ctx, planner.Compose{Person: priya, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en", Template: fits}))(t)
	if len(c.Templates) != 1 || c.Templates[0].Text != "Plain" || c.Subject != "A word with Priya" {
		t.Errorf("offered %v, written:\n%s\n%s", c.Templates, c.Subject, c.Body)
	}
	own := must(w.Compose(ctx, planner.Compose{Person: priya, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en", Template: other}))(t)
	if own.Body == "Thank you" || own.Chosen.Template != other {
		t.Errorf("a template of another situation gave:\n%s", own.Body)
	}
	_, err := w.Compose(ctx, planner.Compose{Person: priya, Situation: app.FirstContact, Template: 99})
	kind(t, err, app.ErrNotFound, "no template 99")
}
