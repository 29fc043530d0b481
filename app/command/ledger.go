package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type ledgerCmd struct {
	List   ledgerListCmd   `cmd:"" default:"withargs" help:"What was given and received: with one person, or with everybody."`
	Add    ledgerAddCmd    `cmd:"" help:"Write down what was given, received or promised: --gave or --received."`
	Edit   ledgerEditCmd   `cmd:"" help:"Change a line of the ledger."`
	Done   ledgerDoneCmd   `cmd:"" help:"A promise was kept."`
	Open   ledgerOpenCmd   `cmd:"" help:"A promise was not kept after all."`
	Drop   ledgerDropCmd   `cmd:"" help:"Let a promise go."`
	Delete ledgerDeleteCmd `cmd:"" help:"Take a line off the ledger."`
}

type ledgerListCmd struct {
	Person string `arg:"" optional:"" help:"With this person only."`
}

type ledgerJSON struct {
	Person   app.PersonID     `json:"person"`
	Name     string           `json:"name"`
	Given    int              `json:"given"`
	Received int              `json:"received"`
	Promised int              `json:"promised"`
	Due      int              `json:"due"`
	Balance  string           `json:"balance"`
	Owing    bool             `json:"owing"`
	Giving   bool             `json:"giving"`
	Lines    []ledgerLineJSON `json:"lines"`
	Requests []requestJSON    `json:"requests"`
}

type ledgerLineJSON struct {
	ID        int64         `json:"id"`
	Direction app.Direction `json:"direction"`
	Text      string        `json:"text"`
	On        string        `json:"on"`
	Due       app.Day       `json:"due,omitempty"`
	Done      string        `json:"done,omitempty"`
	Dropped   bool          `json:"dropped,omitempty"`
	Late      bool          `json:"late,omitempty"`
	Talk      app.TalkID    `json:"talk,omitempty"`
	Status    string        `json:"status"`
}

func (c ledgerListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if c.Person == "" {
			all, err := p.Ledgers(r.ctx)
			if err != nil {
				return err
			}
			out := []ledgerJSON{}
			for _, v := range all {
				out = append(out, ledgerOf(v))
			}
			return r.show(out, func(w io.Writer) {
				for _, l := range out {
					fmt.Fprintf(w, "%4d  %s: gave %d, received %d. %s\n", l.Person, l.Name, l.Given, l.Received, l.Balance)
				}
			})
		}
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		v, err := p.Ledger(r.ctx, q.ID)
		if err != nil {
			return err
		}
		out := ledgerOf(v)
		return r.show(out, func(w io.Writer) {
			fmt.Fprintf(w, "%s: gave %d, received %d. %s\n", out.Name, out.Given, out.Received, out.Balance)
			for _, l := range out.Lines {
				fmt.Fprintf(w, "%4d  %s. %s\n", l.ID, l.Text, l.Status)
			}
			for _, q := range out.Requests {
				fmt.Fprintf(w, "request %d  %s. %s\n", q.ID, q.Text, q.Status)
			}
		})
	})
}

func ledgerOf(v planner.LedgerView) ledgerJSON {
	out := ledgerJSON{Person: v.Person, Name: v.Name, Given: v.Given, Received: v.Received, Promised: v.Promised, Due: v.Due,
		Balance: v.Balance, Owing: v.Owing, Giving: v.Giving, Lines: []ledgerLineJSON{}, Requests: []requestJSON{}}
	for _, l := range v.Lines {
		e := l.Entry
		j := ledgerLineJSON{ID: e.ID, Direction: e.Direction, Text: e.Text, On: instant(e.On), Due: e.Due, Dropped: e.Dropped, Late: l.Late, Talk: e.Talk, Status: l.Status}
		if !e.Done.IsZero() {
			j.Done = instant(e.Done)
		}
		out.Lines = append(out.Lines, j)
	}
	for _, l := range v.Requests {
		out.Requests = append(out.Requests, requestOf(l))
	}
	return out
}

type ledgerAddCmd struct {
	Person   string `arg:""`
	Gave     string `xor:"side" required:"" placeholder:"TEXT" help:"What I gave."`
	Received string `xor:"side" required:"" placeholder:"TEXT" help:"What they gave."`
	Promised bool   `help:"It is promised, not given yet."`
	Due      string `placeholder:"DATE" help:"By when it is promised."`
	On       string `placeholder:"DATE" help:"When; today without it."`
}

