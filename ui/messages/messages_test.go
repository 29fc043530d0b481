package messages_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/ui/messages"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func compose(t *testing.T, f *fake) (*screentest.Host, *messages.Screen) {
	t.Helper()
	if f.person.ID == 0 {
		f.person = priya()
	}
	h := screentest.NewHost(t, 1280, 800)
	s := messages.New(h, f)
	h.Show(s, screen.Route{Name: screen.Messages, Person: 7})
	return h, s
}

func body(t *testing.T, h *screentest.Host) *part.Field { return h.Field(t, "Message") }

func TestTheComposerShowsTheDraftItsChecksAndItsFacts(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.MustShow(t, "Message to Priya", "First contact by e-mail", "8 of 9", "One blank to fill", "[second date]", "114 words")
	if got := body(t, h).Text(); got != text {
		t.Errorf("the field holds %q", got)
	}
	h.Chip(t, "Tom Adeyemi, Acme")
}

func TestTheKeyboardBeginsInTheComposer(t *testing.T) {
	h, s := compose(t, &fake{})
	radio, ok := h.Window().Canvas().Focused().(*part.Radio)
	if !ok || radio.Text != "First contact" {
		t.Fatalf("the focus is on %T, want the chosen situation", h.Window().Canvas().Focused())
	}
	h.Window().Resize(fyne.NewSize(900, 600))
	h.Show(s, screen.Route{Name: screen.Messages, Person: 7})
	if sel, ok := h.Window().Canvas().Focused().(*part.Select); !ok || sel.Label != "Situation" {
		t.Errorf("in a narrow window the focus is on %T", h.Window().Canvas().Focused())
	}
}

func TestTheTextFollowsAChoiceUntilItIsEditedByHand(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Select(t, "Tone").Pick(1)
	if got := f.asked[len(f.asked)-1].Tone; got != app.Brief {
		t.Errorf("composed in the tone %q", got)
	}
	if !strings.Contains(body(t, h).Text(), "Brief words") {
		t.Fatal("the text did not follow the tone")
	}
	h.Type(t, "Message", "My own words. ")
	h.Select(t, "Tone").Pick(0)
	if !strings.Contains(body(t, h).Text(), "My own words") {
		t.Fatal("a choice replaced the user's words")
	}
	h.Press(t, "Use the new draft")
	if got := body(t, h).Text(); got != text {
		t.Errorf("the new draft is not in the field: %q", got)
	}
	if h.HasButton("Use the new draft") {
		t.Error("the bar still offers what was taken")
	}
}

func TestWhatIsTypedIsKeptAfterAPauseAndWhenLeaving(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Type(t, "Message", "x")
	if len(f.saved) != 0 {
		t.Fatal("kept before a pause")
	}
	h.Wait(time.Second)
	if len(f.saved) != 1 || !f.saved[0].Edited || !strings.Contains(f.saved[0].Body, "x") || f.saved[0].Person != 7 {
		t.Fatalf("kept %+v", f.saved)
	}
	h.Type(t, "Message", "y")
	s.Leave()
	if len(f.saved) != 2 || f.saved[1].ID != 31 {
		t.Fatalf("leaving kept %+v", f.saved)
	}
	s.Leave()
	if len(f.saved) != 2 {
		t.Error("kept again without a change")
	}
}

func TestTwoKeepingsAtOnceMakeOneDraft(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Type(t, "Message", "a")
	h.Hold = true
	h.Wait(time.Second)
	h.Type(t, "Message", "b")
	s.Leave()
	h.Release()
	if len(f.saved) != 2 || f.saved[0].ID != f.saved[1].ID || !strings.Contains(f.saved[1].Body, "b") {
		t.Errorf("kept %d times, the last as %d %q", len(f.saved), f.saved[len(f.saved)-1].ID, f.saved[len(f.saved)-1].Body[:5])
	}
}

func TestATextEditedForAnotherChannelGetsASubjectWhenItBecomesAnEMail(t *testing.T) {
	f := &fake{person: priya()}
	h, _ := compose(t, f)
	channel := screentest.All[*part.Segmented](h)[0]
	channel.Pick(1)
	h.Type(t, "Message", "Hi Priya, my own words.")
	channel.Pick(0)
	if got := h.Field(t, "Subject").Text(); got != "Question about business cases" {
		t.Errorf("the subject is %q", got)
	}
	if got := h.Field(t, "Message").Text(); !strings.Contains(got, "my own words") {
		t.Errorf("my words became %q", got)
	}
	h.Fill(t, "Subject", "")
	h.Choose(t, "Tone", "Brief")
	if got := h.Field(t, "Subject").Text(); got != "" {
		t.Errorf("a subject taken out came back as %q", got)
	}
}

func TestEditedTextIsCheckedAgain(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Type(t, "Message", "z")
	h.Wait(time.Second)
	if len(f.examined) != 1 || !strings.Contains(f.examined[0], "z") {
		t.Errorf("examined %q", f.examined)
	}
	body(t, h).SetText("Hi Priya, nothing to fill.")
	h.Wait(time.Second)
	h.MustShow(t, "9 of 9")
}

func TestShowSelectsTheWordsInTheText(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.Press(t, "Show")
	if got := body(t, h).Entry().SelectedText(); got != "[second date]" {
		t.Errorf("%q is selected", got)
	}
}

