package planner_test

import (
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func namesTakenBack(rows []planner.TakeBackRow) []string {
	out := []string{}
	for _, r := range rows {
		out = append(out, r.Name)
	}
	return out
}

func TestAnImportIsTakenBackDaysLaterButForWhatCameSince(t *testing.T) {
	w := empty(t)
	noor := w.add("Noor Haddad, CTO at Tern, noor@tern.example")
	w.bring(w.file("older.csv", "Name,Email,Title\nRui Costa,rui@tern.example,Buyer\n"))
	w.later(time.Hour)
	got := w.bring(w.file("Connections.csv", linkedIn+"Noor,Haddad,https://www.linkedin.com/in/noor-h,noor@tern.example,Tern,Founder,05 Jan 2024\n"+
		"Rui,Costa,https://www.linkedin.com/in/rui-c,rui@tern.example,Tern,Head of Buying,05 Jan 2024\n"))
	if got.Added != 5 || got.Updated != 2 {
		t.Fatalf("imported %+v", got)
	}
	imported := w.all()

	w.later(3 * 24 * time.Hour)
	priya, jonas, rui := w.who("Priya Raman"), w.who("Jonas Lindqvist"), w.who("Rui Costa")
	if _, _, err := w.Schedule(ctx, priya, planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Zone: "Europe/London", Minutes: 30, Remind: -1}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	must(w.Talked(ctx, w.who("Aiko Tanaka"), "2026-11-20", "on the train"))(t)
	q := must(w.Person(ctx, jonas))(t)
	q.Place = "Malmö"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	q = must(w.Person(ctx, rui))(t)
	q.Title = "Director"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	w.later(2 * 24 * time.Hour)
	before := w.all()

	plan := must(w.TakeBackPlan(ctx, got.Change))(t)
	if names := namesTakenBack(plan.Leaving); !reflect.DeepEqual(names, []string{"Samuel Boateng", "Wanjiru Kamau"}) {
		t.Errorf("leaving: %v", names)
	}
	if names := namesTakenBack(plan.Restored); !reflect.DeepEqual(names, []string{"Noor Haddad"}) {
		t.Errorf("restored: %v", names)
	}
	why := map[string]string{}
	for _, r := range plan.Staying {
		why[r.Name] = r.Why
	}
	for name, want := range map[string]string{"Priya Raman": "Since then a coffee", "Jonas Lindqvist": "Changed since: place",
		"Rui Costa": "Keeps what was changed since: role", "Aiko Tanaka": "Since then an exchange"} {
		if why[name] != want {
			t.Errorf("%s stays because %q, want %q", name, why[name], want)
		}
	}
	if len(plan.Staying) != 4 {
		t.Errorf("staying: %+v", plan.Staying)
	}
	w.sameAs(before, "looking at what an undo would do did something")

	again, stay, err := w.TakeBack(ctx, got.Change)
	if err != nil || again == 0 || stay != len(plan.Staying) {
		t.Fatalf("taken back by %d, %d stay: %v", again, stay, err)
	}
	if q := must(w.Person(ctx, noor))(t); q.Title != "CTO" || q.Profile() != "" {
		t.Errorf("Noor is %s %s", q.Role(), q.Profile())
	}
	if q := must(w.Person(ctx, rui))(t); q.Title != "Director" || q.Profile() != "" {
		t.Errorf("Rui is %s %s", q.Role(), q.Profile())
	}
	if _, err := w.FindPerson(ctx, "Samuel Boateng"); err == nil {
		t.Error("Samuel, of whom nothing came since, is still there")
	}
	if len(must(w.Coffees(ctx, priya))(t)) != 1 {
		t.Error("the coffee is gone")
	}

	list := must(w.PastImports(ctx))(t)
	if len(list) != 2 || list[0].Again != again || list[0].File != "Connections.csv" || list[1].Again != 0 {
		t.Fatalf("the list of imports is %+v", list)
	}
	_, err = w.TakeBackPlan(ctx, got.Change)
	kind(t, err, app.ErrConflict, "undone already")
	w.later(24 * time.Hour)
	if _, _, err := w.TakeBack(ctx, again); err != nil {
		t.Fatalf("bringing it in again: %v", err)
	}
	w.sameAs(before, "the undo of the undo lost something")
	if list = must(w.PastImports(ctx))(t); len(list) != 2 || list[0].Again != 0 || list[0].Added != 5 {
		t.Errorf("the list of imports is %+v", list)
	}
	if reflect.DeepEqual(imported, before) {
		t.Error("the test changed nothing in between")
	}
}

func TestAnImportTooLongAgoSaysSo(t *testing.T) {
	w := empty(t)
	got := w.bring(w.file("Connections.csv", linkedIn))
	for i := range 501 { // the log keeps the newest 500 whatever their age
		w.later(8 * time.Hour)
		if _, err := w.SetSetting("round-size", []string{"5", "6"}[i%2]); err != nil {
			t.Fatal(err)
		}
	}
	list := must(w.PastImports(ctx))(t)
	if len(list) != 1 || !list[0].Forgotten || list[0].Added != 5 {
		t.Errorf("the list of imports is %+v", list)
	}
	_, err := w.TakeBackPlan(ctx, got.Change)
	kind(t, err, app.ErrNotFound, "too long ago")
	_, _, err = w.TakeBack(ctx, got.Change)
	kind(t, err, app.ErrNotFound, "too long ago")
	if _, _, err := w.TakeBack(ctx, 0); err == nil {
		t.Error("an import without a change was taken back")
	}
}

func TestAnImportIsNamedAfterSomebodyItBroughtIsDeletedForGood(t *testing.T) {
	w := empty(t)
	got := w.bring(w.file("ines-and-ben.csv", "Name,Email\nInes Duarte,ines@tern.example\nBen Ito,ben@kestrel.example\n"))
	if err := w.DeletePeopleForGood(ctx, []app.PersonID{w.who("Ines Duarte")}); err != nil {
		t.Fatal(err)
	}
	for _, c := range must(w.Changes(ctx, 0))(t) {
		if said := w.Done(c); c.ID == got.Change && said != "A file was imported" {
			t.Errorf("the history says %q", said)
		}
	}
	one := w.bring(w.file("cy.csv", "Name,Email\nCy Moss,cy@tern.example\n"))
	if err := w.DeletePeopleForGood(ctx, []app.PersonID{w.who("Cy Moss")}); err != nil {
		t.Fatal(err)
	}
	for _, im := range must(w.PastImports(ctx))(t) {
		if im.Change == one.Change && im.File != "A file" {
			t.Errorf("the import of one person is called %q", im.File)
		}
	}
}
