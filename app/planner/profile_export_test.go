package planner_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
)

// exportPlanner is a planner over a fresh database.
func exportPlanner(t *testing.T) *planner.Planner {
	t.Helper()
	store, err := data.Open(filepath.Join(t.TempDir(), "test.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	params := planner.Params{Store: store, Files: data.Files{}, Now: func() time.Time { return time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC) }}
	if params.Words, err = assets.NewWords("en"); err != nil {
		t.Fatal(err)
	}
	if params.Taxonomy, params.Lexicon, err = skills.Load(); err != nil {
		t.Fatal(err)
	}
	return planner.New(params)
}

func TestAnExportedProfileIsReadBackAsItWas(t *testing.T) {
	ctx, p := context.Background(), exportPlanner(t)
	me := app.Profile{Name: "Maya Okafor", Goal: "Head of Product", Zone: "Europe/London",
		Skills: []app.MySkill{{Name: "Pricing", Have: 1, Want: 3, Importance: 5}}}
	if _, err := p.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "me.json")
	if err := p.ExportProfile(ctx, path); err != nil {
		t.Fatal(err)
	}
	document, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(document), `"questions": []`) {
		t.Error("an empty list is missing from the document")
	}
	got, err := exportPlanner(t).SetProfile(ctx, document)
	if err != nil {
		t.Fatal(err)
	}
	if got.Name != me.Name || got.Goal != me.Goal || len(got.Skills) != 1 || got.Skills[0].ID != "pricing" || got.Skills[0].Want != 3 {
		t.Errorf("read back %+v", got)
	}
}

func TestTagsAreListedOnceWhateverTheirSpelling(t *testing.T) {
	ctx, p := context.Background(), exportPlanner(t)
	for _, q := range []app.Person{
		{Name: app.Name{Given: "Ines"}, Tags: []string{"Energy", "acme"}},
		{Name: app.Name{Given: "Tom"}, Tags: []string{"energy", "board"}},
	} {
		if _, _, err := p.SavePerson(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	got, err := p.Tags(ctx)
	if err != nil || strings.Join(got, " ") != "acme board Energy" {
		t.Errorf("tags %q, %v", got, err)
	}
}

func TestEveryZoneOfferedExistsAndStandsOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, z := range planner.CommonZones() {
		if _, err := app.LoadZone(z); err != nil {
			t.Error(err)
		}
		if label := planner.ZoneLabel(z); seen[label] {
			t.Errorf("%s stands twice", label)
		} else {
			seen[label] = true
		}
	}
	if !seen["New York (America)"] || !seen["Buenos Aires (America)"] || !seen["UTC"] {
		t.Error("a label is not written as a reader looks for it")
	}
}
