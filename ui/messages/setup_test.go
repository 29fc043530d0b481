package messages_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/messages"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// composeFor opens the composer for a situation in a window of a size.
func composeFor(t *testing.T, f *fake, s app.Situation, width, height float32) (*screentest.Host, *messages.Screen) {
	t.Helper()
	h := screentest.NewHost(t, width, height)
	scr := messages.New(h, f)
	h.Show(scr, screen.Route{Name: screen.Messages, Person: 7, Situation: s})
	return h, scr
}

func lines(h *screentest.Host) []string {
	var out []string
	for _, r := range screentest.All[*part.RadioGroup](h)[0].Radios {
		out = append(out, r.Text)
	}
	return out
}

func TestFiveLikelySituationsAreShownAndAllTwelveCanBeReached(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.FirstContact, 1280, 800)
	if got := lines(h); len(got) != 5 || got[4] != "Accept an offer" {
		t.Fatalf("shown are %q", got)
	}
	h.Press(t, "More situations")
	all := lines(h)
	if len(all) != 12 || len(message.Situations()) != 12 {
		t.Fatalf("all are %q", all)
	}
	at := slices.Index(all, "Decline")
	screentest.All[*part.RadioGroup](h)[0].Pick(at)
	if last := f.asked[len(f.asked)-1]; last.Situation != app.DeclineIt {
		t.Errorf("composed for %q", last.Situation)
	}
	h.Press(t, "Fewer situations")
	if got := lines(h); len(got) != 6 || got[5] != "Decline" || !h.Radio(t, "Decline").On() {
		t.Errorf("folded, the chosen situation is not among %q", got)
	}
}

func TestEachSituationAsksForWhatItsTextUsesAndNothingElse(t *testing.T) {
	all := []string{"Purpose", "Ask", "Offer", "Alternative", "Their request", "Coffee", "Written to", "Introduced by", "How often", "For how long",
		"What I took away", "What I will do", "What I promised", "What came of it", "Why not", "Mentorship programme"}
	want := map[app.Situation][]string{
		app.FirstContact:  {"Purpose", "Ask", "Offer"},
		app.Reconnect:     {"Purpose", "Ask", "Offer", "What I took away"},
		app.Introduce:     {"Purpose", "Ask", "Offer", "Written to", "Introduced by"},
		app.OppositeView:  {"Purpose", "Ask", "Offer"},
		app.UpwardAsk:     {"Purpose", "Ask", "Offer"},
		app.MentorAsk:     {"Purpose", "Ask", "Offer", "How often", "For how long", "Mentorship programme"},
		app.Accept:        {"Ask", "Offer", "Their request"},
		app.DeclineIt:     {"Alternative", "Their request", "Why not"},
		app.FollowUpAgain: {"Purpose", "Ask", "Offer"},
		app.Confirm:       {"Coffee"},
		app.ThankYou:      {"What I took away", "What I will do", "What I promised"},
		app.ReportBack:    {"Offer", "What I took away", "What came of it"},
	}
	for _, s := range message.Situations() {
		f := everything()
		shape := f.shape
		f.shape = func(c planner.Compose, out *planner.Composition) {
			shape(c, out)
			out.Coffees = []planner.Choice{{Value: "5", Text: "Tuesday 24 November, 10:00"}}
		}
		h, _ := composeFor(t, f, s, 1280, 800)
		var got []string
		for _, sel := range screentest.All[*part.Select](h) {
			got = append(got, sel.Label)
		}
		for _, field := range screentest.All[*part.Field](h) {
			got = append(got, field.Label)
		}
		for _, combo := range screentest.All[*part.Combo](h) {
			got = append(got, combo.Label)
		}
		for _, label := range all {
			if slices.Contains(got, label) != slices.Contains(want[s], label) {
				t.Errorf("%s: %s is shown: %v", s, label, slices.Contains(got, label))
			}
		}
	}
}

