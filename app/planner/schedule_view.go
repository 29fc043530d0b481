package planner

import (
	"context"
	"time"

	"cortado/app"
)

// Week is what the Schedule screen shows of one week, Monday first.
type Week struct {
	Person    app.Person
	First     string     // their given name
	Line      string     // role and clock difference
	Coffee    app.Coffee // the one being scheduled or moved; ID 0 for a new one
	Monday    time.Time  // its first moment in my zone
	Days      []time.Time
	Busy      []BusyBlock
	Mine      [][]Span // my working hours for each day, in minutes after my midnight
	Theirs    [][]Span // theirs, seen on my clock
	MyZone    string
	TheirZone string // empty = unknown, taken as mine
	Slots     []Slot
	NoSlots   string // why no time lies in both people's working hours: a sentence
	Minutes   int
	Title     string
	Mode      string
	Remind    int

	Calendars []CalendarState // the calendar files, as they were read
	Caution   string          // that the times may be taken, because a calendar cannot be read; empty when all can
	ZoneFrom  string          // why TheirZone is taken when the person has none of their own: a sentence; empty when it is their own
	ClockNote []string        // sentences about clock changes of this week, mine and theirs
}

// Span is a stretch of a day in minutes after midnight.
type Span struct{ From, To int }

// BusyBlock is something of mine that lies in the week: a coffee, or an event of
// one of my calendar files.
type BusyBlock struct {
	Coffee     app.CoffeeID // 0 for an event of a calendar file
	Calendar   int64        // 0 for a coffee
	Start, End time.Time
	Title      string
	AllDay     bool
	Tentative  bool
	Free       bool // takes no time: shown faint, in nobody's way
}

// Slot is a proposed time.
type Slot struct {
	Start  time.Time
	Mine   string // "Wed 18 Nov, 15:30"
	Theirs string // "10:30 for Priya"; empty when the clocks agree
	Why    string // "both at work, not back to back"; empty for a time chosen by hand
}

// WeekFor prepares the week that holds the day, for a coffee with the person;
// with a coffee id for that one's move.
func (p *Planner) WeekFor(ctx context.Context, person app.PersonID, coffee app.CoffeeID, day time.Time) (Week, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Week{}, err
	}
	q, err := p.person(ctx, person)
	if err != nil {
		return Week{}, err
	}
	loc := n.now.Location()
	day = day.In(loc)
	monday := app.DayOf(day).Add(-(int(day.Weekday()+6) % 7))
	w := Week{Person: q, First: q.Name.First(), Monday: monday.Time(loc),
		MyZone: loc.String(), Minutes: usualMinutes(n.me), Title: p.CoffeeTitle(q, n.me)}
	if w.Remind, err = p.SettingNumber(ctx, app.SetRemind); err != nil {
		return Week{}, err
	}
	w.Line = q.Role()
	if zone := p.zoneDifference(n, q); zone != "" {
		w.Line += ", " + zone
	}
	if coffee != 0 {
		if w.Coffee, err = p.store.Coffee(ctx, coffee); err != nil {
			return Week{}, err
		}
	} else if w.Coffee, err = p.arranging(ctx, person); err != nil {
		return Week{}, err
	}
	theirLoc, name, from := p.theirZone(q)
	w.TheirZone, w.ZoneFrom, w.ClockNote = name, from, p.clockNote(n.now, w.Monday, loc, theirLoc)
	if theirLoc == nil {
		theirLoc = loc
	}
	mine, theirs := orUsual(n.me.Hours), orUsual(q.Hours)
	last := 5
	if worksOnWeekends(mine) || onWeekend(w.Coffee, w.Monday) {
		last = 7
	}
	for i := range last {
		d := monday.Add(i).Time(loc)
		w.Days = append(w.Days, d)
		w.Mine = append(w.Mine, hoursOn(d, mine, loc))
		w.Theirs = append(w.Theirs, hoursOn(d, theirs, theirLoc))
	}
	if w.Busy, w.Calendars, err = p.blocks(ctx, n, w.Coffee, w.Monday, monday.Add(7).Time(loc)); err != nil {
		return Week{}, err
	}
	w.Caution = p.caution(w.Calendars)
	w.Slots, w.NoSlots, err = p.weekSlots(ctx, n, q, w.Coffee, 3)
	return w, err
}

// onWeekend says whether a coffee has a time on the Saturday or Sunday of a week:
// that week is then shown whole, whatever the working days are.
func onWeekend(c app.Coffee, monday time.Time) bool {
	return !c.Start.IsZero() && !c.Start.Before(monday.AddDate(0, 0, 5)) && c.Start.Before(monday.AddDate(0, 0, 7))
}

// SlotAt puts a time into words for both sides.
func (p *Planner) SlotAt(at time.Time, q app.Person, now time.Time) Slot {
	local := at.In(now.Location())
	s := Slot{Start: local, Mine: p.words.Day(local) + ", " + p.words.Clock(local)}
	if loc, err := p.clockOf(q); err == nil && !sameClock(at, loc, now.Location()) {
		their := at.In(loc)
		text := p.words.Clock(their)
		if app.DayOf(their) != app.DayOf(local) {
			text = p.words.Day(their) + ", " + text
		}
		s.Theirs = p.words.Say("slot.theirs", "time", text, "name", q.Name.First())
	}
	return s
}
