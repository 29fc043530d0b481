package data_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/data"
)

// throughIndexes is what the indexes find, which answer inside a change.
func throughIndexes(t *testing.T, d *data.DB, words string) (found []app.PersonID) {
	t.Helper()
	err := d.Quiet(func(w app.Writer) (err error) {
		found, err = w.Find(ctx, words, 0)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// prepared lets searches be answered from memory.
func prepared(t *testing.T, d *data.DB) {
	t.Helper()
	if err := d.Prepare(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestMemoryFindsWhatTheIndexesFind(t *testing.T) {
	d := fresh(t)
	ids := cast(t, d)
	prepared(t, d)
	letters := []rune(`anberosümlkc'’"-.+@#4 ßŁ田中大` + "\x00\t")
	some := []string{"ann", "annika", "berg", "o'brien", "obrien", "value-based", "jose@haus", "c++", "müller", "lüd", "pens", "田中", "京大", "an", "b", "chess club", "@haus", "o'", "-", "zak luke"}
	words := rapid.OneOf(rapid.SampledFrom(some), rapid.StringOfN(rapid.RuneFrom(letters), 1, 8, -1),
		rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom(some).Draw(t, "one") + " " + rapid.SampledFrom(some).Draw(t, "two")
		}))
	texts := rapid.OneOf(rapid.SampledFrom(append(some, "Ann-Marie O’Brien", "straße 4")), rapid.StringOfN(rapid.RuneFrom(letters), 0, 12, -1))
	found := 0
	rapid.Check(t, func(rt *rapid.T) {
		if rapid.Bool().Draw(rt, "change") {
			id := rapid.SampledFrom([]app.PersonID{ids["ann"], ids["jose"], ids["tanaka"]}).Draw(rt, "who")
			text := texts.Draw(rt, "text")
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				change(t, d, func(w app.Writer) error {
					q, err := w.Person(ctx, id)
					if err != nil {
						return err
					}
					q.Title = text
					_, err = w.SavePerson(q)
					return err
				})
			case 1:
				change(t, d, func(w app.Writer) error {
					_, err := w.SaveNote(app.Note{Person: id, Text: text})
					return err
				})
			case 2:
				change(t, d, func(w app.Writer) error { return w.SaveStanding(id, app.Standing{Deleted: "2026-11-20"}) })
			case 3:
				change(t, d, func(w app.Writer) error { return w.SaveStanding(id, app.Standing{}) })
			case 4:
				add(t, d, app.Person{Name: app.Name{Given: "Ann", Family: text}})
			}
		}
		typed := words.Draw(rt, "words")
		want, got := throughIndexes(t, d, typed), must[[]app.PersonID](t)(d.Find(ctx, typed, 0))
		if !slices.Equal(want, got) {
			rt.Fatalf("%q: the indexes find %v, memory finds %v", typed, want, got)
		}
		if few := must[[]app.PersonID](t)(d.Find(ctx, typed, 2)); !slices.Equal(few, got[:min(2, len(got))]) {
			rt.Fatalf("%q: the first two of %v are %v", typed, got, few)
		}
		found += len(got)
	})
	if found == 0 {
		t.Error("nothing was ever found")
	}
}

func TestMemoryForgetsWhatIsErasedAndWhatFailed(t *testing.T) {
	d := fresh(t)
	ids := cast(t, d)
	prepared(t, d)
	finds := func(words string, want ...app.PersonID) {
		t.Helper()
		if got := must[[]app.PersonID](t)(d.Find(ctx, words, 0)); !slices.Equal(got, append([]app.PersonID{}, want...)) {
			t.Errorf("%q finds %v, want %v", words, got, want)
		}
	}
	finds("annika", ids["annika"])
	_, err := d.Change("change.person", "", noon, func(w app.Writer) error {
		if _, err := w.SaveNote(app.Note{Person: ids["ann"], Text: "plays the theremin"}); err != nil {
			return err
		}
		if found := must[[]app.PersonID](t)(w.Find(ctx, "theremin", 0)); len(found) != 1 {
			t.Errorf("inside the change it finds %v", found)
		}
		return app.Invalid("not after all")
	})
	if err == nil {
		t.Fatal("it did not fail")
	}
	finds("theremin")
	if err := d.Quiet(func(w app.Writer) error { return w.ErasePerson(ids["annika"]) }); err != nil {
		t.Fatal(err)
	}
	finds("annika")
	if err := d.Purge(); err != nil {
		t.Fatal(err)
	}
	finds("annika")
	finds("chess", ids["ann"])
	prepared(t, d)
	many := change(t, d, func(w app.Writer) error { return saveAll(w, crowd(1_500)) }) // too many to keep beside
	finds("lindqvist1", must[[]app.PersonID](t)(d.Find(ctx, "lindqvist1", 0))...)
	if got := must[[]app.PersonID](t)(d.Find(ctx, "kestrel", 0)); !slices.Equal(got, throughIndexes(t, d, "kestrel")) || len(got) < 100 {
		t.Errorf("%d work at Kestrel", len(got))
	}
	undo(t, d, many)
	prepared(t, d)
	finds("kestrel")
	finds("chess", ids["ann"])
}

func TestMemoryHoldsALargeNetwork(t *testing.T) {
	d := fresh(t)
	change(t, d, func(w app.Writer) error { return saveAll(w, crowd(4_200)) }) // read in three turns
	prepared(t, d)
	for _, words := range []string{"a", "ana", "ana r", "finance dir", "p77@mail", "ngstrom", "sailing 770", "an lab", "dorte muller", "4199"} {
		want, got := throughIndexes(t, d, words), must[[]app.PersonID](t)(d.Find(ctx, words, 0))
		if !slices.Equal(want, got) || len(got) == 0 {
			t.Errorf("%q: the indexes find %d, memory finds %d", words, len(want), len(got))
		}
	}
}
