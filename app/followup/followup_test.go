package followup_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

var london = func() *time.Location {
	loc, err := app.LoadZone("Europe/London")
	if err != nil {
		panic(err)
	}
	return loc
}()

// day gives ten in the morning in London.
func day(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text+" 10:00", london)
	if err != nil {
		panic(err)
	}
	return t
}

const priya, aiko = app.PersonID(1), app.PersonID(2)

func people() map[app.PersonID]*app.Person {
	return map[app.PersonID]*app.Person{priya: {ID: priya, Name: app.Name{Given: "Priya"}}, aiko: {ID: aiko, Name: app.Name{Given: "Aiko"}}}
}

// due lists the kinds that are due at an instant, in order.
func due(in followup.Input, now time.Time) []app.FollowUp {
	in.Now = now
	if in.People == nil {
		in.People = people()
	}
	return followup.AgendaOf(in).Due
}

func kinds(list []app.FollowUp) string {
	var out []string
	for _, f := range list {
		out = append(out, string(f.Kind))
	}
	return strings.Join(out, " ")
}

func expect(t *testing.T, in followup.Input, now, want string) []app.FollowUp {
	t.Helper()
	got := due(in, day(now))
	if kinds(got) != want {
		t.Errorf("on %s due is %q, want %q", now, kinds(got), want)
	}
	return got
}

func TestATalkIsRatedOnTheMorningAfterAndNotForEver(t *testing.T) {
	in := followup.Input{Coffees: []app.Coffee{{ID: 7, Person: priya, State: app.Scheduled, Start: day("2026-11-18"), Minutes: 30}}}
	expect(t, in, "2026-11-18", "") // it has only begun
	got := expect(t, in, "2026-11-19", "rate")
	if len(got) == 1 && (got[0].Due != time.Date(2026, 11, 19, 9, 0, 0, 0, london) || got[0].Coffee != 7) {
		t.Errorf("%+v", got[0])
	}
	expect(t, in, "2026-12-09", "rate")
	expect(t, in, "2026-12-10", "")
}

func TestThanksAreDueWithinADayUntilSaid(t *testing.T) {
	in := followup.Input{Talks: []app.Talk{{ID: 3, Person: priya, At: day("2026-11-18"), Minutes: 30, Helpful: 4}}}
	got := expect(t, in, "2026-11-18", "thank")
	if want := day("2026-11-19").Add(30 * time.Minute); len(got) == 1 && !got[0].Due.Equal(want) {
		t.Errorf("due %s, want %s: a day after its end", got[0].Due, want)
	}
	expect(t, in, "2026-11-25", "thank")
	expect(t, in, "2026-11-26", "")
	in.Messages = []app.Message{{Person: priya, Situation: app.ThankYou, State: app.Draft}}
	expect(t, in, "2026-11-19", "thank") // a draft is no thank-you
	in.Messages[0].SentAt = day("2026-11-18").Add(time.Hour)
	expect(t, in, "2026-11-19", "thank") // whenever it was meant to go
	in.Messages[0].State, in.Messages[0].SentAt = app.SentOff, day("2026-11-18").Add(time.Hour)
	expect(t, in, "2026-11-19", "")
	in.Messages[0].SentAt = day("2026-11-10") // thanks for an earlier talk
	expect(t, in, "2026-11-19", "thank")
}

// ask is a first message; again a follow-up.
func ask(id app.MessageID, on string, s app.MessageState) app.Message {
	return app.Message{ID: id, Person: priya, Situation: app.FirstContact, State: s, SentAt: day(on)}
}

func again(id app.MessageID, on string) app.Message {
	m := ask(id, on, app.SentOff)
	m.Situation = app.FollowUpAgain
	return m
}

func TestASilenceIsFollowedUpAfterFiveAndTwelveWorkingDaysAndNeverAThirdTime(t *testing.T) {
	// Monday 2 November; five working days on is Monday 9, twelve Wednesday 18.
	in := followup.Input{Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)}}
	expect(t, in, "2026-11-08", "")
	expect(t, in, "2026-11-09", "chase")
	in.Messages = append(in.Messages, again(2, "2026-11-09"))
	expect(t, in, "2026-11-17", "")
	expect(t, in, "2026-11-18", "chase")
	in.Messages = append(in.Messages, again(3, "2026-11-18"))
	expect(t, in, "2026-12-18", "")
	expect(t, in, "2027-11-18", "")
}

