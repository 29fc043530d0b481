package people_test

import (
	"testing"

	"cortado/app"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// A change of the person shown is read and drawn anew, all of them unfolded.
func BenchmarkEverythingAboutAPersonDrawnAnew(b *testing.B) {
	h, f := screentest.NewHost(b, 1280, 800), newFake()
	fullPerson(f)
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People, Person: 1})
	h.Press(b, "More about Aiko")
	for b.Loop() {
		s.Changed([]app.Signal{app.PeopleChanged})
	}
}
