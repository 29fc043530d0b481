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
	Helpful   int      `required:"" help:"1 to 5."`
	Did       []string `help:"What it did: new-view, critique, encouragement, practical, door." placeholder:"WHAT"`
	Need      []string `sep:"none" placeholder:"NAME=0..1" help:"How much of a need was met: 0, 0.25, 0.5, 0.75 or 1."`
	Learned   []string `sep:"none" placeholder:"SKILL=LEVEL" help:"My level after it."`
	Gave      []string `sep:"none" help:"What I gave." placeholder:"TEXT"`
	Received  []string `sep:"none" help:"What I got." placeholder:"TEXT"`
	Promise   []string `sep:"none" placeholder:"TEXT@DATE" help:"What I promised, and by when."`
	TalkAgain string   `placeholder:"DATE" help:"When to talk again."`
	Note      string   `help:"A private note."`
}

type ratedJSON struct {
	Coffee     app.CoffeeID `json:"coffee"`
	Talk       app.Talk     `json:"talk"`
	TrustOffer int          `json:"trustOffer"`
}

func (c rateCmd) Run(r *run) error {
	rating := planner.Rating{Helpful: c.Helpful, Gave: c.Gave, Received: c.Received, TalkAgain: app.Day(c.TalkAgain), Note: c.Note}
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
	for _, text := range c.Promise {
		promise := planner.Promise{Text: text}
		if i := strings.LastIndex(text, "@"); i > 0 {
			day, err := app.ParseDay(strings.TrimSpace(text[i+1:]))
			if err != nil {
				return err
			}
			promise = planner.Promise{Text: strings.TrimSpace(text[:i]), Due: day}
		}
		rating.Promises = append(rating.Promises, promise)
	}
	return r.with(func(p *planner.Planner) error {
		done, err := p.Rate(r.ctx, app.CoffeeID(c.Coffee), rating)
		if err != nil {
			return err
		}
		if done.TrustOffer != 0 {
			r.say("Trust could move by %+d: cortado person set %d", done.TrustOffer, done.Talk.Person)
		}
		return r.show(ratedJSON{app.CoffeeID(c.Coffee), done.Talk, done.TrustOffer}, func(w io.Writer) {
			fmt.Fprintf(w, "Rated %d of 5.\n", done.Talk.Helpful)
		})
	})
}

// pair cuts NAME=VALUE at the last equals sign.
func pair(text, flag, example string) (name, value string, err error) {
	i := strings.LastIndex(text, "=")
	if i <= 0 {
		return "", "", misuse("%s %q: write it like %s", flag, text, example)
	}
	return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:]), nil
}
