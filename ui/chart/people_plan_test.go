package chart_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"cortado/ui/chart"
	"cortado/ui/part"
)

func TestEveryLevelHasItsCellAndNothingLeavesTheMatrix(t *testing.T) {
	for _, n := range [][2]int{{0, 0}, {0, 3}, {1, 0}, {1, 1}, {2, 5}, {6, 12}, {12, 20}} {
		in := matrixOf(append(slices.Clone(germanSkills), englishSkills...)[:n[0]], germanPeople[:n[1]])
		everyRoom(t, func(t *testing.T, width, scale float32) {
			plan := chart.PlanMatrix(in, width, scale, ruler(scale))
			what := fmt.Sprintf("%v skills and people at %v x%v", n, width, scale)
			texts := []chart.Text{plan.You, plan.More}
			var cells []chart.Box
			if len(plan.Heads) != plan.Shown || len(plan.Rows) != n[0] || plan.Shown > n[1] || plan.Shown == 0 && n[1] > 0 {
				t.Fatalf("%s: %d of them have a column, %d rows", what, plan.Shown, len(plan.Rows))
			}
			for i, h := range plan.Heads {
				cells = append(cells, h.Box)
				texts = append(texts, h.Lines...)
				if first := chart.Box(h.Box); i > 0 && first.X != plan.Heads[i-1].Right() {
					t.Fatalf("%s: column %d begins at %v", what, i, first.X)
				}
			}
			for i, r := range plan.Rows {
				cells = append(cells, r.Box)
				texts = append(append(texts, r.Name...), r.Detail)
				for j, c := range r.Cells {
					cells = append(cells, c.Box)
					inside(t, what, width, plan.Height, c.Disc)
					if c.X != plan.Heads[j].X || c.W != plan.Heads[j].W {
						t.Fatalf("%s: cell %d %d stands beside its column", what, i, j)
					}
					level := in.People[j].Levels[i]
					if known := c.Kind != chart.MatrixUnknown; known != (level >= 0) {
						t.Fatalf("%s: level %d is drawn as %v", what, level, c.Kind)
					}
					if (c.Kind == chart.MatrixEnough) != (level > 0 && level >= in.Skills[i].Want) {
						t.Fatalf("%s: level %d of %d is drawn as %v", what, level, in.Skills[i].Want, c.Kind)
					}
					if want := fmt.Sprint(level); level >= 0 && c.Figure.Words != want && c.Figure.Words != want+"?" {
						t.Fatalf("%s: level %d is told as %q", what, level, c.Figure.Words)
					}
					written(t, scale, c.Figure)
				}
				inside(t, what, width, plan.Height, r.Bar[:]...)
				apart(t, what, append(written(t, scale, append(slices.Clone(r.Name), r.Detail)...), r.Bar[:]...)...)
			}
			for _, l := range plan.Legend {
				texts = append(texts, l.Initials, l.Name)
			}
			words := written(t, scale, texts...)
			inside(t, what, width, plan.Height, cells...)
			inside(t, what, width, plan.Height, plan.Rules...)
			inside(t, what, width, plan.Height, words...)
			apart(t, what, cells...)
			apart(t, what, words...)
		})
	}
}

func TestPeopleWithoutAColumnAreCounted(t *testing.T) {
	in := matrixOf(englishSkills, germanPeople)
	before := 0
	for width := float32(240); width <= 1200; width += 40 {
		plan := chart.PlanMatrix(in, width, 1, ruler(1))
		if width != 400 && plan.Shown < before { // from 380 on the skills stand beside
			t.Errorf("%d people fit in %v, %d in less", plan.Shown, width, before)
		}
		before = plan.Shown
		want := ""
		if left := len(germanPeople) - plan.Shown; left > 0 {
			want = fmt.Sprintf("and %d more people in the table", left)
		}
		if plan.More.Words != want {
			t.Errorf("at %v it says %q, want %q", width, plan.More.Words, want)
		}
	}
}

