package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// Here is somebody who is there already and may be the person being added.
type Here struct {
	ID   app.PersonID
	Name string
	Role string
	By   string // what both have: email or profile; name where that is all
}

// mostHere is how many of them are worth showing.
const mostHere = 3

// AlreadyHere lists who is there already with an e-mail address, a profile or,
// which proves nothing, the name of a person about to be added. Who shares more
// than a name comes first; the bin is left out.
func (p *Planner) AlreadyHere(ctx context.Context, q app.Person) ([]Here, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	keys := herePeople{name: app.Fold(q.Name.String()), emails: map[string]bool{}, slugs: map[string]bool{}}
	for _, e := range q.Emails {
		keys.emails[app.EmailKey(e.Address)] = true
	}
	for _, l := range q.Links {
		if slug := app.ProfileSlug(l.URL); slug != "" {
			keys.slugs[slug] = true
		}
	}
	var certain, named []Here
	for _, o := range n.people {
		if o.ID == q.ID {
			continue
		}
		by := keys.shared(o)
		switch here := (Here{ID: o.ID, Name: o.Name.String(), Role: o.Role(), By: by}); by {
		case "":
		case "name":
			named = append(named, here)
		default:
			certain = append(certain, here)
		}
	}
	all := append(certain, named...)
	return all[:min(len(all), mostHere)], nil
}

// herePeople is what a new person is looked for by.
type herePeople struct {
	name          string
	emails, slugs map[string]bool
}

// shared says what somebody has in common with the new person.
func (k herePeople) shared(o *app.Person) string {
	if len(k.emails) > 0 {
		for _, e := range o.Emails {
			if k.emails[app.EmailKey(e.Address)] {
				return "email"
			}
		}
	}
	if len(k.slugs) > 0 {
		for _, l := range o.Links {
			if k.mayName(l.URL) && k.slugs[app.ProfileSlug(l.URL)] {
				return "profile"
			}
		}
	}
	if k.name != "" && app.Fold(o.Name.String()) == k.name {
		return "name"
	}
	return ""
}

// mayName is a quick look whether an address can have one of the slugs: taking
// it apart costs much more, and nearly none has.
func (k herePeople) mayName(address string) bool {
	if strings.Contains(address, "%") {
		return true
	}
	lower := strings.ToLower(address)
	for slug := range k.slugs {
		if strings.Contains(lower, slug) {
			return true
		}
	}
	return false
}
