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

// onDisk is a planner over a database file of its own.
func onDisk(t *testing.T) *planner.Planner {
	t.Helper()
	store, err := data.Open(filepath.Join(t.TempDir(), "cortado.db"), data.Options{Wait: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	taxonomy, lexicon, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC) }
	return planner.New(planner.Params{Store: store, Words: words, Taxonomy: taxonomy, Lexicon: lexicon, Now: now, Files: data.Files{}})
}

func TestTypedNamesComeInTogetherOrNotAtAll(t *testing.T) {
	p, ctx := onDisk(t), context.Background()
	if _, _, err := p.AddPeople(ctx, "Ben Ito\n, CTO at Tern\n"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("told %v, want the line without a name", err)
	}
	if names, _ := p.Names(ctx); len(names) != 0 {
		t.Errorf("%v came in all the same", names)
	}
	n, change, err := p.AddPeople(ctx, "Ben Ito\n\nInes Duarte, CTO at Tern Robotics, ines@tern.example\n")
	if err != nil || n != 2 {
		t.Fatalf("added %d: %v", n, err)
	}
	if _, err := p.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	if names, _ := p.Names(ctx); len(names) != 0 {
		t.Errorf("%v are left after undo", names)
	}
}

func TestTheJudgementsGoBackInOneChange(t *testing.T) {
	p, ctx := onDisk(t), context.Background()
	for key, value := range map[string]string{"model.share.skill": "0.1", "model.days.declined": "10", app.SetLook: "dark"} {
		if _, err := p.SetSetting(key, value); err != nil {
			t.Fatal(err)
		}
	}
	change, err := p.ResetModel()
	if err != nil {
		t.Fatal(err)
	}
	set, err := p.Settings(ctx)
	if err != nil || app.ModelFrom(set) != app.DefaultModel() || set[app.SetLook] != "dark" {
		t.Errorf("set to %v (%v)", set, err)
	}
	if _, err := p.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	if set, _ = p.Settings(ctx); set["model.days.declined"] != "10" {
		t.Errorf("undo gave %s days", set["model.days.declined"])
	}
}

func TestColumnsAreAskedForOnceAndRemembered(t *testing.T) {
	p, ctx := onDisk(t), context.Background()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("Wer,Wo\nInes Duarte,Porto\nBen Ito,Kobe\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := p.ReadImport(ctx, path, planner.ImportOptions{}); err == nil {
		t.Fatal("a table without a name was read; the test needs other headers")
	}
	table, err := p.ImportColumnsOf(ctx, planner.ImportFrom{Path: path})
	if err != nil || len(table.Columns) != 2 || table.Columns[0].Header != "Wer" {
		t.Fatalf("columns %+v: %v", table, err)
	}
	if got := strings.Join(table.Columns[0].Samples, ", "); got != "Ines Duarte, Ben Ito" {
		t.Errorf("the samples are %q", got)
	}
	chosen := map[string]string{"Wer": "name", "Wo": "place"}
	if err := p.RememberColumns(table.Key, chosen); err != nil {
		t.Fatal(err)
	}
	again, err := p.ImportColumnsOf(ctx, planner.ImportFrom{Path: path})
	if err != nil || again.Remembered["Wer"] != "name" {
		t.Errorf("remembered %v: %v", again.Remembered, err)
	}
	in, err := p.ReadImport(ctx, path, planner.ImportOptions{Mapping: again.Remembered})
	if err != nil || in.Preview.New != 2 {
		t.Fatalf("read %+v: %v", in, err)
	}
}

func TestTheListOfProblemsNamesLineAndReason(t *testing.T) {
	p, ctx := onDisk(t), context.Background()
	path := filepath.Join(t.TempDir(), "Connections.csv")
	rows := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
		"Ines,Duarte,https://www.linkedin.com/in/inesd,,Tern,CTO,31 Feb 2024\n,,,,Tilia,=HYPERLINK(1),05 Jan 2024\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := p.ReadImport(ctx, path, planner.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "problems.csv")
	if err := p.SaveProblems(ctx, in, out); err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Line", "Connections.csv,2,", "31 Feb 2024", "Connections.csv,3,"} {
		if !strings.Contains(string(list), want) {
			t.Errorf("%q is missing:\n%s", want, list)
		}
	}
	if strings.Contains(string(list), ",=") {
		t.Errorf("a spreadsheet would run this:\n%s", list)
	}
}
