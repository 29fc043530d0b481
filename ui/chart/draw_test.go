package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
)

// favoursOf is the given and received of the picture.
func favoursOf() chart.FavoursInput {
	in := chart.FavoursInput{GaveLabel: "You gave", GotLabel: "You received", GaveSum: 13, GotSum: 15, OnRow: func(int) {}}
	for _, r := range []struct {
		name string
		a, b int
	}{{"Tom", 4, 2}, {"Ines", 2, 4}, {"Aiko", 3, 2}, {"Lena", 1, 3}, {"Omar", 1, 3}, {"Fatou", 2, 1}} {
		in.Rows = append(in.Rows, chart.FavourRow{Name: r.name, Gave: r.a, Got: r.b, Tip: fmt.Sprintf("%s: you gave %d, received %d", r.name, r.a, r.b)})
	}
	return in
}

// manyFavours has long names and more favours than there is room for.
func manyFavours() chart.FavoursInput {
	return chart.FavoursInput{GaveLabel: "Gefallen, die du erwiesen hast", GotLabel: "Gefallen, die dir erwiesen wurden", GaveSum: 128, GotSum: 9,
		Rows: []chart.FavourRow{{Name: "Maximiliane-Charlotte", Gave: 112, Got: 0}, {Name: "Annegret", Gave: 8, Got: 9}, {Name: "Bartholomäus", Gave: 7, Got: 0}, {Name: "Jo", Gave: 1, Got: 0}}}
}

// monthsOf is the year of the picture.
func monthsOf() chart.MonthsInput {
	in := chart.MonthsInput{OnBar: func(int) {}}
	for i, m := range [][2]int{{1, 0}, {1, 1}, {1, 0}, {2, 0}, {0, 1}, {2, 1}, {1, 1}, {1, 0}, {0, 0}, {2, 0}, {2, 1}, {2, 0}} {
		in.Bars = append(in.Bars, chart.MonthBar{Letter: "DJFMAMJJASON"[i : i+1], Name: "Month", Asked: m[0], Theirs: m[1], Now: i == 11,
			Tip: fmt.Sprintf("%d coffees, %d asked by them", m[0]+m[1], m[1])})
	}
	return in
}

// manyMonths is n months with up to top coffees.
func manyMonths(n, top int) chart.MonthsInput {
	var in chart.MonthsInput
	for i := range n {
		all := (i*7 + 3) % (top + 1)
		in.Bars = append(in.Bars, chart.MonthBar{Letter: "JFMAMJJASOND"[i%12 : i%12+1], Name: "Month", Asked: all * 2 / 3, Theirs: all - all*2/3, Now: i == n-1})
	}
	return in
}

var germanPeople = []string{"Maximiliane von Hohenstein-Wertheim", "Priya Raman", "Jonas Lindqvist", "Aiko Tanaka", "Bartholomäus Grünwald-Oberhofer",
	"Lena Vogt", "Omar Haddad", "Fatou Diallo", "Ines Moreau", "Tom Becker", "Annegret Schulze-Lutterbeck", "Kofi Mensah", "Rosalind Ó Briain",
	"Sven Holm", "Yuki Mori", "Dana Kowalczyk", "Emre Aydın", "Noor Bakshi", "Wilhelmine Schnabel", "Zoë Laurent"}

var (
	englishSkills = []string{"Financial modelling", "Negotiation", "Data analysis", "Public tenders", "Public speaking", "Device regulation", "Machine learning", "Pricing", "Hiring", "User research", "Writing", "Budgeting"}
	germanSkills  = []string{"Öffentliche Ausschreibungen", "Medizinproduktezulassungsverfahren", "Verhandlungsführung", "Datenauswertung", "Wirtschaftlichkeitsberechnung", "Preisgestaltung"}
)

// matrixOf is who covers what with so many skills and people.
func matrixOf(skills []string, people []string) chart.MatrixInput {
	in := chart.MatrixInput{You: "You", OnPerson: func(int) {}, OnSkill: func(int) {}, Tip: func(s, p int) string { return fmt.Sprint(s, p) },
		More: func(n int) string { return fmt.Sprintf("and %d more people in the table", n) }}
	for i, s := range skills {
		have, want := i%3, 2+i%3
		in.Skills = append(in.Skills, chart.MatrixSkill{Name: s, Have: have, Want: want, Detail: fmt.Sprintf("%d, want %d", have, want)})
	}
	for i, p := range people {
		person := chart.MatrixPerson{Name: p}
		for s := range skills {
			person.Levels = append(person.Levels, (i*7+s*5+i*s+i*i+s*s)%11-5)
			person.Sure = append(person.Sure, []float64{1, .8, .72, 1, .9, 1, .64}[(i*3+s)%7])
		}
		for s, l := range person.Levels {
			person.Levels[s] = max(l, -1)
		}
		in.People = append(in.People, person)
	}
	if len(in.Skills) > 5 && len(people) > 0 {
		s := &in.Skills[5]
		s.Open, s.Detail = true, "nobody above 1"
		for i := range in.People {
			in.People[i].Levels[5] = min(in.People[i].Levels[5], 1)
		}
	}
	return in
}

