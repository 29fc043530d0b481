package me_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func skill(t *testing.T, f *fake, id app.SkillID) app.MySkill {
	t.Helper()
	k, ok := f.me.Skill(id)
	if !ok {
		t.Fatalf("the profile has no skill %s", id)
	}
	return k
}

// tipped finds the select with the tooltip.
func tipped(t *testing.T, h *screentest.Host, tip string) *part.Select {
	t.Helper()
	for _, s := range screentest.All[*part.Select](h) {
		if s.Tip == tip {
			return s
		}
	}
	t.Fatalf("there is no select %q", tip)
	return nil
}

func TestThePageShowsTheProfile(t *testing.T) {
	h, _, _ := shown(t)
	h.MustShow(t, "Maya Okafor", "Senior product manager, Halden Health, London", "8 gaps, 4 you can give", "gap 2", "can give",
		"Should we charge per clinic or per patient?", "since 9 Nov", "since 2 Oct 2025", "Saved", "You may want")
}

func TestALevelIsSavedWhenChosenAndTheRowFollows(t *testing.T) {
	h, f, _ := shown(t)
	tipped(t, h, "Pricing: your level now").Pick(3)
	if got := skill(t, f, "pricing"); got.Have != 3 || got.Want != 3 {
		t.Errorf("saved %+v", got)
	}
	h.MustShow(t, "7 gaps, 4 you can give", "Saved")
	if len(h.Told) != 0 {
		t.Errorf("told %+v; only removals are told", h.Told)
	}
}

func TestTheKeyboardStaysOnTheLevelBeingMoved(t *testing.T) {
	h, f, _ := shown(t)
	sel := tipped(t, h, "Pricing: the level you want")
	c := h.Window().Canvas()
	c.Focus(sel)
	sel.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	sel.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != fyne.Focusable(sel) || skill(t, f, "pricing").Want != 5 {
		t.Errorf("focus on %T, want %d", c.Focused(), skill(t, f, "pricing").Want)
	}
}

func TestASaveKeepsWhatWasChangedElsewhereMeanwhile(t *testing.T) {
	h, f, _ := shown(t)
	f.me.Goal = "Changed by the command line"
	tipped(t, h, "Pricing: your level now").Pick(2)
	if f.me.Goal != "Changed by the command line" || skill(t, f, "pricing").Have != 2 {
		t.Errorf("goal %q, level %d", f.me.Goal, skill(t, f, "pricing").Have)
	}
}

func TestASkillIsAddedByNameAndRemovedWithUndo(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "Add skill")
	h.Type(t, "Skill", "hi")
	combo := screentest.All[*part.Combo](h)[0]
	if got := combo.Suggestions(); len(got) != 1 && len(got) != 2 {
		t.Errorf("suggestions %q", got)
	}
	combo.Entry().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	combo.Pick("Hiring")
	if got := skill(t, f, "own:hiring"); got.Have != 1 || got.Want != 3 || got.Importance != 3 {
		t.Errorf("added %+v", got)
	}
	h.Press(t, "Remove Hiring")
	if _, still := f.me.Skill("own:hiring"); still || len(h.Told) != 1 || h.Told[0].Change == 0 {
		t.Errorf("still there: %v; told %+v", still, h.Told)
	}
}

func TestASkillIsNotAddedTwice(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "Add skill")
	h.Field(t, "Skill").Entry().SetText("pricing")
	h.Press(t, "Add")
	if f.saves != 0 {
		t.Error("the skill was saved a second time")
	}
	h.MustShow(t, "Pricing is in your list already")
}

func TestTheGoalProposesSkillsToAdd(t *testing.T) {
	h, f, _ := shown(t)
	h.Fill(t, "Goal", "Head of Product")
	if f.me.Goal != "Head of Product" {
		t.Fatalf("goal %q", f.me.Goal)
	}
	test.Tap(h.Chip(t, "Strategy"))
	if got := skill(t, f, "strategy"); got.Want != 4 {
		t.Errorf("added %+v", got)
	}
	for _, c := range screentest.All[*part.Chip](h) {
		if c.Text == "Strategy" || c.Text == "Negotiation" {
			t.Errorf("%s is proposed though it is in the profile", c.Text)
		}
	}
}

func TestAWrongAddressIsToldAtItsFieldAndStays(t *testing.T) {
	h, f, _ := shown(t)
	h.Fill(t, "E-mail", "maya at halden")
	field := h.Field(t, "E-mail")
	if field.Error() == "" || field.Text() != "maya at halden" || f.me.Email != "maya.okafor@halden.example" {
		t.Errorf("error %q, text %q, kept %q", field.Error(), field.Text(), f.me.Email)
	}
	h.Fill(t, "E-mail", "maya@halden.example")
	if field.Error() != "" || f.me.Email != "maya@halden.example" {
		t.Errorf("error %q, kept %q", field.Error(), f.me.Email)
	}
}

