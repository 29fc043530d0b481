package schedule_test

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/assets"
	"cortado/ui/screen/screentest"
)

// call is one action the planner was asked for.
type call struct {
	what string
	id   app.CoffeeID
	plan planner.Plan
	out  planner.Export
}

// fake is a planner that writes down what it is asked.
type fake struct {
	rows     []planner.CoffeeRow
	me       app.Profile
	person   app.Person
	coffee   app.Coffee
	noSlots  bool
	calls    []call
	answers  []bool
	weeks    []time.Time
	fails    error
	places   []planner.Place
	room     string
	why      bool // the proposals say why
	mail     error
	met      []app.CoffeeID
	missed   []bool
	folders  []saving
	words    *planner.Planner // says what a wall time means
	zoneFrom string
	moved    *planner.MovedCoffee
	took     []bool // what was answered about a coffee that my calendar moved
}

// saving is one call of Invites.
type saving struct {
	ids    []app.CoffeeID
	folder string
}

func newFake() *fake {
	words, err := assets.NewWords("en")
	if err != nil {
		panic(err)
	}
	return &fake{words: planner.New(planner.Params{Words: words, Now: screentest.Now}), me: app.Profile{Name: "Maya Okafor", Email: "maya@halden.example", Zone: "Europe/London"},
		person: app.Person{ID: 7, Name: app.Name{Given: "Priya", Family: "Raman"}, Zone: "America/Toronto", Emails: []app.Email{{Address: "priya.raman@northlake.example"}}},
		coffee: app.Coffee{Person: 7, State: app.Idea, Remind: -1}}
}

func at(day, hour, minute int) time.Time {
	n := screentest.Now()
	return time.Date(2026, 11, day, hour, minute, 0, 0, n.Location())
}

func (f *fake) CoffeeRows(context.Context) ([]planner.CoffeeRow, error) { return f.rows, nil }
func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return []planner.PersonName{{ID: 7, Text: "Priya Raman"}, {ID: 8, Text: "Jonas Lindqvist"}}, nil
}
func (f *fake) Profile(context.Context) (app.Profile, error) { return f.me, nil }

func (f *fake) WeekFor(_ context.Context, person app.PersonID, _ app.CoffeeID, day time.Time) (planner.Week, error) {
	f.weeks = append(f.weeks, day)
	day = day.In(screentest.Now().Location())
	monday := time.Date(day.Year(), day.Month(), day.Day()-(int(day.Weekday())+6)%7, 0, 0, 0, 0, day.Location())
	w := planner.Week{Person: f.person, First: "Priya", Line: "Finance director, Northlake Energy, 5 hours behind you", Coffee: f.coffee, Monday: monday,
		MyZone: "Europe/London", TheirZone: f.person.Zone, Minutes: 25, Title: "Coffee: Priya and Maya", Remind: 60}
	if w.ZoneFrom = f.zoneFrom; w.ZoneFrom != "" {
		w.TheirZone = "America/Toronto"
	}
	for i := range 5 {
		w.Days = append(w.Days, monday.AddDate(0, 0, i))
		w.Mine = append(w.Mine, []planner.Span{{From: 540, To: 1050}})
		w.Theirs = append(w.Theirs, []planner.Span{{From: 840, To: 1320}})
	}
	if monday.Day() == 16 {
		w.Busy = []planner.BusyBlock{{Coffee: 3, Start: at(17, 16, 30), End: at(17, 17, 10), Title: "Coffee: Aiko"},
			{Coffee: 4, Start: at(19, 9, 0), End: at(19, 12, 30), Title: "Coffee: Hana and all of her team"}}
	}
	if !f.noSlots {
		for _, start := range []time.Time{at(18, 15, 30), at(19, 16, 0), at(24, 14, 30)} {
			slot := f.SlotAt(start, f.person, screentest.Now())
			if f.why {
				slot.Why = "both at work, not back to back"
			}
			w.Slots = append(w.Slots, slot)
		}
	}
	return w, nil
}

func (f *fake) SlotAt(t time.Time, _ app.Person, _ time.Time) planner.Slot {
	return planner.Slot{Start: t, Mine: t.Format("Mon 2 Jan, 15:04"), Theirs: t.Add(-5*time.Hour).Format("15:04") + " for Priya"}
}

func (f *fake) did(what string, id app.CoffeeID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error) {
	f.calls = append(f.calls, call{what, id, plan, out})
	if f.fails != nil {
		return app.Coffee{}, 0, f.fails
	}
	if f.coffee.ID == 0 {
		f.coffee.ID = 40
	}
	if what == "cancel" {
		f.coffee.State = app.Cancelled
	} else if what != "invite" {
		f.coffee.State, f.coffee.Start, f.coffee.Title, f.coffee.Minutes = app.Scheduled, plan.Start, plan.Title, plan.Minutes
		f.coffee.Every, f.coffee.Count = plan.Every, plan.Count
		if what == "move" {
			f.coffee.Sequence++
		}
		f.coffee.Zone, f.coffee.Place, f.coffee.Link, f.coffee.Note, f.coffee.Remind, f.coffee.ShowFree = plan.Zone, plan.Place, plan.Link, plan.Note, plan.Remind, plan.ShowFree
	}
	if out.Path != "" && out.ToSend {
		f.coffee.SentOut = screentest.Now()
	} else if out.Path != "" {
		f.coffee.Exported = screentest.Now()
	}
	return f.coffee, 11, nil
}

