package planner_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// twoDatabases gives a world with a history and another one that knows some of
// its people: Priya by her profile, and others of its own.
func twoDatabases(t *testing.T) (from, to *world) {
	t.Helper()
	from = sample(t)
	to = beside(t, from)
	to.add("Noor Haddad, CTO at Tern")
	to.add("Somebody Else, Buyer at Polder")
	return from, to
}

func TestWhatHangsOnPeopleComesAlongAndIsNotDoubled(t *testing.T) {
	from, to := twoDatabases(t)
	archive := from.archived()
	in := must(to.ReadImport(ctx, to.file("all.json", string(archive)), planner.ImportOptions{}))(t)
	along := in.Along()
	got := must(to.Import(ctx, in))(t)
	if got.Along != along || along.Coffees == 0 || along.Notes == 0 || along.Talks == 0 || along.Rounds != 0 || along.Left == 0 {
		t.Fatalf("the preview told of %+v, the import of %+v", along, got.Along)
	}
	if n := len(must(to.store.Coffees(ctx, 0))(t)); n != along.Coffees {
		t.Errorf("%d coffees of %d came", n, along.Coffees)
	}
	// Everything of theirs hangs on the same person as there.
	for _, q := range must(from.store.Everybody(ctx, false))(t) {
		id, err := to.FindPerson(ctx, q.Name.String())
		if errors.Is(err, app.ErrAmbiguous) { // the sample has namesakes
			continue
		}
		if err != nil {
			t.Errorf("%s did not come: %v", q.Name, err)
			continue
		}
		there := must(to.store.Notes(ctx, id))(t)
		for i, n := range must(from.store.Notes(ctx, q.ID))(t) {
			if len(there) <= i || there[i].Text != n.Text || !there[i].At.Equal(n.At) {
				t.Errorf("%s has the notes %+v", q.Name, there)
			}
		}
		talks := must(to.store.Talks(ctx, id))(t)
		for i, k := range must(from.store.Talks(ctx, q.ID))(t) {
			if len(talks) <= i || talks[i].Note != k.Note || (k.Coffee != 0) != (talks[i].Coffee != 0) {
				t.Errorf("%s has the talks %+v", q.Name, talks)
				continue
			}
			if k.Coffee == 0 {
				continue
			}
			if c := must(to.store.Coffee(ctx, talks[i].Coffee))(t); c.Person != id {
				t.Errorf("the talk with %s was over the coffee with %d", q.Name, c.Person)
			}
		}
	}
	// Follow-ups that were settled there do not come back here.
	if was, is := len(must(from.store.Settled(ctx))(t)), len(must(to.store.Settled(ctx))(t)); was != is {
		t.Errorf("%d of %d settled follow-ups came", is, was)
	}
	// The same again changes nothing, and one undo takes all of it back.
	before := to.whole()
	to.later(time.Hour)
	if again := to.bringArchive(archive); again.Change != 0 || again.Added+again.Updated+again.Filled != 0 || again.Along.Any() {
		t.Errorf("the same archive again did %+v", again)
	}
	if !reflect.DeepEqual(before, to.whole()) {
		t.Error("the same archive again changed something")
	}
	must(to.UndoChange(got.Change))(t)
	if people := must(to.store.Everybody(ctx, true))(t); len(people) != 2 {
		t.Errorf("%d people are left after undo; want my own two", len(people))
	}
}

func TestASecondImportOfAnArchiveLeavesEverythingAsItIs(t *testing.T) {
	from, to := twoDatabases(t)
	archive := from.archived()
	to.bringArchive(archive)
	before := to.all()
	to.later(time.Hour)
	to.bringArchive(archive)
	to.sameAs(before, "the same archive changed something the second time")
}

func TestTheProfileOfAnArchiveOnlyFillsWhatIsEmpty(t *testing.T) {
	from, to := twoDatabases(t)
	me := must(to.Profile(ctx))(t)
	me.Name, me.Goal = "Ines Duarte", "Learn to sell"
	me.Questions = []app.Question{{Text: "Shall we raise prices?", Importance: 2}}
	if _, err := to.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	if _, err := to.SetSetting(app.SetLook, "dark"); err != nil {
		t.Fatal(err)
	}
	if _, err := from.SetSetting(app.SetLook, "light"); err != nil {
		t.Fatal(err)
	}
	to.bringArchive(from.archived())
	got, theirs := must(to.Profile(ctx))(t), must(from.Profile(ctx))(t)
	if got.Name != "Ines Duarte" || got.Goal != "Learn to sell" || len(got.Questions) != 1 {
		t.Errorf("what I said became %+v", got)
	}
	if len(got.Skills) != len(theirs.Skills) || len(got.Skills) == 0 {
		t.Errorf("%d skills came of %d", len(got.Skills), len(theirs.Skills))
	}
	if set := must(to.Settings(ctx))(t); set[app.SetLook] != "dark" {
		t.Errorf("the look is %s now", set[app.SetLook])
	}
	// A question that is not mine is nobody's.
	for _, c := range must(to.store.Coffees(ctx, 0))(t) {
		if c.Question != 0 || strings.HasPrefix(c.Purpose, "question:") {
			t.Errorf("a coffee is about question %d, %q", c.Question, c.Purpose)
		}
	}
}

