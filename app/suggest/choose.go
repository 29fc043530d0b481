package suggest

import (
	"math"
	"slices"
)

// tie is how close two gains are to count as equal; among equals the lowest id
// wins.
const tieWidth = 1e-12

// race finds the person of highest gain again and again while a set grows. As
// gains never rise when others join (F is submodular), an old gain is an upper
// bound, and only those whose bound reaches the best are looked at again.
type race struct {
	p     *Planned
	bound []float64
	fresh []int32 // the turn in which the bound was computed
	turn  int32
}

// newRace starts from the gains that asking each person alone would bring.
func (p *Planned) newRace() *race {
	return &race{p: p, bound: slices.Clone(p.alone), fresh: make([]int32, len(p.people))}
}

// best gives the index of the person of highest gain among those that may run,
// the lowest id among equals, and their gain; -1 when nobody gains anything.
// With zero set, people without gain are given too.
func (r *race) best(c *cover, runs func(i int) bool, zero bool) (int, float64) {
	r.turn++
	gain := func(i int) float64 {
		if r.fresh[i] != r.turn {
			r.bound[i], r.fresh[i] = r.p.gain(i, c), r.turn
		}
		return r.bound[i]
	}
	top, lead := -1, math.Inf(-1)
	for i, b := range r.bound {
		if b > lead && runs(i) {
			top, lead = i, b
		}
	}
	if top < 0 {
		return -1, 0
	}
	high := gain(top)
	// Rounding may lift a gain above its old bound by far less than this.
	const slack = 2 * tieWidth
	for i := range r.bound {
		if r.bound[i] >= high-slack && runs(i) {
			high = max(high, gain(i))
		}
	}
	if high <= 0 && !zero {
		return -1, 0
	}
	for i := range r.bound {
		if r.fresh[i] == r.turn && r.bound[i] >= high-tieWidth && (zero || r.bound[i] > 0) && runs(i) {
			return i, r.bound[i]
		}
	}
	return -1, 0
}

// Choose picks a set: first everybody fixed, in order of gain, then greedily
// whoever gains most, until the set has count people or nobody gains anything.
// F is monotone and submodular, so that this reaches at least 1−1/e of the best
// possible set (Nemhauser, Wolsey, Fisher 1978).
func (p *Planned) Choose(count int) Set {
	return p.set(p.greedy(count))
}

// greedy gives the indices chosen, in order.
func (p *Planned) greedy(count int) []int {
	var chosen []int
	c := p.first.clone()
	in := make([]bool, len(p.people))
	take := func(i int) {
		chosen = append(chosen, i)
		in[i] = true
		c.add(p.entries[i], p.avail[i]*p.quality[i])
	}
	r := p.newRace()
	if fixed := p.fixedPeople(); len(fixed) > 0 {
		for range len(fixed) {
			i, _ := r.best(c, func(i int) bool { return fixed[i] && !in[i] }, true)
			take(i)
		}
	}
	for len(chosen) < count {
		i, _ := r.best(c, func(i int) bool { return p.avail[i] > 0 && !in[i] }, false)
		if i < 0 {
			break
		}
		take(i)
	}
	return chosen
}

// fixedPeople gives the indices of the fixed people that exist and are not
// blocked, paused or the like.
func (p *Planned) fixedPeople() map[int]bool {
	out := map[int]bool{}
	for id := range p.fixed {
		if i, known := p.at[id]; known && p.avail[i] > 0 {
			out[i] = true
		}
	}
	return out
}
