package planner_test

import (
	"fmt"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// busyLargeWorld is a large network with a life in it: talks, promises, tags to keep
// in touch by, and a coffee this afternoon.
func busyLargeWorld(b *testing.B) *world {
	b.Helper()
	w := largeWorld(b)
	all := must(w.store.Everybody(ctx, false))(b)
	_, err := w.store.Change("life", "", w.now, func(s app.Writer) error {
		for i := range 400 {
			id := all[i*70].ID
			at := w.now.AddDate(0, 0, -i)
			c, err := s.SaveCoffee(app.Coffee{Person: id, State: app.WasMet, Start: at, Minutes: 30, Created: at.AddDate(0, 0, -9), Zone: "Europe/London"})
			if err != nil {
				return err
			}
			talk := app.Talk{Coffee: c, Person: id, At: at, Helpful: 4, RatedAt: at, Minutes: 30}
			if _, err := s.SaveTalk(talk); err != nil {
				return err
			}
			if _, err := s.SaveEntry(app.Entry{Person: id, Direction: app.Gave, Text: fmt.Sprint("Favour ", i), On: at, Due: app.DayOf(at.AddDate(0, 0, 20))}); err != nil {
				return err
			}
		}
		for i := range 3000 {
			q := all[i*7]
			q.Tags = []string{"Mentors"}
			if _, err := s.SavePerson(q); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	must(w.SetTagCadence(ctx, "mentors", 91))(b)
	if _, _, err := w.Schedule(ctx, all[0].ID, planner.Plan{Start: w.now.Add(4 * time.Hour), Zone: "Europe/London", Minutes: 30, Remind: -1}, planner.Export{}); err != nil {
		b.Fatal(err)
	}
	if t := must(w.TodayView(ctx))(b); t.Next == nil || len(t.Promised) != 400 {
		b.Fatalf("next is %v, promised are %d", t.Next, len(t.Promised))
	}
	return w
}

func BenchmarkTodayWith30000PeopleAfterTheProgramStarts(b *testing.B) {
	w := busyLargeWorld(b)
	for b.Loop() {
		cold := planner.New(w.params)
		must(cold.TodayView(ctx))(b)
	}
}

func BenchmarkTodayWith30000PeopleAgain(b *testing.B) {
	w := busyLargeWorld(b)
	for b.Loop() {
		must(w.TodayView(ctx))(b)
	}
}

func BenchmarkWhatIsToldWith30000PeopleAgain(b *testing.B) {
	w := busyLargeWorld(b)
	must(w.Notice(ctx))(b)
	for b.Loop() {
		must(w.Notice(ctx))(b)
	}
}