func TestAKeptDraftIsTakenUpAgain(t *testing.T) {
	f := &fake{draft: app.Message{ID: 12, Person: 7, State: app.Draft, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Brief,
		Ask: "walk", Subject: "Kept", Body: "Kept words.", Edited: true}}
	h, _ := compose(t, f)
	if got := body(t, h).Text(); got != "Kept words." {
		t.Errorf("the field holds %q", got)
	}
	if last := f.asked[len(f.asked)-1]; last.Mode != message.Walk || last.Ask != "" || last.Tone != app.Brief {
		t.Errorf("composed with %+v", last)
	}
	if got := h.Select(t, "Ask").Chosen(); got != 1 {
		t.Errorf("the select shows option %d", got)
	}
}

func TestAFactCanBeSwitchedOffAndOn(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Chip(t, "Tom Adeyemi, Acme").OnTapped()
	if strings.Contains(body(t, h).Text(), "Tom Adeyemi suggested") {
		t.Error("the text still uses the fact")
	}
	h.Chip(t, "Tom Adeyemi, Acme").OnTapped()
	if !strings.Contains(body(t, h).Text(), "Tom Adeyemi suggested") {
		t.Error("the fact did not come back")
	}
}

func TestALinkedInNoteCountsItsLettersAndAsksBeforeACopyThatIsTooLong(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	segments := screentest.All[*part.Segmented](h)
	segments[0].Pick(1)
	h.MustShow(t, "240 of 300")
	if len(screentest.All[*part.Segmented](h)) != 2 {
		t.Error("LinkedIn offers no choice between note and message")
	}
	h.Press(t, "Copy")
	if len(h.Copied) != 1 || len(h.Asked) != 0 {
		t.Fatal("a text within the limit is copied at once")
	}
	body(t, h).SetText(strings.Repeat("a", 301))
	h.Press(t, "Copy")
	if len(h.Copied) != 1 || len(h.Asked) != 1 {
		t.Fatal("a text over the limit must ask first")
	}
	h.Asked[0].Do()
	if len(h.Copied) != 2 {
		t.Error("Copy anyway copied nothing")
	}
}

func TestOpenInMailNeedsAnAddress(t *testing.T) {
	f := &fake{}
	_, first := compose(t, f)
	first.Main()
	if len(f.mails) != 1 || f.mails[0] != "priya.raman@northlake.example Question about business cases" {
		t.Fatalf("opened %q", f.mails)
	}
	nobody := &fake{person: app.Person{ID: 7, Name: app.Name{Given: "Priya", Family: "Raman"}}}
	h, s := compose(t, nobody)
	if !h.Button(t, "Open in mail").Disabled() {
		t.Error("the button works without an address")
	}
	h.MustShow(t, "No e-mail address is known for Priya")
	s.Main()
	if len(h.Copied) != 1 {
		t.Error("without an address the main action is to copy")
	}
}

func TestASituationThatCannotBeWrittenSaysWhyAndLeavesTheText(t *testing.T) {
	f := &fake{refuse: app.Invalid("two follow-ups were sent; let it rest")}
	h, _ := compose(t, f)
	screentest.All[*part.RadioGroup](h)[0].Pick(2)
	h.MustShow(t, "Two follow-ups were sent; let it rest.")
	if body(t, h).Text() != text {
		t.Error("the text was lost")
	}
}

func TestAnotherVersionIsTheNextVariation(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Press(t, "Another version")
	if f.asked[len(f.asked)-1].Variation != 1 || !strings.Contains(body(t, h).Text(), "Another version") {
		t.Errorf("composed variation %d", f.asked[len(f.asked)-1].Variation)
	}
}

func TestTheListGroupsMessagesAndActsOnThem(t *testing.T) {
	f := &fake{rows: someRows(), person: priya()}
	h := screentest.NewHost(t, 1280, 800)
	s := messages.New(h, f)
	h.Show(s, screen.Route{Name: screen.Messages})
	h.MustShow(t, "1 draft, 2 wait for an answer", "Waiting for an answer", "Jonas Lindqvist")
	h.Press(t, "They said yes")
	h.Press(t, "They said no")
	h.Press(t, "Let it rest")
	h.Press(t, "Discard")
	if len(f.answers) != 2 || !f.answers[0] || f.answers[1] || len(f.rested) != 1 || f.rested[0] != 2 || len(f.dropped) != 1 || f.dropped[0] != 1 {
		t.Errorf("answers %v, rested %v, dropped %v", f.answers, f.rested, f.dropped)
	}
	if len(h.Told) != 4 || h.Told[0].Change != 4 {
		t.Errorf("told %+v", h.Told)
	}
	h.Press(t, "Go on writing")
	if want := (screen.Route{Name: screen.Messages, Person: 1, Message: 1}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went %+v", h.Went)
	}
}

func TestASentMessageIsShownAsItWentOut(t *testing.T) {
	f := &fake{rows: someRows()}
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages, Person: 2, Message: 2})
	h.MustShow(t, "Message to Jonas Lindqvist", "Question about pricing", "Could we talk?", "E-mail, Monday 9 November, 11:00")
	if len(screentest.All[*part.Field](h)) != 0 {
		t.Error("a sent text can be edited")
	}
	h.Press(t, "Follow up")
	if h.Went[0].Situation != app.FollowUpAgain {
		t.Errorf("went %+v", h.Went)
	}
}

func TestWithoutMessagesThePageLeadsToWhoNext(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, &fake{}), screen.Route{Name: screen.Messages})
	h.MustShow(t, "No messages yet")
	h.Press(t, "Choose who is next")
	if h.Went[0].Name != screen.WhoNext {
		t.Errorf("went %+v", h.Went)
	}
}
