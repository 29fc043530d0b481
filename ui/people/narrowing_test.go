package people_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
)

func TestAnotherScreenShowsWhomItsConditionsTake(t *testing.T) {
	h, f, s := shown(t)
	s.Open(screen.Route{Name: screen.People, Find: "Raman"})
	s.Open(screen.Route{Name: screen.People, Filter: `relation:peer skill:"Data analysis>=3"`})
	last := f.queries[len(f.queries)-1]
	if want := (planner.Filter{Relation: app.Peer, Skill: "Data analysis", SkillLevel: 3}); last.Filter != want || last.Words != "" {
		t.Errorf("the list is asked for %+v", last)
	}
	s.Open(screen.Route{Name: screen.People, Filter: "no such thing"})
	if again := f.queries[len(f.queries)-1]; again.Filter != last.Filter || len(h.Failed) != 1 {
		t.Errorf("conditions that cannot be read lead to %+v, told %v", again, h.Failed)
	}
}
