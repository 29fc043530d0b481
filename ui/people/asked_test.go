package people_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// requests are one that waits for an answer, one promised and late, one declined.
func requests() []planner.RequestLine {
	of := func(id int64, text string, state app.RequestState, status string) planner.RequestLine {
		return planner.RequestLine{Request: app.Request{ID: id, Person: 1, Text: text, State: state, Asked: screentest.Now().AddDate(0, 0, -2), Due: "2026-11-20"}, Name: "Aiko Tanaka", Status: status}
	}
	all := []planner.RequestLine{of(4, "Feedback on her talk about dashboards nobody reads", app.RequestOpen, "Asked Mon 16 Nov, by Fri 20 Nov"),
		of(5, "An introduction to Ines", app.RequestAccepted, "Promised Mon 9 Nov, by Mon 16 Nov"), of(6, "A job for her cousin", app.RequestDeclined, "Declined Mon 2 Nov")}
	all[1].Late = true
	return all
}

func asks(t *testing.T) (*screentest.Host, *fake) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	f.wanting = requests()
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	return h, f
}

func TestWhatAPersonAskedStandsOnTheirPageUntilItIsDone(t *testing.T) {
	h, _ := asks(t)
	h.MustShow(t, "They asked you", "Feedback on her talk about dashboards nobody reads", "Promised Mon 9 Nov, by Mon 16 Nov")
	if h.Shows("A job for her cousin") {
		t.Error("what was declined still stands among what they ask")
	}
	h, _, _ = shown(t)
	h.MustShow(t, "They asked you", "Nothing at present.")
}

func TestARequestIsAnsweredOnThePage(t *testing.T) {
	does := func(want string, press ...func(*screentest.Host)) {
		t.Helper()
		h, f := asks(t)
		for _, p := range press {
			p(h)
		}
		if got := strings.Join(f.done, "|"); got != want {
			t.Errorf("did %q, want %q", got, want)
		}
		if want != "" && (len(h.Told) != 1 || h.Told[0].Change == 0) {
			t.Errorf("%s: told %+v", want, h.Told)
		}
	}
	button := func(word string) func(*screentest.Host) { return func(h *screentest.Host) { h.Press(t, word) } }
	line := func(word string) func(*screentest.Host) { return func(h *screentest.Host) { h.Nav(t, word) } }
	fill := func(label, words string) func(*screentest.Host) {
		return func(h *screentest.Host) { h.Fill(t, label, words) }
	}
	does("answer 4 true", button("Accept"))
	does("answer 4 false", button("Decline"))
	does("done 5", button("Done"))
	does("done 4", button("More answers"), line("Done already"))
	does("edit 4 Feedback on her slides 2026-11-23 2026-11-16", button("More answers"), line("Change words or days…"),
		fill("What for", "Feedback on her slides"), fill("By when", "23 Nov 2026"), button("Note it"))
	does("asked Aiko A reader  2026-11-18", button("Note what Aiko asked you"), fill("What for", "A reader"), button("Note it"))
	does("", button("Note what Aiko asked you"), fill("What for", "A reader"), fill("Asked on", "19 Nov 2026"), button("Note it"))
	does("", button("More answers"), line("Decline with a message…"), func(h *screentest.Host) {
		if want := (screen.Route{Name: screen.Messages, Person: 1, Situation: app.DeclineIt, Request: 4}); len(h.Went) != 1 || h.Went[0] != want {
			t.Errorf("went to %v", h.Went)
		}
	})
}

func TestDrawAsked(t *testing.T) {
	screentest.Draw(t, "people-asked", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.wanting = requests()
		return people.New(h, f), screen.Route{Name: screen.People, Person: 1}
	})
}
