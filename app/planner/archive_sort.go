package planner

import (
	"fmt"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// What hangs on the people of an archive comes with them, unless they stay out
// or the same is there already. This file finds out which.

// fate is what becomes of one thing of an archive.
type fate struct {
	comes bool
	as    int64 // what it is already here; 0 when it comes or stays out
}

// newcomer stands for somebody who comes with the archive.
const newcomer app.PersonID = -1

// sorted is an archive beside what is here.
type sorted struct {
	whole *exchange.Everything
	// alone says that nobody is here and no round was ever begun: then the archive
	// comes as a whole, with its rounds, its bin and its history of imports.
	alone  bool
	people map[app.PersonID]app.PersonID // number in the archive → here, or newcomer; who stays out is missing

	coffees, messages, talks, contacts, notes, ledger, requests []fate
}

// sortOut finds for every thing of an archive whether it comes. here is
// everything there is but the people, have says who is there.
func sortOut(in *Incoming, here *exchange.Everything) *sorted {
	s := &sorted{whole: in.Preview.Batch.Whole, alone: in.alone(here), people: make(map[app.PersonID]app.PersonID, len(in.Preview.Rows))}
	for i, r := range in.Preview.Rows {
		if to := in.standsFor(i); to != 0 {
			s.people[r.ID] = to
		}
	}
	if s.alone {
		for _, q := range s.whole.Bin {
			s.people[q.ID] = newcomer
		}
	}
	s.sort(here)
	return s
}

// alone says whether nobody is here and no round was ever begun.
func (in *Incoming) alone(here *exchange.Everything) bool {
	return len(in.have) == 0 && len(here.Rounds) == 0
}

// sort gives every thing its fate by who its person is here.
func (s *sorted) sort(here *exchange.Everything) {
	whole := s.whole
	s.coffees = compare(s, whole.Coffees, here.Coffees, func(c *app.Coffee) app.PersonID { return c.Person }, func(c *app.Coffee) (int64, string) {
		switch { // a coffee that was moved or met since is the same
		case c.UID != "":
			return int64(c.ID), c.UID
		case !c.Created.IsZero():
			return int64(c.ID), stamp(c.Created)
		}
		return int64(c.ID), alike(c.State, c.Purpose, c.Title, stamp(c.Start), c.Note)
	})
	invites := map[string]int64{}
	for _, c := range here.Coffees {
		invites[c.UID] = int64(c.ID)
	}
	for i, c := range whole.Coffees { // an invite is one coffee's, whoever it is with by now
		if id := invites[c.UID]; c.UID != "" && id != 0 && s.coffees[i].comes {
			s.coffees[i] = fate{as: id}
		}
	}
	s.messages = compare(s, whole.Messages, here.Messages, func(m *app.Message) app.PersonID { return m.Person }, func(m *app.Message) (int64, string) {
		if !m.SentAt.IsZero() {
			return int64(m.ID), alike(m.Situation, m.Channel, stamp(m.SentAt))
		}
		return int64(m.ID), alike(m.Situation, m.Channel, m.State, stamp(m.Updated), m.Subject, m.Body)
	})
	s.talks = compare(s, whole.Talks, here.Talks, func(t *app.Talk) app.PersonID { return t.Person }, func(t *app.Talk) (int64, string) {
		if !t.At.IsZero() {
			return int64(t.ID), stamp(t.At)
		}
		return int64(t.ID), alike(t.Minutes, t.Helpful, t.NextStep, t.Note)
	})
	s.contacts = compare(s, whole.Contacts, here.Contacts, func(c *app.Contact) app.PersonID { return c.Person }, func(c *app.Contact) (int64, string) {
		return c.ID, alike(c.Kind, stamp(c.At), c.Note)
	})
	s.notes = compare(s, whole.Notes, here.Notes, func(n *app.Note) app.PersonID { return n.Person }, func(n *app.Note) (int64, string) {
		return n.ID, alike(stamp(n.At), n.Text)
	})
	s.ledger = compare(s, whole.Ledger, here.Ledger, func(e *app.Entry) app.PersonID { return e.Person }, func(e *app.Entry) (int64, string) {
		return e.ID, alike(e.Direction, stamp(e.On), e.Text)
	})
	s.requests = compare(s, whole.Requests, here.Requests, func(q *app.Request) app.PersonID { return q.Person }, func(q *app.Request) (int64, string) {
		return q.ID, alike(stamp(q.Asked), q.Text)
	})
}

// standsFor says who a row is here: somebody who is here, newcomer for somebody
// who comes, 0 for one who stays out.
func (in *Incoming) standsFor(i int) app.PersonID {
	r := in.Preview.Rows[i]
	switch r.Status {
	case exchange.Same, exchange.Update:
		if in.Skip[i] || in.have[r.Match].Standing.Deleted != "" {
			return 0
		}
		return r.Match
	case exchange.Duplicate:
		if id := in.Joined[i]; id != 0 && !in.Skip[i] {
			return id
		}
	}
	if _, comes := in.result(i); comes {
		return newcomer
	}
	return 0
}

// compare gives the fates of the things of one kind. owner tells whose a thing
// is, same its number and what makes it the same as another of theirs; each thing
// that is here stands for one of the archive.
func compare[T any](s *sorted, theirs, here []T, owner func(*T) app.PersonID, same func(*T) (id int64, what string)) []fate {
	type key struct {
		of   app.PersonID
		what string
	}
	known := map[app.PersonID]bool{}
	for _, to := range s.people {
		known[to] = to != newcomer
	}
	there := map[key][]int64{}
	for i := range here {
		if of := owner(&here[i]); known[of] {
			id, what := same(&here[i])
			there[key{of, what}] = append(there[key{of, what}], id)
		}
	}
	out := make([]fate, len(theirs))
	for i := range theirs {
		to, in := s.people[owner(&theirs[i])]
		switch {
		case !in:
			continue
		case to == newcomer: // nothing of theirs is here
			out[i].comes = true
			continue
		}
		_, what := same(&theirs[i])
		k := key{to, what}
		if ids := there[k]; len(ids) > 0 {
			out[i].as, there[k] = ids[0], ids[1:]
			continue
		}
		out[i].comes = true
	}
	return out
}

// stamp is an instant as it is kept, to the millisecond.
func stamp(t interface{ UnixMilli() int64 }) string { return fmt.Sprint(t.UnixMilli()) }

// alike joins what makes a thing the same as another.
func alike(parts ...any) string {
	var b strings.Builder
	for _, p := range parts {
		fmt.Fprintf(&b, "%v\x00", p)
	}
	return b.String()
}
