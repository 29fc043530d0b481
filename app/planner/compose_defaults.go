package planner

import (
	"context"
	"slices"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/region"
)

// defaults chooses what the user left open.
func (k *composing) defaults(context.Context) error {
	c := &k.c
	if c.Channel == "" {
		c.Channel = k.usualChannel()
	}
	if c.Tone == "" {
		c.Tone = app.Warm
	}
	if c.Lang == "" {
		c.Lang = k.usualLanguage()
	}
	if c.Address == "" && message.TwoAddresses(c.Lang) {
		c.Address = k.usualAddress()
	}
	if c.Mode == "" {
		c.Mode = message.Video
	}
	if c.Offer == "" && !answers[c.Situation] {
		c.Offer = k.p.offerFor(k.n, k.q.ID)
	}
	return nil
}

// answers are the situations that speak of something else than what I can give:
// an offer stands in them only where it was chosen.
var answers = map[app.Situation]bool{app.Accept: true, app.DeclineIt: true, app.Confirm: true, app.ThankYou: true}

// usualChannel is the way the last message took, else e-mail where there is an
// address, else LinkedIn.
func (k *composing) usualChannel() app.Channel {
	if m, sent := k.lastSent(func(app.Message) bool { return true }); sent {
		switch {
		case m.Channel == app.ByEmail && k.q.Email() == "":
		case m.Channel == app.ByLinkedInNote: // an invitation is sent once
			return app.ByLinkedIn
		default:
			return m.Channel
		}
	}
	if k.q.Email() == "" && k.q.Profile() != "" {
		return app.ByLinkedIn
	}
	return app.ByEmail
}

// lastSent is the newest message with words that went to the reader and fits.
func (k *composing) lastSent(fits func(app.Message) bool) (app.Message, bool) {
	for _, m := range k.n.messages {
		if m.Person == k.q.ID && m.State != app.Draft && m.Body != "" && fits(m) {
			return m, true
		}
	}
	return app.Message{}, false
}

// usualLanguage is the one we wrote in last; of a template its own; else that of
// the country where the reader lives, when what is known of them tells one with a
// single language and I use that language too. English where nothing is sure: a
// name is never a hint, and neither is living where many languages are spoken.
func (k *composing) usualLanguage() string {
	for _, f := range k.phrases {
		if f.ID == k.c.Template && f.ID != 0 && slices.Contains(message.Languages(), f.Lang) {
			return f.Lang
		}
	}
	written := func(m app.Message) bool { return slices.Contains(message.Languages(), m.Lang) }
	if m, sent := k.lastSent(written); sent {
		return m.Lang
	}
	lang := languageAt(whereabouts(k.q))
	if lang != "" && slices.Contains(message.Languages(), lang) && k.iUse(lang) {
		return lang
	}
	return message.Languages()[0]
}

// iUse says whether I write in a language: somebody was written to in it before,
// or I live where it is spoken.
func (k *composing) iUse(lang string) bool {
	for _, m := range k.n.messages {
		if m.Lang == lang && m.State != app.Draft && m.Body != "" {
			return true
		}
	}
	me := k.n.me
	mine := region.Facts{Place: me.Place}
	if mine.Place == "" {
		mine.Place = me.Perspective[app.Region]
	}
	if me.Email != "" {
		mine.Emails = []string{me.Email}
	}
	return languageAt(mine) == lang
}

// sureOfCountry is the certainty from which a country tells the language.
const sureOfCountry = .7

// languageAt is the language of the country that facts tell; "" where that is not
// sure, or the country has several languages.
func languageAt(f region.Facts) string {
	claim := region.Of(f)
	if claim.Certainty < sureOfCountry {
		return ""
	}
	code, _ := region.Code(claim.Country)
	return languageOf[code]
}

// languageOf names the language of countries that have one of those messages can
// be written in, and no other beside it in working life. Switzerland, Belgium,
// Luxembourg and Canada have several, so they tell none.
var languageOf = map[string]string{
	"DE": "de", "AT": "de", "LI": "de",
	"FR": "fr", "MC": "fr",
	"ES": "es", "MX": "es", "AR": "es", "CO": "es", "CL": "es", "PE": "es", "UY": "es", "EC": "es", "VE": "es", "BO": "es", "CR": "es",
	"PA": "es", "GT": "es", "HN": "es", "NI": "es", "SV": "es", "DO": "es", "CU": "es", "PY": "es",
}

// usualAddress is the one of the last message in this language; else polite in
// the formal tone and to whom I never met, familiar once we met.
func (k *composing) usualAddress() app.Address {
	if m, sent := k.lastSent(func(m app.Message) bool { return m.Lang == k.c.Lang && m.Address != "" }); sent {
		return m.Address
	}
	if k.c.Tone == app.Formal || !k.n.met[k.q.ID] {
		return app.PoliteAddress
	}
	return app.FamiliarAddress
}
