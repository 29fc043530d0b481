package planner

import (
	"context"
	"slices"

	"cortado/app"
)

// SetSkills keeps a person's skills as the user listed them. A skill taken off
// the list stays off: where the title would bring it back, level 0 is kept in
// its place. Taking a level 0 off gives the title its say again.
func (p *Planner) SetSkills(ctx context.Context, person app.PersonID, listed []app.PersonSkill) (app.ChangeID, error) {
	old, err := p.store.Person(ctx, person)
	if err != nil {
		return 0, err
	}
	q := old
	q.Skills = slices.Clone(listed)
	claimed := map[app.SkillID]bool{}
	for _, c := range p.lexicon.Read(q.Title, q.Organisation).Skills {
		claimed[app.SkillID(c.ID)] = true
	}
	for _, s := range old.Skills {
		off := !slices.ContainsFunc(listed, func(l app.PersonSkill) bool { return l.ID == s.ID || app.Fold(l.Name) == app.Fold(s.Name) })
		if off && claimed[s.ID] && !saidNone(s) {
			q.Skills = append(q.Skills, app.PersonSkill{ID: s.ID, Name: s.Name, Source: app.Typed, Certainty: 1})
		}
	}
	return p.keepSaid(q, old, "change.person")
}

// saidNone says whether the user said that a skill is not there.
func saidNone(s app.PersonSkill) bool { return s.Level == 0 && s.Source == app.Typed }
