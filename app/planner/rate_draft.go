package planner

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"cortado/app"
)

// draftDays is how long what was typed of a rating and never kept stays.
const draftDays = 90

// mostDraft is how long such a draft may be, in bytes.
const mostDraft = 1 << 20

// rateDraft is what was typed of a rating, as it lies in the database.
type rateDraft struct {
	At     time.Time `json:"at"`    // when it was typed
	Start  time.Time `json:"start"` // of the talk it is about: a series has several under one number
	Rating Rating    `json:"rating"`
}

func draftKey(id app.CoffeeID) string { return app.RateDraftKey + strconv.FormatInt(int64(id), 10) }

// SaveRateDraft keeps what is typed of a rating, so that neither leaving the page
// nor a crash loses it. Undo does not know it.
func (p *Planner) SaveRateDraft(ctx context.Context, id app.CoffeeID, r Rating) error {
	_, _, t, err := p.talkOf(ctx, id)
	if err != nil {
		return err
	}
	text, err := json.Marshal(rateDraft{At: p.now(), Start: t.At, Rating: r})
	if err != nil {
		return err
	}
	if len(text) > mostDraft {
		return app.Invalid("the notes are longer than a million letters; shorten them")
	}
	return p.store.Quiet(func(w app.Writer) error { return w.SaveSetting(draftKey(id), string(text)) })
}

// rateDraftOf gives what was typed about a talk since it was last rated, or nil.
func (p *Planner) rateDraftOf(ctx context.Context, id app.CoffeeID, t app.Talk) (*Rating, error) {
	text, ok, err := p.store.Setting(ctx, draftKey(id))
	if err != nil || !ok {
		return nil, err
	}
	var d rateDraft
	if json.Unmarshal([]byte(text), &d) != nil || !d.At.After(t.RatedAt) || d.Rating.validate() != nil {
		return nil, nil // nothing that can be read, or be: the page begins anew
	}
	if t.ID == 0 && !t.At.Equal(d.Start) && t.At.Before(p.now()) && d.Start.Before(p.now()) && t.Coffee == id && p.repeats(ctx, id) {
		return nil, nil // about another time of a series
	}
	return &d.Rating, nil
}

// repeats says whether a coffee is a series.
func (p *Planner) repeats(ctx context.Context, id app.CoffeeID) bool {
	c, err := p.store.Coffee(ctx, id)
	return err == nil && c.Repeats()
}

// DropRateDraft throws away what was typed of a rating.
func (p *Planner) DropRateDraft(ctx context.Context, id app.CoffeeID) error {
	return p.dropRateDrafts(ctx, id)
}

// dropRateDrafts throws drafts away, and those that nobody came back to.
func (p *Planner) dropRateDrafts(ctx context.Context, ids ...app.CoffeeID) error {
	all, err := p.store.Settings(ctx)
	if err != nil {
		return err
	}
	gone := map[string]bool{}
	for _, id := range ids {
		gone[draftKey(id)] = true
	}
	old := p.now().AddDate(0, 0, -draftDays)
	for key, value := range all {
		var d rateDraft
		if strings.HasPrefix(key, app.RateDraftKey) {
			gone[key] = gone[key] || json.Unmarshal([]byte(value), &d) != nil || d.At.Before(old)
		}
	}
	return p.store.Quiet(func(w app.Writer) error {
		for key := range all {
			if !gone[key] {
				continue
			}
			if err := w.DeleteSetting(key); err != nil {
				return err
			}
		}
		return nil
	})
}
