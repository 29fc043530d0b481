package data

import (
	"errors"
	"os"
	"time"
)

// Replace is Restore for a caller who has just backed up the present: what was
// there is not kept a second time beside the data.
func Replace(backup, dbPath string, wait time.Duration) error {
	aside, err := Restore(backup, dbPath, wait)
	if err != nil || aside == "" {
		return err
	}
	for _, path := range []string{aside, aside + "-wal"} {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return readOnly("a copy that is not needed cannot be removed", err)
		}
	}
	return nil
}
