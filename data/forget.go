package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Forget removes a database that is not open and everything the program keeps
// beside it: its logs, what was kept aside, all its backups, and the words in
// the program's log. Copies that the user saved elsewhere stay. A file that
// cannot be removed is reported; the others are gone then.
func Forget(dbPath string, wait time.Duration) (err error) {
	dbPath, err = filepath.Abs(dbPath)
	if err != nil {
		return fmt.Errorf("forget data: %w", err)
	}
	lock, err := acquire(dbPath, wait)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.release()) }()
	backups, err := Backups(dbPath)
	if err != nil {
		return err
	}
	var gone []string
	for _, b := range backups {
		gone = append(gone, b.Path, b.Path+"-wal", b.Path+"-shm")
	}
	ext := filepath.Ext(dbPath)
	aside, err := filepath.Glob(globEscape(strings.TrimSuffix(dbPath, ext)+"-aside-") + "[0-9]*")
	if err != nil {
		return fmt.Errorf("forget data: %w", err)
	}
	gone = append(gone, aside...)
	gone = append(gone, dbPath+".restoring", dbPath+"-journal", dbPath+"-shm", dbPath+"-wal", dbPath, LogPath(dbPath)+".old")
	var failed []error
	for _, path := range gone {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			failed = append(failed, readOnly("a file of the data cannot be removed", err))
		}
	}
	// The log is open, so it is emptied; a folder that still holds the backups of
	// another database stays.
	if err := os.Truncate(LogPath(dbPath), 0); err != nil && !errors.Is(err, os.ErrNotExist) {
		failed = append(failed, readOnly("the log cannot be emptied", err))
	}
	_ = os.Remove(filepath.Dir(backupName(dbPath, "")))
	return errors.Join(errors.Join(failed...), syncFolder(filepath.Dir(dbPath)))
}