func TestNamesGiveWayToInitialsThatAreExplained(t *testing.T) {
	in := matrixOf(englishSkills, germanPeople[:6])
	if wide := chart.PlanMatrix(in, 1000, 1, ruler(1)); len(wide.Legend) != 0 || wide.Heads[1].Lines[0].Words != "Priya" || wide.Heads[1].Lines[1].Words != "Raman" {
		t.Errorf("in a wide chart Priya Raman stands as %+v", wide.Heads[1].Lines)
	}
	narrow := chart.PlanMatrix(in, 480, 1, ruler(1))
	if len(narrow.Legend) != 6 || narrow.Heads[1].Lines[0].Words != "PR" || narrow.Legend[1].Name.Words != "Priya Raman" {
		t.Errorf("in a narrow one as %+v, explained by %+v", narrow.Heads[1].Lines, narrow.Legend)
	}
}

func TestAHigherLevelIsALargerDiscAndADoubtfulOneHasAQuestionMark(t *testing.T) {
	in := chart.MatrixInput{Skills: []chart.MatrixSkill{{Name: "Pricing", Have: 1, Want: 3}}}
	for l := 1; l <= 5; l++ {
		in.People = append(in.People, chart.MatrixPerson{Name: "A", Levels: []int{l}, Sure: []float64{1}}, chart.MatrixPerson{Name: "B", Levels: []int{l}, Sure: []float64{.2}})
	}
	row := chart.PlanMatrix(in, 1200, 1, ruler(1)).Rows[0]
	for i := 2; i < len(row.Cells); i += 2 {
		if row.Cells[i].Disc.W <= row.Cells[i-2].Disc.W {
			t.Errorf("level %d is no larger than the one below", i/2+1)
		}
	}
	if sure, not := row.Cells[6], row.Cells[7]; !sure.Sure || sure.Figure.Words != "4" || not.Sure || not.Figure.Words != "4?" {
		t.Errorf("a sure 4 is %q, a doubtful one %q", sure.Figure.Words, not.Figure.Words)
	}
	if row.Kinds != [5]part.Cell{part.CellYou, part.CellGap, part.CellGap, part.CellRule, part.CellRule} {
		t.Errorf("my level 1 of 3 is %v", row.Kinds)
	}
}

func TestTrustLabelsNeverMeetAndKeepTheirOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	for range 3000 {
		wanted := make([]float32, random.IntN(9))
		for i := range wanted {
			wanted[i] = float32(random.IntN(7)*31 - 4)
		}
		high, room := float32(16), float32(128+random.IntN(90))
		got := chart.SpreadTrustLabels(wanted, high, 0, room)
		order := make([]int, len(got))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return int(got[a] - got[b]) })
		for k, i := range order {
			if got[i] < high/2-.01 || got[i] > room-high/2+.01 {
				t.Fatalf("%v in %v: %v leaves the room", wanted, room, got)
			}
			if k > 0 && (got[i]-got[order[k-1]] < high-.01 || wanted[i] < wanted[order[k-1]]) {
				t.Fatalf("%v in %v: %v", wanted, room, got)
			}
		}
	}
}

func TestATrustLabelWithRoomStandsWhereItsLineEnds(t *testing.T) {
	if got := chart.SpreadTrustLabels([]float32{90, 20, 22}, 16, 0, 200); got[0] != 90 || got[1] != 13 || got[2] != 29 {
		t.Errorf("labels at %v, want the alone one at 90 and two around 21", got)
	}
	if got := chart.SpreadTrustLabels([]float32{5, 5, 5}, 16, 0, 30); got[0] != 5 || got[1] != 15 || got[2] != 25 {
		t.Errorf("three labels in too little room stand at %v", got)
	}
}

