// Package schedule is the Schedule screen: every coffee by state and date, and
// the page that gives one its time: the week with both people's hours, the
// times to pick from, and the invite with its files.
package schedule

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/flow"
)

// Planner is what the screen asks of the planner.
type Planner interface {
	CoffeeRows(context.Context) ([]planner.CoffeeRow, error)
	Names(context.Context) ([]planner.PersonName, error)
	Profile(context.Context) (app.Profile, error)
	WeekFor(ctx context.Context, person app.PersonID, coffee app.CoffeeID, day time.Time) (planner.Week, error)
	SlotAt(at time.Time, q app.Person, now time.Time) planner.Slot
	Schedule(ctx context.Context, person app.PersonID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error)
	Move(ctx context.Context, id app.CoffeeID, plan planner.Plan, out planner.Export) (app.Coffee, app.ChangeID, error)
	Cancel(ctx context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, app.ChangeID, error)
	Invite(ctx context.Context, id app.CoffeeID, out planner.Export) (app.Coffee, error)
	InviteName(app.Coffee) string
	Answered(ctx context.Context, person app.PersonID, yes bool) (app.ChangeID, error)
	Done(app.Change) string
}

// Screen is the Schedule screen.
type Screen struct {
	host    screen.Host
	planner Planner
	page    *flow.Page

	rows    []planner.CoffeeRow
	read    bool
	allPast bool

	plan *planning // the coffee that gets its time; nil for the list
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p}
	s.page = flow.NewPage(s.content)
	return s
}

// Build lays the present page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject { return s.page.Build(class) }

func (s *Screen) fill() { s.page.Fill() }

func (s *Screen) content(class part.Class) fyne.CanvasObject {
	switch {
	case s.plan != nil && s.plan.known:
		return s.plan.build(class)
	case s.plan == nil && s.read:
		return s.list()
	}
	return nil
}

// Open shows the list, or the page of one person's coffee. What was typed
// for the same coffee and not yet written is still there.
func (s *Screen) Open(r screen.Route) {
	if r.Person == 0 && r.Coffee == 0 {
		s.plan = nil
		s.readList(func() {
			if r.Add {
				s.add()
			}
		})
		return
	}
	if s.plan == nil || s.plan.route != r || s.plan.coffee.State == app.Cancelled {
		s.plan = newPlanning(s, r)
	}
	s.plan.start()
}

func (s *Screen) readList(then func()) {
	var rows []planner.CoffeeRow
	s.host.Run("schedule", func(ctx context.Context) (err error) {
		rows, err = s.planner.CoffeeRows(ctx)
		return err
	}, func() {
		if s.plan != nil {
			return
		}
		s.rows, s.read = rows, true
		s.fill()
		if then != nil {
			then()
		}
	})
}

// Changed reads again what a change may have touched.
func (s *Screen) Changed(signals []app.Signal) {
	for _, sig := range signals {
		switch sig {
		case app.CoffeesChanged, app.PeopleChanged, app.ProfileChanged:
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
