package messages_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen/screentest"
)

// undoIn presses Ctrl+Z in a field, redoIn Ctrl+Y.
func undoIn(t *testing.T, h *screentest.Host, label string) {
	t.Helper()
	h.Field(t, label).Focusable().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
}

func redoIn(t *testing.T, h *screentest.Host, label string) {
	t.Helper()
	h.Field(t, label).Focusable().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutRedo{})
}

func TestTypingIsTakenBackWordByWordAndDoneAgain(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.Type(t, "Message", "One two")
	if !strings.HasPrefix(body(t, h).Text(), "One twoHi") {
		t.Fatalf("the field holds %q", body(t, h).Text())
	}
	var seen []string
	for range 3 {
		undoIn(t, h, "Message")
		before, _, _ := strings.Cut(body(t, h).Text(), "Hi Priya")
		seen = append(seen, before)
	}
	if seen[0] != "One" || seen[1] != "" || seen[2] != "" {
		t.Errorf("undo led through %q", seen)
	}
	redoIn(t, h, "Message")
	redoIn(t, h, "Message")
	if !strings.HasPrefix(body(t, h).Text(), "One twoHi") {
		t.Errorf("redo gave %q", body(t, h).Text())
	}
}

func TestUndoCoversSubjectAndTextInTheOrderOfTyping(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.Type(t, "Message", "Body")
	h.Type(t, "Subject", "Subject")
	undoIn(t, h, "Message")
	if got := h.Field(t, "Subject").Text(); got != "Question about business cases" {
		t.Errorf("the subject is %q", got)
	}
	if !strings.HasPrefix(body(t, h).Text(), "Body") {
		t.Error("the text went as well")
	}
}

func TestOneUndoBringsBackWhatTheProgramReplaced(t *testing.T) {
	h, s := compose(t, &fake{})
	h.Press(t, "Another version")
	if !s.Undo() || body(t, h).Text() != text {
		t.Fatalf("after another version undo gave %q", body(t, h).Text())
	}
	if !s.Redo() || !strings.Contains(body(t, h).Text(), "Another version") {
		t.Fatalf("redo gave %q", body(t, h).Text())
	}
	s.Undo()
	h.Type(t, "Message", "Mine. ")
	own := body(t, h).Text()
	h.Press(t, "Start over")
	h.MustShow(t, "Your own words were replaced.")
	if body(t, h).Text() != text {
		t.Fatalf("starting over gave %q", body(t, h).Text())
	}
	h.Press(t, "Bring them back")
	if body(t, h).Text() != own || h.Shows("Your own words were replaced.") {
		t.Fatalf("brought back was %q", body(t, h).Text())
	}
	h.Select(t, "Tone").Pick(1)
	h.Press(t, "Use the new draft")
	s.Undo()
	if body(t, h).Text() != own || !h.HasButton("Use the new draft") {
		t.Errorf("after the new draft undo gave %q", body(t, h).Text())
	}
}

func TestUndoBringsBackTheChoicesOfTheDraft(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Select(t, "Tone").Pick(1)
	s.Undo()
	if h.Select(t, "Tone").Chosen() != 0 || body(t, h).Text() != text {
		t.Errorf("the tone is %d, the text %q", h.Select(t, "Tone").Chosen(), body(t, h).Text())
	}
	h.Press(t, "Another version")
	if last := f.asked[len(f.asked)-1]; last.Tone != app.Warm || last.Variation != 1 {
		t.Errorf("the next draft is for %+v", last)
	}
}

func TestUndoWithNothingToTakeBackDoesNothing(t *testing.T) {
	h, s := compose(t, &fake{})
	if s.Undo() || s.Redo() || body(t, h).Text() != text {
		t.Error("something was taken back")
	}
	h.Press(t, "More")
	if h.Shows("Undo") {
		t.Error("the menu offers to undo nothing")
	}
}

func TestTypingAfterUndoForgetsWhatWasUndone(t *testing.T) {
	h, s := compose(t, &fake{})
	h.Type(t, "Message", "One")
	s.Undo()
	h.Type(t, "Message", "Two")
	if s.Redo() {
		t.Error("redo brought back what was undone before other words were typed")
	}
	if !strings.HasPrefix(body(t, h).Text(), "Two") {
		t.Errorf("the text is %q", body(t, h).Text())
	}
}

