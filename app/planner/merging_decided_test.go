package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func TestTwoPeopleAreMergedOnlyWhenBothAreThere(t *testing.T) {
	w := empty(t)
	a, b := w.add("Kim Park, Designer at Tern"), w.add("Kim Park, Designer at Tern")
	_, _, err := w.MergePeople(ctx, a, a, nil)
	kind(t, err, app.ErrInvalid, "themselves")
	_, _, err = w.MergePeople(ctx, a, 99, nil)
	kind(t, err, app.ErrNotFound, "99")
	_, _, err = w.MergePeople(ctx, a, b, map[string]bool{"shoes": true})
	kind(t, err, app.ErrInvalid, "shoes")
	must(w.Delete(ctx, b))(t)
	_, _, err = w.MergePeople(ctx, a, b, nil)
	kind(t, err, app.ErrInvalid, "bin")
	_, err = w.Unmerge(ctx, 7)
	kind(t, err, app.ErrNotFound, "7")
}

func TestWhoIsHereTwiceIsSuggestedUntilDecided(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	a := w.add("Kim Park, Designer at Kestrel, kim@x.example")
	b := w.add("Kimberly Park, Lead designer at Kestrel, +49 30 901820")
	c := w.add("Ida Holm, Nurse at Tern, Berlin, 030 901820")
	ida := must(w.Person(ctx, c))(t)
	ida.Place = "Berlin, Germany"
	must(w.store.Change("x", "", w.now, func(x app.Writer) error { _, err := x.SavePerson(ida); return err }))(t)
	v := must(w.Twins(ctx))(t)
	if len(v.Rows) != 2 || v.Likely != 1 {
		t.Fatalf("%+v; want Kim twice, and the phone of two", v)
	}
	if r := v.Rows[0]; r.A != a || r.B != b || r.Why != "A short form of the name, the same organisation" || !r.Likely || r.RoleB != "Lead designer, Kestrel" {
		t.Errorf("%+v", r)
	}
	if r := v.Rows[1]; r.A != b || r.B != c || r.Why != "Another name, the same phone number" || r.Likely {
		t.Errorf("%+v; want the number read in the country of the one who wrote none", r)
	}
	apart := must(w.NotSame(ctx, b, c))(t)
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 1 {
		t.Errorf("%+v are suggested after the user said that two are two", v.Rows)
	}
	must(w.UndoChange(apart))(t)
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 2 {
		t.Errorf("%+v; want both again once that is undone", v.Rows)
	}
	if _, _, err := w.MergePeople(ctx, a, b, nil); err != nil {
		t.Fatal(err)
	}
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 1 || v.Rows[0].A != a {
		t.Errorf("%+v; want only the one who shares a phone, now with who was kept", v.Rows)
	}
	rows := must(w.Merges(ctx, 0))(t)
	want := planner.MergeRow{ID: rows[0].ID, Kept: a, Name: "Kim Park", Gone: "Kimberly Park", When: rows[0].When, At: w.now}
	if len(rows) != 1 || rows[0] != want || !strings.Contains(rows[0].When, "2026") {
		t.Errorf("%+v", rows)
	}
	if rows = must(w.Merges(ctx, c))(t); len(rows) != 0 {
		t.Errorf("%+v were merged with somebody else", rows)
	}
}

func TestTheTypedValueStandsAndTheOtherIsKeptBeside(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	w.bring(w.file("a.csv", "First Name,Last Name,Company,Position,Connected On\nKim,Park,Kestrel,UX designer,05 Jan 2024\n"))
	a := w.who("Kim Park")
	b := w.add("Kim Park, Lead designer at Kestrel")
	q := must(w.Person(ctx, b))(t)
	q.Place, q.ConnectedOn = "Porto", "2023-02-01"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	side := must(w.CompareTwins(ctx, a, b))(t)
	got := map[string]planner.TwinField{}
	for _, f := range side.Fields {
		got[f.Field] = f
	}
	if f := got["title"]; !f.Choice || !f.Theirs || f.Have != "UX designer" || f.Other != "Lead designer" {
		t.Errorf("%+v; want the typed title to stand", f)
	}
	if f := got["organisation"]; f.Choice {
		t.Errorf("%+v is no choice", f)
	}
	if f := got["connectedOn"]; !f.Choice || !strings.Contains(f.Have, "2024") {
		t.Errorf("%+v", f)
	}
	if _, _, err := w.MergePeople(ctx, a, b, map[string]bool{"connectedOn": false}); err != nil {
		t.Fatal(err)
	}
	one := must(w.Person(ctx, a))(t)
	if one.Title != "Lead designer" || one.Place != "Porto" || one.ConnectedOn != "2024-01-05" || one.Sources["connectedOn"] != app.Typed {
		t.Errorf("%+v", one)
	}
	if len(one.Past) != 1 || one.Past[0].Title != "UX designer" {
		t.Errorf("the other title went to %+v; want the former jobs", one.Past)
	}
	if len(one.Extra) != 1 || one.Extra[0].Name != "Other day of connecting" || !strings.Contains(one.Extra[0].Value, "2023") {
		t.Errorf("the other day went to %+v", one.Extra)
	}
}

// Three records of one person, joined one after the other, come apart in turn.
func TestAMergeOfAMergeComesApartInTurn(t *testing.T) {
	w := empty(t)
	a, b, c := w.add("Kim Park, at Tern"), w.add("Kimberly Park, at Tern"), w.add("K. Park, at Tern")
	before := w.everythingToo()
	first, _, err := w.MergePeople(ctx, b, c, nil)
	if err != nil {
		t.Fatal(err)
	}
	middle := w.everythingToo()
	second, _, err := w.MergePeople(ctx, a, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Unmerge(ctx, first.ID); err == nil {
		t.Error("the first was taken apart although its person went into another")
	}
	must(w.Unmerge(ctx, second.ID))(t)
	w.sameWithMerges(middle, "after the second is apart")
	must(w.Unmerge(ctx, first.ID))(t)
	w.sameWithMerges(before, "after both are apart")
}

func TestTakingApartCanItselfBeUndone(t *testing.T) {
	w := empty(t)
	a, b := w.add("Kim Park, at Tern"), w.add("Kimberly Park, at Tern")
	m, _, err := w.MergePeople(ctx, a, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	joined := w.everythingToo()
	out := must(w.Unmerge(ctx, m.ID))(t)
	must(w.UndoChange(out.Change))(t)
	w.sameWithMerges(joined, "after the taking apart is undone")
	if out = must(w.Unmerge(ctx, m.ID))(t); out.Name != "Kimberly Park" {
		t.Errorf("%+v the second time", out)
	}
}

// The files that brought two records of one person bring them again: they find
// the one person, and take back nothing that the merge decided.
func TestFilesReadAgainAfterAMergeChangeNothing(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	rows := "Name,Company,Title,Connected On,Skills,Fax,Phone\n" +
		"Kim Park,Kestrel,UX designer,2024-01-05,Pricing:4,one,030 901820\n" +
		"Kimberly Park,Kestrel,Lead designer,2023-02-01,Pricing:2,two,\n"
	path := w.file("people.csv", rows)
	w.bring(path)
	if _, _, err := w.MergePeople(ctx, w.who("Kim Park"), w.who("Kimberly Park"), map[string]bool{"title": true}); err != nil {
		t.Fatal(err)
	}
	before := w.everythingToo()
	if out := w.bring(path); out.Added+out.Updated != 0 {
		t.Errorf("the second time %+v", out)
	}
	w.sameWithMerges(before, "after reading the file again")
}
