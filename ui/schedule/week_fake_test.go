package schedule_test

import (
	"context"
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// weekFake is a planner whose week is set by the test.
type weekFake struct {
	*fake
	change  func(*planner.Week)
	reloads int
}

func newWeekFake(change func(*planner.Week)) *weekFake {
	return &weekFake{fake: newFake(), change: change}
}

func (f *weekFake) WeekFor(ctx context.Context, person app.PersonID, coffee app.CoffeeID, day time.Time) (planner.Week, error) {
	w, err := f.fake.WeekFor(ctx, person, coffee, day)
	if err == nil && f.change != nil {
		f.change(&w)
	}
	return w, err
}

func (f *weekFake) ReloadCalendars(context.Context) (bool, error) {
	f.reloads++
	return true, nil
}

func (f *fake) Calendars(context.Context) ([]planner.CalendarState, error) { return nil, nil }
func (f *fake) AddCalendar(context.Context, string, string) (app.ChangeID, error) {
	return 1, nil
}
func (f *fake) RemoveCalendar(context.Context, int64) (app.ChangeID, error) { return 1, nil }
func (f *fake) SetCalendarKind(context.Context, int64, string) (app.ChangeID, error) {
	return 1, nil
}
func (f *fake) ReloadCalendars(context.Context) (bool, error) { return false, nil }

func event(title string, day, fromHour, fromMinute, toHour, toMinute int) planner.BusyBlock {
	return planner.BusyBlock{Calendar: 1, Title: title, Start: at(day, fromHour, fromMinute), End: at(day, toHour, toMinute)}
}

// pictured is the week of the design's picture.
func pictured(w *planner.Week) {
	w.Calendars = []planner.CalendarState{{Calendar: app.Calendar{ID: 1, Path: "maya-work.ics", Kind: "busy"}, Name: "maya-work.ics", Read: at(18, 8, 40)}}
	if w.Monday.Day() != 16 {
		w.Busy = nil
		return
	}
	w.Busy = []planner.BusyBlock{
		event("Team planning", 16, 9, 30, 10, 30), event("Customer calls", 16, 13, 0, 14, 30), event("Pricing review", 16, 15, 30, 17, 0),
		event("Stand-up", 17, 9, 0, 9, 30), event("User interviews", 17, 10, 0, 12, 0), event("1:1 with Hana", 17, 15, 30, 16, 15),
		event("Stand-up", 18, 9, 0, 9, 30), event("Design crit", 18, 11, 0, 12, 0), event("Sprint review", 18, 13, 30, 15, 0),
		event("Clinic visit", 19, 9, 0, 12, 30), event("Board prep", 19, 14, 0, 15, 30),
		event("Stand-up", 20, 9, 0, 9, 30), event("Board meeting", 20, 14, 0, 16, 0), event("Team drinks", 20, 16, 15, 17, 15)}
	w.Busy = append(w.Busy, planner.BusyBlock{Coffee: 3, Start: at(17, 16, 30), End: at(17, 17, 8), Title: "Coffee: Aiko"})
	w.Slots = nil
	for i, start := range []time.Time{at(17, 14, 30), at(18, 15, 30), at(19, 16, 0)} {
		w.Slots = append(w.Slots, planner.Slot{Start: start, Mine: start.Format("Mon 2 Jan, 15:04"), Theirs: start.Add(-5*time.Hour).Format("15:04") + " for Priya",
			Why: []string{"both at work", "both at work, not back to back", "both at work, late for you"}[i]})
	}
}

// crowded is a week with everything that can lie in a calendar.
func crowded(w *planner.Week) {
	pictured(w)
	if w.Monday.Day() != 16 {
		return
	}
	w.Calendars = append(w.Calendars, planner.CalendarState{Calendar: app.Calendar{ID: 2, Path: "holidays.ics", Kind: "holidays"}, Name: "holidays.ics", Read: at(17, 18, 5)},
		planner.CalendarState{Calendar: app.Calendar{ID: 3, Path: "home.ics", Kind: "busy"}, Name: "home.ics", Read: at(18, 8, 40)})
	tentative := event("Offsite, to be confirmed", 16, 11, 0, 12, 30)
	tentative.Tentative = true
	free := event("Office day", 16, 8, 0, 9, 30)
	free.Free = true
	w.Busy = append(w.Busy, tentative, free, event("Long title that has no room at all", 17, 10, 30, 11, 15), event("Second", 17, 10, 45, 13, 0),
		event("Short", 18, 16, 15, 16, 25), event("Next", 18, 16, 25, 16, 40), event("Night train", 19, 22, 0, 23, 59), event("", 19, 15, 0, 15, 20))
	all := func(title string, calendar int64, day, days int, free bool) planner.BusyBlock {
		return planner.BusyBlock{Calendar: calendar, Title: title, Start: at(day, 0, 0), End: at(day+days, 0, 0), AllDay: true, Free: free}
	}
	w.Busy = append(w.Busy, all("Repentance Day", 2, 18, 1, true), all("Conference in Leeds", 1, 19, 2, false), all("Aiko’s birthday", 3, 19, 1, true),
		all("Bins", 3, 19, 1, true), all("Rent", 3, 19, 1, true))
	w.ClockNote = []string{"Priya’s clocks go back on Sunday 22 November: from then on 6 hours behind you."}
}

// full is a week with so many short events, from morning to night.
func full(events int) func(*planner.Week) {
	return func(w *planner.Week) {
		w.Busy = nil
		for i := range events {
			start := w.Monday.AddDate(0, 0, i%5).Add(time.Duration(7*60+i/5*16) * time.Minute)
			w.Busy = append(w.Busy, planner.BusyBlock{Calendar: 1, Title: fmt.Sprintf("Meeting %d about the plan", i), Start: start, End: start.Add(15 * time.Minute)})
		}
	}
}
