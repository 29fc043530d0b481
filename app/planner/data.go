package planner

import (
	"context"

	"cortado/app"
)

// Backup writes a checked copy of everything to the file.
func (p *Planner) Backup(path string) error { return p.store.Backup(path) }

// Check reads the whole database and says what is damaged.
func (p *Planner) Check(ctx context.Context) error { return p.store.Check(ctx) }

// DataPath is where the database lies.
func (p *Planner) DataPath() string { return p.store.Path() }

// Imports lists what was imported, the newest first.
func (p *Planner) Imports(ctx context.Context) ([]app.Import, error) { return p.store.Imports(ctx) }

// DailyBackup writes the day's backup, once a day.
func (p *Planner) DailyBackup() error {
	if p.backups == nil {
		return nil
	}
	_, err := p.backups.DailyBackup(p.now())
	return err
}
