package people_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// inFull opens the page on somebody of whom everything is known, unfolded.
func inFull(t *testing.T) (*screentest.Host, *fake, *people.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 2400), newFake()
	fullPerson(f)
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People, Person: 1})
	h.Press(t, "More about Aiko")
	return h, f, s
}

// editing is the field that has the keyboard.
func editing(t *testing.T, h *screentest.Host) *part.Field {
	t.Helper()
	for _, f := range screentest.All[*part.DateField](h) {
		if f.Focused() {
			return &f.Field
		}
	}
	for _, f := range screentest.All[*part.Combo](h) {
		if f.Focused() {
			return &f.Field
		}
	}
	for _, f := range screentest.All[*part.Field](h) {
		if f.Focused() {
			return f
		}
	}
	t.Fatal("no field has the keyboard")
	return nil
}

// enter writes words in place of what stands in the field with the keyboard and
// presses Enter.
func enter(t *testing.T, h *screentest.Host, words string) {
	t.Helper()
	f := editing(t, h)
	f.Entry().SetText(words)
	f.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// away leaves the field and waits until the page has noticed.
func away(h *screentest.Host) {
	h.Unfocus()
	h.Wait(time.Second)
}

func TestAValueBecomesItsFieldAndEnterKeepsIt(t *testing.T) {
	h, f, _ := inFull(t)
	for _, c := range []struct {
		press, words string
		kept         func(app.Person) bool
	}{
		{"Ines Duarte, May 2026", "A fair in Porto", func(q app.Person) bool { return q.Through == "A fair in Porto" }},
		{"Lisbon", "Porto", func(q app.Person) bool { return q.Place == "Porto" }},
		{"4 May", "5 June 1984", func(q app.Person) bool { return q.Birthday == "1984-06-05" }},
		{"5 June 1984", "29 February", func(q app.Person) bool { return q.Birthday == "--02-29" }},
		{"14 Feb 2023", "15 March 2022", func(q app.Person) bool { return q.ConnectedOn == "2022-03-15" }},
		{"from 12 January 2027", "+1y", func(q app.Person) bool { return q.TalkAgain == "2027-11-18" }},
		{"University of Porto", "University of Minho", func(q app.Person) bool { return q.Schools[0] == "University of Minho" }},
		{"Add a group", "Harbour readers", func(q app.Person) bool { return slices.Equal(q.Groups, []string{"Women in Data", "Harbour readers"}) }},
		{"+351 21 000 0000", "+351 21 000 0001", func(q app.Person) bool { return q.Extra[0] == app.Extra{Name: "Fax", Value: "+351 21 000 0001"} }},
	} {
		pressValue(t, h, c.press)
		enter(t, h, c.words)
		if q := last(t, f); !c.kept(q) {
			t.Errorf("%q in place of %q: saved %+v", c.words, c.press, q)
		}
		if told := h.Told[len(h.Told)-1]; told.Change == 0 || told.Text != "Aiko Tanaka is saved" {
			t.Errorf("told %+v", told)
		}
	}
}

func TestEscGivesTheOldValueBackAndLeavingKeepsTheNewOne(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Lisbon")
	field := editing(t, h)
	field.Entry().SetText("Nowhere")
	field.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(f.saved) != 0 || !h.Shows("Lisbon") || h.Shows("Nowhere") {
		t.Fatalf("%d saved after Esc", len(f.saved))
	}
	if _, back := h.Window().Canvas().Focused().(*part.Pressed); !back {
		t.Errorf("the keyboard is on %T, not on the value", h.Window().Canvas().Focused())
	}
	pressValue(t, h, "Lisbon")
	away(h)
	if len(f.saved) != 0 || h.Window().Canvas().Focused() != nil {
		t.Error("a value that was not changed is saved")
	}
	pressValue(t, h, "Lisbon")
	editing(t, h).Entry().SetText("Porto")
	away(h)
	if got := last(t, f); got.Place != "Porto" {
		t.Errorf("saved %q", got.Place)
	}
	if len(f.saved) != 1 {
		t.Errorf("saved %d times", len(f.saved))
	}
}

func TestAFieldBesideAnotherOfTheSameValueIsNotLeaving(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Data scientist, Kestrel Analytics")
	h.Field(t, "Title").Entry().SetText("Lead data scientist")
	h.Window().Canvas().Focus(h.Field(t, "Organisation").Focusable())
	h.Wait(time.Second)
	if len(f.saved) != 0 {
		t.Fatal("going from title to organisation saved")
	}
	enter(t, h, "Tern")
	if got := last(t, f); got.Title != "Lead data scientist" || got.Organisation != "Tern" {
		t.Errorf("saved %q at %q", got.Title, got.Organisation)
	}
}

func TestTheNameIsEditedInItsParts(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Aiko Tanaka")
	h.Field(t, "Given name").Entry().SetText("")
	h.Field(t, "Family name").Entry().SetText(" ")
	enter(t, h, " ")
	if len(f.saved) != 0 || h.Field(t, "Given name").Error() == "" {
		t.Fatal("somebody without a name was kept")
	}
	h.Field(t, "Given name").Entry().SetText("Aiko")
	h.Field(t, "Family name").Entry().SetText("Tanaka-Silva")
	h.Field(t, "Called").Entry().SetText("Ai")
	h.Field(t, "After the name").Entry().SetText("")
	h.Window().Canvas().Focus(h.Field(t, "Given name").Focusable())
	enter(t, h, "Aiko")
	if got := last(t, f).Name; got != (app.Name{Prefix: "Dr.", Given: "Aiko", Family: "Tanaka-Silva", Nickname: "Ai"}) {
		t.Errorf("saved %+v", got)
	}
}

func TestAddressesAreAddedLabelledMovedAndRemoved(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Add an e-mail address")
	enter(t, h, "aiko at kestrel")
	if len(f.saved) != 0 || editing(t, h).Error() == "" {
		t.Fatal("a wrong address was kept")
	}
	h.Field(t, "Work, home").Entry().SetText("lab")
	enter(t, h, "aiko@lab.example")
	if got := last(t, f).Emails; len(got) != 3 || got[2] != (app.Email{Address: "aiko@lab.example", Label: "lab"}) {
		t.Fatalf("saved %+v", got)
	}
	pressValue(t, h, "aiko@lab.example")
	h.Press(t, "Make it the first")
	if got := last(t, f).Emails; got[0].Address != "aiko@lab.example" || got[1].Address != "aiko@kestrel.example" || len(got) != 3 {
		t.Fatalf("saved %+v", got)
	}
	pressValue(t, h, "aiko@home.example")
	h.Press(t, "Remove this e-mail address")
	if got := last(t, f).Emails; len(got) != 2 || got[1].Address != "aiko@kestrel.example" {
		t.Fatalf("saved %+v", got)
	}
	pressValue(t, h, "+351 21 123 4567")
	enter(t, h, "")
	if got := last(t, f).Phones; len(got) != 0 {
		t.Errorf("an emptied number stays: %+v", got)
	}
	pressValue(t, h, "Add a link")
	enter(t, h, "nothing of the kind")
	if editing(t, h).Error() == "" {
		t.Error("a wrong link was kept")
	}
}

func TestFormerJobsTakeYearsMonthsAndNothing(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Analyst, Polder Tenders")
	h.Field(t, "From").Entry().SetText("Mar 2015")
	h.Field(t, "To").Entry().SetText("2014")
	enter(t, h, "Senior analyst")
	if len(f.saved) != 0 || h.Field(t, "To").Error() == "" {
		t.Fatal("a job that ends before it starts was kept")
	}
	h.Field(t, "To").Entry().SetText("soon")
	enter(t, h, "Senior analyst")
	if len(f.saved) != 0 || h.Field(t, "To").Error() == "" {
		t.Fatal("a day nobody can read was kept")
	}
	h.Field(t, "To").Entry().SetText("")
	h.Window().Canvas().Focus(h.Field(t, "Title").Focusable())
	enter(t, h, "Senior analyst")
	want := app.Position{Title: "Senior analyst", Organisation: "Polder Tenders", From: "2015-03-01"}
	if got := last(t, f).Past; len(got) != 2 || got[0] != want {
		t.Errorf("saved %+v", got)
	}
}

func TestHoursAreDaysAndTimes(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Mon, Tue, Wed, 09:00 to 12:00")
	test.Tap(h.Chip(t, "Tue"))
	h.Field(t, "To").Entry().SetText("8")
	h.Press(t, "Done")
	if len(f.saved) != 0 || h.Field(t, "To").Error() == "" {
		t.Fatal("hours that end before they start were kept")
	}
	h.Field(t, "To").Entry().SetText("16.30")
	h.Press(t, "Done")
	if got := last(t, f).Hours; len(got) != 1 || !slices.Equal(got[0].Days, []int{1, 3}) || got[0].From != "09:00" || got[0].To != "16:30" {
		t.Errorf("saved %+v", got)
	}
}

func TestTagsZoneRhythmAndStrengthsAreChosenWhereTheyStand(t *testing.T) {
	h, f, _ := inFull(t)
	h.Press(t, "Add a tag")
	enter(t, h, "#climate, Data")
	if got := last(t, f).Tags; !slices.Equal(got, []string{"data", "lisbon", "climate"}) {
		t.Errorf("saved tags %q", got)
	}
	test.Tap(h.Chip(t, "lisbon"))
	if got := last(t, f).Tags; !slices.Equal(got, []string{"data", "climate"}) {
		t.Errorf("saved tags %q", got)
	}
	pick := func(at, option string) {
		t.Helper()
		c := choiceOf(t, h, at)
		c.Pick(slices.Index(c.Options, option))
	}
	pick("Lisbon (Europe)", "Tokyo (Asia)")
	pick("No fixed time", "6 weeks")
	pick("4", "Not known")
	pick("3 of 5", "Not said")
	if q := last(t, f); q.Zone != "Asia/Tokyo" || q.CadenceDays != 42 || len(q.Strengths) != 0 || q.Trust != nil {
		t.Errorf("saved zone %q, every %d days, strengths %v, trust %v", q.Zone, q.CadenceDays, q.Strengths, q.Trust)
	}
}

func TestTheIntroducerIsSomebodyKnown(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Add who introduced you")
	enter(t, h, "Nobody Known")
	if len(f.saved) != 0 || editing(t, h).Error() == "" {
		t.Fatal("a name that nobody has was taken")
	}
	enter(t, h, "Priya Raman")
	if got := last(t, f); got.Introducer != 2 {
		t.Fatalf("saved introducer %d", got.Introducer)
	}
	pressValue(t, h, "Priya Raman")
	enter(t, h, "")
	if got := last(t, f); got.Introducer != 0 {
		t.Errorf("the introducer that was taken out is still %d", got.Introducer)
	}
}

func TestAPerspectiveIsToldWhereItStands(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 1400), newFake()
	aiko := f.persons[1]
	aiko.Perspective["own:pace"] = app.Attribute{Value: "rushing", Certainty: 1, Source: app.Imported}
	f.views = []planner.ViewLine{{Dimension: "own:pace", Label: "Pace", Value: "rushing", Raw: "rushing", Claimed: true}}
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	choose := func(at, option string) app.Person {
		t.Helper()
		c := choiceOf(t, h, at)
		if i := slices.Index(c.Options, option); i >= 0 {
			c.Pick(i)
		} else {
			t.Fatalf("%s has no %q among %q", at, option, c.Options)
		}
		return last(t, f)
	}
	if q := choose("Senior", "Director"); q.Perspective[app.Seniority] != (app.Attribute{Value: "director", Certainty: 1, Source: app.Typed}) {
		t.Errorf("saved %+v", q.Perspective)
	}
	if q := choose("Data science", "Not known"); q.Perspective[app.Function] != (app.Attribute{Certainty: 1, Source: app.Typed}) {
		t.Errorf("saved %+v", q.Perspective)
	}
	if q := choose("Data science", "As the title says"); len(q.Perspective) > 0 {
		if _, kept := q.Perspective[app.Function]; kept {
			t.Error("the value I said is still kept")
		}
	}
	if c := choiceOf(t, h, "rushing"); c.Options[c.Chosen()] != "rushing" {
		t.Error("a value that is no longer among the dimension's is not offered")
	}
	if q := choose("rushing", "fast"); q.Perspective["own:pace"].Value != "fast" {
		t.Errorf("saved %+v", q.Perspective)
	}
	pressValue(t, h, "Physics, then a PhD")
	enter(t, h, "Nursing")
	if q := last(t, f); q.Perspective[app.Background].Value != "Nursing" {
		t.Errorf("saved %+v", q.Perspective)
	}
}

