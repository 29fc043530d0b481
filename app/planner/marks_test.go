package planner_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
)

// In Tokyo it is Thursday morning while it is still Wednesday in London.
func TestTrustMovesOnTheDayItIsForMe(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Asia/Tokyo"}))(t)
	ann := w.add("Ann Quist, Director at Alder")
	w.now = at("2026-11-18 23:00", "UTC")
	must(w.Rely(ctx, ann, 3))(t)
	if steps := must(w.Person(ctx, ann))(t).TrustSteps; len(steps) != 1 || steps[0].On != "2026-11-19" {
		t.Errorf("trust moved as %+v", steps)
	}
}

// In Santiago the clocks go from 24:00 on Saturday to 01:00 on Sunday.
func TestTheNextLookIsAheadEvenWhereADayHasNoMidnight(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "America/Santiago"}))(t)
	w.now = at("2026-09-05 21:00", "America/Santiago")
	for range 8 {
		if n := must(w.Notice(ctx))(t); !n.Next.After(n.Now) || n.Next.Sub(n.Now) > 24*time.Hour {
			t.Errorf("at %s it looks again at %s", n.Now, n.Next)
		}
		w.later(29 * time.Minute)
	}
}

// Marks come with an archive, or from a clock that was wrong.
func TestMarksOfDaysToComeDoNotSilenceTheProgram(t *testing.T) {
	w := empty(t)
	for i := range 9 {
		w.add(string(rune('A'+i)) + "nn Quist, Director at Alder")
	}
	err := w.store.Quiet(func(s app.Writer) error {
		return s.SaveSetting("habits-shown", `{"allies":{"shown":"9999-12-31","times":-7,"closed":"9999-12-30"},"upward":{"shown":"nonsense"}}`)
	})
	if err != nil {
		t.Fatal(err)
	}
	if l := must(w.Habit(ctx, planner.Moment{Place: habit.WhoNext}))(t); l == nil || l.ID != habit.Allies {
		t.Errorf("the hint is %+v", l)
	}
}

func TestADraftOfARatingThatCannotBeIsNotShown(t *testing.T) {
	w, _, c := ratable(t)
	for _, wrong := range []string{`{"Helpful":9}`, `{"Learned":[{"skill":"x","name":"X","to":77}]}`, `{"Given":[{"Direction":"sold","Text":"a"}]}`,
		`{"NextOn":"soon"}`, `{"Trust":99}`, `{"Did":["harm"]}`, `{"Needs":[{"met":-3}]}`} {
		must(0, w.SaveRateDraft(ctx, c, planner.Rating{Note: "as it was"}))(t)
		key := ""
		for k := range must(w.store.Settings(ctx))(t) {
			if _, is := app.RateDraftOf(k); is {
				key = k
			}
		}
		err := w.store.Quiet(func(s app.Writer) error {
			return s.SaveSetting(key, `{"at":"2027-11-18T12:00:00Z","start":"2026-11-17T12:00:00Z","rating":`+wrong+`}`)
		})
		if err != nil {
			t.Fatal(err)
		}
		if d := must(w.RateView(ctx, c))(t).Draft; d != nil {
			t.Errorf("%s is shown as %+v", wrong, d)
		}
	}
}

func TestACadenceThatCannotBeIsRefusedInADocument(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	for _, wrong := range []string{"-1", "3651", "999999999"} {
		_, err := w.SetPerson(ctx, ann, []byte(`{"cadenceDays":`+wrong+`}`))
		kind(t, err, app.ErrInvalid, wrong)
	}
	must(w.SetPerson(ctx, ann, []byte(`{"cadenceDays":3650}`)))(t)
}

func TestAPromiseThatIsPutOffOrLeftPressesNoMore(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	must(0, func() error {
		_, _, err := w.AddEntry(ctx, ann, planner.Favour{Direction: app.Gave, Text: "The survey", Promised: true, Due: "2026-11-17"})
		return err
	}())(t)
	if n := must(w.Notice(ctx))(t); n.Today != 1 {
		t.Fatalf("%d things are to do", n.Today)
	}
	f := w.dueWith(ann, app.DuePromise).FollowUp
	must(w.PutOff(ctx, f, "2026-11-20"))(t)
	quiet := func(when string) {
		t.Helper()
		n, v := must(w.Notice(ctx))(t), must(w.TodayView(ctx))(t)
		if n.Today != 0 || len(n.Keys) != 0 || len(v.Promised) != 1 || strings.Contains(v.Line, "promise") {
			t.Errorf("%s, %d things are to do, and Today says %q", when, n.Today, v.Line)
		}
	}
	quiet("put off")
	w.later(48 * time.Hour)
	if n := must(w.Notice(ctx))(t); n.Today != 1 {
		t.Errorf("on its day %d things are to do", n.Today)
	}
	must(w.Settle(ctx, w.dueWith(ann, app.DuePromise).FollowUp, app.SettledDismissed))(t)
	quiet("left")
}
