package planner

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/freetime"
	"cortado/app/message"
)

// keyOffered keeps which times stand in which message: message → instants, as
// JSON. What has passed leaves it by itself.
const keyOffered = "times-offered"

type offeredTimes map[app.MessageID][]time.Time

// readOffered reads which times stand in which message. What cannot be read
// counts as nothing offered.
func readOffered(ctx context.Context, r app.Reader) (offeredTimes, error) {
	text, known, err := r.Setting(ctx, keyOffered)
	out := offeredTimes{}
	if err == nil && known && json.Unmarshal([]byte(text), &out) != nil {
		out = offeredTimes{}
	}
	return out, err
}

// SaveDraftOffering keeps a draft as SaveDraft does, with the times it offers.
// Only those whose words stand in the text count.
func (p *Planner) SaveDraftOffering(m app.Message, times []time.Time) (app.Message, error) {
	return p.keepDraft(m, func(w app.Writer, id app.MessageID) error {
		ctx := context.Background()
		all, err := readOffered(ctx, w)
		if err != nil {
			return err
		}
		q, err := w.Person(ctx, m.Person)
		if err != nil {
			return err
		}
		me, err := w.Profile(ctx)
		if err != nil {
			return err
		}
		var stand []time.Time
		for _, at := range append(slices.Clone(times), all[id]...) { // one that was written over by hand may stand there still
			known := slices.ContainsFunc(stand, at.Equal)
			if m.Slots && !known && p.standsIn(m, at, q, p.here(me)) {
				stand = append(stand, at.UTC())
			}
		}
		if slices.EqualFunc(all[id], stand, time.Time.Equal) {
			return nil
		}
		if all[id] = stand; len(stand) == 0 {
			delete(all, id)
		}
		for other, times := range all {
			if !slices.ContainsFunc(times, p.now().Before) {
				delete(all, other)
			}
		}
		text, err := json.Marshal(all)
		if err != nil {
			return err
		}
		return w.SaveSetting(keyOffered, string(text))
	})
}

// standsIn says whether a message names a time, in the words in which one of its
// language and address offers it.
func (p *Planner) standsIn(m app.Message, at time.Time, q app.Person, now time.Time) bool {
	text := message.SlotText(m.Lang, m.Tone, m.Address, p.messageSlot(at, q, now))
	return text != "" && strings.Contains(strings.ToLower(m.Body), strings.ToLower(text))
}

// offered gives the times that the newest message to a person offered and that
// can still be had, while no answer or a yes came.
func (p *Planner) offered(ctx context.Context, n *network, q app.Person, c app.Coffee) ([]time.Time, error) {
	all, err := readOffered(ctx, p.store)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	for _, m := range n.messages { // the newest first
		if m.Person != q.ID || m.State != app.SentOff && m.State != app.Replied || len(all[m.ID]) == 0 {
			continue
		}
		return p.stillFree(ctx, n, all[m.ID], c.ID, c.Minutes)
	}
	return nil, nil
}

// stillFree gives those of some times that have not passed and lie over nothing
// of mine, in order.
func (p *Planner) stillFree(ctx context.Context, n *network, times []time.Time, without app.CoffeeID, minutes int) ([]time.Time, error) {
	if len(times) == 0 {
		return nil, nil
	}
	if minutes == 0 {
		minutes = usualMinutes(n.me)
	}
	length := time.Duration(minutes) * time.Minute
	sorted := slices.Clone(times)
	slices.SortFunc(sorted, time.Time.Compare)
	busy, _, err := p.taken(ctx, n, without, sorted[0], sorted[len(sorted)-1].Add(length))
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Compact(sorted), func(at time.Time) bool {
		slot := freetime.Interval{Start: at, End: at.Add(length)}
		return !at.After(n.now) || slices.ContainsFunc(busy, slot.Overlaps)
	}), nil
}

// held gives the times that drafts and unanswered messages offer to others, so
// that nobody else is offered the same.
func (p *Planner) held(ctx context.Context, n *network, but app.PersonID) ([]freetime.Interval, error) {
	all, err := readOffered(ctx, p.store)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	length := time.Duration(usualMinutes(n.me)) * time.Minute
	var out []freetime.Interval
	for _, m := range n.messages {
		if m.Person == but || m.State != app.Draft && m.State != app.SentOff {
			continue
		}
		for _, at := range all[m.ID] {
			out = append(out, freetime.Interval{Start: at, End: at.Add(length)})
		}
	}
	return out, nil
}
