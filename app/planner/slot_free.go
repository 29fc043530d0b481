package planner

import (
	"context"
	"slices"
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// FreeQuestion asks when I am busy by some calendar files and when there would
// be time for a talk. Without a person it needs no database.
type FreeQuestion struct {
	Calendars []CalendarText
	Holidays  []CalendarText // days on which I do not work
	From, To  time.Time
	Now       time.Time // no time before it is proposed
	Length    time.Duration
	Count     int // how many proposals at most

	Person    app.PersonID   // 0 = nobody: both sides have the usual hours
	Zone      *time.Location // mine
	TheirZone *time.Location // nil = the person's, else mine
}

// CalendarText is a calendar file as it was read from disk.
type CalendarText struct {
	Name    string
	Content []byte
}

// FreeTimes is the answer.
type FreeTimes struct {
	Busy     []freetime.Interval // merged, clipped to the question, in UTC; margins are not in it
	Slots    []FreeSlot          // the best first
	None     string              // why there are none in working hours: a sentence
	Warnings []FreeWarning
	Name     string // of the person, or what to call them
}

// FreeSlot is a proposal, each time on its own side's clock.
type FreeSlot struct {
	Start, End, TheirStart time.Time
	Why                    string
}

// FreeWarning is something in a file that could not be understood.
type FreeWarning struct {
	File   string
	Line   int
	UID    string
	Reason string
}

// FreeTimes reads calendar files and proposes times. With a person it takes both
// people's working hours, my calendar files and my coffees into account.
// ErrInvalid when a file is no calendar.
func (p *Planner) FreeTimes(ctx context.Context, q FreeQuestion) (FreeTimes, error) {
	w := freetime.Wish{From: q.From, To: q.To, Length: q.Length, Count: q.Count, Known: len(q.Calendars) > 0,
		Mine: freetime.Side{Hours: usualHours, Zone: q.Zone}, Theirs: freetime.Side{Hours: usualHours, Zone: q.TheirZone}}
	if q.Now.After(w.From) {
		w.From = q.Now
	}
	if w.Theirs.Zone == nil {
		w.Theirs.Zone = q.Zone
	}
	out := FreeTimes{Name: p.words.Say("slot.them")}
	// A day more on either side, so that margins and quiet around a time are seen.
	from, to := q.From.AddDate(0, 0, -1), q.To.AddDate(0, 0, 1)
	me := app.Profile{}
	if q.Person != 0 {
		n, err := p.read(ctx)
		if err != nil {
			return FreeTimes{}, err
		}
		if err := p.withPerson(ctx, n, q, &w, &out, from, to); err != nil {
			return FreeTimes{}, err
		}
		me = n.me
	} else {
		w.Before, w.After = usualMargin(app.SetMarginBefore), usualMargin(app.SetMarginAfter)
	}
	options := freetime.Options{Zone: q.Zone}
	if me.Email != "" {
		options.Me = []string{me.Email}
	}
	for _, kind := range []string{BusyCalendar, HolidaysCalendar} {
		files, into := q.Calendars, &w.Busy
		if kind == HolidaysCalendar {
			files, into = q.Holidays, &w.Mine.Holidays
		}
		for _, f := range files {
			times, warnings, err := p.timesOf(f, kind, options, from, to)
			if err != nil {
				return FreeTimes{}, err
			}
			*into = append(*into, times...)
			out.Warnings = append(out.Warnings, warnings...)
		}
	}
	w.Busy = freetime.Merge(w.Busy)
	for _, b := range freetime.Clip(slices.Clone(w.Busy), q.From, q.To) {
		out.Busy = append(out.Busy, freetime.Interval{Start: b.Start.UTC(), End: b.End.UTC()})
	}
	if !w.From.Before(q.To) {
		out.None = p.words.Say("slot.none.past")
		return out, nil
	}
	p.proposeFree(w, &out)
	return out, nil
}

// withPerson takes in what is known of both of us.
func (p *Planner) withPerson(ctx context.Context, n *network, q FreeQuestion, w *freetime.Wish, out *FreeTimes, from, to time.Time) error {
	them, err := p.person(ctx, q.Person)
	if err != nil {
		return err
	}
	out.Name = them.Name.First()
	w.Mine.Hours, w.Theirs.Hours = orUsual(n.me.Hours), orUsual(them.Hours)
	if q.TheirZone == nil {
		w.Theirs.Zone = p.slotZone(n, them)
	}
	if w.Before, w.After, err = p.margins(ctx); err != nil {
		return err
	}
	if w.Busy, w.Mine.Holidays, err = p.taken(ctx, n, 0, from, to); err != nil {
		return err
	}
	if out.Warnings, err = p.calendarsWarn(ctx, n, from, to); err != nil {
		return err
	}
	known, err := p.knowsMyDays(ctx)
	w.Known = w.Known || known
	return err
}

// usualMargin is the margin that holds until the user sets another.
func usualMargin(key string) time.Duration {
	s, _ := app.SettingOf(key)
	minutes, _ := strconv.Atoi(s.Default)
	return time.Duration(minutes) * time.Minute
}

// timesOf reads what a calendar file says of a span.
func (p *Planner) timesOf(f CalendarText, kind string, o freetime.Options, from, to time.Time) ([]freetime.Interval, []FreeWarning, error) {
	c, err := freetime.Read(f.Name, f.Content, o)
	if err != nil {
		return nil, nil, err
	}
	events, some := c.Events(from, to)
	var times []freetime.Interval
	for _, e := range events {
		if counts(kind, e) {
			times = append(times, freetime.Interval{Start: e.Start, End: e.End})
		}
	}
	return times, p.freeWarnings(f.Name, c, some), nil
}

// freeWarnings puts into words what could not be understood in a file, in itself
// and in the span that was asked about.
func (p *Planner) freeWarnings(name string, c *freetime.Calendar, some []freetime.Warning) []FreeWarning {
	var out []FreeWarning
	for _, w := range append(slices.Clone(c.Warnings), some...) {
		out = append(out, FreeWarning{File: name, Line: w.Line, UID: w.UID, Reason: p.words.Say(w.Reason.ID, w.Reason.Parts...)})
	}
	return out
}

// calendarsWarn says of my calendar files what could not be understood, and
// which cannot be read: times may be taken that nobody knows of then.
func (p *Planner) calendarsWarn(ctx context.Context, n *network, from, to time.Time) ([]FreeWarning, error) {
	list, read, err := p.readCalendars(ctx, n.me)
	if err != nil {
		return nil, err
	}
	var out []FreeWarning
	for i, c := range list {
		if s := p.calendarState(n.now, c, read[i]); s.Wrong != "" {
			out = append(out, FreeWarning{File: c.Path, Reason: s.Wrong + " " + s.Do})
		}
		if known := read[i].calendar; known != nil {
			_, some := known.Events(from, to)
			out = append(out, p.freeWarnings(c.Path, known, some)...)
		}
	}
	return out, nil
}

// proposeFree puts the proposals for a wish into words.
func (p *Planner) proposeFree(w freetime.Wish, out *FreeTimes) {
	slots := freetime.Propose(w)
	if len(slots) == 0 {
		why := freetime.Why(w)
		out.None = p.inWords(why, out.Name)
		if why.ID == freetime.NeverMeet {
			slots = freetime.Nearly(w)
		}
	}
	for _, s := range slots {
		out.Slots = append(out.Slots, FreeSlot{Start: s.Start, End: s.End, TheirStart: s.Start.In(w.Theirs.Zone), Why: p.whySlot(s, out.Name)})
	}
}