var trustMonths = strings.Fields("Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov")

// trustOf is trust in n people over a year.
func trustOf(names []string) chart.TrustInput {
	in := chart.TrustInput{Months: trustMonths, OnLine: func(int) {}}
	for i, name := range names {
		line := chart.TrustLineInput{Name: name}
		level := float32(1 + i%3)
		from := level
		line.Points = append(line.Points, chart.TrustPoint{At: float32(i%4) * .1, Level: level})
		for k := range 1 + i%3 {
			level = min(max(level+float32((i+k)%3-1)*1+.0, 0), 5)
			if (i+k)%3 == 1 {
				level = min(level+2, 5)
			}
			line.Points = append(line.Points, chart.TrustPoint{At: .3 + .2*float32(k) + float32(i)*.03, Level: level})
		}
		line.Detail = fmt.Sprintf("%v to %v", from, level)
		in.Lines = append(in.Lines, line)
	}
	return in
}

// page shows the four charts on cards as a screen would.
func page(width float32, german bool) fyne.CanvasObject {
	favours, months, matrix, trust := favoursOf(), monthsOf(), matrixOf(englishSkills, germanPeople), trustOf(germanPeople[1:7])
	if german {
		favours, months, matrix, trust = manyFavours(), manyMonths(36, 14), matrixOf(germanSkills, germanPeople[:5]), trustOf(germanPeople[:8])
	}
	you, them := part.MarkedText(part.MarkYou, "You asked"), part.MarkedText(part.MarkThem, "They asked")
	small := part.Columns(300, 12, part.Card("Given and received", nil, chart.NewFavours(favours)),
		part.Card("Coffees per month", part.Body("20 in a year"), part.Column(8, chart.NewMonths(months), part.Legend(you, them))))
	return part.Stack(part.Fill(look.Bg, 0), part.Pad(12, 12, 12, 12, part.Column(12, small,
		part.Card("Who covers what", nil, chart.NewMatrix(matrix)), part.Card("Trust over time", nil, chart.NewTrust(trust)))))
}

// A chart with the keyboard and one with the pointer, for the eye only.
func TestDrawChartsInUse(t *testing.T) {
	matrix, trust := chart.NewMatrix(matrixOf(englishSkills[:5], germanPeople[:6])), chart.NewTrust(trustOf(germanPeople[1:7]))
	w := window(t, look.New(look.Light, 100, false), 700, 700, func() fyne.CanvasObject {
		return part.Stack(part.Fill(look.Surface, 0), part.Pad(12, 12, 12, 12, part.Column(12, matrix, trust)))
	})
	w.Canvas().Focus(matrix)
	for range 7 {
		pressKeys(matrix, fyne.KeyRight)
	}
	pressKeys(matrix, fyne.KeyDown)
	test.MoveMouse(w.Canvas(), fyne.NewPos(620, trust.Position().Y+50))
	if ringOf(matrix) == nil {
		t.Error("no ring")
	}
	shoot(t, "charts-use", w.Canvas().Capture())
}

func TestDrawCharts(t *testing.T) {
	light, dark, contrast := look.New(look.Light, 100, false), look.New(look.Dark, 100, false), look.New(look.Dark, 100, true)
	double := look.New(look.Light, 200, false)
	for _, v := range []struct {
		name   string
		theme  *look.Theme
		width  float32
		german bool
	}{
		{"light", light, 1052, false}, {"dark", dark, 1052, false}, {"german", light, 1052, true}, {"contrast", contrast, 700, true},
		{"medium", light, 700, false}, {"narrow", light, 330, false}, {"narrow-german", dark, 330, true},
		{"200", double, 1160, false}, {"200-narrow-german", double, 560, true},
	} {
		t.Run(v.name, func(t *testing.T) {
			img := drawn(t, v.theme, v.width, func() fyne.CanvasObject { return page(v.width, v.german) })
			if img.Bounds().Empty() {
				t.Fatal("nothing was drawn")
			}
			shoot(t, "charts-"+v.name, img)
		})
	}
}
