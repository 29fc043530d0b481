package planner

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/suggest"
)

// Calibration shows what was predicted beside what happened, every text
// prepared. Its table holds the bands of predicted chances.
type Calibration struct {
	Picture
	Figures  insight.Calibration
	Finding  string // the title, said also while there is nothing to show
	Sentence string // expected and happened, in one sentence
	Detail   string // the squared error beside the base rate's; empty while there are too few
	Counted  string // what counts as come true
	Bands    []BandLine
	Asks     []AskLine // everybody asked, the newest round first
	Gain     string    // what the order told
	Needs    string    // what the fits told
	Fits     []NeedFitLine
	Moved    []MovedLine
	Mean     string // my mean rating; empty before any
}

// BandLine is one range of predicted chances.
type BandLine struct {
	insight.Band
	Name  string // "60% to 80%"
	Text  string // "Where Cortado said 60% to 80%, 5 of 8 came true."
	Count string // "5 of 8"
	Mean  string // mean chance predicted
	Share string // that came true
	Range string // 95% interval of the share
}

// AskLine is one person asked.
type AskLine struct {
	insight.Ask
	Chance  string
	Outcome string
	Gain    string
}

// NeedFitLine is one need over all talks rated for it.
type NeedFitLine struct {
	insight.NeedFit
	Label string
}

// MovedLine is a fit that ratings moved.
type MovedLine struct {
	Person        app.PersonID
	Name          string // first name
	Need          app.NeedID
	Label         string
	Before, After int    // whole percents
	Text          string // "Lena: Pricing 80% → 64% after your rating"
}

// calibration holds predictions against what happened, over all time: the
// chances of a single year are too few to tell.
func (p *Planner) calibration(n *network) Calibration {
	h := insight.History{Now: n.now, Rounds: n.rounds, Coffees: n.coffees, Talks: n.talks}
	for _, m := range n.messages {
		if m.AsksForCoffee() {
			h.Asking = append(h.Asking, m)
		}
	}
	plan := p.plan(n, nil)
	learned := plan.Learned()
	h.Fits = ratedFits(n, learned)
	v := Calibration{Figures: insight.Calibrate(h), Counted: p.words.Say("insights.counted")}
	p.tellChances(&v, n)
	p.tellGain(&v)
	p.tellMoved(&v, n, learned)
	if mean, ratings := plan.MeanRating(); ratings > 0 {
		v.Mean = p.words.Count("insights.mean", ratings, "mean", strconv.FormatFloat(1+4*mean, 'f', 1, 64))
	}
	v.Title, v.Note = v.Finding, p.words.Say("figures.calibration.note")
	if v.Figures.Finished == 0 {
		v.Empty = v.Sentence + " " + v.Counted
	}
	v.Head = p.heads("figures.head.chance", "figures.head.predicted", "figures.head.happened", "figures.head.n", "figures.head.range")
	v.Numbers = []bool{false, true, true, true, true}
	for _, b := range v.Bands {
		v.Rows = append(v.Rows, []string{b.Name, b.Mean, b.Share, b.Count, b.Range})
	}
	return v
}

// ratedFits pairs every rating of a need with what was known apart from it.
func ratedFits(n *network, learned []suggest.Learned) []insight.Fit {
	type pair struct {
		person app.PersonID
		need   app.NeedID
	}
	before := map[pair]int{}
	for _, l := range learned {
		before[pair{l.Person, l.Need}] = l.Before
	}
	var out []insight.Fit
	for _, t := range n.talks {
		for _, r := range t.Needs {
			if b, known := before[pair{t.Person, r.Need}]; known {
				out = append(out, insight.Fit{Person: t.Person, Need: r.Need, Predicted: float64(b) / 100, Met: r.Met})
			}
		}
	}
	return out
}

