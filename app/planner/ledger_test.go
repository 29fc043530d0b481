package planner_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
)

func TestTheLedgerSaysGentlyHowTwoStand(t *testing.T) {
	w := empty(t)
	lena := w.add("Lena Vogt, Head of pricing at Bramble Foods")
	balance := func(want string) planner.LedgerView {
		t.Helper()
		v := must(w.Ledger(ctx, lena))(t)
		if v.Balance != want {
			t.Errorf("the balance is %q, want %q", v.Balance, want)
		}
		return v
	}
	favour := func(f planner.Favour) int64 {
		t.Helper()
		w.later(time.Minute)
		e, _, err := w.AddEntry(ctx, lena, f)
		if err != nil {
			t.Fatal(err)
		}
		return e.ID
	}
	balance("Nothing given or received yet.")
	favour(planner.Favour{Direction: app.Received, Text: "Her price test plan"})
	balance("You and Lena are in balance.") // one favour is nothing to count
	favour(planner.Favour{Direction: app.Received, Text: "A contact"})
	balance("You owe Lena a favour.")
	promise := favour(planner.Favour{Direction: app.Gave, Text: "A user test", Promised: true, Due: "2026-11-17"})
	v := balance("You owe Lena a favour, and have promised one.")
	if v.Given != 0 || v.Received != 2 || v.Promised != 1 || v.Lines[0].Entry.ID != promise || !v.Lines[0].Late || v.Lines[0].Status != "You promised, by yesterday" || v.Lines[1].Entry.Text != "A contact" {
		t.Errorf("the ledger is %+v", v)
	}
	must(w.KeepPromise(ctx, promise, true))(t)
	balance("You and Lena are in balance.")
	for i := range 4 {
		favour(planner.Favour{Direction: app.Gave, Text: fmt.Sprint("Help ", i)})
	}
	balance("You gave Lena more than you received so far.")
	if all := must(w.Ledgers(ctx))(t); len(all) != 1 || all[0].Given != 5 {
		t.Errorf("everybody's: %+v", all)
	}
}

func TestAPromiseAndTheRequestItAnswersStandTogether(t *testing.T) {
	w := empty(t)
	tom := w.add("Tom Adeyemi, Head of planning at Acme")
	r := requestedBy(w, tom, planner.Asked{Text: "A candidate"})
	must(w.AnswerRequest(ctx, r, true))(t)
	e := must(w.Ledger(ctx, tom))(t).Lines[0]
	if !e.Asked || e.Status != "You promised, today" {
		t.Errorf("the line is %+v", e)
	}
	state := func(want app.RequestState) {
		t.Helper()
		if l := requestOf(w, r); l.Request.State != want {
			t.Errorf("the request is %s, want %s", l.Request.State, want)
		}
	}
	must(w.KeepPromise(ctx, e.Entry.ID, true))(t)
	state(app.RequestDone)
	must(w.KeepPromise(ctx, e.Entry.ID, false))(t)
	state(app.RequestAccepted)
	must(w.DropEntry(ctx, e.Entry.ID))(t)
	state(app.RequestDeclined)
	must(w.KeepPromise(ctx, e.Entry.ID, false))(t) // not let go after all
	state(app.RequestAccepted)
	_, err := w.EditEntry(ctx, e.Entry.ID, planner.Favour{Direction: app.Received, Text: "A candidate"})
	kind(t, err, app.ErrInvalid, "asked you")
	must(w.DoneRequest(ctx, r))(t)
	if v := must(w.Ledger(ctx, tom))(t); v.Given != 1 || len(v.Lines) != 1 {
		t.Errorf("one favour counts %d in %d lines", v.Given, len(v.Lines))
	}
	before := w.all()
	gone := must(w.DeleteRequest(ctx, r))(t)
	if v := must(w.Ledger(ctx, tom))(t); len(v.Requests) != 0 || v.Given != 1 {
		t.Errorf("without the request: %+v", v)
	}
	w.UndoChange(gone)
	w.sameAs(before, "deleting a request and undo")
	must(w.DeleteEntry(ctx, e.Entry.ID))(t)
	if l := requestOf(w, r); l.Request.Entry != 0 || l.Request.State != app.RequestDone {
		t.Errorf("the request is %+v", l.Request)
	}
	_, err = w.DeleteRequest(ctx, 99)
	kind(t, err, app.ErrNotFound, "request 99")
}

func TestAMessageThatAnsweredADeletedRequestStays(t *testing.T) {
	w := sample(t)
	lena := w.who("Lena Vogt")
	r := must(w.Requests(ctx, lena))(t)[0].Request.ID
	m := must(w.SaveDraft(app.Message{Person: lena, Situation: app.Accept, Channel: app.ByEmail, Tone: app.Warm, Body: "Gladly", Request: r}))(t)
	gone := must(w.DeleteRequest(ctx, r))(t)
	if kept := must(w.store.Message(ctx, m.ID))(t); kept.Request != 0 || kept.Body != "Gladly" {
		t.Errorf("the draft is %+v", kept)
	}
	for _, task := range must(w.Due(ctx))(t) {
		if task.FollowUp.Kind == app.DueAnswer {
			t.Error("an answer is still due")
		}
	}
	if _, err := w.UndoChange(gone); err != nil {
		t.Fatal(err)
	}
	if kept := must(w.store.Message(ctx, m.ID))(t); kept.Request != r {
		t.Error("undo does not join them again")
	}
}

