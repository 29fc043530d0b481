package planner_test

import (
	"fmt"
	"testing"
	"time"

	"cortado/app"
)

// settledBy gives what is kept of one follow-up.
func (w *world) settledBy(key string) app.Settled {
	w.t.Helper()
	for _, s := range must(w.store.Settled(ctx))(w.t) {
		if s.Key == key {
			return s
		}
	}
	return app.Settled{}
}

func TestOfTwoWhoBecomeOneTheFollowUpStaysAwayForTheLongerTime(t *testing.T) {
	const since = "reconnect:person:%d:since:2026-01-12"
	for name, c := range map[string]struct {
		keep, gone app.Settled
		gones      bool
	}{
		"a later day goes before an earlier": {app.PutOff("", "2026-12-01", noon), app.PutOff("", "2026-12-24", noon), true},
		"and an earlier one is forgotten":    {app.PutOff("", "2026-12-24", noon), app.PutOff("", "2026-12-01", noon), false},
		"done goes before put off":           {app.PutOff("", "2026-12-24", noon), app.Settled{At: noon, How: app.SettledDone}, true},
		"and put off does not before done":   {app.Settled{At: noon, How: app.SettledDone}, app.PutOff("", "2026-12-24", noon), false},
	} {
		t.Run(name, func(t *testing.T) {
			w := empty(t)
			keep, gone := w.add("Ann Quist, Director at Alder"), w.add("Ann Quist, Director at Alder Works")
			w.keepOne(func(x app.Writer) error {
				c.keep.Key, c.gone.Key = fmt.Sprintf(since, keep), fmt.Sprintf(since, gone)
				if err := x.SaveSettled(c.keep); err != nil {
					return err
				}
				return x.SaveSettled(c.gone)
			})
			before := w.all()
			_, change, err := w.MergePeople(ctx, keep, gone, nil)
			if err != nil {
				t.Fatal(err)
			}
			want := c.keep
			if c.gones {
				want = c.gone
			}
			if got := w.settledBy(fmt.Sprintf(since, keep)); got.How != want.How || got.Until != want.Until {
				t.Errorf("kept is %+v, want %+v", got, want)
			}
			if got := w.settledBy(fmt.Sprintf(since, gone)); got.Key != "" {
				t.Errorf("of nobody %+v is kept", got)
			}
			must(w.UndoChange(change))(t)
			w.sameAs(before, "after undo of the merge")
		})
	}
}

func TestWhatWasPutOffGoesIntoTheArchiveAndComesAgainOnItsDayThere(t *testing.T) {
	from := empty(t)
	ann := from.add("Ann Quist, Director at Alder")
	from.talkedWith(ann, 0, nil)
	from.now = noon
	thank := from.dueWith(ann, app.DueThank).FollowUp
	must(from.PutOff(ctx, thank, "2026-11-20"))(t)
	archive := from.archived()
	to := beside(t, from)
	to.bringArchive(archive)
	there := to.who("Ann Quist")
	isDue := func() bool {
		t.Helper()
		for _, task := range must(to.Due(ctx))(t) {
			if task.FollowUp.Person == there && task.FollowUp.Kind == app.DueThank {
				return true
			}
		}
		return false
	}
	if isDue() {
		t.Error("it is due there although it was put off")
	}
	to.now = noon.Add(48 * time.Hour)
	if !isDue() {
		t.Fatal("it does not come again there on its day")
	}
	// Done there in the meantime, it does not come again by the archive.
	must(to.Settle(ctx, to.dueWith(there, app.DueThank).FollowUp, app.SettledDone))(t)
	done := to.whole()
	if again := to.bringArchive(archive); again.Change != 0 {
		t.Errorf("the same archive again did %+v", again)
	}
	if got := to.whole(); fmt.Sprint(got["settled"]) != fmt.Sprint(done["settled"]) {
		t.Errorf("kept is %v, before %v", got["settled"], done["settled"])
	}
	// And dismissed for good where it came from, it does not come again here.
	must(from.Settle(ctx, thank, app.SettledDismissed))(t)
	here := beside(t, from)
	here.add("Noor Haddad, CTO at Tern")
	here.bringArchive(archive)
	here.bringArchive(from.archived())
	if kept := must(here.store.Settled(ctx))(t); len(kept) != 1 || kept[0].Until != "" || kept[0].How != app.SettledDismissed {
		t.Errorf("kept is %+v", kept)
	}
}
