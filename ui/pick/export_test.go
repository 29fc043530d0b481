package pick_test

import (
	"context"
	"errors"
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

// exporter remembers what it was asked to write.
type exporter struct {
	path string
	o    planner.ExportOptions
	fail error
}

func (e *exporter) ExportFormats(everybody bool) []string {
	formats := []string{planner.ExportCards, planner.ExportOldCards, planner.ExportTable}
	if everybody {
		formats = append(formats, planner.ExportArchive)
	}
	return formats
}

func (e *exporter) Export(_ context.Context, path string, o planner.ExportOptions) (planner.Exported, error) {
	e.path, e.o = path, o
	return planner.Exported{People: 12, Bytes: 4096}, e.fail
}

func exportDialog(t *testing.T, people []app.PersonID) (*screentest.Host, *exporter) {
	t.Helper()
	h, e := screentest.NewHost(t, 800, 700), &exporter{}
	h.Show(page{part.Body("")}, screen.Route{})
	pick.Export(h, e, people)
	return h, e
}

func TestASelectionGoesOutAsCardsWithoutWhatIThink(t *testing.T) {
	h, e := exportDialog(t, []app.PersonID{3, 1})
	h.MustShow(t, "Export 2 people", "Leave this off")
	if h.Shows("archive") {
		t.Error("the complete archive is offered for two people")
	}
	h.Press(t, "Export…")
	if e.path != "" || len(h.Told) > 0 {
		t.Error("written without a name")
	}
	h.SavePath = "/home/maya/friends.vcf"
	h.Press(t, "Export…")
	if e.path != h.SavePath || e.o.Format != planner.ExportCards || e.o.Private || !slices.Equal(e.o.People, []app.PersonID{3, 1}) {
		t.Errorf("wrote %+v to %q", e.o, e.path)
	}
	if h.SaveNames[0] != "cortado-people-2026-11-18.vcf" || len(h.Told) != 1 || h.Told[0].Text != "12 people saved to friends.vcf" || h.Told[0].Change != 0 {
		t.Errorf("proposed %q, told %v", h.SaveNames, h.Told)
	}
	if h.HasButton("Export…") {
		t.Error("the dialog is still open")
	}
}

func TestTheTickAddsPrivateNotesToATable(t *testing.T) {
	h, e := exportDialog(t, []app.PersonID{3})
	h.SavePath = "x.csv"
	h.MustShow(t, "Export 1 person")
	h.Radio(t, "Table (CSV)").OnTapped()
	h.Check(t, "With your private notes").OnTapped()
	h.Press(t, "Export…")
	if e.o.Format != planner.ExportTable || !e.o.Private || h.SaveNames[0] != "cortado-people-2026-11-18.csv" {
		t.Errorf("wrote %+v as %q", e.o, h.SaveNames)
	}
}

func TestTheArchiveIsOfEverybodyAndEverything(t *testing.T) {
	h, e := exportDialog(t, nil)
	h.SavePath = "all.json"
	h.MustShow(t, "Export everybody")
	h.Radio(t, "Complete archive (JSON)").OnTapped()
	h.MustShow(t, "The archive always holds everything")
	if c := h.Check(t, "With your private notes"); !c.Disabled() || !c.On() {
		t.Error("the archive seems to leave a choice")
	}
	h.Radio(t, "vCard for older address books").OnTapped()
	if c := h.Check(t, "With your private notes"); c.Disabled() || c.On() {
		t.Error("the tick of the archive stayed for cards")
	}
	h.Radio(t, "Complete archive (JSON)").OnTapped()
	h.Press(t, "Export…")
	if e.o.Format != planner.ExportArchive || e.o.People != nil {
		t.Errorf("wrote %+v", e.o)
	}
}

func TestAFailedExportCanBeRepeated(t *testing.T) {
	h, e := exportDialog(t, nil)
	h.SavePath, e.fail = "/full/x.vcf", errors.New("the disk is full")
	h.Press(t, "Export…")
	if len(h.Failed) != 1 || len(h.Told) != 0 {
		t.Errorf("failed %v, told %v", h.Failed, h.Told)
	}
	e.fail = nil
	h.Press(t, "Export…")
	if len(h.Told) != 1 {
		t.Errorf("told %v", h.Told)
	}
}

// exportPage is a page with nothing on it over which the dialog stands.
type exportPage struct{ h *screentest.Host }

func (exportPage) Build(part.Class) fyne.CanvasObject { return part.Space() }
func (p exportPage) Open(screen.Route)                { pick.Export(p.h, &exporter{}, nil) }
func (exportPage) Changed([]app.Signal)               {}

func TestDrawExport(t *testing.T) {
	screentest.Draw(t, "export", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return exportPage{h}, screen.Route{Name: "export"}
	})
}
