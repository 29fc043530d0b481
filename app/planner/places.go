package planner

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// Place is somewhere I met or wanted to meet: a place, or the link of a call.
type Place struct {
	Text string
	Link bool
	Used int       // for how many coffees
	Last time.Time // start of the latest of them; zero when none had a time
}

// Places gives the distinct places and links of my coffees, the most used first
// and of those the latest; then the places of my profile that no coffee had yet.
// What differs only in case or accents is one place, as last written.
func (p *Planner) Places(ctx context.Context) ([]Place, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	found := map[string]*Place{}
	take := func(text string, link bool, at time.Time, used int) {
		if text = strings.TrimSpace(text); text == "" {
			return
		}
		key := text
		if !link {
			key = app.Fold(text)
		}
		known, ok := found[key]
		if !ok {
			found[key] = &Place{Text: text, Link: link, Used: used, Last: at}
			return
		}
		known.Used += used
		if used > 0 && !at.Before(known.Last) {
			known.Text, known.Last = text, at
		}
	}
	for _, c := range n.coffees {
		take(c.Place, false, c.Start, 1)
		take(c.Link, true, c.Start, 1)
	}
	for _, place := range n.me.Places {
		take(place, app.ValidateLink(place) == nil, time.Time{}, 0)
	}
	out := make([]Place, 0, len(found))
	for _, place := range found {
		out = append(out, *place)
	}
	slices.SortFunc(out, func(a, b Place) int {
		return cmp.Or(cmp.Compare(b.Used, a.Used), b.Last.Compare(a.Last), strings.Compare(a.Text, b.Text))
	})
	return out, nil
}

// keyMeetingRoom is where the link of my own meeting room is kept.
const keyMeetingRoom = "meeting-room"

// MeetingRoom gives the link of my own meeting room; empty when none was named.
func (p *Planner) MeetingRoom(ctx context.Context) (string, error) {
	link, _, err := p.store.Setting(ctx, keyMeetingRoom)
	if err != nil || link == "" || app.ValidateLink(link) != nil {
		return "", err
	}
	return link, nil
}

// SetMeetingRoom remembers the link of my own meeting room; empty forgets it.
// ErrInvalid for what is no web address.
func (p *Planner) SetMeetingRoom(link string) (app.ChangeID, error) {
	if link = strings.TrimSpace(link); link != "" {
		if err := app.ValidateLink(link); err != nil {
			return 0, err
		}
	}
	return p.change("change.meeting-room", "", func(w app.Writer) error { return w.SaveSetting(keyMeetingRoom, link) }, app.SettingsChanged)
}
