package chart_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/chart"
	"cortado/ui/look"
)

func TestCellChartsAreDrawnAsTheyWere(t *testing.T) {
	light, dark, double := look.New(look.Light, 100, false), look.New(look.Dark, 100, false), look.New(look.Light, 200, false)
	favours := func(in chart.FavoursInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewFavours(in) }
	}
	months := func(in chart.MonthsInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewMonths(in) }
	}
	matrix := func(in chart.MatrixInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewMatrix(in) }
	}
	trust := func(in chart.TrustInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewTrust(in) }
	}
	nobody := favoursOf()
	nobody.Rows, nobody.GaveSum, nobody.GotSum = nil, 0, 0

	cellGolden(t, "favours", light, 310, favours(favoursOf()))
	cellGolden(t, "favours-dark", dark, 310, favours(favoursOf()))
	cellGolden(t, "favours-none", light, 310, favours(nobody))
	cellGolden(t, "favours-german", light, 310, favours(manyFavours()))
	cellGolden(t, "months", light, 314, months(monthsOf()))
	cellGolden(t, "months-dark", dark, 314, months(monthsOf()))
	cellGolden(t, "months-zeros", light, 314, months(manyMonths(12, 0)))
	cellGolden(t, "months-many", light, 314, months(manyMonths(36, 14)))
	cellGolden(t, "matrix", light, 640, matrix(matrixOf(englishSkills[:7], germanPeople[:8])))
	cellGolden(t, "matrix-dark", dark, 640, matrix(matrixOf(englishSkills[:7], germanPeople[:8])))
	cellGolden(t, "matrix-one", light, 400, matrix(matrixOf(englishSkills[1:2], germanPeople[2:3])))
	cellGolden(t, "matrix-german", light, 320, matrix(matrixOf(germanSkills, germanPeople)))
	cellGolden(t, "matrix-200", double, 640, matrix(matrixOf(germanSkills[:3], germanPeople[:5])))
	cellGolden(t, "trust", light, 640, trust(trustOf(germanPeople[1:7])))
	cellGolden(t, "trust-dark", dark, 640, trust(trustOf(germanPeople[1:7])))
	cellGolden(t, "trust-none", light, 400, trust(chart.TrustInput{Months: trustMonths}))
	cellGolden(t, "trust-german", light, 320, trust(trustOf(germanPeople)))
}
