package planner

import (
	"time"

	"cortado/app"
)

// backupShelf is where the copies of the data are.
type backupShelf interface {
	// ListBackups gives the copies beside the data, the newest first.
	ListBackups() ([]app.Backup, error)
	// InsideBackup says what is in one of them, or in any other copy.
	InsideBackup(path string) (app.BackupContents, error)
	// BackupBeforeRestore keeps a copy of the present and drops no other.
	BackupBeforeRestore(now time.Time) error
}

// KeptBackup is a copy of the data and what is in it. Err says why it cannot be
// restored.
type KeptBackup struct {
	app.Backup
	Inside app.BackupContents
	Err    error
}

// KeptBackups lists the copies beside the data, the newest first.
func (p *Planner) KeptBackups() ([]KeptBackup, error) {
	shelf, ok := p.backups.(backupShelf)
	if !ok {
		return nil, nil
	}
	all, err := shelf.ListBackups()
	if err != nil {
		return nil, err
	}
	out := make([]KeptBackup, len(all))
	for i, b := range all {
		out[i].Backup = b
		out[i].Inside, out[i].Err = shelf.InsideBackup(b.Path)
	}
	return out, nil
}

// LookInto says what is in a copy of the data that the user has saved.
func (p *Planner) LookInto(path string) (KeptBackup, error) {
	b := KeptBackup{Backup: app.Backup{Path: path}}
	shelf, ok := p.backups.(backupShelf)
	if !ok {
		return b, app.Invalid("there are no backups here")
	}
	var err error
	b.Inside, err = shelf.InsideBackup(path)
	return b, err
}

// BackupBeforeRestore keeps a copy of the present, to come back to.
func (p *Planner) BackupBeforeRestore() error {
	shelf, ok := p.backups.(backupShelf)
	if !ok {
		return app.Invalid("there are no backups here")
	}
	return shelf.BackupBeforeRestore(p.now())
}
