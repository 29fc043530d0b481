package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

func TestFilesForOtherProgramsLieBesideTheDataAndAreRemoved(t *testing.T) {
	folder := t.TempDir()
	s := &Shell{params: Params{Folder: folder}}
	path, err := s.Aside("../2026-11-18 1530 Coffee.ics")
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(folder, asideFolder, "2026-11-18 1530 Coffee.ics"); path != want {
		t.Fatalf("the file goes to %s, not %s", path, want)
	}
	info, err := os.Stat(filepath.Dir(path))
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("others may read the folder: %v, %v", info, err)
	}
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.params.emptyAside(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the file is still there: %v", err)
	}
	if _, err := os.Stat(folder); err != nil {
		t.Errorf("the folder of the data is gone: %v", err)
	}
}

func TestTheAddressOfAFileSurvivesEveryLetter(t *testing.T) {
	for _, path := range []string{"/home/maya/2026-11-18 1530 Coffee with Zoë & co.ics", "/tmp/100% #1?.ics"} {
		u, err := url.Parse(fileLink(path))
		if err != nil || u.Scheme != "file" || u.Path != path || u.RawQuery != "" || u.Fragment != "" || u.Host != "" {
			t.Errorf("%s becomes %s: %v", path, fileLink(path), err)
		}
	}
	if got := fileLink(`C:/Users/Maya/a b.ics`); got != "file:///C:/Users/Maya/a%20b.ics" {
		t.Errorf("a Windows path becomes %s", got)
	}
}
