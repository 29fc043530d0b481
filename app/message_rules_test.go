package app_test

import (
	"strings"
	"testing"

	"cortado/app"
)

func TestAPhraseThatCannotBeUsedIsRefused(t *testing.T) {
	good := app.Phrase{Name: "Short", Lang: "en", Situation: app.FirstContact, Subject: "A question", Text: "Hi {first}"}
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for word, change := range map[string]func(*app.Phrase){
		"no words":      func(p *app.Phrase) { p.Text = " \n" },
		"more than":     func(p *app.Phrase) { p.Text = strings.Repeat("é", 5001) },
		"no language":   func(p *app.Phrase) { p.Lang = "" },
		"no name":       func(p *app.Phrase) { p.Name = " " },
		"one line":      func(p *app.Phrase) { p.Subject = "A\r\nBcc: x@y.example" },
		"no messages":   func(p *app.Phrase) { p.Situation = "second" },
		"5000 characte": func(p *app.Phrase) { p.Text = strings.Repeat("x", 6000) },
	} {
		p := good
		change(&p)
		refused(t, p.Validate(), word)
	}
	part := app.Phrase{Part: "offer", Lang: "de", Text: "Dafür lese ich gern Ihren Plan."}
	if err := part.Validate(); err != nil {
		t.Errorf("a phrase needs no name: %v", err)
	}
}

func TestWhatAMessageCannotSayIsRefused(t *testing.T) {
	if err := (app.Said{Took: "t", Every: 4, Months: 6, Link: "https://pick.example/me"}).Validate(); err != nil {
		t.Fatal(err)
	}
	refused(t, app.Said{Every: 53}.Validate(), "53 weeks")
	refused(t, app.Said{Every: -1}.Validate(), "weeks")
	refused(t, app.Said{Months: 61}.Validate(), "61 months")
	refused(t, app.Said{Came: strings.Repeat("x", 2001)}.Validate(), "2000 characters")
	refused(t, app.Address("rude").Validate(), "polite or familiar")
}
