package me_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// adds is the field of the open row that adds skills.
func adds(t *testing.T, h *screentest.Host) *part.Combo {
	t.Helper()
	for _, c := range screentest.All[*part.Combo](h) {
		if c.Label == "Skill" {
			return c
		}
	}
	t.Fatal("the row that adds skills is not open")
	return nil
}

func enter(c *part.Combo) { c.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestTwoLettersAndEnterAddASkillAndTheRowStaysOpen(t *testing.T) {
	h, f, s := shown(t)
	s.Key(fyne.KeyA)
	h.Wait(time.Second)
	row := adds(t, h)
	if h.Window().Canvas().Focused() != row.Focusable() {
		t.Fatalf("the keyboard is on %T", h.Window().Canvas().Focused())
	}
	if got := row.Suggestions(); len(got) != 1 || got[0] != "Hiring, 1 now, 3 wanted" {
		t.Errorf("before typing it offers %q", got)
	}
	test.Type(row.Focusable(), "hi")
	enter(row)
	if got := skill(t, f, "hiring"); got.Have != 1 || got.Want != 3 || got.Importance != 3 {
		t.Errorf("added %+v", got)
	}
	h.MustShow(t, "Hiring is added: 1 now, 3 wanted", "9 gaps")
	if h.Window().Canvas().Focused() != row.Focusable() || row.Text() != "" {
		t.Errorf("after Enter the field holds %q", row.Text())
	}
	test.Type(row.Focusable(), "exc")
	if got := row.Suggestions()[0]; got != "Spreadsheets (Excel), 1 now, 3 wanted" {
		t.Errorf("exc offers %q", got)
	}
	enter(row)
	skill(t, f, "spreadsheets")
	test.Type(row.Focusable(), "Clinic visits")
	enter(row)
	if got := skill(t, f, "own:clinic-visits"); got.Name != "Clinic visits" {
		t.Errorf("added %+v", got)
	}
	h.Unfocus() // as after a press on an offer
	h.Wait(time.Second)
	if h.Window().Canvas().Focused() != row.Focusable() {
		t.Error("after a press on an offer the keyboard is elsewhere")
	}
	row.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the suggestions
	row.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the row
	if h.HasButton("Close (Esc)") || h.Backs != 0 {
		t.Error("Esc does not close the row alone")
	}
	h.Press(t, "Remove Hiring")
	if _, still := f.me.Skill("hiring"); still || len(h.Told) != 1 || h.Told[0].Change == 0 {
		t.Errorf("still there: %v; told %+v", still, h.Told)
	}
}

func TestASkillIsNotAddedTwice(t *testing.T) {
	for _, typed := range []string{"pricing", "pric"} { // the beginning of a skill of mine is none of its own
		h, f, _ := shown(t)
		h.Press(t, "Add skill")
		row := adds(t, h)
		test.Type(row.Focusable(), typed)
		enter(row)
		if f.saves != 0 {
			t.Errorf("%q was saved", typed)
		}
		h.MustShow(t, "Pricing is in your list already")
	}
}

func TestTheRowKeepsWhatIsTypedWhenTheWindowIsLaidOutAgain(t *testing.T) {
	h, _, s := shown(t)
	h.Press(t, "Add skill")
	test.Type(adds(t, h).Focusable(), "hyp")
	h.Rebuild(s)
	if got := adds(t, h).Text(); got != "hyp" {
		t.Errorf("the field holds %q", got)
	}
}

func TestMyPositionProposesAndNothingIsKeptBeforeISaySo(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "From your position you likely have", "Prioritisation", "4 now, from Senior product manager")
	if h.Shows("Interviewing") {
		t.Error("the fifth proposal shows before it is asked for")
	}
	h.Press(t, "1 more")
	h.MustShow(t, "Interviewing")
	if f.saves != 0 {
		t.Fatal("something was kept")
	}
	h.Hint(t, "Add Prioritisation")
	if got := skill(t, f, "prioritisation"); got.Have != 4 {
		t.Errorf("added %+v", got)
	}
	h.Press(t, "Do not propose Writing")
	if h.Shows("Writing") || !f.away["writing"] {
		t.Error("what was dismissed is still proposed")
	}
	h.Press(t, "Add all") // the first is the list of what I likely have
	if len(f.me.Skills) != 16 || len(h.Told) != 3 || h.Told[2].Change == 0 {
		t.Errorf("%d skills; told %+v", len(f.me.Skills), h.Told)
	}
	if h.Shows("From your position") {
		t.Error("the card stays though nothing is proposed")
	}
}

func TestTheGoalOrARoleProposesSkillsToWant(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "You may want", "Hiring")
	h.Fill(t, "Role to look at", "Head of Product")
	h.MustShow(t, "For Head of Product you should want", "Strategy", "1 now, 4 wanted, for Head of Product")
	if f.saves != 0 {
		t.Error("to look at a role kept something")
	}
	h.Hint(t, "Add Strategy")
	if got := skill(t, f, "strategy"); got.Want != 4 {
		t.Errorf("added %+v", got)
	}
	h.Hint(t, "Add Pricing")
	if got := skill(t, f, "pricing"); got.Have != 1 || got.Want != 4 {
		t.Errorf("raised to %+v", got)
	}
	h.MustShow(t, "You want what this asks for already")
	h.Fill(t, "Role to look at", "")
	h.Fill(t, "Goal", "Head of Product")
	if f.me.Goal != "Head of Product" {
		t.Errorf("goal %q", f.me.Goal)
	}
}

func TestTheRouteCanBeginASkill(t *testing.T) {
	h, _, s := shown(t)
	s.Open(screen.Route{Name: screen.Me, Add: true})
	if h.Window().Canvas().Focused() != adds(t, h).Focusable() {
		t.Error("the row that adds skills does not have the keyboard")
	}
}

func TestAPressMovesHowMuchASkillMatters(t *testing.T) {
	h, f, _ := shown(t)
	type matters interface {
		fyne.CanvasObject
		fyne.Tappable
		fyne.Focusable
		Pick(importance int)
	}
	var all []matters
	for _, m := range screentest.All[matters](h) {
		switch m.(type) {
		case *part.CellBar, *part.Select, *part.Segmented:
		default:
			all = append(all, m)
		}
	}
	if len(all) != 12 {
		t.Fatalf("%d rows can be pressed, want 12", len(all))
	}
	test.Tap(all[4]) // Pricing, from mid to high
	if got := skill(t, f, "pricing").Importance; got != 5 {
		t.Errorf("importance %d after a press, want 5", got)
	}
	test.Tap(all[4]) // and round again to low
	all[4].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	all[4].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	all[4].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if got := skill(t, f, "pricing").Importance; got != 1 {
		t.Errorf("importance %d at the lower end, want 1", got)
	}
}
