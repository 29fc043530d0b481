package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
)

// OwnView is a dimension of the user's own as it is edited: itself, my place on
// it, how much it counts, and whether only higher values do.
type OwnView struct {
	app.OwnDimension
	Place  string
	Weight int // 0..5
	Upward bool
}

// OwnViewOf gives a dimension as it is edited; a new one for an id that is none.
func OwnViewOf(me app.Profile, id app.Dimension) OwnView {
	for _, d := range me.Own {
		if d.ID == id && id != "" {
			return OwnView{OwnDimension: d, Place: me.Perspective[id], Weight: me.Weight(id), Upward: slices.Contains(me.Upward, id)}
		}
	}
	return OwnView{Weight: app.SpecOf("").Weight}
}

// CheckOwnDimension says what is wrong with a dimension before it is kept. Its
// name must also differ from those of the built-in ones, as they are shown.
func (p *Planner) CheckOwnDimension(me app.Profile, v OwnView) error {
	for _, d := range app.Dimensions() {
		if app.Fold(p.words.Say("dimension."+string(d.ID))) == app.Fold(v.Name) {
			return app.Invalid("%s is there already; give yours another name", strings.TrimSpace(v.Name))
		}
	}
	if v.Weight < 0 || v.Weight > 5 {
		return app.Invalid("dimension %s has weight %d; weights go from 0 to 5", v.Name, v.Weight)
	}
	if err := v.OwnDimension.Validate(me.Own); err != nil {
		return err
	}
	if !v.HasValue(v.Place) {
		return app.Invalid("%q is no value of %s; use one of %s", v.Place, v.Name, strings.Join(v.Values, ", "))
	}
	return nil
}

// SaveOwnDimension keeps a dimension, a new one when it has no id, in one
// change. A value that was renamed in its place is renamed with everybody.
func (p *Planner) SaveOwnDimension(ctx context.Context, v OwnView) (app.ChangeID, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	v.Name = strings.TrimSpace(v.Name)
	for i := range v.Values {
		v.Values[i] = strings.TrimSpace(v.Values[i])
	}
	if err := p.CheckOwnDimension(me, v); err != nil {
		return 0, err
	}
	label, at, renamed := "change.dimension", -1, map[string]string{}
	if v.ID == "" {
		label, v.ID = "change.dimension.add", p.freeDimension(me, v.Name)
	} else if at = slices.IndexFunc(me.Own, func(d app.OwnDimension) bool { return d.ID == v.ID }); at < 0 {
		return 0, app.NotFound("you have no dimension %s", v.ID)
	}
	if at < 0 {
		me.Own = append(me.Own, v.OwnDimension)
	} else {
		renamed = renamedValues(me.Own[at].Values, v.Values)
		me.Own[at] = v.OwnDimension
	}
	if me.Perspective == nil {
		me.Perspective = map[app.Dimension]string{}
	}
	if me.Perspective[v.ID] = v.Place; v.Place == "" {
		delete(me.Perspective, v.ID)
	}
	if me.Weights == nil {
		me.Weights = map[app.Dimension]int{}
	}
	me.Weights[v.ID] = v.Weight
	me.Upward = slices.DeleteFunc(slices.Clone(me.Upward), func(d app.Dimension) bool { return d == v.ID })
	if v.Ordered && v.Upward {
		me.Upward = append(me.Upward, v.ID)
	}
	var move func(string) (string, bool)
	if len(renamed) > 0 {
		move = func(value string) (string, bool) {
			to, is := renamed[value]
			return to, is
		}
	}
	return p.saveWithPlaces(ctx, label, v.Name, me, v.ID, move)
}

// RemoveOwnDimension deletes a dimension with everybody's place on it.
func (p *Planner) RemoveOwnDimension(ctx context.Context, id app.Dimension) (app.ChangeID, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	at := slices.IndexFunc(me.Own, func(d app.OwnDimension) bool { return d.ID == id })
	if at < 0 {
		return 0, app.NotFound("you have no dimension %s", id)
	}
	name := me.Own[at].Name
	me.Own = slices.Delete(me.Own, at, at+1)
	me.Upward = slices.DeleteFunc(slices.Clone(me.Upward), func(d app.Dimension) bool { return d == id })
	delete(me.Perspective, id)
	delete(me.Weights, id)
	return p.saveWithPlaces(ctx, "change.dimension.remove", name, me, id, func(string) (string, bool) { return "", true })
}

// saveWithPlaces keeps the profile and moves people on a dimension: move gives
// the new value for one, and whether it changes; an empty value takes it away.
// Without it nobody moves.
func (p *Planner) saveWithPlaces(ctx context.Context, label, who string, me app.Profile, id app.Dimension, move func(string) (string, bool)) (app.ChangeID, error) {
	var people []app.Person
	if move != nil {
		var err error
		if people, err = p.store.Everybody(ctx, true); err != nil {
			return 0, err
		}
	}
	keepNone(&me, me)
	if err := p.complete(&me); err != nil {
		return 0, err
	}
	return p.change(label, who, func(w app.Writer) error {
		if err := w.SaveProfile(me); err != nil {
			return err
		}
		for _, q := range people {
			a, said := q.Perspective[id]
			to, moves := move(a.Value)
			if !said || !moves {
				continue
			}
			if a.Value = to; to == "" {
				delete(q.Perspective, id)
			} else {
				q.Perspective[id] = a
			}
			if _, err := w.SavePerson(q); err != nil {
				return err
			}
		}
		return nil
	}, app.ProfileChanged, app.PeopleChanged, app.RoundChanged)
}

// renamedValues gives the values that stand under another name in their place:
// the old one is gone, and the new one was not there before.
func renamedValues(old, fresh []string) map[string]string {
	out := map[string]string{}
	if len(old) != len(fresh) {
		return out
	}
	for i := range old {
		if !slices.Contains(fresh, old[i]) && !slices.Contains(old, fresh[i]) {
			out[old[i]] = fresh[i]
		}
	}
	return out
}

// freeDimension makes an id of a name that no dimension has.
func (p *Planner) freeDimension(me app.Profile, name string) app.Dimension {
	id := app.Dimension(p.taxonomy.ID("own " + name))
	for n := 2; slices.ContainsFunc(me.Own, func(d app.OwnDimension) bool { return d.ID == id }); n++ {
		id = app.Dimension(p.taxonomy.ID(fmt.Sprintf("own %s %d", name, n)))
	}
	return id
}
