package message_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

func TestThanksSayWhatWasTakenAwayAndNotThatSomethingWas(t *testing.T) {
	t.Parallel()
	for lang, c := range map[string]struct {
		took             string
		says, saysNought []string
	}{
		"en": {
			took: "your point about asking for a reference before a price",
			says: []string{"Your point on references is on my wall now.", "I took away that a pilot without a contract is a gift."},
			saysNought: []string{"Thank you, I learned a lot from our talk on Tuesday.", "Our conversation really gave me much to think about.",
				"Thanks for your time, it helped me very much."},
		},
		"de": {
			took:       "dein Hinweis, zuerst nach einer Referenz zu fragen",
			says:       []string{"Nach Referenzen frage ich jetzt immer zuerst.", "Mitgenommen habe ich, dass ein Probelauf ohne Vertrag ein Geschenk ist."},
			saysNought: []string{"Danke, ich habe viel gelernt bei unserem Gespräch am Dienstag.", "Unser Gespräch hat mir wirklich weitergeholfen."},
		},
		"fr": {
			took:       "ton conseil de demander d’abord une référence",
			says:       []string{"Demander une référence avant de parler prix : c’est devenu notre règle.", "J’ai compris qu’un pilote sans contrat est un cadeau."},
			saysNought: []string{"Merci, j’ai appris beaucoup de choses lors de notre échange.", "Notre conversation m’a donné à réfléchir, vraiment."},
		},
		"es": {
			took:       "tu consejo de pedir primero una referencia",
			says:       []string{"Ahora siempre pido una referencia primero.", "Aprendí que un piloto sin contrato es un regalo."},
			saysNought: []string{"Gracias, aprendí muchas cosas en nuestra charla.", "Nuestra conversación me ayudó mucho, de verdad."},
		},
	} {
		in := complete()
		in.Situation, in.Channel, in.Lang, in.Address = app.ThankYou, app.ByEmail, lang, app.FamiliarAddress
		in.Talk = message.Talk{Took: c.took}
		for i, text := range append(c.says, c.saysNought...) {
			want := i < len(c.says)
			if got := find(t, message.Examine(in, "", text), "why-them").OK; got != want {
				t.Errorf("%s: %q names what was taken away: %v; want %v", lang, text, got, want)
			}
		}
	}
}

func TestAYearToComeIsAPlanAndNoClaim(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Situation, in.Channel, in.Lang, in.Now = app.FirstContact, app.ByEmail, "en", today
	for text, want := range map[string]bool{"In 2027 we want to enter Spain.": true, "I read what you wrote in 2019 on it.": false} {
		if got := find(t, message.Examine(in, "", text), "true").OK; got != want {
			t.Errorf("%q is taken as true: %v", text, got)
		}
	}
}

func TestTheTimeOfTheMeetingMayBeTypedInAnyWay(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Situation, in.Channel, in.Now = app.Confirm, app.ByEmail, today
	in.Meeting = message.Meeting{Start: day(2026, 11, 13).Add(15*time.Hour + 30*time.Minute), Theirs: lisbon, Minutes: 25}
	for lang, texts := range map[string]map[string]bool{
		"en": {"We talk at 3:30 pm.": true, "We talk at 15.30.": true, "We talk at 14:30 your time.": true, "We talk at 3 pm.": false, "We talk at 16:30.": false, "We talk for 15 minutes.": false},
		"de": {"Wir sprechen um 15.30 Uhr.": true, "Wir sprechen um 15:30.": true, "Wir sprechen um 15 Uhr.": false},
		"fr": {"On se parle à 15h30.": true, "On se parle à 15 h 30.": true, "On se parle à 15 h.": false},
		"es": {"Hablamos a las 15:30.": true, "Hablamos a las 15 h.": false},
	} {
		in.Lang = lang
		for text, want := range texts {
			if got := find(t, message.Examine(in, "", text), "time-boxed").OK; got != want {
				t.Errorf("%s: %q names the time: %v", lang, text, got)
			}
		}
	}
	in.Lang, in.Meeting.Start, in.Meeting.Theirs = "de", day(2026, 11, 13).Add(9*time.Hour), nil
	for text, want := range map[string]bool{"Wir sprechen morgen um 9 Uhr.": true, "Wir sprechen um 9.": true, "Wir sprechen um 9.30 Uhr.": false, "Nimm dir 9 Minuten.": false} {
		if got := find(t, message.Examine(in, "", text), "time-boxed").OK; got != want {
			t.Errorf("%q names 9:00: %v", text, got)
		}
	}
}
