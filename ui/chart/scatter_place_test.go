package chart_test

import (
	"testing"

	"cortado/ui/chart"
)

func TestTheScatterOfTheDrawingsStandsAsDrawn(t *testing.T) {
	p := chart.PlaceScatter(talks(), 486, 1, ruler(1))
	if p.Left != 34 || p.Ratings[4] != 40 || p.Ratings[0] != 276 || p.Height != 334 {
		t.Errorf("left %v, ratings %v, height %v", p.Left, p.Ratings, p.Height)
	}
	if p.Dots[0] != (chart.Point{X: 62, Y: 158}) || p.Dots[18] != (chart.Point{X: 446, Y: 40}) {
		t.Errorf("a talk without difference stands at %v, one with six at %v", p.Dots[0], p.Dots[18])
	}
	if a, b, c := p.Dots[5], p.Dots[6], p.Dots[7]; b.X-a.X != 12 || c.X-b.X != 12 || b.X != 190 || a.Y != b.Y {
		t.Errorf("three equal talks stand at %v, %v and %v", a, b, c)
	}
	if len(p.Means) != 3 || len(p.Names) != 3 {
		t.Fatalf("%d means and %d names", len(p.Means), len(p.Names))
	}
	for _, m := range p.Means {
		if m.Number.X != m.X1 || m.Number.Y <= m.Y {
			t.Errorf("the number of a mean stands at %v, not below the left end %v", m.Number, m.X1)
		}
	}
}

// crowd has n talks with everything between none and all of the perspectives,
// many of them alike, the last three named.
func crowd(n, of int, name string) chart.ScatterInput {
	in := chart.ScatterInput{Of: of, AxisWords: [3]string{"wie du", "Sichtweisen, die sich unterscheiden", "anders als du"},
		Bands: []chart.ScatterBand{{From: 0, To: of / 3, Mean: 3, Text: "3.0"}, {From: of/3 + 1, To: 2 * of / 3, Mean: 3.1, Text: "3.1"}, {From: 2*of/3 + 1, To: of, Mean: 4.6, Text: "4.6"}}}
	for i := range n {
		in.Points = append(in.Points, chart.ScatterPoint{Differ: i * i % (of + 1), Helpful: 1 + i*7%5, Name: name, Named: i >= n-3})
	}
	return in
}

func TestNothingOfAScatterLiesOverAnythingOrLeavesIt(t *testing.T) {
	for _, of := range []int{6, 8} {
		for _, n := range []int{0, 1, 5, 19, 60} {
			for _, width := range []float32{300, 486, 732} {
				for _, scale := range []float32{1, 2} {
					in := crowd(n, of, "Maximiliane")
					w := width * scale
					p := chart.PlaceScatter(in, w, scale, ruler(scale))
					var solid []chart.Box
					for _, d := range p.Dots {
						b := chart.Box{X: d.X - 5*scale, Y: d.Y - 5*scale, W: 10 * scale, H: 10 * scale}
						if !b.Within(w, p.Height) {
							t.Fatalf("%d of %d talks, %v wide at %v: a point leaves: %v", n, of, width, scale, d)
						}
						if n <= 19 && width >= 486 {
							for _, o := range solid {
								if b.Meets(o) {
									t.Fatalf("%d of %d talks, %v wide at %v: points at %v and %v", n, of, width, scale, b, o)
								}
							}
						}
						solid = append(solid, b)
					}
					for _, name := range p.Names {
						if !name.At.Within(w, p.Height) {
							t.Fatalf("a name leaves: %v", name.At)
						}
						for _, o := range solid {
							if name.At.Meets(o) {
								t.Fatalf("%d of %d talks, %v wide at %v: a name lies over %v", n, of, width, scale, o)
							}
						}
						solid = append(solid, name.At)
					}
					if len(p.Names) > 3 || n == 1 && len(p.Names) != 1 {
						t.Fatalf("%d talks have %d names", n, len(p.Names))
					}
					for i, a := range p.Words {
						if !a.Within(w, p.Height) {
							t.Fatalf("%v wide at %v: the words below leave: %v", width, scale, a)
						}
						for _, b := range p.Words[:i] {
							if a.Meets(b) {
								t.Fatalf("%v wide at %v: the words below lie over each other: %v %v", width, scale, a, b)
							}
						}
					}
				}
			}
		}
	}
}

func TestNoTalksAreDrawnWithoutMeans(t *testing.T) {
	p := chart.PlaceScatter(chart.ScatterInput{Of: 6, Bands: []chart.ScatterBand{{From: 0, To: 2}}}, 486, 1, ruler(1))
	if len(p.Dots)+len(p.Means)+len(p.Names) > 0 || len(p.Numbers) != 7 {
		t.Errorf("%+v", p)
	}
}
