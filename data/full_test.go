package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
)

func TestAFullDiskLosesNothingAndCanBeRepeated(t *testing.T) {
	d, err := Open(filepath.Join(t.TempDir(), "cortado.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	at := time.Unix(1e9, 0)
	large := func(w app.Writer) error {
		for n := range 200 {
			if _, err := w.SavePerson(app.Person{Name: app.Name{Given: fmt.Sprint("P", n)}, Notes: strings.Repeat(fmt.Sprint(n, " "), 500)}); err != nil {
				return err
			}
		}
		return nil
	}
	var pages int
	if pages, err = one[int](d.s, "PRAGMA page_count"); err != nil {
		t.Fatal(err)
	}
	if err := d.s.run(fmt.Sprint("PRAGMA max_page_count = ", pages+20)); err != nil { // as when no space is left
		t.Fatal(err)
	}
	_, err = d.Change("x", "", at, large)
	if !errors.Is(err, app.ErrReadOnly) || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("got %v", err)
	}
	people, err := d.Network(context.Background())
	if err != nil || len(people) != 0 {
		t.Fatalf("%d people are left of the failed change, %v", len(people), err)
	}
	if err := d.s.run("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Change("x", "", at, large); err != nil {
		t.Fatal(err)
	}
	if people, err := d.Network(context.Background()); err != nil || len(people) != 200 {
		t.Fatalf("%d people after the second try, %v", len(people), err)
	}
	if err := d.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}
