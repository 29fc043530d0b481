package command

import (
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// timeFlags say when a coffee ends and what its invite holds. What is not given
// stays as it is; an empty text takes away what was there.
type timeFlags struct {
	Zone    string  `placeholder:"ZONE" help:"Time zone of the wall time; the profile's without it."`
	End     string  `placeholder:"T" help:"When it ends, instead of --minutes." xor:"length"`
	Minutes *int    `help:"How long; the profile's usual length without it." xor:"length"`
	Place   *string `help:"Where." xor:"where"`
	Link    *string `help:"Address of the video call." xor:"where"`
	Remind  *int    `placeholder:"MIN" help:"Minutes before; --remind=-1 for none."`
	Note    *string `help:"A note in the invite."`
	Title   *string `help:"Title of the invite."`
}

// plan puts the flags over what holds without them. With start empty the coffee
// keeps its time.
func (f timeFlags) plan(me app.Profile, base planner.Plan, start string) (planner.Plan, error) {
	if start == "" && f.Zone != "" {
		return base, misuse("--zone says how --start is meant; give --start as well")
	}
	for _, zone := range []string{me.Zone, base.Zone, f.Zone} {
		if zone != "" {
			base.Zone = zone
		}
	}
	if base.Zone == "" {
		return base, app.Invalid("no time zone is known; add --zone, for example --zone Europe/Berlin")
	}
	if _, err := app.LoadZone(base.Zone); err != nil {
		return base, err
	}
	if start != "" {
		at, err := planner.ParseStart(start, base.Zone)
		if err != nil {
			return base, err
		}
		base.Start = at
	}
	if err := f.length(&base); err != nil {
		return base, err
	}
	if f.Place != nil {
		base.Place, base.Link = *f.Place, ""
	}
	if f.Link != nil {
		base.Link, base.Place = *f.Link, ""
	}
	give(f.Remind, &base.Remind)
	give(f.Note, &base.Note)
	give(f.Title, &base.Title)
	return base, nil
}

// give sets what a flag was given for.
func give[T any](flag *T, to *T) {
	if flag != nil {
		*to = *flag
	}
}

// length reads how long the coffee is, from --minutes or --end.
func (f timeFlags) length(plan *planner.Plan) error {
	switch {
	case f.Minutes != nil && *f.Minutes < 0:
		return app.Invalid("the coffee lasts %d minutes; its end is before its start", *f.Minutes)
	case f.Minutes != nil && *f.Minutes == 0:
		return app.Invalid("the coffee lasts 0 minutes; use 5 to 1440")
	case f.Minutes != nil:
		plan.Minutes = *f.Minutes
	case f.End != "":
		end, err := planner.ParseStart(f.End, plan.Zone)
		if err != nil {
			return err
		}
		long := end.Sub(plan.Start)
		if long <= 0 {
			loc, err := app.LoadZone(plan.Zone)
			if err != nil {
				return err
			}
			return app.Invalid("the coffee ends at %s, not after its start at %s", f.End, plan.Start.In(loc).Format("2006-01-02T15:04"))
		}
		if long%time.Minute != 0 {
			return app.Invalid("the coffee lasts %s; write its end in whole minutes", long)
		}
		plan.Minutes = int(long / time.Minute)
	}
	return nil
}

// weeks reads how often a coffee repeats, as 4w.
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