func (f *fake) Schedule(_ context.Context, id app.PersonID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error) {
	return f.did("schedule", app.CoffeeID(id), plan, out)
}
func (f *fake) Move(_ context.Context, id app.CoffeeID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error) {
	return f.did("move", id, plan, out)
}
func (f *fake) Cancel(_ context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, app.ChangeID, error) {
	return f.did("cancel", id, planner.Plan{}, out)
}
func (f *fake) Invite(_ context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, error) {
	c, _, err := f.did("invite", id, planner.Plan{}, out)
	return c, err
}
func (f *fake) Places(context.Context) ([]planner.Place, error) { return f.places, nil }
func (f *fake) MeetingRoom(context.Context) (string, error)     { return f.room, nil }
func (f *fake) SetMeetingRoom(link string) (app.ChangeID, error) {
	f.room = link
	return 12, nil
}
func (f *fake) Met(_ context.Context, id app.CoffeeID) (app.Talk, app.ChangeID, error) {
	f.met = append(f.met, id)
	return app.Talk{Coffee: id}, 13, nil
}
func (f *fake) Missed(_ context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error) {
	f.missed = append(f.missed, again)
	return app.Coffee{ID: id}, 14, nil
}
func (f *fake) TimesOn(wall time.Time, zone string) (planner.TimesOn, error) {
	return f.words.TimesOn(wall, zone)
}
func (f *fake) ZoneChoices(context.Context, app.PersonID) ([]planner.ZoneChoice, error) {
	return []planner.ZoneChoice{{Zone: "America/Toronto", Label: "Toronto (America)", Apart: "5 hours behind you", Chosen: f.zoneFrom != ""},
		{Zone: "Europe/London", Label: "London (Europe)", Apart: "the same time as you"}}, nil
}
func (f *fake) SetZone(_ context.Context, _ app.PersonID, zone string) (app.ChangeID, error) {
	f.person.Zone, f.zoneFrom = zone, ""
	return 17, nil
}
func (f *fake) Moved(context.Context) ([]planner.MovedCoffee, error) {
	if f.moved == nil {
		return nil, nil
	}
	return []planner.MovedCoffee{*f.moved}, nil
}
func (f *fake) MovedOf(_ context.Context, id app.CoffeeID) (*planner.MovedCoffee, error) {
	if f.moved == nil || f.moved.Coffee.ID != id {
		return nil, nil
	}
	return f.moved, nil
}
func (f *fake) TakeMoved(_ context.Context, m planner.MovedCoffee) (app.Coffee, app.ChangeID, error) {
	f.took = append(f.took, true)
	f.moved = nil
	return m.Coffee, 15, nil
}
func (f *fake) KeepMoved(context.Context, planner.MovedCoffee) (app.ChangeID, error) {
	f.took = append(f.took, false)
	f.moved = nil
	return 16, nil
}
func (f *fake) Invites(_ context.Context, ids []app.CoffeeID, folder string, _ bool) ([]planner.InviteFile, error) {
	f.folders = append(f.folders, saving{ids, folder})
	written := make([]planner.InviteFile, len(ids))
	if f.fails != nil {
		written = written[:1]
	}
	return written, f.fails
}
func (f *fake) SaveInviteMail(_ context.Context, id app.CoffeeID, path string) (app.Coffee, error) {
	f.calls = append(f.calls, call{what: "mail", id: id, out: planner.Export{Path: path}})
	if f.mail == nil {
		f.coffee.SentOut = screentest.Now()
	}
	return f.coffee, f.mail
}
func (f *fake) InviteName(c app.Coffee, _ bool) string { return c.Title + ".ics" }
func (f *fake) Answered(_ context.Context, _ app.PersonID, yes bool) (app.ChangeID, error) {
	f.answers = append(f.answers, yes)
	return 5, nil
}
func (f *fake) Done(c app.Change) string { return c.Label + " " + c.Who }

func coffeeRow(id app.CoffeeID, name string, state app.CoffeeState, group, when string) planner.CoffeeRow {
	words := map[app.CoffeeState]string{app.Scheduled: "Scheduled", app.Asked: "Asked", app.Agreed: "Agreed", app.WasMet: "Met", app.Cancelled: "Cancelled"}
	start := time.Time{}
	if state == app.Scheduled || state == app.WasMet {
		start = at(18, 15, 30)
	}
	return planner.CoffeeRow{Coffee: app.Coffee{ID: id, Person: app.PersonID(id), State: state, Start: start, UID: "coffee@cortado.invalid"}, Name: name,
		Find: app.Fold(name + " Finance director, Northlake Energy"), Role: "Finance director, Northlake Energy",
		State: words[state], When: when, Group: group, Past: group == "past" && state == app.Scheduled}
}

func someRows() []planner.CoffeeRow {
	return []planner.CoffeeRow{
		coffeeRow(1, "Priya Raman", app.Scheduled, "coming", "today, 15:30"),
		coffeeRow(2, "Jonas Lindqvist", app.Asked, "arranging", "asked Mon 9 Nov"),
		coffeeRow(3, "Sofia Marques", app.Agreed, "arranging", "no time yet"),
		coffeeRow(4, "Aiko Tanaka", app.Scheduled, "past", "yesterday, 16:30"),
		coffeeRow(5, "Lena Vogt", app.WasMet, "past", "Mon 2 Nov, 10:00"),
		coffeeRow(6, "Tom Adeyemi", app.Cancelled, "past", "Thu 1 Oct, 10:00"),
	}
}
