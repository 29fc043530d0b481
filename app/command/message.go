package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

type messageCmd struct {
	Person    string `arg:"" help:"Id, name, e-mail or profile address."`
	Situation string `required:"" enum:"first,reconnect,introduce,opposite,upward,mentor,accept,decline,follow-up,confirm,thank-you,report-back" help:"first, reconnect, introduce, opposite, upward, mentor, accept, decline, follow-up, confirm, thank-you or report-back."`
	Channel   string `required:"" enum:"email,linkedin-note,linkedin,chat" help:"email, linkedin-note, linkedin or chat."`
	Tone      string `enum:"warm,brief,formal" default:"warm" help:"warm, brief or formal."`
	Lang      string `enum:"en,de,fr,es," default:"" placeholder:"LANG" help:"Language of the message: en, de, fr or es; the usual one with this person when not given."`
	Address   string `enum:"polite,familiar," default:"" placeholder:"WAY" help:"How the reader is addressed where a language has two ways: polite or familiar."`
	Purpose   string `placeholder:"TEXT" help:"What to talk about: a need such as skill:pricing, or your words."`
	Ask       string `placeholder:"TEXT" help:"What to ask for, in your words."`
	Offer     string `placeholder:"TEXT" help:"What to offer, in your words; - for nothing."`
	Slots     bool   `help:"Propose two times."`
	Variation int    `placeholder:"N" help:"Another version: 1, 2, 3 …"`
	Template  string `placeholder:"NAME" help:"Write from this template of mine."`

	About      string `placeholder:"PERSON" help:"introduce: whom the reader may introduce me to."`
	Introducer string `placeholder:"PERSON" help:"introduce: who introduces me to the reader."`
	Request    int64  `placeholder:"ID" help:"accept, decline: which request of theirs; the oldest open one when not given."`
	Reason     string `placeholder:"TEXT" help:"decline: why not, in a word."`
	Coffee     int64  `placeholder:"ID" help:"confirm: which coffee; the next one when not given."`
	Took       string `placeholder:"TEXT" help:"thank-you, report-back: what I took away."`
	WillDo     string `name:"will-do" placeholder:"TEXT" help:"thank-you: what I will do with it."`
	Promise    string `placeholder:"TEXT" help:"thank-you: what I promised."`
	Came       string `placeholder:"TEXT" help:"report-back: what came of it."`
	Weeks      int    `placeholder:"N" help:"mentor: weeks between two talks."`
	Months     int    `placeholder:"N" help:"mentor: for how many months."`
	Programme  string `placeholder:"NAME" help:"mentor: the mentorship programme."`

	mailFlags `embed:""`
}

type messageJSON struct {
	Subject    string      `json:"subject"`
	Body       string      `json:"body"`
	Words      int         `json:"words"`
	Characters int         `json:"characters"`
	Checks     []checkJSON `json:"checks"`
	Person     string      `json:"person"`
	Situation  string      `json:"situation"`
	Lang       string      `json:"lang"`
	Address    string      `json:"address,omitempty"`
	Built      []factJSON  `json:"built"`
}

type checkJSON struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Why  string `json:"why"`
	Text string `json:"text"`
	Fix  string `json:"fix,omitempty"`
}

// factJSON is one fact the message was built from, or left out because it is in
// another language.
type factJSON struct {
	Key     string `json:"key"`
	Text    string `json:"text"`
	Foreign bool   `json:"foreign,omitempty"`
}

func (c messageCmd) Run(r *run) error {
	if c.Variation < 0 {
		return misuse("--variation %d: versions count from 0", c.Variation)
	}
	if err := c.fits(); err != nil {
		return err
	}
	if err := c.check(c.Channel); err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		choice, err := c.choice(r, p)
		if err != nil {
			return err
		}
		d, err := p.Compose(r.ctx, choice)
		if err != nil {
			return err
		}
		if c.Purpose != "" && (len(d.Purposes) == 0 || d.Purposes[0].Value != c.Purpose) {
			return app.NotFound("nothing you look for has the id %q; suggest lists what you do", c.Purpose)
		}
		if err := c.save(r, p, d); err != nil {
			return err
		}
		out := messageJSON{Subject: d.Subject, Body: d.Body, Words: d.Words, Characters: d.Chars, Checks: []checkJSON{}, Person: d.Person.Name.String(),
			Situation: string(d.Chosen.Situation), Lang: d.Chosen.Lang, Built: []factJSON{}}
		if message.TwoAddresses(d.Chosen.Lang) {
			out.Address = string(d.Chosen.Address)
		}
		for _, k := range d.Checks {
			out.Checks = append(out.Checks, checkJSON{k.Name, k.OK, k.Why, k.Text, k.Fix})
		}
		for _, f := range d.Built {
			out.Built = append(out.Built, factJSON{f.Key, f.Text, f.Foreign})
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

// fits refuses an option that the situation has no use for, so that nothing that
// was typed is passed over in silence.
func (c messageCmd) fits() error {
	is := func(all ...app.Situation) bool {
		for _, s := range all {
			if app.Situation(c.Situation) == s {
				return true
			}
		}
		return false
	}
	for _, o := range []struct {
		name  string
		given bool
		fits  bool
	}{
		{"about", c.About != "", is(app.Introduce)},
		{"introducer", c.Introducer != "", is(app.Introduce)},
		{"request", c.Request != 0, is(app.Accept, app.DeclineIt)},
		{"reason", c.Reason != "", is(app.DeclineIt)},
		{"coffee", c.Coffee != 0, is(app.Confirm)},
		{"took", c.Took != "", is(app.ThankYou, app.ReportBack)},
		{"will-do", c.WillDo != "", is(app.ThankYou)},
		{"promise", c.Promise != "", is(app.ThankYou)},
		{"came", c.Came != "", is(app.ReportBack)},
		{"weeks", c.Weeks != 0, is(app.MentorAsk)},
		{"months", c.Months != 0, is(app.MentorAsk)},
		{"programme", c.Programme != "", is(app.MentorAsk)},
	} {
		if o.given && !o.fits {
			return misuse("--%s says nothing in a message of situation %s", o.name, c.Situation)
		}
	}
	if c.About != "" && c.Introducer != "" {
		return misuse("--about writes to who introduces, --introducer to who is introduced; use one of them")
	}
	return nil
}

// choice finds whom and what the options name.
func (c messageCmd) choice(r *run, p *planner.Planner) (planner.Compose, error) {
	out := planner.Compose{Situation: app.Situation(c.Situation), Channel: app.Channel(c.Channel), Tone: app.Tone(c.Tone), Lang: c.Lang,
		Address: app.Address(c.Address), Variation: c.Variation, Purpose: c.Purpose, Ask: c.Ask, Offer: c.Offer, Slots: c.Slots,
		Request: c.Request, Coffee: app.CoffeeID(c.Coffee), Said: app.Said{Took: c.Took, WillDo: c.WillDo, Promise: c.Promise, Came: c.Came,
			Reason: c.Reason, Every: c.Weeks, Months: c.Months, Programme: c.Programme}}
	for _, who := range []struct {
		ref string
		id  *app.PersonID
	}{{c.Person, &out.Person}, {c.About, &out.About}, {c.Introducer, &out.Introducer}} {
		if who.ref == "" && who.id != &out.Person {
			continue
		}
		q, err := r.person(p, who.ref)
		if err != nil {
			return out, err
		}
		*who.id = q.ID
	}
	if c.Template == "" {
		return out, nil
	}
	t, err := p.TemplateNamed(r.ctx, c.Template, out.Situation, c.Lang)
	out.Template, out.Lang = t.ID, t.Lang
	return out, err
}
