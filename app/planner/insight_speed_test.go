package planner_test

import (
	"testing"

	"cortado/app/planner"
)

func BenchmarkInsightsOf30000People(b *testing.B) {
	w := largeWorld(b)
	must(w.Insights(ctx, false))(b)
	for b.Loop() {
		must(w.Insights(ctx, false))(b)
	}
}

func BenchmarkInsightsOf30000PeopleFromTheDatabase(b *testing.B) {
	w := largeWorld(b)
	for b.Loop() {
		cold := planner.New(w.params)
		must(cold.Insights(ctx, true))(b)
	}
}
