package message_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// caseDrafts writes an input in all channels, tones and eight variations.
func caseDrafts(t *testing.T, in message.Input, each func(message.Input, message.Draft)) {
	t.Helper()
	for _, in.Channel = range message.Channels() {
		for _, in.Tone = range message.Tones() {
			for in.Variation = 0; in.Variation < 8; in.Variation++ {
				d, err := message.Write(in)
				if err != nil {
					t.Fatal(err)
				}
				each(in, d)
			}
		}
	}
}

func TestAGermanOfferStandsInTheRightCaseHoweverItWasTyped(t *testing.T) {
	for _, typed := range []string{"unser Leitfaden für Nutzerinterviews", "unseren Leitfaden für Nutzerinterviews"} {
		object := 0
		caseDrafts(t, message.Input{Situation: app.FirstContact, Lang: "de", Me: message.Me{Name: "Maya Lindt", Title: "Produktmanagerin"}, Offer: typed,
			Person: message.Person{Name: app.Name{Given: "Lena", Family: "Hoffmann"}, Title: "Leiterin Daten"}, Purpose: message.Purpose{Kind: message.ForSkill, Text: "SQL"}},
			func(in message.Input, d message.Draft) {
				if strings.Contains(d.Body, ": unseren Leitfaden") || strings.Contains(d.Body, "anbieten: ") {
					t.Errorf("the object of no verb:\n%s", d.Body)
				}
				for _, verb := range []string{" anbieten", " an, ", " an."} {
					if strings.Contains(d.Body, "unser Leitfaden für Nutzerinterviews"+verb) {
						t.Errorf("a nominative as object:\n%s", d.Body)
					}
				}
				if strings.Contains(d.Body, "unseren Leitfaden") {
					object++
				}
			})
		if object == 0 {
			t.Errorf("%q is never offered with a verb", typed)
		}
	}
}

func TestAnEnglishTitleHasItsCapitalsInGerman(t *testing.T) {
	in := message.Input{Situation: app.FirstContact, Lang: "de", Person: message.Person{Name: app.Name{Given: "Lena"}, Title: "Product manager", Organisation: "Verdeo"}}
	caseDrafts(t, in, func(in message.Input, d message.Draft) {
		if strings.Contains(d.Body, "Product manager") {
			t.Errorf("a noun without its capital:\n%s", d.Body)
		}
	})
}

func TestAGermanQuestionTypedToAFirmIsTurnedToSie(t *testing.T) {
	in := message.Input{Situation: app.FirstContact, Lang: "de", Address: app.PoliteAddress, Person: message.Person{Name: app.Name{Given: "Lena", Family: "Hoffmann"}, Title: "Leiterin Daten"},
		Purpose: message.Purpose{Kind: message.ForQuestion, Text: "Wie legt ihr den Preis für einen ersten Abschluss fest?"}}
	said := 0
	caseDrafts(t, in, func(in message.Input, d message.Draft) {
		if strings.Contains(d.Body, "ihr den Preis") {
			t.Errorf("ihr beside Sie:\n%s", d.Body)
		}
		if strings.Contains(d.Body, "Sie den Preis") {
			said++
		}
	})
	if said == 0 {
		t.Error("the question is never asked")
	}
}

func TestWhatSomebodyAskedGermanIsToldAsTheirRequest(t *testing.T) {
	said := 0
	caseDrafts(t, message.Input{Situation: app.Accept, Lang: "de", Address: app.PoliteAddress, Person: message.Person{Name: app.Name{Given: "Lena", Family: "Hoffmann"}},
		Request: message.Request{Text: "Kannst du meinen Lebenslauf ansehen?"}}, func(in message.Input, d message.Draft) {
		if strings.Contains(d.Body, "meinen Lebenslauf") || strings.Contains(strings.ToLower(d.Body), "können sie") {
			t.Errorf("their words as mine:\n%s", d.Body)
		}
		if strings.Contains(d.Body, "Ihren Lebenslauf anzusehen") {
			said++
		}
	})
	if said == 0 {
		t.Error("the request is never told")
	}
}

func TestATalkOnAnotherDayOfTheReaderSaysBothDates(t *testing.T) {
	for lang, dates := range map[string][2]string{"en": {"Friday 13 November", "Saturday 14 November"}, "de": {"Freitag, 13. November", "Samstag, 14. November"}} {
		in := message.Input{Situation: app.Confirm, Lang: lang, Now: time.Date(2026, 11, 12, 10, 0, 0, 0, time.UTC), Me: message.Me{Name: "Maya Lindt"}, Person: message.Person{Name: app.Name{Given: "Lena"}},
			Meeting: message.Meeting{Start: time.Date(2026, 11, 13, 16, 0, 0, 0, time.UTC), Theirs: time.FixedZone("X", 9*3600), Minutes: 25}}
		caseDrafts(t, in, func(in message.Input, d message.Draft) {
			all := d.Subject + "\n" + d.Body
			if !strings.Contains(d.Body, dates[0]) || !strings.Contains(d.Body, dates[1]) || !strings.Contains(d.Body, "16:00") || !strings.Contains(d.Body, "01:00") {
				t.Errorf("a date or clock is missing:\n%s", all)
			}
			if strings.Contains(strings.ToLower(all), "tomorrow") || strings.Contains(strings.ToLower(all), "morgen") {
				t.Errorf("whose tomorrow?\n%s", all)
			}
		})
	}
}
