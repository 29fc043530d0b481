package me_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/part"
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

func TestADimensionOfOnesOwnIsAddedAndRemovedAfterAsking(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "Add your own")
	h.Press(t, "Add")
	h.MustShow(t, "has no name")
	h.Field(t, "Name").Entry().SetText("Years abroad")
	h.Field(t, "Values").Entry().SetText("none, some\nmany")
	if h.Check(t, "Only upward counts").Disabled() != true {
		t.Error("upward can be chosen though the values have no order")
	}
	test.Tap(h.Check(t, "In order, from the lowest to the highest"))
	test.Tap(h.Check(t, "Only upward counts"))
	h.Choose(t, "Your own place", "some")
	screentest.All[*part.Stepper](h)[0].Step(1)
	h.Press(t, "Add")
	if v := f.own; v.Name != "Years abroad" || len(v.Values) != 3 || !v.Ordered || !v.Upward || v.Place != "some" || v.Weight != 2 {
		t.Fatalf("saved %+v", v)
	}
	h.Press(t, "How much each counts")
	test.Tap(h.Check(t, "Years abroad: only upward counts"))
	if len(f.me.Upward) != 1 || f.me.Upward[0] != "own:years-abroad" {
		t.Errorf("upward %v", f.me.Upward)
	}
	h.Press(t, "Edit Years abroad")
	h.Choose(t, "Your own place", "some")
	h.Field(t, "Values").Entry().SetText("none, a few, many")
	h.Press(t, "Save")
	if f.own.Place != "a few" {
		t.Errorf("after its value was renamed my place is %q", f.own.Place)
	}
	h.Press(t, "Edit Years abroad")
	h.Press(t, "Remove the dimension")
	if len(h.Asked) != 1 || len(f.me.Own) != 1 {
		t.Fatalf("asked %+v", h.Asked)
	}
	h.Asked[0].Do()
	if len(f.me.Own) != 0 || h.Told[len(h.Told)-1].Change == 0 {
		t.Errorf("left %+v", f.me.Own)
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
