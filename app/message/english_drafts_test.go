package message_test

import (
	"math/rand"
	"regexp"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// englishDrafts writes an input in English for every letter, channel and tone.
func englishDrafts(t *testing.T, in message.Input, check func(letter string, in message.Input, d message.Draft)) {
	t.Helper()
	in.Lang = "en"
	for letter, set := range letters {
		for _, c := range message.Channels() {
			for _, tone := range message.Tones() {
				in := in
				in.Channel, in.Tone = c, tone
				set(&in)
				check(letter, in, write(t, in))
			}
		}
	}
}

var englishAsks = []string{"", "Could you look over my pricing page?", "review my business case", "second opinion on my deck", "30 minutes of feedback on my deck", "meet for lunch"}

func TestEnglishDraftsPassTheirOwnChecksForEveryPurposeAndAsk(t *testing.T) {
	t.Parallel()
	people := samplePeople()
	for i, purpose := range samplePurposes {
		in := complete()
		in.Person, in.Bridge = people[7*i].Person, sampleBridges[i%len(sampleBridges)]
		in.Purpose, in.Ask, in.Variation, in.Offer = purpose, englishAsks[i%len(englishAsks)], i, sampleOffers[i%len(sampleOffers)]
		englishDrafts(t, in, func(letter string, in message.Input, d message.Draft) {
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				if !c.OK {
					t.Errorf("%s: %s fails (%s)\n%s", letter, c.Name, c.Text.ID, where(in, d))
				}
			}
		})
	}
}

// forget takes facts away at random, but always the same.
func forget(in message.Input, r *rand.Rand) message.Input {
	for _, without := range []func(*message.Input){
		func(in *message.Input) { in.Person.Title = "" },
		func(in *message.Input) { in.Person.Organisation = "" },
		func(in *message.Input) { in.Person.Name = app.Name{} },
		func(in *message.Input) { in.Purpose = message.Purpose{} },
		func(in *message.Input) { in.Bridge = message.Bridge{} },
		func(in *message.Input) { in.Offer = "" },
		func(in *message.Input) { in.Me.Name = "" },
		func(in *message.Input) { in.Me.Title = "" },
		func(in *message.Input) { in.Me.Organisation = "" },
		func(in *message.Input) { in.Slots = nil },
		func(in *message.Input) { in.Talk.Took = "" },
		func(in *message.Input) { in.Talk.Came = "" },
		func(in *message.Input) { in.Talk.On = time.Time{} },
		func(in *message.Input) { in.Previous.AskedOn = time.Time{} },
		func(in *message.Input) { in.Request.Text = "" },
		func(in *message.Input) { in.Request.On = time.Time{} },
		func(in *message.Input) { in.Reason = "" },
		func(in *message.Input) { in.Meeting.Place = "" },
		func(in *message.Input) { in.Meeting.Theirs = nil },
		func(in *message.Input) { in.Mentoring.Every = 0 },
		func(in *message.Input) { in.Mentoring.Months = 0 },
		func(in *message.Input) { in.Mentoring.Programme = "" },
	} {
		if r.Intn(2) == 0 {
			without(&in)
		}
	}
	return in
}

// aHole is what is left where a fact should stand.
var aHole = regexp.MustCompile(`\b(?:as|the|a|an|of|my|your|until|and|named|works? at|worked at|studied at|both at)[.,;:?]|\ba [aeio][a-z]|\b(?:as|at|of) (?:at|and|as|for)\b|:\s*[.?]| [.,;?]|"\.|""`)

func TestEnglishDraftsWithoutSomeFactsAreShorterAndWhole(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewSource(11))
	for v := range 8 {
		in := complete()
		in.Variation, in.Purpose, in.Bridge = v, samplePurposes[v%len(samplePurposes)], sampleBridges[v%len(sampleBridges)]
		in.Purpose.Typed = in.Purpose.Kind == message.ForSkill && in.Purpose.Typed
		in = forget(in, r)
		englishDrafts(t, in, func(letter string, in message.Input, d message.Draft) {
			if hole := aHole.FindString(d.Body); hole != "" || doubled.MatchString(d.Body) || d.Body == "" {
				t.Errorf("%s has a hole %q: %s", letter, hole, where(in, d))
			}
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				honest := c.Name == "offer" && in.Offer == "" || c.Name == "why-them"
				if !c.OK && !honest {
					t.Errorf("%s: %s fails (%s): %s", letter, c.Name, c.Text.ID, where(in, d))
				}
			}
		})
	}
}

// worn are phrases of letters that were not written for anybody, and words a
// message must not say of somebody it knows only from a list.
var worn = regexp.MustCompile(`(?i)hope this (?:finds|message|email)|hope you(?:'re| are) (?:well|doing)|pick your brain|touch base|reach(?:ing)? out|circle back|quick question|synerg|leverage|my name is .* and I'd love|I'd love to|super |amazing|huge fan|at your earliest convenience|per my last|to whom it may|\bplease\b|sorry to bother|bothering you|!`)

var gendered = regexp.MustCompile(`\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]ers|Mr|Ms|Mrs)\b`)

func TestNoEnglishDraftIsWornOrGuessesAGender(t *testing.T) {
	t.Parallel()
	everyDraft(t, "en", func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + d.Body
		if w := worn.FindString(all); w != "" {
			t.Errorf("says %q: %s", w, where(in, d))
		}
		if w := gendered.FindString(all); w != "" {
			t.Errorf("says %q: %s", w, where(in, d))
		}
	})
}
