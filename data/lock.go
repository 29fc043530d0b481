package data

import (
	"os"
	"time"

	"cortado/app"
)

// fileLock keeps a second process away for as long as it is held. The system
// drops it when the process ends, however it ends; the file stays, empty.
type fileLock struct{ f *os.File }

// lockPause is how long a waiting process sleeps between two tries.
const lockPause = 40 * time.Millisecond

// acquire locks the file beside the database, trying for as long as wait.
func acquire(path string, wait time.Duration) (*fileLock, error) {
	f, err := os.OpenFile(path+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, readOnly("the folder of the data cannot be written", err)
	}
	for left := wait; ; left -= lockPause {
		got, err := tryLock(f)
		switch {
		case got:
			return &fileLock{f}, nil
		case err != nil:
			f.Close()
			return nil, readOnlyDo("the folder of the data takes no locks", "use a folder on this computer", err)
		case left <= 0:
			f.Close()
			return nil, &app.Fault{Kind: app.ErrLocked, What: "Cortado is open", Do: "close it or use --db with another file"}
		}
		time.Sleep(min(lockPause, left))
	}
}

// release lets the next process in.
func (l *fileLock) release() error {
	if l == nil {
		return nil
	}
	return l.f.Close()
}
