package planner_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// ratable is a world in which a coffee with Priya has just taken place.
func ratable(t *testing.T) (*world, app.PersonID, app.CoffeeID) {
	t.Helper()
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	must(w.SetProfile(ctx, []byte(`{"name":"Maya Okafor","email":"maya@halden.example","zone":"Europe/London",
		"skills":[{"name":"Data analysis","have":2,"want":4,"importance":5},{"name":"Pricing","have":1,"want":3}],"offers":[{"text":"our interview kit"}]}`)))(t)
	priya := w.who("Priya Raman")
	c, _, err := w.Schedule(ctx, priya, planner.Plan{Start: noon.Add(time.Hour), Zone: "Europe/London", Minutes: 30, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	w.later(3 * time.Hour)
	return w, priya, c.ID
}

func (w *world) level(skill string) app.Level {
	w.t.Helper()
	for _, s := range must(w.Profile(ctx))(w.t).Skills {
		if s.Name == skill {
			return s.Have
		}
	}
	w.t.Fatalf("there is no skill %s", skill)
	return 0
}

// told writes the ledger with a person as "gave An hour done; received …".
func (w *world) told(id app.PersonID) string {
	w.t.Helper()
	var out []string
	for _, e := range must(w.store.Ledger(ctx, id))(w.t) {
		state := "open"
		switch {
		case !e.Done.IsZero():
			state = "done"
		case e.Dropped:
			state = "dropped"
		}
		if e.Due != "" {
			state += " " + string(e.Due)
		}
		out = append(out, fmt.Sprintf("%s %s %s", e.Direction, e.Text, state))
	}
	return strings.Join(out, "; ")
}

func learns(name string, to app.Level) []app.Learned { return []app.Learned{{Name: name, To: to}} }

func TestALevelMovesOnceHoweverOftenTheTalkIsRated(t *testing.T) {
	w, _, c := ratable(t)
	rate := func(learned []app.Learned, want app.Level, moved string) planner.Rated {
		t.Helper()
		w.later(time.Minute)
		r := must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Learned: learned}))(t)
		var did []string
		for _, l := range r.Moved {
			did = append(did, fmt.Sprintf("%s %d → %d", l.Name, l.From, l.To))
		}
		if got := w.level("Data analysis"); got != want || strings.Join(did, ", ") != moved {
			t.Errorf("the level is %d and it moved %q; want %d and %q", got, did, want, moved)
		}
		return r
	}
	first := rate(learns("Data analysis", 3), 3, "Data analysis 2 → 3")
	rate(learns("Data analysis", 3), 3, "")
	rate(learns("Data analysis", 4), 4, "Data analysis 3 → 4")
	rate([]app.Learned{{Name: "Data analysis", To: 2, Note: "Less than I thought"}}, 2, "Data analysis 4 → 2")
	rate(learns("Data analysis", 3), 3, "Data analysis 2 → 3")
	last := rate(nil, 2, "Data analysis 3 → 2") // no longer said to be learned
	if _, err := w.UndoChange(last.Change); err != nil || w.level("Data analysis") != 3 {
		t.Errorf("after undo the level is %d, %v", w.level("Data analysis"), err)
	}
	if v := must(w.RateView(ctx, c))(t); v.Talk.Learned[0].From != 2 || v.Talk.Learned[0].To != 3 || first.Talk.Learned[0].From != 2 {
		t.Errorf("the talk learned %+v", v.Talk.Learned)
	}
}

func TestALevelThatMovedSinceIsNotSetBackByKeepingARatingAgain(t *testing.T) {
	w, _, c := ratable(t)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Learned: learns("Data analysis", 3)}))(t)
	me := must(w.Profile(ctx))(t)
	for i := range me.Skills {
		if me.Skills[i].Name == "Data analysis" {
			me.Skills[i].Have = 5
		}
	}
	must(w.SaveProfile(me))(t)
	v := must(w.RateView(ctx, c))(t)
	i := slices.IndexFunc(v.Skills, func(s planner.RateSkill) bool { return s.Name == "Data analysis" })
	if i < 0 || v.Skills[i].Have != 2 || v.Skills[i].To != 3 {
		t.Fatalf("the questions show %+v", v.Skills)
	}
	w.later(time.Hour)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 5, Learned: learns("Data analysis", 3)}))(t)
	if got := w.level("Data analysis"); got != 5 {
		t.Errorf("the level is %d", got)
	}
}

