package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

// coffeeJSON is a coffee as the command line shows it.
type coffeeJSON struct {
	Coffee   app.CoffeeID    `json:"coffee"`
	Person   app.PersonID    `json:"person"`
	Name     string          `json:"name"`
	State    app.CoffeeState `json:"state"`
	UID      string          `json:"uid"`
	Sequence int             `json:"sequence"`
	Method   string          `json:"method"`
	Start    string          `json:"start"`
	End      string          `json:"end"`
	Zone     string          `json:"zone"`
	Title    string          `json:"title"`
	Place    string          `json:"place,omitempty"`
	Link     string          `json:"link,omitempty"`
	File     string          `json:"file,omitempty"`
}

func (r *run) coffee(p *planner.Planner, c app.Coffee, toSend bool, file string) (coffeeJSON, error) {
	q, err := p.Person(r.ctx, c.Person)
	if err != nil {
		return coffeeJSON{}, err
	}
	out := coffeeJSON{Coffee: c.ID, Person: c.Person, Name: q.Name.String(), State: c.State, UID: c.UID, Sequence: c.Sequence,
		Method: planner.Method(c, toSend), Start: instant(c.Start), Zone: c.Zone, Title: c.Title, Place: c.Place, Link: c.Link, File: file}
	if !c.Start.IsZero() {
		out.End = instant(c.End())
	}
	return out, nil
}

func (c coffeeJSON) print(w io.Writer) {
	fmt.Fprintf(w, "%d  %s with %s", c.Coffee, c.State, c.Name)
	if c.Start != "" {
		fmt.Fprintf(w, ", %s (%s)", c.Start, c.Zone)
	}
	if c.File != "" {
		fmt.Fprintf(w, ", invite in %s", c.File)
	}
	fmt.Fprintln(w)
}

// timeFlags are what a time for a coffee takes.
type timeFlags struct {
	Start   string `required:"" placeholder:"T" help:"Wall time such as 2026-12-02T09:30, or an RFC 3339 instant."`
	Zone    string `placeholder:"ZONE" help:"Time zone of the wall time; the profile's without it."`
	End     string `placeholder:"T" help:"When it ends, instead of --minutes."`
	Minutes int    `default:"0" help:"How long; the profile's usual length without it."`
	Place   string `help:"Where." xor:"where"`
	Link    string `help:"Address of the video call." xor:"where"`
	Remind  int    `default:"-2" help:"Minutes before; -1 for none."`
	Note    string `help:"A note in the invite."`
	Title   string `help:"Title of the invite."`
}

// plan reads the flags over what holds without them.
func (f timeFlags) plan(me app.Profile, base planner.Plan) (planner.Plan, error) {
	zone := f.Zone
	if zone == "" {
		zone = base.Zone
	}
	if zone == "" {
		zone = me.Zone
	}
	if zone == "" {
		return base, app.Invalid("no time zone is known; add --zone, for example --zone Europe/Berlin")
	}
	if _, err := app.LoadZone(zone); err != nil {
		return base, err
	}
	start, err := planner.ParseStart(f.Start, zone)
	if err != nil {
		return base, err
	}
	base.Start, base.Zone = start, zone
	if f.Minutes != 0 {
		base.Minutes = f.Minutes
		if f.Minutes < 0 {
			return base, app.Invalid("the coffee lasts %d minutes; its end is before its start", f.Minutes)
		}
	}
	if f.End != "" {
		end, err := planner.ParseStart(f.End, zone)
		if err != nil {
			return base, err
		}
		if !end.After(start) {
			return base, app.Invalid("the coffee ends at %s, not after its start at %s", f.End, f.Start)
		}
		base.Minutes = int(end.Sub(start).Minutes())
	}
	if f.Place != "" {
		base.Place, base.Link = f.Place, ""
	}
	if f.Link != "" {
		base.Link, base.Place = f.Link, ""
	}
	if f.Remind != -2 {
		base.Remind = f.Remind
	}
	if f.Note != "" {
		base.Note = f.Note
	}
	if f.Title != "" {
		base.Title = f.Title
	}
	return base, nil
}

type inviteCmd struct {
	Person string `arg:""`
	timeFlags
	ToSend bool   `help:"Write the file for the other person, who needs an e-mail address."`
	Every  string `placeholder:"4w" help:"Repeat every so many weeks."`
	Count  int    `help:"How many times when repeating."`
	Out    string `required:"" placeholder:"FILE" help:"Where to write the invite."`
}

