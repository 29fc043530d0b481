package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type suggestCmd struct {
	Count    int    `default:"0" help:"How many people, 1 to 8."`
	Question string `help:"What I am stuck on, for this set only." placeholder:"TEXT"`
	WhyNot   string `help:"Compare this person with the set." placeholder:"PERSON"`
	Save     bool   `help:"Start the round with this set."`
}

type suggestJSON struct {
	Needs    []app.Need  `json:"needs"`
	Picks    []pickJSON  `json:"picks"`
	Coverage beforeAfter `json:"coverage"`
	Expected beforeAfter `json:"expected"`
	Round    app.RoundID `json:"round,omitempty"`
	WhyNot   *whyNotJSON `json:"whyNot,omitempty"`
}

type beforeAfter struct {
	Before float64 `json:"before"`
	After  float64 `json:"after"`
}

type pickJSON struct {
	ID       app.PersonID `json:"id"`
	Name     string       `json:"name"`
	Gain     float64      `json:"gain"`
	Chance   float64      `json:"chance"`
	Reasons  []termJSON   `json:"reasons"`
	Cautions []termJSON   `json:"cautions"`
	Bridge   string       `json:"bridge"`
	Offer    string       `json:"offer"`
	Mutual   *float64     `json:"mutual"`
	RunnerUp app.PersonID `json:"runnerUp"`
	Replaced app.PersonID `json:"replaced,omitempty"`
}

type termJSON struct {
	Kind   string     `json:"kind"`
	Need   app.NeedID `json:"need,omitempty"`
	Label  string     `json:"label"`
	Value  float64    `json:"value"`
	Source string     `json:"source"`
	Shown  bool       `json:"shown"`
}

type whyNotJSON struct {
	ID       app.PersonID `json:"id"`
	Name     string       `json:"name"`
	Gain     float64      `json:"gain"`
	Instead  app.PersonID `json:"insteadOf"`
	Against  float64      `json:"insteadGain"`
	Terms    []termJSON   `json:"terms"`
	Coverage float64      `json:"coverage"`
	Text     string       `json:"text"`
}

func (c suggestCmd) Run(r *run) error {
	if c.Count < 0 || c.Count > 8 {
		return misuse("--count %d: a round has 1 to 8 people", c.Count)
	}
	var question *app.Question
	if c.Question != "" {
		question = &app.Question{Text: c.Question, Importance: 5, Opposite: true}
	}
	return r.with(func(p *planner.Planner) error {
		var why app.Person
		if c.WhyNot != "" {
			var err error
			if why, err = r.person(p, c.WhyNot); err != nil {
				return err
			}
		}
		s, err := p.Suggest(r.ctx, c.Count, question, why.ID)
		if err != nil {
			return err
		}
		out := roundJSON(app.Round{Needs: s.Needs, Picks: s.Picks, Before: s.Before, After: s.After})
		if c.Save {
			round, _, err := p.StartRound(r.ctx, c.Count, question)
			if err != nil {
				return err
			}
			out = roundJSON(round)
			out.Round = round.ID
		}
		if w := s.WhyNot; w != nil {
			out.WhyNot = &whyNotJSON{w.Person, w.Name, w.Gain, w.Other, w.Against, termsJSON(w.Terms), w.Coverage.Levels, w.Text}
		}
		if len(out.Picks) == 0 {
			r.say("Nobody to suggest. Add what you want to grow (cortado profile set) or bring in people (cortado import).")
		}
		return r.show(out, out.print)
	})
}

func roundJSON(round app.Round) suggestJSON {
	out := suggestJSON{Needs: round.Needs, Picks: []pickJSON{},
		Coverage: beforeAfter{round.Before.Levels, round.After.Levels}, Expected: beforeAfter{round.Before.Expected, round.After.Expected}}
	if out.Needs == nil {
		out.Needs = []app.Need{}
	}
	for _, pick := range round.Picks {
		if pick.Dropped {
			continue
		}
		one := pickJSON{ID: pick.Person, Name: pick.Name, Gain: pick.Gain, Chance: pick.Chance, Reasons: []termJSON{}, Cautions: []termJSON{},
			Bridge: pick.Bridge, Offer: pick.Offer, Mutual: pick.Mutual, RunnerUp: pick.RunnerUp, Replaced: pick.Replaced}
		for _, t := range termsJSON(pick.Terms) {
			if t.Value < 0 {
				one.Cautions = append(one.Cautions, t)
			} else {
				one.Reasons = append(one.Reasons, t)
			}
		}
		out.Picks = append(out.Picks, one)
	}
	return out
}