func TestSkillsAreEditedWhereTheyStandInOneChange(t *testing.T) {
	h, f, _ := shown(t)
	h.Hint(t, "Edit skills")
	enter(t, h, "Pricing")
	enter(t, h, "machine Learning")
	if editing(t, h).Error() == "" {
		t.Fatal("a skill that is there already was added")
	}
	editing(t, h).Entry().SetText("")
	screentest.All[*part.Stepper](h)[0].Step(1)
	h.Hint(t, "Remove Data analysis")
	h.Hint(t, "Yes, this is right: Machine learning 2")
	if len(f.saved) != 0 {
		t.Fatal("saved before Done")
	}
	h.Press(t, "Done")
	got := last(t, f).Skills
	if len(f.saved) != 1 || len(got) != 2 || got[0].Name != "Pricing" || got[0].Level != 4 || got[1].ID != "machine-learning" || got[1].Source != app.Typed || got[1].From != "" {
		t.Errorf("saved %d times, %+v", len(f.saved), got)
	}
	h.Hint(t, "Edit skills")
	screentest.All[*part.Stepper](h)[0].Step(1)
	h.Press(t, "Cancel")
	if len(f.saved) != 1 || len(screentest.All[*part.Stepper](h)) != 0 {
		t.Error("Cancel kept something")
	}
}

