package planner

import (
	"time"

	"cortado/app"
)

// ChosenTime is one instant that a wall time can mean, or stands for.
type ChosenTime struct {
	At    time.Time // in the zone
	Label string    // "01:30, before the clocks go back"; the time alone when it can mean nothing else
}

// TimesOn is what a wall time means in a zone. Mostly that is one time, and
// nothing more is to be said. In an hour the clocks repeat there are two to
// choose from; in one they skip none, and Times holds the nearest before and
// after. In both Why says so in a sentence.
type TimesOn struct {
	Times   []ChosenTime
	Why     string
	Skipped bool
	Twice   bool
}

// nearest is how finely a time beside a skipped hour is offered.
const nearest = 30 * time.Minute

// TimesOn says what a wall time means in a zone, of which only the figures
// count. Until I said mine, the machine's zone is "Local". An unknown zone is
// ErrInvalid.
func (p *Planner) TimesOn(wall time.Time, zone string) (TimesOn, error) {
	if here := p.now().Location(); zone == here.String() {
		return p.timesOn(wall, here), nil
	}
	loc, err := app.LoadZone(zone)
	if err != nil {
		return TimesOn{}, err
	}
	return p.timesOn(wall, loc), nil
}

func (p *Planner) timesOn(wall time.Time, loc *time.Location) TimesOn {
	found := app.WallTimes(wall, loc)
	plain := func(at time.Time) ChosenTime { return ChosenTime{at, p.words.Clock(at)} }
	if len(found) == 1 {
		return TimesOn{Times: []ChosenTime{plain(found[0])}}
	}
	c := changeAt(wall, loc)
	town, day := p.clockTown(loc), p.words.LongDay(c.wall())
	from, to := p.words.Clock(c.wall()), p.words.Clock(c.at)
	if len(found) > 1 {
		out := TimesOn{Twice: true, Why: p.words.Say("zones.twice", "town", town, "day", day, "from", from, "to", to, "time", p.words.Clock(wall))}
		for i, id := range []string{"zones.twice.before", "zones.twice.after"} {
			out.Times = append(out.Times, ChosenTime{found[i], p.words.Say(id, "time", p.words.Clock(wall), "zone", found[i].Format("MST"))})
		}
		return out
	}
	if app.DayOf(c.at) != app.DayOf(c.wall()) { // a whole day, or past midnight
		to = p.words.Day(c.at) + ", " + to
	}
	before := c.at.Add(-nearest).Truncate(nearest)
	return TimesOn{Skipped: true, Times: []ChosenTime{plain(before), plain(c.at)},
		Why: p.words.Say("zones.skipped", "town", town, "day", day, "from", from, "to", to, "time", p.words.Clock(wall))}
}

// changeAt is the change of the clocks that makes a wall time come twice or not
// at all.
func changeAt(wall time.Time, loc *time.Location) clockChange {
	naive := app.Naive(wall)
	var best clockChange
	for _, c := range clockChanges(loc, naive.Add(-38*time.Hour), naive.Add(38*time.Hour)) {
		low, high := c.wall(), app.Naive(c.at)
		if high.Before(low) {
			low, high = high, low
		}
		if !naive.Before(low) && naive.Before(high) {
			return c
		}
		best = c
	}
	return best
}
