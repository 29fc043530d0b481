package message_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

func TestNobodyWhoKnowsMeIsToldWhoIAm(t *testing.T) {
	tellsWhoIAm := func(d message.Draft) bool {
		return slices.ContainsFunc(d.Built, func(f message.Fact) bool { return f.Key == "me" && !f.Off })
	}
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		strangers := 0
		for n, in := range mixed(lang, s, 400) {
			in.Situation = []app.Situation{app.FirstContact, app.UpwardAsk, app.OppositeView, app.MentorAsk}[n%4]
			in.Bridge.Met, in.Bridge.LastTalk = true, time.Time{}
			if d := write(t, in); tellsWhoIAm(d) {
				t.Errorf("I am introduced to somebody I talked with lately: %s", where(in, d))
			}
			// After a long time only what is new with me may be said.
			in.Bridge.LastTalk = day(2025, 3, 4)
			if parts := message.PartsOf(in); slices.Contains(parts, "intro") {
				t.Errorf("I am introduced to somebody I talked with: %v", parts)
			}
			in.Bridge.Met, in.Bridge.LastTalk = false, time.Time{}
			if tellsWhoIAm(write(t, in)) {
				strangers++
			}
		}
		if strangers < 30 {
			t.Errorf("only %d of 400 strangers are told who I am", strangers)
		}
	})
}

func TestNoLetterSaysTheSameTwice(t *testing.T) {
	again := map[string][]string{
		"en": {"thought of you", "made me think", "in return", "could we", "thank you for asking", "would you", "work as"},
		"de": {"auf dich gebracht", "an dich gedacht", "im gegenzug", "könnten wir", "danke für"},
		"fr": {"pensé à toi", "penser à toi", "en retour", "pourrions-nous", "merci"},
		"es": {"pensé en ti", "a cambio", "podríamos", "gracias por"},
	}
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		n, doubled := 0, 0
		for _, in := range mixed(lang, s, 600) {
			if in.Channel == app.ByLinkedInNote || in.Situation == app.Introduce {
				continue
			}
			in.Address = app.FamiliarAddress
			in.Me.Title, in.Me.Organisation = "", ""
			d := write(t, in)
			text, _, _ := strings.Cut(strings.ToLower(d.Body), "\n\ncordialement")
			n++
			for _, words := range again[lang] {
				if strings.Count(text, words) > 1 {
					doubled++
					t.Logf("%q stands twice in %s", words, where(in, d))
					break
				}
			}
		}
		if doubled*100 > n { // a closing "Danke" after thanks, an own word that repeats one
			t.Errorf("%d of %d letters say something twice", doubled, n)
		}
	})
}

func TestASubjectNamesWhatTheLetterIsAbout(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		people := s.people()
		for n := range 240 {
			in := placed(people[n%len(people)], n)
			in.Lang, in.Channel, in.Variation = lang, app.ByEmail, n%7
			in.Situation = []app.Situation{app.FirstContact, app.Reconnect, app.OppositeView, app.UpwardAsk, app.FollowUpAgain}[n%5]
			in.Purpose = message.Purpose{Kind: message.ForSkill, Text: "SQL", Typed: n%2 == 0}
			if d := write(t, in); !strings.Contains(d.Subject, "SQL") {
				t.Errorf("the subject %q says nothing of SQL: %s", d.Subject, where(in, d))
			}
		}
	})
}

func TestANoteAlwaysSaysWhyAndAsks(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		people := s.people()
		asking := []app.Situation{app.FirstContact, app.Reconnect, app.Introduce, app.OppositeView, app.UpwardAsk, app.MentorAsk}
		n, failed := 0, 0
		for i := range 600 {
			in := people[i%len(people)]
			in.Lang, in.Channel, in.NoteLimit = lang, app.ByLinkedInNote, []int{200, 300}[i%2]
			in.Situation, in.Tone, in.Address = asking[i%6], message.Tones()[i/6%3], []app.Address{app.PoliteAddress, app.FamiliarAddress}[i/3%2]
			if i%5 == 0 {
				in.Person.Title, in.Person.Organisation = "Senior Vice President, Clinical Operations and Regulatory Affairs", "Oakmere County Council for Health and Housing"
			}
			d := write(t, in)
			n++
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				if !c.OK && slices.Contains([]string{"why-them", "one-ask", "length"}, c.Name) {
					failed++
					t.Logf("%s fails in %s", c.Name, where(in, d))
				}
			}
		}
		if failed*100 > n {
			t.Errorf("%d of %d notes lack a reason or an ask", failed, n)
		}
	})
}
