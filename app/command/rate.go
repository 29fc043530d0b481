package command

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

type rateCmd struct {
	Coffee    int64    `arg:"" help:"Id of the coffee."`
	Helpful   int      `required:"" help:"How helpful it was, 1 to 5."`
	Did       []string `help:"What it did: new-view, critique, encouragement, practical, door." placeholder:"WHAT"`
	Need      []string `sep:"none" placeholder:"NAME=0..1" help:"How much of a need was met: 0, 0.25, 0.5, 0.75 or 1."`
	Learned   []string `sep:"none" placeholder:"SKILL=LEVEL" help:"My level after it, 0 to 5, such as Pricing=2."`
	Gave      []string `sep:"none" help:"What I gave." placeholder:"TEXT"`
	Received  []string `sep:"none" help:"What I got." placeholder:"TEXT"`
	Promise   []string `sep:"none" placeholder:"TEXT@DATE" help:"What I promised, and by when."`
	Promised  []string `sep:"none" placeholder:"TEXT@DATE" help:"What they promised, and by when."`
	Next      string   `placeholder:"TEXT@DATE" help:"The next step, and by when: a promise of mine."`
	TalkAgain string   `placeholder:"DATE" help:"When to talk again."`
	Note      string   `help:"A private note."`
	Trust     *int     `placeholder:"0..5" help:"How far I rely on them from now on."`
}

type ratedJSON struct {
	Coffee     app.CoffeeID  `json:"coffee"`
	Talk       app.Talk      `json:"talk"`
	Was        int           `json:"was,omitempty"`   // how helpful it was rated before
	Moved      []app.Learned `json:"moved,omitempty"` // my levels
	TrustOffer int           `json:"trustOffer"`
	Change     app.ChangeID  `json:"change"`
}

func (c rateCmd) Run(r *run) error {
	rating := planner.Rating{Amends: true, Helpful: c.Helpful, TalkAgain: app.Day(c.TalkAgain), Note: c.Note}
	for _, d := range c.Did {
		rating.Did = append(rating.Did, app.Effect(d))
	}
	for _, n := range c.Need {
		name, text, err := pair(n, "--need", "Pricing=0.75")
		if err != nil {
			return err
		}
		met, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return misuse("--need %q: %q is not a number from 0 to 1", n, text)
		}
		rating.Needs = append(rating.Needs, app.NeedRating{Label: name, Met: met})
	}
	for _, l := range c.Learned {
		name, text, err := pair(l, "--learned", "Pricing=2")
		if err != nil {
			return err
		}
		level, err := strconv.Atoi(text)
		if err != nil {
			return misuse("--learned %q: %q is not a level from 0 to 5", l, text)
		}
		rating.Learned = append(rating.Learned, app.Learned{Name: name, To: app.Level(level)})
	}
	var err error
	if rating.Given, err = c.given(); err != nil {
		return err
	}
	if c.Next != "" {
		next, on, err := promiseOf(c.Next)
		if err != nil {
			return err
		}
		rating.NextStep, rating.NextOn = next, on
	}
	if c.Trust != nil {
		trust := app.Level(*c.Trust)
		rating.Trust = &trust
	}
	return r.with(func(p *planner.Planner) error {
		done, err := p.Rate(r.ctx, app.CoffeeID(c.Coffee), rating)
		if err != nil {
			return err
		}
		if done.TrustOffer != 0 {
			r.say("Trust could move by %+d to %d: cortado rate %d … --trust %d, or cortado person set %d", done.TrustOffer, done.Trust, c.Coffee, done.Trust, done.Talk.Person)
		}
		out := ratedJSON{Coffee: app.CoffeeID(c.Coffee), Talk: done.Talk, Was: done.Was, Moved: done.Moved, TrustOffer: done.TrustOffer, Change: done.Change}
		return r.show(out, func(w io.Writer) {
			if done.Was == 0 {
				fmt.Fprintf(w, "Rated %d of 5.\n", done.Talk.Helpful)
			} else {
				fmt.Fprintf(w, "Rated %d of 5, was %d. What you did not name stays as you rated it before.\n", done.Talk.Helpful, done.Was)
			}
			for _, l := range done.Moved {
				fmt.Fprintf(w, "%s %d → %d\n", l.Name, l.From, l.To)
			}
		})
	})
}

// given is what was given and promised, on both sides.
func (c rateCmd) given() ([]planner.Given, error) {
	var out []planner.Given
	for _, list := range []struct {
		from  app.Direction
		done  bool
		texts []string
	}{{app.Gave, true, c.Gave}, {app.Received, true, c.Received}, {app.Gave, false, c.Promise}, {app.Received, false, c.Promised}} {
		for _, text := range list.texts {
			g := planner.Given{Direction: list.from, Text: text, Done: list.done}
			if !list.done {
				var err error
				if g.Text, g.Due, err = promiseOf(text); err != nil {
					return nil, err
				}
			}
			out = append(out, g)
		}
	}
	return out, nil
}

// promiseOf reads TEXT@DATE; what stands behind the last @ is a day.
func promiseOf(text string) (string, app.Day, error) {
	i := strings.LastIndex(text, "@")
	if i <= 0 {
		return strings.TrimSpace(text), "", nil
	}
	day, err := app.ParseDay(strings.TrimSpace(text[i+1:]))
	return strings.TrimSpace(text[:i]), day, err
}

// pair cuts NAME=VALUE at the last equals sign.
func pair(text, flag, example string) (name, value string, err error) {
	i := strings.LastIndex(text, "=")
	if i <= 0 {
		return "", "", misuse("%s %q: write it like %s", flag, text, example)
	}
	return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:]), nil
}
