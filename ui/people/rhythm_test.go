package people_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestTheRhythmOfATagIsShownUntilThePersonGetsTheirOwn(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 1500), newFake()
	f.tagDays = 91
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	h.MustShow(t, "3 months, by the tag Mentors")
	h.Shoot(t, "people-rhythm")
	rhythm := choiceOf(t, h, "3 months, by the tag Mentors")
	test.Tap(rhythm)
	rhythm.Pick(4) // six weeks
	if q := f.persons[1]; q.CadenceDays != 42 {
		t.Errorf("the rhythm became %d days", q.CadenceDays)
	}
}
