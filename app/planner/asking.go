package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
)

// Sent says that the newest draft to a person went out, or that something was
// sent without one; see SentMessage.
func (p *Planner) Sent(ctx context.Context, person app.PersonID, channel app.Channel, at time.Time) (app.Message, app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return app.Message{}, 0, err
	}
	m, err := p.newestDraft(ctx, person)
	if err != nil {
		return app.Message{}, 0, err
	}
	return p.markSent(ctx, m, q, channel, at)
}

func (p *Planner) newestDraft(ctx context.Context, person app.PersonID) (app.Message, error) {
	all, err := p.store.Messages(ctx, person)
	if err != nil {
		return app.Message{}, err
	}
	for _, m := range all {
		if m.State == app.Draft {
			return m, nil
		}
	}
	n, err := p.read(ctx)
	if err != nil {
		return app.Message{}, err
	}
	q, err := p.person(ctx, person)
	if err != nil {
		return app.Message{}, err
	}
	situation := p.askingFor(n, q, "")
	if owed, is := n.owed(person); is && owed == app.ThankYou {
		situation = owed
	}
	return app.Message{Person: person, Situation: situation, Channel: app.ByEmail, Tone: app.Warm, Lang: p.words.Lang(), State: app.Draft}, nil
}

// SentMessage says that one draft went out: on a channel, empty for the draft's,
// and when, the zero time for now. It freezes the text, counts as contact, makes
// the coffee asked, and answers the request that the message is about. The first
// message of a proposal starts its round.
func (p *Planner) SentMessage(ctx context.Context, id app.MessageID, channel app.Channel, at time.Time) (app.Message, app.ChangeID, error) {
	m, err := p.store.Message(ctx, id)
	if err != nil {
		return app.Message{}, 0, err
	}
	if m.State != app.Draft {
		return app.Message{}, 0, app.Invalid("this message was marked as sent before")
	}
	q, err := p.person(ctx, m.Person)
	if err != nil {
		return app.Message{}, 0, err
	}
	return p.markSent(ctx, m, q, channel, at)
}

