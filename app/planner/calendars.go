package planner

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// The kinds of calendar files: one says when I am busy, the other on which days
// I do not work.
const (
	BusyCalendar     = "busy"
	HolidaysCalendar = "holidays"
)

// CalendarEndings are how calendar files end.
func CalendarEndings() []string { return []string{".ics", ".ical", ".icalendar", ".ifb", ".vfb"} }

// countedDays is how far ahead the times of a calendar are counted.
const countedDays = 28

// CalendarState is one of my calendar files as it was last read.
type CalendarState struct {
	Calendar app.Calendar
	Name     string    // of the file, without its folder
	Folder   string    // the rest of its path
	Read     time.Time // in my zone; zero when it never could be read
	Changed  time.Time // of the file
	Events   int       // what takes time in the next four weeks
	Wrong    string    // why it cannot be read now: one sentence; empty when it can
	Do       string    // what to do about it: one sentence
	Kept     bool      // Wrong, and what was read before still counts
	Warnings []CalendarWarning
}

// CalendarWarning is something in a calendar file that could not be understood.
type CalendarWarning struct {
	Title  string // of the event, or empty
	Line   int
	Reason string
}

// Calendars lists my calendar files by path, each as it is now.
func (p *Planner) Calendars(ctx context.Context) ([]CalendarState, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return nil, err
	}
	list, read, err := p.readCalendars(ctx, me)
	if err != nil {
		return nil, err
	}
	return p.calendarStates(p.here(me), list, read), nil
}

func (p *Planner) calendarStates(now time.Time, list []app.Calendar, read []*readCalendar) []CalendarState {
	var out []CalendarState
	for i, c := range list {
		out = append(out, p.calendarState(now, c, read[i]))
	}
	return out
}

func (p *Planner) calendarState(now time.Time, c app.Calendar, r *readCalendar) CalendarState {
	s := CalendarState{Calendar: c, Name: filepath.Base(c.Path), Folder: filepath.Dir(c.Path)}
	if r.calendar != nil {
		s.Read, s.Changed = r.at.In(now.Location()), r.changed.In(now.Location())
		events, warnings := r.calendar.Events(now, now.AddDate(0, 0, countedDays))
		for _, e := range events {
			if counts(c.Kind, e) {
				s.Events++
			}
		}
		for _, w := range append(append([]freetime.Warning{}, r.calendar.Warnings...), warnings...) {
			s.Warnings = append(s.Warnings, CalendarWarning{Title: w.Title, Line: w.Line, Reason: p.words.Say(w.Reason.ID, w.Reason.Parts...)})
		}
	}
	if r.wrong != "" {
		s.Wrong = p.words.Say("calendar.wrong."+r.wrong, "since", p.moment(now, r.since))
		if r.wrong == wrongFormat && r.because != "" {
			s.Wrong = p.words.Say("calendar.wrong.because", "because", r.because, "since", p.moment(now, r.since))
		}
		s.Do, s.Kept = p.words.Say("calendar.wrong."+r.wrong+".do"), r.calendar != nil
	}
	return s
}

// moment writes a day and a time: "today, 08:40".
func (p *Planner) moment(now, at time.Time) string {
	return p.words.Say("calendar.moment", "day", p.nearDay(now, at), "time", p.words.Clock(at.In(now.Location())))
}

// counts says whether an event of a calendar of a kind takes time: what makes me
// busy, or a holiday. Holidays are mostly marked as taking no time.
func counts(kind string, e freetime.Event) bool {
	if kind == HolidaysCalendar {
		return !e.Cancelled
	}
	return e.Busy
}

