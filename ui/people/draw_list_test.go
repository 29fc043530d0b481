package people_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// prepared is a screen that does something once it was opened.
type prepared struct {
	screen.Screen
	then func()
}

func (p prepared) Open(r screen.Route) {
	p.Screen.Open(r)
	p.then()
}

// The left side in every state, light and dark, narrow, compact and at 200%.
func TestDrawList(t *testing.T) {
	for name, do := range map[string]func(*testing.T, *screentest.Host, *fake){
		"search": func(t *testing.T, h *screentest.Host, f *fake) {
			f.many.hits = map[string]planner.Hit{"Aiko Tanaka": {Name: [][2]int{{7, 9}}, Text: "…talked about analysis of panels…", Marks: [][2]int{{14, 16}, {26, 28}}},
				"Jonas Lindqvist": {Name: [][2]int{{3, 5}}}, "Mei Chen": {Text: "Firm: Anchor Stage", Marks: [][2]int{{6, 8}}}}
			h.Field(t, searchWords).Entry().SetText("an")
		},
		"ticked": func(t *testing.T, h *screentest.Host, _ *fake) {
			ctrl(theList(t, h), 0, 2, 3)
		},
		"conditions": func(t *testing.T, h *screentest.Host, f *fake) {
			test.Tap(h.Chip(t, "Fills a gap 86"))
			h.Press(t, "More")
			h.Choose(t, "Relation", "Senior (2)")
			h.Choose(t, "Last contact", "over a year ago (30)")
			h.Fill(t, "Skill", "Pricing")
			h.Choose(t, "How well", "At least 4, strong")
			h.Press(t, "Show 86 people")
		},
		"filters": func(t *testing.T, h *screentest.Host, _ *fake) { h.Press(t, "More") },
		"bin": func(t *testing.T, h *screentest.Host, _ *fake) {
			h.Press(t, "More about everyone")
			h.Nav(t, "The bin")
			ctrl(theList(t, h), 1)
		},
	} {
		screentest.Draw(t, "list-"+name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			f := newFake()
			if name == "bin" {
				f.many.binned = []app.PersonID{2, 3, 5}
			}
			if name == "search" {
				f.rows[1].Name, f.rows[3].Name, f.rows[5].Name = "Maximiliane Theodora von Hohenstein-Bergmann", "Wolfeschlegelsteinhausenbergerdorff", "María del Carmen Fernández de la Vega Sanz y Rodríguez de Ledesma"
			}
			return prepared{people.New(h, f), func() {
				if h.HasButton("More about everyone") || len(screentest.All[*part.List](h)) > 0 {
					do(t, h, f)
				}
			}}, screen.Route{Name: screen.People}
		})
	}
}

func TestDrawListMenus(t *testing.T) {
	for name, open := range map[string]func(*testing.T, *screentest.Host){
		"manage": func(t *testing.T, h *screentest.Host) {
			h.Press(t, "Saved filters")
			h.Nav(t, "Rename or delete…")
		},
		"rowmenu": func(t *testing.T, h *screentest.Host) { theList(t, h).OpenMenu(1) },
		"tag": func(t *testing.T, h *screentest.Host) {
			ctrl(theList(t, h), 1, 2)
			h.Press(t, "Tag")
			h.Press(t, "Give the tag")
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, f, s := shown(t)
			f.many.saved = []planner.SavedFilter{{ID: 1, Name: "Finance, not met", Filter: planner.Filter{NeverMet: true, Function: "finance"}}, {ID: 2, Name: "Clinics", Filter: planner.Filter{Tag: "clinic"}}}
			s.Changed(nil)
			open(t, h)
			h.Shoot(t, "list-"+name)
		})
	}
}
