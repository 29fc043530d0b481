package insight_test

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

// everAfter holds all time but what is still to come.
var everAfter = insight.Period{To: start.AddDate(2, 0, 0)}

func favours(person app.PersonID, gave, got int) []app.Entry {
	var out []app.Entry
	for i := range gave + got {
		e := app.Entry{Person: person, Direction: app.Gave, On: start.AddDate(0, 0, i), Done: start.AddDate(0, 0, i)}
		if i >= gave {
			e.Direction = app.Received
		}
		out = append(out, e)
	}
	return out
}

func TestTheLedgerOfThePicture(t *testing.T) {
	const tom, ines, aiko, lena, omar, fatou = 1, 2, 3, 4, 5, 6
	var all []app.Entry
	for person, f := range map[app.PersonID][2]int{tom: {4, 2}, ines: {2, 4}, aiko: {3, 2}, lena: {1, 3}, omar: {1, 3}, fatou: {2, 1}} {
		all = append(all, favours(person, f[0], f[1])...)
	}
	l := insight.LedgerOf(all, everAfter)
	if l.Given != 13 || l.Received != 15 || !reflect.DeepEqual(l.Owe, []app.PersonID{lena, omar}) {
		t.Errorf("given %d, received %d, owed to %v", l.Given, l.Received, l.Owe)
	}
	var order []app.PersonID
	for _, b := range l.People {
		order = append(order, b.Person)
	}
	if !reflect.DeepEqual(order, []app.PersonID{tom, ines, aiko, lena, omar, fatou}) {
		t.Errorf("they stand in the order %v", order)
	}
}

func TestAPromiseCountsOnceItIsKept(t *testing.T) {
	promise := app.Entry{Person: 1, Direction: app.Gave, On: start.AddDate(-3, 0, 0), Due: "2023-02-01"}
	kept, dropped, theirs := promise, promise, promise
	kept.Done, dropped.Dropped, theirs.Direction = start, true, app.Received
	year := insight.Period{From: start.AddDate(-1, 0, 0), To: start.AddDate(0, 1, 0)}
	b := insight.LedgerOf([]app.Entry{promise, kept, dropped, theirs}, year).People
	if len(b) != 1 || b[0].Given != 1 || b[0].Owed != 1 || b[0].Due != 1 || b[0].Received != 0 || !b[0].Last.Equal(start) {
		t.Errorf("an old promise that is open, one kept now and one of theirs give %+v", b)
	}
	if l := insight.LedgerOf([]app.Entry{dropped}, year); len(l.People) != 0 {
		t.Errorf("a promise let go still stands: %+v", l)
	}
}

func TestAFavourOwedStaysOwedInAnotherPeriod(t *testing.T) {
	old := favours(1, 0, 3)
	l := insight.LedgerOf(old, insight.Period{From: start.AddDate(1, 0, 0), To: start.AddDate(2, 0, 0)})
	if len(l.People) != 0 || l.Received != 0 || len(l.Owe) != 1 {
		t.Errorf("three favours before the period give %+v", l)
	}
}

func TestBalanceIsSpokenOfOnlyWhenItIsFarOff(t *testing.T) {
	for given := range 12 {
		for received := range 12 {
			owing, giving := insight.OutOfBalance(given, received)
			back, forth := insight.OutOfBalance(received, given)
			if owing && giving || owing != forth || giving != back {
				t.Fatalf("%d given and %d received: owing %t, giving %t", given, received, owing, giving)
			}
			if owing && (received < given+insight.FavoursApart || received <= 2*given) {
				t.Fatalf("%d given and %d received is owing", given, received)
			}
		}
	}
	for _, x := range []struct {
		given, received int
		owing           bool
	}{{0, 1, false}, {0, 2, true}, {1, 2, false}, {1, 3, true}, {2, 4, false}, {2, 5, true}, {10, 12, false}} {
		if owing, _ := insight.OutOfBalance(x.given, x.received); owing != x.owing {
			t.Errorf("%d given and %d received: owing is %t", x.given, x.received, owing)
		}
	}
}

func TestTheOrderOfEntriesChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	for range 300 {
		var entries []app.Entry
		for range r.IntN(60) {
			e := app.Entry{Person: app.PersonID(1 + r.IntN(8)), Direction: app.Gave, On: start.AddDate(0, 0, r.IntN(700))}
			if r.IntN(2) == 0 {
				e.Direction = app.Received
			}
			if r.IntN(3) > 0 {
				e.Done = e.On.Add(24 * time.Hour)
			}
			e.Dropped = r.IntN(10) == 0
			entries = append(entries, e)
		}
		p := insight.Period{From: start.AddDate(0, 6, 0), To: start.AddDate(1, 6, 0)}
		a := insight.LedgerOf(entries, p)
		r.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		if b := insight.LedgerOf(entries, p); !reflect.DeepEqual(a, b) {
			t.Fatalf("in another order it says\n%+v\nand not\n%+v", b, a)
		}
		given, received := 0, 0
		for _, b := range a.People {
			given, received = given+b.Given, received+b.Received
		}
		if given != a.Given || received != a.Received {
			t.Fatalf("the sums do not agree: %+v", a)
		}
	}
}
