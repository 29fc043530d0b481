// Package today is the screen Today: what to do now, the most pressing first,
// with the next coffee and its brief, the round's progress and what was promised.
package today

import (
	"context"
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	TodayView(context.Context) (planner.Today, error)
	Briefs
	Cancel(context.Context, app.CoffeeID, planner.Export) (app.Coffee, app.ChangeID, error)
	Settle(ctx context.Context, f app.FollowUp, how string) (app.ChangeID, error)
	PutOff(ctx context.Context, f app.FollowUp, until app.Day) (app.ChangeID, error)
	KeepPromise(ctx context.Context, entry int64, kept bool) (app.ChangeID, error)
	Snooze(context.Context, app.PersonID, app.Day) (app.ChangeID, error)
	Open(address string) error
	pick.Someone
	pick.Happening
	pick.Moving
}

// Briefs gives the brief of a coffee, keeps what I change in it, and writes it down.
type Briefs interface {
	Brief(context.Context, app.CoffeeID) (planner.Brief, error)
	AnotherQuestion(ctx context.Context, id app.CoffeeID, keep []string, place int) (planner.BriefQuestion, error)
	KeepBrief(ctx context.Context, id app.CoffeeID, purpose *string, questions []string) (app.ChangeID, error)
	BriefFile(ctx context.Context, id app.CoffeeID, format string, notes bool) (name string, content []byte, err error)
	WriteBrief(path string, content []byte) error
}

// fresh is how often the page is read again while it stands open, so that
// "in 4 hours" stays true.
const fresh = time.Minute

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class

	view   planner.Today
	known  bool // view was read
	failed bool // and could not be read the first time
	all    bool // every promise is shown
	brief  *brief

	head   *fyne.Container
	scroll *part.Scroll
	stop   func() // ends the reading anew
	hint   *pick.Hint
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p, stop: func() {}}
	s.hint = pick.NewHint(host, p, habit.Today, s.fill)
	return s
}

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	offset := float32(0)
	if s.scroll != nil {
		offset = s.scroll.Offset()
	}
	s.head = part.Stack()
	s.scroll = part.NewScroll(24, part.Gap(1, 1))
	s.fill()
	s.scroll.SetOffset(offset)
	// The scrolling part runs to the window's edge; its content keeps 4 free at
	// the left and the top, so that the focus ring is not cut.
	return part.Column(0, part.Pad(16, 24, 12, 24, s.head), part.Grow(part.Pad(0, 0, 0, 20, s.scroll)))
}

// Open reads everything anew.
func (s *Screen) Open(r screen.Route) {
	s.load()
	s.tick()
	switch {
	case r.Add:
		s.addCoffee()
	case r.Coffee != 0:
		s.openBrief(r.Coffee)
	}
}

// Holds says that a brief is open with words that are not kept yet.
func (s *Screen) Holds() string {
	if s.brief == nil || !s.brief.changed() {
		return ""
	}
	return s.host.Words().Say("day.brief.holds", "name", s.brief.b.First)
}

// Leave stops the reading anew.
func (s *Screen) Leave() { s.stop() }

// Changed reads everything anew: every change can be a thing done.
func (s *Screen) Changed([]app.Signal) { s.load() }

// Main opens the video link of the next coffee.
func (s *Screen) Main() {
	if s.known && s.view.Next != nil && s.view.Next.Link != "" {
		s.openLink()
	}
}

func (s *Screen) tick() {
	s.stop()
	s.stop = s.host.Later(fresh, func() {
		s.load()
		s.tick()
	})
}

func (s *Screen) load() {
	s.hint.Load(app.Message{})
	var view planner.Today
	s.host.RunOr("today", func(ctx context.Context) (err error) {
		view, err = s.planner.TodayView(ctx)
		return err
	}, func() {
		if s.known && reflect.DeepEqual(view, s.view) {
			return
		}
		s.view, s.known, s.failed = view, true, false
		s.fill()
	}, func(err error) {
		if !s.known {
			s.failed = true
			s.fill()
		}
		s.host.Fail(err)
	})
}

// fill puts what is known on the page.
func (s *Screen) fill() {
	if s.head == nil {
		return
	}
	w := s.host.Words()
	switch {
	case s.known:
		asked := part.NewButton(part.Quiet, w.Say("sending.asked.open"), "bell", s.someoneAsked)
		add := part.NewButton(part.Normal, w.Say("today.add"), "plus", s.addCoffee)
		s.head.Objects = []fyne.CanvasObject{part.PageHead(s.view.Head, s.view.Line, asked, add)}
		if s.class == part.Compact { // beside the buttons the day would be cut
			s.head.Objects = []fyne.CanvasObject{part.Column(8, part.PageHead(s.view.Head, s.view.Line), part.Wrap(8, asked, add))}
		}
		s.scroll.SetContent(part.Pad(4, 0, 20, 4, s.columns()))
	case s.failed:
		again := part.NewButton(part.Main, w.Say("today.again"), "refresh", s.load)
		s.head.Objects = nil
		s.scroll.SetContent(part.Pad(60, 0, 20, 4, part.EmptyState(w.Say("today.failed"), w.Say("today.failed.text"), again)))
	}
	s.head.Refresh()
}

// columns arranges the cards: two columns where there is room, else one.
func (s *Screen) columns() fyne.CanvasObject {
	left := part.Column(16)
	for _, m := range s.view.Moved {
		left.Add(pick.MovedBanner(s.host, s.planner, m))
	}
	left.Add(s.hint.Content())
	left.Add(s.coffeeCard())
	if len(s.view.Earlier) > 0 {
		left.Add(s.earlierCard())
	}
	left.Add(s.todoCard())
	right := part.Column(16, s.roundCard())
	if s.view.Next != nil && s.view.Top != nil {
		right.Add(s.topCard())
	}
	if len(s.view.Promised) > 0 {
		right.Add(s.promisedCard())
	}
	if s.class == part.Wide {
		return part.RowTop(16, part.Grow(left), part.Width(348, right))
	}
	for _, o := range right.Objects {
		left.Add(o)
	}
	return left
}

// write runs a change and then tells what it did.
func (s *Screen) write(key string, work func(context.Context) (app.ChangeID, error), done string) {
	var change app.ChangeID
	s.host.RunOr(key, func(ctx context.Context) (err error) {
		change, err = work(ctx)
		return err
	}, func() { s.host.Done(done, change) }, func(err error) {
		s.fill() // a box that was ticked goes back
		s.host.Fail(err)
	})
}

func (s *Screen) snooze(anchor fyne.CanvasObject, id app.PersonID, name string) {
	pick.Snooze(s.host, anchor, name, func(until app.Day) {
		s.write("today.snooze", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.Snooze(ctx, id, until)
		}, s.host.Words().Say("change.snooze", "name", name))
	})
}
