package data_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

// hung is two records of one person with everything that can hang on somebody,
// and a third person whom it concerns.
func hung(t *testing.T, d *data.DB) (keep, gone, other app.PersonID) {
	t.Helper()
	p := add(t, d, named("Kim", "Park"), app.Person{Name: app.Name{Given: "Kimberly", Family: "Park"}, Notes: "goneword", Photo: []byte{1}}, named("Bo", "Lind"))
	keep, gone, other = p[0], p[1], p[2]
	change(t, d, func(w app.Writer) error {
		bo := must[app.Person](t)(w.Person(ctx, other))
		bo.Introducer = gone
		must[app.PersonID](t)(w.SavePerson(bo))
		kim := must[app.Person](t)(w.Person(ctx, keep))
		kim.Introducer = gone
		must[app.PersonID](t)(w.SavePerson(kim))
		for _, id := range []app.PersonID{gone, keep} {
			must[int64](t)(w.SaveNote(app.Note{Person: id, At: noon, Text: fmt.Sprint("note ", id)}))
			c := must[app.CoffeeID](t)(w.SaveCoffee(app.Coffee{Person: id, State: app.Idea, UID: fmt.Sprint("uid", id)}))
			must[app.MessageID](t)(w.SaveMessage(app.Message{Person: id, Coffee: c, Situation: app.FirstContact, Channel: app.ByChat, Tone: app.Warm, State: app.Draft}))
			talk := must[app.TalkID](t)(w.SaveTalk(app.Talk{Person: id, Coffee: c, At: noon}))
			must[int64](t)(w.SaveContact(app.Contact{Person: id, At: noon, Kind: app.Met}))
			must[int64](t)(w.SaveEntry(app.Entry{Person: id, Talk: talk, Direction: app.Gave, Text: "tea"}))
			must[int64](t)(w.SaveRequest(app.Request{Person: id, Text: "a door", State: app.RequestOpen}))
		}
		for _, m := range []app.Message{{Person: other, About: gone}, {Person: keep, About: gone, Introducer: other}, {Person: other, About: keep, Introducer: gone}, {Person: other, Introducer: gone}} {
			m.Situation, m.Channel, m.Tone, m.State = app.Introduce, app.ByChat, app.Warm, app.SentOff
			must[app.MessageID](t)(w.SaveMessage(m))
		}
		if err := w.SaveNotSame(gone, other); err != nil {
			return err
		}
		must[app.RoundID](t)(w.SaveRound(app.Round{Started: noon, Picks: []app.Pick{{Person: gone, Name: "Kimberly Park"},
			{Person: other, RunnerUp: gone, Place: 1}, {Person: keep, Name: "Kim Park", Replaced: gone, Place: 2}}}))
		must[app.RoundID](t)(w.SaveRound(app.Round{Started: noon, Picks: []app.Pick{{Person: keep, RunnerUp: gone}}}))
		return w.SaveProfile(app.Profile{Name: "Me", Programmes: []app.Programme{{Name: "One", Role: "mentor", People: []app.PersonID{gone}},
			{Name: "Both", Role: "mentee", People: []app.PersonID{gone, keep, other}}}})
	})
	return keep, gone, other
}

func join(t *testing.T, d *data.DB, gone, into app.PersonID) app.ChangeID {
	t.Helper()
	return change(t, d, func(w app.Writer) error {
		if err := w.JoinPerson(gone, into); err != nil {
			return err
		}
		_, err := w.SaveMerge(app.Merge{Kept: into, Gone: gone, At: noon})
		return err
	})
}

