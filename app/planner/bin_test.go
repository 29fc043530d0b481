package planner_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

const day = 24 * time.Hour

func TestTheBinTellsHowLongPeopleStay(t *testing.T) {
	w := empty(t)
	ann, bo := w.add("Ann Berg, Nurse at Alder"), w.add("Bo Lund, Nurse at Tern")
	cy := w.add("Cy Moss, Nurse at Tern")
	must(w.Delete(ctx, bo))(t)
	w.later(3 * day)
	must(w.DeletePeople(ctx, []app.PersonID{ann, bo, cy}))(t)
	rows := must(w.Bin(ctx))(t)
	var got []string
	for _, r := range rows {
		got = append(got, fmt.Sprintf("%s since %s %s %s", r.Name, r.Since, r.Left, r.Status))
	}
	want := "[Ann Berg since 2026-11-21 gone in 30 days deleted Cy Moss since 2026-11-21 gone in 30 days deleted Bo Lund since 2026-11-18 gone in 27 days deleted]"
	if fmt.Sprint(got) != want {
		t.Errorf("the bin has %v", got)
	}
	w.later(26 * day)
	if r := must(w.Bin(ctx))(t)[2]; r.Left != "gone in 1 day" {
		t.Errorf("it says %q", r.Left)
	}
	w.later(5 * day)
	if r := must(w.Bin(ctx))(t)[2]; r.Left != "gone at the next start" {
		t.Errorf("it says %q", r.Left)
	}
}

func TestTheBinIsEmptiedAfterThirtyDaysAndNotBefore(t *testing.T) {
	w := empty(t)
	ann, bo := w.add("Ann Bergstrand, Nurse at Alder"), w.add("Bo Lund, Nurse at Tern")
	w.add("Cy Moss, Nurse")
	must(w.Delete(ctx, ann))(t)
	w.later(1 * day)
	must(w.Delete(ctx, bo))(t)
	w.later(29*day - time.Minute)
	left := func() string {
		t.Helper()
		if err := w.EmptyBin(ctx); err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, r := range must(w.Bin(ctx))(t) {
			names = append(names, r.Name)
		}
		return fmt.Sprint(names)
	}
	if got := left(); got != "[Bo Lund]" { // 30 days by the calendar for Ann, 29 for Bo
		t.Errorf("left in the bin are %s", got)
	}
	for _, name := range []string{"test.db", "test.db-wal"} {
		raw, err := os.ReadFile(w.path(name))
		if err == nil && bytes.Contains(bytes.ToLower(raw), []byte("bergstrand")) {
			t.Errorf("%s still has her name", name)
		}
	}
	if got := left(); got != "[Bo Lund]" {
		t.Errorf("emptied twice, left are %s", got)
	}
	w.later(day)
	if got := left(); got != "[]" {
		t.Errorf("a day later left are %s", got)
	}
	if got := must(w.People(ctx, planner.Query{}))(t); len(got.Rows) != 1 || got.Chips.Bin != 0 {
		t.Errorf("listed are %v, %d in the bin", namesOf(got.Rows), got.Chips.Bin)
	}
}

func TestPeopleComeBackFromTheBinAsTheyWere(t *testing.T) {
	w := mixed(t)
	ids := everyID(w)[:12]
	must(w.PausePeople(ctx, ids[:3], ""))(t)
	must(w.ArchivePeople(ctx, ids[3:6]))(t)
	before := w.all()
	must(w.DeletePeople(ctx, ids))(t)
	binned := w.all()
	back := must(w.BringBack(ctx, ids))(t)
	w.sameAs(before, "they came back different")
	must(w.UndoChange(back))(t)
	w.sameAs(binned, "undo of bringing them back")
	if got := must(w.FindInBin(ctx, fmt.Sprint(ids[0])))(t); got != ids[0] {
		t.Errorf("%d is found as %d", ids[0], got)
	}
	_, err := w.FindInBin(ctx, "nobody at all")
	kind(t, err, app.ErrNotFound, "nobody")
}

func TestManyAreDeletedForGoodAtOnce(t *testing.T) {
	w := empty(t)
	ann, bo, cy := w.add("Ann Bergstrand, Nurse at Alderwood"), w.add("Bo Lundqvist, Nurse"), w.add("Cy Moss, Nurse")
	must(w.Talked(ctx, ann, "2026-11-02", "spoke of marzipan"))(t)
	must(w.TagPeople(ctx, []app.PersonID{ann, bo, cy}, "chess"))(t)
	must(w.DeletePeople(ctx, []app.PersonID{ann}))(t)
	if err := w.DeletePeopleForGood(ctx, []app.PersonID{ann, bo, ann}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"test.db", "test.db-wal"} {
		raw, _ := os.ReadFile(w.path(name))
		for _, trace := range []string{"bergstrand", "lundqvist", "alderwood", "marzipan"} {
			if bytes.Contains(bytes.ToLower(raw), []byte(trace)) {
				t.Errorf("%s still has %q", name, trace)
			}
		}
	}
	if got := must(w.People(ctx, planner.Query{}))(t); len(got.Rows) != 1 || got.Chips.Bin != 0 {
		t.Errorf("left are %v, %d in the bin", namesOf(got.Rows), got.Chips.Bin)
	}
	for _, c := range must(w.Changes(ctx, 0))(t) {
		said := w.Done(c)
		if strings.HasSuffix(said, ": ") || strings.HasPrefix(said, " ") || strings.Contains(said, "  ") {
			t.Errorf("the stack says %q", said)
		}
		if c.Label == "change.talked" && said != "A talk with somebody deleted since is noted" {
			t.Errorf("of a talk it says %q", said)
		}
	}
	err := w.DeletePeopleForGood(ctx, []app.PersonID{cy, ann})
	kind(t, err, app.ErrNotFound, "")
	if _, err := w.Person(ctx, cy); err != nil {
		t.Error("one was deleted though another was not there")
	}
}
