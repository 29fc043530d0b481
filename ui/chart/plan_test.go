package chart_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"cortado/ui/chart"
)

// ruler measures words without a font: letters of one width.
func ruler(scale float32) chart.Measure {
	return func(words string, size float32, bold bool) float32 {
		w := float32(utf8.RuneCountInString(words)) * size * scale * .56
		if bold {
			w *= 1.05
		}
		return w
	}
}

// everyRoom calls for widths and text sizes a window can have.
func everyRoom(t *testing.T, do func(t *testing.T, width, scale float32)) {
	for _, scale := range []float32{1, 1.1, 1.25, 1.5, 2} {
		for width := float32(240); width <= 1200; width += 37 {
			do(t, width, scale)
		}
	}
}

// inside fails for a box that leaves a chart of a size.
func inside(t *testing.T, what string, width, height float32, boxes ...chart.Box) {
	t.Helper()
	for i, b := range boxes {
		if b.X < -.01 || b.Y < -.01 || b.Right() > width+.01 || b.Bottom() > height+.01 || b.W < 0 || b.H < 0 {
			t.Fatalf("%s: box %d %+v leaves %v x %v", what, i, b, width, height)
		}
	}
}

// apart fails for boxes that meet.
func apart(t *testing.T, what string, boxes ...chart.Box) {
	t.Helper()
	for i, a := range boxes {
		for _, b := range boxes[:i] {
			small := chart.Box{X: a.X + .02, Y: a.Y + .02, W: a.W - .04, H: a.H - .04}
			if a.W > 0 && b.W > 0 && small.Meets(b) {
				t.Fatalf("%s: %+v meets %+v", what, a, b)
			}
		}
	}
}

// written are the boxes of texts that have words; each text must fit its own.
func written(t *testing.T, scale float32, texts ...chart.Text) []chart.Box {
	t.Helper()
	var out []chart.Box
	for _, c := range texts {
		if c.Words == "" {
			continue
		}
		if w := ruler(scale)(c.Words, c.Size, c.Bold); w > c.W+.1 {
			t.Fatalf("%q is %v wide in %v", c.Words, w, c.W)
		}
		out = append(out, c.Box)
	}
	return out
}

// number reads a figure such as "+4".
func number(words string) int {
	n := 0
	fmt.Sscanf(words, "%d", &n)
	return n
}

func TestEveryFavourIsACellOrCounted(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 1))
	for range 20 {
		in := chart.FavoursInput{GaveLabel: "Gefallen, die du erwiesen hast", GotLabel: "You received", GaveSum: random.IntN(500), GotSum: random.IntN(90)}
		for range random.IntN(9) {
			names := []string{"Jo", "Maximiliane-Charlotte von Hohenstein", "Annegret", ""}
			in.Rows = append(in.Rows, chart.FavourRow{Name: names[random.IntN(4)], Gave: random.IntN(4) * random.IntN(60), Got: random.IntN(10)})
		}
		everyRoom(t, func(t *testing.T, width, scale float32) {
			plan := chart.PlanFavours(in, width, scale, ruler(scale))
			what := fmt.Sprintf("%v at %v x%v", in.Rows, width, scale)
			heads := written(t, scale, plan.Head...)
			inside(t, what, width, plan.Height, heads...)
			apart(t, what, heads...)
			if len(plan.Rows) != len(in.Rows) {
				t.Fatalf("%s: %d rows", what, len(plan.Rows))
			}
			bottom := float32(0)
			for _, h := range heads {
				bottom = max(bottom, h.Bottom())
			}
			for i, r := range plan.Rows {
				if r.Y < bottom-.01 {
					t.Fatalf("%s: row %d begins at %v, above %v", what, i, r.Y, bottom)
				}
				bottom = r.Bottom()
				boxes := append(append([]chart.Box{}, r.Gave...), r.Got...)
				boxes = append(boxes, written(t, scale, r.Name, r.GaveMore, r.GotMore)...)
				inside(t, what, width, plan.Height, boxes...)
				apart(t, what, boxes...)
				if n := len(r.Gave) + number(r.GaveMore.Words); n != in.Rows[i].Gave {
					t.Fatalf("%s: row %d tells %d given", what, i, n)
				}
				if n := len(r.Got) + number(r.GotMore.Words); n != in.Rows[i].Got {
					t.Fatalf("%s: row %d tells %d received", what, i, n)
				}
				if len(r.Gave) > 7 || len(r.Got) > 7 {
					t.Fatalf("%s: more than seven cells", what)
				}
			}
		})
	}
}

