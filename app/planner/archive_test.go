package planner_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app/planner"
	"cortado/data"
)

// archived writes everything there is as an archive.
func (w *world) archived() []byte {
	w.t.Helper()
	var out bytes.Buffer
	if _, err := w.WriteArchive(ctx, &out); err != nil {
		w.t.Fatal(err)
	}
	return out.Bytes()
}

// whole is everything the store tells but for the undo stack: of imports and
// merges all but the change that undo would know them by.
func (w *world) whole() map[string]any {
	w.t.Helper()
	s, t := w.store, w.t
	all := w.all()
	imports, merges := must(s.Imports(ctx))(t), must(s.Merges(ctx))(t)
	for i := range imports {
		imports[i].Change = 0
	}
	for i := range merges {
		merges[i].Change = 0
	}
	all["imports"], all["merges"] = imports, merges
	all["mappings"], all["notSame"], all["filters"] = must(s.Mappings(ctx))(t), must(s.NotSame(ctx))(t), must(s.Filters(ctx))(t)
	all["phrases"] = must(s.Phrases(ctx))(t)
	all["calendars"], all["numbers"], all["network"] = must(s.Calendars(ctx))(t), must(s.Given(ctx))(t), must(s.Network(ctx))(t)
	return all
}

// bringArchive imports an archive.
func (w *world) bringArchive(archive []byte) planner.Imported {
	w.t.Helper()
	return w.bring(w.file("all.json", string(archive)))
}

// beside is an empty world at the same time as another, with the same words.
func beside(t testing.TB, w *world) *world {
	t.Helper()
	there := &world{t: t, now: w.now, dir: t.TempDir()}
	var err error
	if there.store, err = data.Open(there.path("test.db"), data.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { there.store.Close() })
	there.params = w.params
	there.params.Store, there.params.Files, there.params.Now = there.store, disk{w: there}, func() time.Time { return there.now }
	there.Planner = planner.New(there.params)
	return there
}

// restoredAsItWas brings everything of a world into a new one and fails unless
// both are the same to the last byte.
func restoredAsItWas(t testing.TB, w *world) *world {
	t.Helper()
	archive := w.archived()
	there := beside(t, w)
	in := must(there.ReadImport(ctx, there.file("all.json", string(archive)), planner.ImportOptions{}))(t)
	if b := in.Preview.Batch; len(b.Problems)+len(b.Skipped) > 0 {
		t.Fatalf("problems: %v %v", b.Problems, b.Skipped)
	}
	must(there.Import(ctx, in))(t)
	if diff := cmp.Diff(w.whole(), there.whole()); diff != "" {
		t.Fatalf("not as it was (-before +after):\n%.4000s", diff)
	}
	if again := there.archived(); !bytes.Equal(archive, again) {
		t.Fatalf("the archive of it differs:\n%.3000s", cmp.Diff(string(archive), string(again)))
	}
	if err := there.store.Check(ctx); err != nil {
		t.Fatal(err)
	}
	return there
}

func TestAnArchiveOfTheSampleComesBackAsItWas(t *testing.T) {
	w := sample(t)
	must(w.Delete(ctx, w.who("Priya Raman")))(t)
	there := restoredAsItWas(t, w)
	before := there.whole()
	if again := there.bringArchive(w.archived()); again.Change != 0 || again.Added+again.Updated+again.Filled != 0 {
		t.Errorf("the same archive again did %+v", again)
	}
	if diff := cmp.Diff(before, there.whole()); diff != "" {
		t.Errorf("the same archive again changed something:\n%.3000s", diff)
	}
	must(there.Undo())(t)
	if people := must(there.store.Everybody(ctx, true))(t); len(people) != 0 {
		t.Errorf("%d people are left after undo", len(people))
	}
}

func TestAnyDatabaseComesBackFromItsArchiveAsItWas(t *testing.T) {
	first := empty(t)
	rapid.Check(t, func(rt *rapid.T) {
		w := beside(t, first)
		furnish(rt, w)
		restoredAsItWas(t, w).store.Close()
		w.store.Close()
	})
}