func (c inviteCmd) Run(r *run) error {
	every, err := weeks(c.Every)
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		me, err := p.Profile(r.ctx)
		if err != nil {
			return err
		}
		remind, err := p.SettingNumber(r.ctx, app.SetRemind)
		if err != nil {
			return err
		}
		plan, err := c.plan(me, planner.Plan{Remind: remind, Every: every, Count: c.Count})
		if err != nil {
			return err
		}
		done, _, err := p.Schedule(r.ctx, q.ID, plan, planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

func weeks(every string) (int, error) {
	if every == "" {
		return 0, nil
	}
	var n int
	if _, err := fmt.Sscanf(every, "%dw", &n); err != nil || n < 1 || fmt.Sprintf("%dw", n) != every {
		return 0, misuse("--every %q is not a number of weeks; write it like 4w", every)
	}
	return n, nil
}

func (r *run) oneCoffee(p *planner.Planner, c app.Coffee, toSend bool, file string) error {
	out, err := r.coffee(p, c, toSend, file)
	if err != nil {
		return err
	}
	return r.show(out, out.print)
}

type coffeeCmd struct {
	List   coffeeListCmd   `cmd:"" default:"1" help:"Every coffee."`
	Show   coffeeShowCmd   `cmd:"" help:"One coffee."`
	Move   coffeeMoveCmd   `cmd:"" help:"Give it another time or place."`
	Cancel coffeeCancelCmd `cmd:"" help:"Call it off."`
}

type coffeeListCmd struct{}

func (coffeeListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		all, err := p.Coffees(r.ctx, 0)
		if err != nil {
			return err
		}
		out := []coffeeJSON{}
		for _, c := range all {
			one, err := r.coffee(p, c, false, "")
			if err != nil {
				return err
			}
			out = append(out, one)
		}
		return r.show(out, func(w io.Writer) {
			for _, c := range out {
				c.print(w)
			}
		})
	})
}

type coffeeShowCmd struct {
	ID int64 `arg:""`
}

func (c coffeeShowCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		one, err := p.Coffee(r.ctx, app.CoffeeID(c.ID))
		if err != nil {
			return err
		}
		return r.oneCoffee(p, one, false, "")
	})
}

type coffeeMoveCmd struct {
	ID int64 `arg:""`
	timeFlags
	ToSend bool   `help:"Write the file for the other person."`
	Out    string `placeholder:"FILE" help:"Where to write the new invite."`
}

func (c coffeeMoveCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		old, err := p.Coffee(r.ctx, app.CoffeeID(c.ID))
		if err != nil {
			return err
		}
		me, err := p.Profile(r.ctx)
		if err != nil {
			return err
		}
		plan, err := c.plan(me, planner.PlanOf(old))
		if err != nil {
			return err
		}
		done, _, err := p.Move(r.ctx, old.ID, plan, planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

type coffeeCancelCmd struct {
	ID     int64  `arg:""`
	ToSend bool   `help:"Write the file for the other person."`
	Out    string `placeholder:"FILE" help:"Where to write the cancellation."`
}

func (c coffeeCancelCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		done, _, err := p.Cancel(r.ctx, app.CoffeeID(c.ID), planner.Export{Path: c.Out, ToSend: c.ToSend})
		if err != nil {
			return err
		}
		return r.oneCoffee(p, done, c.ToSend, c.Out)
	})
}

type metCmd struct {
	Coffee int64 `arg:"" help:"Id of the coffee."`
}

func (c metCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if _, _, err := p.Met(r.ctx, app.CoffeeID(c.Coffee)); err != nil {
			return err
		}
		one, err := p.Coffee(r.ctx, app.CoffeeID(c.Coffee))
		if err != nil {
			return err
		}
		return r.oneCoffee(p, one, false, "")
	})
}

type missedCmd struct {
	Coffee int64 `arg:"" help:"Id of the coffee."`
	Rest   bool  `help:"Let it rest instead of finding a new time."`
}

func (c missedCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		one, _, err := p.Missed(r.ctx, app.CoffeeID(c.Coffee), !c.Rest)
		if err != nil {
			return err
		}
		return r.oneCoffee(p, one, false, "")
	})
}
