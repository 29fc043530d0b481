package planner

import (
	"cmp"
	"context"
	"strings"

	"cortado/app"
	"cortado/app/followup"
	"cortado/app/message"
)

// before tells what went before: the kept draft, the message that waits, the
// talk. Of a talk only what I learned and the next step I noted for them may be
// said, and what I type instead of it; its rating, its note and the ledger are
// private.
func (k *composing) before(context.Context) error {
	for i := len(k.n.messages) - 1; i >= 0; i-- { // oldest first
		m := k.n.messages[i]
		switch {
		case m.Person != k.q.ID:
		case m.State == app.Draft && k.fits(m):
			k.out.Draft = m
		case m.State == app.SentOff && m.AsksForCoffee():
			k.out.Waiting = m
		}
	}
	asked, times, _ := followup.Asked(k.n.messages, k.q.ID)
	k.in.Previous.Times = times
	if !asked.SentAt.IsZero() {
		k.in.Previous.AskedOn = asked.SentAt.In(k.n.now.Location())
	}
	if t, talked := k.n.lastTalk(k.q.ID); talked {
		k.in.Talk.On = t.At.In(k.n.now.Location())
		if len(t.Learned) > 0 {
			k.in.Talk.Took = strings.TrimSpace(t.Learned[0].Note)
		}
		k.in.Talk.Promise = t.NextStep
	}
	said := k.c.Said
	k.in.Talk.Took, k.in.Talk.Promise = cmp.Or(said.Took, k.in.Talk.Took), cmp.Or(said.Promise, k.in.Talk.Promise)
	k.in.Talk.WillDo, k.in.Talk.Came, k.in.Reason = said.WillDo, said.Came, said.Reason
	return nil
}

// fits says whether a draft is the one for the choices: of the same situation,
// about the same person, request and coffee where these are chosen.
func (k *composing) fits(m app.Message) bool {
	if m.Situation != k.c.Situation {
		return false
	}
	switch m.Situation {
	case app.Introduce:
		return m.About == k.c.About
	case app.Accept, app.DeclineIt:
		return k.c.Request == 0 || m.Request == 0 || m.Request == k.c.Request
	case app.Confirm:
		return k.c.Coffee == 0 || m.Coffee == 0 || m.Coffee == k.c.Coffee
	}
	return true
}

// answer finds what they asked of me: the request that was chosen, else the
// oldest one that waits.
func (k *composing) answer(context.Context) error {
	if k.c.Situation != app.Accept && k.c.Situation != app.DeclineIt {
		return nil
	}
	open := k.n.openRequests(k.q.ID)
	if k.c.Request == 0 && len(open) > 0 {
		k.c.Request = open[0].ID
	}
	for _, r := range k.n.requests {
		if r.Person != k.q.ID || r.State != app.RequestOpen && r.ID != k.c.Request {
			continue
		}
		k.out.Requests = append(k.out.Requests, Choice{number(r.ID), r.Text})
		if r.ID == k.c.Request {
			k.in.Request = message.Request{Text: r.Text, On: r.Asked.In(k.n.now.Location())}
		}
	}
	if k.c.Request != 0 && k.in.Request.Text == "" {
		return app.NotFound("%s has no request %d", k.q.Name, k.c.Request)
	}
	return nil
}

// meeting finds the coffee that is confirmed: the one that was chosen, else the
// next one. A zone that was only read off a place may be wrong, so no time is
// told on their clock then.
func (k *composing) meeting(context.Context) error {
	if k.c.Situation != app.Confirm {
		return nil
	}
	for _, c := range k.n.coffees {
		if one, comes := c.Coming(k.n.now); comes && c.Person == k.q.ID {
			k.out.Coffees = append(k.out.Coffees, Choice{number(c.ID), k.p.coffeeMoment(k.n, one)})
		}
	}
	c, comes := k.n.comingCoffee(k.q.ID, k.c.Coffee)
	switch {
	case !comes && k.c.Coffee != 0:
		return app.NotFound("there is no coffee %d with %s to come", k.c.Coffee, k.q.Name)
	case !comes:
		return app.Invalid("there is no coffee with %s to confirm; give one a time first", k.q.Name)
	}
	k.c.Coffee = c.ID
	k.in.Meeting = message.Meeting{Start: c.Start.In(k.n.now.Location()), Minutes: c.Minutes, Place: c.Place, Link: c.Link}
	if loc, _, guessed := k.p.theirZone(k.q); guessed == "" {
		k.in.Meeting.Theirs = loc
	}
	return nil
}

// comingCoffee is the next time of a coffee with a person that is still to come,
// or of the one with the id.
func (n *network) comingCoffee(person app.PersonID, id app.CoffeeID) (app.Coffee, bool) {
	var next app.Coffee
	for _, c := range n.coffees {
		if c.Person != person || id != 0 && c.ID != id {
			continue
		}
		if one, comes := c.Coming(n.now); comes && (next.ID == 0 || one.Start.Before(next.Start)) {
			next = one
		}
	}
	return next, next.ID != 0
}

// coffeeMoment says when a coffee takes place, as a line to choose.
func (p *Planner) coffeeMoment(n *network, c app.Coffee) string {
	return p.words.Say("calendar.moment", "day", p.nearDay(n.now, c.Start), "time", p.words.Clock(c.Start.In(n.now.Location())))
}

// A mentorship is asked for once in usualWeeks, for usualMonths, until I say
// otherwise.
const (
	usualWeeks  = 4
	usualMonths = 6
)

// mentoring says how often, how long, and in which programme of mine.
func (k *composing) mentoring(context.Context) error {
	if k.c.Situation != app.MentorAsk {
		return nil
	}
	said := &k.c.Said
	said.Every, said.Months = cmp.Or(said.Every, usualWeeks), cmp.Or(said.Months, usualMonths)
	if g, mentee := mentorIn(k.n, k.q.ID); mentee && said.Programme == "" {
		said.Programme = g.Name
	}
	k.in.Mentoring = message.Mentoring{Every: said.Every, Months: said.Months, Programme: said.Programme}
	return nil
}