func TestAFavourIsOneLineHoweverItIsTold(t *testing.T) {
	w, priya, c := ratable(t)
	r := requestedBy(w, priya, planner.Asked{Text: "A look at her forecast", Due: "2026-12-01"})
	must(w.AnswerRequest(ctx, r, true))(t)
	if _, _, err := w.AddEntry(ctx, priya, planner.Favour{Direction: app.Received, Text: "Her budget template", Promised: true}); err != nil {
		t.Fatal(err)
	}
	if v := must(w.RateView(ctx, c))(t); len(v.Given) != 2 || !v.Given[0].Before || v.Given[0].Done || v.Next[0] != "A look at her forecast" {
		t.Errorf("beforehand %+v, next %v", v.Given, v.Next)
	}
	rating := planner.Rating{Helpful: 4, Given: []planner.Given{{Direction: app.Gave, Text: "a look at her forecast", Done: true}, {Direction: app.Gave, Text: "Three names", Done: true},
		{Direction: app.Received, Text: "Her budget template", Done: true}, {Direction: app.Gave, Text: "Notes from the talk", Due: "2026-11-20"}}, NextStep: "Notes from the talk", NextOn: "2026-11-23"}
	for range 3 {
		must(w.Rate(ctx, c, rating))(t)
		w.later(time.Minute)
		if got, want := w.told(priya), "gave a look at her forecast done 2026-12-01; received Her budget template done; gave Three names done; gave Notes from the talk open 2026-11-23"; got != want {
			t.Fatalf("the ledger is\n%s\nwant\n%s", got, want)
		}
		if l := requestOf(w, r); l.Request.State != app.RequestDone {
			t.Errorf("the request is %s", l.Request.State)
		}
	}
	w.Undo()
	w.Undo()
	w.Undo()
	if got, want := w.told(priya), "gave A look at her forecast open 2026-12-01; received Her budget template open"; got != want {
		t.Errorf("after undo the ledger is %s", got)
	}
}

func TestWhatARequestAskedAndATalkGaveIsOneFavour(t *testing.T) {
	w, priya, c := ratable(t)
	r := requestedBy(w, priya, planner.Asked{Text: "A reader for her survey"})
	must(w.Rate(ctx, c, planner.Rating{Helpful: 3, Given: []planner.Given{{Direction: app.Gave, Text: "A reader for her survey", Done: true}}}))(t)
	if l := requestOf(w, r); l.Request.State != app.RequestDone || l.Request.Entry == 0 {
		t.Errorf("the request is %+v", l.Request)
	}
	if got := w.told(priya); got != "gave A reader for her survey done" {
		t.Errorf("the ledger is %s", got)
	}
}

func TestLinesAreTickedChangedAndTakenOff(t *testing.T) {
	w, priya, c := ratable(t)
	if _, _, err := w.AddEntry(ctx, priya, planner.Favour{Direction: app.Gave, Text: "A name at Tern", Promised: true, Due: "2026-11-25"}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.AddEntry(ctx, priya, planner.Favour{Direction: app.Received, Text: "Her slides", Promised: true}); err != nil {
		t.Fatal(err)
	}
	v := must(w.RateView(ctx, c))(t)
	kept, gone := v.Given[0].Given, v.Given[1].Given
	kept.Done = true
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Given: []planner.Given{kept, {Direction: app.Gave, Text: "An hour", Due: "2026-12-05"}}, Gone: []int64{gone.Entry}}))(t)
	if got, want := w.told(priya), "gave A name at Tern done 2026-11-25; received Her slides dropped; gave An hour open 2026-12-05"; got != want {
		t.Fatalf("the ledger is %s", got)
	}
	v = must(w.RateView(ctx, c))(t)
	if len(v.Given) != 1 || v.Given[0].Before { // the hour of this talk
		t.Fatalf("later the page lists %+v", v.Given)
	}
	w.later(time.Minute)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Gone: []int64{v.Given[0].Entry}}))(t)
	if got, want := w.told(priya), "gave A name at Tern done 2026-11-25; received Her slides dropped"; got != want {
		t.Errorf("the ledger is %s", got)
	}
	other := w.who("Aiko Tanaka")
	e, _, err := w.AddEntry(ctx, other, planner.Favour{Direction: app.Gave, Text: "Hers"})
	if err != nil {
		t.Fatal(err)
	}
	before := w.all()
	_, err = w.Rate(ctx, c, planner.Rating{Helpful: 4, Given: []planner.Given{{Entry: e.ID, Direction: app.Gave, Text: "Taken", Done: true}}})
	kind(t, err, app.ErrNotFound, "no line")
	w.sameAs(before, "a line of somebody else's ledger")
}

