package planner_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// TestTheLoop tells what Cortado is for, from an empty window to the second
// proposal, as somebody lives it.
func TestTheLoop(t *testing.T) {
	w := empty(t)

	// Maya brings in her network. It says who people are, and a little of herself.
	got := w.bring(w.file("Connections.csv", linkedIn))
	if got.Added != 5 || got.Updated != 0 || got.Me {
		t.Fatalf("imported %+v", got)
	}
	if view := must(w.WhoNext(ctx, 0))(t); view.Empty != "who.empty.needs" {
		t.Errorf("without needs Who next says %q", view.Empty)
	}

	// She says what she wants to grow.
	me := must(w.SetProfile(ctx, []byte(`{"name":"Maya Okafor","email":"maya@halden.example","zone":"Europe/London",
		"title":"Product manager","organisation":"Halden Health","hours":[{"days":[1,2,3,4,5],"from":"09:00","to":"17:30"}],
		"skills":[{"name":"Financial modelling","have":1,"want":4,"importance":5},{"name":"Data analysis","have":2,"want":4,"importance":3},
			{"name":"Pricing","have":1,"want":3,"importance":3},{"name":"User research","have":5,"want":5,"importance":1}],
		"offers":["a clinic visit"]}`)))(t)
	if len(me.Gaps()) != 3 {
		t.Fatalf("gaps %v", me.Gaps())
	}

	// The proposal: the finance director first, since nobody else covers that gap.
	w.later(time.Hour)
	first := must(w.WhoNext(ctx, 2))(t)
	if first.Started || len(first.Cards) != 2 || first.Round != 1 {
		t.Fatalf("proposal %+v", first)
	}
	priya := w.who("Priya Raman")
	if first.Cards[0].Row.ID != priya || len(first.Cards[0].Reasons) == 0 || first.Cards[0].Reasons[0].Name != "Financial modelling" {
		t.Fatalf("the first card is %s: %+v", first.Cards[0].Row.Name, first.Cards[0].Reasons)
	}

	// She writes to Priya, and says that she sent it. That starts the round.
	draft := must(w.Compose(ctx, planner.Compose{Person: priya}))(t)
	if draft.Chosen.Situation != app.FirstContact || !strings.Contains(draft.Body, "Priya") {
		t.Fatalf("a %s message: %s", draft.Chosen.Situation, draft.Body)
	}
	kept := must(w.SaveDraft(app.Message{Person: priya, Situation: draft.Chosen.Situation, Channel: draft.Chosen.Channel, Tone: draft.Chosen.Tone,
		Lang: "en", Purpose: "skill:financial-modelling", Subject: draft.Subject, Body: draft.Body}))(t)
	sent, _, err := w.Sent(ctx, priya, "", atOnce)
	if err != nil || sent.ID != kept.ID || sent.State != app.SentOff || sent.Body != draft.Body {
		t.Fatalf("sent %+v, %v", sent, err)
	}
	_, err = w.SaveDraft(sent)
	kind(t, err, app.ErrInvalid, "was sent")
	round := must(w.Round(ctx, 0))(t)
	if round.ID != 1 || len(round.Picks) != 4 || round.Picks[0].Person != priya || len(round.Picks[0].Terms) == 0 {
		t.Fatalf("the round is %+v", round)
	}
	view := must(w.WhoNext(ctx, 0))(t)
	if !view.Started || !view.Cards[0].Asked || view.Cards[1].Asked || view.Progress.Asked == "" {
		t.Errorf("after sending the round shows %+v", view.Progress)
	}

	// Two days later Priya says yes; they settle on a time, and the invite is written.
	w.later(48 * time.Hour)
	must(w.Answered(ctx, priya, true))(t)
	plan := planner.Plan{Start: at("2026-11-24 15:30", "Europe/London"), Minutes: 25, Remind: 15, Link: "https://meet.example/maya"}
	out := planner.Export{Path: w.path("priya.ics")}
	c, _, err := w.Schedule(ctx, priya, plan, out)
	if err != nil || c.State != app.Scheduled || c.Sequence != 0 || c.Round != 1 || c.Zone != "Europe/London" || c.Exported.IsZero() {
		t.Fatalf("scheduled %+v, %v", c, err)
	}
	if text := string(must(os.ReadFile(out.Path))(t)); !strings.Contains(text, "DTSTART:20261124T153000Z") || strings.Contains(text, "ATTENDEE") {
		t.Errorf("the invite for my own calendar:\n%s", text)
	}

	// It has to move. The invite keeps its number and counts up.
	plan = planner.PlanOf(c)
	plan.Start = at("2026-11-25 10:00", "Europe/London")
	moved, _, err := w.Move(ctx, c.ID, plan, planner.Export{Path: w.path("moved.ics"), ToSend: true})
	if err != nil || moved.UID != c.UID || moved.Sequence != 1 || moved.SentOut.IsZero() {
		t.Fatalf("moved %+v, %v", moved, err)
	}
	if text := string(must(os.ReadFile(w.path("moved.ics")))(t)); !strings.Contains(text, "METHOD:REQUEST") || !strings.Contains(text, "SEQUENCE:1") {
		t.Errorf("the invite to send:\n%s", text)
	}
	if same, id, err := w.Move(ctx, c.ID, planner.PlanOf(moved), planner.Export{}); err != nil || id != 0 || same.Sequence != 1 {
		t.Errorf("a move to the same time made change %d with sequence %d, %v", id, same.Sequence, err)
	}

	// The day after the coffee, Cortado asks how it went.
	w.now = at("2026-11-26 09:30", "Europe/London")
	if due := kindsDue(w); due != "rate" {
		t.Errorf("due after the coffee: %s", due)
	}
	rated := must(w.Rate(ctx, c.ID, planner.Rating{Helpful: 5, Did: []app.Effect{app.NewView}, Needs: []app.NeedRating{{Label: "Financial modelling", Met: 1}},
		Learned: []app.Learned{{Name: "Financial modelling", To: 3, Note: "Cash first"}}, Given: []planner.Given{{Direction: app.Gave, Text: "The survey", Due: "2026-11-27"}}}))(t)
	if rated.TrustOffer != 1 || rated.Talk.Learned[0].From != 1 {
		t.Errorf("rated %+v", rated)
	}
	if s, _ := must(w.Profile(ctx))(t).Skill("financial-modelling"); s.Have != 3 {
		t.Errorf("my level is %d after the talk", s.Have)
	}
	if due := kindsDue(w); due != "thank promise" && due != "promise thank" {
		t.Errorf("due after rating: %s", due)
	}

	// The next proposal is another: Priya was just met, and that gap is smaller.
	w.now = at("2026-12-16 09:00", "Europe/London")
	second := must(w.WhoNext(ctx, 2))(t)
	if second.Started || len(second.Cards) == 0 || second.Round != 2 {
		t.Fatalf("after the round's last day: started %v, %d cards, round %d", second.Started, len(second.Cards), second.Round)
	}
	for _, card := range second.Cards {
		if card.Row.ID == priya {
			t.Error("Priya is proposed again three weeks after the coffee")
		}
	}
	if second.Now.Have <= first.Now.Have {
		t.Errorf("coverage went from %g to %g although a level rose", first.Now.Have, second.Now.Have)
	}

	// And later: say what came of it.
	w.now = at("2026-12-17 09:00", "Europe/London")
	if due := kindsDue(w); !strings.Contains(due, "report-back") {
		t.Errorf("three weeks after: %s", due)
	}
	if err := w.Check(ctx); err != nil {
		t.Error(err)
	}
}

