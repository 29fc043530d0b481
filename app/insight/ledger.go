package insight

import (
	"cmp"
	"slices"
	"time"

	"cortado/app"
)

// Balance is what was given and received with one person.
type Balance struct {
	Person        app.PersonID
	Given         int // favours of mine and promises of mine kept, in the period
	Received      int
	Owed          int       // what I promised and did not keep yet, whenever it was
	Due           int       // what they promised
	Last          time.Time // of the last favour or promise, in the period or open
	Owing, Giving bool      // out of balance over all time, see OutOfBalance: I owe them, I gave more
}

// Ledger is given and received.
type Ledger struct {
	People          []Balance // those with most in all first
	Given, Received int
	Owe             []app.PersonID // the ones to whom I owe a favour, most first
}

// FavoursApart is how many favours apart two people are before balance is spoken of.
const FavoursApart = 2

// OutOfBalance says who of two has more to give back: owing is true when I
// received FavoursApart more than I gave, and more than twice as much; giving
// the other way round. Twelve against ten is the balance of two who help each
// other a lot.
func OutOfBalance(given, received int) (owing, giving bool) {
	return received-given >= FavoursApart && received > 2*given, given-received >= FavoursApart && given > 2*received
}

// LedgerOf adds the ledger up per person. What counts as given is done: favours,
// and promises once they are kept, at the time they were. The period holds for
// what was given and received; a promise stays open however old it is, and
// balance is over all time, so that a change of period never turns a favour
// owed into one that is not.
func LedgerOf(entries []app.Entry, p Period) Ledger {
	type sum struct {
		Balance
		gave, got int // over all time
		shown     bool
	}
	sums := map[app.PersonID]*sum{}
	for _, e := range entries {
		if e.Dropped {
			continue
		}
		s := sums[e.Person]
		if s == nil {
			s = &sum{Balance: Balance{Person: e.Person}}
			sums[e.Person] = s
		}
		mine, at := e.Direction == app.Gave, e.Done
		switch {
		case e.Open() && mine:
			s.Owed++
			at = e.On
		case e.Open():
			s.Due++
			at = e.On
		case mine:
			s.gave++
		default:
			s.got++
		}
		if within := p.Holds(at); within || e.Open() {
			s.shown = true
			if at.After(s.Last) {
				s.Last = at
			}
			if within && !e.Open() && mine {
				s.Given++
			} else if within && !e.Open() {
				s.Received++
			}
		}
	}
	var l Ledger
	apart := map[app.PersonID]int{}
	for _, s := range sums {
		s.Owing, s.Giving = OutOfBalance(s.gave, s.got)
		if s.Owing {
			l.Owe = append(l.Owe, s.Person)
			apart[s.Person] = s.got - s.gave
		}
		if s.shown {
			l.People = append(l.People, s.Balance)
			l.Given += s.Given
			l.Received += s.Received
		}
	}
	slices.SortFunc(l.People, func(a, b Balance) int {
		return cmp.Or(cmp.Compare(b.Given+b.Received, a.Given+a.Received), b.Last.Compare(a.Last), cmp.Compare(a.Person, b.Person))
	})
	slices.SortFunc(l.Owe, func(a, b app.PersonID) int {
		return cmp.Or(cmp.Compare(apart[b], apart[a]), cmp.Compare(a, b))
	})
	return l
}
