package planner

import (
	"context"

	"cortado/app"
)

// familyFirst says whether names are shown with the family name first.
func (p *Planner) familyFirst(ctx context.Context) (bool, error) {
	v, err := p.Setting(ctx, app.SetFamilyFirst)
	return v == "yes", err
}

// person reads a person to be shown: in full, the name in the order the user
// chose. What only compares or keeps people reads them from the store.
func (p *Planner) person(ctx context.Context, id app.PersonID) (app.Person, error) {
	q, err := p.store.Person(ctx, id)
	if err != nil {
		return q, err
	}
	q.Name.FamilyFirst, err = p.familyFirst(ctx)
	return q, err
}

// peopleShown reads everybody as Store.Network does, names in the order the user
// chose.
func (p *Planner) peopleShown(ctx context.Context) ([]app.Person, error) {
	first, err := p.familyFirst(ctx)
	if err != nil {
		return nil, err
	}
	people, err := p.store.Network(ctx)
	if first {
		for i := range people {
			people[i].Name.FamilyFirst = true
		}
	}
	return people, err
}