// TestAnythingDoneWithALedgerKeepsItsCounts lets somebody do anything with
// favours and requests: the figures are those of the lines, no favour stands
// twice, a request stands as its line does, and undo leads back.
func TestAnythingDoneWithALedgerKeepsItsCounts(t *testing.T) {
	first := empty(t)
	ana, bo := first.add("Ana Ruiz, CFO at Kestrel Bank"), first.add("Bo Lind, Baker at Crust")
	people, floor := []app.PersonID{ana, bo}, len(open(first))
	rapid.Check(t, func(rt *rapid.T) {
		w, done := first.copied()
		defer done()
		start := w.lasting()
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			w.later(time.Duration(rapid.IntRange(1, 4000).Draw(rt, "minutes")) * time.Minute)
			before := w.all()
			what, err := w.favours(rt, rapid.SampledFrom(people).Draw(rt, "person"))
			switch {
			case err == nil:
			case errors.Is(err, app.ErrInvalid), errors.Is(err, app.ErrNotFound):
				if now := w.all(); !reflect.DeepEqual(before, now) {
					rt.Fatalf("%s was refused (%v) and left something:\n%.2000s", what, err, cmp.Diff(before, now))
				}
			default:
				rt.Fatalf("%s failed: %v", what, err)
			}
			w.ledgerMakesSense(rt, what, people)
		}
		for len(open(w)) > floor {
			if c, err := w.Undo(); err != nil {
				rt.Fatalf("undo %s: %v", c.Label, err)
			}
			w.ledgerMakesSense(rt, "undo", people)
		}
		if now := w.lasting(); !reflect.DeepEqual(start, now) {
			rt.Fatalf("undoing everything does not lead back:\n%.3000s", cmp.Diff(start, now))
		}
	})
}

// favours does something with the ledger of a person.
func (w *world) favours(t *rapid.T, id app.PersonID) (what string, err error) {
	yes := rapid.Bool().Draw(t, "yes")
	text := rapid.SampledFrom([]string{"An hour", "A name", "A look", " "}).Draw(t, "text")
	side := rapid.SampledFrom([]app.Direction{app.Gave, app.Received}).Draw(t, "side")
	day := app.DayOf(w.now).Add(rapid.IntRange(-5, 5).Draw(t, "day"))
	entry, request := rapid.Int64Range(1, 8).Draw(t, "entry"), rapid.Int64Range(1, 4).Draw(t, "request")
	f := planner.Favour{Direction: side, Text: text, Promised: yes, Due: day, On: rapid.SampledFrom([]app.Day{"", day}).Draw(t, "on")}
	what = rapid.SampledFrom([]string{"add", "add", "edit", "drop", "delete", "ask", "ask", "answer", "did", "reword", "forget", "promise", "meet"}).Draw(t, "what")
	switch what {
	case "add":
		_, _, err = w.AddEntry(ctx, id, f)
	case "edit":
		_, err = w.EditEntry(ctx, entry, f)
	case "drop":
		_, err = w.DropEntry(ctx, entry)
	case "delete":
		_, err = w.DeleteEntry(ctx, entry)
	case "ask":
		_, err = w.Request(ctx, id, planner.Asked{Text: text, Due: day})
	case "answer":
		_, err = w.AnswerRequest(ctx, request, yes)
	case "did":
		_, err = w.DoneRequest(ctx, request)
	case "reword":
		_, err = w.EditRequest(ctx, request, planner.Asked{Text: text})
	case "forget":
		_, err = w.DeleteRequest(ctx, request)
	case "promise":
		_, err = w.KeepPromise(ctx, entry, yes)
	case "meet":
		c, _, e := w.Schedule(ctx, id, planner.Plan{Start: w.now.Add(-2 * time.Hour), Zone: "UTC", Minutes: 30, Remind: -1}, planner.Export{})
		if e != nil {
			return what, e
		}
		_, err = w.Rate(ctx, c.ID, planner.Rating{Helpful: 3, Given: []planner.Given{{Direction: app.Gave, Text: text, Done: true}, {Direction: app.Received, Text: text}}, NextStep: text})
	}
	return what, err
}

func (w *world) ledgerMakesSense(t *rapid.T, after string, people []app.PersonID) {
	for _, id := range people {
		v := must(w.Ledger(ctx, id))(w.t)
		count := [4]int{}
		lines := map[int64]app.Entry{}
		for _, l := range v.Lines {
			e := l.Entry
			lines[e.ID] = e
			if e.Person != id || e.Text == "" || e.Dropped && !e.Done.IsZero() {
				t.Fatalf("after %s there is %+v", after, e)
			}
			side := 0
			if e.Direction == app.Received {
				side = 1
			}
			switch {
			case e.Open():
				count[2+side]++
			case !e.Done.IsZero():
				count[side]++
			}
		}
		if got := [4]int{v.Given, v.Received, v.Promised, v.Due}; got != count {
			t.Fatalf("after %s the figures are %v, the lines %v", after, got, count)
		}
		of := map[int64]int64{}
		for _, l := range v.Requests {
			r := l.Request
			if r.Entry == 0 {
				continue
			}
			e, there := lines[r.Entry]
			if other := of[r.Entry]; !there || other != 0 || e.Direction != app.Gave {
				t.Fatalf("after %s request %+v goes with %+v, as does %d", after, r, e, other)
			}
			of[r.Entry] = r.ID
			if (r.State == app.RequestDone) != !e.Done.IsZero() || (r.State == app.RequestAccepted) != e.Open() {
				t.Fatalf("after %s request %d is %s, its line %+v", after, r.ID, r.State, e)
			}
		}
	}
}
