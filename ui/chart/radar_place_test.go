package chart_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cortado/ui/chart"
)

func TestALabelWrapsAtSpacesAndHyphensAndIsShortenedWithAnEllipsis(t *testing.T) {
	one := func(s string) float32 { return float32(len([]rune(s))) }
	for _, c := range []struct {
		text  string
		width float32
		most  int
		want  []string
		whole bool
	}{
		{"Pricing", 10, 2, []string{"Pricing"}, true},
		{"Data analysis", 8, 2, []string{"Data", "analysis"}, true},
		{"Geschäftsprozessmodellierung und -optimierung", 32, 2, []string{"Geschäftsprozessmodellierung und", "-optimierung"}, true},
		{"Geschäftsprozessmodellierung und -optimierung", 20, 2, []string{"Geschäftsprozessmod…", "und -optimierung"}, false},
		{"Change-Management", 8, 2, []string{"Change-", "Managem…"}, false},
		{"Öffentliche Ausschreibungen", 11, 1, []string{"Öffentlich…"}, false},
		{"", 10, 2, nil, true},
		{"Wort", 0, 2, []string{"…"}, false},
		{"one two three four five", 5, 0, []string{"one", "two", "three", "four", "five"}, true},
	} {
		got, whole := chart.Lines(c.text, c.width, c.most, one)
		if !slices.Equal(got, c.want) || whole != c.whole {
			t.Errorf("%q at %v: %q %t, want %q %t", c.text, c.width, got, whole, c.want, c.whole)
		}
	}
}

// everyRadar goes through radars of 3 to 12 axes with short and long names, in
// narrow and wide areas, at normal and at double text size.
func everyRadar(check func(name string, axes []chart.RadarAxis, width, scale float32, p chart.RadarPlaces)) {
	short := make([]string, 12)
	for i := range short {
		short[i] = strings.Repeat("Law ", 1+i%2)
	}
	long := make([]string, 12)
	for i := range long {
		long[i] = german()[0]
	}
	for kind, names := range map[string][]string{"german": german(), "short": short, "long": long} {
		for n := 3; n <= 12; n++ {
			for _, width := range []float32{300, 424, 504, 764, 1200} {
				for _, scale := range []float32{1, 1.5, 2} {
					a := axes(names[:n], [][3]int{{1, 3, 5}, {0, 2, 1}})
					check(kind, a, width*scale, scale, chart.PlaceRadar(a, width*scale, scale, ruler(scale)))
				}
			}
		}
	}
}

func TestLabelsOfARadarStayWithinAndApart(t *testing.T) {
	everyRadar(func(name string, axes []chart.RadarAxis, width, scale float32, p chart.RadarPlaces) {
		for i, a := range p.Axes {
			if !a.Label.Within(width, p.Height) {
				t.Fatalf("%s, %d axes, %v wide at %v: %q leaves %v × %v: %+v", name, len(axes), width, scale, a.Name, width, p.Height, a.Label)
			}
			for j, b := range p.Axes[:i] {
				if a.Label.Meets(b.Label) {
					t.Fatalf("%s, %d axes, %v wide at %v: %d %q lies over %d %q: %+v %+v", name, len(axes), width, scale, i, a.Name, j, b.Name, a.Label, b.Label)
				}
			}
			if a.Whole != (strings.Join(strings.Fields(strings.Join(a.Name, " ")), "") == strings.ReplaceAll(axes[i].Name, " ", "") && a.Detail == axes[i].Detail) {
				t.Fatalf("%q is written %q, whole %t", axes[i].Name, a.Name, a.Whole)
			}
		}
	})
}

func TestPointsOfARadarLieOnTheirAxesWithinTheRings(t *testing.T) {
	everyRadar(func(name string, axes []chart.RadarAxis, width, scale float32, p chart.RadarPlaces) {
		if p.R < 90*scale-.01 || p.R > 135*scale+.01 {
			t.Fatalf("%d axes, %v wide at %v: radius %v", len(axes), width, scale, p.R)
		}
		for i := range axes {
			for level := range 6 {
				at := p.At(i, float32(level))
				if r := math.Hypot(float64(at.X-p.Centre.X), float64(at.Y-p.Centre.Y)); math.Abs(r-float64(p.R)*float64(level)/5) > .01 {
					t.Fatalf("level %d lies %v from the centre of rings of %v", level, r, p.R)
				}
				if !(chart.Box{X: at.X, Y: at.Y}).Within(width, p.Height) {
					t.Fatalf("level %d lies outside at %v", level, at)
				}
			}
		}
	})
}

func TestTheRadarOfTheDrawingsStandsAsDrawn(t *testing.T) {
	p := chart.PlaceRadar(pictured(), 504, 1, ruler(1))
	if p.Centre != (chart.Point{X: 252, Y: 168}) || p.R != 130 || p.Height != 346 {
		t.Errorf("centre %v, radius %v, height %v", p.Centre, p.R, p.Height)
	}
	if at := p.At(0, 5); at != (chart.Point{X: 252, Y: 38}) {
		t.Errorf("the first axis ends at %v", at)
	}
	if at := p.At(2, 5); at != (chart.Point{X: 382, Y: 168}) {
		t.Errorf("the third axis, to the right, ends at %v", at)
	}
	for i, want := range []fyne.TextAlign{fyne.TextAlignCenter, fyne.TextAlignLeading, fyne.TextAlignLeading, fyne.TextAlignLeading, fyne.TextAlignCenter, fyne.TextAlignTrailing, fyne.TextAlignTrailing, fyne.TextAlignTrailing} {
		if p.Axes[i].Align != want {
			t.Errorf("label %d is aligned %d, want %d", i, p.Axes[i].Align, want)
		}
	}
}

func TestNoTwoCornersOfAnAreaFallOnOnePixel(t *testing.T) {
	everyRadar(func(name string, axes []chart.RadarAxis, width, scale float32, p chart.RadarPlaces) {
		for _, levels := range [][]int{make([]int, len(axes)), append(make([]int, len(axes)-1), 5)} {
			corners := p.Corners(levels)
			for i, c := range corners {
				next := corners[(i+1)%len(corners)]
				if math.Round(float64(c.X)) == math.Round(float64(next.X)) && math.Round(float64(c.Y)) == math.Round(float64(next.Y)) {
					t.Fatalf("%d axes, radius %v: corners %d and the next both at %v", len(axes), p.R, i, c)
				}
			}
		}
	})
}