func TestAFollowUpSentLateLeavesTimeForAnAnswer(t *testing.T) {
	in := followup.Input{Messages: []app.Message{ask(1, "2026-11-02", app.SentOff), again(2, "2026-11-20")}}
	expect(t, in, "2026-11-21", "")
	expect(t, in, "2026-11-26", "")
	expect(t, in, "2026-11-27", "chase")
}

func TestWhatEndsASilence(t *testing.T) {
	for name, in := range map[string]followup.Input{
		"they said yes":      {Messages: []app.Message{ask(1, "2026-11-02", app.Replied)}},
		"they said no":       {Messages: []app.Message{ask(1, "2026-11-02", app.Refused)}},
		"I let it rest":      {Messages: []app.Message{ask(1, "2026-11-02", app.NoAnswer)}},
		"they wrote":         {Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)}, Contacts: []app.Contact{{Person: priya, At: day("2026-11-04"), Kind: app.Answered}}},
		"we talked":          {Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)}, Contacts: []app.Contact{{Person: priya, At: day("2026-11-04"), Kind: app.Talked}}},
		"it is a draft":      {Messages: []app.Message{{ID: 1, Person: priya, Situation: app.FirstContact, State: app.Draft}}},
		"it was a thank-you": {Messages: []app.Message{{ID: 1, Person: priya, Situation: app.ThankYou, State: app.SentOff, SentAt: day("2026-11-02")}}},
		"I dismissed it":     {Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)}, Settled: []app.Settled{{Key: "chase:message:1:1"}}},
	} {
		if got := due(in, day("2026-11-30")); len(got) != 0 {
			t.Errorf("although %s, due is %q", name, kinds(got))
		}
	}
	in := followup.Input{Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)},
		Contacts: []app.Contact{{Person: priya, At: day("2026-11-02"), Kind: app.Sent}, {Person: aiko, At: day("2026-11-05"), Kind: app.Answered}}}
	expect(t, in, "2026-11-30", "chase") // my own message and somebody else's answer end nothing
}

func TestAPromiseIsDueUntilItIsKeptOrDropped(t *testing.T) {
	e := app.Entry{ID: 5, Person: priya, Direction: app.Gave, Text: "the kit", On: day("2026-11-10"), Due: "2026-11-20"}
	got := expect(t, followup.Input{Ledger: []app.Entry{e}}, "2026-11-12", "promise")
	if len(got) == 1 && app.DayOf(got[0].Due) != "2026-11-20" {
		t.Errorf("due %s", got[0].Due)
	}
	undated := e
	undated.Due = ""
	if got := expect(t, followup.Input{Ledger: []app.Entry{undated}}, "2026-11-12", "promise"); len(got) == 1 && app.DayOf(got[0].Due) != "2026-11-24" {
		t.Errorf("without a day it is due %s; two weeks after is the 24th", got[0].Due)
	}
	kept, dropped, theirs := e, e, e
	kept.Done, dropped.Dropped, theirs.Direction = day("2026-11-11"), true, app.Received
	expect(t, followup.Input{Ledger: []app.Entry{kept, dropped, theirs}}, "2026-11-12", "")
	second := e
	second.ID, second.Text, second.Due = 6, "an introduction", "2026-11-15"
	two := followup.Input{Ledger: []app.Entry{e, second}}
	if got := expect(t, two, "2026-11-12", "promise"); len(got) == 1 && (got[0].Entry != 6 || got[0].More != 1) {
		t.Errorf("of two promises %+v is due; the earlier one counts the other", got[0])
	}
	two.Ledger[1].Done = day("2026-11-11")
	if got := expect(t, two, "2026-11-12", "promise"); len(got) == 1 && (got[0].Entry != 5 || got[0].More != 0) {
		t.Errorf("with the earlier one kept, %+v is due", got[0])
	}
}

