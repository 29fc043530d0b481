package planner

import (
	"cmp"
	"slices"

	"cortado/app"
)

// bringRounds brings the rounds where none was ever begun here. A pick of
// somebody who stays out is left out.
func (b *bringing) bringRounds() error {
	b.rounds = map[app.RoundID]app.RoundID{}
	if !b.alone {
		return nil
	}
	for _, r := range ascending(b.whole.Rounds, func(r app.Round) int64 { return int64(r.ID) }) {
		number := r.ID
		r.ID = numberOf(b, "round", r.ID)
		r.Needs, r.Picks = slices.Clone(r.Needs), slices.Clone(r.Picks)
		for i := range r.Needs {
			r.Needs[i].ID = app.NeedID(b.need(string(r.Needs[i].ID)))
		}
		picks := r.Picks[:0]
		for _, p := range r.Picks {
			if p.Person = b.people[p.Person]; p.Person == 0 {
				continue
			}
			p.RunnerUp, p.Replaced = b.people[p.RunnerUp], b.people[p.Replaced]
			p.Terms = slices.Clone(p.Terms)
			for i := range p.Terms {
				p.Terms[i].Need = app.NeedID(b.need(string(p.Terms[i].Need)))
			}
			picks = append(picks, p)
		}
		r.Picks = picks
		id, err := b.w.SaveRound(r)
		if err != nil {
			return err
		}
		b.rounds[number], b.changed = id, true
	}
	return nil
}

// ascending gives things by their number: one is only taken above the highest
// one given.
func ascending[T any](list []T, number func(T) int64) []T {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y T) int { return cmp.Compare(number(x), number(y)) })
	return list
}

// bringKind saves the things of one kind that come, in the order of their
// numbers, and gives number → number here for all that are here then.
func bringKind[T any, N ~int64](b *bringing, kind string, list []T, fates []fate, number func(*T) *N, owner func(*T) *app.PersonID, save func(T) (N, error)) (map[N]N, error) {
	to := make(map[N]N, len(list))
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(*number(&list[x]), *number(&list[y])) })
	for _, i := range order {
		one := list[i]
		was := *number(&one)
		if fates[i].as != 0 {
			to[was] = N(fates[i].as)
		}
		if !fates[i].comes {
			continue
		}
		if err := b.ctx.Err(); err != nil {
			return nil, err
		}
		*number(&one) = numberOf(b, kind, was)
		*owner(&one) = b.people[*owner(&one)]
		id, err := save(one)
		if err != nil {
			return nil, err
		}
		to[was], b.changed = id, true
	}
	return to, nil
}

func (b *bringing) bringCoffees() (err error) {
	b.coffees, err = bringKind(b, "coffee", b.whole.Coffees, b.sorted.coffees, func(c *app.Coffee) *app.CoffeeID { return &c.ID },
		func(c *app.Coffee) *app.PersonID { return &c.Person }, func(c app.Coffee) (app.CoffeeID, error) {
			c.Round, c.Question, c.Purpose = b.rounds[c.Round], b.questions[c.Question], b.purpose(c.Purpose)
			return b.w.SaveCoffee(c)
		})
	return err
}

func (b *bringing) bringMessages() (err error) {
	b.messages, err = bringKind(b, "message", b.whole.Messages, b.sorted.messages, func(m *app.Message) *app.MessageID { return &m.ID },
		func(m *app.Message) *app.PersonID { return &m.Person }, func(m app.Message) (app.MessageID, error) {
			m.Coffee, m.Purpose = b.coffees[m.Coffee], b.purpose(m.Purpose)
			m.About, m.Introducer = b.people[m.About], b.people[m.Introducer]
			m.Request, m.Template = b.requests[m.Request], b.phrases[m.Template]
			return b.w.SaveMessage(m)
		})
	return err
}

func (b *bringing) bringTalks() (err error) {
	b.talks, err = bringKind(b, "talk", b.whole.Talks, b.sorted.talks, func(t *app.Talk) *app.TalkID { return &t.ID },
		func(t *app.Talk) *app.PersonID { return &t.Person }, func(t app.Talk) (app.TalkID, error) {
			t.Coffee, t.Needs = b.coffees[t.Coffee], slices.Clone(t.Needs)
			for i := range t.Needs {
				t.Needs[i].Need = app.NeedID(b.need(string(t.Needs[i].Need)))
			}
			return b.w.SaveTalk(t)
		})
	return err
}

func (b *bringing) bringContacts() error {
	_, err := bringKind(b, "contact", b.whole.Contacts, b.sorted.contacts, func(c *app.Contact) *int64 { return &c.ID },
		func(c *app.Contact) *app.PersonID { return &c.Person }, func(c app.Contact) (int64, error) {
			c.Coffee, c.Message = b.coffees[c.Coffee], b.messages[c.Message]
			return b.w.SaveContact(c)
		})
	return err
}

func (b *bringing) bringNotes() error {
	_, err := bringKind(b, "note", b.whole.Notes, b.sorted.notes, func(n *app.Note) *int64 { return &n.ID },
		func(n *app.Note) *app.PersonID { return &n.Person }, b.w.SaveNote)
	return err
}

func (b *bringing) bringLedger() (err error) {
	b.entries, err = bringKind(b, "entry", b.whole.Ledger, b.sorted.ledger, func(e *app.Entry) *int64 { return &e.ID },
		func(e *app.Entry) *app.PersonID { return &e.Person }, func(e app.Entry) (int64, error) {
			e.Talk = b.talks[e.Talk]
			return b.w.SaveEntry(e)
		})
	return err
}

func (b *bringing) bringRequests() (err error) {
	b.requests, err = bringKind(b, "request", b.whole.Requests, b.sorted.requests, func(q *app.Request) *int64 { return &q.ID },
		func(q *app.Request) *app.PersonID { return &q.Person }, func(q app.Request) (int64, error) {
			q.Entry = b.entries[q.Entry]
			return b.w.SaveRequest(q)
		})
	return err
}
