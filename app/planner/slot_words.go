package planner

import (
	"context"
	"slices"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// slotReasons is how many reasons stand beside a proposed time.
const slotReasons = 2

// inWords says a reason with a person's name in it; times of the day are written
// as clocks show them.
func (p *Planner) inWords(r freetime.Reason, name string) string {
	parts := []any{"name", name}
	for _, part := range r.Parts {
		if t, ok := part.(time.Time); ok {
			part = p.words.Clock(t)
		}
		parts = append(parts, part)
	}
	return p.words.Say(r.ID, parts...)
}

// whySlot puts the strongest reasons for a time on one line.
func (p *Planner) whySlot(s freetime.Slot, name string) string {
	var out []string
	for _, r := range s.Why[:min(len(s.Why), slotReasons)] {
		out = append(out, p.inWords(r, name))
	}
	return strings.Join(out, ", ")
}

// weekSlots are the proposals that the Schedule screen shows: first the times
// that a message offered and that are free still, then the best others. none
// says why there are none in working hours; it is empty when there are.
func (p *Planner) weekSlots(ctx context.Context, n *network, q app.Person, c app.Coffee, count int) (slots []Slot, none string, err error) {
	offered, err := p.offered(ctx, n, q, c)
	if err != nil {
		return nil, "", err
	}
	found, err := p.proposeTimes(ctx, n, looking{q, c.ID, c.Minutes, count + len(offered)})
	if err != nil {
		return nil, "", err
	}
	for _, at := range offered {
		s := p.SlotAt(at, q, n.now)
		s.Why = p.words.Say("slot.why.offered")
		slots = append(slots, s)
	}
	for _, f := range found.slots {
		taken := func(at time.Time) bool { return at.Before(f.End) && f.Start.Before(at.Add(f.End.Sub(f.Start))) }
		if len(slots) >= count || slices.ContainsFunc(offered, taken) {
			continue
		}
		s := p.SlotAt(f.Start, q, n.now)
		s.Why = p.whySlot(f, q.Name.First())
		slots = append(slots, s)
	}
	if found.none.ID != "" && len(offered) == 0 {
		none = p.inWords(found.none, q.Name.First())
	}
	return slots, none, nil
}
