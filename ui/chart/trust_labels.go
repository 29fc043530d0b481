package chart

import (
	"cmp"
	"slices"
)

// SpreadTrustLabels gives each label its middle, as near as can be to the one
// wanted, so that labels of one height do not meet and stay between top and
// bottom. Their order is that of the wanted middles; of equal ones the first
// comes first. Where there is too little room for all they are spread evenly.
//
// Labels that would meet are taken together and stand around the mean of what
// they want, which moves them least (in squares); neighbours that meet such a
// group join it.
func SpreadTrustLabels(wanted []float32, high, top, bottom float32) []float32 {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	if len(wanted) > 1 && float32(len(wanted))*high > bottom-top {
		high = max((bottom-top)/float32(len(wanted)), 0)
	}
	type group struct {
		n    int
		mean float32 // of the middles its labels want
	}
	held := func(g group) float32 {
		half := float32(g.n) * high / 2
		return min(max(g.mean, top+half), bottom-half)
	}
	var groups []group
	for _, i := range order {
		groups = append(groups, group{1, wanted[i]})
		for len(groups) > 1 {
			a, b := groups[len(groups)-2], groups[len(groups)-1]
			if held(a)+float32(a.n)*high/2 <= held(b)-float32(b.n)*high/2 {
				break
			}
			n := a.n + b.n
			mean := (float32(a.n)*a.mean + float32(b.n)*b.mean) / float32(n)
			groups = append(groups[:len(groups)-2], group{n, mean})
		}
	}
	out := make([]float32, len(wanted))
	next := 0
	for _, g := range groups {
		first := held(g) - float32(g.n-1)*high/2
		for k := range g.n {
			out[order[next]] = first + float32(k)*high
			next++
		}
	}
	return out
}
