package messages_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen/screentest"
)

func TestAnEmailIsPreviewedWithItsHeader(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 1280, 800)
	h.Press(t, "Preview")
	h.MustShow(t, "Maya Okafor <maya@halden.example>", "Priya Raman <priya.raman@northlake.example>", "Question about business cases", text)
	if len(screentest.All[*part.Field](h)) != 0 {
		t.Error("the preview can be typed in")
	}
	h.Press(t, "Write")
	if body(t, h).Text() != text {
		t.Error("the text did not come back")
	}
}

func TestANoteIsPreviewedAsItIsCut(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 1280, 800)
	screentest.All[*part.Segmented](h)[0].Pick(1)
	body(t, h).SetText(strings.Repeat("a", 300) + "the rest")
	h.Press(t, "Preview")
	h.MustShow(t, "308 of 300", "LinkedIn cuts off the rest:")
	cut := false
	for _, s := range h.Texts() {
		cut = cut || s == "the rest"
	}
	if !cut {
		t.Error("what is cut off does not stand by itself")
	}
}

func TestADirectMessageIsPreviewedAsItStandsInTheInbox(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 1280, 800)
	screentest.All[*part.Segmented](h)[0].Pick(1)
	screentest.All[*part.Segmented](h)[1].Pick(1)
	h.Press(t, "Preview")
	h.MustShow(t, "Hi Priya, Tom Adeyemi suggested I write to you. We were…", text)
}

func TestThePreviewFollowsAChoice(t *testing.T) {
	h, _ := composeFor(t, everything(), app.FirstContact, 1280, 800)
	h.Press(t, "Preview")
	h.Select(t, "Tone").Pick(1)
	h.MustShow(t, "Brief words.")
}

func TestWordsAreCountedAsTheyAreTyped(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.MustShow(t, "114 words")
	body(t, h).SetText("Hi Priya, – ok.")
	h.MustShow(t, "3 words")
	screentest.All[*part.Segmented](h)[0].Pick(1)
	h.Press(t, "Use the new draft")
	h.MustShow(t, "240 of 300")
}