// AddCalendar reads a calendar file from now on, of the kind busy or holidays.
// One that is read already, that cannot be opened or is no calendar is refused,
// and nothing is kept. The path is a whole one.
func (p *Planner) AddCalendar(ctx context.Context, path, kind string) (app.ChangeID, error) {
	if err := validKind(kind); err != nil {
		return 0, err
	}
	if !filepath.IsAbs(path) {
		return 0, app.Invalid("%s is only a part of a path; name the file with its folder", path)
	}
	path = filepath.Clean(path)
	name := filepath.Base(path)
	list, err := p.store.Calendars(ctx)
	if err != nil {
		return 0, err
	}
	for _, c := range list {
		if c.Path == path {
			return 0, &app.Fault{Kind: app.ErrConflict, What: fmt.Sprintf("%s is among your calendars already", name)}
		}
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	if err := p.readable(path, me); err != nil {
		return 0, err
	}
	return p.change("change.calendar.add", name, func(w app.Writer) error {
		_, err := w.SaveCalendar(app.Calendar{Path: path, Kind: kind})
		return err
	}, app.CalendarsChanged)
}

// readable reads a file for the first time, and says in a sentence why it cannot
// be a calendar of mine. One that ends in its middle is taken: it may be on its
// way, and is told of where it is listed.
func (p *Planner) readable(path string, me app.Profile) error {
	p.calendars.forget(path)
	r := p.lookAt(path, me)
	if r.calendar != nil {
		return nil
	}
	p.calendars.forget(path)
	var f *app.Fault
	switch {
	case r.wrong == wrongHalf:
		return &app.Fault{Kind: app.ErrInvalid, What: filepath.Base(path) + " is empty or being written", Do: "try again in a moment"}
	case r.wrong == wrongFormat && errors.As(r.fault, &f):
		return &app.Fault{Kind: app.ErrInvalid, What: f.What, Do: "choose a calendar file (.ics)", Err: r.fault}
	}
	return r.fault
}

func validKind(kind string) error {
	if kind != BusyCalendar && kind != HolidaysCalendar {
		return app.Invalid("%q is no kind of calendar; use busy or holidays", kind)
	}
	return nil
}

// RemoveCalendar no longer reads a calendar file. The file stays.
func (p *Planner) RemoveCalendar(ctx context.Context, id int64) (app.ChangeID, error) {
	c, err := p.calendar(ctx, id)
	if err != nil {
		return 0, err
	}
	change, err := p.change("change.calendar.remove", filepath.Base(c.Path), func(w app.Writer) error { return w.DeleteCalendar(id) }, app.CalendarsChanged)
	if err == nil {
		p.calendars.forget(c.Path)
	}
	return change, err
}

// SetCalendarKind says what a calendar file tells: busy or holidays.
func (p *Planner) SetCalendarKind(ctx context.Context, id int64, kind string) (app.ChangeID, error) {
	if err := validKind(kind); err != nil {
		return 0, err
	}
	c, err := p.calendar(ctx, id)
	if err != nil {
		return 0, err
	}
	c.Kind = kind
	return p.change("change.calendar."+kind, filepath.Base(c.Path), func(w app.Writer) error {
		_, err := w.SaveCalendar(c)
		return err
	}, app.CalendarsChanged)
}

func (p *Planner) calendar(ctx context.Context, id int64) (app.Calendar, error) {
	list, err := p.store.Calendars(ctx)
	if err != nil {
		return app.Calendar{}, err
	}
	for _, c := range list {
		if c.ID == id {
			return c, nil
		}
	}
	return app.Calendar{}, app.NotFound("there is no calendar %d", id)
}

// CalendarCaution says that free times may be taken, because a calendar file
// cannot be read as it should; empty when all can.
func (p *Planner) CalendarCaution(ctx context.Context) (string, error) {
	states, err := p.Calendars(ctx)
	return p.caution(states), err
}

func (p *Planner) caution(states []CalendarState) string {
	var names []string
	for _, s := range states {
		if s.Wrong != "" {
			names = append(names, s.Name)
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return p.words.Say("calendar.caution", "file", names[0])
	}
	return p.words.Count("calendar.caution.several", len(names))
}
