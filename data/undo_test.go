package data_test

import (
	"errors"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

// everything reads all there is, so that two states can be compared.
func everything(t testing.TB, d *data.DB) map[string]any {
	t.Helper()
	found := must[[]app.PersonID](t)(d.Find(ctx, "", 0))
	return map[string]any{
		"profile": must[app.Profile](t)(d.Profile(ctx)), "people": must[[]app.Person](t)(d.Everybody(ctx, true)),
		"rounds": must[[]app.Round](t)(d.Rounds(ctx)), "coffees": must[[]app.Coffee](t)(d.Coffees(ctx, 0)),
		"messages": must[[]app.Message](t)(d.Messages(ctx, 0)), "talks": must[[]app.Talk](t)(d.Talks(ctx, 0)),
		"contacts": must[[]app.Contact](t)(d.Contacts(ctx, 0)), "notes": must[[]app.Note](t)(d.Notes(ctx, 0)),
		"ledger": must[[]app.Entry](t)(d.Ledger(ctx, 0)), "requests": must[[]app.Request](t)(d.Requests(ctx, 0)),
		"settled": must[[]app.Settled](t)(d.Settled(ctx)), "imports": must[[]app.Import](t)(d.Imports(ctx)),
		"settings": must[map[string]string](t)(d.Settings(ctx)), "found": found, "phrases": must[[]app.Phrase](t)(d.Phrases(ctx)),
	}
}

// ana is somebody with something in every field undo could lose.
func ana() app.Person {
	trust := app.Level(3)
	return app.Person{Name: app.Name{Given: "Ana", Family: "Ruiz"}, Title: "CFO", Trust: &trust, Notes: "likes tea",
		Skills: []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 4, Source: app.Typed, Certainty: 1.0 / 3}},
		Tags:   []string{"alumni"}, Photo: []byte{0, 255, 1, 254}}
}

