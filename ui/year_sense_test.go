package ui

import (
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// all is what the store holds when the user looks.
type all struct {
	people   map[app.PersonID]app.Person
	coffees  []app.Coffee
	talks    []app.Talk
	messages []app.Message
	contacts []app.Contact
	ledger   []app.Entry
	requests []app.Request
	rounds   []app.Round
	settled  map[string]app.Settled
	todo     planner.ToDo
	today    planner.Today
	tags     app.TagCadences
}

func (y *year) read() all {
	y.t.Helper()
	a := all{people: map[app.PersonID]app.Person{}, settled: map[string]app.Settled{}}
	people, err := y.store.Everybody(y.ctx, true)
	settled, err2 := y.store.Settled(y.ctx)
	for _, step := range []func() error{
		func() error { return err }, func() error { return err2 },
		func() (err error) { a.coffees, err = y.store.Coffees(y.ctx, 0); return },
		func() (err error) { a.talks, err = y.store.Talks(y.ctx, 0); return },
		func() (err error) { a.messages, err = y.store.Messages(y.ctx, 0); return },
		func() (err error) { a.contacts, err = y.store.Contacts(y.ctx, 0); return },
		func() (err error) { a.ledger, err = y.store.Ledger(y.ctx, 0); return },
		func() (err error) { a.requests, err = y.store.Requests(y.ctx, 0); return },
		func() (err error) { a.rounds, err = y.store.Rounds(y.ctx); return },
		func() (err error) { a.todo, err = y.p.ToDo(y.ctx); return },
		func() (err error) { a.tags, err = y.p.TagCadences(y.ctx); return },
		func() (err error) { a.today, err = y.p.TodayView(y.ctx); return },
	} {
		if err := step(); err != nil {
			y.t.Fatalf("on %s: %v", y.now.Format(time.DateOnly), err)
		}
	}
	for _, q := range people {
		a.people[q.ID] = q
	}
	for _, s := range settled {
		a.settled[s.Key] = s
	}
	return a
}

// wrong fails with the day on which something cannot be.
func (y *year) wrong(format string, args ...any) {
	y.t.Helper()
	y.t.Fatalf("on %s: %s", y.now.Format("Mon 2006-01-02 15:04"), fmt.Sprintf(format, args...))
}

// sense fails when the data says what cannot be, when a follow-up is lost or
// doubled, or when Today says something else than the data. It gives what it saw.
func (y *year) sense() all {
	y.t.Helper()
	a := y.read()
	y.senseOfCoffees(a)
	y.senseOfMessages(a)
	y.senseOfTheRest(a)
	y.senseOfDue(a)
	y.back = false
	return a
}

func (y *year) senseOfCoffees(a all) {
	y.t.Helper()
	talks := map[app.CoffeeID]int{}
	for _, t := range a.talks {
		talks[t.Coffee]++
		if err := t.Validate(); err != nil || t.At.After(y.now) {
			y.wrong("talk %d at %s: %v", t.ID, t.At, err)
		}
	}
	uids, now := map[string]bool{}, map[app.CoffeeID]app.CoffeeState{}
	for _, c := range a.coffees {
		now[c.ID] = c.State
		switch {
		case c.Validate() != nil:
			y.wrong("%v", c.Validate())
		case c.State == app.Scheduled && c.UID == "", c.UID != "" && uids[c.UID]:
			y.wrong("coffee %d has the uid %q", c.ID, c.UID)
		case (c.State == app.WasMet) != (talks[c.ID] == 1):
			y.wrong("coffee %d is %s and has %d talks", c.ID, c.State, talks[c.ID])
		case c.State == app.Asked && c.AskedAt.IsZero():
			y.wrong("coffee %d was asked at no time", c.ID)
		}
		uids[c.UID] = true
		if was, known := y.was[c.ID]; known && !y.back && was != c.State && !reaches(was, c.State, map[app.CoffeeState]bool{}) {
			y.wrong("coffee %d went from %s to %s", c.ID, was, c.State)
		}
	}
	for id := range y.was {
		if _, still := now[id]; !still && !y.back {
			y.wrong("coffee %d is gone", id)
		}
	}
	y.was = now
}

// reaches says whether a coffee can go from one state to another in any number
// of steps.
func reaches(from, to app.CoffeeState, seen map[app.CoffeeState]bool) bool {
	if from.CanBecome(to) {
		return true
	}
	seen[from] = true
	for _, next := range []app.CoffeeState{app.Idea, app.Asked, app.Agreed, app.Scheduled, app.Silent} {
		if !seen[next] && from.CanBecome(next) && reaches(next, to, seen) {
			return true
		}
	}
	return false
}

func (y *year) senseOfMessages(a all) {
	y.t.Helper()
	drafts := map[string]bool{}
	for _, m := range a.messages {
		if (m.State == app.Draft) != m.SentAt.IsZero() || m.SentAt.After(y.now) {
			y.wrong("message %d is %s and was sent %s", m.ID, m.State, m.SentAt)
		}
		if key := fmt.Sprint(m.Person, m.Situation); m.State == app.Draft {
			if drafts[key] {
				y.wrong("there are two drafts of %s to person %d", m.Situation, m.Person)
			}
			drafts[key] = true
		}
	}
	// Of what waits for one answer, two at most are follow-ups: read in the order
	// of sending, a chain begins with what asked and ends with an answer.
	chased := map[app.PersonID]int{}
	for i := len(a.messages) - 1; i >= 0; i-- {
		m := a.messages[i]
		switch {
		case m.State == app.Draft || !m.AsksForCoffee():
		case m.Situation != app.FollowUpAgain:
			chased[m.Person] = 0
		default:
			if chased[m.Person]++; chased[m.Person] > app.MostFollowUps && !y.back {
				y.wrong("person %d was followed up %d times", m.Person, chased[m.Person])
			}
		}
	}
}

func (y *year) senseOfTheRest(a all) {
	y.t.Helper()
	open := 0
	for _, r := range a.rounds {
		if r.Closed.IsZero() {
			open++
		}
		seen := map[app.PersonID]bool{}
		for _, p := range r.Picks {
			if !p.Dropped && seen[p.Person] {
				y.wrong("round %d has person %d twice", r.ID, p.Person)
			}
			seen[p.Person] = seen[p.Person] || !p.Dropped
		}
	}
	if open > 1 {
		y.wrong("%d rounds are open", open)
	}
	entries := map[int64]app.Entry{}
	for _, e := range a.ledger {
		entries[e.ID] = e
	}
	for _, r := range a.requests {
		e, has := entries[r.Entry]
		switch {
		case r.State == app.RequestAccepted && (!has || !e.Open()):
			y.wrong("request %d is accepted, and its promise is %+v", r.ID, e)
		case r.State == app.RequestOpen && !r.Answered.IsZero():
			y.wrong("request %d is open and was answered", r.ID)
		}
	}
	for id, q := range a.people {
		for i, s := range q.TrustSteps {
			if i > 0 && (s.On <= q.TrustSteps[i-1].On || app.SameTrust(s.Trust, q.TrustSteps[i-1].Trust)) {
				y.wrong("the trust in person %d moved %+v", id, q.TrustSteps)
			}
		}
	}
}