func TestWhatISaidGoesIntoTheTextOnceTypingPauses(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.ThankYou, 1280, 800)
	asked := len(f.asked)
	h.Type(t, "What I took away", "cash first")
	if len(f.asked) != asked {
		t.Fatal("composed at every letter")
	}
	h.Wait(time.Second)
	if last := f.asked[len(f.asked)-1]; last.Said.Took != "cash first" {
		t.Errorf("composed with %+v", last.Said)
	}
	h.Wait(time.Second)
	if len(f.saved) == 0 || f.saved[len(f.saved)-1].Said.Took != "cash first" {
		t.Errorf("kept is %+v", f.saved)
	}
	h.Type(t, "What I will do", "rebuild our case")
	h.Unfocus()
	if last := f.asked[len(f.asked)-1]; last.Said.WillDo != "rebuild our case" || last.Said.Took != "cash first" {
		t.Errorf("after leaving the field composed with %+v", last.Said)
	}
}

func TestWhatISaidIsKeptOnLeavingBeforeTheTextFollows(t *testing.T) {
	f := everything()
	h, s := composeFor(t, f, app.ThankYou, 1280, 800)
	h.Type(t, "What I took away", "cash first")
	s.Leave()
	if len(f.saved) == 0 || f.saved[len(f.saved)-1].Said.Took != "cash first" {
		t.Errorf("kept is %+v", f.saved)
	}
}

func TestTheFieldThatIsTypedInIsNotDisturbedByItsDraft(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.ThankYou, 1280, 800)
	h.Type(t, "What I took away", "cash ")
	h.Wait(time.Second)
	h.Type(t, "What I took away", "first")
	if got := h.Field(t, "What I took away").Text(); got != "cash first" {
		t.Errorf("the field holds %q", got)
	}
}

func TestAMentorIsAskedHowOftenAndForHowLong(t *testing.T) {
	f := everything()
	f.me.Programmes = []app.Programme{{Name: "Women in Energy"}}
	h, _ := composeFor(t, f, app.MentorAsk, 1280, 800)
	h.Choose(t, "How often", "Every 4 weeks")
	h.Choose(t, "For how long", "6 months")
	h.Type(t, "Mentorship programme", "Women in Energy")
	h.Wait(time.Second)
	if got := f.asked[len(f.asked)-1].Said; got.Every != 4 || got.Months != 6 || got.Programme != "Women in Energy" {
		t.Errorf("composed with %+v", got)
	}
}

func TestAnIntroductionCanBeAskedOfWhoIntroducesMe(t *testing.T) {
	f := everything()
	f.others = map[app.PersonID]app.Person{7: priya()}
	h, _ := composeFor(t, f, app.Introduce, 1280, 800)
	h.Choose(t, "Introduced by", "Tom Adeyemi")
	if got := f.asked[len(f.asked)-1]; got.Person != 7 || got.Introducer != 21 || got.About != 0 {
		t.Fatalf("to the person: %+v", got)
	}
	h.Choose(t, "Written to", "Tom Adeyemi, to introduce me")
	if got := f.asked[len(f.asked)-1]; got.Person != 21 || got.About != 7 || got.Introducer != 0 {
		t.Fatalf("to the introducer: %+v", got)
	}
	h.Choose(t, "Written to", "Priya Raman directly")
	if got := f.asked[len(f.asked)-1]; got.Person != 7 || got.About != 0 || got.Introducer != 21 {
		t.Errorf("back to the person: %+v", got)
	}
}

func TestAnybodyCanBeNamedAsTheIntroducer(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.Introduce, 1280, 800)
	h.Choose(t, "Introduced by", "Someone else…")
	h.MustShow(t, "Who knows Priya Raman?")
	h.Field(t, "Introduced by").SetText("Priya Raman")
	h.Press(t, "Choose")
	h.MustShow(t, "Choose somebody from the list")
	h.Field(t, "Introduced by").SetText("Sofia Marques")
	h.Press(t, "Choose")
	if got := f.asked[len(f.asked)-1]; got.Introducer != 22 {
		t.Errorf("composed with %+v", got)
	}
	if sel := h.Select(t, "Introduced by"); sel.Options[sel.Chosen()] != "Sofia Marques" {
		t.Errorf("shown is %q", sel.Options[sel.Chosen()])
	}
}

