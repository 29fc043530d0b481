package planner_test

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
	"cortado/data"
)

// TestAnySequenceOfActionsKeepsTheDataSound lets somebody do anything in any
// order. Whatever is refused is refused with a reason and leaves no trace;
// what is kept makes sense; and undo leads back to the beginning.
func TestAnySequenceOfActionsKeepsTheDataSound(t *testing.T) {
	first := empty(t)
	first.bring(first.file("Connections.csv", linkedIn))
	must(first.SetProfile(ctx, []byte(`{"name":"Maya Okafor","email":"maya@halden.example","zone":"Europe/London",
		"skills":[{"name":"Financial modelling","have":1,"want":4,"importance":5},{"name":"Pricing","have":1,"want":3}]}`)))(t)
	people := []app.PersonID{first.who("Priya Raman"), first.who("Jonas Lindqvist"), first.who("Aiko Tanaka")}
	floor := len(open(first))
	rapid.Check(t, func(rt *rapid.T) {
		w, done := first.copied() // each begins anew, so that one that fails spoils no other
		defer done()
		start := w.lasting()
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			w.later(time.Duration(rapid.IntRange(1, 5000).Draw(rt, "minutes")) * time.Minute)
			before, depth := w.all(), len(open(w))
			name, err := w.step(rt, people, floor)
			switch {
			case err == nil:
			case errors.Is(err, app.ErrInvalid), errors.Is(err, app.ErrNotFound), errors.Is(err, app.ErrConflict):
				if now := w.all(); !reflect.DeepEqual(before, now) || len(open(w)) != depth {
					rt.Fatalf("%s was refused (%v) and left something:\n%.2000s", name, err, cmp.Diff(before, now))
				}
			default:
				rt.Fatalf("%s failed: %v", name, err)
			}
			w.sense(rt, name)
		}
		for len(open(w)) > floor {
			if c, err := w.Undo(); err != nil {
				rt.Fatalf("undo %s: %v", c.Label, err)
			}
		}
		if now := w.lasting(); !reflect.DeepEqual(start, now) {
			rt.Fatalf("undoing everything does not lead back:\n%.3000s", cmp.Diff(start, now))
		}
		if err := w.Check(ctx); err != nil {
			rt.Fatal(err)
		}
	})
}

// copied is a world that goes on where another stands, without touching it.
func (w *world) copied() (_ *world, done func()) {
	w.t.Helper()
	c := &world{t: w.t, now: noon}
	var err error
	if c.dir, err = os.MkdirTemp(w.dir, "copy"); err != nil {
		w.t.Fatal(err)
	}
	if err = w.store.Backup(c.path("test.db")); err == nil {
		c.store, err = data.Open(c.path("test.db"), data.Options{})
	}
	if err != nil {
		w.t.Fatal(err)
	}
	c.params = w.params
	c.params.Store, c.params.Files, c.params.Now = c.store, disk{w: c}, func() time.Time { return c.now }
	c.params.NewUID = func() (string, error) { c.uids++; return fmt.Sprintf("coffee-%d@cortado.invalid", c.uids), nil }
	c.Planner = planner.New(c.params)
	return c, func() {
		if err := errors.Join(c.store.Close(), os.RemoveAll(c.dir)); err != nil {
			w.t.Error(err)
		}
	}
}

// lasting is everything but what undo does not know: drafts, and the times they
// offer.
func (w *world) lasting() map[string]any {
	w.t.Helper()
	all := w.all()
	delete(all["settings"].(map[string]string), "times-offered")
	all["messages"] = slices.DeleteFunc(all["messages"].([]app.Message), func(m app.Message) bool { return m.State == app.Draft })
	if len(all["messages"].([]app.Message)) == 0 {
		all["messages"] = []app.Message(nil)
	}
	return all
}

// open lists the changes that undo would take back.
func open(w *world) []app.Change {
	var out []app.Change
	for _, c := range must(w.Changes(ctx, 0))(w.t) {
		if !c.Undone && c.Undoes == 0 {
			out = append(out, c)
		}
	}
	return out
}

