package part_test

import (
	"testing"

	"cortado/ui/part"

	"github.com/google/go-cmp/cmp"
)

func TestALevelBarFillsTheGapWithWhatTheyHave(t *testing.T) {
	const you, them, gap, more, rule = part.CellYou, part.CellThem, part.CellGap, part.CellMore, part.CellRule
	for _, c := range []struct {
		name              string
		you, wanted, them int
		want              [5]part.Cell
	}{
		{"they fill the whole gap and have more", 1, 3, 5, [5]part.Cell{you, them, them, more, more}},
		{"they fill a part of it", 1, 3, 2, [5]part.Cell{you, them, gap, rule, rule}},
		{"nobody fills it", 0, 2, 0, [5]part.Cell{gap, gap, rule, rule, rule}},
		{"no gap, and they know less", 4, 4, 1, [5]part.Cell{you, you, you, you, rule}},
		{"no gap, and they know more", 2, 2, 4, [5]part.Cell{you, you, more, more, rule}},
		{"you have more than you want", 3, 1, 5, [5]part.Cell{you, you, you, more, more}},
		{"nothing at all", 0, 0, 0, [5]part.Cell{rule, rule, rule, rule, rule}},
		{"levels out of bounds are held to them", -1, 9, 7, [5]part.Cell{them, them, them, them, them}},
	} {
		if d := cmp.Diff(c.want, part.LevelCells(c.you, c.wanted, c.them)); d != "" {
			t.Errorf("%s: you %d, wanted %d, them %d (-want +got):\n%s", c.name, c.you, c.wanted, c.them, d)
		}
	}
}
