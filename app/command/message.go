package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type messageCmd struct {
	Person    string `arg:""`
	Situation string `required:"" enum:"first,follow-up,thank-you" help:"first, follow-up or thank-you."`
	Channel   string `required:"" enum:"email,linkedin-note,linkedin,chat" help:"email, linkedin-note, linkedin or chat."`
	Tone      string `enum:"warm,brief,formal" default:"warm" help:"warm, brief or formal."`
	Lang      string `enum:"en" default:"en" help:"Language of the message: en."`
	Ask       string `help:"What to ask for, in your words."`
	Offer     string `help:"What to offer, in your words; - for nothing."`
	Slots     bool   `help:"Propose two times."`
	Variation int    `help:"Another version: 1, 2, 3 …"`
}

type messageJSON struct {
	Subject    string      `json:"subject"`
	Body       string      `json:"body"`
	Words      int         `json:"words"`
	Characters int         `json:"characters"`
	Checks     []checkJSON `json:"checks"`
	Person     string      `json:"person"`
}

type checkJSON struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Why  string `json:"why"`
	Text string `json:"text"`
	Fix  string `json:"fix,omitempty"`
}

func (c messageCmd) Run(r *run) error {
	if c.Variation < 0 {
		return misuse("--variation %d: versions count from 0", c.Variation)
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		d, err := p.Compose(r.ctx, planner.Compose{Person: q.ID, Situation: app.Situation(c.Situation), Channel: app.Channel(c.Channel),
			Tone: app.Tone(c.Tone), Lang: c.Lang, Variation: c.Variation, Ask: c.Ask, Offer: c.Offer, Slots: c.Slots})
		if err != nil {
			return err
		}
		out := messageJSON{Subject: d.Subject, Body: d.Body, Words: d.Words, Characters: d.Chars, Checks: []checkJSON{}, Person: q.Name.String()}
		for _, k := range d.Checks {
			out.Checks = append(out.Checks, checkJSON{k.Name, k.OK, k.Why, k.Text, k.Fix})
		}
		return r.show(out, func(w io.Writer) {
			if out.Subject != "" {
				fmt.Fprintf(w, "Subject: %s\n\n", out.Subject)
			}
			fmt.Fprintln(w, out.Body)
			for _, k := range out.Checks {
				if !k.OK {
					r.say("check %s: %s. %s", k.Name, k.Text, k.Fix)
				}
			}
		})
	})
}
