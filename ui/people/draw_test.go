package people_test

import (
	"testing"

	"cortado/app"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestDraw(t *testing.T) {
	list := screen.Route{Name: screen.People}
	aiko := screen.Route{Name: screen.People, Person: 1}
	page := func(f *fake, r screen.Route) func(*screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) { return people.New(h, f), r }
	}
	nobody := newFake()
	nobody.rows, nobody.total = nil, 0
	screentest.Draw(t, "people", page(newFake(), list))
	screentest.Draw(t, "people-person", page(newFake(), aiko))
	screentest.Draw(t, "people-empty", page(nobody, list))
	screentest.Draw(t, "people-none", page(newFake(), screen.Route{Name: screen.People, Find: "zzz"}))
}

func TestDrawDialogs(t *testing.T) {
	for name, open := range map[string]func(*testing.T, *screentest.Host){
		"menu":   func(t *testing.T, h *screentest.Host) { h.Press(t, "More to do") },
		"skills": func(t *testing.T, h *screentest.Host) { h.Hint(t, "Edit skills") },
		"more":   func(t *testing.T, h *screentest.Host) { h.Press(t, "More") },
		"add": func(t *testing.T, h *screentest.Host) {
			h.Press(t, "Add person")
			h.Field(t, "In one line").Entry().SetText("Ines Duarte, CTO at Tern, ines@tern.example")
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, _, _ := shown(t)
			open(t, h)
			h.Shoot(t, "people-"+name)
		})
	}
}

// The page to its end, as a window of that height would show it.
func TestDrawToTheEnd(t *testing.T) {
	for name, width := range map[string]float32{"wide": 1280, "narrow": 900} {
		t.Run(name, func(t *testing.T) {
			h, f := screentest.NewHost(t, width, 1500), newFake()
			aiko := f.persons[1]
			aiko.Stances = map[app.QuestionID]int{7: 1}
			aiko.CadenceDays = 42
			aiko.Strengths = map[app.Strength]app.Level{app.Leads: 4}
			f.persons[1] = aiko
			h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
			h.MustShow(t, "On your questions", "Rather for", "6 weeks")
			h.Shoot(t, "people-end-"+name)
		})
	}
}
