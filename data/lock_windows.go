package data

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// tryLock takes the lock or says that somebody else has it.
func tryLock(f *os.File) (bool, error) {
	err := windows.LockFileEx(windows.Handle(f.Fd()),
		windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, new(windows.Overlapped))
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, windows.ERROR_LOCK_VIOLATION), errors.Is(err, windows.ERROR_IO_PENDING):
		return false, nil
	}
	return false, err
}

// syncFolder has nothing to do: Windows writes a rename through by itself.
func syncFolder(string) error { return nil }
