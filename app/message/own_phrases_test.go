package message_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

func TestAPhraseOfMyOwnComesFirst(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Own = []app.Phrase{
		{Part: "hello", Lang: "en", Text: "Good morning {first},"},
		{Part: "no", Lang: "en", Text: "Whatever you decide, {first}, a no is fine."},
		{Part: "offer", Lang: "en", Situation: app.ThankYou, Text: "This one is for thanks only."},
		{Part: "bye", Lang: "en", Text: "Sunny greetings,", Paused: true},
	}
	for v := range 6 {
		in.Variation = v
		d, err := message.Write(in)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(d.Body, "Good morning Priya,\n\n") || !strings.Contains(d.Body, "Whatever you decide, Priya, a no is fine.") {
			t.Errorf("my phrases are missing in\n%s", d.Body)
		}
		if strings.Contains(d.Body, "thanks only") || strings.Contains(d.Body, "Sunny") {
			t.Errorf("a phrase for another situation, or one at rest, stands in\n%s", d.Body)
		}
	}
}

// TestAPhraseOfMyOwnReachesShortChannels looks where one sentence usually makes
// the offer and leaves the way out.
func TestAPhraseOfMyOwnReachesShortChannels(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		for _, own := range []app.Phrase{{Part: "offer", Lang: lang, Text: "Mm: {offer}."}, {Part: "no", Lang: lang, Text: "Mm mm mm."}} {
			for v := range 24 {
				in := s.complete()
				in.Lang, in.Channel, in.Variation, in.Own = lang, app.ByChat, v, []app.Phrase{own}
				parts := message.PartsOf(in)
				for _, p := range parts {
					if p == "offer.no" || p == "give.no" || p == "lighter.no" {
						t.Errorf("%s is said in the place of my own %s: %v", p, own.Part, parts)
					}
				}
				d := write(t, in)
				if slices.Contains(parts, own.Part) && !strings.Contains(d.Body, "Mm") {
					t.Errorf("my own %s is missing in %s", own.Part, d.Body)
				}
			}
		}
	})
}

func TestTitlesAreFilledInBare(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Template = &app.Phrase{Name: "x", Lang: "en", Text: "{my-title} to {title}"}
	if d := write(t, in); d.Body != "product manager to finance director" {
		t.Errorf("got %q", d.Body)
	}
}

func TestAPhraseWhoseFactsAreMissingGivesWayToTheProgramsOwn(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Own = []app.Phrase{{Part: "slots", Lang: "en", Text: "What about {time1} or {time2}?"}}
	in.Slots = nil
	d, err := message.Write(in)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(d.Body, "What about") {
		t.Errorf("a phrase with a hole:\n%s", d.Body)
	}
}

func TestATemplateIsMyWholeMessageWithItsVariablesFilled(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Template = &app.Phrase{Name: "Short", Lang: "en", Subject: "About {topic}", Text: "Hello {first},\n\nwould {time1} suit you? It is about {topic} at {company}, {minutes} at most. {Offer} is yours.\n\n{my-first}"}
	d, err := message.Write(in)
	if err != nil {
		t.Fatal(err)
	}
	want := "Hello Priya,\n\nwould Tuesday 17 November at 15:30 suit you? It is about financial modelling at Northlake Energy, 25 minutes at most. Our user-interview kit is yours.\n\nMaya"
	if d.Body != want || d.Subject != "About financial modelling" {
		t.Errorf("got %q and\n%s", d.Subject, d.Body)
	}
	keys := map[string]bool{}
	for _, f := range d.Built {
		keys[f.Key] = true
	}
	if !keys["slots"] || !keys["purpose"] || !keys["organisation"] || keys["bridge.introducer"] {
		t.Errorf("built from %v", keys)
	}
}

func TestWhatATemplateCannotFillStaysAsABlankTheChecksFind(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Slots = nil
	in.Template = &app.Phrase{Name: "Short", Lang: "en", Text: "Hello {first}, would {time2} suit you for {minutes}?"}
	d, err := message.Write(in)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.Body, "would [time2] suit") {
		t.Errorf("got %s", d.Body)
	}
	if c := find(t, message.Examine(in, d.Subject, d.Body), "no-blank"); c.OK || len(c.Found) != 1 {
		t.Errorf("the blank is not found: %+v", c)
	}
}

func TestAPhraseThatCannotWorkIsRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		phrase app.Phrase
		says   string
	}{
		{app.Phrase{Part: "no", Lang: "en", Text: "Dear {fisrt}"}, "{fisrt}"},
		{app.Phrase{Part: "no", Lang: "en", Text: "Dear {first"}, "not closed"},
		{app.Phrase{Part: "no", Lang: "en", Text: "Dear first}"}, "without its {"},
		{app.Phrase{Part: "nothing", Lang: "en", Text: "x"}, "no part"},
		{app.Phrase{Part: "no", Lang: "xx", Text: "x"}, "language"},
		{app.Phrase{Part: "no", Lang: "en", Text: "  "}, "empty"},
		{app.Phrase{Part: "no", Lang: "en", Text: "two\nlines"}, "one line"},
		{app.Phrase{Part: "no", Lang: "en", Text: strings.Repeat("x", 301)}, "longer than 300"},
		{app.Phrase{Lang: "en", Text: "x"}, "no name"},
		{app.Phrase{Name: "x", Lang: "en", Text: "x", Subject: "a\nBcc: b"}, "one line"},
		{app.Phrase{Name: "x", Lang: "en", Text: "x", Situation: "party"}, "party"},
	} {
		err := message.CheckPhrase(c.phrase)
		if !errors.Is(err, app.ErrInvalid) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v", c.phrase, err)
		}
	}
	if err := message.CheckPhrase(app.Phrase{Name: "Mine", Lang: "en", Subject: "About {topic}", Text: "Hi {first} [and date]"}); err != nil {
		t.Error(err)
	}
}

func TestEveryVariableIsFilledFromAFact(t *testing.T) {
	t.Parallel()
	for _, v := range message.Variables() {
		filled := false
		for _, s := range message.Situations() {
			in := complete()
			in.Situation = s
			in.Link = "https://cal.example/maya"
			in.Template = &app.Phrase{Name: "x", Lang: "en", Text: "a {" + v.Name + "} b"}
			d, err := message.Write(in)
			if err != nil {
				t.Fatal(err)
			}
			filled = filled || !strings.Contains(d.Body, "[")
		}
		if !filled {
			t.Errorf("{%s} is never filled", v.Name)
		}
	}
}
