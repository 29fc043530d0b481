package data_test

import (
	"errors"
	"testing"

	"cortado/app"
)

func TestWhichImportsTouchedAPersonIsKnownUntilTheyAreTakenBack(t *testing.T) {
	d := fresh(t)
	var first, second, third app.PersonID
	imported := func(file string, work func(w app.Writer)) app.ChangeID {
		return change(t, d, func(w app.Writer) error {
			work(w)
			_, err := w.SaveImport(app.Import{At: noon, File: file, Format: "vcard"})
			return err
		})
	}
	imported("one.vcf", func(w app.Writer) {
		first = must[app.PersonID](t)(w.SavePerson(named("Ada", "North")))
		second = must[app.PersonID](t)(w.SavePerson(named("Bo", "Ek")))
	})
	third = 0
	change(t, d, func(w app.Writer) error {
		third = must[app.PersonID](t)(w.SavePerson(named("Cy", "Moss")))
		return nil
	})
	later := imported("two.vcf", func(w app.Writer) {
		q := must[app.Person](t)(asReader(w).Person(ctx, second))
		q.Title = "Buyer"
		must[app.PersonID](t)(w.SavePerson(q))
		must[app.PersonID](t)(w.SavePerson(named("Di", "Fell")))
	})
	files := func(id app.PersonID) string {
		var out string
		for _, i := range must[[]app.Import](t)(d.ImportsOf(ctx, id)) {
			out += i.File + " "
		}
		return out
	}
	equal(t, "one.vcf ", files(first))
	equal(t, "two.vcf one.vcf ", files(second))
	equal(t, "", files(third))
	equal(t, "two.vcf ", files(third+1))
	must[app.Change](t)(d.Undo(later, noon))
	equal(t, "one.vcf ", files(second))
}

// asReader names the reading side of a writer.
func asReader(w app.Writer) app.Reader { return w }

func TestANoteAndATalkAreRemovedAndComeBackWithUndo(t *testing.T) {
	d := fresh(t)
	var id app.PersonID
	var note, talk int64
	change(t, d, func(w app.Writer) error {
		id = must[app.PersonID](t)(w.SavePerson(named("Ada", "North")))
		note = must[int64](t)(w.SaveNote(app.Note{Person: id, At: noon, Text: "zeppelin"}))
		talk = must[int64](t)(w.SaveContact(app.Contact{Person: id, At: noon, Kind: app.Talked, Note: "balloon"}))
		return nil
	})
	removed := change(t, d, func(w app.Writer) error { return errors.Join(w.DeleteNote(note), w.DeleteContact(talk)) })
	if n := len(must[[]app.Note](t)(d.Notes(ctx, id))) + len(must[[]app.Contact](t)(d.Contacts(ctx, id))); n != 0 {
		t.Errorf("%d are left", n)
	}
	if found := must[[]app.PersonID](t)(d.Find(ctx, "zeppelin", 0)); len(found) != 0 {
		t.Error("a removed note is still found")
	}
	must[app.Change](t)(d.Undo(removed, noon))
	if found := must[[]app.PersonID](t)(d.Find(ctx, "zeppelin", 0)); len(found) != 1 {
		t.Error("a note that came back is not found")
	}
	_, err := d.Change("change.note.gone", "", noon, func(w app.Writer) error { return w.DeleteNote(999) })
	if !errors.Is(err, app.ErrNotFound) {
		t.Errorf("removing nothing gives %v", err)
	}
}
