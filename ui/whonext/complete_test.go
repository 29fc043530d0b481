package whonext_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// confirm presses the main button of the dialog in front.
func confirm(h *screentest.Host) {
	buttons := screentest.All[*part.Dialog](h)[0].Buttons
	buttons[len(buttons)-1].OnTapped()
}

func TestEachReasonOfANoTeachesItsLesson(t *testing.T) {
	for option, want := range map[string]planner.NotForMeWhy{
		"They do not have that skill: Financial modelling": {Lesson: planner.NoSkill, Skill: app.SkillID(app.Fold("Financial modelling"))},
		"I would not rely on them":                         {Lesson: planner.LowTrust},
		"We see things alike":                              {Lesson: planner.Alike},
		"Another reason":                                   {},
	} {
		h, f, _ := open(t, 1280, 800, asPictured())
		h.Press(t, "Not for me")
		h.Radio(t, option).OnTapped()
		h.MustShow(t, "Priya is no longer suggested")
		confirm(h)
		if f.who != 4 || f.why != want || len(h.Told) != 1 || h.Told[0].Change == 0 {
			t.Errorf("%s: taught %+v, told %v", option, f.why, h.Told)
		}
	}
}

func TestOnlyNotNowLeadsToADay(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Not for me")
	h.Radio(t, "Only not now").OnTapped()
	h.MustShow(t, "Choose until when")
	confirm(h)
	h.Nav(t, "For 3 months")
	if f.until != "2027-02-18" || slices.Contains(f.calls, "not") {
		t.Errorf("called %v, until %s", f.calls, f.until)
	}
}

func TestAPersonWithoutASkillReasonHasNoSkillToLose(t *testing.T) {
	v := asPictured()
	v.Cards[0].Reasons = v.Cards[0].Reasons[2:]
	h, _, _ := open(t, 1280, 800, v)
	h.Press(t, "Not for me")
	if h.Shows("They do not have that skill") {
		t.Error("a skill is asked about that is no reason")
	}
}

func TestTheWeightsAreChosenByName(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.MustShow(t, "Balanced: what people could bring")
	screentest.All[*part.Segmented](h)[0].Pick(2)
	if f.leaning != planner.MoreStretch || len(h.Told) != 1 || h.Told[0].Change == 0 {
		t.Errorf("leaning %s, told %v", f.leaning, h.Told)
	}
}

func TestOwnWeightsLeadToSettings(t *testing.T) {
	h, f, s := open(t, 1280, 800, started())
	f.leaning = planner.OwnWeights
	s.Changed([]app.Signal{app.SettingsChanged})
	h.MustShow(t, "Your own weights hold", "The weights count from the next one.")
	if screentest.All[*part.Segmented](h)[0].Chosen() != -1 {
		t.Error("one of the names is chosen")
	}
	h.Press(t, "Open Settings")
	went(t, h, screen.Route{Name: screen.Settings})
}

func TestAnOpenGapLeadsToWhereToLook(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "open")
	skill := app.SkillID(app.Fold("Device regulation"))
	if !slices.Contains(f.calls, "look "+string(skill)) {
		t.Fatalf("called %v", f.calls)
	}
	h.MustShow(t, "Where to look for Device regulation", "Ask Tom Adeyemi", "You have not said whether Omar Haddad")
	h.Press(t, "Write to Tom")
	went(t, h, screen.Route{Name: screen.Messages, Person: 21, Purpose: "skill:" + app.NeedID(skill)})
	h.Press(t, "open")
	h.Press(t, "See Omar")
	if h.Went[1] != (screen.Route{Name: screen.People, Person: 23}) {
		t.Errorf("went to %v", h.Went[1])
	}
}

func someRounds() []planner.PastRound {
	return []planner.PastRound{
		{Number: 7, Open: true, Dates: "2 Nov 2026 to 27 Nov 2026", Question: "Charge per clinic?", Before: .38, After: .88, Line: "3 of 4 asked, 1 met", Picks: []planner.PastPick{
			{Person: 4, Name: "Priya Raman", Dropped: true, Status: "Not asked", Reasons: []planner.ReasonLine{skill("Pricing", "you 1, want 3, Priya 4", 1, 3, 4, .31)}},
			{Person: 20, Name: "Lena Vogt", Replaced: "Priya Raman", Status: "Met, helpful 4 of 5", Cautions: []planner.ReasonLine{other("trust", "Trust is still low", "trust 2 of 5", 0)}}}},
		{Number: 6, Dates: "5 Oct 2026 to 30 Oct 2026", Before: .3, After: .8, Line: "4 of 4 asked, 3 met, helpful 4.5 of 5", Picks: []planner.PastPick{{Person: 25, Name: "Oskar Lind", Status: "Said no"}}},
	}
}

