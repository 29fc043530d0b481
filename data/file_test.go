package data_test

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

// closed makes a database with a person in it and closes it.
func closed(t *testing.T) string {
	t.Helper()
	d := fresh(t)
	add(t, d, ana())
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return d.Path()
}

// raw runs statements on a closed file behind the program's back.
func raw(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// refused opens a file that cannot be opened, and sees that it stays as it is.
func refused(t *testing.T, path string, kind error) error {
	t.Helper()
	before, _ := os.ReadFile(path)
	d, err := data.Open(path, data.Options{})
	if err == nil {
		d.Close()
	}
	wants(t, err, kind)
	after, _ := os.ReadFile(path)
	if !bytes.Equal(before, after) {
		t.Error("the file was touched")
	}
	if strings.ContainsAny(err.Error(), "\n") || strings.Contains(err.Error(), "SQL") || strings.Contains(err.Error(), filepath.Dir(path)) {
		t.Errorf("no plain sentence: %q", err)
	}
	return err
}

func TestTheFolderAndTheFileAreForTheirOwnerOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	path := filepath.Join(t.TempDir(), "new", "deep # ?%41", "cortado.db")
	d := reopen(t, path)
	add(t, d, ana())
	if _, err := d.DailyBackup(noon); err != nil {
		t.Fatal(err)
	}
	files := 0
	filepath.Walk(filepath.Dir(path), func(p string, info os.FileInfo, err error) error {
		if err != nil {
			t.Fatal(err)
		}
		want := os.FileMode(0o600)
		if info.IsDir() {
			want = 0o700
		} else {
			files++
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v", filepath.Base(p), info.Mode().Perm(), want)
		}
		return nil
	})
	if files < 5 { // database, its log and index, lock, backup
		t.Errorf("only %d files", files)
	}
	os.Chmod(path, 0o644)
	d.Close()
	reopen(t, path)
	if info := must[os.FileInfo](t)(os.Stat(path)); info.Mode().Perm() != 0o600 {
		t.Errorf("a readable file stayed %v", info.Mode().Perm())
	}
}

func TestAFileOfANewerVersionIsNotTouched(t *testing.T) {
	path := closed(t)
	raw(t, path, "PRAGMA user_version = 99")
	refused(t, path, app.ErrNewer)
}

func TestSomethingElseThanADatabaseIsNotTouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.txt")
	os.WriteFile(path, []byte(strings.Repeat("Dear Ana, ", 100)), 0o600)
	refused(t, path, app.ErrDamaged)
	os.WriteFile(path, []byte("x"), 0o600)
	refused(t, path, app.ErrDamaged)
	other := filepath.Join(t.TempDir(), "other.db")
	raw(t, other, "CREATE TABLE theirs (x)")
	refused(t, other, app.ErrDamaged)
}

func TestADamagedFileIsLeftAloneAndTheNewestGoodBackupNamed(t *testing.T) {
	d := fresh(t)
	for _, p := range crowd(300) {
		add(t, d, p)
	}
	older := must[string](t)(d.DailyBackup(noon.AddDate(0, 0, -1)))
	newest := must[string](t)(d.DailyBackup(noon))
	d.Close()
	whole := must[[]byte](t)(os.ReadFile(d.Path()))
	for name, spoil := range map[string]func([]byte) []byte{
		"cut off":     func(b []byte) []byte { return b[:len(b)/2] },
		"cut in page": func(b []byte) []byte { return b[:len(b)/2+100] },
		"overwritten": func(b []byte) []byte {
			return append(append(b[:4096:4096], bytes.Repeat([]byte{0xA5}, 40*4096)...), b[41*4096:]...)
		},
		"only a start": func(b []byte) []byte { return b[:200] },
	} {
		t.Run(name, func(t *testing.T) {
			os.WriteFile(d.Path(), spoil(bytes.Clone(whole)), 0o600)
			err := refused(t, d.Path(), app.ErrDamaged)
			if !strings.Contains(err.Error(), filepath.Base(newest)) {
				t.Errorf("%q does not name %s", err, filepath.Base(newest))
			}
		})
	}
	os.WriteFile(newest, []byte("spoilt too"), 0o600)
	if err := refused(t, d.Path(), app.ErrDamaged); !strings.Contains(err.Error(), filepath.Base(older)) {
		t.Errorf("%q does not name %s", err, filepath.Base(older))
	}
	if _, err := data.Restore(newest, d.Path(), 0); err == nil {
		t.Error("a damaged backup was restored")
	}
	aside := must[string](t)(data.Restore(older, d.Path(), 0))
	equal(t, 300, len(must[[]app.Person](t)(reopen(t, d.Path()).Network(ctx))))
	if _, err := os.Stat(aside); err != nil {
		t.Errorf("the damaged file was not kept: %v", err)
	}
}

