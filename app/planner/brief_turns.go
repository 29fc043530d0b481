package planner

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/brief"
)

// turn is one time of a coffee with a person, the earlier turns with them known.
type turn struct {
	coffee app.Coffee
	at     time.Time // zero without a time
	seed   string
}

// freshTurns is within how many coffees with one person no question of the bank
// comes twice. The bank has not many more that fit; and it bounds the work, since
// what is asked at one follows from what is asked at those before it.
const freshTurns = 24

// turns lists every time of every coffee with a person in the order in which they
// were arranged. Nothing of it moves when a coffee gets another time, or when a
// repeating one is answered for and its next time becomes a coffee of its own.
func (n *network) turns(id app.PersonID) []turn {
	var out []turn
	for _, c := range n.coffees {
		if c.Person != id {
			continue
		}
		times := c.Times()
		if len(times) == 0 {
			times = []time.Time{{}}
		}
		for _, at := range times {
			out = append(out, turn{coffee: c, at: at})
		}
	}
	slices.SortStableFunc(out, func(a, b turn) int {
		return cmp.Or(a.coffee.Created.Compare(b.coffee.Created), a.at.Compare(b.at), cmp.Compare(a.coffee.ID, b.coffee.ID))
	})
	same := 0 // how many before it were arranged in one go with it
	for i := range out {
		if same++; i == 0 || !out[i].coffee.Created.Equal(out[i-1].coffee.Created) {
			same = 0
		}
		out[i].seed = fmt.Sprintf("%d %d %d", id, out[i].coffee.Created.UnixMilli(), same)
	}
	return out
}

// presentTurn is the place, among the turns, of the time of a coffee that takes
// place next, or else of its first.
func presentTurn(all []turn, id app.CoffeeID, now time.Time) int {
	first := -1
	for i, t := range all {
		if t.coffee.ID != id {
			continue
		}
		if first < 0 {
			first = i
		}
		if t.coffee.At(t.at).End().After(now) {
			return i
		}
	}
	return first
}

// usedBefore gives the questions that are not to come at a turn: those I wrote down
// for other coffees with the person, and what the bank gave at the turns before.
func (p *Planner) usedBefore(n *network, q app.Person, all []turn, present int, in brief.Input) []string {
	var used []string
	for _, c := range n.coffees {
		if c.Person == q.ID && c.ID != all[present].coffee.ID {
			used = append(used, c.Brief...)
		}
	}
	for _, t := range all[present-present%freshTurns : present] {
		if len(t.coffee.Brief) > 0 {
			continue
		}
		before := in
		before.Seed, before.Stage, before.Needs, before.Used = t.seed, n.stageBefore(q.ID, t.at), p.briefNeeds(n, q, t.coffee, in.Lang), used
		for _, chosen := range brief.Choose(before) {
			used = append(used, chosen.ID)
		}
	}
	return used
}

// stageBefore says how far I had come with a person when a coffee began: what it
// led to itself does not count. Without a time, how far I have come.
func (n *network) stageBefore(id app.PersonID, at time.Time) brief.Stage {
	earlier := func(one time.Time) bool { return !one.After(n.now) && (at.IsZero() || one.Before(at)) }
	stage, last := brief.FirstTalk, time.Time{}
	for _, t := range n.talks {
		if t.Person != id || !earlier(t.At) || t.At.Before(last) {
			continue
		}
		if stage, last = brief.LaterTalk, t.At; len(t.Learned) > 0 {
			stage = brief.ReportBack
		}
	}
	for _, c := range n.contacts {
		if stage == brief.FirstTalk && c.Person == id && c.Kind == app.Met && earlier(c.At) {
			stage = brief.LaterTalk
		}
	}
	return stage
}