func TestTrustLinesStayInsideAndApart(t *testing.T) {
	for n := range 13 {
		in := trustOf(germanPeople[:n])
		everyRoom(t, func(t *testing.T, width, scale float32) {
			for _, high := range []float32{0, 700} {
				plan := chart.PlanTrust(in, width, high, scale, ruler(scale))
				height := max(high, 300*scale)
				what := fmt.Sprintf("%d people at %v x%v", n, width, scale)
				if len(plan.Lines) != min(n, chart.MostTrustLines) {
					t.Fatalf("%s: %d lines", what, len(plan.Lines))
				}
				inside(t, what, width, height, plan.Grid...)
				texts := append(slices.Clone(plan.Levels), plan.Months...)
				for _, l := range plan.Lines {
					inside(t, what, width, height, l.Steps...)
					inside(t, what, width, height, l.End, l.Label)
					texts = append(texts, l.Name, l.Detail)
				}
				words := written(t, scale, texts...)
				inside(t, what, width, height, words...)
				apart(t, what, words...)
				for i, a := range plan.Lines {
					for j, b := range plan.Lines[:i] {
						for _, x := range flat(a) {
							for _, y := range flat(b) {
								if x.Y == y.Y && x.Meets(y) {
									t.Fatalf("%s: lines %d and %d lie on each other at %+v", what, i, j, x)
								}
							}
						}
					}
				}
			}
		})
	}
}

// flat are the steps of a line along which trust stays.
func flat(l chart.TrustPlace) []chart.Box {
	var out []chart.Box
	for _, s := range l.Steps {
		if s.W > s.H {
			out = append(out, s)
		}
	}
	return out
}

func TestTrustMovesAtOnceAndASilenceIsAHole(t *testing.T) {
	in := chart.TrustInput{Lines: []chart.TrustLineInput{
		{Name: "Lena", Points: []chart.TrustPoint{{At: .5, Level: 4}, {At: 0, Level: 2}}},
		{Name: "Omar", Points: []chart.TrustPoint{{At: 0, Level: 1}, {At: .25, Level: -1}, {At: .75, Level: 1}}},
		{Name: "Ines"}}}
	plan := chart.PlanTrust(in, 600, 0, 1, ruler(1))
	lena, omar, ines := plan.Lines[0], plan.Lines[1], plan.Lines[2]
	if len(lena.Steps) != 3 || lena.Steps[0].Y <= lena.Steps[1].Y || lena.Steps[0].Right() != lena.Steps[1].X {
		t.Errorf("from 2 to 4 is drawn as %+v", lena.Steps)
	}
	if len(omar.Steps) != 2 || omar.Steps[0].Right() >= omar.Steps[1].X {
		t.Errorf("a silence is drawn as %+v", omar.Steps)
	}
	if len(ines.Steps) != 0 || ines.End.W != 0 || ines.Name.Words != "Ines" {
		t.Errorf("somebody of whom nothing was said: %+v", ines)
	}
	if mid := plan.Grid[2].Y; lena.Steps[0].Y+1 != mid {
		t.Errorf("level 2 lies at %v, its grid line at %v", lena.Steps[0].Y+1, mid)
	}
}

func TestDetailsStandBelowNamesOnlyWhereAllStayNearTheirLines(t *testing.T) {
	lines := func(levels ...float32) (in chart.TrustInput) {
		for _, l := range levels {
			in.Lines = append(in.Lines, chart.TrustLineInput{Name: "Lena Vogt", Detail: "1 to 3", Points: []chart.TrustPoint{{Level: l}}})
		}
		return in
	}
	for _, l := range chart.PlanTrust(lines(0, 2, 5), 500, 0, 1, ruler(1)).Lines {
		if l.Detail.Words != "1 to 3" {
			t.Error("three lines apart have room for details, and lack them")
		}
	}
	for _, l := range chart.PlanTrust(lines(3, 3, 3, 3, 3, 3), 500, 0, 1, ruler(1)).Lines {
		if l.Detail.Words != "" {
			t.Error("details push six names away from their lines")
		}
	}
}

func TestALongSkillTakesMoreLinesRatherThanBeingCut(t *testing.T) {
	in := matrixOf([]string{"Öffentliche Ausschreibungen nach europäischem Vergaberecht", "Pricing"}, germanPeople[:9])
	for _, width := range []float32{260, 420} {
		plan := chart.PlanMatrix(in, width, 1, ruler(1))
		said := ""
		for _, line := range plan.Rows[0].Name {
			said += line.Words + " "
		}
		if said != in.Skills[0].Name+" " || len(plan.Rows[0].Name) < 2 || plan.Rows[1].Y <= plan.Rows[0].Y+40 {
			t.Errorf("at %v: %d lines %q, the next row at %v", width, len(plan.Rows[0].Name), said, plan.Rows[1].Y)
		}
	}
}
