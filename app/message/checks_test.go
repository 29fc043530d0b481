package message_test

import (
	"strings"
	"testing"

	"cortado/app/message"
)

// swap is a piece of a good text and what stands there instead.
type swap struct{ replace, with string }

// judged are the examples of a language: a text that passes every check, other
// ways of being right, and what makes it fail each check.
type judged struct {
	in       func() message.Input
	subject  string
	good     string
	ways     map[string][]swap // other ways that pass, by check
	bad      map[string][]swap // by the only check that must fail
	subjects map[string]bool   // subjects, and whether they pass
}

var examples = map[string]judged{
	"en": {examined, "Question about financial modelling", goodBody, map[string][]swap{
		"one-ask":    {{"Could we talk about it", "Would you be open to talking about it"}, {"Could we talk about it", "Do you have time to talk about it"}},
		"time-boxed": {{"25 minutes", "half an hour"}, {"25 minutes", "20 to 30 minutes"}},
		"offer":      {{"In return, I could offer our user-interview kit.", "In return, I'd gladly review your onboarding flow."}},
		"easy-no":    {{"If it doesn't fit, a no is fine.", "If the timing is wrong, no problem."}},
		"praise":     {{"made me think of you", "is remarkable, and I thought of you"}},
		"true":       {{"Your work", "I could meet you near your office. Your work"}},
		"reading":    {{"made me think of you.", "made me think of you, e.g. for St. Brigid's."}},
		"names":      {{"Hi Priya,", "Dear Priya Raman,"}, {"Hi Priya,", "Hello Priya –"}},
	}, badBodies, map[string]bool{
		"Question about pricing": true, "A question about pricing": true, "": false, "Hi": false,
		"A very long subject about many things": false, "Question about pricing!": false, "QUESTION ABOUT PRICING": false,
		"Urgent: about pricing": false, "Re: our pricing talk": false, "Question about\nBcc: pricing": false,
	}},
	"de": {examinedGerman, "Frage zu Finanzmodellierung", goodGerman, nil, badGermans, map[string]bool{
		"Frage zu Finanzmodellierung": true, "Eine Frage zu Preisen": true, "": false, "Hallo": false, "Dringend: Frage zu Preisen": false, "Eine sehr lange Zeile über vieles": false,
		"FRAGE ZU PREISEN": false, "Frage zu Preisen!": false, "AW: unser Gespräch heute": false, "Eine kurze Frage": false,
	}},
	"fr": {examinedInFrench, "Modélisation financière : une question", goodFrench, goodFrenchWays, badFrench, map[string]bool{
		"Une question : négociation": true, "Demande d’un avis": true, "Négociation, 25 minutes": true, "Un signe, Priya": true, "": false, "Bonjour": false,
		"Quelques questions au sujet de la négociation": false, "Une question importante": false, "Une question urgente !": false, "UNE QUESTION DE PRIX": false, "TR : notre question": false,
	}},
	"es": {examinedSpanish, "Una pregunta sobre finanzas", goodSpanish, goodSpanishWays, badSpanish, map[string]bool{
		"Pregunta sobre precios": true, "Una pregunta sobre precios": true, "": false, "Hola": false, "Un asunto muy largo sobre muchas cosas": false,
		"¡Pregunta sobre precios!": false, "PREGUNTA SOBRE PRECIOS": false, "Urgente: sobre precios": false, "RV: sobre los precios": false,
	}},
}

// allChecks are the names of the checks of an e-mail that asks.
func allChecks() []string {
	var out []string
	for _, c := range message.Examine(complete(), "", "") {
		out = append(out, c.Name)
	}
	return out
}

func TestEveryCheckHasGoodAndBadExamplesInEveryLanguage(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, _ speaker) {
		e, ok := examples[lang]
		if !ok {
			t.Fatal("there are no examples")
		}
		in := e.in()
		in.Lang = lang
		for _, c := range message.Examine(in, e.subject, e.good) {
			if !c.OK {
				t.Errorf("the good text fails %s: %v", c.Name, c.Text)
			}
		}
		for _, name := range allChecks() {
			if name == "subject" {
				continue // has a table of its own
			}
			if len(e.bad[name]) == 0 {
				t.Errorf("there is no bad example for %s", name)
			}
			for _, way := range e.ways[name] {
				if c := find(t, message.Examine(in, e.subject, swapped(t, e.good, way)), name); !c.OK {
					t.Errorf("%s fails for %q: %v", name, way.with, c.Text)
				}
			}
			for _, bad := range e.bad[name] {
				failsOnly(t, name, in, e.subject, swapped(t, e.good, bad), bad.with)
			}
		}
	})
}

func swapped(t *testing.T, text string, s swap) string {
	t.Helper()
	out := strings.Replace(text, s.replace, s.with, 1)
	if out == text {
		t.Fatalf("%q is not in the good text", s.replace)
	}
	return out
}

// failsOnly wants a text to fail one check, with a way to fix it, and no other;
// only the length may follow.
func failsOnly(t *testing.T, name string, in message.Input, subject, body, because string) {
	t.Helper()
	checks := message.Examine(in, subject, body)
	if c := find(t, checks, name); c.OK {
		t.Errorf("%s passes: %s", name, because)
	} else if c.Fix.ID == "" {
		t.Errorf("%s fails without a way to fix it", name)
	}
	for _, c := range checks {
		if !c.OK && c.Name != name && name != "length" {
			t.Errorf("%s fails too for %q", c.Name, because)
		}
	}
}

func TestASubjectHasThreeOrFourPlainWords(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, _ speaker) {
		e := examples[lang]
		in := e.in()
		in.Lang = lang
		passed := map[bool]int{}
		for subject, ok := range e.subjects {
			passed[ok]++
			if c := find(t, message.Examine(in, subject, e.good), "subject"); c.OK != ok {
				t.Errorf("subject %q: ok is %v", subject, c.OK)
			}
		}
		if passed[true] == 0 || passed[false] == 0 {
			t.Errorf("%d good subjects and %d bad ones", passed[true], passed[false])
		}
	})
}