func TestAPlaceThatCannotBeWrittenIsSaid(t *testing.T) {
	folder := t.TempDir()
	refused(t, folder, app.ErrReadOnly) // a folder in the place of the file
	file := filepath.Join(folder, "file")
	os.WriteFile(file, nil, 0o600)
	refused(t, filepath.Join(file, "cortado.db"), app.ErrReadOnly) // a file in the place of the folder
	if runtime.GOOS == "linux" {
		refused(t, "/proc/cortado/cortado.db", app.ErrReadOnly) // nobody can write here
	}
	if os.Getuid() > 0 { // permissions mean nothing to root, who has the three cases above
		path := closed(t)
		os.Chmod(path, 0o400)
		refused(t, path, app.ErrReadOnly)
	}
}

func TestABackupHoldsEverythingAndRestoresWithThePresentKeptAside(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	change(t, d, func(w app.Writer) error { _, err := w.SaveNote(app.Note{Person: id, Text: "kept"}); return err })
	before := everything(t, d)
	backup := filepath.Join(t.TempDir(), "copy.db")
	if err := d.Backup(backup); err != nil {
		t.Fatal(err)
	}
	if err := d.Backup(d.Path()); err == nil {
		t.Error("a backup replaced the database itself")
	}
	contents := must[data.Contents](t)(data.Inspect(backup))
	if contents.People != 1 || contents.Version != 5 {
		t.Errorf("the backup says it holds %+v", contents)
	}
	add(t, d, named("Bo", "Lind"))
	later := everything(t, d)
	if err := d.Backup(backup); err != nil { // over the older copy
		t.Fatal(err)
	}
	undo(t, d, 0)
	path := d.Path()
	d.Close()
	aside := must[string](t)(data.Restore(backup, path, 0))
	d = reopen(t, path)
	equal(t, later, everything(t, d))
	undo(t, d, 0) // the undo log came along
	equal(t, before, everything(t, d))
	equal(t, before, everything(t, reopen(t, aside)))
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*.restoring")); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

func TestAFailedBackupLeavesNothingBehind(t *testing.T) {
	d := fresh(t)
	folder := t.TempDir()
	os.Mkdir(filepath.Join(folder, "taken"), 0o700)
	os.WriteFile(filepath.Join(folder, "taken", "x"), nil, 0o600)
	if err := d.Backup(filepath.Join(folder, "taken")); err == nil {
		t.Fatal("a backup replaced a folder")
	}
	if names := must[[]os.DirEntry](t)(os.ReadDir(folder)); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

func TestDailyBackupsThinOutWithAge(t *testing.T) {
	d := fresh(t)
	add(t, d, ana())
	for n := range 400 {
		day := noon.AddDate(0, 0, n)
		if n >= 60 && n < 350 && n%9 != 0 {
			continue // days without the program
		}
		if _, err := d.DailyBackup(day); err != nil {
			t.Fatal(err)
		}
	}
	last := noon.AddDate(0, 0, 399)
	if again := must[string](t)(d.DailyBackup(last)); again != "" {
		t.Error("a second backup of one day")
	}
	all := must[[]data.BackupFile](t)(data.Backups(d.Path()))
	var days []string
	for _, b := range all {
		days = append(days, string(b.Day))
	}
	// 399 days after 2026-11-23 is 2027-12-27, a Monday.
	for _, want := range []string{"2027-12-27", "2027-12-26", "2027-12-21", "2027-12-19", "2027-12-12", "2027-11-30", "2027-10-", "2027-09-", "2027-08-", "2027-07-"} {
		if !strings.Contains(strings.Join(days, " "), want) {
			t.Errorf("%s is not kept among %v", want, days)
		}
	}
	if len(days) != 7+2+5 {
		t.Errorf("%d are kept: %v", len(days), days)
	}
	other := reopen(t, strings.TrimSuffix(d.Path(), ".db")+"-work.db") // its backups are its own
	kept := must[string](t)(other.DailyBackup(noon))
	must[string](t)(d.BackupBefore("Import: Ana's list", noon))
	for n := range 12 {
		must[string](t)(d.BackupBefore("import", noon.Add(time.Duration(n+1)*time.Hour)))
	}
	if _, err := os.Stat(kept); err != nil {
		t.Errorf("the backup of another database was dropped: %v", err)
	}
	if all := must[[]data.BackupFile](t)(data.Backups(d.Path())); len(all) != 14+10 {
		t.Errorf("%d backups with the last ten before imports", len(all))
	}
	d.Close()
	if _, err := d.Network(ctx); err == nil {
		t.Error("a closed database answered")
	}
}
