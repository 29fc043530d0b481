package planner

import (
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"

	"cortado/app"
)

// FindPerson reads what somebody wrote for a person: an id, a name, an e-mail
// address or a profile address. ErrNotFound when nobody fits, ErrAmbiguous
// with the candidates when several do.
func (p *Planner) FindPerson(ctx context.Context, ref string) (app.PersonID, error) {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return 0, app.Invalid("no person was named")
	}
	if n, err := strconv.ParseInt(ref, 10, 64); err == nil {
		if _, err := p.store.Person(ctx, app.PersonID(n)); err != nil {
			return 0, app.NotFound("there is no person with the id %d", n)
		}
		return app.PersonID(n), nil
	}
	keys, err := p.store.Keys(ctx)
	if err != nil {
		return 0, err
	}
	if slug := app.ProfileSlug(ref); slug != "" {
		if id, ok := keys.Slugs[slug]; ok {
			return id, nil
		}
		return 0, app.NotFound("nobody has the profile %s", ref)
	}
	if strings.Contains(ref, "@") {
		if id, ok := keys.Emails[app.EmailKey(ref)]; ok {
			return id, nil
		}
		return 0, app.NotFound("nobody has the e-mail address %s", ref)
	}
	people, err := p.store.Network(ctx)
	if err != nil {
		return 0, err
	}
	return matchName(people, ref)
}

// findAmong is FindPerson among those given.
func findAmong(people []app.Person, ref string) (app.PersonID, error) {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return 0, app.Invalid("no person was named")
	}
	number, err := strconv.ParseInt(ref, 10, 64)
	numbered := err == nil
	slug, address := app.ProfileSlug(ref), strings.Contains(ref, "@")
	for _, q := range people {
		switch {
		case numbered && int64(q.ID) == number,
			slug != "" && slices.ContainsFunc(q.Links, func(l app.Link) bool { return app.ProfileSlug(l.URL) == slug }),
			address && slices.ContainsFunc(q.Emails, func(e app.Email) bool { return app.EmailKey(e.Address) == app.EmailKey(ref) }):
			return q.ID, nil
		}
	}
	if numbered || slug != "" || address {
		return 0, app.NotFound("nobody here is known as %s", ref)
	}
	return matchName(people, ref)
}

// matchName finds the one person whose full name is the text, else the one
// whose name has all its words.
func matchName(people []app.Person, ref string) (app.PersonID, error) {
	var exact, partly []app.Person
	want := app.Fold(ref)
	for _, q := range people {
		name := app.Fold(q.Name.String())
		if name == want || app.Fold(q.Name.Family+" "+q.Name.Given) == want {
			exact = append(exact, q)
		} else if hasWords(name, want) {
			partly = append(partly, q)
		}
	}
	found := exact
	if len(found) == 0 {
		found = partly
	}
	switch len(found) {
	case 0:
		return 0, app.NotFound("there is nobody called %q", ref)
	case 1:
		return found[0].ID, nil
	}
	sort.Slice(found, func(i, j int) bool { return found[i].ID < found[j].ID })
	var who []string
	for _, q := range found[:min(4, len(found))] {
		who = append(who, strconv.FormatInt(int64(q.ID), 10)+" "+q.Name.String()+roleInBrackets(q))
	}
	if len(found) > 4 {
		who = append(who, "…")
	}
	return 0, &app.Fault{Kind: app.ErrAmbiguous, What: strconv.Itoa(len(found)) + " people match " + strconv.Quote(ref),
		Do: "name one by its id: " + strings.Join(who, ", ")}
}

func roleInBrackets(q app.Person) string {
	if q.Role() == "" {
		return ""
	}
	return " (" + q.Role() + ")"
}

// hasWords says whether every word of want begins a word of name.
func hasWords(name, want string) bool {
	words := strings.Fields(name)
	for _, w := range strings.Fields(want) {
		found := false
		for _, n := range words {
			if strings.HasPrefix(n, w) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}
