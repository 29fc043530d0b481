package planner_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// BenchmarkArchive writes and brings in the archive of 30,000 people with
// 100,000 notes, and brings the same one in again.
func BenchmarkArchive(b *testing.B) {
	w := empty(b)
	if err := w.store.Quiet(func(s app.Writer) error {
		for i := range 30_000 {
			q := app.Person{Name: app.Name{Given: "Ana", Family: fmt.Sprintf("Ruiz %d", i)}, Title: "Head of operations", Organisation: fmt.Sprintf("Harbour %d", i%500),
				Emails: []app.Email{{Address: fmt.Sprintf("ana%d@harbour.example", i)}}, Links: []app.Link{{URL: fmt.Sprintf("https://www.linkedin.com/in/ana-%d", i)}},
				Skills:  []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 3, Source: app.Inferred, Certainty: .7, From: "Head of operations"}},
				Sources: map[string]app.Source{"title": app.Imported, "name": app.Imported, "emails": app.Imported}}
			if _, err := s.SavePerson(q); err != nil {
				return err
			}
		}
		for i := range 100_000 {
			n := app.Note{Person: app.PersonID(i%30_000 + 1), At: w.now, Text: fmt.Sprintf("%d: %s", i, strings.Repeat("met at the harbour ", 6))}
			if _, err := s.SaveNote(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	var archive bytes.Buffer
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			archive.Reset()
			if _, err := w.WriteArchive(ctx, &archive); err != nil {
				b.Fatal(err)
			}
		}
	})
	there := beside(b, w)
	path := there.file("all.json", archive.String())
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			must(there.ReadImport(ctx, path, planner.ImportOptions{}))(b)
		}
	})
	b.Run("bring in", func(b *testing.B) {
		for b.Loop() {
			fresh := beside(b, w)
			in := must(fresh.ReadImport(ctx, path, planner.ImportOptions{}))(b)
			must(fresh.Import(ctx, in))(b)
		}
	})
	b.Run("bring in again", func(b *testing.B) {
		for b.Loop() {
			in := must(w.ReadImport(ctx, path, planner.ImportOptions{}))(b)
			if got := must(w.Import(ctx, in))(b); got.Change != 0 {
				b.Fatalf("changed something: %+v", got)
			}
		}
	})
}
