package data_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cortado/app"
	"cortado/data"
)

var (
	ctx  = context.Background()
	noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
)

// same compares values as the product sees them: an absent list is an empty one.
var same = cmp.Options{cmpopts.EquateEmpty()}

func TestMain(m *testing.M) {
	if play, ok := parts[os.Getenv("CORTADO_TEST_PART")]; ok {
		play(os.Getenv("CORTADO_TEST_FILE"))
		return
	}
	os.Exit(m.Run())
}

// fresh opens a new database in a folder of its own.
func fresh(t testing.TB) *data.DB {
	t.Helper()
	return reopen(t, filepath.Join(t.TempDir(), "cortado.db"))
}

func reopen(t testing.TB, path string) *data.DB {
	t.Helper()
	d, err := data.Open(path, data.Options{})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// change runs work as one change and fails the test when it does.
func change(t testing.TB, d *data.DB, work func(w app.Writer) error) app.ChangeID {
	t.Helper()
	id, err := d.Change("change.test", "", noon, work)
	if err != nil {
		t.Fatalf("change: %v", err)
	}
	return id
}

func undo(t testing.TB, d *data.DB, id app.ChangeID) app.Change {
	t.Helper()
	c, err := d.Undo(id, noon)
	if err != nil {
		t.Fatalf("undo %d: %v", id, err)
	}
	return c
}

// add saves people and gives their ids.
func add(t testing.TB, d *data.DB, people ...app.Person) []app.PersonID {
	t.Helper()
	var ids []app.PersonID
	change(t, d, func(w app.Writer) error {
		for _, p := range people {
			id, err := w.SavePerson(p)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	return ids
}

func named(given, family string) app.Person {
	return app.Person{Name: app.Name{Given: given, Family: family}}
}

func must[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func equal(t testing.TB, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, same); diff != "" {
		t.Fatalf("differs (-want +got):\n%s", diff)
	}
}

func wants(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got %v, want %v", err, kind)
	}
}
