package insight

import (
	"cmp"
	"math"
	"slices"
)

// z95 is how many standard errors either side hold 95% of a normal variable.
const z95 = 1.959964

// wilson is the 95% score interval of a share of k in n (Wilson 1927): unlike
// the usual one it holds for small n and shares near 0 or 1. With n = 0 it is
// everything.
func wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	m, p := float64(n), float64(k)/float64(n)
	middle := p + z95*z95/(2*m)
	spread := z95 * math.Sqrt(p*(1-p)/m+z95*z95/(4*m*m))
	whole := 1 + z95*z95/m
	return max(0, (middle-spread)/whole), min(1, (middle+spread)/whole)
}

// spearman is the rank correlation of two lists of one length (Spearman 1904),
// equal values sharing their mean rank. It is unknown where one list is all
// alike.
func spearman(a, b []float64) (float64, bool) {
	ra, rb := ranks(a), ranks(b)
	mean := float64(len(a)+1) / 2
	var ab, aa, bb float64
	for i := range ra {
		x, y := ra[i]-mean, rb[i]-mean
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	if aa == 0 || bb == 0 {
		return 0, false
	}
	return ab / math.Sqrt(aa*bb), true
}

// beyondChance says whether a rank correlation r of n pairs lies outside what
// 95% of unrelated orders reach, ±1.96/√(n−1) (the usual large-sample bound; for
// five pairs and more it is no wider than the exact one): 1 above, −1 below, 0
// within, where the order tells nothing.
func beyondChance(r float64, n int) int {
	if n < 2 {
		return 0
	}
	switch bound := z95 / math.Sqrt(float64(n-1)); {
	case r > bound:
		return 1
	case r < -bound:
		return -1
	}
	return 0
}

func ranks(of []float64) []float64 {
	order := make([]int, len(of))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(of[i], of[j]) })
	out := make([]float64, len(of))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && of[order[j]] == of[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			out[order[k]] = float64(i+j+1) / 2
		}
		i = j
	}
	return out
}

// spread gives the mean of a list and its 95% interval (normal approximation,
// sample variance); the interval is everything below two values.
func spread(of []float64) (mean, low, high float64) {
	if len(of) == 0 {
		return 0, math.Inf(-1), math.Inf(1)
	}
	n := float64(len(of))
	for _, x := range of {
		mean += x / n
	}
	if len(of) < 2 {
		return mean, math.Inf(-1), math.Inf(1)
	}
	square := 0.0
	for _, x := range of {
		square += (x - mean) * (x - mean)
	}
	e := z95 * math.Sqrt(square/(n-1)/n)
	return mean, mean - e, mean + e
}
