package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"time"

	"cortado/app"
)

// Backups stand in the folder "backups" beside the database: one a day under
// its date, and one under a word before something large.
const backupFolder = "backups"

// How many backups stay: the newest of each of the last days, weeks and months
// that have one, and of those made before something large.
const (
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 6
	keptBefore = 10
)

// BackupFile is one backup.
type BackupFile struct {
	Path string
	Day  app.Day // of a daily one; "" for one made before something
	Made time.Time
	Size int64
}

// Backup writes a checked copy of the database to a file that is not there
// yet, or replaces an older copy there.
func (d *DB) Backup(path string) error {
	if err := d.take(context.Background()); err != nil {
		return err
	}
	defer d.give()
	return d.backup(path)
}

// backup writes under a temporary name, checks, and renames, so that a file of
// the name asked for is always whole.
func (d *DB) backup(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("back up database: %w", err)
	}
	if path == d.path {
		return app.Invalid("a backup cannot replace the file it is made of")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return readOnly("the folder of the backup cannot be made", err)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".cortado-*.tmp") // 0600
	if err != nil {
		return readOnly("the folder of the backup cannot be written", err)
	}
	name := temp.Name()
	defer os.Remove(name) // nothing is left of a failed one; after the rename there is nothing
	if err := temp.Close(); err != nil {
		return readOnly("the folder of the backup cannot be written", err)
	}
	if err := d.s.run("VACUUM INTO ?", name); err != nil {
		return fault("back up database", err)
	}
	if _, err := Inspect(name); err != nil {
		return fmt.Errorf("check backup: %w", err)
	}
	if err := settle(name, path); err != nil {
		return readOnly("the backup cannot be written", err)
	}
	return nil
}

// settle gives a finished temporary file its name, so that it is lasting.
func settle(temp, path string) error {
	f, err := os.OpenFile(temp, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// backupName gives the path of a backup of a database under a word or a day.
func backupName(dbPath, word string) string {
	base := filepath.Base(dbPath)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	return filepath.Join(filepath.Dir(dbPath), backupFolder, base+"-"+word+".db")
}

// backupBefore backs up before something that changes much. word names it.
func (d *DB) backupBefore(word string) error {
	return d.backup(backupName(d.path, word))
}

// BackupBefore backs up before an import or another large change, and drops
// the oldest of such backups. word names it in the file's name: "import".
func (d *DB) BackupBefore(word string, now time.Time) (string, error) {
	if err := d.take(context.Background()); err != nil {
		return "", err
	}
	defer d.give()
	path := backupName(d.path, now.UTC().Format("20060102-150405")+"-before-"+cleanWord(word))
	if err := d.backup(path); err != nil {
		return "", err
	}
	return path, d.rotate()
}

// beforeSomething is what the words of backups other than daily ones look like.
var beforeSomething = regexp.MustCompile(`^(before-version-[0-9]+|[0-9]{8}-[0-9]{6}-before-[a-z0-9-]*)$`)

// cleanWord keeps what every file system takes in a name.
func cleanWord(s string) string {
	return regexp.MustCompile(`[^a-z0-9-]+`).ReplaceAllString(strings.ToLower(s), "-")
}

// DailyBackup makes the backup of the day unless there is one, and drops those
// that are no longer kept. It gives the path of a new one, or "".
func (d *DB) DailyBackup(now time.Time) (string, error) {
	if err := d.take(context.Background()); err != nil {
		return "", err
	}
	defer d.give()
	path := backupName(d.path, string(app.DayOf(now)))
	if _, err := os.Stat(path); err == nil {
		return "", nil
	}
	if err := d.backup(path); err != nil {
		return "", err
	}
	return path, d.rotate()
}

// Backups lists the backups of a database, the newest first.
func Backups(dbPath string) ([]BackupFile, error) {
	dbPath, err := filepath.Abs(dbPath)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	start := strings.TrimSuffix(backupName(dbPath, ""), ".db")
	names, err := filepath.Glob(globEscape(start) + "*.db")
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var out []BackupFile
	for _, path := range names {
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		b := BackupFile{Path: path, Made: info.ModTime(), Size: info.Size()}
		word := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), filepath.Base(start)), ".db")
		if day, err := app.ParseDay(word); err == nil {
			b.Day = day
		} else if !beforeSomething.MatchString(word) {
			continue // of another database whose name begins with this one's
		}
		out = append(out, b)
	}
	sort.Slice(out, func(i, j int) bool {
		if !out[i].Made.Equal(out[j].Made) {
			return out[i].Made.After(out[j].Made)
		}
		return out[i].Path > out[j].Path
	})
	return out, nil
}

// globEscape keeps a folder's name from being read as a pattern.
func globEscape(s string) string {
	if filepath.Separator == '\\' { // Windows has no escape, and forbids * and ? in names
		return strings.ReplaceAll(s, "[", "[[]")
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(s)
}

// newestGood finds the newest backup that is sound.
func newestGood(dbPath string) (BackupFile, bool) {
	all, err := Backups(dbPath)
	if err != nil {
		return BackupFile{}, false
	}
	for _, b := range all {
		if _, err := Inspect(b.Path); err == nil {
			return b, true
		}
	}
	return BackupFile{}, false
}

// rotate removes the backups that are no longer kept.
func (d *DB) rotate() error {
	all, err := Backups(d.path)
	if err != nil {
		return err
	}
	for _, b := range expired(all) {
		if err := os.Remove(b.Path); err != nil {
			return readOnly("an old backup cannot be removed", err)
		}
	}
	return nil
}

// expired picks those that neither count for their day, their week nor their
// month. The newest of a period stands for it.
func expired(all []BackupFile) []BackupFile {
	daily := make([]BackupFile, 0, len(all))
	var out []BackupFile
	before := 0
	for _, b := range all {
		if b.Day != "" {
			daily = append(daily, b)
		} else if before++; before > keptBefore {
			out = append(out, b)
		}
	}
	sort.Slice(daily, func(i, j int) bool { return daily[i].Day > daily[j].Day })
	days, weeks, months := map[string]bool{}, map[string]bool{}, map[string]bool{}
	keeps := func(periods map[string]bool, period string, most int) bool {
		if periods[period] || len(periods) >= most {
			return false
		}
		periods[period] = true
		return true
	}
	for _, b := range daily {
		year, week := b.Day.Time(time.UTC).ISOWeek()
		day := keeps(days, string(b.Day), keptDays)
		inWeek := keeps(weeks, fmt.Sprint(year, "-", week), keptWeeks)
		inMonth := keeps(months, string(b.Day[:7]), keptMonths)
		if !day && !inWeek && !inMonth {
			out = append(out, b)
		}
	}
	return out
}

// Check reads the whole database and compares the search indexes with the
// texts they were made from; ErrDamaged when anything is wrong.
func (d *DB) Check(ctx context.Context) error {
	if err := d.take(ctx); err != nil {
		return err
	}
	defer d.give()
	whole := context.WithoutCancel(ctx)
	if err := sound(whole, d.s.conn, "integrity_check"); err != nil {
		return withBackup(d.path, err)
	}
	broken, err := values[string](d.s, `SELECT "table" FROM pragma_foreign_key_check`)
	if err == nil && len(broken) > 0 {
		err = withBackup(d.path, &app.Fault{Kind: app.ErrDamaged, What: "the file is damaged", Do: "restore a backup", Err: errors.New("a reference leads nowhere")})
	}
	for _, index := range indexNames {
		if err == nil {
			err = d.s.run("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)")
		}
	}
	return withBackup(d.path, fault("check database", err))
}
