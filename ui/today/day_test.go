package today_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fullDay is a day with a coffee under way, two more to come, a round that is
// done and many promises.
func fullDay(v *planner.Today) {
	v.Line = "Three coffees today and four small things to do"
	v.Next.Begun, v.Next.When = true, "Began 10 minutes ago, until 11:15"
	v.Next.Clock, v.Next.Place, v.Next.Link = "10:50", "Corner Roastery, Mill Lane", ""
	v.Also = []planner.CoffeeToday{{Coffee: app.Coffee{ID: 21, Person: 5}, Name: "Jonas Lindqvist", Clock: "14:00", Line: "30 min, in 3 hours; 15:00 for Jonas"},
		{Coffee: app.Coffee{ID: 22, Person: 6}, Name: "Lena Vogt", Clock: "17:00", Line: "25 min, in 6 hours"}}
	v.Earlier = []planner.CoffeeToday{{Coffee: app.Coffee{ID: 20, Person: 1}, Name: "Aiko Tanaka", Clock: "09:00", Line: "Over since 09:30. Did you meet? If you leave it, Today asks tomorrow."}}
	v.Round.Line, v.Round.Over = "2 to 27 November. 2 said yes, 1 said no, 1 called off.", true
	v.Round.Rows[2].Status, v.Round.Rows[3].Status, v.Round.Rows[3].Person = "Said no", "Called off", 0
	v.Resting = "Cortado stopped asking how talks were."
	v.Promised[0].Late, v.Promised[0].When = true, "Mon 16 Nov"
	for i, text := range []string{"The price list, for Lena", "A word with Tom, for Omar", "Two clinic contacts, for Aiko", "A reader for her survey, for Fatou"} {
		v.Promised = append(v.Promised, planner.PromiseLine{Entry: int64(40 + i), Person: 6, Text: text})
	}
	v.Promised = append(v.Promised, planner.PromiseLine{Entry: 50, Person: 3, Text: "An introduction to Ines, from Tom", When: "Fri 20 Nov", Theirs: true})
}