func TestWhatHangsOnOneOfTwoHangsOnTheOtherOnceTheyAreJoined(t *testing.T) {
	d := fresh(t)
	keep, gone, other := hung(t, d)
	before := everything(t, d)
	id := join(t, d, gone, keep)
	_, err := d.Person(ctx, gone)
	wants(t, err, app.ErrNotFound)
	equal(t, []app.PersonID{other, keep}, must[[]app.PersonID](t)(d.Find(ctx, "", 0)))
	equal(t, 0, len(must[[]app.PersonID](t)(d.Find(ctx, "goneword", 0))))
	equal(t, keep, must[app.Person](t)(d.Person(ctx, other)).Introducer)
	equal(t, app.PersonID(0), must[app.Person](t)(d.Person(ctx, keep)).Introducer)
	for what, n := range map[string]int{
		"coffees":  len(must[[]app.Coffee](t)(d.Coffees(ctx, keep))),
		"drafts":   len(slices.DeleteFunc(must[[]app.Message](t)(d.Messages(ctx, keep)), func(m app.Message) bool { return m.State != app.Draft })),
		"talks":    len(must[[]app.Talk](t)(d.Talks(ctx, keep))),
		"contacts": len(must[[]app.Contact](t)(d.Contacts(ctx, keep))),
		"notes":    len(must[[]app.Note](t)(d.Notes(ctx, keep))),
		"ledger":   len(must[[]app.Entry](t)(d.Ledger(ctx, keep))),
		"requests": len(must[[]app.Request](t)(d.Requests(ctx, keep))),
	} {
		if n != 2 {
			t.Errorf("%d %s; want both", n, what)
		}
	}
	var named [][3]app.PersonID // whom a message is to, about and introduced by
	for _, m := range must[[]app.Message](t)(d.Messages(ctx, 0)) {
		if m.Situation == app.Introduce {
			named = append(named, [3]app.PersonID{m.Person, m.About, m.Introducer})
		}
	}
	slices.Reverse(named)
	equal(t, [][3]app.PersonID{{other, keep}, {keep, 0, other}, {other, keep, 0}, {other, 0, keep}}, named)
	equal(t, [][2]app.PersonID{{keep, other}}, must[[][2]app.PersonID](t)(d.NotSame(ctx)))
	rounds := must[[]app.Round](t)(d.Rounds(ctx))
	equal(t, []app.Pick{{Person: keep, Name: "Kimberly Park"}, {Person: other, RunnerUp: keep, Place: 1},
		{Person: keep, Name: "Kim Park", Place: 2, Dropped: true}}, rounds[1].Picks)
	equal(t, []app.Pick{{Person: keep}}, rounds[0].Picks)
	programmes := must[app.Profile](t)(d.Profile(ctx)).Programmes
	equal(t, []app.PersonID{keep}, programmes[0].People)
	equal(t, []app.PersonID{keep, other}, programmes[1].People)
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
	undo(t, d, id)
	equal(t, before, everything(t, d))
	equal(t, 0, len(must[[]app.Merge](t)(d.Merges(ctx))))
	equal(t, [][2]app.PersonID{{gone, other}}, must[[][2]app.PersonID](t)(d.NotSame(ctx)))
}

func TestOnlyTwoPeopleWhoAreThereCanBeJoined(t *testing.T) {
	d := fresh(t)
	p := add(t, d, named("Kim", "Park"))
	for gone, into := range map[app.PersonID]app.PersonID{p[0]: 99, 99: p[0]} {
		_, err := d.Change("x", "", noon, func(w app.Writer) error { return w.JoinPerson(gone, into) })
		wants(t, err, app.ErrNotFound)
	}
	_, err := d.Change("x", "", noon, func(w app.Writer) error { return w.JoinPerson(p[0], p[0]) })
	wants(t, err, app.ErrInvalid)
}

