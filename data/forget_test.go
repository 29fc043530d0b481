package data_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

func TestForgettingEverythingLeavesNoTraceBesideTheData(t *testing.T) {
	d := fresh(t)
	add(t, d, ana())
	must[string](t)(d.DailyBackup(noon))
	must[string](t)(d.BackupBefore("import", noon))
	path := d.Path()
	backup := must[[]app.Backup](t)(d.ListBackups())[0].Path
	d.Close()
	must[string](t)(data.Restore(backup, path, 0)) // keeps the present aside
	log, err := data.StartLog(path)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	other := strings.TrimSuffix(path, ".db") + "-work.db"
	kept := reopen(t, other)
	theirs := must[string](t)(kept.DailyBackup(noon))
	d = reopen(t, path)
	wants(t, data.Forget(path, 0), app.ErrLocked) // not while it is open
	d.Close()
	if err := data.Forget(path, 0); err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(filepath.Dir(path), func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(name, other) || name == theirs {
			return err
		}
		text, err := os.ReadFile(name)
		if len(text) > 0 || bytes.Contains(text, []byte("Silva")) {
			t.Errorf("%s holds %d bytes", filepath.Base(name), len(text))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(theirs); err != nil {
		t.Errorf("the backup of another database is gone: %v", err)
	}
	if n := len(everybody(t, reopen(t, path))); n != 0 {
		t.Errorf("%d people are there again", n)
	}
	if err := data.Forget(filepath.Join(t.TempDir(), "never.db"), 0); err != nil {
		t.Errorf("nothing to forget: %v", err)
	}
}

func TestABackupTellsWhatIsInItWithoutBeingOpened(t *testing.T) {
	d := fresh(t)
	add(t, d, ana(), named("Bo", "Lind"))
	daily := must[string](t)(d.DailyBackup(noon))
	must[string](t)(d.BackupBefore("restore", noon))
	all := must[[]app.Backup](t)(d.ListBackups())
	if len(all) != 2 {
		t.Fatalf("%d backups", len(all))
	}
	words := map[string]bool{}
	for _, b := range all {
		words[b.Before+string(b.Day)] = true
		if c := must[app.BackupContents](t)(d.InsideBackup(b.Path)); c.People != 2 || b.Size == 0 || b.Made.IsZero() {
			t.Errorf("%+v holds %+v", b, c)
		}
	}
	if !words["restore"] || !words[string(app.DayOf(noon))] {
		t.Errorf("listed as %v", words)
	}
	if _, err := d.InsideBackup(d.Path()); err == nil {
		t.Error("the data itself was taken for a copy")
	}
	if err := os.WriteFile(daily, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := d.InsideBackup(daily)
	wants(t, err, app.ErrDamaged)
}

func TestReplacingKeepsNothingTwice(t *testing.T) {
	d := fresh(t)
	add(t, d, ana())
	backup := must[string](t)(d.DailyBackup(noon))
	add(t, d, named("Bo", "Lind"))
	path := d.Path()
	d.Close()
	if err := data.Replace(backup, path, 0); err != nil {
		t.Fatal(err)
	}
	if n := len(everybody(t, reopen(t, path))); n != 1 {
		t.Errorf("%d people after it", n)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*aside*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func everybody(t *testing.T, d *data.DB) []app.Person {
	t.Helper()
	return must[[]app.Person](t)(d.Everybody(ctx, true))
}

func TestNoBackupGivesWayToTheOneBeforeARestore(t *testing.T) {
	d := fresh(t)
	add(t, d, ana())
	for n := range 10 {
		must[string](t)(d.BackupBefore("import", noon.Add(time.Duration(n)*time.Hour)))
	}
	for range 2 { // twice in one second
		if err := d.BackupBeforeRestore(noon.Add(20 * time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	if all := must[[]app.Backup](t)(d.ListBackups()); len(all) != 12 {
		t.Errorf("%d backups", len(all))
	}
}