func (p *Planner) markSent(ctx context.Context, m app.Message, q app.Person, channel app.Channel, at time.Time) (app.Message, app.ChangeID, error) {
	now := p.now()
	switch {
	case at.IsZero():
		at = now
	case at.After(now):
		return app.Message{}, 0, app.Invalid("%s is still to come; a message is marked as sent once it went out", at.In(p.Here().Location()).Format("2006-01-02 15:04"))
	}
	if channel != "" {
		m.Channel = channel
	}
	if m.Channel != app.ByEmail {
		m.Subject = ""
	}
	starting, err := p.roundToStart(ctx, m)
	if err != nil {
		return app.Message{}, 0, err
	}
	m.State, m.SentAt, m.Updated = app.SentOff, at, now
	asks := m.AsksForCoffee()
	var c app.Coffee
	if asks {
		if c, err = p.arranging(ctx, m.Person); err != nil {
			return app.Message{}, 0, err
		}
		me, err := p.store.Profile(ctx)
		if err != nil {
			return app.Message{}, 0, err
		}
		if question := askedFor(me, m.Purpose); question != 0 {
			c.Question = question
		}
	}
	change, err := p.change("change.sent", q.Name.First(), func(w app.Writer) error {
		if err := stillDraft(w, m.ID); err != nil {
			return err
		}
		if starting != nil {
			id, err := p.writeRound(w, *starting)
			if err != nil {
				return err
			}
			for _, pick := range starting.Picks {
				if pick.Person == m.Person {
					c.Round = id
				}
			}
		}
		if asks && c.State.CanBecome(app.Asked) {
			c.State, c.AskedAt, c.Purpose = app.Asked, at, m.Purpose
			var err error
			if c.ID, err = w.SaveCoffee(c); err != nil {
				return err
			}
		}
		if c.ID != 0 { // a message that asks for none keeps the one it speaks of
			m.Coffee = c.ID
		}
		var err error
		if m.ID, err = w.SaveMessage(m); err != nil {
			return err
		}
		if _, err = w.SaveContact(app.Contact{Person: m.Person, At: at, Kind: app.Sent, Message: m.ID}); err != nil {
			return err
		}
		return answeredBy(ctx, w, m)
	}, app.MessagesChanged, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
	return m, change, err
}

// roundToStart gives the proposal that a first message freezes: none when a
// round is open already, the message asks nobody, or its person is not in it.
func (p *Planner) roundToStart(ctx context.Context, m app.Message) (*app.Round, error) {
	if !m.AsksForCoffee() {
		return nil, nil
	}
	if _, err := p.current(ctx); err == nil {
		return nil, nil
	}
	round, err := p.proposedRound(ctx, 0, nil)
	if err != nil {
		return nil, err
	}
	for _, pick := range round.Picks {
		if pick.Person == m.Person {
			return &round, nil
		}
	}
	return nil, nil
}

// Answered says what came back to the newest message that waits. Where that asked
// to be introduced to somebody the answer is about that alone; else it is about
// the coffee, for which all were that waited with it.
func (p *Planner) Answered(ctx context.Context, person app.PersonID, yes bool) (app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return 0, err
	}
	all, err := p.store.Messages(ctx, person)
	if err != nil {
		return 0, err
	}
	var waiting []app.Message
	for _, m := range all {
		if m.State == app.SentOff && m.WantsAnswer() {
			waiting = append(waiting, m)
		}
	}
	slices.SortStableFunc(waiting, func(a, b app.Message) int { return b.SentAt.Compare(a.SentAt) })
	favour := len(waiting) > 0 && !waiting[0].AsksForCoffee()
	if favour {
		waiting = waiting[:1]
	}
	waiting = slices.DeleteFunc(waiting, func(m app.Message) bool { return !favour && !m.AsksForCoffee() })
	coffees, err := p.store.Coffees(ctx, person)
	if err != nil {
		return 0, err
	}
	if len(waiting) == 0 && !anyAsked(coffees) {
		return 0, app.Invalid("no message to %s waits for an answer; mark one as sent first", q.Name)
	}
	now := p.now()
	state, to, label := app.Replied, app.Agreed, "change.yes"
	if !yes {
		state, to, label = app.Refused, app.Declined, "change.no"
	}
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		for _, m := range waiting {
			m.State, m.AnsweredAt, m.Updated = state, now, now
			if _, err := w.SaveMessage(m); err != nil {
				return err
			}
		}
		for _, c := range coffees {
			if !favour && (c.State == app.Asked || c.State == app.Silent || unanswered(c)) && c.State.CanBecome(to) {
				was := c
				c.Answered = now
				if !yes || !unanswered(was) { // a time set before the answer stays
					c.State = to
				}
				c.Sequence = nextSequence(was, c)
				if _, err := w.SaveCoffee(c); err != nil {
					return err
				}
			}
		}
		_, err := w.SaveContact(app.Contact{Person: person, At: now, Kind: app.Answered})
		return err
	}, app.MessagesChanged, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
}

func anyAsked(coffees []app.Coffee) bool {
	for _, c := range coffees {
		if c.State == app.Asked || c.State == app.Silent || unanswered(c) {
			return true
		}
	}
	return false
}

// LetRest gives up waiting for an answer: the coffee counts as silent.
func (p *Planner) LetRest(ctx context.Context, person app.PersonID) (app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return 0, err
	}
	messages, err := p.store.Messages(ctx, person)
	if err != nil {
		return 0, err
	}
	coffees, err := p.store.Coffees(ctx, person)
	if err != nil {
		return 0, err
	}
	return p.change("change.rest", q.Name.First(), func(w app.Writer) error {
		for _, m := range messages {
			if m.State == app.SentOff && m.WantsAnswer() {
				m.State, m.Updated = app.NoAnswer, p.now()
				if _, err := w.SaveMessage(m); err != nil {
					return err
				}
			}
		}
		for _, c := range coffees {
			if c.State == app.Asked {
				c.State = app.Silent
				if _, err := w.SaveCoffee(c); err != nil {
					return err
				}
			}
		}
		return nil
	}, app.MessagesChanged, app.CoffeesChanged, app.RoundChanged)
}