func TestQuestionsAreAddedEditedAndClosed(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Add a question")
	h.Field(t, "Question").Entry().SetText("Who should own the roadmap?")
	test.Tap(h.Check(t, "I want the opposite view"))
	h.Choose(t, "Your own view", "Rather for")
	h.Press(t, "Add")
	q := f.me.Questions[3]
	if q.Text != "Who should own the roadmap?" || !q.Opposite || q.Importance != 3 || q.Stance == nil || *q.Stance != 1 {
		t.Fatalf("added %+v", q)
	}
	h.Press(t, "Edit: Who should own the roadmap?")
	h.Field(t, "Question").Entry().SetText("Who owns the roadmap?")
	h.Press(t, "Save")
	h.Press(t, "Close: Who owns the roadmap?")
	h.Field(t, "What did you learn?").Entry().SetText("The team")
	h.Press(t, "Close it")
	q = f.me.Questions[3]
	if q.Text != "Who owns the roadmap?" || q.Learned != "The team" || q.Closed != "2026-11-18" {
		t.Errorf("closed %+v", q)
	}
	h.Press(t, "1 answered")
	h.Press(t, "Open again: Who owns the roadmap?")
	if f.me.Questions[3].Closed != "" {
		t.Error("the question stays closed")
	}
}

func TestStrengthsViewsWeightsAndSupportAreSaved(t *testing.T) {
	h, f, _ := shown(t)
	screentest.All[*part.CellBar](h)[0].Pick(4)
	h.Choose(t, "Seniority", "Lead")
	h.Fill(t, "Region", "Ireland")
	h.Press(t, "How much each counts")
	test.Tap(h.Check(t, "Seniority: only upward counts"))
	steppers := screentest.All[*part.Stepper](h)
	steppers[0].Step(1)
	p := f.me
	if p.Strengths[app.Leads] != 4 || p.Perspective[app.Seniority] != "lead" || p.Perspective[app.Region] != "Ireland" || len(p.Upward) != 1 {
		t.Errorf("saved %v %v %v", p.Strengths, p.Perspective, p.Upward)
	}
	if p.Support.Critique+p.Weight(app.Function) != 7 {
		t.Errorf("critique %d, weight of function %d; one of them should have grown by one", p.Support.Critique, p.Weight(app.Function))
	}
}

func TestHoursNeverEndBeforeTheyBegin(t *testing.T) {
	h, f, _ := shown(t)
	h.Choose(t, "From", "18:00")
	if got := f.me.Hours[0]; got.From != "18:00" || got.To != "19:00" {
		t.Errorf("saved %+v", got)
	}
	test.Tap(h.Chip(t, "Fr"))
	if got := f.me.Hours[0].Days; len(got) != 4 {
		t.Errorf("days %v", got)
	}
	h.Choose(t, "Time zone", "Lisbon (Europe)")
	h.Choose(t, "Usual length", "40 minutes")
	h.Choose(t, "New round", "Every 6 weeks")
	if f.me.Zone != "Europe/Lisbon" || f.me.Minutes != 40 || f.me.RoundWeeks != 6 {
		t.Errorf("saved %s, %d, %d", f.me.Zone, f.me.Minutes, f.me.RoundWeeks)
	}
}

func TestPlacesOffersAndGroupsComeAndGo(t *testing.T) {
	h, f, _ := shown(t)
	test.Tap(h.Chip(t, "Fox Lane Café"))
	test.Tap(h.Chip(t, "a clinic visit"))
	test.Tap(h.Chip(t, "Product Circle London"))
	if len(f.me.Places) != 2 || len(f.me.Offers) != 4 || len(f.me.Groups) != 1 || len(h.Told) != 3 {
		t.Errorf("%v %v %v, told %d", f.me.Places, f.me.Offers, f.me.Groups, len(h.Told))
	}
	h.Press(t, "Add something you can give")
	what := h.Field(t, "What you can give")
	what.OnSubmitted("a reading list")
	if got := f.me.Offers[len(f.me.Offers)-1].Text; got != "a reading list" {
		t.Errorf("added %q", got)
	}
}

func TestAPositionIsEditedInPlace(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "Edit Product manager, Brightwater Care")
	title := h.Field(t, "Title")
	title.Entry().SetText("Lead product manager")
	h.Press(t, "Save")
	if got := f.me.Positions[2]; got.Title != "Lead product manager" || got.From != "2018-10-01" || len(f.me.Positions) != 6 {
		t.Errorf("saved %+v of %d", got, len(f.me.Positions))
	}
}

func TestAFailureIsToldAndWhatIsKeptShowsAgain(t *testing.T) {
	h, f, _ := shown(t)
	f.fail = app.Invalid("the disk is full")
	tipped(t, h, "Pricing: your level now").Pick(5)
	if len(h.Failed) != 1 {
		t.Fatalf("told %v", h.Failed)
	}
	if got := tipped(t, h, "Pricing: your level now").Chosen(); got != 1 {
		t.Errorf("the page shows level %d, 1 is kept", got)
	}
}

func TestTheProfileIsExportedWhereTheUserSays(t *testing.T) {
	h, f, _ := shown(t)
	h.SavePath = "/tmp/me.json"
	h.Press(t, "Export profile")
	if f.exported != "/tmp/me.json" || h.SaveNames[0] != "me.json" || len(h.Told) != 1 {
		t.Errorf("exported %q under %q, told %+v", f.exported, h.SaveNames, h.Told)
	}
}

func TestAnUndoElsewhereShows(t *testing.T) {
	h, f, s := shown(t)
	f.me.Name = "Maya O."
	s.Changed([]app.Signal{app.ProfileChanged})
	h.MustShow(t, "Maya O.")
	s.Changed([]app.Signal{app.PeopleChanged})
}

func TestTheRouteCanBeginASkill(t *testing.T) {
	h, _, s := shown(t)
	s.Open(screen.Route{Name: screen.Me, Add: true})
	if len(h.Window().Canvas().Overlays().List()) != 1 {
		t.Error("no form opened")
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
