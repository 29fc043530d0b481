package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"cortado/app"
)

// Restore puts a backup in the place of a database that is not open. It reads
// all of the backup first and keeps the present files aside; aside is the path
// of what was there, "" when nothing was. On any failure the present file is as
// it was.
func Restore(backup, dbPath string, wait time.Duration) (aside string, err error) {
	dbPath, err = filepath.Abs(dbPath)
	if err != nil {
		return "", fmt.Errorf("restore backup: %w", err)
	}
	if _, err := Inspect(backup); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(dbPath), 0o700); err != nil {
		return "", readOnly("the folder of the data cannot be made", err)
	}
	lock, err := acquire(dbPath, wait)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, lock.release()) }()
	temp := dbPath + ".restoring"
	defer os.Remove(temp)
	if err := copyDatabase(backup, temp); err != nil {
		return "", err
	}
	aside, err = keepAside(dbPath)
	if err != nil {
		return "", err
	}
	// The log of the present file would be replayed into the restored one.
	// Without it the present file misses its last changes, but the copy aside
	// has them, so a crash here loses nothing.
	for _, end := range []string{"-wal", "-shm", "-journal"} {
		if err := os.Remove(dbPath + end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", readOnly("the file cannot be replaced", err)
		}
	}
	if err := settle(temp, dbPath); err != nil {
		return "", readOnly("the file cannot be replaced", err)
	}
	return aside, nil
}

// copyDatabase writes a checked copy of a database that is not in use. It reads
// it as a database, so that what still stands in a log beside the file comes along.
func copyDatabase(from, to string) error {
	pool, err := readOnlyPool(from)
	if err != nil {
		return fault("copy backup", err)
	}
	defer pool.Close()
	f, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return readOnly("the folder of the data cannot be written", err)
	}
	if err := f.Close(); err != nil {
		return readOnly("the folder of the data cannot be written", err)
	}
	if _, err := pool.ExecContext(context.Background(), "VACUUM INTO ?", to); err != nil {
		return fault("copy backup", err)
	}
	_, err = Inspect(to)
	return err
}

// keepAside copies the present files, which may be damaged, under a free name.
func keepAside(dbPath string) (string, error) {
	if info, err := os.Stat(dbPath); errors.Is(err, os.ErrNotExist) || err == nil && info.Size() == 0 {
		return "", nil
	}
	ext := filepath.Ext(dbPath)
	for n := 1; n < 10000; n++ {
		aside := fmt.Sprintf("%s-aside-%d%s", dbPath[:len(dbPath)-len(ext)], n, ext)
		if _, err := os.Stat(aside); err == nil {
			continue
		}
		for _, end := range []string{"-wal", ""} { // the file itself last: it says that the copy is whole
			err := copyFile(dbPath+end, aside+end)
			if err != nil && !(end != "" && errors.Is(err, os.ErrNotExist)) {
				return "", readOnly("the present file cannot be kept aside", err)
			}
		}
		return aside, nil
	}
	return "", &app.Fault{Kind: app.ErrConflict, What: "there are too many files kept aside", Do: "remove some of them"}
}

// copyFile copies a file for its owner only, and makes the copy lasting.
func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	return errors.Join(err, out.Close())
}
