// Package schedule is the Schedule screen: every coffee by state and date, and
// the page that gives one its time: the week with both people's hours, the
// times to pick from, and the invite with its files.
package schedule

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/flow"
)

// Planner is what the screen asks of the planner.
type Planner interface {
	pick.CalendarKeeper
	CoffeeRows(context.Context) ([]planner.CoffeeRow, error)
	Names(context.Context) ([]planner.PersonName, error)
	Profile(context.Context) (app.Profile, error)
	Places(context.Context) ([]planner.Place, error)
	MeetingRoom(context.Context) (string, error)
	SetMeetingRoom(link string) (app.ChangeID, error)
	WeekFor(ctx context.Context, person app.PersonID, coffee app.CoffeeID, day time.Time) (planner.Week, error)
	SlotAt(at time.Time, q app.Person, now time.Time) planner.Slot
	Schedule(ctx context.Context, person app.PersonID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error)
	Move(ctx context.Context, id app.CoffeeID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error)
	Cancel(ctx context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, app.ChangeID, error)
	Met(ctx context.Context, id app.CoffeeID) (app.Talk, app.ChangeID, error)
	Missed(ctx context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error)
	Invite(ctx context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, error)
	Invites(ctx context.Context, ids []app.CoffeeID, folder string, toSend bool) ([]planner.InviteFile, error)
	SaveInviteMail(ctx context.Context, id app.CoffeeID, path string) (app.Coffee, error)
	InviteName(c app.Coffee, toSend bool) string
	TimesOn(wall time.Time, zone string) (planner.TimesOn, error)
	ZoneChoices(ctx context.Context, person app.PersonID) ([]planner.ZoneChoice, error)
	SetZone(ctx context.Context, person app.PersonID, zone string) (app.ChangeID, error)
	Moved(context.Context) ([]planner.MovedCoffee, error)
	MovedOf(context.Context, app.CoffeeID) (*planner.MovedCoffee, error)
	TakeMoved(context.Context, planner.MovedCoffee) (app.Coffee, app.ChangeID, error)
	KeepMoved(context.Context, planner.MovedCoffee) (app.ChangeID, error)
	Answered(ctx context.Context, person app.PersonID, yes bool) (app.ChangeID, error)
}

// Screen is the Schedule screen.
type Screen struct {
	host    screen.Host
	planner Planner
	page    *flow.Page

	all  *listing
	plan *planning   // the coffee that gets its time; nil for the list
	kept []*planning // those left with something typed that is not written yet
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p}
	s.page = flow.NewPage(s.content)
	s.all = newListing(s)
	return s
}

// Build lays the present page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject { return s.page.Build(class) }

func (s *Screen) fill() { s.page.Fill() }

func (s *Screen) content(class part.Class) fyne.CanvasObject {
	switch {
	case s.plan != nil && s.plan.known:
		return s.plan.build(class)
	case s.plan == nil && s.all.read:
		return s.all.build(class)
	}
	return nil
}

// Open shows the list, or the page of one person's coffee. What was typed for
// the same coffee and not yet written is still there.
func (s *Screen) Open(r screen.Route) {
	s.keep()
	if r.Person == 0 && r.Coffee == 0 {
		s.plan = nil
		s.readList(func() {
			if r.Add {
				s.add()
			}
		})
		return
	}
	if s.plan = s.typedFor(r); s.plan == nil {
		s.plan = newPlanning(s, r)
	}
	s.plan.start()
}

// keep lays the present page aside when something typed stands on it.
func (s *Screen) keep() {
	p := s.plan
	s.kept = slices.DeleteFunc(s.kept, func(k *planning) bool { return k == p || !k.typed })
	if p != nil && p.known && p.typed && p.coffee.State != app.Cancelled {
		s.kept = append(s.kept, p)
	}
}

// Holds says for whom something was chosen or typed that is not written yet.
func (s *Screen) Holds() string {
	s.keep()
	w := s.host.Words()
	if len(s.kept) == 1 {
		return w.Say("coffees.held", "name", s.kept[0].week.First)
	}
	if len(s.kept) > 1 {
		return w.Count("coffees.held.several", len(s.kept))
	}
	return ""
}

// typedFor finds the page with something typed that a route leads to; nil for
// none.
func (s *Screen) typedFor(r screen.Route) *planning {
	for _, p := range s.kept {
		if r.Coffee != 0 && p.coffee.ID == r.Coffee || r.Coffee == 0 && p.week.Person.ID == r.Person {
			return p
		}
	}
	return nil
}

// drafted says whether something typed for the coffee waits to be written.
func (s *Screen) drafted(c app.Coffee) bool {
	return slices.ContainsFunc(s.kept, func(p *planning) bool { return p.typed && c.ID != 0 && p.coffee.ID == c.ID })
}

func (s *Screen) readList(then func()) {
	var rows []planner.CoffeeRow
	var moved []planner.MovedCoffee
	s.host.Run("schedule", func(ctx context.Context) (err error) {
		if rows, err = s.planner.CoffeeRows(ctx); err != nil {
			return err
		}
		moved, err = s.planner.Moved(ctx)
		return err
	}, func() {
		if s.plan != nil {
			return
		}
		shown := s.all.list != nil && len(s.all.rows) > 0 && len(rows) > 0 && then == nil
		s.all.take(rows, moved)
		if shown { // in place: the search may hold the keyboard
			s.all.show()
		} else {
			s.fill()
		}
		if then != nil {
			then()
		}
	})
}

// Changed reads again what a change may have touched.
func (s *Screen) Changed(signals []app.Signal) {
	for _, sig := range signals {
		switch sig {
		case app.CoffeesChanged, app.PeopleChanged, app.ProfileChanged, app.CalendarsChanged:
			if s.plan != nil {
				s.plan.again()
			} else {
				s.readList(nil)
			}
			return
		}
	}
}

// Main writes the invite.
func (s *Screen) Main() {
	if s.plan != nil && s.plan.known {
		s.plan.main()
	}
}

// did does a change and tells it with Undo.
func (s *Screen) did(label, who string, work func(context.Context) (app.ChangeID, error), then func()) {
	var change app.ChangeID
	s.host.Run("schedule.do", func(ctx context.Context) (err error) {
		change, err = work(ctx)
		return err
	}, func() {
		s.host.Done(s.planner.Done(app.Change{Label: label, Who: who}), change)
		if then != nil {
			then()
		}
	})
}
