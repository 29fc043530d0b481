package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// ownWords are texts that show their language, and one that could be of any.
var ownWords = map[string]string{
	"en": "a review of your onboarding with two of our nurses",
	"de": "ein Blick auf eure Einarbeitung mit zwei Leuten aus unserem Team",
	"fr": "une relecture de votre parcours avec deux personnes de notre équipe",
	"es": "una revisión de su proceso con dos personas de nuestro equipo",
}

func TestOwnWordsInAnotherLanguageStayOutOfTheMessage(t *testing.T) {
	t.Parallel()
	for _, lang := range message.Languages() {
		for of, text := range ownWords {
			in := complete()
			in.Lang, in.Offer = lang, text
			in.Situation = app.FirstContact
			d, err := message.Write(in)
			if err != nil {
				t.Fatal(err)
			}
			var fact message.Fact
			for _, f := range d.Built {
				if f.Key == "offer" {
					fact = f
				}
			}
			known := len(message.Languages()) == len(ownWords) // a language not among them is not recognised
			if of != lang && known && (!fact.Foreign || strings.Contains(d.Body, text)) {
				t.Errorf("a %s offer in a %s message: %+v\n%s", of, lang, fact, d.Body)
			}
			if of == lang && fact.Foreign {
				t.Errorf("%q is taken for another language than %s", text, lang)
			}
		}
	}
}

func TestWordsOfNoLanguageAreUsedInEvery(t *testing.T) {
	t.Parallel()
	for _, lang := range message.Languages() {
		in := complete()
		in.Lang, in.Offer = lang, "User-Interview-Kit"
		d, err := message.Write(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range d.Built {
			if f.Foreign && f.Key == "offer" {
				t.Errorf("%s: %+v", lang, f)
			}
		}
	}
}