func termsJSON(terms []app.Term) []termJSON {
	out := []termJSON{}
	for _, t := range terms {
		out = append(out, termJSON{t.Kind, t.Need, t.Label, t.Value, t.Source, t.Shown})
	}
	return out
}

func (s suggestJSON) print(w io.Writer) {
	for i, pick := range s.Picks {
		fmt.Fprintf(w, "%d. %s (%d)\n", i+1, pick.Name, pick.ID)
		for _, t := range pick.Reasons {
			if t.Shown {
				fmt.Fprintf(w, "   + %s: %s\n", t.Label, t.Source)
			}
		}
		for _, t := range pick.Cautions {
			fmt.Fprintf(w, "   - %s: %s\n", t.Label, t.Source)
		}
		if pick.Bridge != "" {
			fmt.Fprintf(w, "   %s\n", pick.Bridge)
		}
		if pick.Offer != "" {
			fmt.Fprintf(w, "   %s\n", pick.Offer)
		}
	}
	fmt.Fprintf(w, "Gap coverage: %.0f%% now, %.0f%% with these.\n", 100*s.Coverage.Before, 100*s.Coverage.After)
	if s.WhyNot != nil {
		fmt.Fprintf(w, "Why not %s? %s\n", s.WhyNot.Name, s.WhyNot.Text)
	}
}

type roundCmd struct {
	Start roundStartCmd `cmd:"" help:"Start a round with the present proposal."`
	List  roundListCmd  `cmd:"" help:"Every round."`
	Show  roundShowCmd  `cmd:"" default:"withargs" help:"One round; the open one without a number."`
	Swap  roundSwapCmd  `cmd:"" help:"Put one person in another's place."`
}

type roundDocument struct {
	ID      app.RoundID `json:"id"`
	From    app.Day     `json:"from"`
	To      app.Day     `json:"to"`
	Started string      `json:"started"`
	Closed  string      `json:"closed,omitempty"`
	suggestJSON
}

func document(round app.Round) roundDocument {
	return roundDocument{round.ID, round.From, round.To, instant(round.Started), instant(round.Closed), roundJSON(round)}
}

func (r *run) oneRound(round app.Round) error {
	out := document(round)
	return r.show(out, func(w io.Writer) {
		fmt.Fprintf(w, "Round %d, %s to %s\n", out.ID, out.From, out.To)
		out.print(w)
	})
}

type roundStartCmd struct {
	Count int `help:"How many people, 1 to 8."`
}

func (c roundStartCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		round, _, err := p.StartRound(r.ctx, c.Count, nil)
		if err != nil {
			return err
		}
		return r.oneRound(round)
	})
}

type roundListCmd struct{}

func (roundListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		all, err := p.Rounds(r.ctx)
		if err != nil {
			return err
		}
		out := []roundDocument{}
		for _, round := range all {
			out = append(out, document(round))
		}
		return r.show(out, func(w io.Writer) {
			for _, d := range out {
				fmt.Fprintf(w, "Round %d, %s to %s: %d people\n", d.ID, d.From, d.To, len(d.Picks))
			}
		})
	})
}

type roundShowCmd struct {
	Number int64 `arg:"" optional:"" help:"Number of the round."`
}

func (c roundShowCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		round, err := p.Round(r.ctx, app.RoundID(c.Number))
		if err != nil {
			return err
		}
		return r.oneRound(round)
	})
}

type roundSwapCmd struct {
	Out string `arg:"" help:"Who goes."`
	In  string `arg:"" help:"Who comes."`
}

func (c roundSwapCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		out, err := r.person(p, c.Out)
		if err != nil {
			return err
		}
		in, err := r.person(p, c.In)
		if err != nil {
			return err
		}
		round, _, err := p.Swap(r.ctx, out.ID, in.ID)
		if err != nil {
			return err
		}
		return r.oneRound(round)
	})
}
