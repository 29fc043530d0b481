package messages

import (
	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// goOn takes up a kept draft as it stands. Where a time it offers has passed or
// is taken, the program's words follow at once; words of the user stay, and the
// new draft is offered.
func (c *composer) goOn(kept app.Message, checks []planner.CheckLine) {
	c.kept, c.gone = kept, c.now.TimesGone
	if c.gone && !kept.Edited {
		c.touch()
		return
	}
	c.subject, c.body, c.edited, c.checks, c.fresh = kept.Subject, kept.Body, kept.Edited, checks, c.gone
}

// choiceOf gives the choices a kept draft was written with. Its Ask is either
// one of the usual ways to meet or the user's own words.
func choiceOf(m app.Message) planner.Compose {
	c := planner.Compose{Person: m.Person, Situation: m.Situation, Channel: m.Channel, Tone: m.Tone, Lang: m.Lang,
		Variation: m.Variation, Purpose: m.Purpose, Ask: m.Ask, Offer: m.Offer, Slots: m.Slots, Coffee: m.Coffee, Address: m.Address,
		About: m.About, Introducer: m.Introducer, Request: m.Request, Template: m.Template, Said: m.Said}
	if isMode(m.Ask) {
		c.Ask, c.Mode = "", message.Mode(m.Ask)
	}
	for _, key := range m.Off {
		if c.Off == nil {
			c.Off = map[string]bool{}
		}
		c.Off[key] = true
	}
	return c
}

func isMode(ask string) bool {
	switch message.Mode(ask) {
	case message.Video, message.Coffee, message.Walk, message.Phone:
		return true
	}
	return false
}
