package insight_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

var start = time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)

// asked is one person asked: the chance said, and what happened.
type asked struct {
	chance, gain float64
	state        app.CoffeeState
	helpful      int
}

// history writes cases down as rounds of four, a coffee and a talk each. shift
// renumbers the people.
func history(cases []asked, shift int) insight.History {
	h := insight.History{Now: start.AddDate(2, 0, 0)}
	for i, a := range cases {
		id := app.PersonID(i + 1)
		if shift > 0 {
			id = app.PersonID(shift*len(cases) - i)
		}
		n := i / 4
		if n == len(h.Rounds) {
			h.Rounds = append(h.Rounds, app.Round{ID: app.RoundID(n + 1), Started: start.AddDate(0, n, 0), Closed: start.AddDate(0, n, 25)})
		}
		r := &h.Rounds[n]
		r.Picks = append(r.Picks, app.Pick{Person: id, Name: "P", Chance: a.chance, Gain: a.gain, Terms: []app.Term{{Kind: "skill", Value: a.gain}}})
		c := app.Coffee{ID: app.CoffeeID(id), Person: id, Round: r.ID, State: a.state, AskedAt: r.Started.Add(time.Hour)}
		h.Coffees = append(h.Coffees, c)
		if a.state == app.WasMet {
			h.Talks = append(h.Talks, app.Talk{ID: app.TalkID(id), Coffee: c.ID, Person: id, At: r.Started.AddDate(0, 0, 9), Helpful: a.helpful})
		}
	}
	return h
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

func TestAHandComputedExample(t *testing.T) {
	c := insight.Calibrate(history([]asked{
		{.9, .4, app.WasMet, 5}, {.8, .3, app.WasMet, 4}, {.7, .2, app.WasMet, 2}, {.5, .2, app.Declined, 0},
		{.3, .1, app.Silent, 0}, {.6, .1, app.WasMet, 0}, {.6, .1, app.Scheduled, 0}, {.2, .1, app.Cancelled, 0}}, 0))
	if c.Asked != 8 || c.Finished != 6 || c.Happened != 2 || !near(c.Expected, 3.4) {
		t.Fatalf("asked %d, finished %d, happened %d, expected %v", c.Asked, c.Finished, c.Happened, c.Expected)
	}
	// .01 + .04 + .49 + .25 + .09 + .04 over six; and 1/3 of 2/3.
	if !near(c.Brier, .92/6) || !near(c.Baseline, 2./9) {
		t.Errorf("Brier %v beside %v", c.Brier, c.Baseline)
	}
	// Wilson for 2 of 6, from the formula: .0968 to .7000.
	if math.Abs(c.Low-.0968) > 5e-4 || math.Abs(c.High-.7000) > 5e-4 {
		t.Errorf("the share lies in %.4f to %.4f", c.Low, c.High)
	}
	if b := c.Bands[3]; b.N != 2 || b.True != 2 || !near(b.Predicted, .85) {
		t.Errorf("80%% and more: %+v", b)
	}
	if b := c.Bands[0]; b.N != 2 || b.True != 0 || b.Low != 0 {
		t.Errorf("under 40%%: %+v", b)
	}
	if c.Verdict != insight.TooFew || c.Gain.Told != insight.Unknown {
		t.Errorf("six cases are too few, yet it says %s and %s", c.Verdict, c.Gain.Told)
	}
	if c.Gain.N != 3 || !near(c.Gain.R, 1) {
		t.Errorf("the correlation of three talks in order is 1, not %+v", c.Gain)
	}
}

func TestWhoWasNeverAskedSaysNothing(t *testing.T) {
	h := history([]asked{{.9, .4, app.Idea, 0}, {.5, .2, app.WasMet, 5}}, 0)
	h.Coffees = h.Coffees[:1]
	h.Talks = nil
	if got := insight.Asks(h); len(got) != 0 {
		t.Errorf("an idea and nothing at all count as asked: %+v", got)
	}
	h = history([]asked{{.5, .2, app.Declined, 0}}, 0)
	h.Rounds[0].Picks[0].Terms = nil
	if got := insight.Asks(h); len(got) != 0 {
		t.Errorf("a pick without a prediction counts: %+v", got)
	}
}

func TestMessagesTellWhereNoCoffeeWasWrittenDown(t *testing.T) {
	for state, want := range map[app.MessageState]insight.Outcome{
		app.Refused: insight.Declined, app.NoAnswer: insight.Silent, app.SentOff: insight.Silent, app.Replied: insight.Open} {
		h := history([]asked{{.5, .2, app.Idea, 0}}, 0)
		h.Coffees = nil
		h.Asking = []app.Message{{ID: 1, Person: 1, State: state, SentAt: h.Rounds[0].Started.Add(time.Hour)}}
		got := insight.Asks(h)
		if len(got) != 1 || got[0].Outcome != want {
			t.Errorf("a message that is %s gives %+v, want %s", state, got, want)
		}
	}
}

func TestAnAskLeftOpenIsSilenceAfterSixtyDays(t *testing.T) {
	h := history([]asked{{.5, .2, app.Asked, 0}}, 0)
	for days, want := range map[int]insight.Outcome{59: insight.Open, 61: insight.Silent} {
		h.Now = start.AddDate(0, 0, days)
		if got := insight.Asks(h); got[0].Outcome != want {
			t.Errorf("after %d days it is %s, want %s", days, got[0].Outcome, want)
		}
	}
}

func TestChancesFarOffAreCalledSoAndGoodOnesAreNot(t *testing.T) {
	for name, x := range map[string]struct {
		chance float64
		state  app.CoffeeState
		want   insight.Verdict
	}{"said 90%, none came": {.9, app.Declined, insight.TooHigh}, "said 10%, all came": {.1, app.WasMet, insight.TooLow}} {
		var cases []asked
		for range 12 {
			cases = append(cases, asked{x.chance, .2, x.state, 5})
		}
		if c := insight.Calibrate(history(cases, 0)); c.Verdict != x.want {
			t.Errorf("%s: %s", name, c.Verdict)
		}
		if c := insight.Calibrate(history(cases[:7], 0)); c.Verdict != insight.TooFew {
			t.Errorf("%s: seven cases give %s", name, c.Verdict)
		}
	}
}

func random(r *rand.Rand, n int) []asked {
	states := []app.CoffeeState{app.WasMet, app.WasMet, app.Declined, app.Silent, app.Scheduled, app.Idea, app.Cancelled}
	var out []asked
	for range n {
		out = append(out, asked{r.Float64(), r.Float64(), states[r.IntN(len(states))], r.IntN(6)})
	}
	return out
}

func TestNamesAndOrderChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		cases := random(r, 1+r.IntN(40))
		a := insight.Calibrate(history(cases, 0))
		h := history(cases, 3)
		r.Shuffle(len(h.Rounds), func(i, j int) { h.Rounds[i], h.Rounds[j] = h.Rounds[j], h.Rounds[i] })
		r.Shuffle(len(h.Coffees), func(i, j int) { h.Coffees[i], h.Coffees[j] = h.Coffees[j], h.Coffees[i] })
		r.Shuffle(len(h.Talks), func(i, j int) { h.Talks[i], h.Talks[j] = h.Talks[j], h.Talks[i] })
		b := insight.Calibrate(h)
		if a.Asked != b.Asked || a.Finished != b.Finished || a.Happened != b.Happened || !near(a.Expected, b.Expected) ||
			!near(a.Brier, b.Brier) || a.Verdict != b.Verdict || !near(a.Gain.R, b.Gain.R) {
			t.Fatalf("other names and another order give\n%+v\nand not\n%+v", b, a)
		}
	}
}