func TestReportingBackComesThreeWeeksAfterAGoodTalk(t *testing.T) {
	talk := app.Talk{ID: 2, Person: priya, At: day("2026-11-02"), Helpful: 4, Learned: []app.Learned{{Name: "Pricing"}}}
	in := followup.Input{Talks: []app.Talk{talk}}
	expect(t, in, "2026-11-22", "")
	if got := expect(t, in, "2026-11-23", "report-back"); len(got) == 1 && got[0].Text != "Pricing" {
		t.Errorf("it is about %q", got[0].Text)
	}
	expect(t, in, "2027-03-01", "")
	poor, nothing := talk, talk
	poor.Helpful, nothing.Learned, nothing.NextStep = 2, nil, "a next step is a promise of its own"
	expect(t, followup.Input{Talks: []app.Talk{poor}}, "2026-11-23", "")
	expect(t, followup.Input{Talks: []app.Talk{nothing}}, "2026-11-23", "")
	// What I took away, and told them, is as good as a level that moved.
	thanks := app.Message{ID: 1, Person: priya, Situation: app.ThankYou, State: app.SentOff, SentAt: day("2026-11-03"), Said: app.Said{Took: "cash comes first"}}
	told := followup.Input{Talks: []app.Talk{nothing}, Messages: []app.Message{thanks}}
	if got := expect(t, told, "2026-11-23", "report-back"); len(got) == 1 && got[0].Text != "cash comes first" {
		t.Errorf("it is about %q", got[0].Text)
	}
	told.Talks[0].Helpful = 3
	expect(t, told, "2026-11-23", "")
	// Talking again takes its place, also without a coffee.
	again := followup.Input{Talks: []app.Talk{talk}, Contacts: []app.Contact{{Person: priya, At: day("2026-11-12"), Kind: app.Talked}}}
	expect(t, again, "2026-11-23", "")
	in.Messages = []app.Message{{Person: priya, Situation: app.ReportBack, State: app.SentOff, SentAt: day("2026-11-20")}}
	expect(t, in, "2026-11-23", "")
}

func TestReconnectingComesOnTheDayNamedOrByCadence(t *testing.T) {
	with := func(change func(*app.Person)) followup.Input {
		in := followup.Input{People: people(), Contacts: []app.Contact{{Person: priya, At: day("2026-09-01"), Kind: app.Met}}}
		change(in.People[priya])
		return in
	}
	named := with(func(q *app.Person) { q.TalkAgain = "2026-11-20" })
	expect(t, named, "2026-11-19", "")
	expect(t, named, "2026-11-20", "reconnect")
	named.Contacts = append(named.Contacts, app.Contact{Person: priya, At: day("2026-11-21"), Kind: app.Sent})
	expect(t, named, "2026-11-25", "") // done
	cadence := with(func(q *app.Person) { q.CadenceDays = 60 })
	expect(t, cadence, "2026-10-30", "")
	expect(t, cadence, "2026-10-31", "reconnect")
	both := with(func(q *app.Person) { q.CadenceDays, q.TalkAgain = 30, "2026-12-01" })
	expect(t, both, "2026-11-20", "") // the day named overrides the cadence
	for _, status := range []func(*app.Person){func(q *app.Person) { q.Standing.Paused = true }, func(q *app.Person) { q.Standing.Snoozed = "2026-12-24" },
		func(q *app.Person) { q.Standing.NotForMe = true }, func(q *app.Person) { q.Standing.Deleted = "2026-11-01" }} {
		expect(t, with(func(q *app.Person) { q.CadenceDays = 30; status(q) }), "2026-11-20", "")
	}
	arranged := with(func(q *app.Person) { q.CadenceDays = 30 })
	arranged.Coffees = []app.Coffee{{ID: 1, Person: priya, State: app.Agreed}}
	expect(t, arranged, "2026-11-20", "")
	expect(t, followup.Input{People: map[app.PersonID]*app.Person{priya: {ID: priya, CadenceDays: 30}}}, "2026-11-20", "") // never met: no cadence
}

