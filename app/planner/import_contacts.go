package planner

import (
	"context"
	"sort"
	"time"

	"cortado/app"
)

// slugContact is the last message exchanged with the owner of a profile.
type slugContact struct {
	slug string
	at   time.Time
	id   app.PersonID // 0 when the person comes with this import
}

// archiveContacts gives the last messages of an archive that are not noted yet.
// Of the messages only their day is kept.
func (p *Planner) archiveContacts(ctx context.Context, in *Incoming) ([]slugContact, error) {
	last := in.Preview.Batch.LastContact
	if len(last) == 0 {
		return nil, nil
	}
	keys, err := p.store.Keys(ctx)
	if err != nil {
		return nil, err
	}
	contacts, err := p.store.Contacts(ctx, 0)
	if err != nil {
		return nil, err
	}
	noted := map[app.PersonID]time.Time{}
	for _, c := range contacts {
		if c.Kind == app.Archived && c.At.After(noted[c.Person]) {
			noted[c.Person] = c.At
		}
	}
	coming := map[string]bool{}
	for i, r := range in.Preview.Rows {
		if _, ok := in.result(i); ok {
			coming[app.ProfileSlug(r.Person.Profile())] = true
		}
	}
	var out []slugContact
	for slug, at := range last {
		id := keys.Slugs[slug]
		if id == 0 && !coming[slug] || id != 0 && !at.After(noted[id]) {
			continue
		}
		out = append(out, slugContact{slug, at, id})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].slug < out[j].slug })
	return out, nil
}

func saveContacts(w app.Writer, contacts []slugContact, slugs map[string]app.PersonID) error {
	for _, c := range contacts {
		id := c.id
		if id == 0 {
			id = slugs[c.slug]
		}
		if id == 0 {
			continue
		}
		if _, err := w.SaveContact(app.Contact{Person: id, At: c.at, Kind: app.Archived}); err != nil {
			return err
		}
	}
	return nil
}
