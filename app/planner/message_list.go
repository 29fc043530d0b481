package planner

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// MessageRow is one message as the list shows it.
type MessageRow struct {
	Message app.Message
	Name    string
	Title   string // situation
	Status  string // "Changed today", "Sent Mon 9 Nov, no answer for 6 working days: follow up"
	Waits   bool
	Due     bool // following it up is due
}

// Messages lists drafts first, then what waits, then the rest; the newest first.
func (p *Planner) Messages(ctx context.Context) ([]MessageRow, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	work, err := p.workDays(ctx, n)
	if err != nil {
		return nil, err
	}
	quiet := map[app.MessageID]followup.Silence{}
	for _, s := range followup.Silences(followup.Input{Now: n.now, Messages: n.messages, Coffees: n.coffees, Contacts: n.contacts, Work: work}) {
		quiet[s.Last.ID] = s
	}
	arranged := followup.Arranged(n.coffees)
	groups := make([][]MessageRow, 3)
	for _, m := range n.messages {
		q, ok := n.byID[m.Person]
		if !ok {
			continue
		}
		r := MessageRow{Message: m, Name: q.Name.String(), Title: p.words.Say("situation." + string(m.Situation))}
		at := m.SentAt
		if m.State == app.Draft {
			at = m.Updated
		}
		r.Status = p.words.Say("message."+string(m.State), "day", p.nearDay(n.now, at))
		r.Waits = m.State == app.SentOff && m.WantsAnswer() && !(m.AsksForCoffee() && arranged[m.Person])
		if s, ok := quiet[m.ID]; ok {
			r.Status += p.silenceText(s, work, n.now)
			r.Due = s.Due(n.now)
		}
		group := 2
		switch m.State {
		case app.Draft:
			group = 0
		case app.SentOff:
			group = 1
		}
		groups[group] = append(groups[group], r)
	}
	return append(append(groups[0], groups[1]...), groups[2]...), nil
}

// silenceText says how long a message has had no answer, and what to do about it,
// to stand behind when it was sent; empty on the day it was sent.
func (p *Planner) silenceText(s followup.Silence, work followup.WorkDays, now time.Time) string {
	days := work.Between(s.Last.SentAt, now)
	if days == 0 {
		return ""
	}
	text := ", " + p.words.Count("sending.silent", days)
	switch {
	case s.Times >= app.MostFollowUps:
		text += ": " + p.words.Say("sending.silent.rest")
	case s.Due(now) && s.Times > 0:
		text += ": " + p.words.Say("sending.silent.last")
	case s.Due(now):
		text += ": " + p.words.Say("sending.silent.due")
	}
	return text
}
