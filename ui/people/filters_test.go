package people_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen/screentest"
)

func asked(f *fake) planner.Filter { return f.queries[len(f.queries)-1].Filter }

func TestEveryFilterIsShownAsAChipThatTakesItAway(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "More")
	h.Choose(t, "Relation", "Senior (2)")
	h.Choose(t, "Function", "Finance (1)")
	h.Choose(t, "Seniority", "Director (5)")
	h.Fill(t, "Organisation", "Tern")
	if !h.Select(t, "How well").Disabled() {
		t.Error("how well can be asked without a skill")
	}
	h.Fill(t, "Skill", "Pricing (9)")
	h.Choose(t, "How well", "At least 4, strong")
	h.Choose(t, "Tag", "clinic (2)")
	h.Choose(t, "Last contact", "over a year ago (30)")
	h.Choose(t, "Status", "Paused (6)")
	test.Tap(h.Check(t, "Cortado has a question (12)"))
	want := planner.Filter{Relation: "senior", Function: "finance", Seniority: "director", Organisation: "Tern", Skill: "Pricing", SkillLevel: 4,
		Tag: "clinic", LastContact: "before:365", Status: "paused", Unsure: true}
	if got := asked(f); got != want {
		t.Fatalf("asked %+v\nwant  %+v", got, want)
	}
	h.Press(t, "Show 86 people")
	for _, c := range []struct {
		words string
		clear func(*planner.Filter)
	}{
		{"Senior", func(q *planner.Filter) { q.Relation = "" }}, {"Finance", func(q *planner.Filter) { q.Function = "" }},
		{"Director", func(q *planner.Filter) { q.Seniority = "" }}, {"At Tern", func(q *planner.Filter) { q.Organisation = "" }},
		{"Pricing, 4 or more", func(q *planner.Filter) { q.Skill, q.SkillLevel = "", 0 }}, {"Tag clinic", func(q *planner.Filter) { q.Tag = "" }},
		{"Last contact: over a year ago", func(q *planner.Filter) { q.LastContact = "" }}, {"Paused", func(q *planner.Filter) { q.Status = "" }},
		{"Cortado has a question", func(q *planner.Filter) { q.Unsure = false }},
	} {
		test.Tap(h.Chip(t, c.words))
		c.clear(&want)
		if got := asked(f); got != want {
			t.Errorf("without %s asked %+v\nwant %+v", c.words, got, want)
		}
	}
	if h.HasButton("Clear all") {
		t.Error("there is something to clear with no filter set")
	}
}

func TestSuggestedValuesComeWithTheirCountsAndAnyOtherIsTaken(t *testing.T) {
	h, f, _ := shown(t)
	h.Press(t, "More")
	for _, c := range screentest.All[*part.Combo](h) {
		if c.Label != "Skill" {
			continue
		}
		h.Window().Canvas().Focus(c.Focusable())
		if got := c.Suggestions(); !slices.Equal(got, []string{"Pricing (9)", "Public tenders (3)"}) {
			t.Errorf("offered %q", got)
		}
		c.Pick("Public tenders (3)")
		if got := asked(f).Skill; got != "Public tenders" || c.Text() != got {
			t.Errorf("asked for the skill %q, the field says %q", got, c.Text())
		}
	}
	h.Press(t, "Clear these")
	h.Fill(t, "Organisation", "Kestrel")
	if got := asked(f).Organisation; got != "Kestrel" {
		t.Errorf("asked for the organisation %q", got)
	}
	h.Fill(t, "Organisation", "")
	if got := asked(f); got != (planner.Filter{}) {
		t.Errorf("asked %+v", got)
	}
}

func TestAFilterIsSavedChosenReplacedRenamedAndDeleted(t *testing.T) {
	h, f, _ := shown(t)
	test.Tap(h.Chip(t, "Fills a gap 86"))
	h.Press(t, "Save…")
	h.Press(t, "Save")
	h.MustShow(t, "Give it a name")
	h.Fill(t, "Name", "To meet")
	h.Press(t, "Save")
	if h.Chip(t, "To meet") == nil || h.HasButton("Save…") {
		t.Fatal("the saved filter is not told to be the one that is set")
	}
	test.Tap(h.Chip(t, "Fills a gap 86"))
	h.Press(t, "Saved filters")
	h.Nav(t, "To meet")
	if got := asked(f); got != (planner.Filter{FillsGap: true}) || !h.Chip(t, "Fills a gap 86").On {
		t.Errorf("the saved filter asks %+v", got)
	}
	test.Tap(h.Chip(t, "Outside 204"))
	h.Press(t, "Save…")
	h.Fill(t, "Name", "to MEET")
	h.MustShow(t, "Replaces what is saved as To meet")
	h.Press(t, "Save")
	if len(f.many.saved) != 1 || !f.many.saved[0].Filter.Outside {
		t.Errorf("saved %+v", f.many.saved)
	}
	h.Press(t, "Saved filters")
	h.Nav(t, "Rename or delete…")
	for _, field := range screentest.All[*part.Field](h) {
		if field.Text() == "To meet" {
			h.Window().Canvas().Focus(field.Focusable())
			field.Entry().SetText("Whom to meet")
			break
		}
	}
	h.Press(t, "Close")
	h.Press(t, "Saved filters")
	h.Nav(t, "Rename or delete…")
	h.Press(t, "Delete Whom to meet")
	want := []string{"save To meet", "save to MEET", "rename Whom to meet", "delete filter 1"}
	if !slices.Equal(f.done, want) || len(h.Told) != 4 || h.Told[2].Change == 0 {
		t.Errorf("did %q, told %+v", f.done, h.Told)
	}
	if len(h.Window().Canvas().Overlays().List()) != 0 {
		t.Error("the dialog stays open with nothing in it")
	}
}

func TestWithoutASavedFilterTheButtonSaysHowToSaveOne(t *testing.T) {
	h, _, _ := shown(t)
	h.Press(t, "Saved filters")
	h.MustShow(t, "Set some filters, then save them here under a name.")
}
