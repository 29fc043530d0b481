package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// twoOfKim is a network with Kim Park, and a file with two rows that may be her.
func twoOfKim(t *testing.T) (*world, app.PersonID, *planner.Incoming) {
	t.Helper()
	w := empty(t)
	kim := w.add("Kim Park, Designer at Kestrel")
	in := must(w.ReadImport(ctx, w.file("kims.csv", "Name,Email,Place\nKim Park,kim@mail.example,\nKim Park,kim@kestrel.example,Porto\n"), planner.ImportOptions{}))(t)
	if in.Undecided() != 2 {
		t.Fatalf("%d undecided", in.Undecided())
	}
	return w, kim, in
}

func TestTwoRowsThatAreOnePersonBringInWhatBothSay(t *testing.T) {
	w, kim, in := twoOfKim(t)
	in.Join(0, kim, nil)
	in.Join(1, kim, nil)
	got := must(w.Import(ctx, in))(t)
	if q := must(w.Person(ctx, kim))(t); len(q.Emails) != 2 || q.Place != "Porto" || got.Updated != 2 || got.Added != 0 {
		t.Errorf("after %+v she has %+v and lives in %q", got, q.Emails, q.Place)
	}
}

func TestARowJoinedWithSomebodyAnotherRowUpdatesAddsToThat(t *testing.T) {
	w := empty(t)
	kim := w.add("Kim Park, Designer at Kestrel, kim@mail.example")
	in := must(w.ReadImport(ctx, w.file("kims.csv", "Name,Email,Place,Phone\nKim Park,kim@kestrel.example,,\nKim Park,kim@mail.example,Porto,+351 21 000 0000\n"), planner.ImportOptions{}))(t)
	if in.Undecided() != 1 || in.Preview.Update != 1 {
		t.Fatalf("%d undecided, %d updates", in.Undecided(), in.Preview.Update)
	}
	in.Join(0, kim, nil)
	must(w.Import(ctx, in))(t)
	if q := must(w.Person(ctx, kim))(t); len(q.Emails) != 2 || len(q.Phones) != 1 || q.Place != "Porto" {
		t.Errorf("she has %+v, %+v and lives in %q", q.Emails, q.Phones, q.Place)
	}
}

func TestWhatWasTypedAfterARowWasJoinedStays(t *testing.T) {
	w := empty(t)
	w.bring(w.file("first.csv", "Name,Title\nKim Park,Designer\n"))
	kim := w.who("Kim Park")
	in := must(w.ReadImport(ctx, w.file("second.csv", "Name,Title,Email\nKim Park,Lead designer,kim@mail.example\n"), planner.ImportOptions{}))(t)
	in.Join(0, kim, nil)
	q := must(w.Person(ctx, kim))(t)
	q.Title = "Head of design"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	must(w.Import(ctx, in))(t)
	if q := must(w.Person(ctx, kim))(t); q.Title != "Head of design" || len(q.Emails) != 1 {
		t.Errorf("she is %q with %+v", q.Title, q.Emails)
	}
}