func TestTheNextStepOfALaterRatingTakesThePlaceOfTheFirst(t *testing.T) {
	w, priya, c := ratable(t)
	step := func(text string, on app.Day, want string) {
		t.Helper()
		w.later(time.Minute)
		must(w.Rate(ctx, c, planner.Rating{Helpful: 4, NextStep: text, NextOn: on}))(t)
		if got := w.told(priya); got != want {
			t.Errorf("the ledger is %q, want %q", got, want)
		}
	}
	step("Send the data", "2026-11-23", "gave Send the data open 2026-11-23")
	step("Send the clean data", "2026-11-24", "gave Send the clean data open 2026-11-24")
	step("Send the clean data", "", "gave Send the clean data open")
	step("", "", "")
}

func TestTalkingAgainFollowsTheRatingUnlessItWasSaidOtherwise(t *testing.T) {
	w, priya, c := ratable(t)
	again := func(on, want app.Day) {
		t.Helper()
		w.later(time.Minute)
		must(w.Rate(ctx, c, planner.Rating{Helpful: 4, TalkAgain: on}))(t)
		if got := must(w.Person(ctx, priya))(t).TalkAgain; got != want {
			t.Errorf("talk again on %q, want %q", got, want)
		}
	}
	again("2027-01-13", "2027-01-13")
	again("", "")
	again("2027-01-13", "2027-01-13")
	q := must(w.Person(ctx, priya))(t)
	q.TalkAgain = "2027-03-01"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	again("", "2027-03-01")
}

func TestTrustIsOfferedOnceAndMovesWhenItIsTaken(t *testing.T) {
	w, priya, c := ratable(t)
	r := must(w.Rate(ctx, c, planner.Rating{Helpful: 4}))(t)
	if r.TrustOffer != 1 || r.Before != 2 || r.Trust != 3 || !r.Thank {
		t.Fatalf("rated %+v", r)
	}
	change := must(w.Rely(ctx, priya, r.Trust))(t)
	q := must(w.Person(ctx, priya))(t)
	if *q.Trust != 3 || len(q.TrustSteps) != 1 || q.TrustSteps[0].On != "2026-11-18" {
		t.Errorf("trust is %v with %v", *q.Trust, q.TrustSteps)
	}
	w.later(time.Minute)
	if again := must(w.Rate(ctx, c, planner.Rating{Helpful: 5}))(t); again.TrustOffer != 0 {
		t.Error("one talk offers twice to move trust")
	}
	if less := must(w.Rate(ctx, c, planner.Rating{Helpful: 1}))(t); less.TrustOffer != -1 || less.Trust != 2 {
		t.Errorf("rated down it offers %+v", less)
	}
	w.Undo()
	w.Undo()
	if _, err := w.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	if q := must(w.Person(ctx, priya))(t); q.Trust != nil || len(q.TrustSteps) != 0 {
		t.Errorf("after undo trust is %v with %v", q.Trust, q.TrustSteps)
	}
	_, err := w.Rely(ctx, priya, 6)
	kind(t, err, app.ErrInvalid, "trust")
}

func TestWhatIsTypedOfARatingOutlivesARestart(t *testing.T) {
	w, _, c := ratable(t)
	depth := len(open(w))
	typed := planner.Rating{Helpful: 4, Note: "Frank about churn", NextStep: "Send", Given: []planner.Given{{Direction: app.Gave, Text: "An hour", Done: true}}, Gone: []int64{7}}
	if err := w.SaveRateDraft(ctx, c, typed); err != nil {
		t.Fatal(err)
	}
	again := planner.New(w.params)
	v := must(again.RateView(ctx, c))(t)
	if v.Draft == nil || v.Draft.Note != typed.Note || !slices.Equal(v.Draft.Given, typed.Given) || !slices.Equal(v.Draft.Gone, typed.Gone) {
		t.Fatalf("the draft is %+v", v.Draft)
	}
	if list := must(w.ToRate(ctx))(t); len(list) != 1 || !list[0].Begun {
		t.Errorf("to rate %+v", list)
	}
	if len(open(w)) != depth {
		t.Error("undo knows the draft")
	}
	w.later(time.Minute)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 4, Note: typed.Note}))(t)
	for key := range must(w.store.Settings(ctx))(t) {
		if strings.HasPrefix(key, app.RateDraftKey) {
			t.Errorf("%s is left", key)
		}
	}
	if v := must(w.RateView(ctx, c))(t); v.Draft != nil {
		t.Error("the draft is there after saving")
	}
	if err := w.SaveRateDraft(ctx, c, planner.Rating{Note: strings.Repeat("x", 2<<20)}); err == nil {
		t.Error("notes without end are kept")
	}
}

