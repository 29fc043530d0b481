package chart_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
)

// The pictures of testdata are what the charts look like. After a change that is
// meant, look at them and write them anew:
//
//	CGO_ENABLED=0 go test -tags ci ./ui/chart -run TestChartsAreDrawnAsTheyWere -update-charts
//
// With -shots DIR every chart is drawn there, as it is kept and at twice its text
// and width.
func TestChartsAreDrawnAsTheyWere(t *testing.T) {
	light, dark, double := look.New(look.Light, 100, false), look.New(look.Dark, 100, false), look.New(look.Light, 200, false)
	radar := func(axes []chart.RadarAxis) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewRadar(chart.RadarInput{Axes: axes}) }
	}
	scatter := func(in chart.ScatterInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewScatter(in) }
	}
	favours := func(in chart.FavoursInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewFavours(in) }
	}
	months := func(in chart.MonthsInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewMonths(in) }
	}
	matrix := func(skills, people []string) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewMatrix(matrixOf(skills, people)) }
	}
	trust := func(in chart.TrustInput) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return chart.NewTrust(in) }
	}
	legends := func() fyne.CanvasObject {
		return part.Column(8, chart.RadarLegend("You now", "Wanted", "Best in your network"), chart.ScatterLegend("One rated talk, 19 in all", "Average helpfulness, 1 to 5"))
	}
	one, none, nobody := talks(), talks(), favoursOf()
	one.Points, one.Bands = one.Points[16:17], one.Bands[1:2]
	none.Points, none.Bands = nil, nil
	nobody.Rows, nobody.GaveSum, nobody.GotSum = nil, 0, 0

	for _, c := range []struct {
		name       string
		theme      *look.Theme
		width, air float32 // of all, and around the chart
		chart      func() fyne.CanvasObject
	}{
		{"radar-3", light, 520, 8, radar(pictured()[:3])},
		{"radar-8", light, 520, 8, radar(pictured())},
		{"radar-8-dark", dark, 520, 8, radar(pictured())},
		{"radar-12-german", light, 520, 8, radar(axes(german(), [][3]int{{1, 3, 5}, {2, 4, 5}, {0, 3, 1}, {3, 5, 4}}))},
		{"radar-zeros", light, 440, 8, radar(axes(german()[6:], [][3]int{{0, 0, 0}, {0, 1, 0}}))},
		{"level-bars", light, 440, 8, radar(pictured()[4:6])},
		{"scatter", light, 502, 8, scatter(talks())},
		{"scatter-dark", dark, 502, 8, scatter(talks())},
		{"scatter-one", light, 340, 8, scatter(one)},
		{"scatter-none", light, 340, 8, scatter(none)},
		{"legends", light, 420, 8, legends},
		{"favours", light, 310, 12, favours(favoursOf())},
		{"favours-dark", dark, 310, 12, favours(favoursOf())},
		{"favours-none", light, 310, 12, favours(nobody)},
		{"favours-german", light, 310, 12, favours(manyFavours())},
		{"months", light, 314, 12, months(monthsOf())},
		{"months-dark", dark, 314, 12, months(monthsOf())},
		{"months-zeros", light, 314, 12, months(manyMonths(12, 0))},
		{"months-many", light, 314, 12, months(manyMonths(36, 14))},
		{"matrix", light, 640, 12, matrix(englishSkills[:7], germanPeople[:8])},
		{"matrix-dark", dark, 640, 12, matrix(englishSkills[:7], germanPeople[:8])},
		{"matrix-one", light, 400, 12, matrix(englishSkills[1:2], germanPeople[2:3])},
		{"matrix-german", light, 320, 12, matrix(germanSkills, germanPeople)},
		{"matrix-200", double, 640, 12, matrix(germanSkills[:3], germanPeople[:5])},
		{"trust", light, 640, 12, trust(trustOf(germanPeople[1:7]))},
		{"trust-dark", dark, 640, 12, trust(trustOf(germanPeople[1:7]))},
		{"trust-none", light, 400, 12, trust(chart.TrustInput{Months: trustMonths})},
		{"trust-german", light, 320, 12, trust(trustOf(germanPeople))},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := func() fyne.CanvasObject {
				return part.Stack(part.Fill(look.Surface, 0), part.Pad(c.air, c.air, c.air, c.air, c.chart()))
			}
			now := drawn(t, c.theme, c.width, page)
			shoot(t, c.name, now)
			golden(t, c.name, now)
			if *shots != "" {
				shoot(t, c.name+"-twice", drawn(t, look.New(c.theme.Mode(), 200, false), 2*c.width, page))
			}
		})
	}
}