func TestWhatUndoBringsBackIsKept(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Type(t, "Message", "One")
	h.Wait(time.Second)
	s.Undo()
	h.Wait(time.Second)
	if last := f.saved[len(f.saved)-1]; last.Body != text || last.Edited {
		t.Errorf("kept is %q, edited %v", last.Body, last.Edited)
	}
}

func TestTypingWithoutAPauseIsKeptEverySecond(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Type(t, "Message", "x")
	for range 24 {
		h.Wait(100 * time.Millisecond)
		h.Window().Canvas().Focused().TypedRune('x')
	}
	h.Wait(100 * time.Millisecond)
	if len(f.saved) != 2 {
		t.Errorf("in two and a half seconds the draft was kept %d times, want 2", len(f.saved))
	}
	if !strings.HasPrefix(f.saved[len(f.saved)-1].Body, strings.Repeat("x", 19)) {
		t.Errorf("the last kept text begins with %.40q", f.saved[len(f.saved)-1].Body)
	}
	if len(f.examined) < 4 {
		t.Errorf("the checks followed %d times while typing", len(f.examined))
	}
}

func TestWhatIsSwitchedOffIsKeptWithTheDraft(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Chip(t, "Tom Adeyemi, Acme").OnTapped()
	h.Wait(time.Second)
	if len(f.saved) != 1 || len(f.saved[0].Off) != 1 || f.saved[0].Off[0] != "bridge" || f.saved[0].Edited {
		t.Fatalf("kept is %+v", f.saved)
	}
	again := &fake{draft: f.saved[0]}
	h, _ = compose(t, again)
	if last := again.asked[len(again.asked)-1]; !last.Off["bridge"] {
		t.Errorf("reopened with %+v", last)
	}
	if h.Chip(t, "Tom Adeyemi, Acme").Tip != "Put back: Tom Adeyemi, Acme" {
		t.Error("the fact is shown as if it were used")
	}
}

func TestWordsThatWereReplacedCanBeBroughtBackAsLongAsNothingElseReplacedThem(t *testing.T) {
	h, s := compose(t, everything())
	h.Type(t, "Message", "Hi Priya, my own words.")
	h.Press(t, "Start over")
	h.MustShow(t, "Your own words were replaced.")
	s.Changed([]app.Signal{app.PeopleChanged}) // their address was written in
	h.MustShow(t, "Your own words were replaced.")
	h.Choose(t, "Tone", "Brief")
	if h.Shows("Your own words were replaced.") {
		t.Error("what one press brings back is no longer my words")
	}
}

func TestAFactInAnotherLanguageIsOffAndSaysWhy(t *testing.T) {
	f := everything()
	h, _ := compose(t, f)
	h.Press(t, "More choices")
	h.Choose(t, "Language", "German")
	h.MustShow(t, "One thing is written in another language than the message, so it is left out.")
	if c := h.Chip(t, "ask for the cash case firs…"); !c.Disabled() || c.On {
		t.Error("it can be switched on")
	}
	if last := f.asked[len(f.asked)-1]; last.Lang != "de" {
		t.Errorf("composed in %q", last.Lang)
	}
}

func TestAChoiceOfTheDraftIsAskedForAsItWasKept(t *testing.T) {
	kept := app.Message{ID: 12, Person: 7, State: app.Draft, Situation: app.DeclineIt, Channel: app.ByEmail, Tone: app.Formal, Lang: "de",
		Address: app.FamiliarAddress, Request: 42, Template: 3, Introducer: 21, Coffee: 5, Off: []string{"title"},
		Said: app.Said{Reason: "the launch", Every: 4}, Body: "Kept."}
	f := everything()
	f.draft = kept
	compose(t, f)
	got := f.asked[len(f.asked)-1]
	want := planner.Compose{Request: 42, Template: 3, Introducer: 21, Coffee: 5, Address: app.FamiliarAddress, Lang: "de"}
	if got.Request != want.Request || got.Template != want.Template || got.Introducer != want.Introducer || got.Coffee != want.Coffee ||
		got.Address != want.Address || got.Lang != want.Lang || got.Said != kept.Said || !got.Off["title"] {
		t.Errorf("composed with %+v", got)
	}
}
