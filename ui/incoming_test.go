package ui

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

func TestFilesAndFoldersDroppedOnAnyScreenAreImportedTogether(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Insights})
	a, b := filepath.Join(t.TempDir(), "a.csv"), t.TempDir()
	s.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(a), storage.NewFileURI(b)})
	got := screen.SplitPaths(s.at.Path)
	if s.at.Name != screen.Import || len(got) != 2 || got[0] != a || got[1] != b {
		t.Errorf("at %s with %v", s.at.Name, got)
	}
	s.Go(screen.Route{Name: screen.Today})
	s.dropped(fyne.Position{}, nil)
	if s.at.Name != screen.Today {
		t.Error("a drop of nothing leads elsewhere")
	}
}

func TestWhatIsPastedGoesToThePageThatTakesIt(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Copy("Noor Haddad, CTO at Tern, noor@tern.example")
	if s.Clipboard() != "Noor Haddad, CTO at Tern, noor@tern.example" {
		t.Fatalf("on the clipboard is %q", s.Clipboard())
	}
	s.Go(screen.Route{Name: screen.Today})
	s.paste(nil)
	s.Go(screen.Route{Name: screen.Import})
	s.paste(nil)
	found := false
	for _, o := range test.LaidOutObjects(s.root) {
		if text, ok := o.(*part.Text); ok {
			found = found || text.Text == "Noor Haddad"
		}
	}
	if !found {
		t.Error("the page does not show who was pasted")
	}
}

func TestTheFolderDialogOpens(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.Import})
	s.PickFolder(func(string) {})
	if n := len(s.window.Canvas().Overlays().List()); n != 2 {
		t.Errorf("%d overlays are open, want a dialog with what dims behind it", n)
	}
}