// step does one thing chosen at random.
func (w *world) step(t *rapid.T, people []app.PersonID, floor int) (string, error) {
	id := rapid.SampledFrom(people).Draw(t, "who")
	yes := rapid.Bool().Draw(t, "yes")
	coffees, err := w.Coffees(ctx, 0)
	if err != nil {
		return "coffees", err
	}
	coffee := app.CoffeeID(12345)
	if len(coffees) > 0 {
		coffee = rapid.SampledFrom(coffees).Draw(t, "coffee").ID
	}
	plan := planner.Plan{Start: w.now.Add(time.Duration(rapid.IntRange(-50, 300).Draw(t, "ahead")) * time.Hour), Minutes: 25, Remind: -1}
	out := planner.Export{}
	if rapid.IntRange(0, 3).Draw(t, "export") == 0 {
		out.Path, out.ToSend = w.path("any.ics"), yes
	}
	w.full = rapid.IntRange(0, 9).Draw(t, "disk") == 0
	defer func() { w.full = false }()
	what := rapid.SampledFrom([]string{"sent", "sent", "answered", "rest", "schedule", "schedule", "move", "cancel", "missed", "met", "rate", "rate",
		"talked", "settle", "round", "snooze", "resume", "pin", "save", "delete", "undo", "redo",
		"draft", "draft", "draft", "sent one", "discard", "request", "request", "answer", "done", "edit", "promise", "phrase", "pause", "forget", "order"}).Draw(t, "what")
	day := app.DayOf(w.now)
	switch what {
	case "sent":
		_, _, err = w.Sent(ctx, id, app.ByEmail, w.lately(t))
	case "answered":
		_, err = w.Answered(ctx, id, yes)
	case "rest":
		_, err = w.LetRest(ctx, id)
	case "schedule":
		_, _, err = w.Schedule(ctx, id, plan, out)
	case "move":
		_, _, err = w.Move(ctx, coffee, plan, out)
	case "cancel":
		_, _, err = w.Cancel(ctx, coffee, out)
	case "missed":
		_, _, err = w.Missed(ctx, coffee, yes)
	case "met":
		_, _, err = w.Met(ctx, coffee)
	case "rate":
		_, err = w.Rate(ctx, coffee, planner.Rating{Helpful: rapid.IntRange(0, 5).Draw(t, "helpful"), Given: []planner.Given{{Direction: app.Gave, Text: "a book", Done: true}}, TalkAgain: day.Add(40),
			Learned: []app.Learned{{Name: "Pricing", To: app.Level(rapid.IntRange(0, 6).Draw(t, "level"))}}})
	case "talked":
		_, err = w.Talked(ctx, id, day.Add(rapid.IntRange(-9, 2).Draw(t, "day")), "")
	case "settle":
		due, e := w.Due(ctx)
		if e != nil || len(due) == 0 {
			return what, e
		}
		_, err = w.Settle(ctx, rapid.SampledFrom(due).Draw(t, "due").FollowUp, rapid.SampledFrom([]string{"done", "dismissed"}).Draw(t, "how"))
	case "round":
		_, _, err = w.StartRound(ctx, 2, nil)
	case "snooze":
		_, err = w.Snooze(ctx, id, day.Add(rapid.IntRange(-2, 20).Draw(t, "day")))
	case "resume":
		_, err = w.Resume(ctx, id)
	case "pin":
		_, err = w.Pin(ctx, id, yes)
	case "save":
		q, e := w.Person(ctx, id)
		if e != nil {
			return what, e
		}
		q.Title = rapid.SampledFrom([]string{"Finance director", "Data scientist", "", "Owner"}).Draw(t, "title")
		_, _, err = w.SavePerson(ctx, q)
	case "delete":
		_, err = w.Delete(ctx, id)
	case "undo":
		if len(open(w)) > floor {
			_, err = w.Undo()
		}
	case "redo":
		if all, e := w.Changes(ctx, 1); e == nil && len(all) == 1 && all[0].Undoes != 0 && !all[0].Undone {
			_, err = w.UndoChange(all[0].ID)
		}
	default:
		err = w.writing(t, what, id, people)
	}
	if errors.Is(err, errFull) {
		err = fmt.Errorf("%w: %w", app.ErrConflict, err) // refused like anything else: nothing may stay
	}
	return what, err
}

// sense fails when the data says what cannot be.
func (w *world) sense(t *rapid.T, after string) {
	talks := map[app.CoffeeID]int{}
	for _, k := range must(w.store.Talks(ctx, 0))(w.t) {
		talks[k.Coffee]++
	}
	uids := map[string]bool{}
	for _, c := range must(w.Coffees(ctx, 0))(w.t) {
		switch {
		case c.Validate() != nil:
			t.Fatalf("after %s: %v", after, c.Validate())
		case c.State == app.Scheduled && c.UID == "", c.UID != "" && uids[c.UID]:
			t.Fatalf("after %s: coffee %d has the uid %q", after, c.ID, c.UID)
		case c.State == app.WasMet && talks[c.ID] != 1, c.State != app.WasMet && talks[c.ID] != 0:
			t.Fatalf("after %s: coffee %d is %s and has %d talks", after, c.ID, c.State, talks[c.ID])
		case c.State == app.Asked && c.AskedAt.IsZero():
			t.Fatalf("after %s: coffee %d was asked at no time", after, c.ID)
		}
		uids[c.UID] = true
	}
	for _, m := range must(w.store.Messages(ctx, 0))(w.t) {
		if (m.State == app.Draft) != m.SentAt.IsZero() {
			t.Fatalf("after %s: a message is %s, sent %s", after, m.State, m.SentAt)
		}
		if m.SentAt.After(w.now) || m.About == m.Person || m.Introducer == m.Person {
			t.Fatalf("after %s: a message is %+v", after, m)
		}
	}
	w.senseOfRequests(t, after)
	open := 0
	for _, r := range must(w.store.Rounds(ctx))(w.t) {
		if r.Closed.IsZero() {
			open++
		}
	}
	if open > 1 {
		t.Fatalf("after %s: %d rounds are open", after, open)
	}
	must(w.TodayView(ctx))(w.t)
	must(w.Messages(ctx))(w.t)
}
