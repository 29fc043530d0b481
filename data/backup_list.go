package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"cortado/app"
)

// beforeWord finds in a backup's name what it was made before.
var beforeWord = regexp.MustCompile(`before-([a-z]+)[a-z0-9-]*\.db$`)

// ListBackups lists the backups of the database, the newest first.
func (d *DB) ListBackups() ([]app.Backup, error) {
	all, err := Backups(d.path)
	if err != nil {
		return nil, err
	}
	out := make([]app.Backup, 0, len(all))
	for _, b := range all {
		one := app.Backup{Path: b.Path, Day: b.Day, Made: b.Made, Size: b.Size}
		if m := beforeWord.FindStringSubmatch(filepath.Base(b.Path)); m != nil && b.Day == "" {
			one.Before = m[1]
		}
		out = append(out, one)
	}
	return out, nil
}

// InsideBackup says what is in a copy, without reading all of it as Inspect
// does: restoring it does that. It never touches the database itself.
func (d *DB) InsideBackup(path string) (app.BackupContents, error) {
	var c app.BackupContents
	abs, err := filepath.Abs(path)
	if err != nil {
		return c, err
	}
	if abs == d.path {
		return c, app.Invalid("this is the data itself, not a copy of it")
	}
	version, err := header(abs)
	if err != nil {
		return c, err
	}
	if version > newest(migrations()) {
		return c, newer()
	}
	pool, err := readOnlyPool(abs)
	if err != nil {
		return c, fault("look into backup", err)
	}
	defer pool.Close()
	err = pool.QueryRowContext(context.Background(), `SELECT (SELECT count(*) FROM person WHERE deleted = ''),
		(SELECT count(*) FROM coffee), (SELECT count(*) FROM talk), (SELECT count(*) FROM message)`).
		Scan(&c.People, &c.Coffees, &c.Talks, &c.Messages)
	return c, fault("look into backup", err)
}

// BackupBeforeRestore keeps a copy of the present before a backup takes its
// place. No other backup gives way to it: the one to be restored may be the
// oldest there is.
func (d *DB) BackupBeforeRestore(now time.Time) error {
	if err := d.take(context.Background()); err != nil {
		return err
	}
	defer d.give()
	for {
		path := backupName(d.path, now.UTC().Format("20060102-150405")+"-before-restore")
		if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
			return d.backup(path)
		}
		now = now.Add(time.Second) // one of that second is there and stays
	}
}