func TestEveryFigureIsInItsRange(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		c := insight.Calibrate(history(random(r, r.IntN(40)), 0))
		sum, hits := 0, 0
		for _, b := range c.Bands {
			sum, hits = sum+b.N, hits+b.True
			if b.N > 0 && (b.Predicted < b.From || b.Predicted > b.To || b.Happened < b.Low-1e-9 || b.Happened > b.High+1e-9) {
				t.Fatalf("a band is out of range: %+v", b)
			}
		}
		if sum != c.Finished || hits != c.Happened || c.Brier < 0 || c.Brier > 1 || c.Baseline > .25 || math.Abs(c.Gain.R) > 1+1e-9 {
			t.Fatalf("figures do not add up: %+v", c)
		}
	}
}

func TestKnowingBeatsTheBaseRate(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		cases := random(r, 20)
		for i := range cases { // the chance is what will happen
			cases[i].chance = .02
			if cases[i].state == app.WasMet && cases[i].helpful >= 4 {
				cases[i].chance = .98
			}
		}
		c := insight.Calibrate(history(cases, 0))
		if c.Happened > 0 && c.Happened < c.Finished && c.Brier >= c.Baseline {
			t.Fatalf("somebody who knows has error %v, the base rate %v", c.Brier, c.Baseline)
		}
	}
}

func TestAnOrderTellsOnlyWhatIsMoreThanLuck(t *testing.T) {
	rising := []asked{}
	for i := range 12 {
		rising = append(rising, asked{.5, float64(i), app.WasMet, 1 + i*5/12})
	}
	if c := insight.Calibrate(history(rising, 0)); c.Gain.Told != insight.Rightly {
		t.Errorf("a rising order told %+v", c.Gain)
	}
	for i := range rising {
		rising[i].gain = -rising[i].gain
	}
	if c := insight.Calibrate(history(rising, 0)); c.Gain.Told != insight.Wrongly {
		t.Errorf("a falling order told %+v", c.Gain)
	}
	for i := range rising {
		rising[i].gain = float64(i % 2)
	}
	if c := insight.Calibrate(history(rising, 0)); c.Gain.Told != insight.Nothing {
		t.Errorf("an order that alternates told %+v", c.Gain)
	}
	for i := range rising {
		rising[i].gain = 1
	}
	if c := insight.Calibrate(history(rising, 0)); c.Gain.Told != insight.Unknown || c.Gain.R != 0 {
		t.Errorf("gains that are all alike told %+v", c.Gain)
	}
}

func TestFitsAreHeldAgainstWhatWasMet(t *testing.T) {
	var fits []insight.Fit
	for i := range 10 {
		fits = append(fits, insight.Fit{Person: app.PersonID(i), Need: "skill:pricing", Predicted: .8, Met: .25 + .25*float64(i%2)})
	}
	c := insight.Calibrate(insight.History{Fits: fits})
	if len(c.Needs) != 1 || !near(c.Needs[0].Met, .375) || !near(c.Difference.Mean, -.425) || c.Difference.Verdict != insight.TooHigh {
		t.Errorf("got %+v and %+v", c.Needs, c.Difference)
	}
}