// kindsDue names what is due in order.
func kindsDue(w *world) string {
	w.t.Helper()
	var out []string
	for _, task := range must(w.Due(ctx))(w.t) {
		out = append(out, string(task.FollowUp.Kind))
		if task.Title == "" || task.Why == "" || task.Verb == "" || task.Minutes == 0 || strings.Contains(task.Why, "no value") {
			w.t.Errorf("a task without its words: %+v", task)
		}
	}
	return strings.Join(out, " ")
}

func TestTheFirstMessageToSomebodyOutsideTheProposalStartsNoRound(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	stranger := w.add("Kim Oh, Gardener")
	must(w.SetProfile(ctx, []byte(`{"skills":[{"name":"Pricing","have":1,"want":4,"importance":5}]}`)))(t)
	if _, _, err := w.Sent(ctx, stranger, app.ByEmail, atOnce); err != nil {
		t.Fatal(err)
	}
	_, err := w.Round(ctx, 0)
	kind(t, err, app.ErrNotFound, "no round")
}

func TestAThankYouStartsNoRoundAndAsksForNothing(t *testing.T) {
	w := sample(t)
	samuel := w.who("Samuel Boateng")
	must(w.SaveDraft(app.Message{Person: samuel, Situation: app.ThankYou, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Thank you"}))(t)
	if _, _, err := w.Sent(ctx, samuel, "", atOnce); err != nil {
		t.Fatal(err)
	}
	if all := must(w.Coffees(ctx, samuel))(t); len(all) != 0 {
		t.Errorf("a thank-you made the coffee %+v", all)
	}
	for _, row := range must(w.WhoNext(ctx, 0))(t).Progress.Rows {
		if row.Person == samuel && row.Asked {
			t.Error("a thank-you counts as asking for a coffee")
		}
	}
}

func TestACoffeeMissedAndPlannedAgainCountsItsInviteUp(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: -1}
	c, _, err := w.Schedule(ctx, jonas, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Missed(ctx, c.ID, true); err != nil {
		t.Fatal(err)
	}
	plan.Start = at("2026-11-27 10:00", "Europe/London")
	again, _, err := w.Schedule(ctx, jonas, plan, planner.Export{})
	if err != nil || again.ID != c.ID || again.UID != c.UID || again.Sequence != 1 {
		t.Errorf("planned again: %+v, %v; calendars that have the first invite need sequence 1", again, err)
	}
}

func TestACoffeeTakesNoStepItCannotTake(t *testing.T) {
	w := sample(t)
	priya := must(w.Coffees(ctx, w.who("Priya Raman")))(t)[0]
	if _, _, err := w.Cancel(ctx, priya.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	before := w.all()
	steps := map[string]func() error{
		"move":   func() error { _, _, err := w.Move(ctx, priya.ID, planner.PlanOf(priya), planner.Export{}); return err },
		"cancel": func() error { _, _, err := w.Cancel(ctx, priya.ID, planner.Export{}); return err },
		"met":    func() error { _, _, err := w.Met(ctx, priya.ID); return err },
		"missed": func() error { _, _, err := w.Missed(ctx, priya.ID, false); return err },
		"rate":   func() error { _, err := w.Rate(ctx, priya.ID, planner.Rating{Helpful: 4}); return err },
	}
	for name, step := range steps {
		if err := step(); err == nil {
			t.Errorf("a cancelled coffee took the step %s", name)
		} else {
			kind(t, err, app.ErrInvalid, "cancelled")
		}
	}
	for name, r := range map[string]planner.Rating{"helpful": {}, "needs": {Helpful: 4, Needs: []app.NeedRating{{Label: "Juggling fire", Met: 1}}}, "day": {Helpful: 4, TalkAgain: "2026-13-01"}} {
		c := must(w.Coffees(ctx, w.who("Aiko Tanaka")))(t)
		if _, err := w.Rate(ctx, c[len(c)-1].ID, r); err == nil {
			t.Errorf("a rating with a wrong %s was kept", name)
		}
	}
	w.sameAs(before, "a refused step left something")
}

func TestASecondRatingReplacesTheFirst(t *testing.T) {
	w := sample(t)
	all := must(w.Coffees(ctx, w.who("Aiko Tanaka")))(t)
	c := all[len(all)-1].ID
	said := planner.Rating{Helpful: 3, Learned: []app.Learned{{Name: "Data analysis", To: 3, Note: "Look at the axes"}},
		Given: []planner.Given{{Direction: app.Gave, Text: "A reader", Done: true}, {Direction: app.Gave, Text: "The survey", Due: "2026-11-30"}}, NextStep: "Redraw two charts"}
	first := must(w.Rate(ctx, c, said))(t)
	entries := len(must(w.store.Ledger(ctx, 0))(t))
	w.later(time.Hour)
	said.Helpful = 5
	second := must(w.Rate(ctx, c, said))(t)
	if second.Talk.ID != first.Talk.ID || second.Talk.Helpful != 5 {
		t.Errorf("rated twice: %+v and %+v", first.Talk, second.Talk)
	}
	if n := len(must(w.store.Ledger(ctx, 0))(t)); n != entries {
		t.Errorf("the ledger went from %d to %d entries by saying the same again", entries, n)
	}
	if l := second.Talk.Learned; len(l) != 1 || l[0].From != 2 || l[0].To != 3 {
		t.Errorf("what was learned is %+v; it moved from 2 to 3", l)
	}
}
