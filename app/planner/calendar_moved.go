package planner

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// MovedCoffee is a scheduled coffee of which one of my calendar files says
// something else: another time, called off, or nothing any more.
type MovedCoffee struct {
	Coffee    app.Coffee // as it stands here
	Name      string     // of the person
	First     string     // their given name
	Calendar  string     // the file's name
	Old       time.Time  // here, in my zone
	New       time.Time  // there; zero when it is called off or gone
	Minutes   int        // how long it lasts there
	Cancelled bool       // called off there
	Gone      bool       // it was there and is not any more
	OldWhen   string     // "Wed 18 Nov, 15:30"
	NewWhen   string
	Sentence  string // what is different, and the question
	Take      string // what the button says that follows the calendar
	Keep      string // what the other says

	sequence int
	path     string
}

// Notes that the user's answers and the program's own doings leave, each about
// one coffee, so that a difference is offered once.
const (
	keptKey = "calendar-kept:coffee:%d:%s" // the user keeps the time here
	leftKey = "calendar-left:coffee:%d:%s" // a time the coffee had here before
	seenKey = "calendar-seen:coffee:%d:%s" // it stands in a file
)

// Moved lists the coffees that my calendar files tell otherwise and that the
// user has not answered for, by their time here.
func (p *Planner) Moved(ctx context.Context) ([]MovedCoffee, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	list, read, err := p.readCalendars(ctx, n.me)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	settled, err := p.store.Settled(ctx)
	if err != nil {
		return nil, err
	}
	notes := map[string]bool{}
	for _, s := range settled {
		notes[s.Key] = true
	}
	var out []MovedCoffee
	var seen []app.Settled
	for _, c := range n.coffees {
		q, known := n.byID[c.Person]
		if !known || c.UID == "" || !p.stillMatters(c, n.now) {
			continue
		}
		found, there := newest(c, list, read)
		for _, f := range found {
			if key := fmt.Sprintf(seenKey, c.ID, f.calendar.Path); !notes[key] {
				seen = append(seen, app.Settled{Key: key, At: p.now(), How: app.SettledDone})
			}
		}
		m := MovedCoffee{Coffee: c, Name: q.Name.String(), First: q.Name.First()}
		different := false
		if there {
			different = m.compare(c, found[0], notes)
		} else {
			different = m.missing(c, list, read, notes, n.now)
		}
		if different {
			p.wordMoved(&m, n.now)
			out = append(out, m)
		}
	}
	if len(seen) == 0 {
		return out, nil
	}
	return out, p.store.Quiet(func(w app.Writer) error {
		for _, s := range seen {
			if err := w.SaveSettled(s); err != nil {
				return err
			}
		}
		return nil
	})
}

// MovedOf gives what my calendar files tell otherwise of one coffee; nil when
// nothing.
func (p *Planner) MovedOf(ctx context.Context, id app.CoffeeID) (*MovedCoffee, error) {
	all, err := p.Moved(ctx)
	for i := range all {
		if all[i].Coffee.ID == id {
			return &all[i], err
		}
	}
	return nil, err
}

// stillMatters says whether a coffee is to come, or so lately over that whether
// it took place is still asked.
func (p *Planner) stillMatters(c app.Coffee, now time.Time) bool {
	if _, comes := c.Coming(now); comes {
		return true
	}
	one, over := c.Passed(now)
	return over && now.Sub(one.Start) <= app.AskedFor
}

// foundEntry is a coffee as it stands in a calendar file.
type foundEntry struct {
	calendar app.Calendar
	read     *readCalendar
	entry    freetime.Event
}

// newest gives a coffee as my calendars for busy times have it, first the one
// that was changed most often, or else in the file written last.
func newest(c app.Coffee, list []app.Calendar, read []*readCalendar) ([]foundEntry, bool) {
	var out []foundEntry
	for i, calendar := range list {
		if calendar.Kind != BusyCalendar || read[i].calendar == nil {
			continue
		}
		e, there := read[i].calendar.Entry(c.UID)
		if !there {
			continue
		}
		f := foundEntry{calendar, read[i], e}
		if len(out) > 0 && (e.Sequence > out[0].entry.Sequence || e.Sequence == out[0].entry.Sequence && read[i].changed.After(out[0].read.changed)) {
			out = append([]foundEntry{f}, out...)
			continue
		}
		out = append(out, f)
	}
	return out, len(out) > 0
}

