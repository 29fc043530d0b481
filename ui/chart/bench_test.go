package chart_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/chart"
)

// benchmark makes, measures and lays out a chart anew.
func benchmark(b *testing.B, width float32, make func() fyne.CanvasObject) {
	window(b, light(), 640, 480, make)
	b.ReportAllocs()
	for b.Loop() {
		c := make()
		high := c.(interface{ HeightFor(float32) float32 }).HeightFor(width)
		c.Resize(fyne.NewSize(width, high))
		if len(test.LaidOutObjects(c)) == 0 {
			b.Fatal("nothing was drawn")
		}
	}
}

func BenchmarkFavours(b *testing.B) {
	in := manyFavours()
	benchmark(b, 300, func() fyne.CanvasObject { return chart.NewFavours(in) })
}

func BenchmarkThreeYearsOfMonths(b *testing.B) {
	in := manyMonths(36, 14)
	benchmark(b, 600, func() fyne.CanvasObject { return chart.NewMonths(in) })
}

func BenchmarkMatrixOf12SkillsAnd20People(b *testing.B) {
	in := matrixOf(englishSkills, germanPeople)
	benchmark(b, 1000, func() fyne.CanvasObject { return chart.NewMatrix(in) })
}

func BenchmarkTrustInEightPeople(b *testing.B) {
	in := trustOf(germanPeople)
	benchmark(b, 700, func() fyne.CanvasObject { return chart.NewTrust(in) })
}