func TestPeopleOfTheBinAndRoundsStayOutWhereSomebodyIs(t *testing.T) {
	from, to := twoDatabases(t)
	gone := must(from.Person(ctx, from.who("Priya Raman")))(t)
	must(from.Delete(ctx, gone.ID))(t)
	in := must(to.ReadImport(ctx, to.file("all.json", string(from.archived())), planner.ImportOptions{}))(t)
	said := in.Along().Say(to.Words())
	for _, want := range []string{"With the people come", "stay out, because you have people of your own", "1 person of its bin stays out"} {
		if !strings.Contains(said, want) {
			t.Errorf("the preview says %q; want %q", said, want)
		}
	}
	must(to.Import(ctx, in))(t)
	for _, q := range must(to.store.Everybody(ctx, true))(t) {
		if q.Name == gone.Name {
			t.Error("somebody of the bin came in")
		}
	}
	if rounds := must(to.store.Rounds(ctx))(t); len(rounds) != 0 {
		t.Errorf("%d rounds came in", len(rounds))
	}
}

func TestNothingComesAlongWithWhomTheUserLeftOut(t *testing.T) {
	from, to := twoDatabases(t)
	priya := from.who("Priya Raman")
	if len(must(from.store.Coffees(ctx, priya))(t)) == 0 {
		t.Fatal("the test needs somebody with a coffee")
	}
	in := must(to.ReadImport(ctx, to.file("all.json", string(from.archived())), planner.ImportOptions{}))(t)
	all := in.Along()
	for i, r := range in.Preview.Rows {
		if r.Person.Name.String() == "Priya Raman" {
			in.Skip[i] = true
		}
	}
	if fewer := in.Along(); fewer.Coffees >= all.Coffees {
		t.Errorf("without Priya %d coffees come, with her %d", fewer.Coffees, all.Coffees)
	}
	got := must(to.Import(ctx, in))(t)
	if n := len(must(to.store.Coffees(ctx, 0))(t)); n != got.Along.Coffees {
		t.Errorf("%d coffees came; %d were told of", n, got.Along.Coffees)
	}
	if _, err := to.FindPerson(ctx, "Priya Raman"); err == nil {
		t.Error("Priya came in")
	}
}

func TestPeopleWhoAreHereGetWhatHangsOnThemThere(t *testing.T) {
	from := sample(t)
	archive := from.archived()
	// The same database, in which a note and a coffee were lost since.
	to := beside(t, from)
	to.bringArchive(archive)
	whom := to.who("Priya Raman")
	lost := must(to.store.Coffees(ctx, whom))(t)
	kept := must(to.Person(ctx, whom))(t)
	if err := to.store.Quiet(func(s app.Writer) error { return s.ErasePerson(whom) }); err != nil {
		t.Fatal(err)
	}
	kept.ID, kept.Hours, kept.Strengths = 0, nil, nil
	if _, _, err := to.SavePerson(ctx, kept); err != nil {
		t.Fatal(err)
	}
	got := to.bringArchive(archive)
	if got.Added != 0 || got.Along.Coffees != len(lost) {
		t.Errorf("the import did %+v; %d coffees were lost", got, len(lost))
	}
	if back := must(to.store.Coffees(ctx, to.who("Priya Raman")))(t); len(back) != len(lost) {
		t.Errorf("%d of %d coffees are back", len(back), len(lost))
	}
}

func TestTwoPeopleOfAnArchiveNeverBecomeOne(t *testing.T) {
	from := empty(t)
	var ids []app.PersonID
	if _, err := from.store.Change("change.test", "", from.now, func(s app.Writer) error {
		for _, name := range []string{"Ann", "Anna", "Ann"} {
			id, err := s.SavePerson(app.Person{Name: app.Name{Given: name, Family: "Lind"}, Emails: []app.Email{{Address: "lind@harbour.example"}}})
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		_, err := s.SaveNote(app.Note{Person: ids[2], At: from.now, Text: "the third"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	restoredAsItWas(t, from)
	to := beside(t, from)
	to.add("Noor Haddad, CTO at Tern")
	if got := to.bringArchive(from.archived()); got.Added != 3 {
		t.Errorf("%d of three came: %+v", got.Added, got)
	}
	before := to.all()
	to.bringArchive(from.archived())
	to.sameAs(before, "the second import changed something")
}

func TestAnArchiveCancelledHalfwayLeavesNothing(t *testing.T) {
	from, to := twoDatabases(t)
	in := must(to.ReadImport(ctx, to.file("all.json", string(from.archived())), planner.ImportOptions{}))(t)
	before := to.whole()
	half := &countdown{Context: ctx, left: 60}
	if got, err := to.Import(half, in); err == nil {
		t.Fatalf("was not cancelled: %+v", got)
	}
	if !reflect.DeepEqual(before, to.whole()) {
		t.Error("a cancelled import left something")
	}
}

func TestAnInviteThatIsHereAlreadyIsOneCoffee(t *testing.T) {
	from := sample(t)
	archive := from.archived()
	to := beside(t, from)
	to.bringArchive(archive)
	// One coffee is with somebody else by now.
	coffees := must(to.store.Coffees(ctx, 0))(t)
	at := slices.IndexFunc(coffees, func(c app.Coffee) bool { return c.UID != "" })
	if at < 0 {
		t.Fatal("the test needs a coffee with an invite")
	}
	c := coffees[at]
	c.Person = to.add("Noor Haddad, CTO at Tern")
	if err := to.store.Quiet(func(s app.Writer) error { _, err := s.SaveCoffee(c); return err }); err != nil {
		t.Fatal(err)
	}
	before := to.all()
	to.bringArchive(archive)
	to.sameAs(before, "the coffee was brought again")
}
