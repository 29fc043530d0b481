package planner

import (
	"context"
	"io/fs"
	"path/filepath"

	"cortado/assets"
)

// sampleCalendar is the file of the sample's calendar.
const sampleCalendar = "maya-work.ics"

// LoadSampleCalendar writes the calendar of the sample network into a folder and
// reads it from now on, so that somebody who looks around sees a week as it is.
// It is for a folder that goes with the sample.
func (p *Planner) LoadSampleCalendar(ctx context.Context, folder string) error {
	content, err := fs.ReadFile(assets.Sample(), sampleCalendar)
	if err != nil {
		return err
	}
	path := filepath.Join(folder, sampleCalendar)
	if err := p.files.Write(path, content); err != nil {
		return err
	}
	_, err = p.AddCalendar(ctx, path, BusyCalendar)
	return err
}
