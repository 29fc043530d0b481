package suggest

import "slices"

// percents is how many values a fit can take: 0 to 100.
const percents = 101

// cover is what a set already covers: for every need the distribution of
// M_i(S), the best fit that materialises among those who come, and from it the
// table γ_i·E[(f − M_i)⁺] for every fit f. Expectation of the maximum, because
// a plain maximum would bet on people who may decline, and noisy-or would count
// two people who both take me half-way as taking me further.
type cover struct {
	upTo   []float64 // need·100 + v → P(M_i ≤ v percent), v < 100
	worth  []float64 // need·101 + f → γ_i·E[(f − M_i)⁺]
	weight []float64
}

// newCover is the cover of what I learned from past conversations: they take
// part as members with fit 1 and chance y·2^(−days/180) for the needs they were
// rated on.
func (p *Planned) newCover() *cover {
	n := len(p.needs)
	c := &cover{upTo: make([]float64, n*100), worth: make([]float64, n*percents), weight: make([]float64, n)}
	for i := range c.upTo {
		c.upTo[i] = 1
	}
	for t := range p.in.Talks {
		talk := &p.in.Talks[t]
		for _, r := range talk.Needs {
			if k, ok := p.byNeed[r.Need]; ok {
				c.thin(k, 100, unit(r.Met)*fading(days(p.in.Now, talk.At), learnedHalfLife))
			}
		}
	}
	for k := range p.needs {
		c.weight[k] = p.needs[k].Weight
		c.tabulate(k)
	}
	return c
}

// thin lets somebody with a fit come with a chance: below the fit the maximum
// stays only when they do not come.
func (c *cover) thin(need, fit int, chance float64) {
	row := c.upTo[need*100 : need*100+fit]
	for v := range row {
		row[v] *= 1 - chance
	}
}

func (c *cover) tabulate(need int) {
	row := c.worth[need*percents : (need+1)*percents]
	e := 0.0
	for f := 1; f < percents; f++ {
		e += c.upTo[need*100+f-1]
		row[f] = c.weight[need] * e / 100
	}
}

func (c *cover) clone() *cover {
	return &cover{slices.Clone(c.upTo), slices.Clone(c.worth), c.weight}
}

// add takes a member with entries (need·101 + fit) and a chance in.
func (c *cover) add(entries []uint32, chance float64) {
	for _, e := range entries {
		c.thin(int(e/percents), int(e%percents), chance)
		c.tabulate(int(e / percents))
	}
}

// expected is F = Σ γ_i·E[M_i].
func (c *cover) expected() float64 {
	sum := 0.0
	for k, w := range c.weight {
		// What is still to gain by a perfect fit is what is missing to 1.
		sum += w - c.worth[k*percents+100]
	}
	return unit(sum)
}

// worth is G = Σ γ_i·E[(f_ci − M_i)⁺] for the person at index i.
func (p *Planned) worth(i int, c *cover) float64 {
	g := 0.0
	for _, e := range p.entries[i] {
		g += c.worth[e]
	}
	return g
}

// gain is A·q·G (value times access: Borgatti and Cross 2003).
func (p *Planned) gain(i int, c *cover) float64 {
	return p.avail[i] * p.quality[i] * p.worth(i, c)
}
