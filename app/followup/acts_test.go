package followup_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// act lets one thing happen, or does one of the things that are due.
func (l *life) act(due []app.FollowUp) {
	now, in := l.in.Now, &l.in
	ids := make([]app.PersonID, 0, len(in.People))
	for id := range in.People {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	id := ids[l.IntN(len(ids))]
	p := in.People[id]
	switch l.IntN(26) {
	case 0, 1: // I ask, and hope
		m := l.send(id, app.FirstContact)
		in.Coffees = append(in.Coffees, app.Coffee{ID: app.CoffeeID(l.number()), Person: id, State: app.Asked, AskedAt: now, Created: now})
		l.chased[m.ID] = 0
	case 2: // they answer
		for i, m := range in.Messages {
			if m.Person == id && m.State == app.SentOff && m.AsksForCoffee() {
				in.Messages[i].State = []app.MessageState{app.Replied, app.Refused, app.NoAnswer}[l.IntN(3)]
				if in.Messages[i].State != app.NoAnswer {
					l.contact(id, app.Answered, now)
				}
				l.becomes(id, app.Asked, []app.CoffeeState{app.Agreed, app.Declined, app.Silent}[l.IntN(3)], time.Time{})
				break
			}
		}
	case 3, 4: // a coffee gets a time
		if start := now.Add(time.Duration(1+l.IntN(12*24)) * time.Hour); !l.becomes(id, app.Agreed, app.Scheduled, start) {
			in.Coffees = append(in.Coffees, app.Coffee{ID: app.CoffeeID(l.number()), Person: id, State: app.Scheduled, Start: start, Minutes: 30, Created: now})
		}
	case 5, 6: // I say that a coffee took place
		for i, c := range in.Coffees {
			if c.State == app.Scheduled && c.End().Before(now) {
				in.Coffees[i].State = app.WasMet
				l.talk(c.Person, c.ID, c.Start)
				break
			}
		}
	case 7: // or that it did not
		for i, c := range in.Coffees {
			if c.State == app.Scheduled && c.End().Before(now) {
				in.Coffees[i].State = []app.CoffeeState{app.Agreed, app.Cancelled}[l.IntN(2)]
				l.settle(fmt.Sprintf("rate:coffee:%d:%d", c.ID, c.Start.Unix()), app.SettledDone)
				break
			}
		}
	case 8: // a coffee is moved
		for i, c := range in.Coffees {
			if c.State == app.Scheduled && c.Start.After(now) {
				in.Coffees[i].Start = now.Add(time.Duration(1+l.IntN(30*24)) * time.Hour)
				break
			}
		}
	case 9: // we talk without a coffee
		l.contact(id, app.Talked, now)
	case 10:
		l.talk(id, 0, now)
	case 11:
		l.contact(id, app.Archived, now.AddDate(0, 0, -l.IntN(90))) // an old message is imported
	case 12, 13:
		e := app.Entry{ID: l.number(), Person: id, Direction: []app.Direction{app.Gave, app.Received}[l.IntN(2)], On: now, Text: "a look"}
		if l.IntN(2) == 0 {
			e.Due = app.DayOf(now).Add(l.IntN(40))
		}
		in.Ledger = append(in.Ledger, e)
	case 14:
		in.Requests = append(in.Requests, app.Request{ID: l.number(), Person: id, Asked: now, State: app.RequestOpen, Text: "a look"})
	case 15:
		p.CadenceDays = []int{0, 0, 30, 60, 91}[l.IntN(5)]
	case 16:
		p.Tags = [][]string{nil, {"Mentors"}, {"Berlin", "Mentors"}, {"Berlin"}}[l.IntN(4)]
		in.Tags = []app.TagCadences{{"Mentors": 60}, {"Mentors": 60, "Berlin": 21}, {}}[l.IntN(3)]
	case 17: // somebody is set aside, or comes back
		p.Standing = []app.Standing{{}, {}, {}, {Paused: true}, {Paused: true, PausedUntil: app.DayOf(now).Add(l.IntN(60))}, {Snoozed: app.DayOf(now).Add(l.IntN(60))},
			{NotForMe: true}, {Archived: true}, {Deleted: app.DayOf(now)}}[l.IntN(9)]
	case 18: // two records are one person
		if l.IntN(12) == 0 && len(ids) > 4 {
			l.merge(ids[l.IntN(len(ids))], id)
		}
	default:
		if len(due) > 0 {
			l.handle(due[l.IntN(len(due))])
		}
	}
}

// handle does, dismisses or puts off something that is due, unless something else
// did it in the meantime.
func (l *life) handle(f app.FollowUp) {
	in, now := &l.in, l.in.Now
	if !slices.ContainsFunc(told(*in), func(c cause) bool { return c.key == f.Key }) {
		return
	}
	switch l.IntN(6) {
	case 0:
		l.settle(f.Key, app.SettledDismissed)
		return
	case 1:
		l.keep(app.PutOff(f.Key, app.DayOf(now).Add(1+l.IntN(14)), now))
		return
	}
	l.over[f.Key] = true
	switch f.Kind {
	case app.DueRate:
		l.rate(f)
	case app.DueThank:
		l.send(f.Person, app.ThankYou)
	case app.DueChase:
		first := asking(*in, f.Person)[0]
		l.chased[first.ID]++
		l.send(f.Person, app.FollowUpAgain)
	case app.DueReportBack:
		l.send(f.Person, app.ReportBack)
	case app.DueReconnect:
		l.send(f.Person, app.Reconnect)
	case app.DuePromise:
		for i := range in.Ledger {
			if in.Ledger[i].ID == f.Entry {
				in.Ledger[i].Done, in.Ledger[i].Dropped = now, l.IntN(3) == 0
			}
		}
	case app.DueAnswer:
		for i := range in.Requests {
			if in.Requests[i].ID == f.Request {
				in.Requests[i].State = app.RequestAccepted
				in.Ledger = append(in.Ledger, app.Entry{ID: l.number(), Person: f.Person, Direction: app.Gave, On: now, Text: f.Text})
			}
		}
	}
}

func (l *life) rate(f app.FollowUp) {
	id := f.Talk
	for i, c := range l.in.Coffees {
		if f.Talk == 0 && c.ID == f.Coffee {
			l.in.Coffees[i].State = app.WasMet
			id = l.talk(c.Person, c.ID, c.Start)
		}
	}
	for i := range l.in.Talks {
		t := &l.in.Talks[i]
		if t.ID != id {
			continue
		}
		t.Helpful, t.RatedAt = 1+l.IntN(5), l.in.Now
		if l.IntN(2) == 0 {
			t.Learned = []app.Learned{{Name: "Pricing"}}
		}
		if l.IntN(3) == 0 {
			t.TalkAgain = app.DayOf(l.in.Now).Add(10 + l.IntN(80))
			l.in.People[t.Person].TalkAgain = t.TalkAgain
		}
	}
}

func (l *life) number() int64 { l.next++; return l.next }

func (l *life) contact(id app.PersonID, kind app.ContactKind, at time.Time) {
	l.in.Contacts = append(l.in.Contacts, app.Contact{ID: l.number(), Person: id, Kind: kind, At: at})
}

func (l *life) talk(id app.PersonID, c app.CoffeeID, at time.Time) app.TalkID {
	t := app.Talk{ID: app.TalkID(l.number()), Person: id, Coffee: c, At: at, Minutes: 30}
	l.in.Talks = append(l.in.Talks, t)
	l.contact(id, app.Met, at)
	return t.ID
}

func (l *life) send(id app.PersonID, s app.Situation) app.Message {
	m := app.Message{ID: app.MessageID(l.number()), Person: id, Situation: s, State: app.SentOff, SentAt: l.in.Now}
	if s == app.ThankYou && l.IntN(2) == 0 {
		m.Said.Took = "cash comes first"
	}
	l.in.Messages = append(l.in.Messages, m)
	l.contact(id, app.Sent, l.in.Now)
	return m
}

func (l *life) becomes(id app.PersonID, from, to app.CoffeeState, start time.Time) bool {
	for i, c := range l.in.Coffees {
		if c.Person == id && c.State == from {
			l.in.Coffees[i].State, l.in.Coffees[i].Start, l.in.Coffees[i].Minutes = to, start, 30
			return true
		}
	}
	return false
}

func (l *life) settle(key, how string) {
	l.keep(app.Settled{Key: key, At: l.in.Now, How: how})
	l.over[key] = true
}

// keep keeps one thing that was done under each key.
func (l *life) keep(kept app.Settled) {
	l.in.Settled = append(slices.DeleteFunc(l.in.Settled, func(s app.Settled) bool { return s.Key == kept.Key }), kept)
}

// merge hangs all that hangs on gone on keep, as the planner does.
func (l *life) merge(gone, keep app.PersonID) {
	in := &l.in
	if gone == keep || in.People[gone].Standing.Deleted != "" || in.People[keep].Standing.Deleted != "" {
		return
	}
	is := func(id *app.PersonID) {
		if *id == gone {
			*id = keep
		}
	}
	for i := range in.Coffees {
		is(&in.Coffees[i].Person)
	}
	for i := range in.Talks {
		is(&in.Talks[i].Person)
	}
	for i := range in.Messages {
		is(&in.Messages[i].Person)
	}
	for i := range in.Contacts {
		is(&in.Contacts[i].Person)
	}
	for i := range in.Ledger {
		is(&in.Ledger[i].Person)
	}
	for i := range in.Requests {
		is(&in.Requests[i].Person)
	}
	before, after := fmt.Sprintf("reconnect:person:%d:", gone), fmt.Sprintf("reconnect:person:%d:", keep)
	for i, s := range in.Settled {
		if rest, theirs := strings.CutPrefix(s.Key, before); theirs && !done(*in, after+rest) {
			in.Settled[i].Key = after + rest
		}
	}
	delete(in.People, gone)
}