func TestARequestIsChosenOrItIsSaidThatThereIsNone(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.Accept, 1280, 800)
	h.Choose(t, "Their request", "A contact at Halden")
	if got := f.asked[len(f.asked)-1]; got.Request != 42 {
		t.Errorf("composed for request %d", got.Request)
	}
	none := &fake{person: priya()}
	h, _ = composeFor(t, none, app.DeclineIt, 1280, 800)
	h.MustShow(t, "No open request of Priya is noted.")
	h.Press(t, "Note what they asked…")
	h.MustShow(t, "Priya asked you")
	h.Fill(t, "What for", "feedback on her pricing page")
	h.Press(t, "Note it")
	if len(none.requests) != 1 || !strings.HasPrefix(none.requests[0], "7 feedback on her pricing page") {
		t.Errorf("noted is %q", none.requests)
	}
	h, _ = composeFor(t, &fake{person: priya()}, app.Confirm, 1280, 800)
	h.MustShow(t, "No coffee with Priya has a time yet.")
}

func TestTheAddressIsAskedForWhereTheLanguageHasTwo(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.FirstContact, 1280, 800)
	has := func(label string) bool {
		return slices.ContainsFunc(screentest.All[*part.Select](h), func(s *part.Select) bool { return s.Label == label })
	}
	h.Press(t, "More choices")
	if !has("Language") || has("Form of address") {
		t.Fatal("English has one form of address")
	}
	h.Choose(t, "Language", "German")
	h.Choose(t, "Form of address", "du")
	if got := f.asked[len(f.asked)-1]; got.Lang != "de" || got.Address != app.FamiliarAddress {
		t.Errorf("composed with %q %q", got.Lang, got.Address)
	}
	h.Choose(t, "Language", "English")
	if got := f.asked[len(f.asked)-1]; got.Lang != "en" || got.Address != "" || has("Form of address") {
		t.Errorf("back in English: %+v", got)
	}
}

func TestATemplateOfMyOwnCanBeChosenAndLeft(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.FirstContact, 1280, 800)
	h.Press(t, "More choices")
	h.Choose(t, "Template", "My short one")
	h.Press(t, "Fewer choices")
	if !h.Shows("Template") {
		t.Error("the template is written from and not shown")
	}
	if got := f.asked[len(f.asked)-1]; got.Template != 3 {
		t.Errorf("composed from template %d", got.Template)
	}
	h.Choose(t, "Template", "None: a draft of its own")
	if got := f.asked[len(f.asked)-1]; got.Template != 0 {
		t.Errorf("composed from template %d", got.Template)
	}
}

func TestALinkTakesThePlaceOfTimesAndIsChecked(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.FirstContact, 1280, 800)
	h.Press(t, "More choices")
	h.Press(t, "Add a link to pick a time…")
	h.Type(t, "Where they can pick a time", "meet me")
	h.Unfocus()
	h.MustShow(t, "Not a web address: it starts with https://")
	h.Fill(t, "Where they can pick a time", "https://meet.example/maya")
	if got := f.asked[len(f.asked)-1]; got.Said.Link != "https://meet.example/maya" {
		t.Errorf("composed with %q", got.Said.Link)
	}
}

func TestChoicesThatAreRarelyMadeAreFoldedUnlessTheyAreNotAsUsual(t *testing.T) {
	h, s := composeFor(t, everything(), app.FirstContact, 1280, 800)
	rare := []string{"Language", "Form of address", "Template", "Add a link to pick a time…"}
	for _, label := range rare {
		if h.Shows(label) {
			t.Errorf("%s is shown at first", label)
		}
	}
	h.Press(t, "More choices")
	h.MustShow(t, "Language", "Template", "Add a link to pick a time…")
	h.Choose(t, "Language", "German")
	h.Press(t, "Fewer choices")
	h.MustShow(t, "Language", "Form of address") // how somebody is addressed is no small thing
	h.Rebuild(s)
	h.MustShow(t, "Language", "Form of address")
}

func TestTheChoicesOfAFirstMessageAreSeenWithoutScrolling(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 1280, 800)
	box := h.Check(t, "Suggest two times")
	if below := fyne.CurrentApp().Driver().AbsolutePositionForObject(box).Y + box.Size().Height; below > 770 {
		t.Errorf("the last choice ends at %v", below)
	}
}

