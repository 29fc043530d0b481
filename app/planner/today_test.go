package planner_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func TestTodayReadsAsPictured(t *testing.T) {
	w := sample(t)
	v := must(w.TodayView(ctx))(t)
	next := v.Next
	for _, c := range []struct{ got, want string }{
		{next.For, "Your purpose: judge a three-year business case without leaning on finance."},
		{next.MineText, "Financial modelling 1, want 3"},
		{next.Give, "your user-interview kit"},
		{next.By, "Tom Adeyemi introduced you"},
		{next.Ground, "Background: plant engineering, then finance. Both worked at Acme, 2016 to 2018."},
		{next.Theirs, "10:30 for Priya, Toronto"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if !next.Today || next.Begun {
		t.Errorf("today %t, begun %t", next.Today, next.Begun)
	}
	if !slices.Equal(v.TopChips, []app.Relation{app.Outside, app.Senior}) {
		t.Errorf("Samuel stands %v", v.TopChips)
	}
}

func TestTheHeadCountsWhatTheListAndTheBadgeCount(t *testing.T) {
	w := sample(t)
	numbers := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	for range 30 {
		v := must(w.TodayView(ctx))(t)
		badge := must(w.Waiting(ctx))(t).Today
		minutes := 0
		for _, task := range v.Tasks {
			minutes += task.Minutes
		}
		if badge != len(v.Tasks) {
			t.Errorf("%s: the badge counts %d, the list %d", v.Head, badge, len(v.Tasks))
		}
		if k := len(v.Tasks); k > 0 && !strings.Contains(strings.ToLower(v.Line), numbers[k]+" small thing") {
			t.Errorf("%s: %q over %d things", v.Head, v.Line, k)
		}
		if k := len(v.Tasks); k > 0 && v.TaskLine != w.Words().Count("today.tasks", k, "minutes", minutes) {
			t.Errorf("%s: %q over %d things of %d minutes", v.Head, v.TaskLine, k, minutes)
		}
		if (len(v.Tasks) == 0) != (v.Quiet != "") {
			t.Errorf("%s: %d things, and %q", v.Head, len(v.Tasks), v.Quiet)
		}
		w.later(24 * time.Hour)
	}
}

func TestADayWithoutAnythingToDoSaysWhatComesNext(t *testing.T) {
	w := empty(t)
	if v := must(w.TodayView(ctx))(t); v.Line != "No coffee today and nothing to do" || v.Quiet != "Nothing waits for you. What comes up stands here." {
		t.Errorf("%q, %q", v.Line, v.Quiet)
	}
	ann := w.add("Ann Quist, Director at Alder")
	if _, _, err := w.Schedule(ctx, ann, planner.Plan{Start: at("2026-11-20 09:30", "Europe/London"), Zone: "Europe/London"}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	if v := must(w.TodayView(ctx))(t); v.Quiet != "Nothing waits for you. Next is your coffee with Ann: Fri 20 Nov, 09:30." || v.Next.Today {
		t.Errorf("%q", v.Quiet)
	}
	promise(w, app.Entry{Person: ann, Direction: app.Gave, Text: "The price list", On: w.now, Due: "2026-11-19"})
	if v := must(w.TodayView(ctx))(t); v.Quiet != "Nothing waits for you. Next you promised: The price list, for Ann, tomorrow." || v.Line != "No coffee today and nothing to do" {
		t.Errorf("%q, %q", v.Quiet, v.Line)
	}
	w.later(24 * time.Hour)
	if v := must(w.TodayView(ctx))(t); v.Line != "No coffee today, one promise to keep" {
		t.Errorf("%q", v.Line)
	}
}

// promise writes a line of the ledger.
func promise(w *world, e app.Entry) int64 {
	w.t.Helper()
	w.write(func(s app.Writer) (err error) {
		e.ID, err = s.SaveEntry(e)
		return err
	})
	return e.ID
}

func TestPromisesOfBothSidesStandWithTheLateOnesFirst(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	promise(w, app.Entry{Person: ann, Direction: app.Received, Text: "Her template", On: w.now, Due: "2026-11-01"})
	promise(w, app.Entry{Person: ann, Direction: app.Gave, Text: "A word with Tom", On: w.now})
	promise(w, app.Entry{Person: ann, Direction: app.Gave, Text: "The price list", On: w.now, Due: "2026-11-20"})
	late := promise(w, app.Entry{Person: ann, Direction: app.Gave, Text: "A book", On: w.now, Due: "2026-11-16"})
	promise(w, app.Entry{Person: ann, Direction: app.Gave, Text: "Kept", On: w.now, Done: w.now})
	var texts []string
	for _, l := range must(w.TodayView(ctx))(t).Promised {
		texts = append(texts, l.Text)
		if l.Late != (l.Entry == late) || l.Theirs != strings.HasPrefix(l.Text, "Her") || l.Person != ann {
			t.Errorf("%+v", l)
		}
	}
	if want := []string{"A book, for Ann", "The price list, for Ann", "A word with Tom, for Ann", "Her template, from Ann"}; !slices.Equal(texts, want) {
		t.Errorf("%q", texts)
	}
}

func TestACoffeeIsNextUntilItEndsAndSaysThatItHasBegun(t *testing.T) {
	w := empty(t)
	ann, ben := w.add("Ann Quist, Director at Alder"), w.add("Ben Ito, Nurse at Alder")
	for id, start := range map[app.PersonID]string{ann: "2026-11-18 12:00", ben: "2026-11-18 17:00"} {
		if _, _, err := w.Schedule(ctx, id, planner.Plan{Start: at(start, "Europe/London"), Zone: "Europe/London", Minutes: 25}, planner.Export{}); err != nil {
			t.Fatal(err)
		}
	}
	v := must(w.TodayView(ctx))(t)
	if v.Next.First != "Ann" || v.Next.Begun || v.Next.When != "25 min, in 1 hour" || v.Line != "Two coffees today and nothing else to do" {
		t.Errorf("%q, %q, %q", v.Next.First, v.Next.When, v.Line)
	}
	if len(v.Also) != 1 || v.Also[0].Name != "Ben Ito" || v.Also[0].Clock != "17:00" || v.Also[0].Line != "25 min, in 6 hours" {
		t.Errorf("also %+v", v.Also)
	}
	w.later(time.Hour)
	if v = must(w.TodayView(ctx))(t); !v.Next.Begun || v.Next.First != "Ann" || v.Next.When != "Begins now, until 12:25" {
		t.Errorf("%q, begun %t, %q", v.Next.First, v.Next.Begun, v.Next.When)
	}
	w.later(10 * time.Minute)
	if v = must(w.TodayView(ctx))(t); v.Next.When != "Began 10 minutes ago, until 12:25" {
		t.Errorf("%q", v.Next.When)
	}
	w.later(16 * time.Minute)
	v = must(w.TodayView(ctx))(t)
	var over []string // it is asked about once, in the list or where it stood
	for _, task := range v.Tasks {
		over = append(over, task.Name)
	}
	for _, c := range v.Earlier {
		over = append(over, c.Name)
	}
	if v.Next.First != "Ben" || len(v.Also) != 0 || !slices.Equal(over, []string{"Ann Quist"}) {
		t.Errorf("next is %q, over are %q", v.Next.First, over)
	}
	if _, _, err := w.Met(ctx, must(w.Coffees(ctx, ann))(t)[0].ID); err != nil {
		t.Fatal(err)
	}
	if v = must(w.TodayView(ctx))(t); len(v.Earlier) != 0 {
		t.Errorf("a coffee that was told stands there still: %+v", v.Earlier)
	}
}

func TestADayWhoseCoffeesAreOverIsNotOneWithoutCoffee(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London"}))(t)
	ann := w.add("Ann Quist, Director at Alder")
	if _, _, err := w.Schedule(ctx, ann, planner.Plan{Start: noon.Add(time.Hour), Zone: "Europe/London", Minutes: 25}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	w.later(2 * time.Hour)
	line := func() string {
		v := must(w.TodayView(ctx))(t)
		return strings.SplitN(v.Line, " today", 2)[0]
	}
	if got := line(); got != "No more coffee" {
		t.Errorf("once it is over it says %q", got)
	}
	if _, _, err := w.Met(ctx, must(w.Coffees(ctx, ann))(t)[0].ID); err != nil {
		t.Fatal(err)
	}
	if got := line(); got != "No more coffee" {
		t.Errorf("once it is told it says %q", got)
	}
	w.later(24 * time.Hour)
	if got := line(); got != "No coffee" {
		t.Errorf("the day after it says %q", got)
	}
}

func TestWhoeverCanIntroduceDidSoOnceThereIsADate(t *testing.T) {
	w := empty(t)
	tom := w.add("Tom Adeyemi, Dispatcher at Fold")
	ann := w.add("Ann Quist, Director at Alder")
	q := must(w.Person(ctx, ann))(t)
	q.Introducer = tom
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Sent(ctx, ann, app.ByEmail, w.now); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Schedule(ctx, ann, planner.Plan{Start: at("2026-11-20 09:30", "Europe/London"), Zone: "Europe/London"}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	if by := must(w.TodayView(ctx))(t).Next.By; by != "Tom Adeyemi can introduce you" {
		t.Errorf("%q before an answer", by)
	}
	if _, err := w.Answered(ctx, ann, true); err != nil {
		t.Fatal(err)
	}
	if by := must(w.TodayView(ctx))(t).Next.By; by != "Tom Adeyemi introduced you" {
		t.Errorf("%q after a yes", by)
	}
}

func TestWhatIsChangedInABriefIsOneStepThatCanBeTakenBack(t *testing.T) {
	w := sample(t)
	c := must(w.TodayView(ctx))(t).Next.Coffee
	before := w.all()
	hope := "  Say no to\n a case "
	change, err := w.KeepBrief(ctx, c.ID, &hope, []string{"What is  a good margin?", " ", "Who else?"})
	if err != nil {
		t.Fatal(err)
	}
	b := must(w.Brief(ctx, c.ID))(t)
	if b.Purpose != "Say no to a case" || len(b.Questions) != 2 || b.Questions[0].Text != "What is a good margin?" {
		t.Errorf("%q, %+v", b.Purpose, b.Questions)
	}
	if next := must(w.TodayView(ctx))(t).Next; next.For != "Your purpose: say no to a case." || len(next.Questions) != 2 {
		t.Errorf("Today says %q", next.For)
	}
	if _, err := w.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	w.sameAs(before, "the brief was not taken back whole")
	if change, err := w.KeepBrief(ctx, c.ID, nil, nil); change != 0 || err != nil {
		t.Errorf("nothing to keep made the change %d, %v", change, err)
	}
	_, err = w.KeepBrief(ctx, 9999, &hope, nil)
	kind(t, err, app.ErrNotFound, "")
}

func TestABriefIsWrittenWhereTheUserSays(t *testing.T) {
	w := sample(t)
	id := must(w.TodayView(ctx))(t).Next.Coffee.ID
	_, content, err := w.BriefFile(ctx, id, "md", false)
	if err != nil || !strings.Contains(string(content), "Priya Raman") || !strings.Contains(string(content), "Which three numbers do you look at first?") {
		t.Fatalf("%v: %s", err, content)
	}
	if err := w.WriteBrief(w.path("brief.md"), content); err != nil {
		t.Fatal(err)
	}
	if kept := must(os.ReadFile(w.path("brief.md")))(t); string(kept) != string(content) {
		t.Errorf("%s", kept)
	}
	w.full = true
	if err := w.WriteBrief(w.path("again.md"), content); err == nil {
		t.Error("a full disk is not told")
	}
}

func TestWhatISaidOfMyselfIsReadBackAsYours(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	for text, want := range map[string]string{"our price list": "your price list", "My notes on tenders": "your notes on tenders", "a clinic visit": "a clinic visit", "ourselves": "ourselves"} {
		me := must(w.Profile(ctx))(t)
		me.Offers = []app.Offer{{Text: text}}
		if _, err := w.SaveProfile(me); err != nil {
			t.Fatal(err)
		}
		if c := must(w.Compose(ctx, planner.Compose{Person: ann}))(t); c.Chosen.Offer != text {
			t.Errorf("a message of mine would say %q, not %q", c.Chosen.Offer, text)
		}
		coffees := must(w.Coffees(ctx, ann))(t)
		if len(coffees) == 0 {
			if _, _, err := w.Schedule(ctx, ann, planner.Plan{Start: at("2026-11-20 09:30", "Europe/London"), Zone: "Europe/London"}, planner.Export{}); err != nil {
				t.Fatal(err)
			}
		}
		if give := must(w.TodayView(ctx))(t).Next.Give; give != want {
			t.Errorf("%q is read as %q", text, give)
		}
	}
}
