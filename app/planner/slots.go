package planner

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// usualHours hold where nobody said anything: Monday to Friday, 9 to 17.
var usualHours = []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}

func orUsual(h []app.Hours) []app.Hours {
	if len(h) == 0 {
		return usualHours
	}
	return h
}

// Times are looked for from two days ahead, so that nobody is taken by
// surprise, through four weeks.
const (
	slotsFrom = 2
	slotsDays = 28
)

// looking is for whose coffee a time is looked for.
type looking struct {
	person  app.Person
	coffee  app.CoffeeID // the one that gets the time: it is in nobody's way; 0 for a new one
	minutes int          // 0 = my usual length
	count   int
}

// slotProposals are times for a coffee, the best first; none says why there are none
// in working hours. Those that then lie outside them say so themselves.
type slotProposals struct {
	slots []freetime.Slot
	none  freetime.Reason
}

// proposeTimes looks for times with a person: in both people's working hours, clear
// of my busy time and of the times that wait for somebody else's answer.
func (p *Planner) proposeTimes(ctx context.Context, n *network, l looking) (slotProposals, error) {
	wish, err := p.wish(ctx, n, l)
	if err != nil {
		return slotProposals{}, err
	}
	held, err := p.held(ctx, n, l.person.ID)
	if err != nil {
		return slotProposals{}, err
	}
	free := wish
	free.Busy = freetime.Merge(append(append([]freetime.Interval{}, wish.Busy...), held...))
	out := slotProposals{slots: freetime.Propose(free)}
	if len(out.slots) == 0 && len(held) > 0 {
		out.slots = freetime.Propose(wish) // better one offered twice than none
	}
	if len(out.slots) == 0 {
		if out.none = freetime.Why(wish); out.none.ID == freetime.NeverMeet {
			out.slots = freetime.Nearly(wish)
		}
	}
	return out, nil
}

// wish is what a time with a person has to be.
func (p *Planner) wish(ctx context.Context, n *network, l looking) (freetime.Wish, error) {
	loc := n.now.Location()
	first := app.DayOf(n.now).Add(slotsFrom)
	from, to := first.Time(loc), first.Add(slotsDays).Time(loc)
	w := freetime.Wish{From: from, To: to, Length: time.Duration(l.minutes) * time.Minute, Count: l.count,
		Mine:   freetime.Side{Hours: orUsual(n.me.Hours), Zone: loc},
		Theirs: freetime.Side{Hours: orUsual(l.person.Hours), Zone: p.slotZone(n, l.person)}}
	if l.minutes == 0 {
		w.Length = time.Duration(usualMinutes(n.me)) * time.Minute
	}
	var err error
	// A day more on either side, so that quiet around a time is seen.
	if w.Busy, w.Mine.Holidays, err = p.taken(ctx, n, l.coffee, w.From.AddDate(0, 0, -1), w.To.AddDate(0, 0, 1)); err != nil {
		return w, err
	}
	if w.Before, w.After, err = p.margins(ctx); err != nil {
		return w, err
	}
	w.Known, err = p.knowsMyDays(ctx)
	return w, err
}

// margins gives what stays free around busy time.
func (p *Planner) margins(ctx context.Context) (before, after time.Duration, err error) {
	a, err := p.SettingNumber(ctx, app.SetMarginBefore)
	if err != nil {
		return 0, 0, err
	}
	b, err := p.SettingNumber(ctx, app.SetMarginAfter)
	return time.Duration(a) * time.Minute, time.Duration(b) * time.Minute, err
}

// knowsMyDays says whether a calendar of mine is read, so that something can be
// said of the quiet around a time.
func (p *Planner) knowsMyDays(ctx context.Context) (bool, error) {
	all, err := p.store.Calendars(ctx)
	for _, c := range all {
		if c.Kind == BusyCalendar {
			return true, err
		}
	}
	return false, err
}

// slotZone is the zone a person's hours are taken in: mine where theirs is not
// known.
func (p *Planner) slotZone(n *network, q app.Person) *time.Location {
	if loc, err := p.clockOf(q); err == nil {
		return loc
	}
	return n.now.Location()
}
