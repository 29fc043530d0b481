package importing_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/ui/importing"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// archive is a complete archive with people who are here and what hangs on them.
func archive() *fake {
	f := asPictured()
	f.batch.Format, f.batch.File = exchange.Archive, "cortado-2026-11-22.json"
	f.batch.Skipped, f.batch.Problems = nil, nil
	whole := &exchange.Everything{Rounds: make([]app.Round, 2), Bin: make([]app.Person, 1)}
	for i := range f.batch.Records {
		f.batch.Records[i].ID = app.PersonID(1000 + i)
	}
	for i := range 34 {
		whole.Notes = append(whole.Notes, app.Note{ID: int64(i + 1), Person: app.PersonID(1005 + i)})
	}
	for i := range 12 {
		whole.Coffees = append(whole.Coffees, app.Coffee{ID: app.CoffeeID(i + 1), Person: app.PersonID(1005 + i)})
	}
	f.batch.Whole = whole
	return f
}

func TestThePreviewSaysWhatComesWithThePeopleOfAnArchive(t *testing.T) {
	h, _ := open(t, archive(), file)
	h.MustShow(t, "Cortado archive", "With the people come 12 coffees, 34 notes.", "2 rounds stay out", "1 person of its bin stays out")
	for _, tile := range screentest.All[*part.StatTile](h) {
		if tile.Text == "New" {
			tile.OnTapped()
		}
	}
	for _, c := range screentest.All[*part.Check](h) {
		if c.Tip == "Tick or untick all of these" {
			c.OnChanged(false)
		}
	}
	h.MustShow(t, "2 rounds stay out")
	if h.Shows("12 coffees") {
		t.Error("the coffees of people who are left out are still said to come")
	}
}

func TestAnArchiveIntoNothingComesAsItWas(t *testing.T) {
	f := archive()
	f.have = nil
	h, _ := open(t, f, file)
	h.MustShow(t, "Everything comes in as it was, with 12 coffees, 34 notes, 2 rounds, 1 person in the bin.")
}

func TestTheToastSaysWhatCame(t *testing.T) {
	f := archive()
	f.have = nil
	h, _ := open(t, f, file)
	h.Press(t, "Import 64 people")
	h.Wait(0)
	if len(h.Told) != 1 || !strings.Contains(h.Told[0].Text, "64 people added, 2 updated, with 12 coffees, 34 notes, 2 rounds") {
		t.Errorf("said %+v", h.Told)
	}
}

func TestDrawArchive(t *testing.T) {
	screentest.Draw(t, "import-archive", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return importing.New(h, archive()), screen.Route{Name: screen.Import, Path: file.Path}
	})
}
