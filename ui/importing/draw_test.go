package importing_test

import (
	"testing"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/importing"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestDraw(t *testing.T) {
	page := func(f *fake, path string) func(*screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			return importing.New(h, f), screen.Route{Name: screen.Import, Path: path}
		}
	}
	screentest.Draw(t, "import", page(asPictured(), file.Path))
	screentest.Draw(t, "import-start", page(asPictured(), ""))
	several, route := twoFiles()
	several.batch.Columns = append(several.batch.Columns, exchange.Column{Header: "Locker", Samples: []string{"12"}, Unknown: true})
	screentest.Draw(t, "import-several", page(several, route.Path))
	broken := asPictured()
	broken.err, broken.welcomed = errBroken, "no"
	screentest.Draw(t, "import-broken", page(broken, file.Path))
	columns := asPictured()
	columns.err = noName
	columns.table = planner.Table{Columns: []exchange.Column{{Header: "Wer", Samples: []string{"Ines Duarte", "Ben Ito"}},
		{Header: "Mail", Field: "email", Samples: []string{"ines@tern.example"}}, {Header: "", Samples: nil}}}
	screentest.Draw(t, "import-columns", page(columns, file.Path))

	// What opens over the page: a press follows in the same pass of drawing.
	press := func(f *fake, path, word string) func(*screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			return pressed{importing.New(h, f), t, h, word}, screen.Route{Name: screen.Import, Path: path}
		}
	}
	screentest.Draw(t, "import-fix", press(asPictured(), file.Path, "Fix"))
	screentest.Draw(t, "import-back", press(asPictured(), "", "Undo"))
}

// pressed is the page after a button of it was pressed. Where there is no room
// for the button it is the first problem of the list.
type pressed struct {
	*importing.Screen
	t    *testing.T
	host *screentest.Host
	word string
}

func (p pressed) Open(r screen.Route) {
	p.Screen.Open(r)
	p.host.Wait(0)
	if p.host.HasButton(p.word) {
		p.host.Press(p.t, p.word)
		return
	}
	for _, tile := range screentest.All[*part.StatTile](p.host) {
		if tile.Text == "With a problem" {
			tile.OnTapped()
		}
	}
	for _, s := range screentest.All[*part.Select](p.host) {
		s.Pick(5)
	}
	l := screentest.All[*part.List](p.host)[0]
	l.OnOpened(0)
}
