package data_test

import (
	"testing"

	"cortado/app"
)

func TestThePlanOfAnUndoIsWhatItThenDoes(t *testing.T) {
	d := fresh(t)
	ids := add(t, d, named("Old", "Friend"), named("Kept", "Apart"))
	old := ids[0]
	var met, edited, untouched app.PersonID
	imported := change(t, d, func(w app.Writer) error {
		met = must[app.PersonID](t)(w.SavePerson(named("Ana", "Ruiz")))
		edited = must[app.PersonID](t)(w.SavePerson(named("Bo", "Lind")))
		untouched = must[app.PersonID](t)(w.SavePerson(named("Cy", "Moss")))
		for _, id := range ids {
			p := must[app.Person](t)(w.Person(ctx, id))
			p.Title, p.Organisation = "CFO", "Kestrel Bank"
			must[app.PersonID](t)(w.SavePerson(p))
		}
		return w.SaveNotSame(met, old)
	})
	change(t, d, func(w app.Writer) error {
		must[app.CoffeeID](t)(w.SaveCoffee(app.Coffee{Person: met, State: app.Idea}))
		must[int64](t)(w.SaveNote(app.Note{Person: met, At: noon, Text: "a good talk"}))
		p := must[app.Person](t)(w.Person(ctx, edited))
		p.Place = "Porto"
		_, err := w.SavePerson(p)
		return err
	})
	title(t, d, old, "CEO")
	before := everything(t, d)
	plan, err := d.UndoPlan(ctx, imported)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, before, everything(t, d))
	equal(t, []app.PersonID{untouched}, plan.Leaving)
	equal(t, []app.PersonID{ids[1]}, plan.Restored)
	equal(t, []app.UndoStay{{Person: old, Fields: []string{"title"}},
		{Person: met, Whole: true, Hanging: []string{"coffee", "note"}},
		{Person: edited, Whole: true, Fields: []string{"place"}}}, plan.Staying)

	_, stay, err := d.UndoUntouched(imported, noon)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, []app.PersonID{old, met, edited}, stay)
	_, err = d.Person(ctx, untouched)
	wants(t, err, app.ErrNotFound)
	equal(t, "", must[app.Person](t)(d.Person(ctx, ids[1])).Title)
	_, err = d.UndoPlan(ctx, imported)
	wants(t, err, app.ErrConflict)

	// Taking the undo back brings the same people again.
	again := must[[]app.Change](t)(d.Changes(ctx, 1))[0]
	plan, err = d.UndoPlan(ctx, again.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, []app.PersonID{untouched}, plan.Back)
	undo(t, d, again.ID)
	equal(t, before, everything(t, d))
}

func TestAForgottenChangeHasNoPlan(t *testing.T) {
	d := fresh(t)
	_, err := d.UndoPlan(ctx, 4711)
	wants(t, err, app.ErrNotFound)
}
