package chart_test

import (
	"slices"
	"testing"

	"cortado/ui/chart"
)

func TestNoTwoPeopleShareTheirInitials(t *testing.T) {
	for _, c := range []struct{ names, want []string }{
		{[]string{"Priya Raman", "Jonas Lindqvist"}, []string{"PR", "JL"}},
		{[]string{"Lena Vogt", "Tom Becker", "Luis Vega"}, []string{"LVo", "TB", "LVe"}},
		{[]string{"Lena Vogt", "Luis Vogel"}, []string{"LVt", "LVe"}},
		{[]string{"Lena Vogt", "Lars Vogt"}, []string{"LeV", "LaV"}},
		{[]string{"Lena Vogt", "Lena Vogt"}, []string{"LV1", "LV2"}},
		{[]string{"Ana", "Aiko", "Émile Ó Briain"}, []string{"An", "Ai", "ÉB"}},
		{[]string{"Ana Voß, PhD", "Ana von Vega"}, []string{"AVo", "AVe"}},
		{[]string{"Ana Vu", "Ana Vux"}, []string{"AV", "AVx"}},
		{[]string{"", ""}, []string{"1", "2"}},
	} {
		if got := chart.Initials(c.names); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.names, got, c.want)
		}
	}
}

func TestTheMatrixTellsPeopleOfTheSameInitialsApart(t *testing.T) {
	in := matrixOf(englishSkills[:3], []string{"Marta Wolff", "Milan Weber", "Priya Raman", "Jonas Lindqvist", "Lena Vogt", "Omar Haddad"})
	plan := chart.PlanMatrix(in, 420, 1, ruler(1))
	if len(plan.Legend) != 6 {
		t.Fatalf("%d of 6 people stand with initials", len(plan.Legend))
	}
	var heads, legend []string
	for i, h := range plan.Heads {
		heads, legend = append(heads, h.Lines[0].Words), append(legend, plan.Legend[i].Initials.Words)
	}
	if want := []string{"MWo", "MWe", "PR", "JL", "LV", "OH"}; !slices.Equal(heads, want) || !slices.Equal(legend, want) {
		t.Errorf("heads %q, below %q", heads, legend)
	}
}
