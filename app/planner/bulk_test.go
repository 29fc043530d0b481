package planner_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// backupNotes remembers which backups were asked for, and can refuse.
type backupNotes struct {
	words []string
	err   error
}

func (b *backupNotes) DailyBackup(time.Time) (string, error) { return "", nil }

func (b *backupNotes) BackupBefore(word string, _ time.Time) (string, error) {
	b.words = append(b.words, word)
	return "", b.err
}

func (w *world) backedUpBy(b *backupNotes) {
	w.params.Backups = b
	w.Planner = planner.New(w.params)
}

func everyID(w *world) []app.PersonID {
	var ids []app.PersonID
	for _, q := range must(w.store.Network(ctx))(w.t) {
		ids = append(ids, q.ID)
	}
	return ids
}

func TestWhatIsDoneToManyIsOneChangeWithOneUndo(t *testing.T) {
	w := mixed(t)
	ids := everyID(w)[:20]
	for name, do := range map[string]func() (app.ChangeID, error){
		"tag":       func() (app.ChangeID, error) { return w.TagPeople(ctx, ids, "Allies") },
		"untag":     func() (app.ChangeID, error) { return w.UntagPeople(ctx, ids, "CHESS club") },
		"relate":    func() (app.ChangeID, error) { return w.RelatePeople(ctx, ids, app.Mentoring) },
		"unrelate":  func() (app.ChangeID, error) { return w.RelatePeople(ctx, ids, "") },
		"pause":     func() (app.ChangeID, error) { return w.PausePeople(ctx, ids, "2027-03-01") },
		"resume":    func() (app.ChangeID, error) { return w.ResumePeople(ctx, ids) },
		"archive":   func() (app.ChangeID, error) { return w.ArchivePeople(ctx, ids) },
		"unarchive": func() (app.ChangeID, error) { return w.UnarchivePeople(ctx, ids) },
		"delete":    func() (app.ChangeID, error) { return w.DeletePeople(ctx, ids) },
	} {
		before := w.all()
		stack := len(must(w.Changes(ctx, 0))(t))
		change := must(do())(t)
		changes := must(w.Changes(ctx, 0))(t)
		if change == 0 || len(changes) != stack+1 || changes[0].ID != change {
			t.Fatalf("%s made %d changes", name, len(changes)-stack)
		}
		if said := w.Done(changes[0]); said == changes[0].Label || changes[0].Who != "20 people" {
			t.Errorf("%s is told as %q", name, said)
		}
		listed := must(w.People(ctx, planner.Query{}))(t)
		fresh := must(planner.New(w.params).People(ctx, planner.Query{}))(t)
		if !reflect.DeepEqual(listed, fresh) {
			t.Errorf("%s left an old list", name)
		}
		must(w.UndoChange(change))(t)
		w.sameAs(before, "undo left something of "+name)
	}
}

func TestTagsRelationsAndStandingsAreAsTheySay(t *testing.T) {
	w := empty(t)
	ann, bo := w.add("Ann Berg, Nurse"), w.add("Bo Lund, Nurse")
	both := []app.PersonID{bo, ann, ann}
	must(w.TagPeople(ctx, []app.PersonID{ann}, " Chess   club "))(t)
	must(w.TagPeople(ctx, both, "chess club"))(t)
	for id, want := range map[app.PersonID]string{ann: "[Chess club]", bo: "[chess club]"} {
		if q := must(w.Person(ctx, id))(t); fmt.Sprint(q.Tags) != want || q.Sources["tags"] != app.Typed {
			t.Errorf("%s has the tags %v from %s", q.Name, q.Tags, q.Sources["tags"])
		}
	}
	if id := must(w.TagPeople(ctx, both, "Chess Club"))(t); id != 0 {
		t.Error("a tag that everybody has was recorded")
	}
	must(w.UntagPeople(ctx, both, "CHESS CLUB"))(t)
	must(w.RelatePeople(ctx, both, app.Peer))(t)
	must(w.PausePeople(ctx, both, ""))(t)
	for _, id := range both {
		q := must(w.Person(ctx, id))(t)
		if len(q.Tags) != 0 || q.Relation != app.Peer || q.Standing.Status("2026-11-18") != "paused" {
			t.Errorf("%s has %v, %s, %+v", q.Name, q.Tags, q.Relation, q.Standing)
		}
	}
	must(w.ArchivePeople(ctx, both))(t)
	must(w.UnarchivePeople(ctx, both))(t)
	if q := must(w.Person(ctx, bo))(t); q.Standing.Status("2026-11-18") != "paused" {
		t.Errorf("out of the archive Bo is %+v", q.Standing)
	}
	must(w.ResumePeople(ctx, both))(t)
	if q := must(w.Person(ctx, bo))(t); q.Standing != (app.Standing{}) {
		t.Errorf("resumed, Bo is %+v", q.Standing)
	}
	if c := must(w.Changes(ctx, 1))(t)[0]; w.Done(c) != "Suggested again: 2 people" {
		t.Errorf("it says %q", w.Done(c))
	}
}