func TestWhatIsBeingEditedIsKeptWhenAnotherPersonIsOpened(t *testing.T) {
	h, f, _ := inFull(t)
	pressValue(t, h, "Lisbon")
	editing(t, h).Entry().SetText("Porto")
	screentest.All[*part.List](h)[0].PressRow(1)
	if got := last(t, f); got.ID != 1 || got.Place != "Porto" {
		t.Errorf("saved %q for person %d", got.Place, got.ID)
	}
	pressValue(t, h, "Add an e-mail address")
	editing(t, h).Entry().SetText("priya at home")
	screentest.All[*part.List](h)[0].PressRow(0)
	if len(h.Failed) != 1 || !strings.Contains(h.Failed[0].Error(), "priya at home is not kept") {
		t.Errorf("told %v", h.Failed)
	}
}

func TestAChangeElsewhereDoesNotTakeTheFieldAway(t *testing.T) {
	h, f, s := inFull(t)
	pressValue(t, h, "Lisbon")
	editing(t, h).Entry().SetText("Port")
	s.Changed([]app.Signal{app.PeopleChanged})
	if got := editing(t, h).Text(); got != "Port" {
		t.Errorf("the field holds %q", got)
	}
	f.fail = app.Invalid("the disk is full")
	editing(t, h).Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := editing(t, h); got.Text() != "Port" || got.Error() != "The disk is full" {
		t.Errorf("after a failure the field holds %q and says %q", got.Text(), got.Error())
	}
	f.fail = nil
	enter(t, h, "Porto")
	if got := last(t, f); got.Place != "Porto" {
		t.Errorf("saved %q", got.Place)
	}
}

