package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// TemplateNamed finds a template of mine for a situation by its name; lang may be
// empty when there is one of the name only. ErrNotFound, ErrInvalid for one of
// another situation or that is paused, ErrAmbiguous.
func (p *Planner) TemplateNamed(ctx context.Context, name string, situation app.Situation, lang string) (app.Phrase, error) {
	all, err := p.store.Phrases(ctx)
	if err != nil {
		return app.Phrase{}, err
	}
	var named, found []app.Phrase
	for _, f := range all {
		if f.Part != "" || app.Fold(f.Name) != app.Fold(name) || lang != "" && f.Lang != lang {
			continue
		}
		named = append(named, f)
		if !f.Paused && (f.Situation == "" || f.Situation == situation) {
			found = append(found, f)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		var langs []string
		for _, f := range found {
			langs = append(langs, f.Lang)
		}
		return app.Phrase{}, &app.Fault{Kind: app.ErrAmbiguous, What: "there are several templates called \"" + found[0].Name + "\"",
			Do: "say in which language: " + strings.Join(langs, ", ")}
	case len(named) == 0:
		return app.Phrase{}, app.NotFound("you have no template called %q", name)
	case named[0].Paused:
		return app.Phrase{}, app.Invalid("the template %q is paused", named[0].Name)
	}
	return app.Phrase{}, app.Invalid("the template %q is for messages of situation %s", named[0].Name, named[0].Situation)
}
