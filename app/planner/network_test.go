package planner_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/planner"
)

// TestWhatIsShownAfterAChangeIsWhatAFreshStartShows asks the planner that made
// the changes, which read again only what they touched, and one that has just
// been started.
func TestWhatIsShownAfterAChangeIsWhatAFreshStartShows(t *testing.T) {
	w := sample(t)
	trust := app.Level(1)
	steps := []struct {
		name string
		do   func() error
	}{
		{"trust Priya less", func() error {
			q := must(w.Person(ctx, w.who("Priya Raman")))(t)
			q.Trust = &trust
			_, _, err := w.SavePerson(ctx, q)
			return err
		}},
		{"pin somebody", func() error { _, err := w.Pin(ctx, w.who("Lena Vogt"), true); return err }},
		{"a title that says something else", func() error {
			q := must(w.Person(ctx, w.who("Lena Vogt")))(t)
			q.Title = "Head of Public Tenders"
			_, _, err := w.SavePerson(ctx, q)
			return err
		}},
		{"snooze", func() error { _, err := w.Snooze(ctx, w.who("Lena Vogt"), "2027-03-01"); return err }},
		{"undo", func() error { _, err := w.Undo(); return err }},
		{"somebody new", func() error { _, _, err := w.AddPerson(ctx, "Ines Moreau, CFO at Tern, ines@tern.example"); return err }},
		{"trust the new one", func() error {
			q := must(w.Person(ctx, w.who("Ines Moreau")))(t)
			q.Trust = &trust
			_, _, err := w.SavePerson(ctx, q)
			return err
		}},
		{"delete her", func() error { _, err := w.Delete(ctx, w.who("Ines Moreau")); return err }},
		{"a setting", func() error { _, err := w.SetSetting("model.share.perspective", "0.4"); return err }},
	}
	for _, s := range steps {
		must(w.Suggest(ctx, 5, nil, 0))(t) // so that there is something to bring up to date
		if err := s.do(); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		fresh := planner.New(w.params)
		question := &app.Question{Text: "whether to charge per clinic", Importance: 5, Opposite: true}
		for _, q := range []*app.Question{nil, question} {
			if d := cmp.Diff(must(fresh.Suggest(ctx, 5, q, 0))(t), must(w.Suggest(ctx, 5, q, 0))(t)); d != "" {
				t.Errorf("%s: suggestions differ:\n%s", s.name, d)
			}
		}
		if !reflect.DeepEqual(must(fresh.People(ctx, planner.Query{}))(t), must(w.People(ctx, planner.Query{}))(t)) {
			t.Errorf("%s: the list of people differs", s.name)
		}
	}
}
