package people_test

import (
	"context"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// told is a planner that reads the zone off the place.
type told struct{ *fake }

func (f told) PersonInFull(ctx context.Context, id app.PersonID) (planner.PersonView, error) {
	v, err := f.fake.PersonInFull(ctx, id)
	v.Person.Zone, v.ZoneFrom = "", "Lisbon, by the place"
	return v, err
}

func TestAZoneThatWasNotSaidShowsWhatTellsIt(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 2400), newFake()
	fullPerson(f)
	h.Show(people.New(h, told{f}), screen.Route{Name: screen.People, Person: 1})
	h.Press(t, "More about Aiko")
	zone := choiceOf(t, h, "Lisbon, by the place")
	zone.Pick(1)
	if got := last(t, f).Zone; got != planner.CommonZones()[0] {
		t.Errorf("kept is %q", got)
	}
}
