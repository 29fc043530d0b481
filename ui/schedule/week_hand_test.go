package schedule_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// hand is the pointer and the keyboard on the week.
type hand struct {
	t    *testing.T
	h    *screentest.Host
	f    *weekFake
	s    *schedule.Screen
	days int
	both bool // both clocks are shown
}

func weekPage(t *testing.T, width, height float32, change func(*planner.Week)) *hand {
	t.Helper()
	f := newWeekFake(change)
	h := screentest.NewHost(t, width, height)
	s := schedule.New(h, f)
	h.SavePath = "coffee.ics"
	h.Show(s, screen.Route{Name: screen.Schedule, Person: 7})
	return &hand{t, h, f, s, 5, true}
}

func (x *hand) week() fyne.CanvasObject { x.t.Helper(); return grid(x.t, x.h) }

// spot is the middle of a column, at a minute of the day.
func (x *hand) spot(day, hour, minute int) fyne.Position {
	w := x.week().Size().Width - 58
	if x.both {
		w -= 62
	}
	return fyne.NewPos(58+w/float32(x.days)*(float32(day)+.5), float32(hour*60+minute)/60*58)
}

func (x *hand) point(day, hour, minute int) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: x.spot(day, hour, minute)}}
	x.week().(desktop.Hoverable).MouseIn(e)
	x.week().(desktop.Hoverable).MouseMoved(e)
}

func (x *hand) click(day, hour, minute int) {
	x.week().(fyne.Tappable).Tapped(&fyne.PointEvent{Position: x.spot(day, hour, minute)})
}

// drag goes from one place to another by way of the middle, and lets go.
func (x *hand) drag(from, to fyne.Position) {
	x.dragOnly(from, to)
	x.week().(fyne.Draggable).DragEnd()
	x.h.Wait(0)
}

func (x *hand) dragOnly(from, to fyne.Position) {
	w := x.week()
	w.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	last := from
	for _, at := range []fyne.Position{fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2), to} {
		w.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(at.X-last.X, at.Y-last.Y)})
		last = at
	}
}

func (x *hand) focus() { x.h.Window().Canvas().Focus(x.week().(fyne.Focusable)) }

func (x *hand) keys(names ...fyne.KeyName) {
	for _, k := range names {
		x.week().(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: k})
		x.h.Wait(0)
	}
}

func (x *hand) shift(down bool) {
	k := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if down {
		x.week().(desktop.Keyable).KeyDown(k)
		return
	}
	x.week().(desktop.Keyable).KeyUp(k)
}

// planned exports and gives what was scheduled.
func (x *hand) planned() planner.Plan {
	x.t.Helper()
	x.h.Press(x.t, "Export invite (.ics)")
	if len(x.f.calls) == 0 {
		x.t.Fatal("nothing was scheduled")
	}
	return x.f.calls[len(x.f.calls)-1].plan
}

func (x *hand) wants(start time.Time, minutes int) {
	x.t.Helper()
	if got := x.planned(); !got.Start.Equal(start) || got.Minutes != minutes {
		x.t.Errorf("planned %s for %d minutes, not %s for %d", got.Start, got.Minutes, start, minutes)
	}
}

// changing shows the week of a coffee at that time, weekend and all.
func changing(t *testing.T, start time.Time) *hand {
	t.Helper()
	f := newWeekFake(clocksChange)
	f.coffee = app.Coffee{ID: 40, Person: 7, State: app.Scheduled, Start: start, Minutes: 25, Title: "Coffee"}
	h := screentest.NewHost(t, 1280, 800)
	s := schedule.New(h, f)
	h.Show(s, screen.Route{Name: screen.Schedule, Person: 7})
	return &hand{t, h, f, s, 7, true}
}
