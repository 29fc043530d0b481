package schedule

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// planning gives one coffee its time. It outlives the widgets that show it.
type planning struct {
	s     *Screen
	host  screen.Host
	route screen.Route

	known  bool
	week   planner.Week
	me     app.Profile
	coffee app.Coffee
	first  int // the first day shown
	stand  standing

	zones  []planner.ZoneChoice // where the person may live, when they did not say
	asking bool                 // the question where they live is open
	moved  *planner.MovedCoffee // what my calendar tells otherwise; nil when nothing
	places []planner.Place      // where coffees were before
	room   string               // the link of my own meeting room

	chosen  time.Time            // zero while no time is chosen
	wrong   string               // why a typed or pressed time cannot be taken
	instead []planner.ChosenTime // what a time can stand for that the clocks skip or show twice
	typing  bool                 // the fields for another time are open
	day     time.Time            // what stands in them
	clock   string
	title   string
	place   string // a place, or a web address
	note    string
	length  int
	remind  int
	free    bool
	every   int // weeks between repetitions; 0 for once
	count   int
	brief   bool // my questions go into the file for my own calendar
	busy    bool // a file is being written
	typed   bool // the form holds something of the user
	next    next // what is left to do about the calendars that hold it

	view *view
}

func newPlanning(s *Screen, r screen.Route) *planning {
	return &planning{s: s, host: s.host, route: r}
}

// start finds the coffee and the week to show first: that of its time, or of
// the first proposal.
func (p *planning) start() {
	var week planner.Week
	var moved *planner.MovedCoffee
	var zones []planner.ZoneChoice
	var me app.Profile
	var places []planner.Place
	var room string
	now := p.host.Now()
	p.host.Run("schedule.week", func(ctx context.Context) (err error) {
		person, coffee := p.route.Person, p.route.Coffee
		if person == 0 || coffee == 0 {
			rows, err := p.s.planner.CoffeeRows(ctx)
			if err != nil {
				return err
			}
			person, coffee = found(rows, person, coffee)
		}
		if me, err = p.s.planner.Profile(ctx); err != nil {
			return err
		}
		if places, err = p.s.planner.Places(ctx); err != nil {
			return err
		}
		if room, err = p.s.planner.MeetingRoom(ctx); err != nil {
			return err
		}
		day := now
		for range 2 { // the second time in the week of the coffee or the first proposal
			if week, err = p.read(ctx, person, coffee, day); err != nil {
				return err
			}
			switch {
			case week.Coffee.State == app.Scheduled:
				day = week.Coffee.Start
			case len(week.Slots) > 0:
				day = week.Slots[0].Start
			}
			if holds(week, day) {
				break
			}
		}
		if moved, err = p.movedIn(ctx, week); err != nil {
			return err
		}
		zones, err = p.zonesFor(ctx, week)
		return err
	}, func() {
		p.places, p.room, p.moved, p.zones = places, room, moved, zones
		p.take(week, me)
		if p.s.plan == p {
			p.s.fill()
		}
	})
}

// found completes a route by the list: the coffee's person, or the coffee that
// is still to come with the person.
func found(rows []planner.CoffeeRow, person app.PersonID, coffee app.CoffeeID) (app.PersonID, app.CoffeeID) {
	for _, r := range rows {
		if coffee != 0 && r.Coffee.ID == coffee {
			return r.Coffee.Person, coffee
		}
		if coffee == 0 && r.Coffee.Person == person && r.Group == "coming" {
			return person, r.Coffee.ID
		}
	}
	return person, coffee
}

// read reads a week. A coffee that is gone, as after undo, counts as a new one.
func (p *planning) read(ctx context.Context, person app.PersonID, coffee app.CoffeeID, day time.Time) (planner.Week, error) {
	week, err := p.s.planner.WeekFor(ctx, person, coffee, day)
	if coffee != 0 && errors.Is(err, app.ErrNotFound) {
		return p.s.planner.WeekFor(ctx, person, 0, day)
	}
	return week, err
}

// movedIn gives what my calendar tells otherwise of a week's coffee.
func (p *planning) movedIn(ctx context.Context, week planner.Week) (*planner.MovedCoffee, error) {
	if week.Coffee.ID == 0 {
		return nil, nil
	}
	return p.s.planner.MovedOf(ctx, week.Coffee.ID)
}

// holds says whether a day lies in the week.
func holds(w planner.Week, day time.Time) bool {
	return !day.Before(w.Monday) && day.Before(w.Monday.AddDate(0, 0, 7))
}

// take shows a week that was read; what the user typed stays.
func (p *planning) take(week planner.Week, me app.Profile) {
	moved := week.Coffee.ID != p.coffee.ID || week.Coffee.State != p.coffee.State || !week.Coffee.Start.Equal(p.coffee.Start)
	fresh := !p.known
	p.week, p.me, p.known = week, me, true
	p.coffee = week.Coffee
	if p.coffee.State == app.WasMet || p.coffee.State == app.Declined {
		p.coffee = app.Coffee{Person: week.Person.ID, State: app.Idea, Remind: week.Remind} // over: the next one is new
	}
	if fresh || moved {
		if p.coffee.State == app.Scheduled {
			p.chosen = p.coffee.Start
		} else if !fresh {
			p.chosen = time.Time{}
		}
	}
	if !p.typed {
		p.fillForm()
	}
	p.first = p.within(p.first)
	if !fresh {
		return
	}
	if !p.chosen.IsZero() {
		p.bring(p.chosen)
	} else if len(week.Slots) > 0 {
		p.bring(week.Slots[0].Start)
	}
}

