package followup_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// metInJune is Priya, whom I met on 1 June, and how often I want to be in touch.
func metInJune(days int, tags ...string) followup.Input {
	in := followup.Input{People: people(), Contacts: []app.Contact{{Person: priya, At: day("2026-06-01"), Kind: app.Met}}, Tags: app.TagCadences{"mentors": 91, "Berlin": 30}}
	in.People[priya].CadenceDays, in.People[priya].Tags = days, tags
	return in
}

func TestAPersonsOwnCadenceGoesBeforeThoseOfTheirTagsAndOfThoseTheShortestCounts(t *testing.T) {
	for _, c := range []struct {
		in     followup.Input
		before string
		from   string
		every  int
		tag    string
	}{
		{metInJune(0, "Mentors"), "2026-08-30", "2026-08-31", 91, "Mentors"},
		{metInJune(0, "Mentors", "berlin"), "2026-06-30", "2026-07-01", 30, "berlin"},
		{metInJune(182, "Mentors", "Berlin"), "2026-11-29", "2026-11-30", 182, ""},
	} {
		expect(t, c.in, c.before, "")
		if got := expect(t, c.in, c.from, "reconnect"); len(got) == 1 && (got[0].Every != c.every || got[0].Text != c.tag) {
			t.Errorf("every %d by %q, want every %d by %q", got[0].Every, got[0].Text, c.every, c.tag)
		}
	}
	expect(t, metInJune(0, "Chess"), "2030-01-01", "")
}

func TestOnlyRealContactCountsForACadence(t *testing.T) {
	for _, kind := range []app.ContactKind{app.Met, app.Sent, app.Answered, app.Talked, app.Archived} {
		in := metInJune(60)
		in.Contacts = append(in.Contacts, app.Contact{Person: priya, At: day("2026-07-20"), Kind: kind})
		expect(t, in, "2026-09-17", "")
		expect(t, in, "2026-09-18", "reconnect")
	}
	in := metInJune(60)
	in.Messages = []app.Message{{ID: 1, Person: priya, Situation: app.Reconnect, State: app.Draft, Updated: day("2026-07-20")}}
	in.Coffees = []app.Coffee{{ID: 1, Person: priya, State: app.Idea, Created: day("2026-07-20")}, {ID: 2, Person: priya, State: app.Cancelled, Start: day("2026-07-20"), Minutes: 30}}
	in.People[priya].ConnectedOn = "2026-07-20"
	expect(t, in, "2026-07-31", "reconnect") // a draft, a plan and the day we were connected are none
}

func TestAReconnectionThatWasLeftComesAgainOnlyAfterNewContact(t *testing.T) {
	in := metInJune(60)
	key := expect(t, in, "2026-08-01", "reconnect")[0].Key
	in.Settled = []app.Settled{{Key: key, At: day("2026-08-01"), How: app.SettledDismissed}}
	expect(t, in, "2027-08-01", "")
	in.People[priya].CadenceDays = 30 // a new cadence is no new reason
	expect(t, in, "2027-08-01", "")
	in.Contacts = append(in.Contacts, app.Contact{Person: priya, At: day("2026-09-01"), Kind: app.Answered})
	expect(t, in, "2026-09-30", "")
	expect(t, in, "2026-10-01", "reconnect")
	// As it was named once, by the day on which it was due.
	old := metInJune(60)
	old.Settled = []app.Settled{{Key: "reconnect:person:1:2026-07-31", At: day("2026-08-01"), How: app.SettledDone}}
	expect(t, old, "2026-08-02", "")
}

