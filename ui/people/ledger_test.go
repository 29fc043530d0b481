package people_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// favours are a late promise of mine, one of theirs, and five things done.
func favours() planner.LedgerView {
	day := screentest.Now()
	line := func(id int64, side app.Direction, text, status string, open bool) planner.LedgerLine {
		l := planner.LedgerLine{Entry: app.Entry{ID: id, Person: 1, Direction: side, Text: text, On: day.AddDate(0, 0, -int(id)), Done: day.AddDate(0, 0, -int(id))}, Status: status}
		if open {
			l.Entry.Done = time.Time{}
		}
		return l
	}
	v := planner.LedgerView{Person: 1, Name: "Aiko Tanaka", First: "Aiko", Given: 2, Received: 3, Promised: 1, Due: 1, Balance: "You and Aiko are in balance.",
		Lines: []planner.LedgerLine{line(1, app.Gave, "An introduction to Hana", "You promised, by Mon 16 Nov", true),
			line(2, app.Received, "Her notebook template", "Aiko promised, 15 Nov", true),
			line(3, app.Received, "A look at our dashboard", "Aiko gave, 17 Nov", false), line(4, app.Gave, "A reader for her survey", "You gave, 22 Aug", false),
			line(5, app.Gave, "Three clinic contacts", "You gave, 23 Jun", false), line(6, app.Received, "A notebook to check our numbers", "Aiko gave, 19 May", false),
			line(7, app.Received, "A reading list", "Aiko gave, 2 May", false)}}
	v.Lines[0].Late = true
	return v
}

func ledgerPage(t *testing.T) (*screentest.Host, *fake) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 800), newFake()
	f.ledger = favours()
	h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
	return h, f
}

func TestThePageSaysWhatWasGivenAndReceived(t *testing.T) {
	h, _ := ledgerPage(t)
	h.MustShow(t, "Given and received", "You gave 2", "Aiko gave 3", "You and Aiko are in balance.", "An introduction to Hana", "You promised, by Mon 16 Nov", "Show 2 more")
	if h.Shows("A reading list") {
		t.Error("the oldest lines show at once")
	}
	h.Press(t, "Show 2 more")
	h.MustShow(t, "A reading list", "Show fewer")
}

func TestTheLedgerIsKeptOnThePage(t *testing.T) {
	does := func(want string, press ...func(*screentest.Host)) {
		t.Helper()
		h, f := ledgerPage(t)
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
	hint := func(tip string) func(*screentest.Host) { return func(h *screentest.Host) { h.Hint(t, tip) } }
	line := func(word string) func(*screentest.Host) { return func(h *screentest.Host) { h.Nav(t, word) } }
	button := func(word string) func(*screentest.Host) { return func(h *screentest.Host) { h.Press(t, word) } }
	fill := func(label, words string) func(*screentest.Host) {
		return func(h *screentest.Host) { h.Fill(t, label, words) }
	}
	side := func(n, i int) func(*screentest.Host) {
		return func(h *screentest.Host) {
			all := screentest.All[*part.Segmented](h)
			all[len(all)-2+n].Pick(i)
		}
	}
	more := "Change, let go or delete: "
	does("done entry 1 true", func(h *screentest.Host) { test.Tap(h.Check(t, "An introduction to Hana")) })
	does("drop entry 1", hint(more+"An introduction to Hana"), line("Let it go"))
	does("delete entry 3", hint(more+"A look at our dashboard"), line("Delete"))
	does("done entry 3 false", hint(more+"A look at our dashboard"), line("Not kept yet"))
	does("edit entry 1 gave An introduction to Hana and Tom promised=true due=2026-11-27 on=2026-11-17", hint(more+"An introduction to Hana"), line("Change…"),
		fill("What it is", "An introduction to Hana and Tom"), fill("By", "27 Nov 2026"), button("Keep"))
	does("add Aiko gave A quote for her page promised=false due= on=2026-11-18", hint("Add what was given or promised with Aiko"), fill("What it is", "A quote for her page"), button("Keep"))
	does("add Aiko received Two names promised=true due=2026-12-01 on=2026-11-16", hint("Add what was given or promised with Aiko"), fill("What it is", "Two names"),
		side(0, 1), side(1, 1), fill("On", "16 Nov 2026"), fill("By", "1 Dec 2026"), button("Keep"))
	does("", hint("Add what was given or promised with Aiko"), button("Keep"), func(h *screentest.Host) { h.MustShow(t, "Write what it was") })
}

func TestARequestIsDeletedOnThePage(t *testing.T) {
	h, f := asks(t)
	h.Press(t, "More answers")
	h.Nav(t, "Delete")
	if got := strings.Join(f.done, "|"); got != "delete request 4" {
		t.Errorf("did %q", got)
	}
}

func TestDrawLedger(t *testing.T) {
	screentest.Draw(t, "people-ledger", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.ledger = favours()
		return people.New(h, f), screen.Route{Name: screen.People, Person: 1}
	})
}
