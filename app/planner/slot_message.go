package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// mostTimes is how many times a message offers.
const mostTimes = 2

// pickTimes is how many times there are to pick from.
const pickTimes = 8

// messageTimes are the times a message offers: those the user picked, else those
// the draft offered before, as long as they can be had; the best others take the
// place of what has passed or is taken. gone says that some were.
func (p *Planner) messageTimes(ctx context.Context, n *network, q app.Person, picked []time.Time, draft app.Message) (times []time.Time, gone bool, err error) {
	wanted := picked
	if len(wanted) == 0 && draft.ID != 0 && draft.Slots {
		all, err := readOffered(ctx, p.store)
		if err != nil {
			return nil, false, err
		}
		wanted = all[draft.ID]
	}
	wanted = wanted[:min(len(wanted), mostTimes)]
	if times, err = p.stillFree(ctx, n, wanted, 0, 0); err != nil {
		return nil, false, err
	}
	gone = len(times) < len(wanted)
	if len(wanted) > 0 && !gone {
		return times, false, nil
	}
	found, err := p.proposeTimes(ctx, n, looking{person: q, count: mostTimes + len(times)})
	if err != nil {
		return nil, false, err
	}
	for _, s := range found.slots {
		sameDay := func(at time.Time) bool { return app.DayOf(at.In(n.now.Location())) == app.DayOf(s.Start) }
		if len(times) < max(len(wanted), mostTimes) && !s.Outside && !slices.ContainsFunc(times, sameDay) {
			times = append(times, s.Start)
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	return times, gone, nil
}

// slotTexts says times as a message offers them.
func (p *Planner) slotTexts(n *network, q app.Person, times []time.Time) []message.Slot {
	var out []message.Slot
	for _, at := range times {
		out = append(out, p.messageSlot(at, q, n.now))
	}
	return out
}

// messageSlot says whose clock a time is told on: where the reader's differs,
// theirs. A zone that was only read off their place or number may be wrong, so
// the time is then mine, and names my town.
func (p *Planner) messageSlot(at time.Time, q app.Person, now time.Time) message.Slot {
	mine := now.Location()
	loc, _, guessed := p.theirZone(q)
	if loc == nil || sameClock(at, loc, mine) {
		return message.Slot{At: at.In(mine)}
	}
	if town := townOf(mine.String()); guessed != "" && app.Fold(town) != "local" {
		return message.Slot{At: at.In(mine), Zone: town}
	}
	return message.Slot{At: at.In(loc), Zone: message.SlotYours}
}

// MessageTimes gives times to pick from for a message to a person: those it
// offers now, then the best others, in order of time. none says why no time lies
// in both people's working hours.
func (p *Planner) MessageTimes(ctx context.Context, person app.PersonID, now []time.Time) (slots []Slot, none string, err error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, "", err
	}
	q, err := p.person(ctx, person)
	if err != nil {
		return nil, "", err
	}
	found, err := p.proposeTimes(ctx, n, looking{person: q, count: pickTimes})
	if err != nil {
		return nil, "", err
	}
	if slots, err = p.asSlots(ctx, n, q, now); err != nil {
		return nil, "", err
	}
	for _, f := range found.slots {
		if len(slots) < pickTimes && !slices.ContainsFunc(slots, func(s Slot) bool { return s.Start.Equal(f.Start) }) {
			s := p.SlotAt(f.Start, q, n.now)
			s.Why = p.whySlot(f, q.Name.First())
			slots = append(slots, s)
		}
	}
	slices.SortFunc(slots, func(a, b Slot) int { return a.Start.Compare(b.Start) })
	if found.none.ID != "" {
		none = p.inWords(found.none, q.Name.First())
	}
	return slots, none, nil
}

// asSlots puts times that can still be had into words.
func (p *Planner) asSlots(ctx context.Context, n *network, q app.Person, times []time.Time) ([]Slot, error) {
	free, err := p.stillFree(ctx, n, times, 0, 0)
	var out []Slot
	for _, at := range free {
		out = append(out, p.SlotAt(at, q, n.now))
	}
	return out, err
}
