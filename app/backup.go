package app

import "time"

// Backup is one copy of the data beside it.
type Backup struct {
	Path   string
	Day    Day    // of a daily one; "" for one made before something
	Before string // what it was made before: "import", "restore", "version"; "" for a daily one
	Made   time.Time
	Size   int64 // bytes
}

// BackupContents says what is inside a copy, to be shown before it is restored.
type BackupContents struct {
	People   int // outside the bin
	Coffees  int
	Talks    int
	Messages int
}
