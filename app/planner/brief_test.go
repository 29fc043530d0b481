package planner_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// nextBrief gives the brief of the sample's next coffee, with Priya.
func nextBrief(t *testing.T, w *world) planner.Brief {
	t.Helper()
	today := must(w.TodayView(ctx))(t)
	if today.Next == nil {
		t.Fatal("the sample has no coffee to come")
	}
	return must(w.Brief(ctx, today.Next.Coffee.ID))(t)
}

func TestTheBriefSaysWhoWhyAndWhatToBring(t *testing.T) {
	w := sample(t)
	b := nextBrief(t, w)
	for what, got := range map[string][2]string{
		"name": {b.Row.Name, "Priya Raman"}, "first": {b.First, "Priya"}, "clock": {b.Clock, "15:30"}, "theirs": {b.Theirs, "10:30 for Priya, Toronto"},
		"language": {b.Language, "en"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %q, want %q", what, got[0], got[1])
		}
	}
	if len(b.Why) == 0 || !strings.Contains(strings.Join(b.Why, "\n"), "you 1") {
		t.Errorf("the reasons have no exact gap: %q", b.Why)
	}
	if !strings.HasPrefix(b.MineText, "Financial modelling 1, want 3") || !strings.HasPrefix(b.TheirText, "Financial modelling 5") {
		t.Errorf("mine %q, theirs %q", b.MineText, b.TheirText)
	}
	if b.Purpose == "" || b.Give == "" || b.Bridge == "" || len(b.Their) < 2 {
		t.Errorf("something is missing: %+v", b)
	}
	var texts []string
	for _, q := range b.Questions {
		texts = append(texts, q.Text)
		if q.ID == "" || q.Own {
			t.Errorf("%q is of the bank, but stands as mine", q.Text)
		}
	}
	if want := []string{"What made you turn down the last case you said no to?", "Which three numbers do you look at first?", "Where do product people fool themselves most?"}; !slices.Equal(texts, want) {
		t.Errorf("questions %q", texts)
	}
	if dir := os.Getenv("BRIEF_OUT"); dir != "" {
		for _, format := range []string{"md", "pdf"} {
			name, content, err := w.BriefFile(ctx, b.Coffee.ID, format, true)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(dir+"/"+name, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestWithoutQuestionsOfMineTheBankChoosesAndKeepsToItsChoice(t *testing.T) {
	w := sample(t)
	id := nextBrief(t, w).Coffee.ID
	must(w.KeepBrief(ctx, id, nil, []string{}))(t)
	first := must(w.Brief(ctx, id))(t)
	if len(first.Questions) != 3 {
		t.Fatalf("%d questions", len(first.Questions))
	}
	// What I can do changes, and with it what would be chosen now.
	me := must(w.Profile(ctx))(t)
	for i := range me.Skills {
		me.Skills[i].Have = max(me.Skills[i].Have, me.Skills[i].Want)
	}
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	second := must(w.Brief(ctx, id))(t)
	for i, q := range first.Questions[1:] {
		if second.Questions[i+1] != q {
			t.Errorf("%q became %q", q.Text, second.Questions[i+1].Text)
		}
	}
	if before := must(w.Changes(ctx, 100))(t); len(before) == 0 || strings.Contains(before[0].Label, "brief.shown") {
		t.Errorf("what was shown stands on the undo stack: %+v", before)
	}
}

func TestALaterCoffeeAsksOtherQuestionsThanTheOneBefore(t *testing.T) {
	w := sample(t)
	priya := w.who("Priya Raman")
	asked := map[string]bool{}
	at := w.now.Add(48 * time.Hour)
	for range 5 {
		c, _, err := w.Schedule(ctx, priya, planner.Plan{Start: at, Zone: "Europe/London", Minutes: 25}, planner.Export{})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range must(w.Brief(ctx, c.ID))(t).Questions {
			if asked[q.Text] {
				t.Errorf("%q is asked a second time", q.Text)
			}
			asked[q.Text] = true
		}
		w.now = at.Add(time.Hour)
		if _, _, err := w.Met(ctx, c.ID); err != nil {
			t.Fatal(err)
		}
		at = at.Add(60 * 24 * time.Hour)
	}
}

func TestEachTimeOfARepeatingCoffeeHasItsOwnQuestions(t *testing.T) {
	w := sample(t)
	c, _, err := w.Schedule(ctx, w.who("Samuel Boateng"), planner.Plan{Start: w.now.Add(72 * time.Hour), Zone: "Europe/London", Minutes: 25, Every: 4, Count: 3}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, at := range c.Times() {
		w.now = at.Add(-2 * time.Hour)
		b := must(w.Brief(ctx, c.ID))(t)
		if !b.Coffee.Start.Equal(at) {
			t.Errorf("the brief is for %v, not %v", b.Coffee.Start, at)
		}
		for _, q := range b.Questions {
			if asked[q.ID] {
				t.Errorf("%q is asked a second time", q.Text)
			}
			asked[q.ID] = true
		}
	}
}

func TestTheNextTimeOfARepeatingCoffeeKeepsItsQuestionsWhenTheFirstIsRated(t *testing.T) {
	w := sample(t)
	c, _, err := w.Schedule(ctx, w.who("Samuel Boateng"), planner.Plan{Start: w.now.Add(72 * time.Hour), Zone: "Europe/London", Minutes: 25, Every: 4, Count: 3}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	times := c.Times()
	w.now = times[0].Add(-time.Hour)
	first := must(w.Brief(ctx, c.ID))(t).Questions
	w.now = times[0].Add(time.Hour)
	second := must(w.Brief(ctx, c.ID))(t).Questions
	rated := must(w.Rate(ctx, c.ID, planner.Rating{Helpful: 4}))(t)
	for _, q := range first {
		if slices.Contains(second, q) {
			t.Errorf("%q is asked a second time", q.Text)
		}
	}
	after := must(w.Brief(ctx, c.ID))(t).Questions
	for _, q := range first {
		if slices.Contains(after, q) {
			t.Errorf("once the first was rated %q is asked a second time", q.Text)
		}
	}
	if of := must(w.Brief(ctx, rated.Talk.Coffee))(t).Questions; !slices.Equal(of, first) {
		t.Errorf("the one that took place asked %v, and now tells %v", first, of)
	}
}

func TestWhatOnlyShowsWritesNothing(t *testing.T) {
	w := sample(t)
	next := nextBrief(t, w).Coffee.ID
	must(w.KeepBrief(ctx, next, nil, []string{}))(t)
	before := w.all()
	must(w.TodayView(ctx))(t)
	must(w.Brief(ctx, next))(t)
	if _, _, err := w.BriefFile(ctx, next, planner.BriefMarkdown, true); err != nil {
		t.Fatal(err)
	}
	must(w.Notice(ctx))(t)
	must(w.ToDo(ctx))(t)
	for _, c := range must(w.ToRate(ctx))(t) {
		must(w.RateView(ctx, c.Coffee))(t)
	}
	must(w.PersonInFull(ctx, w.who("Priya Raman")))(t)
	must(w.Insights(ctx, true))(t)
	w.sameAs(before, "looking changed something")
}

func TestAnotherQuestionIsOnlyKeptWhenSaved(t *testing.T) {
	w := sample(t)
	id := nextBrief(t, w).Coffee.ID
	must(w.KeepBrief(ctx, id, nil, []string{}))(t)
	b := must(w.Brief(ctx, id))(t)
	var keep []string
	for _, q := range b.Questions {
		keep = append(keep, q.Text)
	}
	next := must(w.AnotherQuestion(ctx, id, keep, 1))(t)
	if slices.Contains(keep, next.Text) || next.ID == "" {
		t.Errorf("another is %q", next.Text)
	}
	if again := must(w.Brief(ctx, id))(t); again.Questions[1] != b.Questions[1] {
		t.Error("asking for another changed the brief")
	}
	mine := []string{keep[0], next.Text, "  What would\nyou ask me? ", ""}
	change := must(w.KeepBrief(ctx, id, nil, mine))(t)
	saved := must(w.Brief(ctx, id))(t).Questions
	if len(saved) != 3 || saved[1].ID != next.ID || !saved[2].Own || saved[2].Text != "What would you ask me?" {
		t.Errorf("saved %+v", saved)
	}
	if undone := must(w.Undo())(t); undone.ID != change {
		t.Errorf("undid %d, not %d", undone.ID, change)
	}
	if got := must(w.Brief(ctx, id))(t).Questions; !slices.Equal(got, b.Questions) {
		t.Errorf("undone to %+v", got)
	}
	if _, err := w.AnotherQuestion(ctx, id, keep, -1); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("a place below none: %v", err)
	}
	if _, err := w.Brief(ctx, 99999); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a coffee that is none: %v", err)
	}
}

func TestQuestionsAreInTheLanguageIWouldWriteIn(t *testing.T) {
	w := sample(t)
	id := nextBrief(t, w).Coffee.ID
	must(w.KeepBrief(ctx, id, nil, []string{}))(t)
	priya := w.who("Priya Raman")
	if err := w.store.Quiet(func(wr app.Writer) error {
		_, err := wr.SaveMessage(app.Message{Person: priya, State: app.SentOff, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "fr",
			Address: app.PoliteAddress, Body: "Bonjour Priya", SentAt: w.now.Add(-time.Hour), Updated: w.now.Add(time.Hour)})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	b := must(w.Brief(ctx, id))(t)
	if b.Language != "fr" {
		t.Fatalf("the language is %q", b.Language)
	}
	for _, q := range b.Questions {
		if !strings.HasSuffix(q.Text, "\u00a0?") {
			t.Errorf("not French: %q", q.Text)
		}
	}
}

func TestTheBriefTellsNotesAndOpenPromisesOfBothSides(t *testing.T) {
	w := sample(t)
	b := nextBrief(t, w)
	priya := b.Row.ID
	if err := w.store.Quiet(func(wr app.Writer) error {
		for _, e := range []app.Entry{
			{Person: priya, Direction: app.Gave, Text: "The interview notes", On: w.now, Due: "2026-11-20"},
			{Person: priya, Direction: app.Gave, Text: "Kept long ago", On: w.now, Done: w.now},
			{Person: priya, Direction: app.Received, Text: "Her model of last year.", On: w.now, Due: "2026-11-10"},
			{Person: priya, Direction: app.Received, Text: "Let go", On: w.now, Dropped: true},
		} {
			if _, err := wr.SaveEntry(e); err != nil {
				return err
			}
		}
		for i, text := range []string{"oldest", "older", strings.Repeat("long words ", 60), "newest"} {
			if _, err := wr.SaveNote(app.Note{Person: priya, At: w.now.Add(time.Duration(i-10) * time.Hour), Text: text}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	b = nextBrief(t, w)
	if !slices.Contains(b.Promised, "The interview notes, by Fri 20 Nov") || slices.ContainsFunc(b.Promised, func(s string) bool { return strings.Contains(s, "Kept") }) {
		t.Errorf("promised %q", b.Promised)
	}
	if !slices.Equal(b.Awaited, []string{"Her model of last year, late since Tue 10 Nov"}) {
		t.Errorf("awaited %q", b.Awaited)
	}
	if len(b.Notes) != 3 || b.Notes[0].Text != "newest" || b.Notes[0].Day == "" || len([]rune(b.Notes[1].Text)) > 220 || !strings.HasSuffix(b.Notes[1].Text, "…") || b.Notes[2].Text != "older" {
		t.Errorf("notes %+v", b.Notes)
	}
}

func TestAFileHasPrivateNotesOnlyWhenAskedFor(t *testing.T) {
	w := sample(t)
	b := nextBrief(t, w)
	if err := w.store.Quiet(func(wr app.Writer) error {
		_, err := wr.SaveNote(app.Note{Person: b.Row.ID, At: w.now, Text: "Doubts the new board."})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	name, without, err := w.BriefFile(ctx, b.Coffee.ID, "md", false)
	if err != nil || name != "2026-11-18 1530 Coffee with Priya Raman.md" {
		t.Errorf("named %q: %v", name, err)
	}
	_, with, err := w.BriefFile(ctx, b.Coffee.ID, "md", true)
	if err != nil {
		t.Fatal(err)
	}
	for _, private := range []string{"trust", "Trust", "helpful", "Helpful"} {
		if bytes.Contains(without, []byte(private)) {
			t.Errorf("%q stands in the file:\n%s", private, without)
		}
	}
	if bytes.Contains(without, []byte("board")) || !bytes.Contains(with, []byte("18 Nov 2026: Doubts the new board.")) {
		t.Errorf("without:\n%s\nwith:\n%s", without, with)
	}
	for _, want := range []string{"# Coffee with Priya Raman\n", "Wednesday 18 November 2026, 15:30, 25 min", "1. What made you turn down"} {
		if !bytes.Contains(without, []byte(want)) {
			t.Errorf("%q is missing:\n%s", want, without)
		}
	}
	name, page, err := w.BriefFile(ctx, b.Coffee.ID, "pdf", false)
	if err != nil || !strings.HasSuffix(name, "Priya Raman.pdf") || !bytes.HasPrefix(page, []byte("%PDF-1.")) {
		t.Errorf("%s: %v", name, err)
	}
	_, again, _ := w.BriefFile(ctx, b.Coffee.ID, "pdf", false)
	if !bytes.Equal(page, again) {
		t.Error("the same brief gave two files")
	}
	if _, _, err := w.BriefFile(ctx, b.Coffee.ID, "docx", false); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("docx: %v", err)
	}
}