// A merge must be possible to take apart for as long as the two are one, however
// much is done after it.
func TestTheChangeOfAMergeIsNeverForgotten(t *testing.T) {
	d := fresh(t)
	keep, gone, other := hung(t, d)
	before := must[app.Person](t)(d.Person(ctx, gone))
	id := join(t, d, gone, keep)
	last := join(t, d, keep, other) // and into a third
	late := noon.AddDate(1, 0, 0)
	for i := range 520 {
		if _, err := d.Change("x", "", late, func(w app.Writer) error { return w.SaveSetting("k", fmt.Sprint(i)) }); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(must[[]app.Change](t)(d.Changes(ctx, 0))); n != 520+2 {
		t.Fatalf("%d changes are kept; want the late ones and both merges", n)
	}
	for _, c := range []app.ChangeID{last, id} {
		if _, _, err := d.UndoUntouched(c, late.Add(time.Hour)); err != nil {
			t.Fatalf("take apart: %v", err)
		}
	}
	equal(t, before, must[app.Person](t)(d.Person(ctx, gone)))
}

// What the one who is back belonged to may be gone meanwhile: a programme, who
// introduced them, somebody they were told apart from. They come back all the same.
func TestTwoComeApartThoughWhatOneBelongedToIsGone(t *testing.T) {
	d := fresh(t)
	p := add(t, d, named("Kim", "Park"), named("Kimberly", "Park"), named("Bo", "Lind"))
	keep, gone, bo := p[0], p[1], p[2]
	added := change(t, d, func(w app.Writer) error {
		_, err := w.SavePerson(named("Cy", "Moss"))
		return err
	})
	cy := bo + 1
	change(t, d, func(w app.Writer) error {
		for id, by := range map[app.PersonID]app.PersonID{keep: bo, gone: cy} {
			q := must[app.Person](t)(w.Person(ctx, id))
			q.Introducer = by
			must[app.PersonID](t)(w.SavePerson(q))
		}
		return w.SaveProfile(app.Profile{Name: "Me", Programmes: []app.Programme{{Name: "Both", Role: "mentee", People: []app.PersonID{keep, gone}}}})
	})
	id := join(t, d, gone, keep)
	change(t, d, func(w app.Writer) error { return w.SaveProfile(app.Profile{Name: "Me"}) })
	undo(t, d, added) // Cy came by mistake
	if _, _, err := d.UndoUntouched(id, noon); err != nil {
		t.Fatalf("take apart: %v", err)
	}
	equal(t, app.Person{ID: gone, Name: app.Name{Given: "Kimberly", Family: "Park"}}, must[app.Person](t)(d.Person(ctx, gone)))
	equal(t, bo, must[app.Person](t)(d.Person(ctx, keep)).Introducer)
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

// What became part of somebody goes for good with them, also when it came by way
// of a third; who was taken apart again stays.
func TestWhoWasJoinedIsErasedWithWhomTheyBecame(t *testing.T) {
	d := fresh(t)
	people := add(t, d, app.Person{Name: app.Name{Given: "Xylophia", Family: "Quarkmann"}, Notes: "quarkmannish", Photo: bytes.Repeat([]byte("quarkmann"), 99)},
		app.Person{Name: app.Name{Given: "X.", Family: "Quarkmann"}, Emails: []app.Email{{Address: "x@quarkmann.example"}}},
		named("Zed", "Quarkmann"), named("Ines", "Staythere"))
	change(t, d, func(w app.Writer) error {
		must[int64](t)(w.SaveNote(app.Note{Person: people[0], At: noon, Text: "a quarkmann note"}))
		_, err := w.SaveCoffee(app.Coffee{Person: people[1], State: app.Idea, Purpose: "quarkmann purpose"})
		return err
	})
	undo(t, d, join(t, d, people[3], people[2])) // and apart again
	join(t, d, people[0], people[1])
	join(t, d, people[1], people[2])
	change(t, d, func(w app.Writer) error { return w.ErasePerson(people[2]) })
	if err := d.Purge(); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"quarkmann", "xylophia"} {
		if n := traces(t, d.Path(), word); n != 0 {
			t.Errorf("%d traces of %s are left", n, word)
		}
	}
	if traces(t, d.Path(), "staythere") == 0 {
		t.Error("somebody who was taken apart again was erased too")
	}
	equal(t, []app.PersonID{people[3]}, must[[]app.PersonID](t)(d.Find(ctx, "", 0)))
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
	equal(t, 0, len(must[[]app.Merge](t)(d.Merges(ctx))))
}