// pressed presses what can be pressed and has the tooltip.
func pressed(t *testing.T, h *screentest.Host, tip string) {
	t.Helper()
	for _, p := range screentest.All[*part.Pressed](h) {
		if p.Tip == tip {
			p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
	t.Fatalf("nothing to press has the tooltip %q", tip)
}

func TestACoffeeUnderWayIsSaidToBeNow(t *testing.T) {
	h, _, _ := open(t, fullDay)
	h.MustShow(t, "Now", "Began 10 minutes ago, until 11:15", "Corner Roastery, Mill Lane")
	if h.Shows("Next coffee") || h.HasButton("Open video link") {
		t.Error("it is called the next one, or asks for a video link where there is a place")
	}
}

func TestTheOtherCoffeesOfTheDayStandBelowWithTheirBriefs(t *testing.T) {
	h, _, _ := open(t, fullDay)
	h.MustShow(t, "Also today", "14:00", "Jonas Lindqvist", "30 min, in 3 hours; 15:00 for Jonas", "Lena Vogt")
	nth(t, h, "Brief", 1)
	h.MustShow(t, "Questions to take along")
	h.Press(t, "Copy")
	if len(h.Copied) != 1 {
		t.Errorf("copied %q", h.Copied)
	}
}

func TestACoffeeThatIsOverIsToldAboutAtOnce(t *testing.T) {
	h, f, _ := open(t, fullDay)
	h.MustShow(t, "Earlier today", "Over since 09:30. Did you meet? If you leave it, Today asks tomorrow.")
	h.Press(t, "We met")
	if !slices.Equal(f.calls, []string{"met"}) || len(h.Went) != 1 || h.Went[0].Name != screen.Rate || h.Told[0].Change != 7 {
		t.Errorf("called %v, went %v, told %v", f.calls, h.Went, h.Told)
	}
	h.Press(t, "We did not")
	h.Press(t, "Let it rest")
	if !slices.Equal(f.calls, []string{"met", "rest"}) {
		t.Errorf("called %v", f.calls)
	}
}

func TestPeopleOpenFromWhereverTheyStand(t *testing.T) {
	for tip, person := range map[string]app.PersonID{"Open Priya": 2, "Open Jonas Lindqvist": 5, "Open Lena Vogt": 6, "Open Samuel": 8, "Open Aiko Tanaka": 1} {
		h, _, _ := open(t, fullDay)
		pressed(t, h, tip)
		if want := (screen.Route{Name: screen.People, Person: person}); len(h.Went) != 1 || h.Went[0] != want {
			t.Errorf("%s went to %v", tip, h.Went)
		}
	}
	h, _, _ := open(t, fullDay)
	h.Press(t, "Open the person: User-interview kit, for Priya")
	if want := (screen.Route{Name: screen.People, Person: 2}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestARoundThatIsDoneOffersTheNext(t *testing.T) {
	h, _, _ := open(t, nil)
	if h.HasButton("Choose the next round") {
		t.Error("a round under way offers the next")
	}
	h, _, _ = open(t, fullDay)
	h.MustShow(t, "Nothing is left to do in this round.")
	h.Press(t, "Choose the next round")
	if len(h.Went) != 1 || h.Went[0].Name != screen.WhoNext {
		t.Errorf("went to %v", h.Went)
	}
}

func TestManyPromisesAreCountedAndOpened(t *testing.T) {
	h, f, _ := open(t, fullDay)
	if h.Shows("A reader for her survey, for Fatou") || h.Shows("Promised to you") {
		t.Error("all of them are shown")
	}
	h.Press(t, "and 2 more")
	h.MustShow(t, "A reader for her survey, for Fatou", "Promised to you", "Mon 16 Nov, late")
	test.Tap(h.Check(t, "An introduction to Ines, from Tom"))
	if f.entry != 50 || !f.kept || len(h.Told) != 1 || h.Told[0].Change != 7 {
		t.Errorf("entry %d, kept %v, told %v", f.entry, f.kept, h.Told)
	}
}

func TestAThingIsPutOffUntilTomorrowOrMonday(t *testing.T) {
	for line, how := range map[string]string{"Not now: tomorrow": "until:2026-11-19", "Not now: Mon 23 Nov": "until:2026-11-23", "Done already": "done", "Let it rest": "dismissed"} {
		h, f, _ := open(t, nil)
		h.Press(t, "More")
		h.Nav(t, line)
		if f.how != how || f.settled.Kind != app.DueChase || len(h.Told) != 1 || h.Told[0].Change != 7 {
			t.Errorf("%s: settled %v as %q, told %v", line, f.settled.Kind, f.how, h.Told)
		}
	}
}

func TestATalkIsRatedOrPutOffButNotCalledDone(t *testing.T) {
	h, _, _ := open(t, nil)
	nth(t, h, "More", 2)
	h.MustShow(t, "Not now: tomorrow", "Let it rest")
	if h.Shows("Done already") {
		t.Error("a talk without a rating can be called done")
	}
}

func TestWhatIsNotAskedAnyMoreIsSaidBelowTheList(t *testing.T) {
	h, _, _ := open(t, fullDay)
	h.MustShow(t, "Cortado stopped asking how talks were.")
	h, _, _ = open(t, func(v *planner.Today) { fullDay(v); v.Tasks = nil })
	h.MustShow(t, "Nothing waits for you. What comes up stands here.", "Cortado stopped asking how talks were.")
}

func TestWithoutACoffeeThePageSaysWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		change func(*planner.Today)
		verb   string
		to     screen.Name
	}{
		{func(v *planner.Today) { v.People = 0 }, "Bring in people", screen.Import},
		{func(v *planner.Today) { v.Gaps = 0 }, "Say what you want", screen.Me},
		{func(v *planner.Today) { v.Round.Over = true }, "Choose the next round", screen.WhoNext},
		{func(v *planner.Today) {}, "Open Schedule", screen.Schedule},
		{func(v *planner.Today) { v.Round = nil }, "See everyone", screen.People},
	} {
		h, _, _ := open(t, func(v *planner.Today) {
			v.Next, v.Top = nil, nil
			c.change(v)
		})
		h.MustShow(t, "Nothing planned")
		h.Press(t, c.verb)
		if len(h.Went) != 1 || h.Went[0].Name != c.to {
			t.Errorf("%s went to %v", c.verb, h.Went)
		}
	}
}

func TestTheSuggestionShowsThreeReasonsWithTheLevelBarFirst(t *testing.T) {
	h, _, _ := open(t, func(v *planner.Today) {
		v.Top.Reasons = slices.Insert(v.Top.Reasons, 0, planner.ReasonLine{Kind: "question", Name: "How do I tell the board?", Facts: "Public speaking 5", Share: .6})
	})
	h.MustShow(t, "Outside", "Senior", "Public speaking: Samuel 5", "How do I tell the board?", "Ines Duarte knows you both")
	if h.Shows("Differs from you in 5 of 6") {
		t.Error("it gives more than three reasons")
	}
}

func TestEverythingOnTheDayIsReachedByTab(t *testing.T) {
	h, _, _ := open(t, fullDay)
	canvas := h.Window().Canvas()
	reached := map[string]bool{}
	for range 80 {
		canvas.FocusNext()
		switch o := canvas.Focused().(type) {
		case *part.Button:
			reached[o.Text+o.Tip] = true
		case *part.Pressed:
			reached[o.Tip] = true
		case *part.Check:
			reached[o.Text] = true
		}
	}
	for _, want := range []string{"Someone asked me…", "Add a coffee", "Open Priya", "Edit brief", "Move", "Cancel coffee", "Open Jonas Lindqvist", "BriefBrief for Jonas Lindqvist", "Write", "More", "Rate", "Accept",
		"Open Aiko Tanaka", "Choose the next round", "See all", "Write message", "Snooze", "User-interview kit, for Priya", "and 2 more"} {
		if !reached[want] {
			t.Errorf("Tab does not reach %q; it reaches %v", want, reached)
		}
	}
}
