package settings_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

// tagged is a planner's tags and how often to keep in touch by them.
type tagged struct {
	tags    []planner.TagCadence
	refused error
	rhythms []string
}

func (f *tagged) TagRhythms(context.Context) ([]planner.TagCadence, error) {
	return slices.Clone(f.tags), nil
}

func (f *tagged) SetTagCadence(_ context.Context, tag string, days int) (app.ChangeID, error) {
	if f.refused != nil {
		return 0, f.refused
	}
	for i := range f.tags {
		if f.tags[i].Tag == tag {
			f.tags[i].Days = days
		}
	}
	f.rhythms = append(f.rhythms, fmt.Sprint(tag, " ", days))
	return 31, nil
}

func openTagged(t *testing.T, tags ...planner.TagCadence) (*screentest.Host, *fake) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 2400), newFake()
	f.tags = tags
	h.Show(settings.New(h, f, "0.1.0"), screen.Route{Name: screen.Settings})
	return h, f
}

func rhythmOf(t *testing.T, h *screentest.Host, tag string) *part.Select {
	t.Helper()
	for _, s := range screentest.All[*part.Select](h) {
		if s.Tip == "How often to keep in touch with people tagged "+tag {
			return s
		}
	}
	t.Fatalf("the tag %s has no rhythm to choose", tag)
	return nil
}

func TestATagGetsARhythmWhichCanBeChangedAndTakenAway(t *testing.T) {
	h, f := openTagged(t, planner.TagCadence{Tag: "Berlin", People: 12}, planner.TagCadence{Tag: "mentors", Days: 91, People: 1}, planner.TagCadence{Tag: "odd", Days: 100, People: 2})
	h.MustShow(t, "1 person without a rhythm of their own")
	if s := rhythmOf(t, h, "mentors"); s.Options[s.Chosen()] != "Every 3 months" {
		t.Errorf("91 days read %q", s.Options[s.Chosen()])
	}
	if s := rhythmOf(t, h, "odd"); s.Options[s.Chosen()] != "Every 100 days" {
		t.Errorf("100 days read %q", s.Options[s.Chosen()])
	}
	h.Choose(t, "Keep in touch by another tag", "Berlin, 12 people")
	if s := rhythmOf(t, h, "Berlin"); s.Options[s.Chosen()] != "Every 3 months" {
		t.Errorf("a new tag begins with %q", s.Options[s.Chosen()])
	}
	h.MustShow(t, "Every tag in use has its rhythm.")
	rhythmOf(t, h, "mentors").Pick(2)
	rhythmOf(t, h, "odd").Pick(0)
	if want := []string{"Berlin 91", "mentors 30", "odd 0"}; !slices.Equal(f.rhythms, want) {
		t.Errorf("set is %q, want %q", f.rhythms, want)
	}
	if n := len(h.Told); n != 3 || h.Told[0].Text != "Keep in touch with Berlin: Every 3 months" || h.Told[2].Text != "Keep in touch with odd: never" || h.Told[1].Change != 31 {
		t.Errorf("told is %+v", h.Told)
	}
}

func TestARhythmThatIsRefusedIsToldAndShownAsItIs(t *testing.T) {
	h, f := openTagged(t, planner.TagCadence{Tag: "mentors", Days: 91, People: 1})
	f.refused = app.Invalid("the disk is full")
	rhythmOf(t, h, "mentors").Pick(0)
	if s := rhythmOf(t, h, "mentors"); len(h.Failed) != 1 || s.Options[s.Chosen()] != "Every 3 months" {
		t.Errorf("failed %v, shown is %q", h.Failed, s.Options[s.Chosen()])
	}
}

func TestWithoutTagsTheCardSaysHowToHaveThem(t *testing.T) {
	h, _ := openTagged(t)
	h.MustShow(t, "Nobody has a tag yet.")
}

func TestDrawTheRhythms(t *testing.T) {
	for name, size := range map[string][3]float32{"wide": {1280, 1300, 100}, "compact": {700, 1700, 100}, "200": {1280, 2600, 200}} {
		h, f := screentest.NewHost(t, size[0], size[1]), newFake()
		look.Use(look.New(look.Light, int(size[2]), false))
		s := settings.New(&keeping{Host: h}, f, "0.1.0")
		h.Show(s, screen.Route{Name: screen.Settings})
		h.Rebuild(s)
		h.Shoot(t, "settings-rhythm-"+name)
	}
}

func TestTheFirstRhythmIsNotCalledAnotherOne(t *testing.T) {
	h, _ := openTagged(t, planner.TagCadence{Tag: "Berlin", People: 12})
	h.Choose(t, "Keep in touch by a tag", "Berlin, 12 people")
	h.MustShow(t, "Every tag in use has its rhythm.")
}
