package command

import (
	"time"

	"cortado/app"
	"cortado/app/planner"
)

type sentCmd struct {
	Person  string `arg:""`
	Channel string `enum:"email,linkedin-note,linkedin,chat," default:"" help:"How it went out; as the draft says without it."`
	At      string `placeholder:"T" help:"When it went out: a time or a day; now without it."`
}

func (c sentCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change.sent", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		at, err := r.pastTime(p, c.At)
		if err != nil {
			return 0, err
		}
		_, id, err := p.Sent(r.ctx, q.ID, app.Channel(c.Channel), at)
		return id, err
	})
}

// pastTime reads when something happened: an instant, a wall time in my zone, or
// a day, of which noon is meant unless it is today. Nothing is now.
func (r *run) pastTime(p *planner.Planner, text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	me, err := p.Profile(r.ctx)
	if err != nil {
		return time.Time{}, err
	}
	if day, err := app.ParseDay(text); err == nil {
		here := p.Here()
		if day == app.DayOf(here) {
			return time.Time{}, nil
		}
		return day.Time(here.Location()).Add(12 * time.Hour), nil
	}
	zone := me.Zone
	if zone == "" {
		zone = "UTC"
	}
	return planner.ParseStart(text, zone)
}