func (p *Planner) tellChances(v *Calibration, n *network) {
	c, w := &v.Figures, p.words
	v.Finding = w.Say("insights.head."+string(c.Verdict), "finished", c.Finished, "enough", insight.Enough)
	happened := w.Number(c.Happened)
	if c.Happened == 0 {
		happened = w.Say("insights.happened.none")
	}
	open := c.Asked - c.Finished
	switch v.Sentence = w.Count("insights.expected", c.Finished, "expected", strconv.FormatFloat(c.Expected, 'f', 1, 64), "happened", happened); {
	case c.Asked == 0:
		v.Sentence = w.Say("insights.nobody")
	case c.Finished == 0:
		v.Sentence = w.Count("insights.waiting", open)
	case open > 0:
		v.Sentence += " " + w.Count("insights.open", open)
	}
	if c.Finished >= insight.Enough {
		v.Detail = w.Say("insights.brier", "brier", hundredths(c.Brier), "base", hundredths(c.Baseline))
	}
	for i, b := range c.Bands {
		from, to := w.Percent(b.From), w.Percent(b.To)
		l := BandLine{Band: b, Name: w.Say("insights.band", "from", from, "to", to)}
		switch i {
		case 0:
			l.Name = w.Say("insights.band.under", "to", to)
		case len(c.Bands) - 1:
			l.Name = w.Say("insights.band.over", "from", from)
		}
		l.Text = l.Name + ": " + w.Say("insights.band.none")
		if b.N > 0 {
			l.Count = w.Say("insights.band.true", "k", b.True, "n", b.N)
			l.Text = w.Say("insights.band.sentence", "band", lowerFirst(l.Name), "k", b.True, "n", b.N)
			l.Mean, l.Share = w.Percent(b.Predicted), w.Percent(b.Happened)
			l.Range = w.Say("insights.band", "from", w.Percent(b.Low), "to", w.Percent(b.High))
		}
		v.Bands = append(v.Bands, l)
	}
	for _, a := range c.Asks {
		if q, known := n.byID[a.Person]; known { // the name of today
			a.Name = q.Name.String()
		}
		v.Asks = append(v.Asks, AskLine{Ask: a, Chance: w.Percent(a.Chance), Gain: strconv.FormatFloat(100*a.Gain, 'f', 1, 64),
			Outcome: w.Say("insights.outcome."+string(a.Outcome), "rating", a.Helpful)})
	}
	slices.Reverse(v.Asks)
}

func (p *Planner) tellGain(v *Calibration) {
	g, d, w := v.Figures.Gain, v.Figures.Difference, p.words
	switch {
	case g.Told != insight.Unknown:
		v.Gain = w.Count("insights.gain."+string(g.Told), g.N, "r", hundredths(g.R))
	case g.N < insight.Enough:
		v.Gain = w.Say("insights.gain.few", "n", g.N, "enough", insight.Enough)
	default:
		v.Gain = w.Say("insights.gain.alike")
	}
	if d.Verdict == insight.TooFew {
		v.Needs = w.Say("insights.needs.few", "n", d.N, "enough", insight.Enough)
	} else {
		v.Needs = w.Say("insights.needs."+string(d.Verdict), "met", points(d.Mean), "low", points(d.Low), "high", points(d.High))
	}
}

func (p *Planner) tellMoved(v *Calibration, n *network, learned []suggest.Learned) {
	for _, f := range v.Figures.Needs {
		v.Fits = append(v.Fits, NeedFitLine{f, p.needLabel(n, f.Need)})
	}
	for _, l := range learned {
		q, known := n.byID[l.Person]
		if !known || l.Before == l.After {
			continue
		}
		m := MovedLine{Person: l.Person, Name: q.Name.First(), Need: l.Need, Label: p.needLabel(n, l.Need), Before: l.Before, After: l.After}
		m.Text = p.words.Say("insights.moved.text", "name", m.Name, "need", m.Label, "before", percents(m.Before), "after", percents(m.After))
		v.Moved = append(v.Moved, m)
	}
	slices.SortStableFunc(v.Moved, func(a, b MovedLine) int { return distance(b) - distance(a) })
}

// distance is how far ratings moved a fit, either way.
func distance(m MovedLine) int { return max(m.After-m.Before, m.Before-m.After) }

func percents(n int) string { return strconv.Itoa(n) + "%" }

func hundredths(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// points writes a difference of shares as whole points with its sign.
func points(x float64) string {
	return strings.Replace(fmt.Sprintf("%+d", int(math.Round(100*x))), "-", "−", 1)
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return string(s[0]|0x20) + s[1:]
}
