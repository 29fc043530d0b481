package people_test

import (
	"context"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
)

// exports remembers what was to go out.
type exports struct {
	paths []string
	asked []planner.ExportOptions
}

func (e *exports) ExportFormats(everybody bool) []string {
	if everybody {
		return []string{planner.ExportCards, planner.ExportArchive}
	}
	return []string{planner.ExportCards}
}

func (e *exports) Export(_ context.Context, path string, o planner.ExportOptions) (planner.Exported, error) {
	e.paths, e.asked = append(e.paths, path), append(e.asked, o)
	return planner.Exported{People: len(o.People), Bytes: 1}, nil
}

func TestTheSelectedAreExportedAndNobodyElse(t *testing.T) {
	h, f, _ := shown(t)
	ctrl(theList(t, h), 1, 3)
	h.SavePath = "/home/maya/two.vcf"
	h.Press(t, "Export")
	h.Press(t, "Export…")
	if len(f.asked) != 1 || !slices.Equal(f.asked[0].People, []app.PersonID{2, 4}) {
		t.Errorf("written: %+v", f.asked)
	}
}

func TestTheHeadsMenuExportsEverybodyAndLeadsToThoseHereTwice(t *testing.T) {
	h, f, _ := shown(t)
	h.SavePath = "/home/maya/all.json"
	h.Press(t, "More about everyone")
	h.Nav(t, "Export everyone")
	h.Press(t, "Export…")
	if len(f.asked) != 1 || f.asked[0].People != nil {
		t.Errorf("written: %+v", f.asked)
	}
	h.Press(t, "More about everyone")
	h.Nav(t, "Here twice?")
	if n := len(h.Went); n == 0 || h.Went[n-1] != (screen.Route{Name: screen.Duplicates}) {
		t.Errorf("went to %v", h.Went)
	}
}
