package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func yearsAbroad() planner.OwnView {
	return planner.OwnView{OwnDimension: app.OwnDimension{Name: "Years abroad", Ordered: true, Values: []string{"none", " some", "many"}},
		Place: "none", Weight: 3, Upward: true}
}

func TestAnOwnDimensionIsAddedChangedAndRemovedEachInOneChange(t *testing.T) {
	w := sample(t)
	empty := w.all()
	must(w.SaveOwnDimension(ctx, yearsAbroad()))(t)
	me := must(w.Profile(ctx))(t)
	d := me.Own[0]
	if d.ID == "" || d.Values[1] != "some" || me.Perspective[d.ID] != "none" || me.Weight(d.ID) != 3 || len(me.Upward) != 1 || me.Upward[0] != d.ID {
		t.Fatalf("kept %+v, place %q, weight %d, upward %v", d, me.Perspective[d.ID], me.Weight(d.ID), me.Upward)
	}

	// Somebody stands on it; a renamed value goes with them.
	priya := must(w.Person(ctx, w.who("Priya Raman")))(t)
	priya.Perspective[d.ID] = app.Attribute{Value: "some", Certainty: 1, Source: app.Typed}
	if _, _, err := w.SavePerson(ctx, priya); err != nil {
		t.Fatal(err)
	}
	v := planner.OwnViewOf(me, d.ID)
	v.Values, v.Place, v.Upward, v.Weight = []string{"none", "a few", "many"}, "a few", false, 5
	must(w.SaveOwnDimension(ctx, v))(t)
	me = must(w.Profile(ctx))(t)
	if me.Own[0].ID != d.ID || me.Perspective[d.ID] != "a few" || len(me.Upward) != 0 || me.Weight(d.ID) != 5 {
		t.Errorf("changed to %+v", planner.OwnViewOf(me, d.ID))
	}
	if got := must(w.Person(ctx, priya.ID))(t).Perspective[d.ID].Value; got != "a few" {
		t.Errorf("Priya stands at %q", got)
	}

	// Removed, it leaves nothing; undone, all of it is back.
	before := w.all()
	must(w.RemoveOwnDimension(ctx, d.ID))(t)
	me = must(w.Profile(ctx))(t)
	_, placed := me.Perspective[d.ID]
	_, theirs := must(w.Person(ctx, priya.ID))(t).Perspective[d.ID]
	if len(me.Own) != 0 || placed || theirs {
		t.Errorf("left behind: %+v, %v, %v", me.Own, placed, theirs)
	}
	must(w.Undo())(t)
	w.sameAs(before, "a removed dimension did not come back whole")
	for range 3 {
		must(w.Undo())(t)
	}
	w.sameAs(empty, "adding a dimension was not taken back")
}

func TestADimensionThatMakesNoSenseIsRefusedWithAReason(t *testing.T) {
	w := sample(t)
	must(w.SaveOwnDimension(ctx, yearsAbroad()))(t)
	before := w.all()
	for word, change := range map[string]func(*planner.OwnView){
		"no name":     func(v *planner.OwnView) { v.Name = " " },
		"two":         func(v *planner.OwnView) { v.Name = "years  ABROAD" },
		"there":       func(v *planner.OwnView) { v.Name = "industry" },
		"twice":       func(v *planner.OwnView) { v.Name, v.Values = "Pace", []string{"slow", "Slow"} },
		"empty value": func(v *planner.OwnView) { v.Name, v.Values = "Pace", []string{"slow", ""} },
		"at least":    func(v *planner.OwnView) { v.Name, v.Values = "Pace", []string{"slow"} },
		"no value of": func(v *planner.OwnView) { v.Name, v.Place = "Pace", "fast" },
		"weight 6":    func(v *planner.OwnView) { v.Name, v.Weight = "Pace", 6 },
	} {
		v := yearsAbroad()
		change(&v)
		_, err := w.SaveOwnDimension(ctx, v)
		kind(t, err, app.ErrInvalid, word)
	}
	_, err := w.SaveOwnDimension(ctx, planner.OwnView{OwnDimension: app.OwnDimension{ID: "own:none", Name: "Pace"}})
	kind(t, err, app.ErrNotFound, "own:none")
	_, err = w.RemoveOwnDimension(ctx, "own:none")
	kind(t, err, app.ErrNotFound, "own:none")
	w.sameAs(before, "a refused dimension changed something")
}

func TestAProgrammeKeepsItsPeople(t *testing.T) {
	w := sample(t)
	me := must(w.Profile(ctx))(t)
	priya, aiko := w.who("Priya Raman"), w.who("Aiko Tanaka")
	me.Programmes = append(me.Programmes, app.Programme{Name: "Open House", Role: "mentor", From: "2026-01-05", People: []app.PersonID{aiko, priya}})
	before := w.all()
	must(w.SaveProfile(me))(t)
	got := must(w.Profile(ctx))(t).Programmes
	if len(got) != 2 || len(got[1].People) != 2 || got[1].People[0] != aiko || got[1].People[1] != priya || got[1].Role != "mentor" || got[1].From != "2026-01-05" {
		t.Errorf("kept %+v", got)
	}
	if v := must(w.PersonInFull(ctx, aiko))(t); len(v.Programmes) != 1 || v.Programmes[0] != "Open House" {
		t.Errorf("Aiko is in %v with me", v.Programmes)
	}
	me = must(w.Profile(ctx))(t)
	me.Programmes[1].People = []app.PersonID{priya}
	must(w.SaveProfile(me))(t)
	if got = must(w.Profile(ctx))(t).Programmes; len(got[1].People) != 1 || got[1].ID != me.Programmes[1].ID {
		t.Errorf("after one left %+v", got)
	}
	must(w.Undo())(t)
	must(w.Undo())(t)
	w.sameAs(before, "a programme was not taken back")
}
