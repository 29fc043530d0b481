package importing_test

import (
	"testing"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/importing"
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
	broken := asPictured()
	broken.err, broken.welcomed = errBroken, "no"
	screentest.Draw(t, "import-broken", page(broken, file.Path))
	columns := asPictured()
	columns.err = noName
	columns.table = planner.Table{Columns: []exchange.Column{{Header: "Wer", Samples: []string{"Ines Duarte", "Ben Ito"}},
		{Header: "Mail", Field: "email", Samples: []string{"ines@tern.example"}}, {Header: "", Samples: nil}}}
	screentest.Draw(t, "import-columns", page(columns, file.Path))
}
