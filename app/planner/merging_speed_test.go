package planner_test

import "testing"

func BenchmarkWhoIsHereTwiceOf30000(b *testing.B) {
	w := largeWorld(b)
	for b.Loop() {
		must(w.Twins(ctx))(b)
	}
}

func BenchmarkMergeOfTwoAmong30000(b *testing.B) {
	w := largeWorld(b)
	x, y := w.add("Kim Park, Designer at Kestrel"), w.add("Kimberly Park, Designer at Kestrel")
	for b.Loop() {
		m, _, err := w.MergePeople(ctx, x, y, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		must(w.Unmerge(ctx, m.ID))(b)
		must(w.Twins(ctx))(b)
		b.StartTimer()
	}
}