func TestADraftThatCannotBeReadBeginsThePageAnew(t *testing.T) {
	w, _, c := ratable(t)
	for _, text := range []string{"", "{", "[]", `{"at":"x"}`, `{"at":"2026-11-18T15:00:00Z","rating":{"Helpful":"much"}}`} {
		if err := w.store.Quiet(func(s app.Writer) error { return s.SaveSetting(fmt.Sprint(app.RateDraftKey, c), text) }); err != nil {
			t.Fatal(err)
		}
		if v := must(w.RateView(ctx, c))(t); v.Draft != nil {
			t.Errorf("%q gives %+v", text, v.Draft)
		}
	}
}

func TestARatingIsPutOffUntilTomorrowOrNotAskedForAtAll(t *testing.T) {
	asked := func(w *world) (list, due int) {
		for _, task := range must(w.Due(ctx))(w.t) {
			if task.FollowUp.Kind == app.DueRate {
				due++
			}
		}
		return len(must(w.ToRate(ctx))(w.t)), due
	}
	w, _, c := ratable(t)
	w.later(24 * time.Hour) // the morning after has come
	before := w.all()
	if list, due := asked(w); list != 1 || due != 1 {
		t.Fatalf("asked %d, %d", list, due)
	}
	later := must(w.RateTomorrow(ctx, c))(t)
	if list, due := asked(w); list != 0 || due != 0 {
		t.Errorf("asked %d, %d after putting it off", list, due)
	}
	w.later(24 * time.Hour)
	if list, due := asked(w); list != 1 || due != 1 {
		t.Errorf("asked %d, %d on the next day", list, due)
	}
	w.UndoChange(later)
	w.sameAs(before, "putting off and undo")
	never := must(w.RateNever(ctx, c))(t)
	if list, due := asked(w); list != 0 || due != 0 {
		t.Errorf("asked %d, %d though nobody wants it", list, due)
	}
	w.UndoChange(never)
	w.sameAs(before, "never and undo")
	must(w.RateNever(ctx, c))(t)
	must(w.Rate(ctx, c, planner.Rating{Helpful: 3}))(t) // it can still be rated
	if _, _, err := w.Met(ctx, c); err != nil {
		t.Fatal(err)
	}
}

func TestAMetCoffeeThatIsNotRatedCanBeLeftAlone(t *testing.T) {
	w, _, c := ratable(t)
	if _, _, err := w.Met(ctx, c); err != nil {
		t.Fatal(err)
	}
	w.later(24 * time.Hour)
	must(w.RateNever(ctx, c))(t)
	if list := must(w.ToRate(ctx))(t); len(list) != 0 {
		t.Errorf("to rate %+v", list)
	}
	for _, task := range must(w.Due(ctx))(t) {
		if task.FollowUp.Kind == app.DueRate {
			t.Errorf("still due: %+v", task.FollowUp)
		}
	}
}

func TestTheSkillsOfATalkComeFirst(t *testing.T) {
	w := sample(t)
	aiko := w.who("Aiko Tanaka")
	var c app.CoffeeID
	for _, k := range must(w.ToRate(ctx))(t) {
		if k.Person == aiko {
			c = k.Coffee
		}
	}
	v := must(w.RateView(ctx, c))(t)
	if len(v.Skills) == 0 || len(v.Skills) > 3 || v.Skills[0].Name != "Data analysis" || v.Skills[0].Have != 2 || v.Skills[0].To != 2 || v.Skills[0].Them <= 2 {
		t.Errorf("the skills are %+v", v.Skills)
	}
	if len(v.Given) != 2 || v.Given[0].Text != "An introduction to Hana" || v.Given[0].Before || v.Given[1].Text != "A look at our dashboard" || v.Given[1].Before {
		t.Errorf("beforehand %+v", v.Given)
	}
	if len(v.Next) < 3 || v.Next[0] != "An introduction to Hana" {
		t.Errorf("the next step may be %q", v.Next)
	}
}
