package freetime

import (
	"cmp"
	"math"
	"slices"
	"sort"
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

	zone    *time.Location
	singles []happening // by start
	ends    []int64     // the latest end of the singles up to each
	series  []*series
	entries map[string]happening // by UID
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
	Start, End time.Time // in the user's zone; End = Start for an event without length
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

// Read reads a calendar file. An error (ErrInvalid, with a Refused in it) is
// given only when it is no calendar at all or passes a limit; everything less
// is a warning.
func Read(name string, raw []byte, o Options) (*Calendar, error) {
	if len(raw) > MaxFile {
		return nil, refuse(name, "calendar.refused.large")
	}
	f := &file{name: name, me: map[string]bool{}}
	for _, mine := range o.Me {
		if a := address(mine); a != "" {
			f.me[a] = true
		}
	}
	if err := f.read(toBytes(raw)); err != nil {
		return nil, err
	}
	c := &Calendar{Name: name, zone: o.Zone, entries: map[string]happening{}}
	if c.zone == nil {
		c.zone = time.UTC
	}
	c.gather(f, newZones(f, c.zone))
	slices.SortFunc(c.singles, func(a, b happening) int { return cmp.Compare(a.start, b.start) })
	latest := int64(math.MinInt64)
	for i := range c.singles {
		latest = max(latest, c.singles[i].end)
		c.ends = append(c.ends, latest)
	}
	slices.SortStableFunc(f.warnings, func(a, b Warning) int { return cmp.Compare(a.Line, b.Line) })
	c.Warnings = f.warnings
	if f.more > 0 {
		c.Warnings = append(c.Warnings, Warning{File: name, Reason: Reason{ID: "calendar.more", Parts: []any{"n", f.more}}})
	}
	return c, nil
}

// add takes a single event in; first says that it stands for its UID.
func (c *Calendar) add(h happening, first bool) {
	c.singles = append(c.singles, h)
	c.know(h, first)
}

// know remembers what stands for a UID: of several the earliest that is not
// called off.
func (c *Calendar) know(h happening, first bool) {
	if !first || h.uid == "" {
		return
	}
	had, ok := c.entries[h.uid]
	if !ok || had.cancelled && !h.cancelled || had.cancelled == h.cancelled && h.start < had.start {
		c.entries[h.uid] = h
	}
}

// Events gives what lies at least partly in [from, to), by start; with what
// takes no time too. Warnings are those that only this span brings up.
func (c *Calendar) Events(from, to time.Time) ([]Event, []Warning) {
	list, warnings := c.within(from.Unix(), ceil(to))
	out := make([]Event, len(list))
	for i := range list {
		out[i] = list[i].event(c.zone)
	}
	return out, warnings
}

// ceil gives the first whole second not before an instant.
func ceil(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// Busy gives when the owner is busy in [from, to): merged, clipped.
func (c *Calendar) Busy(from, to time.Time) ([]Interval, []Warning) {
	list, warnings := c.within(from.Unix(), ceil(to))
	var out []Interval
	for i := range list {
		if h := &list[i]; h.busy && h.end > h.start {
			out = append(out, Interval{time.Unix(h.start, 0).In(c.zone), time.Unix(h.end, 0).In(c.zone)})
		}
	}
	return Clip(Merge(out), from, to), warnings
}

// within gives what touches [from, to), seconds since 1970, by start.
func (c *Calendar) within(from, to int64) (list []happening, warnings []Warning) {
	if from >= to {
		return nil, nil
	}
	begin := sort.Search(len(c.singles), func(i int) bool { return c.ends[i] > from || c.singles[i].start >= from })
	end := sort.Search(len(c.singles), func(i int) bool { return c.singles[i].start >= to })
	for i := begin; i < end; i++ {
		if c.singles[i].touches(from, to) {
			list = append(list, c.singles[i])
		}
	}
	left := int(min(querySteps, querySteps/3+(to-from)/day*dailySteps))
	for _, s := range c.series {
		steps := min(seriesSteps, left)
		before := steps
		reached, ok := s.between(from, to, &steps, func(h happening) { list = append(list, h) })
		left -= before - max(steps, 0)
		if ok {
			continue
		}
		if s.what.busy && s.reach() > 0 {
			list = append(list, s.what.at(reached, min(to, max(s.until, reached)), false))
		}
		if len(warnings) < maxWarnings {
			at := time.Unix(reached, 0).In(c.zone).Format(time.DateOnly)
			warnings = append(warnings, Warning{File: c.Name, Line: s.what.line, UID: s.what.uid, Title: s.what.title,
				Reason: Reason{ID: "calendar.rule.often", Parts: []any{"day", at}}})
		}
	}
	slices.SortFunc(list, func(a, b happening) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.title, b.title), cmp.Compare(a.uid, b.uid))
	})
	return list, warnings
}

// Entry gives what the file says at present of the event with a UID that does
// not repeat, or of a series' first one; false when it is not there.
func (c *Calendar) Entry(uid string) (Event, bool) {
	h, ok := c.entries[uid]
	if !ok {
		return Event{}, false
	}
	return h.event(c.zone), true
}
