package planner_test

import (
	"testing"

	"cortado/app/planner"
)

// BenchmarkImport30000 brings 30,000 rows of LinkedIn in, from the bytes of the
// file to the commit.
func BenchmarkImport30000(b *testing.B) {
	rows := manyRows(30_000)
	for b.Loop() {
		b.StopTimer()
		w := empty(b)
		path := w.file("Connections.csv", rows)
		b.StartTimer()
		in := must(w.ReadImport(ctx, path, planner.ImportOptions{}))(b)
		if got := must(w.Import(ctx, in))(b); got.Added != 30_000 {
			b.Fatalf("imported %+v", got)
		}
	}
}

// BenchmarkImport30000Again brings the same rows in again, which changes nothing.
func BenchmarkImport30000Again(b *testing.B) {
	w := empty(b)
	path := w.file("Connections.csv", manyRows(30_000))
	w.bring(path)
	for b.Loop() {
		in := must(w.ReadImport(ctx, path, planner.ImportOptions{}))(b)
		if got := must(w.Import(ctx, in))(b); got.Unchanged != 30_000 {
			b.Fatalf("imported %+v", got)
		}
	}
}

// BenchmarkReadImport30000 reads and compares them only.
func BenchmarkReadImport30000(b *testing.B) {
	w := empty(b)
	path := w.file("Connections.csv", manyRows(30_000))
	for b.Loop() {
		must(w.ReadImport(ctx, path, planner.ImportOptions{}))(b)
	}
}
