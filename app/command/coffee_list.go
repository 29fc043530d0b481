package command

import (
	"io"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

type coffeeListCmd struct {
	State  []string `enum:"idea,asked,agreed,scheduled,met,cancelled,declined,silent" placeholder:"STATE" help:"Only those in this state; several with commas."`
	Person string   `placeholder:"PERSON" help:"Only those with this person."`
	From   string   `placeholder:"DAY" help:"Only those on this day or later, such as 2026-12-01."`
	To     string   `placeholder:"DAY" help:"Only those on this day or earlier."`
	ToSend bool     `help:"Write the files for the other people."`
	Out    string   `placeholder:"FOLDER" help:"Write the invites of those listed into this folder, one file each; none is written over."`
}

func (c coffeeListCmd) Run(r *run) error {
	from, to, err := c.days()
	if err != nil {
		return err
	}
	if c.ToSend && c.Out == "" {
		return misuse("--to-send says what --out writes; give --out as well")
	}
	return r.with(func(p *planner.Planner) error {
		var of app.PersonID
		if c.Person != "" {
			q, err := r.person(p, c.Person)
			if err != nil {
				return err
			}
			of = q.ID
		}
		rows, err := p.CoffeeRows(r.ctx)
		if err != nil {
			return err
		}
		all, err := r.coffees(p)
		if err != nil {
			return err
		}
		var chosen []app.Coffee
		for _, row := range rows {
			one := row.Coffee
			if of != 0 && one.Person != of || len(c.State) > 0 && !slices.Contains(c.State, string(one.State)) || !onDays(one, p.Here().Location(), from, to) {
				continue
			}
			chosen = append(chosen, one)
		}
		files, err := c.write(r, p, chosen)
		if err != nil {
			return err
		}
		out := []coffeeJSON{}
		for _, one := range chosen {
			shown, err := all.one(one, c.ToSend, files[one.ID])
			if err != nil {
				return err
			}
			out = append(out, shown)
		}
		return r.show(out, func(w io.Writer) {
			for _, c := range out {
				c.print(w)
			}
		})
	})
}

// write writes the invites of the coffees that have one into the folder, and
// notes how many have none.
func (c coffeeListCmd) write(r *run, p *planner.Planner, chosen []app.Coffee) (map[app.CoffeeID]string, error) {
	if c.Out == "" {
		return nil, nil
	}
	var ids []app.CoffeeID
	for _, one := range chosen {
		switch one.State {
		case app.Scheduled, app.WasMet, app.Cancelled, app.Declined:
			if !one.Start.IsZero() && one.UID != "" {
				ids = append(ids, one.ID)
			}
		}
	}
	done, err := p.Invites(r.ctx, ids, c.Out, c.ToSend)
	if err != nil {
		return nil, err
	}
	if n := len(chosen) - len(done); n > 0 {
		r.say("note: without a time and so without an invite: %d", n)
	}
	files := map[app.CoffeeID]string{}
	for _, f := range done {
		files[f.Coffee.ID] = f.Path
	}
	return files, nil
}

// days reads the first and the last day to list; empty for no limit.
func (c coffeeListCmd) days() (from, to app.Day, err error) {
	for _, d := range []struct {
		text string
		into *app.Day
	}{{c.From, &from}, {c.To, &to}} {
		if d.text == "" {
			continue
		}
		if *d.into, err = app.ParseDay(d.text); err != nil {
			return "", "", err
		}
	}
	if from != "" && to != "" && to < from {
		return "", "", app.Invalid("--to %s is before --from %s", to, from)
	}
	return from, to, nil
}

// onDays says whether a coffee takes place from one day to another by the clocks
// of a place. Without a limit every coffee does, with one only those with a time.
func onDays(c app.Coffee, loc *time.Location, from, to app.Day) bool {
	if from == "" && to == "" {
		return true
	}
	for _, at := range c.Times() {
		day := app.DayOf(at.In(loc))
		if (from == "" || day >= from) && (to == "" || day <= to) {
			return true
		}
	}
	return false
}
