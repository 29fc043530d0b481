package planner

import (
	"maps"
	"slices"

	"cortado/app"
	"cortado/app/message"
)

// ChoiceOf gives the choices a message was written with, so that a draft goes on
// exactly as it was left. Its Ask is one of the usual ways to meet or own words.
// The times it offers are kept beside it; Compose finds them.
func ChoiceOf(m app.Message) Compose {
	c := Compose{Person: m.Person, Situation: m.Situation, Channel: m.Channel, Tone: m.Tone, Lang: m.Lang, Variation: m.Variation,
		Purpose: m.Purpose, Ask: m.Ask, Offer: m.Offer, Slots: m.Slots, Address: m.Address, About: m.About, Introducer: m.Introducer,
		Request: m.Request, Template: m.Template, Said: m.Said}
	switch mode := message.Mode(m.Ask); mode {
	case message.Video, message.Coffee, message.Walk, message.Phone:
		c.Ask, c.Mode = "", mode
	}
	if m.Situation == app.Confirm {
		c.Coffee = m.Coffee
	}
	for _, key := range m.Off {
		if c.Off == nil {
			c.Off = map[string]bool{}
		}
		c.Off[key] = true
	}
	return c
}

// Keep writes the choices into a draft; ChoiceOf reads them back. What belongs to
// another situation than the chosen one is not kept.
func (c Compose) Keep(m app.Message) app.Message {
	m.Person, m.Situation, m.Channel, m.Tone, m.Lang, m.Variation = c.Person, c.Situation, c.Channel, c.Tone, c.Lang, c.Variation
	m.Purpose, m.Ask, m.Offer, m.Slots, m.Address, m.Template, m.Said = c.Purpose, c.Ask, c.Offer, c.Slots, c.Address, c.Template, c.Said
	if m.Ask == "" {
		m.Ask = string(c.Mode)
	}
	m.About, m.Introducer, m.Request = 0, 0, 0
	switch c.Situation {
	case app.Introduce:
		m.About, m.Introducer = c.About, c.Introducer
	case app.Accept, app.DeclineIt:
		m.Request = c.Request
	case app.Confirm:
		m.Coffee = c.Coffee
	}
	m.Off = nil
	for _, key := range slices.Sorted(maps.Keys(c.Off)) {
		if c.Off[key] {
			m.Off = append(m.Off, key)
		}
	}
	return m
}
