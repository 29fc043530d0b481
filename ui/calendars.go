package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/pick"
)

// watchEvery is how often the window looks whether a calendar file changed.
const watchEvery = 5 * time.Second

// watchCalendars looks at the user's calendar files from now on, every few
// seconds, and reads those that changed; the planner then announces it. It takes
// the place of an earlier watching. Without calendars no clock runs.
func (s *Shell) watchCalendars() {
	s.watch.stop()
	s.watch.number++
	s.watch.stop = func() {}
	mine := s.watch.number
	var has bool
	s.async.run("calendars.any", func(ctx context.Context) (err error) {
		has, err = s.planner.HasCalendars(ctx)
		return err
	}, func(err error) {
		if err == nil && has {
			s.lookLater(mine, watchEvery)
		}
	})
}

// watch is the present watching of calendar files.
type watch struct {
	number int
	stop   func()
}

func (s *Shell) lookLater(mine int, after time.Duration) {
	if mine == s.watch.number {
		s.watch.stop = s.async.later(after, func() { s.lookAtCalendars(mine) })
	}
}

func (s *Shell) lookAtCalendars(mine int) {
	p := s.planner
	s.async.run("calendars.look", func(ctx context.Context) error {
		changed, err := p.CalendarsChanged(ctx)
		if err == nil && changed {
			_, err = p.ReloadCalendars(ctx)
		}
		return err
	}, func(err error) {
		if err != nil { // the data cannot be read, which every other action tells
			s.lookLater(mine, 12*watchEvery)
			return
		}
		s.lookLater(mine, watchEvery)
	})
}

// rewatch begins or ends the watching after a change of the calendars.
func (s *Shell) rewatch(signals []app.Signal) {
	if slices.Contains(signals, app.CalendarsChanged) {
		s.watchCalendars()
	}
}

// offerCalendars asks whether calendar files that were dropped should be read for
// busy times. It gives false for other files, which it leaves alone.
func (s *Shell) offerCalendars(paths []string) bool {
	for _, path := range paths {
		if !slices.Contains(planner.CalendarEndings(), strings.ToLower(filepath.Ext(path))) {
			return false
		}
	}
	w := s.Words()
	s.Ask(w.Count("calendars.dropped", len(paths), "file", filepath.Base(paths[0])), w.Say("calendars.dropped.text"), w.Say("calendars.dropped.verb"), false, func() {
		pick.ShowCalendars(s, s.planner, nil).Add(paths...)
	})
	return true
}
