package data_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cortado/app"
)

// traces counts how often a word stands anywhere in the files of a database.
func traces(t *testing.T, path, word string) int {
	t.Helper()
	n := 0
	files := must[[]string](t)(filepath.Glob(path + "*"))
	if len(files) < 2 {
		t.Fatalf("only %v are there to look into", files)
	}
	for _, f := range files {
		b := must[[]byte](t)(os.ReadFile(f))
		n += bytes.Count(bytes.ToLower(b), []byte(strings.ToLower(word)))
	}
	return n
}

func TestNothingRemainsOfAPersonDeletedForGood(t *testing.T) {
	d := fresh(t)
	others := add(t, d, named("Bo", "Lind"), named("Cy", "Moss"))
	secret := app.Person{Name: app.Name{Given: "Xylophia", Family: "Quarkmann"}, Notes: "quarkmannish notes", Introducer: others[0],
		Emails: []app.Email{{Address: "x@quarkmann.example"}}, Photo: bytes.Repeat([]byte("quarkmannphoto"), 500)}
	var id app.PersonID
	added := must[app.ChangeID](t)(d.Change("change.add", "Xylophia Quarkmann", noon, func(w app.Writer) (err error) {
		id, err = w.SavePerson(secret)
		return err
	}))
	// in rows of their own, in rows about others, in the undo log many times over
	change(t, d, func(w app.Writer) error {
		must[int64](t)(w.SaveNote(app.Note{Person: id, Text: "quarkmann note"}))
		c := must[app.CoffeeID](t)(w.SaveCoffee(app.Coffee{Person: id, State: app.Idea, Purpose: "quarkmann purpose"}))
		must[app.MessageID](t)(w.SaveMessage(app.Message{Person: id, Coffee: c, Situation: app.FirstContact, Channel: app.ByChat, Tone: app.Warm, State: app.Draft, Body: "Dear quarkmann"}))
		must[app.TalkID](t)(w.SaveTalk(app.Talk{Person: id, Coffee: c, Note: "quarkmann talk"}))
		must[int64](t)(w.SaveContact(app.Contact{Person: id, Kind: app.Met, Note: "quarkmann contact"}))
		must[int64](t)(w.SaveEntry(app.Entry{Person: id, Direction: app.Gave, Text: "quarkmann entry"}))
		must[int64](t)(w.SaveRequest(app.Request{Person: id, Text: "quarkmann request", State: app.RequestOpen}))
		bo := must[app.Person](t)(w.Person(ctx, others[0]))
		bo.Introducer = id
		must[app.PersonID](t)(w.SavePerson(bo))
		_, err := w.SaveRound(app.Round{Picks: []app.Pick{{Person: id, Name: "Xylophia Quarkmann"}, {Person: others[0], Name: "Bo Lind", RunnerUp: id}}})
		return err
	})
	change(t, d, func(w app.Writer) error { // asked Bo to introduce us, twice, and thought better of the second
		for range 2 {
			must[app.MessageID](t)(w.SaveMessage(app.Message{Person: others[0], About: id, Situation: app.Introduce, Channel: app.ByEmail, Tone: app.Warm, State: app.SentOff,
				Subject: "An introduction", Body: "Would you introduce me to Xylophia?"}))
		}
		_, err := w.SaveMessage(app.Message{Person: others[0], Introducer: id, Situation: app.Introduce, Channel: app.ByEmail, Tone: app.Warm, State: app.SentOff, Body: "kept"})
		return err
	})
	change(t, d, func(w app.Writer) error { return w.DeleteMessage(1) })
	change(t, d, func(w app.Writer) error { return w.DeleteMessage(3) })
	// what was done with follow-ups, and the file they came in, tell of them too
	for _, key := range []string{fmt.Sprintf("reconnect:person:%d:2026-01-01", id), "thank:talk:1"} {
		must[app.ChangeID](t)(d.Change("change.settle", "Xylophia", noon, func(w app.Writer) error { return w.SaveSettled(app.PutOff(key, "2026-12-24", noon)) }))
		must[app.ChangeID](t)(d.Change("change.settle", "Xylophia", noon, func(w app.Writer) error { return w.SaveSettled(app.Settled{Key: key, How: "done"}) }))
	}
	change(t, d, func(w app.Writer) error {
		return w.SaveSettled(app.Settled{Key: fmt.Sprintf("reconnect:person:%d:2026-01-01", others[0]), How: "done"})
	})
	must[int64](t)(0, d.Quiet(func(w app.Writer) error {
		_, err := w.SaveImport(app.Import{Change: added, File: "Xylophia Quarkmann.vcf", Format: "cards", Added: 1})
		return err
	}))
	change(t, d, func(w app.Writer) error {
		p := must[app.Person](t)(w.Person(ctx, id))
		p.Notes, p.Photo = "other", nil
		must[app.PersonID](t)(w.SavePerson(p))
		bo := must[app.Person](t)(w.Person(ctx, others[0]))
		bo.Introducer = others[1]
		_, err := w.SavePerson(bo)
		return err
	})
	undo(t, d, 0)
	keep := change(t, d, func(w app.Writer) error { return w.SaveStanding(others[1], app.Standing{Pinned: true}) })
	if traces(t, d.Path(), "quarkmann") == 0 {
		t.Fatal("the test looks for the wrong word")
	}
	if id := change(t, d, func(w app.Writer) error { return w.ErasePerson(id) }); id != 0 {
		t.Errorf("deleting for good was recorded as change %d", id)
	}
	if err := d.Purge(); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := d.Backup(backup); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(backup+"-beside", nil, 0o600)
	for _, path := range []string{d.Path(), backup} {
		if n := traces(t, path, "quarkmann"); n != 0 {
			t.Errorf("%d traces are left in %s", n, filepath.Base(path))
		}
		if n := traces(t, path, "xylophia"); n != 0 {
			t.Errorf("%d traces of the given name are left in %s", n, filepath.Base(path))
		}
	}
	if log := must[os.FileInfo](t)(os.Stat(d.Path() + "-wal")); log.Size() != 0 {
		t.Errorf("the write-ahead log still has %d bytes", log.Size())
	}
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
	// the others are all there, and their changes can still be undone
	equal(t, others, must[[]app.PersonID](t)(d.Find(ctx, "", 0)))
	equal(t, 1, len(must[[]app.Settled](t)(d.Settled(ctx))))
	left := must[[]app.Message](t)(d.Messages(ctx, 0))
	if len(left) != 1 || left[0].Body != "kept" || left[0].Introducer != 0 {
		t.Errorf("messages left: %+v", left)
	}
	r := must[[]app.Round](t)(d.Rounds(ctx))[0]
	equal(t, []app.Pick{{Person: others[0], Name: "Bo Lind"}}, r.Picks)
	undo(t, d, keep)
	equal(t, false, must[app.Person](t)(d.Person(ctx, others[1])).Standing.Pinned)
	for _, c := range must[[]app.Change](t)(d.Changes(ctx, 0)) {
		if !c.Undone && c.Undoes == 0 {
			if _, err := d.Undo(c.ID, noon); err != nil {
				t.Errorf("undo change %d after the deletion: %v", c.ID, err)
			}
		}
	}
}

func TestOnlySomebodyWhoIsThereCanBeDeletedForGood(t *testing.T) {
	d := fresh(t)
	_, err := d.Change("x", "", noon, func(w app.Writer) error { return w.ErasePerson(1) })
	wants(t, err, app.ErrNotFound)
}