func TestADayNamedForTalkingAgainIsSpentOnceItWasAnswered(t *testing.T) {
	named := metInJune(0)
	named.People[priya].TalkAgain = "2026-07-15"
	named.Talks = []app.Talk{{ID: 1, Person: priya, At: day("2026-06-01"), Helpful: 3, RatedAt: day("2026-06-01"), TalkAgain: "2026-07-15"}}
	expect(t, named, "2026-07-14", "")
	key := expect(t, named, "2026-07-15", "reconnect")[0].Key

	wrote := named // thanks on the next day do not answer it
	wrote.Contacts = append([]app.Contact{{Person: priya, At: day("2026-06-02"), Kind: app.Sent}}, named.Contacts...)
	expect(t, wrote, "2026-07-15", "reconnect")
	met := named // we talked again before the day came
	met.Contacts = append([]app.Contact{{Person: priya, At: day("2026-07-10"), Kind: app.Talked}}, named.Contacts...)
	expect(t, met, "2026-07-15", "")
	after := named
	after.Contacts = append([]app.Contact{{Person: priya, At: day("2026-07-16"), Kind: app.Sent}}, named.Contacts...)
	expect(t, after, "2026-07-17", "")

	left := named
	left.Settled = []app.Settled{{Key: key, At: day("2026-07-15"), How: app.SettledDismissed}}
	left.People[priya].CadenceDays = 60 // nor does the cadence ask for what was left
	expect(t, left, "2026-12-15", "")
}

func TestACoffeeUnderWayIsReconnectionEnoughUntilNothingCanComeOfIt(t *testing.T) {
	for _, c := range []struct {
		coffee app.Coffee
		on     string
		want   string
	}{
		{app.Coffee{State: app.Asked, AskedAt: day("2026-06-01")}, "2026-09-01", ""},
		{app.Coffee{State: app.Asked, AskedAt: day("2026-06-01")}, "2026-12-01", "reconnect"},
		{app.Coffee{State: app.Agreed}, "2026-12-01", ""},
		{app.Coffee{State: app.Scheduled, Start: day("2026-12-20"), Minutes: 30}, "2026-12-01", ""},
		{app.Coffee{State: app.Scheduled, Start: day("2026-10-01"), Minutes: 30}, "2026-12-01", "reconnect"},
		{app.Coffee{State: app.Silent}, "2026-12-01", "reconnect"},
	} {
		in := metInJune(60)
		c.coffee.ID, c.coffee.Person = 1, priya
		in.Coffees = []app.Coffee{c.coffee}
		expect(t, in, c.on, c.want)
	}
}

func TestContactThatIsStillToComeCountsForNothing(t *testing.T) {
	in := metInJune(60)
	expect(t, in, "2026-09-01", "reconnect")
	in.Contacts = append(in.Contacts, app.Contact{ID: 9, Person: priya, Kind: app.Talked, At: day("2026-09-02")})
	expect(t, in, "2026-09-01", "reconnect")
	expect(t, in, "2026-09-03", "")
}

func TestWhatIsPutOffComesAgainOnItsDayAndOnlyThen(t *testing.T) {
	in := followup.Input{Talks: []app.Talk{{ID: 3, Person: priya, At: day("2026-11-18"), Minutes: 30, Helpful: 4}},
		Settled: []app.Settled{app.PutOff("thank:talk:3", "2026-11-27", day("2026-11-19"))}}
	expect(t, in, "2026-11-20", "")
	expect(t, in, "2026-11-26", "")
	got := expect(t, in, "2026-11-27", "thank") // although eight days are late for thanks
	if len(got) == 1 && (followup.Late(got[0], day("2026-11-27")) || !followup.Late(got[0], day("2026-11-28"))) {
		t.Error("it is not late on the day to which it was put off, but on the next")
	}
	expect(t, in, "2026-12-04", "thank")
	expect(t, in, "2026-12-05", "")
	in.Messages = []app.Message{{ID: 1, Person: priya, Situation: app.ThankYou, State: app.SentOff, SentAt: day("2026-11-20").Add(time.Hour)}}
	expect(t, in, "2026-11-27", "") // done in the meantime
}

func TestAPausedPersonIsLeftAloneButNotWhatIOweThem(t *testing.T) {
	in := metInJune(30)
	in.People[priya].Standing = app.Standing{Paused: true}
	in.Messages = []app.Message{ask(1, "2026-06-10", app.SentOff)}
	in.Ledger = []app.Entry{{ID: 1, Person: priya, Direction: app.Gave, On: day("2026-06-01")}}
	in.Requests = []app.Request{{ID: 1, Person: priya, State: app.RequestOpen, Asked: day("2026-06-20")}}
	expect(t, in, "2026-07-10", "promise answer")
	in.People[priya].Standing = app.Standing{}
	expect(t, in, "2026-07-10", "promise chase answer reconnect")
}