func (p *planning) fillForm() {
	c := p.coffee
	p.title, p.place, p.note, p.length, p.remind, p.free = c.Title, c.Place, c.Note, c.Minutes, c.Remind, c.ShowFree
	p.every, p.count = c.Every, c.Count
	if p.title == "" {
		p.title = p.week.Title
	}
	if c.Link != "" {
		p.place = c.Link
	}
	if p.length == 0 {
		p.length = p.week.Minutes
	}
	if c.State != app.Scheduled {
		p.remind = p.week.Remind
	}
}

// again reads the same week after a change. When nothing shown differs, the
// page stays untouched, so that nobody is disturbed while typing.
func (p *planning) again() {
	if p.known {
		p.show(p.week.Monday.AddDate(0, 0, 3), func(planner.Week) {})
	}
}

// show reads the week that holds the day.
func (p *planning) show(day time.Time, then func(planner.Week)) {
	var week planner.Week
	var moved *planner.MovedCoffee
	var zones []planner.ZoneChoice
	var me app.Profile
	person, coffee := p.week.Person.ID, p.coffee.ID
	p.host.Run("schedule.week", func(ctx context.Context) (err error) {
		if me, err = p.s.planner.Profile(ctx); err != nil {
			return err
		}
		if week, err = p.read(ctx, person, coffee, day); err != nil {
			return err
		}
		if moved, err = p.movedIn(ctx, week); err != nil {
			return err
		}
		zones, err = p.zonesFor(ctx, week)
		return err
	}, func() {
		if reflect.DeepEqual(week, p.week) && reflect.DeepEqual(me, p.me) && reflect.DeepEqual(moved, p.moved) && reflect.DeepEqual(zones, p.zones) {
			return
		}
		p.moved, p.zones = moved, zones
		p.take(week, me)
		then(week)
		if p.s.plan == p {
			p.s.fill()
		}
	})
}

// choose takes a time, and shows its week when it is another one.
func (p *planning) choose(at time.Time) {
	if !at.After(p.host.Now()) {
		p.wrong = p.host.Words().Say("schedule.past")
		p.refresh()
		return
	}
	p.chosen, p.wrong, p.typed, p.next, p.instead = at, "", true, next{}, nil
	if !holds(p.week, at) {
		p.show(at, func(planner.Week) { p.bring(at) })
		return
	}
	if p.bring(at) {
		p.s.fill()
		return
	}
	p.refresh()
}

// location is my zone as the week was read in it.
func (p *planning) location() *time.Location { return p.week.Monday.Location() }

// wall takes a wall time of mine. An hour that the clocks skip or repeat is
// refused in a sentence, and the times it can stand for are kept to choose from.
func (p *planning) wall(day time.Time, minute int) (time.Time, error) {
	y, m, d := day.Date()
	on, err := p.s.planner.TimesOn(time.Date(y, m, d, minute/60, minute%60, 0, 0, time.UTC), p.location().String())
	p.instead = nil
	switch {
	case err != nil:
		return time.Time{}, err
	case len(on.Times) == 1 && !on.Skipped:
		return on.Times[0].At, nil
	}
	p.instead = on.Times
	return time.Time{}, app.Invalid("%s", on.Why)
}

// clash names what of mine lies in the way of the chosen time.
func (p *planning) clash() string {
	end := p.chosen.Add(time.Duration(p.length) * time.Minute)
	for _, b := range p.week.Busy {
		if !b.Free && !p.chosen.IsZero() && b.Start.Before(end) && p.chosen.Before(b.End) {
			return b.Title
		}
	}
	return ""
}

// made is the plan as chosen and typed.
func (p *planning) made() planner.Plan {
	plan := planner.Plan{Title: strings.TrimSpace(p.title), Start: p.chosen, Zone: p.me.Zone, Minutes: p.length, Note: strings.TrimSpace(p.note),
		Remind: p.remind, ShowFree: p.free, Every: p.every, Count: p.count}
	if place := strings.TrimSpace(p.place); isLink(place) {
		plan.Link = place
	} else {
		plan.Place = place
	}
	return plan
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

func (p *planning) scheduled() bool { return p.coffee.State == app.Scheduled }

// over says whether the coffee's time has passed and nobody said what became of
// it.
func (p *planning) over() bool {
	_, over := p.coffee.Passed(p.host.Now())
	return over
}

// exported says whether a file went out for the coffee.
func (p *planning) exported() bool {
	return p.coffee.State != app.Idea && (!p.coffee.Exported.IsZero() || !p.coffee.SentOut.IsZero())
}

func (p *planning) build(class part.Class) fyne.CanvasObject {
	p.view = newView(p, class)
	return p.view.page
}

func (p *planning) refresh() {
	if p.view != nil {
		p.view.refresh()
	}
}
