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
	Monday    time.Time  // midnight in my zone
	Days      []time.Time
	Busy      []BusyBlock
	Mine      [][]Span // my working hours for each day, in minutes after my midnight
	Theirs    [][]Span // theirs, seen on my clock
	MyZone    string
	TheirZone string // empty = unknown, taken as mine
	Slots     []Slot
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
	q, err := p.store.Person(ctx, person)
	if err != nil {
		return Week{}, err
	}
	loc := n.now.Location()
	day = day.In(loc)
	weekday := (int(day.Weekday()) + 6) % 7
	w := Week{Person: q, First: q.Name.First(), Monday: time.Date(day.Year(), day.Month(), day.Day()-weekday, 0, 0, 0, 0, loc),
		MyZone: loc.String(), TheirZone: q.Zone, Minutes: usualMinutes(n.me), Title: p.CoffeeTitle(q, n.me)}
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
	theirLoc := loc
	if l, err := app.LoadZone(q.Zone); err == nil {
		theirLoc = l
	}
	mine, theirs := orUsual(n.me.Hours), orUsual(q.Hours)
	last := 5
	if worksOnWeekends(mine) {
		last = 7
	}
	for i := range last {
		d := time.Date(w.Monday.Year(), w.Monday.Month(), w.Monday.Day()+i, 0, 0, 0, 0, loc)
		w.Days = append(w.Days, d)
		w.Mine = append(w.Mine, hoursOn(d, mine, loc))
		w.Theirs = append(w.Theirs, hoursOn(d, theirs, theirLoc))
	}
	if w.Busy, w.Calendars, err = p.blocks(ctx, n, w.Coffee, w.Monday, w.Monday.AddDate(0, 0, 7)); err != nil {
		return Week{}, err
	}
	w.Caution = p.caution(w.Calendars)
	for _, at := range p.slots(n, q, 3) {
		w.Slots = append(w.Slots, p.SlotAt(at, q, n.now))
	}
	return w, nil
}

// SlotAt puts a time into words for both sides.
func (p *Planner) SlotAt(at time.Time, q app.Person, now time.Time) Slot {
	local := at.In(now.Location())
	s := Slot{Start: local, Mine: p.words.Day(local) + ", " + p.words.Clock(local)}
	if loc, err := app.LoadZone(q.Zone); err == nil && !sameClock(at, loc, now.Location()) {
		their := at.In(loc)
		text := p.words.Clock(their)
		if app.DayOf(their) != app.DayOf(local) {
			text = p.words.Day(their) + ", " + text
		}
		s.Theirs = p.words.Say("slot.theirs", "time", text, "name", q.Name.First())
	}
	return s
}

func orUsual(h []app.Hours) []app.Hours {
	if len(h) == 0 {
		return usualHours
	}
	return h
}

func worksOnWeekends(hours []app.Hours) bool {
	for _, h := range hours {
		for _, d := range h.Days {
			if d > 5 {
				return true
			}
		}
	}
	return false
}

// hoursOn gives the stretches of my day d in which somebody with these hours
// in their zone is at work, in minutes after my midnight.
func hoursOn(d time.Time, hours []app.Hours, loc *time.Location) []Span {
	var out []Span
	for minute := 0; minute < 24*60; minute += 30 {
		at := d.Add(time.Duration(minute) * time.Minute)
		if !within(at, 30*time.Minute, hours, loc) {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].To == minute {
			out[k].To = minute + 30
			continue
		}
		out = append(out, Span{minute, minute + 30})
	}
	return out
}
