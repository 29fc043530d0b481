package planner_test

import (
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// action is something a user does that changes something.
type action struct {
	name string
	do   func(w *world) (app.ChangeID, error)
}

// actions are every changing action of the planner that undo knows, in an order
// in which each finds what it needs in the sample network.
func actions() []action {
	level := app.Level(4)
	plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: 15}
	person := func(f func(*world, app.PersonID) (app.ChangeID, error)) func(*world) (app.ChangeID, error) {
		return func(w *world) (app.ChangeID, error) { return f(w, w.who("Wanjiru Kamau")) }
	}
	coffee := func(name string, f func(*world, app.CoffeeID) (app.ChangeID, error)) func(*world) (app.ChangeID, error) {
		return func(w *world) (app.ChangeID, error) {
			all := must(w.Coffees(ctx, w.who(name)))(w.t)
			return f(w, all[len(all)-1].ID)
		}
	}
	return []action{
		{"snooze", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Snooze(ctx, id, "2026-12-01") })},
		{"not for me", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.NotForMe(ctx, id, "a competitor") })},
		{"resume", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Resume(ctx, id) })},
		{"pause", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Pause(ctx, id, "") })},
		{"pin", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Pin(ctx, id, true) })},
		{"unpin", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Pin(ctx, id, false) })},
		{"archive", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Archive(ctx, id) })},
		{"save person", person(func(w *world, id app.PersonID) (app.ChangeID, error) {
			q := must(w.Person(ctx, id))(w.t)
			q.Title, q.Trust, q.Tags = "Head of Pricing", &level, []string{"pricing"}
			q.Emails = append(q.Emails, app.Email{Address: "w.kamau@tern.example"})
			_, change, err := w.SavePerson(ctx, q)
			return change, err
		})},
		{"set person", person(func(w *world, id app.PersonID) (app.ChangeID, error) {
			return w.SetPerson(ctx, id, []byte(`{"notes":"met in Lisbon","trust":2}`))
		})},
		{"add", func(w *world) (app.ChangeID, error) {
			_, change, err := w.AddPerson(ctx, "Noor Haddad, CTO at Tern, noor@tern.example")
			return change, err
		}},
		{"add several", func(w *world) (app.ChangeID, error) {
			_, change, err := w.AddPeople(ctx, "Ola Berg, Buyer at Polder\nPia Lund, Nurse")
			return change, err
		}},
		{"delete", person(func(w *world, id app.PersonID) (app.ChangeID, error) { return w.Delete(ctx, id) })},
		{"schedule", func(w *world) (app.ChangeID, error) {
			_, change, err := w.Schedule(ctx, w.who("Jonas Lindqvist"), plan, planner.Export{Path: w.path("jonas.ics")})
			return change, err
		}},
		{"move", coffee("Jonas Lindqvist", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			moved := plan
			moved.Start = plan.Start.Add(24 * time.Hour)
			_, change, err := w.Move(ctx, id, moved, planner.Export{})
			return change, err
		})},
		{"take questions along", coffee("Jonas Lindqvist", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			return w.KeepBrief(ctx, id, nil, []string{"What did you cut first?"})
		})},
		{"missed", coffee("Jonas Lindqvist", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			_, change, err := w.Missed(ctx, id, true)
			return change, err
		})},
		{"cancel", coffee("Jonas Lindqvist", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			_, change, err := w.Cancel(ctx, id, planner.Export{Path: w.path("cancel.ics")})
			return change, err
		})},
		{"met", coffee("Priya Raman", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			_, change, err := w.Met(ctx, id)
			return change, err
		})},
		{"rate", coffee("Priya Raman", func(w *world, id app.CoffeeID) (app.ChangeID, error) {
			r, err := w.Rate(ctx, id, planner.Rating{Helpful: 5, Did: []app.Effect{app.NewView, app.Door}, Trust: &level,
				Needs:   []app.NeedRating{{Label: "Financial modelling", Met: .75}},
				Learned: []app.Learned{{Name: "Financial modelling", To: 2, Note: "start from cash"}},
				Given: []planner.Given{{Direction: app.Gave, Text: "our kit", Done: true}, {Direction: app.Received, Text: "a model", Done: true},
					{Direction: app.Gave, Text: "the survey", Due: "2026-11-30"}, {Direction: app.Received, Text: "an introduction"}},
				NextStep: "send the sheet", NextOn: "2026-11-28", TalkAgain: "2027-02-01", Note: "good"})
			return r.Change, err
		})},
		{"talked", func(w *world) (app.ChangeID, error) {
			return w.Talked(ctx, w.who("Ines Duarte"), "2026-11-17", "on the train")
		}},
		{"request", func(w *world) (app.ChangeID, error) {
			return w.Request(ctx, w.who("Ines Duarte"), planner.Asked{Text: "a look at her talk", Due: "2026-11-25"})
		}},
		{"answer", func(w *world) (app.ChangeID, error) {
			all := must(w.store.Requests(ctx, w.who("Ines Duarte")))(w.t)
			return w.AnswerRequest(ctx, all[0].ID, true)
		}},
		{"promise kept", func(w *world) (app.ChangeID, error) {
			all := must(w.store.Ledger(ctx, w.who("Ines Duarte")))(w.t)
			return w.KeepPromise(ctx, all[len(all)-1].ID, true)
		}},
		{"settle", func(w *world) (app.ChangeID, error) {
			return w.Settle(ctx, must(w.Due(ctx))(w.t)[0].FollowUp, "dismissed")
		}},
		{"sent", func(w *world) (app.ChangeID, error) {
			_, change, err := w.Sent(ctx, w.who("Samuel Boateng"), app.ByEmail, atOnce)
			return change, err
		}},
		{"answered", func(w *world) (app.ChangeID, error) { return w.Answered(ctx, w.who("Samuel Boateng"), true) }},
		{"let rest", func(w *world) (app.ChangeID, error) {
			if _, _, err := w.Sent(ctx, w.who("Lena Vogt"), app.ByChat, atOnce); err != nil {
				return 0, err
			}
			return w.LetRest(ctx, w.who("Lena Vogt"))
		}},
		{"discard draft", func(w *world) (app.ChangeID, error) {
			m := must(w.SaveDraft(app.Message{Person: w.who("Ines Duarte"), Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Dear Ines"}))(w.t)
			return w.DiscardDraft(ctx, m.ID)
		}},
		{"swap", func(w *world) (app.ChangeID, error) {
			if _, _, err := w.StartRound(ctx, 3, nil); err != nil {
				return 0, err
			}
			r := must(w.Round(ctx, 0))(w.t)
			_, change, err := w.Swap(ctx, r.Picks[0].Person, r.Picks[2].RunnerUp)
			return change, err
		}},
		{"start a round", func(w *world) (app.ChangeID, error) {
			_, change, err := w.StartRound(ctx, 4, nil)
			return change, err
		}},
		{"import", func(w *world) (app.ChangeID, error) { return w.bring(w.archive()).Change, nil }},
		{"setting", func(w *world) (app.ChangeID, error) { return w.SetSetting("round-size", "6") }},
		{"weights", func(w *world) (app.ChangeID, error) { return w.SetSetting("model.share.skill", "0.7") }},
		{"weights back", func(w *world) (app.ChangeID, error) { return w.ResetModel() }},
		{"columns", func(w *world) (app.ChangeID, error) {
			if err := w.RememberColumns("a header", map[string]string{"Firma": "organisation"}); err != nil {
				return 0, err
			}
			return must(w.Changes(ctx, 1))(w.t)[0].ID, nil
		}},
		{"profile", func(w *world) (app.ChangeID, error) {
			me := must(w.Profile(ctx))(w.t)
			me.Goal, me.Skills = "Run a clinic", append(me.Skills, app.MySkill{Name: "Hiring", Have: 1, Want: 4, Importance: 5})
			return w.SaveProfile(me)
		}},
	}
}

func TestEveryActionCanBeUndoneAndDoneAgain(t *testing.T) {
	w := sample(t)
	for _, a := range actions() {
		w.later(time.Minute)
		// What an action needs before it may be a change of its own, so that the
		// state before is that after undoing.
		id, err := a.do(w)
		if err != nil || id == 0 {
			t.Fatalf("%s: change %d, %v", a.name, id, err)
		}
		after := w.all()
		c, err := w.UndoChange(id)
		if err != nil {
			t.Fatalf("undo %s: %v", a.name, err)
		}
		if said := w.Done(c); said == c.Label || said == "" {
			t.Errorf("%s: the catalogue has no sentence %q", a.name, c.Label)
		}
		before := w.all()
		if reflect.DeepEqual(before, after) && a.name != "columns" {
			t.Errorf("%s: undo changed nothing", a.name)
		}
		redo := must(w.Changes(ctx, 1))(t)[0]
		if redo.Undoes != id {
			t.Fatalf("%s: the newest change %+v does not undo %d", a.name, redo, id)
		}
		if _, err := w.UndoChange(redo.ID); err != nil {
			t.Fatalf("redo %s: %v", a.name, err)
		}
		w.sameAs(after, a.name+" is not as it was after doing it again")
		if _, err := w.Undo(); err != nil {
			t.Fatalf("undo %s again: %v", a.name, err)
		}
		w.sameAs(before, a.name+" is not as before after undoing it again")
		if id, err = a.do(w); err != nil || id == 0 { // and it stays for the actions that follow
			t.Fatalf("%s once more: change %d, %v", a.name, id, err)
		}
		if a.name == "archive" || a.name == "delete" {
			must(w.Undo())(t)
		}
	}
	if err := w.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestUndoingEverythingLeadsBackToTheBeginning(t *testing.T) {
	w := sample(t)
	must(w.SaveDraft(app.Message{Person: w.who("Lena Vogt"), Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en"}))(t)
	start, n := w.all(), len(must(w.Changes(ctx, 0))(t))
	for _, a := range actions() {
		if a.name == "discard draft" { // a draft being written is no change of its own
			continue
		}
		w.later(time.Minute)
		if id, err := a.do(w); err != nil || id == 0 {
			t.Fatalf("%s: change %d, %v", a.name, id, err)
		}
		if a.name == "archive" || a.name == "delete" {
			must(w.Undo())(t)
		}
	}
	for range 2 * len(actions()) {
		open := 0
		for _, c := range must(w.Changes(ctx, 0))(t) {
			if !c.Undone && c.Undoes == 0 {
				open++
			}
		}
		if open == n {
			break
		}
		if c, err := w.Undo(); err != nil {
			t.Fatalf("undo %s: %v", c.Label, err)
		}
	}
	w.sameAs(start, "something stays after everything was undone")
}

func TestTheSampleNetworkIsTakenAwayByOneUndo(t *testing.T) {
	w := empty(t)
	before := w.all()
	if err := w.LoadSample(ctx); err != nil {
		t.Fatal(err)
	}
	kind(t, w.LoadSample(ctx), app.ErrConflict, "people already")
	must(w.Undo())(t)
	w.sameAs(before, "undo left something of the sample network")
}

func TestNothingToUndoIsSaidSo(t *testing.T) {
	_, err := empty(t).Undo()
	kind(t, err, app.ErrNotFound, "nothing to undo")
}
