package planner_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func TestImportingTheSameArchiveTwiceChangesNothing(t *testing.T) {
	w := empty(t)
	path := w.archive()
	first := w.bring(path)
	if first.Added != 5 || !first.Me || first.Change == 0 {
		t.Fatalf("the first import did %+v", first)
	}
	me := must(w.Profile(ctx))(t)
	if me.Name != "Maya Okafor" || len(me.Skills) != 2 || len(me.Positions) != 1 || len(me.Education) != 1 {
		t.Errorf("the archive's own profile became %+v", me)
	}
	contacts := must(w.store.Contacts(ctx, 0))(t)
	if len(contacts) != 1 || contacts[0].Kind != app.Archived || contacts[0].Person != w.who("Priya Raman") || contacts[0].Note != "" ||
		!contacts[0].At.Equal(time.Date(2026, 7, 1, 10, 0, 0, 0, time.UTC)) {
		t.Errorf("the last contacts are %+v", contacts)
	}
	before := w.all()
	w.later(time.Hour)
	again := w.bring(path)
	if again.Added+again.Updated != 0 || again.Unchanged != 5 || again.Me || again.Change != 0 {
		t.Errorf("the second import did %+v", again)
	}
	w.sameAs(before, "the same archive changed something the second time")
	w.bring(w.file("Connections.csv", linkedIn))
	w.sameAs(before, "the connections alone changed something after the archive")
}

func TestAnImportCancelledHalfwayLeavesNothing(t *testing.T) {
	w := empty(t)
	var rows strings.Builder
	for i := range 400 {
		fmt.Fprintf(&rows, "Ana,Nr%d,https://www.linkedin.com/in/ana-%d,,Polder,Buyer,05 Jan 2024\n", i, i)
	}
	in := must(w.ReadImport(ctx, w.file("many.csv", linkedIn+rows.String()), planner.ImportOptions{}))(t)
	before := w.all()
	half := &countdown{Context: ctx, left: 200}
	got, err := w.Import(half, in)
	if !errors.Is(err, context.Canceled) || got.Change != 0 {
		t.Fatalf("cancelled: %+v, %v", got, err)
	}
	w.sameAs(before, "a cancelled import left something")
	if n := len(must(w.Changes(ctx, 0))(t)); n != 0 {
		t.Errorf("a cancelled import left %d changes to undo", n)
	}
}

// countdown is a context that is cancelled after it was asked so many times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestWhatTheUserTypedSurvivesEveryImport(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	aiko := must(w.Person(ctx, w.who("Aiko Tanaka")))(t)
	aiko.Title, aiko.Organisation = "Chief data officer", "Kestrel"
	aiko.Skills = append(aiko.Skills, app.PersonSkill{Name: "Pricing", Level: 2})
	if _, _, err := w.SavePerson(ctx, aiko); err != nil {
		t.Fatal(err)
	}
	before := w.all()
	w.bring(w.file("Connections.csv", linkedIn))
	w.sameAs(before, "the old file overwrote what was typed")
	newer := strings.Replace(linkedIn, "Senior Data Scientist", "Lead Data Scientist", 1)
	w.bring(w.file("newer.csv", strings.Replace(newer, "Bid Manager", "Head of Bids", 1)))
	if q := must(w.Person(ctx, aiko.ID))(t); q.Title != "Chief data officer" || q.Organisation != "Kestrel" {
		t.Errorf("Aiko is now %s", q.Role())
	} else if s, _ := q.Skill("pricing"); s.Level != 2 || s.Source != app.Typed {
		t.Errorf("her typed skill is now %+v", s)
	}
	if q := must(w.Person(ctx, w.who("Jonas Lindqvist")))(t); q.Title != "Head of Bids" {
		t.Errorf("Jonas, whom nobody edited, is still %s", q.Title)
	}
}

func TestWhatIsTypedWhileAnImportWaitsSurvivesIt(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	newer := w.file("newer.csv", strings.NewReplacer("Senior Data Scientist", "Lead Data Scientist", "Finance Director", "CFO").Replace(linkedIn)+
		"Rui,Costa,https://www.linkedin.com/in/rui-c,,Tern,Buyer,05 Jan 2024\n")
	in := must(w.ReadImport(ctx, newer, planner.ImportOptions{}))(t)
	aiko := must(w.Person(ctx, w.who("Aiko Tanaka")))(t)
	aiko.Title = "Chief data officer"
	if _, _, err := w.SavePerson(ctx, aiko); err != nil {
		t.Fatal(err)
	}
	must(w.Delete(ctx, w.who("Priya Raman")))(t)
	got := must(w.Import(ctx, in))(t)
	if q := must(w.Person(ctx, aiko.ID))(t); q.Title != "Chief data officer" {
		t.Errorf("the import took back what was typed while it waited: %q", q.Title)
	}
	if q := must(w.store.Everybody(ctx, true))(t)[0]; q.Standing.Deleted == "" {
		t.Errorf("the import brought %s back from the bin", q.Name)
	}
	if got.Added != 1 {
		t.Errorf("imported %+v", got)
	}
	if again := must(w.Import(ctx, in))(t); again.Added != 0 || again.Change != 0 {
		t.Errorf("pressing Import twice brought in %+v", again)
	}
}

