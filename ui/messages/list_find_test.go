package messages_test

import (
	"testing"

	"cortado/ui/messages"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestALongListIsSearchedInNamesAndTexts(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, &fake{rows: manyRows(60)}), screen.Route{Name: screen.Messages})
	if h.Shows("Person 40 Example") {
		t.Fatal("all of a long past is shown")
	}
	h.Type(t, "Find a name or words", "zurich 40")
	h.MustShow(t, "1 message found", "Person 40 Example")
	if h.Shows("Priya Raman") {
		t.Error("what does not fit is shown")
	}
	h.Field(t, "Find a name or words").SetText("nobody")
	h.MustShow(t, "No message has these words.")
	h.Field(t, "Find a name or words").SetText("")
	h.MustShow(t, "Priya Raman")
}

func TestALongListIsNarrowedToOneState(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, &fake{rows: manyRows(60)}), screen.Route{Name: screen.Messages})
	screentest.All[*part.Segmented](h)[0].Pick(2)
	h.MustShow(t, "Jonas Lindqvist")
	if h.Shows("Priya Raman") || h.Shows("Lena Vogt") {
		t.Error("drafts or the past are shown among what waits")
	}
}

func TestTheRestOfALongListComesInPortions(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, &fake{rows: manyRows(60)}), screen.Route{Name: screen.Messages})
	h.Press(t, "Show 20 more")
	if !h.Shows("Person 37 Example") || h.Shows("Person 60 Example") {
		t.Error("one press shows all, or nothing")
	}
	h.Press(t, "Show 20 more")
	h.Press(t, "Show 3 more")
	h.MustShow(t, "Person 60 Example")
}

func TestAShortListHasNoSearch(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, &fake{rows: someRows()}), screen.Route{Name: screen.Messages})
	if len(screentest.All[*part.Field](h)) != 0 {
		t.Error("six messages have a search")
	}
}