func TestInOneColumnTheLetterIsSeenAndALineStandsForTheChoices(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 640, 480)
	h.MustShow(t, "First contact by e-mail. Warm and plain")
	if h.Shows("Situation") {
		t.Error("the choices are shown while folded")
	}
	body := h.Field(t, "Message")
	if top := fyne.CurrentApp().Driver().AbsolutePositionForObject(body).Y; top > 250 {
		t.Errorf("the letter begins at %v of 480", top)
	}
	h.Press(t, "More choices")
	h.Choose(t, "Tone", "Brief")
	h.MustShow(t, "First contact by e-mail. Brief", "Language")
	h.Press(t, "Fewer choices")
	if h.Shows("Situation") {
		t.Error("folding folded nothing")
	}
}

func TestInANarrowWindowTheRestOfTheChoicesIsFolded(t *testing.T) {
	f := everything()
	h, _ := composeFor(t, f, app.ThankYou, 900, 600)
	h.Field(t, "What I took away") // what only this situation has is always there
	if h.Shows("Language") {
		t.Error("the language is shown while folded")
	}
	h.Press(t, "More choices")
	h.Choose(t, "Language", "German")
	if got := f.asked[len(f.asked)-1]; got.Lang != "de" {
		t.Errorf("composed in %q", got.Lang)
	}
	h.Press(t, "Fewer choices")
	if h.Shows("Language") {
		t.Error("folding folded nothing")
	}
}

func TestTabLeadsThroughTheText(t *testing.T) {
	h, _ := compose(t, &fake{})
	tabbed, ok := h.Field(t, "Message").Focusable().(fyne.Tabbable)
	if !ok || tabbed.AcceptsTab() {
		t.Error("Tab stays in the text")
	}
}

func TestWhatTheTextHasFromMyNotesStandsInGreyInItsField(t *testing.T) {
	f := everything()
	shape := f.shape
	f.shape = func(c planner.Compose, out *planner.Composition) {
		shape(c, out)
		out.Built = append(out.Built, message.Fact{Key: "took", Kind: message.OfTalk, Text: "cash before profit"})
	}
	h, _ := composeFor(t, f, app.ThankYou, 1280, 800)
	if got := h.Field(t, "What I took away"); got.Text() != "" || got.Entry().PlaceHolder != "cash before profit" {
		t.Errorf("the field holds %q, in grey %q", got.Text(), got.Entry().PlaceHolder)
	}
}

func TestAnotherSituationGoesToWhomIWantToMeet(t *testing.T) {
	f := everything()
	f.others = map[app.PersonID]app.Person{7: priya()}
	h, _ := composeFor(t, f, app.Introduce, 1280, 800)
	h.Choose(t, "Introduced by", "Tom Adeyemi")
	h.Choose(t, "Written to", "Tom Adeyemi, to introduce me")
	screentest.All[*part.RadioGroup](h)[0].Pick(0)
	if got := f.asked[len(f.asked)-1]; got.Person != 7 || got.About != 0 || got.Situation != app.FirstContact {
		t.Errorf("composed with %+v", got)
	}
}

func TestASituationThatCannotBeginSaysWhyAndLeadsBack(t *testing.T) {
	f := &fake{person: priya(), refuse: app.Invalid("two follow-ups were sent; let it rest")}
	h, _ := composeFor(t, f, app.FollowUpAgain, 1280, 800)
	h.MustShow(t, "Two follow-ups were sent; let it rest.")
	if len(h.Failed) != 0 {
		t.Errorf("told as an error: %v", h.Failed)
	}
	h.Press(t, "All messages")
	if len(h.Went) != 1 || h.Went[0] != (screen.Route{Name: screen.Messages}) {
		t.Errorf("went %+v", h.Went)
	}
}

func TestATextIsKeptWithTheChoicesItWasWrittenFrom(t *testing.T) {
	f := &fake{person: priya(), refuse: app.Invalid("two follow-ups were sent; let it rest")}
	h, _ := composeFor(t, f, app.FirstContact, 1280, 800)
	screentest.All[*part.RadioGroup](h)[0].Pick(2)
	h.MustShow(t, "Two follow-ups were sent; let it rest.")
	h.Type(t, "Message", "x")
	h.Wait(time.Second)
	if got := f.saved[len(f.saved)-1]; got.Situation != app.FirstContact {
		t.Errorf("kept as %q", got.Situation)
	}
}