func TestEveryChangeCanBeUndoneAndDoneAgain(t *testing.T) {
	d := fresh(t)
	p := add(t, d, ana(), named("Bo", "Lind"))
	change(t, d, func(w app.Writer) error {
		if err := w.SaveProfile(app.Profile{Name: "Me", Skills: []app.MySkill{{Name: "Pricing", Importance: 3}},
			Questions: []app.Question{{Text: "Why?", Importance: 1}}, Programmes: []app.Programme{{Name: "M", Role: "mentee", People: p}}}); err != nil {
			return err
		}
		if _, err := w.SaveNote(app.Note{Person: p[0], At: noon, Text: "first"}); err != nil {
			return err
		}
		return w.SaveSettled(app.Settled{Key: "thank:talk:9", At: noon, How: "done"})
	})
	round, err := app.RoundID(0), error(nil)
	changes := []struct {
		name string
		work func(w app.Writer) error
	}{
		{"a person added", func(w app.Writer) error { _, err := w.SavePerson(named("Cy", "Moss")); return err }},
		{"a person changed", func(w app.Writer) error {
			q := must[app.Person](t)(w.Person(ctx, p[0]))
			q.Title, q.Photo, q.Trust, q.Introducer = "CEO", []byte{9}, nil, p[1]
			_, err := w.SavePerson(q)
			return err
		}},
		{"a photo removed", func(w app.Writer) error {
			q := must[app.Person](t)(w.Person(ctx, p[0]))
			q.Photo = nil
			_, err := w.SavePerson(q)
			return err
		}},
		{"a person put into the bin", func(w app.Writer) error { return w.SaveStanding(p[1], app.Standing{Deleted: "2026-11-23"}) }},
		{"a person out of the bin, paused", func(w app.Writer) error { return w.SaveStanding(p[1], app.Standing{Paused: true}) }},
		{"the profile", func(w app.Writer) error {
			return w.SaveProfile(app.Profile{Name: "Myself", Skills: []app.MySkill{{Name: "Sales", Importance: 5}, {Name: "Law", Importance: 2}},
				Offers: []app.Offer{{Text: "Tea"}}})
		}},
		{"a round", func(w app.Writer) error {
			round, err = w.SaveRound(app.Round{Started: noon, From: "2026-11-01", To: "2026-11-28", Picks: []app.Pick{{Person: p[0], Gain: .1}, {Person: p[1], Place: 1}}})
			return err
		}},
		{"a swap in it", func(w app.Writer) error {
			r := must[app.Round](t)(w.CurrentRound(ctx))
			r.Picks[1].Dropped = true
			r.Picks = append(r.Picks, app.Pick{Person: p[0], Replaced: p[1], Place: 2})
			_, err := w.SaveRound(r)
			return err
		}},
		{"a coffee with its message and contact", func(w app.Writer) error {
			c, err := w.SaveCoffee(app.Coffee{Person: p[0], Round: round, State: app.Asked, Created: noon, UID: "u"})
			if err != nil {
				return err
			}
			m, err := w.SaveMessage(app.Message{Person: p[0], Coffee: c, Situation: app.FirstContact, Channel: app.ByChat, Tone: app.Warm, State: app.SentOff, Body: "hi", SentAt: noon})
			if err != nil {
				return err
			}
			_, err = w.SaveContact(app.Contact{Person: p[0], At: noon, Kind: app.Sent, Coffee: c, Message: m})
			return err
		}},
		{"a template of mine, and a draft written from it about somebody", func(w app.Writer) error {
			f, err := w.SavePhrase(app.Phrase{Name: "Short", Lang: "en", Text: "Hi {first}"})
			if err != nil {
				return err
			}
			_, err = w.SaveMessage(app.Message{Person: p[0], About: p[1], Template: f, Situation: app.Introduce, Channel: app.ByEmail, Tone: app.Brief,
				State: app.Draft, Off: []string{"offer"}, Said: app.Said{Reason: "too full"}})
			return err
		}},
		{"a template changed", func(w app.Writer) error {
			_, err := w.SavePhrase(app.Phrase{ID: 1, Name: "Shorter", Lang: "de", Situation: app.ThankYou, Text: "Hallo {first}", Paused: true})
			return err
		}},
		{"a template deleted", func(w app.Writer) error { return w.DeletePhrase(1) }},
		{"a message deleted", func(w app.Writer) error { return w.DeleteMessage(1) }},
		{"a talk with what came of it", func(w app.Writer) error {
			k, err := w.SaveTalk(app.Talk{Person: p[0], At: noon, Helpful: 5, Note: "sailing"})
			if err != nil {
				return err
			}
			if _, err := w.SaveEntry(app.Entry{Person: p[0], Talk: k, Direction: app.Gave, Text: "book", On: noon}); err != nil {
				return err
			}
			return w.SaveSettled(app.Settled{Key: "rate:coffee:1", At: noon, How: "done"})
		}},
		{"a follow-up due again, another settled", func(w app.Writer) error {
			if err := w.DeleteSettled("thank:talk:9"); err != nil {
				return err
			}
			return w.SaveSettled(app.Settled{Key: "thank:talk:9", At: noon.Add(time.Hour), How: "dismissed"})
		}},
		{"a follow-up put off, then until later", func(w app.Writer) error {
			if err := w.SaveSettled(app.PutOff("thank:talk:9", "2026-12-24", noon)); err != nil {
				return err
			}
			return w.SaveSettled(app.PutOff("thank:talk:9", "2026-12-26", noon.Add(time.Hour)))
		}},
		{"what was put off done", func(w app.Writer) error {
			return w.SaveSettled(app.Settled{Key: "thank:talk:9", At: noon.Add(time.Hour), How: app.SettledDone})
		}},
		{"a request", func(w app.Writer) error {
			_, err := w.SaveRequest(app.Request{Person: p[1], Text: "CV", State: app.RequestOpen})
			return err
		}},
		{"a setting", func(w app.Writer) error { return w.SaveSetting("look", "dark") }},
		{"a setting changed", func(w app.Writer) error { return w.SaveSetting("look", "light") }},
		{"an import", func(w app.Writer) error { _, err := w.SaveImport(app.Import{File: "a.csv"}); return err }},
		{"a row added and changed in one change", func(w app.Writer) error {
			id, err := w.SavePerson(named("Di", "Orr"))
			if err != nil {
				return err
			}
			_, err = w.SavePerson(app.Person{ID: id, Name: app.Name{Given: "Dee"}})
			return err
		}},
	}
	states := []map[string]any{everything(t, d)}
	for _, c := range changes {
		id, err := d.Change("change.test", "Ana Ruiz", noon, c.work)
		if err != nil || id == 0 {
			t.Fatalf("%s: change %d, %v", c.name, id, err)
		}
		states = append(states, everything(t, d))
		undone := undo(t, d, 0) // the newest
		if undone.ID != id || !undone.Undone || undone.Who != "Ana Ruiz" {
			t.Fatalf("%s: undid %+v, want change %d", c.name, undone, id)
		}
		equal(t, states[len(states)-2], everything(t, d))
		redo := must[[]app.Change](t)(d.Changes(ctx, 1))[0]
		if redo.Undoes != id {
			t.Fatalf("%s: the undo says it undoes %d, not %d", c.name, redo.Undoes, id)
		}
		undo(t, d, redo.ID)
		equal(t, states[len(states)-1], everything(t, d))
	}
	for i := len(states) - 2; i >= 0; i-- { // all of them back, one after another
		undo(t, d, 0)
		equal(t, states[i], everything(t, d))
	}
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func title(t testing.TB, d *data.DB, id app.PersonID, to string) app.ChangeID {
	t.Helper()
	return change(t, d, func(w app.Writer) error {
		p := must[app.Person](t)(w.Person(ctx, id))
		p.Title = to
		_, err := w.SavePerson(p)
		return err
	})
}

func TestUndoRefusesWhatALaterChangeTouched(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	first := title(t, d, id, "B")
	second := title(t, d, id, "C")
	_, err := d.Undo(first, noon)
	wants(t, err, app.ErrConflict)
	equal(t, "C", must[app.Person](t)(d.Person(ctx, id)).Title)
	undo(t, d, second)
	_, err = d.Undo(second, noon)
	wants(t, err, app.ErrConflict) // undone already
	undo(t, d, first)
	equal(t, "CFO", must[app.Person](t)(d.Person(ctx, id)).Title)
}

func TestUndoLeavesOtherFieldsOfTheSamePersonAlone(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	snooze := change(t, d, func(w app.Writer) error { return w.SaveStanding(id, app.Standing{Snoozed: "2027-01-01"}) })
	title(t, d, id, "CEO")
	undo(t, d, snooze)
	p := must[app.Person](t)(d.Person(ctx, id))
	equal(t, app.Standing{}, p.Standing)
	equal(t, "CEO", p.Title)
}

func TestUndoRefusesToTakeAwayAPersonSomethingHangsOn(t *testing.T) {
	d := fresh(t)
	var id app.PersonID
	added := change(t, d, func(w app.Writer) (err error) { id, err = w.SavePerson(ana()); return err })
	note := change(t, d, func(w app.Writer) error { _, err := w.SaveNote(app.Note{Person: id, Text: "x"}); return err })
	_, err := d.Undo(added, noon)
	wants(t, err, app.ErrConflict)
	equal(t, 1, len(must[[]app.Note](t)(d.Notes(ctx, id))))
	undo(t, d, note)
	undo(t, d, added)
	_, err = d.Person(ctx, id)
	wants(t, err, app.ErrNotFound)
	_, err = d.Undo(0, noon)
	wants(t, err, app.ErrNotFound)
}

func TestARedoneChangeBlocksTheOneBeforeItAgain(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	first := title(t, d, id, "B")
	second := title(t, d, id, "C")
	undo(t, d, second)
	undo(t, d, must[[]app.Change](t)(d.Changes(ctx, 1))[0].ID) // done again
	_, err := d.Undo(first, noon)
	wants(t, err, app.ErrConflict)
	undo(t, d, second)
	undo(t, d, first)
	redoFirst := must[[]app.Change](t)(d.Changes(ctx, 1))[0]
	title(t, d, id, "D")
	_, err = d.Undo(redoFirst.ID, noon)
	wants(t, err, app.ErrConflict)
	equal(t, "D", must[app.Person](t)(d.Person(ctx, id)).Title)
}

func TestWorkThatChangesNothingIsNotRecorded(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	before := must[[]app.Change](t)(d.Changes(ctx, 0))
	got := change(t, d, func(w app.Writer) error {
		p := must[app.Person](t)(w.Person(ctx, id))
		_, err := w.SavePerson(p)
		return err
	})
	if got != 0 {
		t.Fatalf("recorded as change %d", got)
	}
	equal(t, before, must[[]app.Change](t)(d.Changes(ctx, 0)))
}

func TestQuietWorkIsKeptButNotRecorded(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	if err := d.Quiet(func(w app.Writer) error {
		_, err := w.SaveMessage(app.Message{Person: id, Situation: app.Reconnect, Channel: app.ByEmail, Tone: app.Brief, State: app.Draft, Body: "half a sen"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	equal(t, 1, len(must[[]app.Message](t)(d.Messages(ctx, id))))
	equal(t, 1, len(must[[]app.Change](t)(d.Changes(ctx, 0))))
}

func TestFailedWorkLeavesEverythingAsItWas(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	before := everything(t, d)
	stop := errors.New("stop")
	_, err := d.Change("x", "", noon, func(w app.Writer) error {
		must[app.PersonID](t)(w.SavePerson(named("Bo", "Lind")))
		if err := w.SaveStanding(id, app.Standing{Pinned: true}); err != nil {
			return err
		}
		return stop
	})
	wants(t, err, stop)
	equal(t, before, everything(t, d))
	func() {
		defer func() {
			if recover() != "boom" {
				t.Error("the panic was swallowed")
			}
		}()
		d.Quiet(func(w app.Writer) error {
			must[app.PersonID](t)(w.SavePerson(named("Bo", "Lind")))
			panic("boom")
		})
	}()
	equal(t, before, everything(t, d))
	// a value the schema refuses, and one that belongs to nothing
	_, err = d.Change("x", "", noon, func(w app.Writer) error {
		_, err := w.SaveTalk(app.Talk{Person: id, Helpful: 6})
		return err
	})
	wants(t, err, app.ErrInvalid)
	_, err = d.Change("x", "", noon, func(w app.Writer) error {
		_, err := w.SaveNote(app.Note{Person: 999, Text: "x"})
		return err
	})
	wants(t, err, app.ErrNotFound)
	equal(t, before, everything(t, d))
	undo(t, d, 0) // the change before all the failures
	_, err = d.Person(ctx, id)
	wants(t, err, app.ErrNotFound)
}

func TestTheUndoLogForgetsOnlyWhatIsOldAndFarDown(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	save := func(n int, at time.Time) {
		_, err := d.Change("x", "", at, func(w app.Writer) error {
			return w.SaveStanding(id, app.Standing{NotForMeWhy: at.String() + string(rune('a'+n%26))})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for n := range 520 {
		save(n, noon)
	}
	equal(t, 521, len(must[[]app.Change](t)(d.Changes(ctx, 0)))) // many, but young
	save(0, noon.AddDate(0, 0, 91))
	equal(t, 500, len(must[[]app.Change](t)(d.Changes(ctx, 0))))
	undo(t, d, 0)
}

func TestAnIdIsNeverGivenTwiceAndAnArchiveKeepsItsOwn(t *testing.T) {
	d := fresh(t)
	p := named("Ana", "Ruiz")
	p.ID = 40
	equal(t, []app.PersonID{40}, add(t, d, p))
	equal(t, []app.PersonID{41}, add(t, d, named("Bo", "Lind")))
	change(t, d, func(w app.Writer) error { return w.ErasePerson(41) })
	equal(t, []app.PersonID{42}, add(t, d, named("Cy", "Moss")))
	gone := named("Bo", "Lind")
	gone.ID = 41
	_, err := d.Change("x", "", noon, func(w app.Writer) error { _, err := w.SavePerson(gone); return err })
	wants(t, err, app.ErrNotFound)
}

func TestTakingBackAnImportKeepsWhatHasComeSince(t *testing.T) {
	d := fresh(t)
	old := add(t, d, named("Old", "Friend"))[0]
	var met, edited, untouched app.PersonID
	imported := change(t, d, func(w app.Writer) error {
		met = must[app.PersonID](t)(w.SavePerson(ana()))
		edited = must[app.PersonID](t)(w.SavePerson(named("Bo", "Lind")))
		untouched = must[app.PersonID](t)(w.SavePerson(named("Cy", "Moss")))
		p := must[app.Person](t)(w.Person(ctx, old))
		p.Title, p.Organisation = "CFO", "Kestrel Bank"
		must[app.PersonID](t)(w.SavePerson(p))
		_, err := w.SaveImport(app.Import{File: "a.csv", Added: 3, Update: 1})
		return err
	})
	change(t, d, func(w app.Writer) error {
		must[app.CoffeeID](t)(w.SaveCoffee(app.Coffee{Person: met, State: app.Idea}))
		_, err := w.SavePerson(app.Person{ID: edited, Name: app.Name{Given: "Bosse"}})
		return err
	})
	title(t, d, old, "CEO")
	before := everything(t, d)
	_, err := d.Undo(imported, noon)
	wants(t, err, app.ErrConflict)
	equal(t, before, everything(t, d))
	c, stay, err := d.UndoUntouched(imported, noon)
	if err != nil || c.ID != imported {
		t.Fatal(c, err)
	}
	equal(t, []app.PersonID{old, met, edited}, stay)
	p := must[app.Person](t)(d.Person(ctx, old))
	equal(t, []string{"CEO", ""}, []string{p.Title, p.Organisation})
	equal(t, []byte{0, 255, 1, 254}, must[app.Person](t)(d.Person(ctx, met)).Photo)
	must[app.Person](t)(d.Person(ctx, edited))
	_, err = d.Person(ctx, untouched)
	wants(t, err, app.ErrNotFound)
	equal(t, 0, len(must[[]app.Import](t)(d.Imports(ctx))))
	undo(t, d, must[[]app.Change](t)(d.Changes(ctx, 1))[0].ID)
	equal(t, before, everything(t, d))
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestAChangeTellsWhatItWrote(t *testing.T) {
	d := fresh(t)
	ids := add(t, d, named("Ana", "Ruiz"), named("Bo", "Lind"), named("Chidi", "Obi"))
	touched := func(id app.ChangeID) app.Touched { return must[app.Touched](t)(d.Touched(ctx, id)) }
	equal(t, app.Touched{Other: true}, touched(1))
	pinned := change(t, d, func(w app.Writer) error {
		if err := w.SaveStanding(ids[2], app.Standing{Pinned: true}); err != nil {
			return err
		}
		return w.SaveStanding(ids[0], app.Standing{Pinned: true})
	})
	equal(t, app.Touched{People: []app.PersonID{ids[0], ids[2]}}, touched(pinned))
	both := change(t, d, func(w app.Writer) error {
		if err := w.SaveStanding(ids[1], app.Standing{Pinned: true}); err != nil {
			return err
		}
		return w.SaveSetting("look", "dark")
	})
	equal(t, app.Touched{People: []app.PersonID{ids[1]}, Other: true}, touched(both))
	erased := change(t, d, func(w app.Writer) error { return w.ErasePerson(ids[1]) })
	equal(t, app.Touched{Other: true}, touched(erased))
	equal(t, app.Touched{Other: true}, touched(9999))
}
