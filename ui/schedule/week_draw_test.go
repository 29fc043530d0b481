package schedule_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestDrawWeek(t *testing.T) {
	make := func(h *screentest.Host, change func(*planner.Week)) *schedule.Screen {
		f := newWeekFake(change)
		f.coffee = app.Coffee{ID: 40, Person: 7, State: app.Scheduled, Start: at(18, 15, 30), Minutes: 25, Zone: "Europe/London", Title: "Coffee: Priya and Maya",
			Link: "https://meet.example/maya-priya", Note: "How you test a three-year business case.", Remind: 60}
		return schedule.New(h, f)
	}
	route := screen.Route{Name: screen.Schedule, Person: 7}
	screentest.Draw(t, "crowded", func(h *screentest.Host) (screen.Screen, screen.Route) { return make(h, crowded), route })
	h := screentest.NewHost(t, 1280, 800)
	h.Show(make(h, pictured), route)
	h.Shoot(t, "week")
}

// clocksChange is the week of March in which London's clocks go forward, with
// weekends, seen with somebody in Toronto, who changed two weeks before.
func clocksChange(w *planner.Week) {
	w.Days, w.Mine, w.Theirs = nil, nil, nil
	for i := range 7 {
		w.Days = append(w.Days, time.Date(w.Monday.Year(), w.Monday.Month(), w.Monday.Day()+i, 0, 0, 0, 0, w.Monday.Location()))
		w.Mine = append(w.Mine, []planner.Span{{From: 540, To: 1050}})
		w.Theirs = append(w.Theirs, []planner.Span{{From: 780, To: 1260}})
	}
	w.Theirs[6] = []planner.Span{{From: 840, To: 1320}}
	w.Slots, w.Busy = nil, nil
	w.ClockNote = []string{"Your clocks go forward on Sunday 28 March: Priya is then 5 hours behind you, not 4."}
	w.Busy = []planner.BusyBlock{{Title: "Night shift", Start: time.Date(2027, 3, 28, 3, 15, 0, 0, w.Monday.Location()), End: time.Date(2027, 3, 28, 5, 45, 0, 0, w.Monday.Location())}}
}

// TestDrawWeekStates shows the week under the pointer and the keyboard.
func TestDrawWeekStates(t *testing.T) {
	states := map[string]func(*hand){
		"hover":    func(x *hand) { x.point(4, 11, 10) },
		"event":    func(x *hand) { x.point(0, 11, 40) },
		"keyboard": func(x *hand) { x.focus(); x.keys(fyne.KeyHome, fyne.KeyRight, fyne.KeyDown) },
		"drawing":  func(x *hand) { x.dragOnly(x.spot(4, 10, 20), x.spot(4, 11, 50)) },
		"clash":    func(x *hand) { x.drag(x.spot(3, 10, 0), x.spot(3, 11, 0)) },
	}
	for name, act := range states {
		t.Run(name, func(t *testing.T) {
			x := weekPage(t, 1280, 800, crowded)
			act(x)
			x.h.Shoot(t, "state-"+name)
		})
	}
}

func TestDrawWeekOfAClockChange(t *testing.T) {
	loc := at(18, 0, 0).Location()
	changing(t, time.Date(2027, 3, 28, 2, 15, 0, 0, loc)).h.Shoot(t, "clocks-forward")
	changing(t, time.Date(2026, 10, 25, 0, 30, 0, 0, loc)).h.Shoot(t, "clocks-back")
}

func TestDrawWeekInHighContrast(t *testing.T) {
	x := weekPage(t, 1280, 800, crowded)
	look.Use(look.New(look.Light, 100, true))
	x.h.Rebuild(x.s)
	x.h.Wait(0)
	x.h.Shoot(t, "week-contrast")
}

func BenchmarkPaintWeekOf300Events(b *testing.B) {
	week := benchWeek(b)
	size := week.Size()
	for i := range b.N {
		week.Resize(size.AddWidthHeight(float32(i%2), 0))
	}
}

func BenchmarkPointAtWeekOf300Events(b *testing.B) {
	week := benchWeek(b)
	for i := range b.N {
		at := fyne.NewPos(200+float32(i%2)*100, 700+float32(i%5)*58)
		week.(desktop.Hoverable).MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	}
}

func benchWeek(b *testing.B) fyne.CanvasObject {
	b.Helper()
	h := screentest.NewHost(b, 1280, 800)
	s := schedule.New(h, newWeekFake(full(300)))
	h.Show(s, screen.Route{Name: screen.Schedule, Person: 7})
	b.ReportAllocs()
	b.ResetTimer()
	return grid(b, h)
}