func TestAPersonInTheBinStaysThere(t *testing.T) {
	w := empty(t)
	path := w.file("Connections.csv", linkedIn)
	w.bring(path)
	priya := w.who("Priya Raman")
	must(w.Delete(ctx, priya))(t)
	got := w.bring(path)
	if got.Added != 0 {
		t.Errorf("the import added %d", got.Added)
	}
	if q := must(w.Person(ctx, priya))(t); q.Standing.Deleted == "" {
		t.Error("the import brought a person back from the bin")
	}
	for _, row := range must(w.People(ctx, planner.Query{}))(t).Rows {
		if row.ID == priya {
			t.Error("a person in the bin is listed")
		}
	}
	w.later(31 * 24 * time.Hour)
	if err := w.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	_, err := w.Person(ctx, priya)
	kind(t, err, app.ErrNotFound, "")
}

func TestAnImportIsTakenBackByOneUndo(t *testing.T) {
	w := empty(t)
	w.add("Noor Haddad, CTO at Tern")
	before := w.all()
	w.bring(w.archive())
	must(w.Undo())(t)
	w.sameAs(before, "undo left something of the import")
}

func TestAFileThatCannotBeReadSaysSo(t *testing.T) {
	w := empty(t)
	_, err := w.ReadImport(ctx, w.path("nowhere.csv"), planner.ImportOptions{})
	kind(t, err, app.ErrNotFound, "")
	if _, err := w.ReadImport(ctx, w.file("noise.bin", "\x00\x01\x02 no people here"), planner.ImportOptions{}); err == nil {
		t.Error("noise was read as people")
	}
	if left := must(w.store.Everybody(ctx, true))(t); len(left) != 0 {
		t.Errorf("%d people came out of it", len(left))
	}
}

func TestAFullDiskLeavesNoCoffeeBehind(t *testing.T) {
	w := sample(t)
	before := w.all()
	w.full = true
	plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: -1}
	priya := must(w.Coffees(ctx, w.who("Priya Raman")))(t)[0]
	for name, step := range map[string]func(planner.Export) error{
		"schedule": func(e planner.Export) error { _, _, err := w.Schedule(ctx, w.who("Ines Duarte"), plan, e); return err },
		"move":     func(e planner.Export) error { _, _, err := w.Move(ctx, priya.ID, plan, e); return err },
		"cancel":   func(e planner.Export) error { _, _, err := w.Cancel(ctx, priya.ID, e); return err },
		"export":   func(e planner.Export) error { _, err := w.Invite(ctx, priya.ID, e); return err },
	} {
		if err := step(planner.Export{Path: w.path(name + ".ics")}); !errors.Is(err, errFull) {
			t.Errorf("%s on a full disk: %v", name, err)
		}
		w.sameAs(before, name+" left something although its file could not be written")
	}
	// And what cannot be planned leaves no file.
	w.full = false
	plan.Zone = "Nowhere/Land"
	if _, _, err := w.Schedule(ctx, w.who("Ines Duarte"), plan, planner.Export{Path: w.path("none.ics")}); err == nil {
		t.Error("a coffee was planned in no zone")
	}
	plan.Zone = ""
	if _, _, err := w.Schedule(ctx, w.who("Wanjiru Kamau"), plan, planner.Export{Path: w.path("none.ics"), ToSend: true}); err == nil &&
		must(w.Person(ctx, w.who("Wanjiru Kamau")))(t).Email() == "" {
		t.Error("an invite was made for somebody without an address")
	} else if err != nil {
		w.sameAs(before, "an invite that could not be made left a coffee")
	}
	if _, err := os.Stat(w.path("none.ics")); err == nil {
		if q := must(w.Person(ctx, w.who("Wanjiru Kamau")))(t); q.Email() == "" {
			t.Error("a file was written for a coffee that was refused")
		}
	}
}