func TestARequestIsAnsweredOrDue(t *testing.T) {
	r := app.Request{ID: 4, Person: priya, Text: "a look", Asked: day("2026-11-19"), State: app.RequestOpen} // a Thursday
	if got := expect(t, followup.Input{Requests: []app.Request{r}}, "2026-11-19", "answer"); len(got) == 1 && app.DayOf(got[0].Due) != "2026-11-24" {
		t.Errorf("due %s; three working days after Thursday is Tuesday", got[0].Due)
	}
	for _, s := range []app.RequestState{app.RequestAccepted, app.RequestDeclined, app.RequestDone} {
		r.State = s
		expect(t, followup.Input{Requests: []app.Request{r}}, "2026-11-30", "")
	}
}

func TestWhatIsSettledNeverNagsAgain(t *testing.T) {
	in := everything()
	now := day("2026-11-27")
	for range 50 {
		list := due(in, now)
		if len(list) == 0 {
			return
		}
		in.Settled = append(in.Settled, app.Settled{Key: list[0].Key, At: now, How: "dismissed"})
		for _, f := range due(in, now) {
			if f.Key == list[0].Key {
				t.Fatalf("%s is due although it was settled", f.Key)
			}
		}
	}
	t.Errorf("after settling fifty things there is still %q", kinds(due(in, now)))
}

// everything has each kind of follow-up due on 27 November.
func everything() followup.Input {
	in := followup.Input{People: people(),
		Coffees:  []app.Coffee{{ID: 1, Person: aiko, State: app.Scheduled, Start: day("2026-11-26"), Minutes: 30}},
		Talks:    []app.Talk{{ID: 1, Person: aiko, At: day("2026-11-25"), Helpful: 3}, {ID: 2, Person: priya, At: day("2026-11-02"), Helpful: 5, Learned: []app.Learned{{Name: "Pricing"}}}},
		Messages: []app.Message{ask(9, "2026-11-10", app.SentOff)},
		Ledger:   []app.Entry{{ID: 1, Person: priya, Direction: app.Gave, Text: "x", On: day("2026-11-10")}},
		Requests: []app.Request{{ID: 1, Person: aiko, Text: "y", Asked: day("2026-11-20"), State: app.RequestOpen}},
		Contacts: []app.Contact{{Person: priya, At: day("2026-09-02"), Kind: app.Met}}}
	in.People[priya].CadenceDays = 40
	return in
}

func TestEveryKindIsDueAtOnceMostPressingFirst(t *testing.T) {
	list := due(everything(), day("2026-11-27"))
	seen := map[app.FollowUpKind]bool{}
	for _, f := range list {
		seen[f.Kind] = true
	}
	if len(seen) != 7 {
		t.Errorf("only %q is due; want all seven kinds", kinds(list))
	}
	// Late since the 17th, the 24th, the 25th and the 26th; due this morning; never pressing.
	if got, want := kinds(list), "chase promise answer thank rate reconnect report-back"; got != want {
		t.Errorf("in this order: %s\nwant:          %s", got, want)
	}
}

func TestNobodyInTheBinAndNoStrangerIsDue(t *testing.T) {
	in := everything()
	for _, q := range in.People {
		q.Standing.Deleted = "2026-11-26"
	}
	if got := due(in, day("2026-11-27")); len(got) != 0 {
		t.Errorf("due with people in the bin: %q", kinds(got))
	}
	in.People = map[app.PersonID]*app.Person{}
	in.Now = day("2026-11-27")
	if got := followup.AgendaOf(in).Due; len(got) != 0 {
		t.Errorf("due with nobody: %q", kinds(got))
	}
}

func TestWorkingDaysLeaveOutWeekendsAndKeepTheWallTime(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{{"2026-11-20", 1, "2026-11-23"}, {"2026-11-21", 1, "2026-11-23"}, {"2026-11-16", 5, "2026-11-23"}, {"2026-10-23", 1, "2026-10-26"}, {"2026-11-18", 0, "2026-11-18"}} {
		if got := (followup.WorkDays{}).After(day(c.from), c.n); !got.Equal(day(c.want)) {
			t.Errorf("%d working days after %s is %s, want %s", c.n, c.from, got, day(c.want))
		}
	}
}