// compare says whether an entry differs from the coffee in a way to be offered.
// A time the coffee had here before is an old invite, unless the entry was
// changed at least as often as the coffee.
func (m *MovedCoffee) compare(c app.Coffee, f foundEntry, notes map[string]bool) bool {
	e := f.entry
	m.Calendar, m.path, m.sequence, m.Cancelled = filepath.Base(f.calendar.Path), f.calendar.Path, e.Sequence, e.Cancelled
	if e.Cancelled {
		return !notes[fmt.Sprintf(keptKey, c.ID, m.there())]
	}
	m.New, m.Minutes = timeThere(c, f)
	if m.New.Equal(c.Start) && m.Minutes == c.Minutes {
		return false
	}
	left := notes[fmt.Sprintf(leftKey, c.ID, timeKey(m.New, m.Minutes))]
	return !notes[fmt.Sprintf(keptKey, c.ID, m.there())] && !(left && e.Sequence < max(1, c.Sequence))
}

// missing says whether a coffee stood in a calendar that can be read and still
// holds something to come, but stands in none any more. A file that holds
// nothing to come may be an export of the past.
func (m *MovedCoffee) missing(c app.Coffee, list []app.Calendar, read []*readCalendar, notes map[string]bool, now time.Time) bool {
	if _, comes := c.Coming(now); !comes {
		return false
	}
	for i, calendar := range list {
		if calendar.Kind != BusyCalendar || read[i].wrong != "" || !notes[fmt.Sprintf(seenKey, c.ID, calendar.Path)] {
			continue
		}
		if events, _ := read[i].calendar.Events(now, now.AddDate(1, 0, 0)); len(events) > 0 {
			m.Calendar, m.path, m.Gone = filepath.Base(calendar.Path), calendar.Path, true
			return true
		}
	}
	return false
}

// timeThere gives the time an entry of a calendar means for a coffee, and how
// long it lasts. The entry of a repeating coffee begins with its first time,
// which may be over here; one that was made a whole day keeps the hour.
func timeThere(c app.Coffee, f foundEntry) (time.Time, int) {
	local, e := c.Local(), f.entry
	if !c.Repeats() && e.Start.Before(c.Start) {
		e = nearestOf(f, c)
	}
	start, minutes := e.Start.In(local.Location()), int(e.End.Sub(e.Start)/time.Minute)
	if e.AllDay {
		day := app.DayOf(e.Start)
		return app.SameClock(local, day.DaysSince(app.DayOf(local))), c.Minutes
	}
	if minutes < 5 || minutes > 24*60 {
		minutes = c.Minutes
	}
	if !c.Repeats() {
		return start, minutes
	}
	for i := 0; i < 52 && start.Before(c.Start); i++ {
		next := app.SameClock(start, 7*c.Every)
		if next.After(c.Start) && next.Sub(c.Start) > c.Start.Sub(start) {
			break // the one before is nearer
		}
		start = next
	}
	return start, minutes
}

// nearestOf gives what an entry of a calendar says near a coffee's time: it may
// be a series of which only the last time is left here.
func nearestOf(f foundEntry, c app.Coffee) freetime.Event {
	const near = 28 * 24 * time.Hour
	best, found := f.entry, false
	events, _ := f.read.calendar.Events(c.Start.Add(-near), c.Start.Add(near))
	for _, e := range events {
		if e.UID == c.UID && !e.Cancelled && (!found || e.Start.Sub(c.Start).Abs() < best.Start.Sub(c.Start).Abs()) {
			best, found = e, true
		}
	}
	return best
}

// there names what the calendar says, for the notes.
func (m *MovedCoffee) there() string {
	if m.Cancelled {
		return "cancelled"
	}
	return timeKey(m.New, m.Minutes)
}

func timeKey(start time.Time, minutes int) string { return fmt.Sprintf("%d:%d", start.Unix(), minutes) }

