package planner

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// Person gives one person as kept.
func (p *Planner) Person(ctx context.Context, id app.PersonID) (app.Person, error) {
	return p.person(ctx, id)
}

// SavePerson keeps a person as the user edited them: what changed counts as
// typed from now on, skill names become ids, and a changed title is read anew.
func (p *Planner) SavePerson(ctx context.Context, q app.Person) (app.PersonID, app.ChangeID, error) {
	var old app.Person
	label := "change.person.add"
	if q.ID != 0 {
		var err error
		if old, err = p.store.Person(ctx, q.ID); err != nil {
			return 0, 0, err
		}
		label = "change.person"
	}
	p.prepare(&q, old)
	if err := q.Validate(); err != nil {
		return 0, 0, err
	}
	if q.Birthday != old.Birthday {
		if err := app.ValidateBirthday(q.Birthday); err != nil {
			return 0, 0, err
		}
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, 0, err
	}
	if err := checkOwn(me.Own, viewOf(q), viewOf(old)); err != nil {
		return 0, 0, err
	}
	var id app.PersonID
	change, err := p.change(label, q.Name.String(), func(w app.Writer) (err error) {
		id, err = w.SavePerson(q)
		return err
	}, app.PeopleChanged, app.RoundChanged)
	return id, change, err
}

// prepare marks what the user changed as typed and fills in what follows from it.
func (p *Planner) prepare(q *app.Person, old app.Person) {
	q.Skills, q.Wants = slices.Clone(q.Skills), slices.Clone(q.Wants) // the caller's stay as they are
	q.Perspective, q.Sources = maps.Clone(q.Perspective), maps.Clone(q.Sources)
	q.Name.FamilyFirst = false // how it is shown is no part of it
	q.Name.Given, q.Name.Family = strings.TrimSpace(q.Name.Given), strings.TrimSpace(q.Name.Family)
	if q.Sources == nil {
		q.Sources = map[string]app.Source{}
	}
	markTyped(q, old)
	for i := range q.Skills {
		s := &q.Skills[i]
		s.ID, s.Name = p.skill(s.Name)
		if was, ok := old.Skill(s.ID); !ok || was.Level != s.Level || s.Source == "" {
			s.Source, s.Certainty, s.From = app.Typed, 1, ""
		}
	}
	for d, a := range q.Perspective {
		if d == app.Region {
			a.Value = canonicalRegion(a.Value)
			q.Perspective[d] = a
		}
		if was := old.Perspective[d]; was.Value != a.Value || a.Source == "" {
			q.Perspective[d] = app.Attribute{Value: a.Value, Certainty: 1, Source: app.Typed}
		}
	}
	for i := range q.Wants {
		if q.Wants[i].Skill == "" {
			if id, ok := p.taxonomy.Find(q.Wants[i].Text); ok {
				q.Wants[i].Skill = app.SkillID(id)
			}
		}
	}
	p.infer(q)
	exchange.NoteDropped(q, old)
}

// ownSource are the fields of a person that keep the source of each value
// themselves, or that no file brings.
var ownSource = map[string]bool{"id": true, "skills": true, "perspective": true, "standing": true, "sources": true,
	"fingerprint": true, "extra": true, "stances": true}

// markTyped marks every field that differs from before as typed, so that a
// later import leaves it alone.
func markTyped(q *app.Person, old app.Person) {
	now, before := reflect.ValueOf(*q), reflect.ValueOf(old)
	for i := range now.NumField() {
		field, _, _ := strings.Cut(now.Type().Field(i).Tag.Get("json"), ",")
		if !ownSource[field] && !same(now.Field(i), before.Field(i)) {
			q.Sources[field] = app.Typed
		}
	}
}

// same says whether a field did not change; no list and an empty one are the same.
func same(a, b reflect.Value) bool {
	if k := a.Kind(); (k == reflect.Slice || k == reflect.Map) && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
