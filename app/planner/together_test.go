package planner_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// askTogether asks the planner everything the window asks, from several sides at
// once, until stop is called, which waits for the last answer.
func askTogether(t *testing.T, w *world) (stop func()) {
	t.Helper()
	asked, give := context.WithCancel(ctx)
	var all sync.WaitGroup
	for side := range 4 {
		all.Go(func() {
			for n := side; asked.Err() == nil; n++ {
				var err error
				switch n % 6 {
				case 0:
					_, err = w.TodayView(asked)
				case 1:
					_, err = w.WhoNext(asked, 0)
				case 2:
					_, err = w.People(asked, planner.Query{Words: "an", Limit: 20})
				case 3:
					_, err = w.CoffeeRows(asked)
				case 4:
					_, err = w.Waiting(asked)
				case 5:
					_, err = w.Names(asked)
				}
				if err != nil && asked.Err() == nil {
					t.Errorf("question %d failed: %v", n%6, err)
					return
				}
			}
		})
	}
	return func() { give(); all.Wait() }
}

func TestTogetherEverythingIsAskedWhileThingsChange(t *testing.T) {
	w := sample(t)
	before := w.all()
	stop := askTogether(t, w)
	for n := range 4 {
		id, added, err := w.AddPerson(ctx, fmt.Sprintf("Late%d Comer, CTO at Tern", n))
		if err != nil {
			t.Fatal(err)
		}
		talked, err := w.Talked(ctx, id, "", "in passing")
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range []app.ChangeID{talked, added} {
			if _, err := w.UndoChange(change); err != nil {
				t.Fatal(err)
			}
		}
	}
	stop()
	w.sameAs(before, "adding, talking and undoing while everything is asked")
}

func TestTogetherAnImportIsReadAheadWhileEverythingIsAsked(t *testing.T) {
	w := sample(t)
	var rows strings.Builder
	rows.WriteString("Name,Title,Organisation,E-mail\n")
	for n := range 700 { // several steps of what is read ahead
		fmt.Fprintf(&rows, "Given%d Family%d,Head of pricing,Firm %d,p%d@mail.example\n", n, n, n%40, n)
	}
	in := must(w.ReadImport(ctx, w.file("many.csv", rows.String()), planner.ImportOptions{}))(t)
	stop := askTogether(t, w)
	done := must(w.Import(ctx, in))(t)
	stop()
	if done.Added != 700 {
		t.Errorf("%d people were added, want 700", done.Added)
	}
}