func TestEarlierRoundsTellWhatCameOfThem(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	f.rounds = someRounds()
	h.Press(t, "Earlier rounds")
	h.MustShow(t, "Round 7, open: 2 Nov 2026 to 27 Nov 2026", "Gap coverage foreseen: 38% to 88%.", "Replaced", "In place of Priya Raman",
		"31% Pricing (you 1, want 3, Priya 4)", "Trust is still low: trust 2 of 5", "Round 6", "helpful 4.5 of 5")
	if h.Shows("Oskar Lind") {
		t.Error("an older round stands open at first")
	}
	h.Press(t, "Show round 6")
	h.MustShow(t, "Oskar Lind", "Said no")
	h.Press(t, "Hide round 7")
	if h.Shows("Lena Vogt") {
		t.Error("round 7 does not close")
	}
}

func TestWithoutARoundTheHistorySaysSo(t *testing.T) {
	h, _, _ := open(t, 900, 600, asPictured())
	h.Press(t, "Earlier rounds")
	h.MustShow(t, "There is no round yet.")
}

func TestTheAnswerShowsHowTheQuestionWasUnderstood(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	ask(t, h, "Leave the public sector?")
	h.MustShow(t, "Understood as", "Pricing", "Negotiation", "Sees it from: media and arts")
	h.Chip(t, "Pricing").OnRemove()
	if !slices.Equal(f.stuck.Skills, []string{"negotiation"}) {
		t.Errorf("asked again about %v", f.stuck.Skills)
	}
	if h.Chip(t, "Negotiation").OnRemove != nil {
		t.Error("the last skill can be taken away, and would come back")
	}
}

func TestWhereIStandIsAskedAndCanBeTakenBack(t *testing.T) {
	h, f, _ := open(t, 1280, 800, started())
	ask(t, h, "Leave the public sector?")
	choice := func() *part.Select {
		all := screentest.All[*part.Select](h)
		if len(all) != 1 {
			t.Fatalf("%d choices", len(all))
		}
		return all[0]
	}
	choice().Pick(1)
	if f.stuck.Stance == nil || *f.stuck.Stance != -2 {
		t.Errorf("asked with %v", f.stuck.Stance)
	}
	if choice().Chosen() != 1 {
		t.Errorf("it shows the choice %d", choice().Chosen())
	}
	choice().Pick(0)
	if f.stuck.Stance != nil {
		t.Errorf("asked with %d", *f.stuck.Stance)
	}
}

func TestASwapInAProposalStartsNothing(t *testing.T) {
	h, f, _ := open(t, 1280, 800, asPictured())
	h.Press(t, "Why not Lena?")
	h.Press(t, "Swap Lena in")
	if !slices.Contains(f.calls, "swap proposed") || slices.Contains(f.calls, "swap") || !strings.Contains(h.Told[0].Text, "the round has not begun") {
		t.Errorf("called %v, told %v", f.calls, h.Told)
	}
}

func TestFewerThanAskedForSaysWhy(t *testing.T) {
	v := asPictured()
	v.Fewer = "Only 2 people can be asked now. The others: 12 paused."
	h, _, _ := open(t, 1280, 800, v)
	h.MustShow(t, "Only 2 people can be asked now. The others: 12 paused.")
	h.Press(t, "Bring in people")
	went(t, h, screen.Route{Name: screen.Import})
}

func TestDrawTheRest(t *testing.T) {
	for name, size := range map[string][2]float32{"": {1280, 800}, "-compact": {640, 800}} {
		h, f, _ := open(t, size[0], size[1], asPictured())
		f.rounds = someRounds()
		h.Press(t, "Earlier rounds")
		h.Shoot(t, "who-next-rounds"+name)
	}
	h, _, _ := open(t, 1280, 800, planner.WhoNext{Round: 1, Size: 4, Empty: "who.empty.nobody", Nobody: "None of your 15 people can be asked now: 12 paused, 3 snoozed.", Gaps: asPictured().Gaps})
	h.MustShow(t, "12 paused, 3 snoozed", "See everyone")
	h.Shoot(t, "who-next-blocked")
}
