package app_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport is the drawing of the house: for each room, which of our own rooms
// it may use, directly or through others. What a rule names covers the rooms
// below it.
var mayImport = map[string][]string{
	"cortado":              {"cortado"},
	"cortado/assets":       {},
	"cortado/app":          {},
	"cortado/app/suggest":  {"cortado/app"},
	"cortado/app/skills":   {"cortado/app", "cortado/assets"},
	"cortado/app/message":  {"cortado/app", "cortado/assets"},
	"cortado/app/invite":   {"cortado/app"},
	"cortado/app/freetime": {"cortado/app", "cortado/assets"},
	"cortado/app/followup": {"cortado/app"},
	"cortado/app/region":   {"cortado/app", "cortado/assets"},
	"cortado/app/exchange": {"cortado/app", "cortado/assets"},
	"cortado/app/insight":  {"cortado/app"},
	"cortado/app/writer":   {"cortado/app"},
	"cortado/app/brief":    {"cortado/app", "cortado/assets"},
	"cortado/app/habit":    {"cortado/app"},
	"cortado/app/planner": {"cortado/app", "cortado/assets", "cortado/app/suggest", "cortado/app/skills", "cortado/app/message",
		"cortado/app/invite", "cortado/app/freetime", "cortado/app/followup", "cortado/app/exchange", "cortado/app/region", "cortado/app/insight", "cortado/app/writer",
		"cortado/app/brief", "cortado/app/habit"},
	"cortado/app/command": {"cortado/app", "cortado/assets", "cortado/app/planner", "cortado/app/suggest", "cortado/app/skills",
		"cortado/app/message", "cortado/app/invite", "cortado/app/freetime", "cortado/app/followup", "cortado/app/exchange", "cortado/app/region", "cortado/app/insight", "cortado/app/writer",
		"cortado/app/brief", "cortado/app/habit"},
	"cortado/data": {"cortado/app"},
}

// onlyIn says who alone may import a library directly.
var onlyIn = map[string][]string{
	"fyne.io/fyne/v2":        {"cortado/ui"},
	"modernc.org/sqlite":     {"cortado/data"},
	"codeberg.org/go-pdf":    {"cortado/app/brief"},
	"github.com/godbus/dbus": {"cortado/ui"},                                 // asks the desktop whether anything shows notifications and a tray
	"net/http":               {"cortado/app/writer", "cortado/app/exchange"}, // the one asks a program on this computer, the other only knows a picture by its bytes
}

func list(t *testing.T, format string, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-tags", "ci", "-f", format}, args...)...)
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Fields(string(out))
}

func within(pkg, room string) bool { return pkg == room || strings.HasPrefix(pkg, room+"/") }

func TestImportsPointOneWay(t *testing.T) {
	for _, line := range list(t, `{{.ImportPath}}:{{join .Deps ","}}`, "./...") {
		pkg, deps, _ := strings.Cut(line, ":")
		allowed, drawn := mayImport[pkg]
		if within(pkg, "cortado/ui") {
			continue // main imports ui; what ui may import is held below
		}
		if !drawn {
			t.Errorf("%s is not in the drawing of the house", pkg)
			continue
		}
		for _, dep := range strings.Split(deps, ",") {
			if !within(dep, "cortado") || dep == pkg || pkg == "cortado" {
				continue
			}
			ok := false
			for _, a := range allowed {
				ok = ok || dep == a
			}
			if !ok {
				t.Errorf("%s imports %s, which points the wrong way", pkg, dep)
			}
		}
	}
}

func TestTheWindowKnowsNeitherTheDatabaseNorTheCommands(t *testing.T) {
	for _, line := range list(t, `{{.ImportPath}}:{{join .Deps ","}}`, "./ui/...") {
		pkg, deps, _ := strings.Cut(line, ":")
		for _, dep := range strings.Split(deps, ",") {
			if within(dep, "cortado/data") || within(dep, "cortado/app/command") {
				t.Errorf("%s reaches %s", pkg, dep)
			}
		}
	}
}

func TestTheToolkitAndTheDriverEachHaveOneRoom(t *testing.T) {
	for _, line := range list(t, `{{.ImportPath}}:{{join .Imports ","}}`, "./...") {
		pkg, imports, _ := strings.Cut(line, ":")
		for _, imp := range strings.Split(imports, ",") {
			for library, rooms := range onlyIn {
				if within(imp, library) && !slices.ContainsFunc(rooms, func(room string) bool { return within(pkg, room) }) {
					t.Errorf("%s imports %s, which only %s may", pkg, imp, rooms)
				}
			}
		}
	}
}

func TestNoRoomIsAttic(t *testing.T) {
	for _, pkg := range list(t, "{{.ImportPath}}", "./...") {
		switch filepath.Base(pkg) {
		case "util", "utils", "common", "helpers", "types", "misc", "base":
			t.Errorf("%s is named for nothing it holds", pkg)
		}
	}
}

func TestGoroutinesBeginInOnePlace(t *testing.T) {
	for _, room := range []string{"../app", "../data", "../ui", "../assets"} {
		err := filepath.WalkDir(room, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for i, line := range strings.Split(string(text), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "go ") && filepath.ToSlash(path) != "../ui/async.go" {
					t.Errorf("%s:%d starts a goroutine", path, i+1)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheTopLevelHoldsOnlyWhatTheHouseNeeds(t *testing.T) {
	allowed := map[string]bool{"main.go": true, "app": true, "ui": true, "data": true, "assets": true, "FyneApp.toml": true,
		"go.mod": true, "go.sum": true, "README.md": true}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !allowed[e.Name()] && !strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