func TestMoreThanSevenFavoursAreToldAsANumber(t *testing.T) {
	in := chart.FavoursInput{Rows: []chart.FavourRow{{Name: "Lena", Gave: 11, Got: 7}}}
	row := chart.PlanFavours(in, 400, 1, ruler(1)).Rows[0]
	if len(row.Gave) != 7 || row.GaveMore.Words != "+4" || len(row.Got) != 7 || row.GotMore.Words != "" {
		t.Errorf("11 and 7 favours: %d cells and %q, %d cells and %q", len(row.Gave), row.GaveMore.Words, len(row.Got), row.GotMore.Words)
	}
	if c := row.Gave[0]; c.W != 16 || c.H != 10 || row.H != 28 || c.X-row.Gave[1].Right() != 3 {
		t.Errorf("cells of %v x %v in a row of %v", c.W, c.H, row.H)
	}
	if row.Name.Box.W+8 != 64 {
		t.Errorf("a short name has %v", row.Name.W)
	}
}

func TestEveryCoffeeIsABlock(t *testing.T) {
	for _, months := range []int{0, 1, 2, 12, 24, 36} {
		for _, top := range []int{0, 1, 3, 9, 40, 200} {
			in := manyMonths(months, top)
			everyRoom(t, func(t *testing.T, width, scale float32) {
				for _, height := range []float32{0, 400} {
					plan := chart.PlanMonths(in, width, height, scale, ruler(scale))
					what := fmt.Sprintf("%d months of up to %d at %v x%v", months, top, width, scale)
					var all []chart.Box
					var texts []chart.Text
					for i, b := range plan.Bars {
						if len(b.Asked) != in.Bars[i].Asked || len(b.Theirs) != in.Bars[i].Theirs {
							t.Fatalf("%s: month %d has %d and %d blocks", what, i, len(b.Asked), len(b.Theirs))
						}
						if flat := b.Rule.W > 0; flat != (len(b.Asked)+len(b.Theirs) == 0) {
							t.Fatalf("%s: flat rule %v", what, flat)
						}
						blocks := append(append([]chart.Box{}, b.Asked...), b.Theirs...)
						for k := 1; k < len(blocks); k++ {
							if blocks[k].Bottom() > blocks[k-1].Y+.01 {
								t.Fatalf("%s: block %d of month %d is not above the one before", what, k, i)
							}
						}
						if i > 0 {
							before, here := plan.Bars[i-1], b
							if x := max(endOf(before.Asked), endOf(before.Theirs), before.Rule.Right()); x > beginOf(here) {
								t.Fatalf("%s: month %d begins at %v before %v", what, i, beginOf(here), x)
							}
						}
						inside(t, what, width, plan.Height, blocks...)
						all = append(all, b.Rule, b.Box)
						texts = append(texts, b.Number, b.Letter)
					}
					words := written(t, scale, texts...)
					inside(t, what, width, plan.Height, all...)
					inside(t, what, width, plan.Height, words...)
					apart(t, what, words...)
					if months > 0 && plan.Bars[months-1].Letter.Words == "" {
						t.Fatalf("%s: the present month has no letter", what)
					}
				}
			})
		}
	}
}

func endOf(boxes []chart.Box) float32 {
	if len(boxes) == 0 {
		return 0
	}
	return boxes[0].Right()
}

func beginOf(m chart.MonthPlace) float32 {
	for _, b := range [][]chart.Box{m.Asked, m.Theirs} {
		if len(b) > 0 {
			return b[0].X
		}
	}
	return m.Rule.X
}

func TestAYearOfCoffeesStandsAsPictured(t *testing.T) {
	plan := chart.PlanMonths(monthsOf(), 290, 0, 1, ruler(1))
	may := plan.Bars[5]
	if len(may.Asked) != 2 || len(may.Theirs) != 1 || may.Asked[0].W != 18 || may.Asked[0].H != 33 || may.Asked[0].Y-may.Asked[1].Bottom() != 3 {
		t.Errorf("May is drawn %+v", may)
	}
	for i, b := range plan.Bars {
		if b.Number.Words == "" || b.Letter.Words == "" {
			t.Errorf("month %d lacks its number or letter", i)
		}
	}
	if now := plan.Bars[11].Letter; !now.Bold || plan.Bars[10].Letter.Bold {
		t.Error("only the present month is bold")
	}
}