// wordMoved puts a difference into words.
func (p *Planner) wordMoved(m *MovedCoffee, now time.Time) {
	when := func(at time.Time) string {
		at = at.In(now.Location())
		return p.words.Say("calendar.moment", "day", p.nearDay(now, at), "time", p.words.Clock(at))
	}
	m.Old = m.Coffee.Start.In(now.Location())
	m.OldWhen = when(m.Old)
	parts := []any{"name", m.Name, "file", m.Calendar, "old", m.OldWhen}
	kind := "moved"
	switch {
	case m.Cancelled:
		kind = "cancelled"
	case m.Gone:
		kind = "gone"
	default:
		m.New = m.New.In(now.Location())
		m.NewWhen = when(m.New)
		if m.New.Equal(m.Old) {
			kind = "longer"
		}
		parts = append(parts, "new", m.NewWhen, "minutes", m.Minutes)
	}
	m.Sentence = p.words.Say("calendar.moved."+kind, parts...)
	m.Take = p.words.Say("calendar.moved."+kind+".take", parts...)
	m.Keep = p.words.Say("calendar.moved.keep")
}

// TakeMoved follows my calendar: the coffee moves to its time there, or is
// called off. ErrConflict when the coffee is no longer what was shown.
func (p *Planner) TakeMoved(ctx context.Context, m MovedCoffee) (app.Coffee, app.ChangeID, error) {
	c, err := p.store.Coffee(ctx, m.Coffee.ID)
	if err != nil {
		return c, 0, err
	}
	if c.State != app.Scheduled || !c.Start.Equal(m.Coffee.Start) || c.Minutes != m.Coffee.Minutes {
		return c, 0, &app.Fault{Kind: app.ErrConflict, What: "this coffee has changed since", Do: "look at it again"}
	}
	q, me, err := p.personAndMe(ctx, c.Person)
	if err != nil {
		return c, 0, err
	}
	// The next file must be newer than what any calendar has.
	c.Sequence = max(c.Sequence+1, m.sequence)
	if m.Cancelled || m.Gone {
		c.State = app.Cancelled
		return p.saveCoffee(c, "change.cancel", q, me, Export{})
	}
	c.Start, c.Minutes = m.New, m.Minutes
	return p.saveCoffee(c, "change.move", q, me, Export{})
}

// KeepMoved keeps the coffee as it stands here. The same difference is not
// offered again.
func (p *Planner) KeepMoved(ctx context.Context, m MovedCoffee) (app.ChangeID, error) {
	return p.change("change.calendar.keep", m.First, func(w app.Writer) error {
		if m.Gone {
			return unsee(ctx, w, m.Coffee.ID)
		}
		return w.SaveSettled(app.Settled{Key: fmt.Sprintf(keptKey, m.Coffee.ID, m.there()), At: p.now(), How: app.SettledDismissed})
	}, app.CoffeesChanged)
}

// unsee forgets where a coffee stood: when it comes back there, it may go again.
func unsee(ctx context.Context, w app.Writer, id app.CoffeeID) error {
	settled, err := w.Settled(ctx)
	if err != nil {
		return err
	}
	for _, s := range settled {
		if strings.HasPrefix(s.Key, fmt.Sprintf(seenKey, id, "")) {
			if err := w.DeleteSettled(s.Key); err != nil {
				return err
			}
		}
	}
	return nil
}

// leaveTime notes the time a coffee has before it gets another one: calendars
// that were not told still say it, and that is no change of theirs.
func (p *Planner) leaveTime(w app.Writer, c app.Coffee) error {
	if c.ID == 0 || c.UID == "" {
		return nil
	}
	before, err := w.Coffee(context.Background(), c.ID)
	if err != nil || before.Start.IsZero() || before.Start.Equal(c.Start) && before.Minutes == c.Minutes ||
		before.Exported.IsZero() && before.SentOut.IsZero() {
		return err
	}
	return w.SaveSettled(app.Settled{Key: fmt.Sprintf(leftKey, c.ID, timeKey(before.Start, before.Minutes)), At: p.now(), How: app.SettledDone})
}
