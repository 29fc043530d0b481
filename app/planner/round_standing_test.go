package planner_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// roundOfOne is a world in which one person is left to ask in a round of her own.
func roundOfOne(t *testing.T) (*world, app.Round) {
	t.Helper()
	w := noRound(t)
	r, _, err := w.StartRound(ctx, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.later(24 * time.Hour)
	return w, r
}

// write changes the data as no action of the program would.
func (w *world) write(work func(app.Writer) error) {
	w.t.Helper()
	if _, err := w.store.Change("change.test", "", w.now, work); err != nil {
		w.t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
}

// standsAt gives the one row of the round, its head and its line in the history.
func standsAt(t *testing.T, w *world) (row planner.ProgressRow, head planner.RoundProgress, past planner.PastPick) {
	t.Helper()
	today := must(w.TodayView(ctx))(t)
	if today.Round == nil || len(today.Round.Rows) != 1 {
		t.Fatalf("the round is %+v", today.Round)
	}
	return today.Round.Rows[0], *today.Round, must(w.RoundHistory(ctx))(t)[0].Picks[0]
}

func TestTheRowAndTheHeadOfARoundNeverContradictEachOther(t *testing.T) {
	messages := []app.MessageState{"", app.Draft, app.SentOff, app.Replied, app.Refused, app.NoAnswer}
	coffees := []app.CoffeeState{"", app.Idea, app.Asked, app.Agreed, app.Scheduled, app.WasMet, app.Cancelled, app.Declined, app.Silent}
	w, r := roundOfOne(t)
	person := r.Picks[0].Person
	var message app.MessageID
	var coffee app.CoffeeID
	for _, m := range messages {
		for _, c := range coffees {
			for _, answered := range []bool{false, true} {
				for _, over := range []bool{false, true} {
					at := w.now.Add(-time.Hour)
					w.write(func(s app.Writer) (err error) {
						letter := app.Message{ID: message, Person: person, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", State: m, Updated: at}
						if m == "" {
							letter.State = app.Draft
						}
						if letter.State != app.Draft {
							letter.SentAt = at
						}
						if message, err = s.SaveMessage(letter); err != nil {
							return err
						}
						cup := app.Coffee{ID: coffee, Person: person, Round: r.ID, State: c, Created: at, UID: "cup", Minutes: 30, Zone: "Europe/London", Start: w.now.Add(48 * time.Hour)}
						if c == "" {
							cup.State = app.Idea
						}
						if over {
							cup.Start = w.now.Add(-3 * time.Hour)
						}
						if m != "" && m != app.Draft {
							cup.AskedAt = at
						}
						if answered {
							cup.Answered = at
						}
						coffee, err = s.SaveCoffee(cup)
						return err
					})
					what := fmt.Sprintf("message %q, coffee %q, answered %t, over %t", m, c, answered, over)
					row, head, past := standsAt(t, w)
					_, counts, _ := strings.Cut(head.Line, ". ")
					yes, waits := strings.Contains(head.Line, "1 said yes"), strings.Contains(head.Line, "1 not answered")
					switch {
					case row.Asked != strings.HasPrefix(head.Asked, "1 of 1"):
						t.Errorf("%s: asked %t, and %q", what, row.Asked, head.Asked)
					case row.Yes != yes:
						t.Errorf("%s: the row says yes %t, the head %q", what, row.Yes, head.Line)
					case (row.Status == "No answer yet") && !waits, waits && row.Status != "No answer yet" && !strings.Contains(row.Status, "not answered") && row.Status != "Did you meet?":
						t.Errorf("%s: the row says %q, the head %q", what, row.Status, head.Line)
					case !row.Asked && (row.Status != "Not asked" || !strings.Contains(head.Line, "Nobody is asked yet")):
						t.Errorf("%s: %q, %q", what, row.Status, head.Line)
					case strings.Count(counts, "1 ") > 1:
						t.Errorf("%s: counted twice in %q", what, head.Line)
					case (past.Status == "Not asked") == row.Asked:
						t.Errorf("%s: %q now, and %q in the history", what, row.Status, past.Status)
					}
				}
			}
		}
	}
}

func TestAYesWhoseCoffeeWasCalledOffIsNoSilence(t *testing.T) {
	w, r := roundOfOne(t)
	id := r.Picks[0].Person
	if _, _, err := w.Sent(ctx, id, app.ByEmail, w.now); err != nil {
		t.Fatal(err)
	}
	if row, head, _ := standsAt(t, w); row.Status != "No answer yet" || !strings.HasSuffix(head.Line, ". 1 not answered.") {
		t.Errorf("%q, %q", row.Status, head.Line)
	}
	if _, err := w.Answered(ctx, id, true); err != nil {
		t.Fatal(err)
	}
	c, _, err := w.Schedule(ctx, id, planner.Plan{Start: w.now.Add(30 * time.Hour), Zone: "Europe/London"}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	if row, head, _ := standsAt(t, w); row.Status != "Coffee tomorrow" || !row.Yes || head.Over {
		t.Errorf("%+v, over %t", row, head.Over)
	}
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	row, head, past := standsAt(t, w)
	if row.Status != "Called off" || !row.Asked || !row.Yes || !strings.HasSuffix(head.Line, ". 1 said yes.") || past.Status != "Called off" {
		t.Errorf("%+v, %q, %q", row, head.Line, past.Status)
	}
	if !head.Over {
		t.Error("nothing is left to do, and no next round is offered")
	}
}

func TestATimeSetBeforeTheAnswerIsNotTakenForOne(t *testing.T) {
	w, r := roundOfOne(t)
	id := r.Picks[0].Person
	if _, _, err := w.Sent(ctx, id, app.ByEmail, w.now); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Schedule(ctx, id, planner.Plan{Start: w.now.Add(30 * time.Hour), Zone: "Europe/London"}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	if row, head, _ := standsAt(t, w); row.Status != "Time set for tomorrow, not answered" || row.Yes || !strings.Contains(head.Line, "1 not answered") {
		t.Errorf("%+v, %q", row, head.Line)
	}
}

func TestAPersonSetAsideHoldsNoRoundOpenAndIsSuggestedNoMore(t *testing.T) {
	w, r := roundOfOne(t)
	id := r.Picks[0].Person
	if top := must(w.TodayView(ctx))(t).Top; top == nil || top.Row.ID != id {
		t.Fatalf("suggested is %+v", top)
	}
	if _, err := w.Snooze(ctx, id, app.DayOf(w.now).Add(28)); err != nil {
		t.Fatal(err)
	}
	row, head, _ := standsAt(t, w)
	if row.Status != "Set aside" || !head.Over || must(w.TodayView(ctx))(t).Top != nil {
		t.Errorf("%q, over %t", row.Status, head.Over)
	}
}

func TestARoundSaysItsDaysWithNoWordTwice(t *testing.T) {
	w := sample(t)
	if line := must(w.TodayView(ctx))(t).Round.Line; line != "2 to 27 November. 2 said yes, 1 not answered." {
		t.Errorf("%q", line)
	}
	w = noRound(t)
	if _, _, err := w.StartRound(ctx, 2, nil); err != nil {
		t.Fatal(err)
	}
	if line := must(w.TodayView(ctx))(t).Round.Line; !strings.HasPrefix(line, "17 January to 11 February. ") {
		t.Errorf("%q", line)
	}
}