func TestValuesOfFilesMoveToWhereTheyBelong(t *testing.T) {
	h, f, _ := inFull(t)
	move := func(value, to string) app.Person {
		t.Helper()
		pressValue(t, h, value)
		for _, c := range screentest.All[*part.Choice](h) {
			if c.Tip == "Move it to…" {
				i := slices.Index(c.Options, to)
				if i < 0 {
					t.Fatalf("%q cannot go to %q, only %q", value, to, c.Options)
				}
				c.Pick(i)
				return last(t, f)
			}
		}
		t.Fatal("nothing moves it")
		return app.Person{}
	}
	if q := move("+351 21 000 0000", "Phone"); len(q.Extra) != 1 || q.Phones[1] != (app.Phone{Number: "+351 21 000 0000", Label: "Fax"}) {
		t.Errorf("saved %+v, extras %+v", q.Phones, q.Extra)
	}
	if q := move("Ren", "Notes"); len(q.Extra) != 0 || !strings.HasSuffix(q.Notes, "\nSpouse: Ren") {
		t.Errorf("saved %q, extras %+v", q.Notes, q.Extra)
	}
}

func TestSavingKeepsTheValueInsteadOfLeavingThePage(t *testing.T) {
	h, f, s := inFull(t)
	pressValue(t, h, "Lisbon")
	editing(t, h).Entry().SetText("Porto")
	s.Main()
	if got := last(t, f); got.Place != "Porto" || len(h.Went) != 0 {
		t.Errorf("saved %q, went to %+v", got.Place, h.Went)
	}
	s.Main()
	if len(h.Went) != 1 {
		t.Error("with nothing being edited the main button does nothing")
	}
}

func TestWhereAValueComesFromIsSaid(t *testing.T) {
	h, _, _ := shown(t)
	for _, p := range screentest.All[*part.Pressed](h) {
		if slices.Contains(wordsIn(p.Content()), "Data scientist, Kestrel Analytics") {
			if p.Tip != "From a file. Press to change" {
				t.Errorf("the role says %q", p.Tip)
			}
			return
		}
	}
	t.Error("the role cannot be pressed")
}