func TestWhatCannotBeDoneToOneIsDoneToNobody(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Berg, Nurse")
	before := w.all()
	for why, do := range map[string]func() error{
		"there is no person": func() error { _, err := w.ArchivePeople(ctx, []app.PersonID{ann, 77}); return err },
		"nobody is selected": func() error { _, err := w.DeletePeople(ctx, nil); return err },
		"the tag is empty":   func() error { _, err := w.TagPeople(ctx, []app.PersonID{ann}, "  "); return err },
		"no relation":        func() error { _, err := w.RelatePeople(ctx, []app.PersonID{ann}, "friend"); return err },
		"not after today":    func() error { _, err := w.PausePeople(ctx, []app.PersonID{ann}, "2026-11-18"); return err },
	} {
		if err := do(); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: it says %v", why, err)
		}
	}
	w.sameAs(before, "something was changed")
}

func TestBeforeManyAreChangedTheDataIsBackedUp(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", manyRows(600)))
	notes := &backupNotes{}
	w.backedUpBy(notes)
	ids := everyID(w)
	must(w.ArchivePeople(ctx, ids[:50]))(t)
	if len(notes.words) != 0 {
		t.Errorf("50 people made the backups %v", notes.words)
	}
	must(w.ArchivePeople(ctx, ids[:51]))(t)
	must(w.TagPeople(ctx, ids, "all of them"))(t)
	if !slices.Equal(notes.words, []string{"bulk", "bulk"}) {
		t.Errorf("the backups are %v", notes.words)
	}
	if got := must(w.People(ctx, planner.Query{Words: "all of them", Filter: planner.Filter{Status: "archived"}}))(t).Matching; got != 51 {
		t.Errorf("%d are tagged and archived", got)
	}
	before := w.all()
	notes.err = errors.New("the disk is full")
	if _, err := w.DeletePeople(ctx, ids); !errors.Is(err, notes.err) {
		t.Errorf("without its backup it says %v", err)
	}
	w.sameAs(before, "something was changed without its backup")
	if _, err := w.TagPeople(ctx, append(ids, 1<<40), "x"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("somebody who is not there: %v", err)
	}
}

func TestFiltersAreSavedUnderNames(t *testing.T) {
	w := empty(t)
	allies := planner.Filter{Tag: "chess club", Skill: "Pricing", SkillLevel: 4, LastContact: "before:365"}
	must(w.SaveFilter(ctx, " My  allies ", allies))(t)
	must(w.SaveFilter(ctx, "Far away", planner.Filter{Outside: true, NeverMet: true}))(t)
	kept := must(w.SavedFilters(ctx))(t)
	if len(kept) != 2 || kept[1].Name != "My allies" || kept[1].Filter != allies {
		t.Fatalf("kept are %+v", kept)
	}
	replaced := must(w.SaveFilter(ctx, "MY ALLIES", planner.Filter{Bin: true}))(t)
	if again := must(w.SavedFilters(ctx))(t); len(again) != 2 || again[1].ID != kept[1].ID || again[1].Filter != (planner.Filter{Bin: true}) {
		t.Errorf("saved again: %+v", again)
	}
	must(w.UndoChange(replaced))(t)
	if got := must(w.SavedFilter(ctx, "my allies"))(t); got.Filter != allies {
		t.Errorf("after undo it is %+v", got)
	}
	gone := must(w.DeleteFilter(ctx, kept[0].ID))(t)
	if left := must(w.SavedFilters(ctx))(t); len(left) != 1 {
		t.Errorf("left are %+v", left)
	}
	must(w.UndoChange(gone))(t)
	if back := must(w.SavedFilters(ctx))(t); len(back) != 2 {
		t.Errorf("back are %+v", back)
	}
	_, err := w.DeleteFilter(ctx, 99)
	kind(t, err, app.ErrNotFound, "99")
	_, err = w.SaveFilter(ctx, "  ", allies)
	kind(t, err, app.ErrInvalid, "no name")
	_, err = w.SaveFilter(ctx, "Everybody", planner.Filter{})
	kind(t, err, app.ErrInvalid, "no filter is set")
}
