package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/data"
)

// plainly reads everybody from their own rows, without what Network leaves out.
func plainly(t testing.TB, d *data.DB) []app.Person {
	t.Helper()
	all := must[[]app.Person](t)(d.Everybody(ctx, false))
	for i := range all {
		all[i].Phones, all[i].Birthday, all[i].Extra, all[i].Photo, all[i].TrustSteps = []app.Phone{}, "", nil, nil, nil
	}
	return all
}

func TestTheNetworkIsWhatTheRowsSayWhateverChanges(t *testing.T) {
	d := fresh(t)
	// Ids far apart, so that there are several blocks.
	for _, id := range []app.PersonID{3, 511, 512, 900, 5000} {
		p := named("G", "F")
		p.ID = id
		add(t, d, p)
	}
	rapid.Check(t, func(rt *rapid.T) {
		all := must[[]app.Person](t)(d.Everybody(ctx, true))
		if len(all) == 0 {
			add(t, d, anyPerson(rt))
			all = must[[]app.Person](t)(d.Everybody(ctx, true))
		}
		one := rapid.SampledFrom(all).Draw(rt, "one")
		switch rapid.SampledFrom([]string{"add", "save", "stand", "bin", "erase", "undo", "reopen"}).Draw(rt, "what") {
		case "add":
			add(t, d, anyPerson(rt))
		case "save":
			p := anyPerson(rt)
			p.ID = one.ID
			add(t, d, p)
		case "stand":
			change(t, d, func(w app.Writer) error { return w.SaveStanding(one.ID, app.Standing{Pinned: true}) })
		case "bin":
			change(t, d, func(w app.Writer) error { return w.SaveStanding(one.ID, app.Standing{Deleted: "2026-01-01"}) })
		case "erase":
			change(t, d, func(w app.Writer) error { return w.ErasePerson(one.ID) })
		case "undo":
			if _, err := d.Undo(0, noon); err != nil {
				rt.Skip("nothing to undo")
			}
		case "reopen":
			path := d.Path()
			if err := d.Close(); err != nil {
				rt.Fatal(err)
			}
			d = reopen(t, path)
		}
		equal(t, plainly(t, d), must[[]app.Person](t)(d.Network(ctx)))
	})
}

func TestAChangeSeesItsOwnPeopleInTheNetwork(t *testing.T) {
	d := fresh(t)
	add(t, d, named("Ana", "Ruiz"))
	must[[]app.Person](t)(d.Network(ctx))
	change(t, d, func(w app.Writer) error {
		if _, err := w.SavePerson(named("Bo", "Lind")); err != nil {
			return err
		}
		equal(t, 2, len(must[[]app.Person](t)(w.Network(ctx))))
		return nil
	})
	equal(t, 2, len(must[[]app.Person](t)(d.Network(ctx))))
}

func TestAFailedChangeLeavesTheNetworkAsItWas(t *testing.T) {
	d := fresh(t)
	add(t, d, named("Ana", "Ruiz"))
	before := must[[]app.Person](t)(d.Network(ctx))
	if _, err := d.Change("x", "", noon, func(w app.Writer) error {
		if _, err := w.SavePerson(named("Bo", "Lind")); err != nil {
			return err
		}
		return app.Invalid("no")
	}); err == nil {
		t.Fatal("the change went through")
	}
	equal(t, before, must[[]app.Person](t)(d.Network(ctx)))
}
