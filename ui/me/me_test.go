package me_test

import (
	"testing"
	"time"

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
	h, f, _ := shown(t)
	h.Press(t, "Add skill")
	row := adds(t, h)
	test.Type(row.Focusable(), "pricing")
	enter(row)
	if f.saves != 0 {
		t.Error("the skill was saved a second time")
	}
	h.MustShow(t, "Pricing is in your list already")
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

func TestAQuestionShowsItsCoffeesAndLeadsToThem(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "talked with Priya on 12 November")
	h.Press(t, "Coffees of: Should we charge per clinic or per patient?")
	h.MustShow(t, "Met, Thu 12 Nov", "Asked, Mon 16 Nov")
	h.Press(t, "Message")
	h.Press(t, "Open rating")
	want := []screen.Route{{Name: screen.Messages, Person: 5}, {Name: screen.Rate, Person: 7, Coffee: 3}}
	if len(h.Went) != 2 || h.Went[0] != want[0] || h.Went[1] != want[1] {
		t.Errorf("went to %+v", h.Went)
	}
	h.Press(t, "Close it?")
	if !h.Chip(t, "Priya Raman").On || h.Chip(t, "Jonas Lindqvist").On {
		t.Error("whom the user met is not proposed, or who was only asked is")
	}
	h.Field(t, "What did you learn?").Entry().SetText("Per clinic")
	h.Press(t, "Close it")
	if len(f.from) != 1 || f.from[0] != 7 || f.me.Questions[0].Learned != "Per clinic" || h.Told[0].Change == 0 {
		t.Errorf("from %v, %+v", f.from, f.me.Questions[0])
	}
	h.Press(t, "1 answered")
	h.MustShow(t, "Per clinic", "18 Nov", "2 coffees: Priya met, Jonas asked")
}

func TestWhatAQuestionWasUnderstoodAsIsCorrected(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Add a question")
	h.MustShow(t, "No skill is named")
	text := h.Field(t, "Question")
	text.Entry().SetText("What is the price of a roadmap?")
	test.Tap(h.Chip(t, "Roadmapping"))
	about := screentest.All[*part.Combo](h)[0]
	test.Type(about.Focusable(), "hi")
	enter(about)
	text.Entry().SetText("What is the price of a good roadmap?")
	h.Field(t, "Tags").Entry().SetText("pricing, clinics, Pricing")
	h.Press(t, "Add")
	q := f.me.Questions[3]
	if len(q.Skills) != 1 || q.Skills[0] != "hiring" || len(q.Tags) != 2 {
		t.Errorf("saved %+v", q)
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
	h.Press(t, "Remove: a clinic visit")
	test.Tap(h.Chip(t, "Product Circle London"))
	if len(f.me.Places) != 2 || len(f.me.Offers) != 4 || len(f.me.Groups) != 1 || len(h.Told) != 3 {
		t.Errorf("%v %v %v, told %d", f.me.Places, f.me.Offers, f.me.Groups, len(h.Told))
	}
	h.MustShow(t, "helps with User research", "Also from your strong skills: Product strategy, User research, Roadmapping, Stakeholder talks")
	h.Hint(t, "Add something you can give")
	h.Field(t, "What you can give").Entry().SetText("an hour on your roadmap")
	h.Chip(t, "Roadmapping")
	h.Press(t, "Add")
	if got := f.me.Offers[len(f.me.Offers)-1]; got.Text != "an hour on your roadmap" || len(got.Skills) != 1 || got.Skills[0] != "roadmapping" {
		t.Errorf("added %+v", got)
	}
	h.Press(t, "Edit: our user-interview kit")
	test.Tap(h.Chip(t, "User research"))
	h.Press(t, "Save")
	if got := f.me.Offers[0]; got.Text != "our user-interview kit" || len(got.Skills) != 0 || len(f.me.Offers) != 5 {
		t.Errorf("edited to %+v of %d", got, len(f.me.Offers))
	}
}

func TestAProgrammeIsAddedWithItsPeopleAndRemoved(t *testing.T) {
	h, f, _ := shown(t)
	h.MustShow(t, "Women in Digital Care", "Mentee, with Lena Vogt")
	h.Hint(t, "Add a programme")
	h.Press(t, "Add")
	h.MustShow(t, "Name the programme")
	h.Field(t, "Name").Entry().SetText("Open House")
	screentest.All[*part.Segmented](h)[0].Pick(1)
	who := screentest.All[*part.Combo](h)[0]
	test.Type(who.Focusable(), "pri")
	enter(who)
	test.Type(who.Focusable(), "Nobody")
	h.Press(t, "Add")
	h.MustShow(t, "Nobody has this name")
	who.Entry().SetText("Aiko Tanaka")
	h.Press(t, "Add")
	g := f.me.Programmes[1]
	if g.Name != "Open House" || g.Role != "mentor" || len(g.People) != 2 || g.People[0] != 7 || g.People[1] != 4 {
		t.Fatalf("added %+v", g)
	}
	h.Press(t, "Remove Women in Digital Care")
	if len(f.me.Programmes) != 1 || len(h.Told) != 1 || h.Told[0].Change == 0 {
		t.Errorf("left %+v, told %+v", f.me.Programmes, h.Told)
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