func (c ledgerAddCmd) Run(r *run) error {
	if c.Due != "" && !c.Promised {
		return misuse("--due says by when something is promised; give --promised as well")
	}
	f := planner.Favour{Direction: app.Gave, Text: c.Gave, Promised: c.Promised, Due: app.Day(c.Due), On: app.Day(c.On)}
	if c.Received != "" {
		f.Direction, f.Text = app.Received, c.Received
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		e, change, err := p.AddEntry(r.ctx, q.ID, f)
		if err != nil {
			return err
		}
		out := addedJSON{Entry: e.ID, changed: changed{change, q.ID, q.Name.String(), p.Done(app.Change{Label: "change.ledger", Who: q.Name.First()})}}
		return r.show(out, func(w io.Writer) { fmt.Fprintf(w, "%s: line %d\n", out.Done, out.Entry) })
	})
}

type addedJSON struct {
	Entry int64 `json:"entry"`
	changed
}

// onEntry runs an action on one line of the ledger and says what it did.
func (r *run) onEntry(id int64, label string, act func(p *planner.Planner, l planner.LedgerLine) (app.ChangeID, error)) error {
	return r.with(func(p *planner.Planner) error {
		l, q, err := p.LedgerEntry(r.ctx, id)
		if err != nil {
			return err
		}
		change, err := act(p, l)
		if err != nil {
			return err
		}
		return r.changed(p, change, q, label)
	})
}

type ledgerEditCmd struct {
	ID       int64   `arg:"" help:"Number of the line."`
	Text     *string `help:"What it is."`
	Gave     bool    `xor:"side" help:"I gave it, or promised it."`
	Received bool    `xor:"side" help:"They gave it, or promised it."`
	Due      *string `placeholder:"DATE" help:"By when it is promised; an empty one takes the day away."`
	On       *string `placeholder:"DATE" help:"When it was given or promised."`
}

func (c ledgerEditCmd) Run(r *run) error {
	if c.Text == nil && c.Due == nil && c.On == nil && !c.Gave && !c.Received {
		return misuse("nothing to change; give --text, --gave, --received, --due or --on")
	}
	return r.onEntry(c.ID, "change.ledger", func(p *planner.Planner, l planner.LedgerLine) (app.ChangeID, error) {
		e := l.Entry
		f := planner.Favour{Direction: e.Direction, Text: e.Text, Promised: e.Done.IsZero(), Due: e.Due}
		give(c.Text, &f.Text)
		give((*app.Day)(c.Due), &f.Due)
		give((*app.Day)(c.On), &f.On)
		switch {
		case c.Gave:
			f.Direction = app.Gave
		case c.Received:
			f.Direction = app.Received
		}
		return p.EditEntry(r.ctx, c.ID, f)
	})
}

type ledgerDoneCmd struct {
	ID int64 `arg:"" help:"Number of the line."`
}

func (c ledgerDoneCmd) Run(r *run) error {
	return r.onEntry(c.ID, "change.ledger.done", func(p *planner.Planner, _ planner.LedgerLine) (app.ChangeID, error) {
		return p.KeepPromise(r.ctx, c.ID, true)
	})
}

type ledgerOpenCmd struct {
	ID int64 `arg:"" help:"Number of the line."`
}

func (c ledgerOpenCmd) Run(r *run) error {
	return r.onEntry(c.ID, "change.ledger.done", func(p *planner.Planner, _ planner.LedgerLine) (app.ChangeID, error) {
		return p.KeepPromise(r.ctx, c.ID, false)
	})
}

type ledgerDropCmd struct {
	ID int64 `arg:"" help:"Number of the line."`
}

func (c ledgerDropCmd) Run(r *run) error {
	return r.onEntry(c.ID, "change.ledger.drop", func(p *planner.Planner, _ planner.LedgerLine) (app.ChangeID, error) {
		return p.DropEntry(r.ctx, c.ID)
	})
}

type ledgerDeleteCmd struct {
	ID int64 `arg:"" help:"Number of the line."`
}

func (c ledgerDeleteCmd) Run(r *run) error {
	return r.onEntry(c.ID, "change.ledger.delete", func(p *planner.Planner, _ planner.LedgerLine) (app.ChangeID, error) {
		return p.DeleteEntry(r.ctx, c.ID)
	})
}
