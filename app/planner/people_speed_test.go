package planner_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// notedWorld is the large world with 100,000 notes in it, and some talks.
func notedWorld(b *testing.B) *world {
	b.Helper()
	w := largeWorld(b)
	r := rand.New(rand.NewPCG(3, 4))
	subjects := []string{"pension funds", "the tender in Lyon", "hiring nurses", "sailing", "a new pricing page", "board papers",
		"the move to Porto", "data protection", "her book on coaching", "budgets", "a pilot with two clinics", "supplier audits"}
	people := must(w.store.Network(ctx))(b)
	_, err := w.store.Change("change.import", "", noon, func(x app.Writer) error {
		for i := range 100_000 {
			id := people[r.IntN(len(people))].ID
			text := fmt.Sprintf("Talked about %s and %s, remember case %d", subjects[r.IntN(len(subjects))], subjects[r.IntN(len(subjects))], i)
			if _, err := x.SaveNote(app.Note{Person: id, At: noon.Add(-time.Duration(i) * time.Minute), Text: text}); err != nil {
				return err
			}
			if i%10 == 0 {
				at := noon.Add(-time.Duration(r.IntN(1000*24)) * time.Hour)
				if _, err := x.SaveContact(app.Contact{Person: id, At: at, Kind: app.Talked}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	must(w.Suggest(ctx, 4, nil, 0))(b)
	return w
}

// typed are words as people type them, every beginning of which is a keystroke.
var typed = []string{"given77 family770", "finance director", "firm 4711", "pension funds", "leiter eink", "family29999", "nurse lyon",
	"site reliability", "case 99999", "coaching", "pric", "zzzz"}

func BenchmarkKeystroke(b *testing.B) {
	w := notedWorld(b)
	must(w.People(ctx, planner.Query{}))(b)
	if err := w.store.Prepare(ctx); err != nil { // which the window does beside its work once it is open
		b.Fatal(err)
	}
	var took []time.Duration
	worst := ""
	for b.Loop() {
		for _, words := range typed {
			for n := range words {
				b.StopTimer()
				began := time.Now()
				b.StartTimer()
				must(w.People(ctx, planner.Query{Words: words[:n+1]}))(b)
				d := time.Since(began)
				if len(took) == 0 || d > slices.Max(took) {
					worst = words[:n+1]
				}
				took = append(took, d)
			}
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "max-ms")
	b.Logf("the slowest was %q", worst)
}

func BenchmarkOpenPeople(b *testing.B) {
	w := notedWorld(b)
	for _, story := range []struct {
		name  string
		after time.Duration
	}{{"as soon as the network is read", 0}, {"a second later", time.Second}} {
		b.Run(story.name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				w.Planner = planner.New(w.params)
				must(w.Suggest(ctx, 4, nil, 0))(b)
				time.Sleep(story.after)
				b.StartTimer()
				must(w.People(ctx, planner.Query{}))(b)
			}
		})
	}
}
