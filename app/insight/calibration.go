package insight

import (
	"cmp"
	"slices"

	"cortado/app"
)

// Enough is how many finished cases it takes before anything is claimed.
const Enough = 8

// Verdict is what a prediction held against what happened allows to say.
type Verdict string

const (
	TooFew  Verdict = "few"
	TooHigh Verdict = "high" // predicted above the 95% interval of what happened
	TooLow  Verdict = "low"
	NoSign  Verdict = "none" // within the interval: no sign of being wrong, no proof of being right
)

// Band is a range of predicted chances and what came of them.
type Band struct {
	From, To  float64 // from ≤ chance < to; the last one holds 1 too
	N         int
	True      int     // how many came true
	Predicted float64 // mean chance
	Happened  float64 // share that came true
	Low, High float64 // 95% interval of the share
}

// Fit is one rating of a need after a talk, beside what was known of the person
// apart from ratings; both in [0,1].
type Fit struct {
	Person         app.PersonID
	Need           app.NeedID
	Predicted, Met float64
}

// NeedFit is a need over all its ratings.
type NeedFit struct {
	Need           app.NeedID
	N              int
	Predicted, Met float64 // means
}

// Calibration holds predictions against what happened.
type Calibration struct {
	Asked    int     // people asked in a round
	Finished int     // of whom the outcome is settled
	Expected float64 // sum of the finished ones' chances
	Happened int     // how many of them met me and helped
	// Brier is the mean squared error of the chances (Brier 1950); Baseline that
	// of stating the share that came true for everybody, known only afterwards.
	Brier, Baseline float64
	Low, High       float64 // 95% interval of the share that came true
	Verdict         Verdict
	Bands           []Band
	Gain            Correlation
	Needs           []NeedFit
	Difference      Difference // met less predicted, over all ratings of needs
	Asks            []Ask
}

// Correlation is Spearman's, of the gain predicted and the rating of the talk.
type Correlation struct {
	N    int
	R    float64 // in [-1,1]; 0 where nothing can be computed
	Told Told
}

// Told is what an order told.
type Told string

const (
	Unknown Told = "few"
	Nothing Told = "nothing"
	Rightly Told = "rightly"
	Wrongly Told = "wrongly" // a higher gain went with a worse talk
)

// Difference is a mean difference with its 95% interval.
type Difference struct {
	N               int
	Mean, Low, High float64
	Verdict         Verdict
}

// edges are where one band ends and the next begins.
var edges = []float64{0, .4, .6, .8, 1}

// Calibrate computes the figures.
func Calibrate(h History) Calibration {
	c := Calibration{Asks: Asks(h)}
	for i := range len(edges) - 1 {
		c.Bands = append(c.Bands, Band{From: edges[i], To: edges[i+1]})
	}
	var gains, ratings []float64
	for _, a := range c.Asks {
		c.Asked++
		if a.Helpful > 0 {
			gains, ratings = append(gains, a.Gain), append(ratings, float64(a.Helpful))
		}
		if !a.Outcome.Finished() {
			continue
		}
		c.Finished++
		c.Expected += a.Chance
		y := 0.0
		b := &c.Bands[bandOf(a.Chance)]
		if a.Outcome == Helped {
			y = 1
			c.Happened++
			b.True++
		}
		c.Brier += (a.Chance - y) * (a.Chance - y)
		b.N++
		b.Predicted += a.Chance
	}
	for i := range c.Bands {
		b := &c.Bands[i]
		b.Low, b.High = wilson(b.True, b.N)
		if b.N > 0 {
			b.Predicted /= float64(b.N)
			b.Happened = float64(b.True) / float64(b.N)
		}
	}
	c.Low, c.High = wilson(c.Happened, c.Finished)
	c.Verdict = TooFew
	if n := float64(c.Finished); n > 0 {
		share := float64(c.Happened) / n
		c.Brier /= n
		c.Baseline = share * (1 - share)
		c.Verdict = verdict(c.Finished, c.Expected/n, c.Low, c.High)
	}
	c.Gain = correlate(gains, ratings)
	c.Needs, c.Difference = needFits(h.Fits)
	return c
}

func bandOf(chance float64) int {
	for i := len(edges) - 2; i > 0; i-- {
		if chance >= edges[i] {
			return i
		}
	}
	return 0
}

// verdict holds a mean prediction against the interval of what happened.
func verdict(n int, predicted, low, high float64) Verdict {
	switch {
	case n < Enough:
		return TooFew
	case predicted > high:
		return TooHigh
	case predicted < low:
		return TooLow
	}
	return NoSign
}

// correlate says whether a higher gain went with a better talk.
func correlate(gains, ratings []float64) Correlation {
	c := Correlation{N: len(gains), Told: Unknown}
	r, known := spearman(gains, ratings)
	c.R = r
	if c.N < Enough || !known {
		return c
	}
	c.Told = map[int]Told{-1: Wrongly, 0: Nothing, 1: Rightly}[beyondChance(r, c.N)]
	return c
}

func needFits(fits []Fit) ([]NeedFit, Difference) {
	fits = slices.Clone(fits)
	slices.SortFunc(fits, func(a, b Fit) int {
		return cmp.Or(cmp.Compare(a.Need, b.Need), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Predicted, b.Predicted), cmp.Compare(a.Met, b.Met))
	})
	var out []NeedFit
	var all []float64
	for _, f := range fits {
		if len(out) == 0 || out[len(out)-1].Need != f.Need {
			out = append(out, NeedFit{Need: f.Need})
		}
		last := &out[len(out)-1]
		last.N++
		last.Predicted += f.Predicted
		last.Met += f.Met
		all = append(all, f.Met-f.Predicted)
	}
	for i := range out {
		out[i].Predicted /= float64(out[i].N)
		out[i].Met /= float64(out[i].N)
	}
	d := Difference{N: len(all)}
	d.Mean, d.Low, d.High = spread(all)
	// A mean difference below zero says the fit was put too high.
	d.Verdict = verdict(d.N, 0, d.Low, d.High)
	return out, d
}
