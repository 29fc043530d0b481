package schedule_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/schedule"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func picturedCoffee() app.Coffee {
	c := scheduled()
	c.Title, c.Link, c.Exported = "Coffee: Priya and Maya", "https://meet.example/maya-priya", app.Coffee{}.Exported
	c.Note = "How you test a three-year business case. I’ll bring one page and keep it to 25 minutes."
	return c
}

func TestDraw(t *testing.T) {
	coffee := func(set func(*fake)) func(h *screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			f := newFake()
			f.coffee = picturedCoffee()
			set(f)
			return schedule.New(h, f), screen.Route{Name: screen.Schedule, Person: 7}
		}
	}
	list := func(set func(*fake)) func(h *screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			f := newFake()
			f.rows = someRows()
			set(f)
			return schedule.New(h, f), screen.Route{Name: screen.Schedule}
		}
	}
	screentest.Draw(t, "schedule", coffee(func(*fake) {}))
	screentest.Draw(t, "schedule-exported", coffee(func(f *fake) {
		f.why = true
		f.coffee.Exported, f.coffee.SentOut = at(16, 9, 0), at(16, 9, 5)
		f.coffee.Every, f.coffee.Count = 4, 6
	}))
	screentest.Draw(t, "schedule-cancelled", coffee(func(f *fake) {
		f.coffee.State, f.coffee.Exported, f.coffee.SentOut = app.Cancelled, at(16, 9, 0), at(16, 9, 5)
	}))
	screentest.Draw(t, "coffees", list(func(*fake) {}))
	screentest.Draw(t, "coffees-moved", list(func(f *fake) {
		f.moved = &planner.MovedCoffee{Coffee: app.Coffee{ID: 1}, First: "Priya", Sentence: "Your calendar maya-work.ics has the coffee with Priya on Thu 19 Nov, 16:00, not today, 15:30.",
			Take: "Move it here too", Keep: "Keep 15:30"}
	}))
}

// TestDrawOpened draws what opens over the page.
func TestDrawOpened(t *testing.T) {
	shoot := func(name string, set func(*fake), do func(h *screentest.Host)) {
		f := newFake()
		f.coffee = picturedCoffee()
		set(f)
		h, _ := page(t, f)
		do(h)
		h.Shoot(t, "schedule-"+name)
	}
	shoot("more", func(f *fake) { f.person.Emails = nil }, func(h *screentest.Host) { press(t, h, "More") })
	shoot("repeat", func(*fake) {}, func(h *screentest.Host) {
		press(t, h, "More")
		h.Nav(t, "Repeat…")
		h.Choose(t, "How often", "every 4 weeks")
	})
	shoot("effect", func(*fake) {}, func(h *screentest.Host) {
		press(t, h, "More")
		h.Nav(t, "What your calendar will do")
	})
	shoot("updated", func(f *fake) { f.coffee.Exported, f.coffee.SentOut = at(16, 9, 0), at(16, 9, 5) }, func(h *screentest.Host) {
		h.Radio(t, "Thu 19 Nov, 16:00").OnTapped()
		press(t, h, "Update invite")
		h.Wait(0)
	})
	shoot("past", func(f *fake) { f.coffee.Start = at(17, 15, 30) }, func(*screentest.Host) {})
	shoot("reasons", func(f *fake) { f.why = true }, func(*screentest.Host) {})
	shoot("twice", func(*fake) {}, func(h *screentest.Host) {
		another(t, h)
		h.Type(t, "Day", "31 October 2027")
		h.Type(t, "Time", "01:30")
		h.Unfocus()
	})
	f := newFake()
	f.rows = someRows()
	h, _ := coffees(t, f)
	rows(t, h).OnAll()
	screentest.All[*part.Segmented](h)[0].Pick(1)
	h.Shoot(t, "coffees-ticked")
}
