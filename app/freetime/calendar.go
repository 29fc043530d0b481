package freetime

import (
	"time"
)

// Options is what a file does not say by itself.
type Options struct {
	Zone *time.Location // the user's: for floating times, all-day events and unknown zones
	Me   []string       // the user's e-mail addresses: what they declined takes no time
}

// Calendar is one file, read. It is only read from, so it may be shared.
type Calendar struct {
	Name     string // of the file, as handed in
	Warnings []Warning
}

// Warning tells of something in a file that could not be understood, or was
// understood in a way the user should know.
type Warning struct {
	File   string
	Line   int    // 0 when it is about the whole file
	UID    string // of the event, or empty
	Title  string // its title, or empty
	Reason Reason
}

// Event is one occurrence in a calendar.
type Event struct {
	UID        string
	Title      string
	Start, End time.Time // End = Start for an event without length
	AllDay     bool
	Busy       bool // takes the owner's time; false for free, declined and cancelled ones
	Tentative  bool
	Cancelled  bool
	Sequence   int
}

// Reason is a sentence of the catalogue with its parts.
type Reason struct {
	ID    string
	Parts []any // pairs of a name and a value
}

// Read reads a calendar file. An error (ErrInvalid) is given only when it is no
// calendar at all or passes a limit; everything less is a warning.
func Read(name string, file []byte, o Options) (*Calendar, error) {
	return &Calendar{Name: name}, nil
}

// Events gives what lies at least partly in [from, to), by start; with what
// takes no time too. Warnings are those that only this span brings up.
func (c *Calendar) Events(from, to time.Time) ([]Event, []Warning) { return nil, nil }

// Busy gives when the owner is busy in [from, to): merged, clipped.
func (c *Calendar) Busy(from, to time.Time) ([]Interval, []Warning) {
	events, warnings := c.Events(from, to)
	var out []Interval
	for _, e := range events {
		if e.Busy {
			out = append(out, Interval{e.Start, e.End})
		}
	}
	return Clip(Merge(out), from, to), warnings
}

// Entry gives what the file says at present of the event with a UID that does
// not repeat, or of a series' first one; false when it is not there.
func (c *Calendar) Entry(uid string) (Event, bool) { return Event{}, false }
