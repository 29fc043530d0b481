package pick_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// page is a screen with nothing but one field.
type page struct{ o fyne.CanvasObject }

func (p page) Build(part.Class) fyne.CanvasObject { return part.Column(0, p.o) }
func (page) Open(screen.Route)                    {}
func (page) Changed([]app.Signal)                 {}

func field(t *testing.T, picked func(app.PersonID)) (*screentest.Host, *pick.Person) {
	t.Helper()
	h := screentest.NewHost(t, 800, 600)
	p := pick.NewPerson("Name", "", picked)
	p.SetNames([]planner.PersonName{{ID: 1, Text: "Ana Torres (Buyer, Kestrel)"}, {ID: 2, Text: "Ana Torres (Nurse, Fenwick)"},
		{ID: 3, Text: "Dr. Jörg Santana", First: "Jörg"}, {ID: 4, Text: "Priya Raman"}})
	h.Show(page{p.Combo}, screen.Route{})
	return h, p
}

func TestAnyWordOfANameFindsAPersonAndTheBeginningComesFirst(t *testing.T) {
	h, p := field(t, nil)
	h.Type(t, "Name", "san")
	if got := p.Combo.Suggestions(); !slices.Equal(got, []string{"Dr. Jörg Santana"}) {
		t.Errorf("offered %q", got)
	}
	p.Combo.SetText("")
	h.Type(t, "Name", "ana")
	if got := p.Combo.Suggestions(); len(got) != 2 {
		t.Errorf("offered %q, want the two who are called Ana", got)
	}
}

func TestANameTypedInFullIsChosenWithoutItsAccent(t *testing.T) {
	h, p := field(t, nil)
	h.Type(t, "Name", "dr. jorg santana")
	if p.Chosen() != 3 || p.First() != "Jörg" {
		t.Errorf("chosen %d, who is called %q", p.Chosen(), p.First())
	}
	h.Type(t, "Name", "s")
	if p.First() != "" {
		t.Errorf("nobody is called %q", p.First())
	}
}

func TestANameThatTwoPeopleShareIsNotChosenUntilItsRoleIs(t *testing.T) {
	picked := app.PersonID(0)
	h, p := field(t, func(id app.PersonID) { picked = id })
	h.Type(t, "Name", "Ana Torres")
	if p.Chosen() != 0 {
		t.Fatalf("chosen %d of two", p.Chosen())
	}
	p.Combo.Pick("Ana Torres (Nurse, Fenwick)")
	if p.Chosen() != 2 || picked != 2 {
		t.Errorf("chosen %d, told %d", p.Chosen(), picked)
	}
}
