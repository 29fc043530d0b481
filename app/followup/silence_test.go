package followup_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/followup"
)

func TestASilenceIsDueFromTheMorningOfItsDayOnAndNeverOnAWeekend(t *testing.T) {
	// Sent late on Friday 6 November: the fifth working day is Friday 13.
	in := followup.Input{Messages: []app.Message{ask(1, "2026-11-06", app.SentOff)}}
	in.Messages[0].SentAt = in.Messages[0].SentAt.Add(8 * time.Hour)
	expect(t, in, "2026-11-12", "")
	expect(t, in, "2026-11-13", "chase")
	// Sent on a Saturday, the week begins on Monday.
	in.Messages[0].SentAt = day("2026-11-07")
	expect(t, in, "2026-11-12", "")
	expect(t, in, "2026-11-13", "chase")
}

func TestWhoWasAskedToIntroduceMeIsNotChased(t *testing.T) {
	introduce := ask(1, "2026-11-02", app.SentOff)
	introduce.Situation, introduce.About = app.Introduce, aiko
	expect(t, followup.Input{Messages: []app.Message{introduce}}, "2026-11-30", "")
	introduce.About = 0 // the reader is the one I want to meet
	expect(t, followup.Input{Messages: []app.Message{introduce}}, "2026-11-30", "chase")
}

func TestAnAgreedCoffeeEndsASilenceAndACancelledOneDoesNot(t *testing.T) {
	for state, want := range map[app.CoffeeState]string{app.Asked: "chase", app.Agreed: "", app.Scheduled: "", app.Cancelled: "chase"} {
		in := followup.Input{Messages: []app.Message{ask(1, "2026-11-02", app.SentOff)},
			Coffees: []app.Coffee{{ID: 1, Person: priya, State: state, Start: day("2026-12-20"), Minutes: 30}}}
		expect(t, in, "2026-11-10", want)
	}
}

func TestAFollowUpAfterLettingRestStillCounts(t *testing.T) {
	in := followup.Input{Messages: []app.Message{ask(1, "2026-11-02", app.NoAnswer), again(2, "2026-11-20")}}
	expect(t, in, "2026-11-26", "")
	expect(t, in, "2026-11-27", "chase")
	in.Messages = append(in.Messages, again(3, "2026-11-27"))
	expect(t, in, "2027-02-01", "")
	// One that follows a message nobody noted is a follow-up too.
	alone := followup.Input{Messages: []app.Message{again(1, "2026-11-02"), again(2, "2026-11-20")}}
	expect(t, alone, "2027-02-01", "")
}

func TestWorkingDaysBetweenCountWhatWorkingDaysAfterAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := day("2026-01-01").AddDate(0, 0, rapid.IntRange(0, 700).Draw(t, "from"))
		to := from.AddDate(0, 0, rapid.IntRange(-5, 400).Draw(t, "days"))
		n := followup.WorkDays{}.Between(from, to)
		counted := 0
		for d := from.AddDate(0, 0, 1); !d.After(to); d = d.AddDate(0, 0, 1) {
			if wd := d.Weekday(); wd != time.Saturday && wd != time.Sunday {
				counted++
			}
		}
		if n != counted {
			t.Fatalf("%d working days from %s to %s, want %d", n, from.Format("Mon 2 Jan"), to.Format("Mon 2 Jan"), counted)
		}
		if after := (followup.WorkDays{}).After(from, n+1); !after.After(to) {
			t.Fatalf("%d working days after %s is %s, not after %s", n+1, from, after, to)
		}
	})
}

// TestNobodyIsChasedAThirdTimeOrTooSoonOrWithoutSilence lets messages of every
// situation, answers, talks and coffees happen in any order, and compares what is
// due with the rules told one by one.
func TestNobodyIsChasedAThirdTimeOrTooSoonOrWithoutSilence(t *testing.T) {
	situations := []app.Situation{app.FirstContact, app.Reconnect, app.Introduce, app.OppositeView, app.UpwardAsk, app.MentorAsk, app.Accept,
		app.DeclineIt, app.FollowUpAgain, app.FollowUpAgain, app.FollowUpAgain, app.Confirm, app.ThankYou, app.ReportBack}
	rapid.Check(t, func(t *rapid.T) {
		now := day("2026-11-30").Add(time.Duration(rapid.IntRange(-10, 13).Draw(t, "hour")) * time.Hour)
		in := followup.Input{Now: now, People: people()}
		at := func() time.Time {
			return now.Add(-time.Duration(rapid.IntRange(0, 60*24).Draw(t, "hours ago")) * time.Hour)
		}
		who := rapid.SampledFrom([]app.PersonID{priya, aiko})
		for i := range rapid.IntRange(0, 8).Draw(t, "messages") {
			m := app.Message{ID: app.MessageID(i + 1), Person: who.Draw(t, "to"), Situation: rapid.SampledFrom(situations).Draw(t, "situation"), SentAt: at(),
				State: rapid.SampledFrom([]app.MessageState{app.SentOff, app.SentOff, app.SentOff, app.Draft, app.Replied, app.Refused, app.NoAnswer}).Draw(t, "state")}
			if m.Situation == app.Introduce && rapid.Bool().Draw(t, "favour") {
				m.About = 3
			}
			if m.State == app.Draft {
				m.SentAt = time.Time{}
			}
			in.Messages = append(in.Messages, m)
		}
		for range rapid.IntRange(0, 2).Draw(t, "contacts") {
			in.Contacts = append(in.Contacts, app.Contact{Person: who.Draw(t, "with"), At: at(),
				Kind: rapid.SampledFrom([]app.ContactKind{app.Met, app.Sent, app.Answered, app.Talked, app.Archived}).Draw(t, "kind")})
		}
		if rapid.Bool().Draw(t, "coffee") {
			in.Coffees = append(in.Coffees, app.Coffee{ID: 1, Person: who.Draw(t, "cup"), Start: now.AddDate(0, 0, 9), Minutes: 30,
				State: rapid.SampledFrom([]app.CoffeeState{app.Idea, app.Asked, app.Agreed, app.Scheduled, app.Cancelled, app.Declined, app.Silent}).Draw(t, "coffee state")})
		}
		got := map[app.PersonID]app.FollowUp{}
		for _, f := range followup.AgendaOf(in).Due {
			if f.Kind != app.DueChase {
				continue
			}
			if _, twice := got[f.Person]; twice {
				t.Fatalf("person %d is to be chased twice at once", f.Person)
			}
			got[f.Person] = f
			if wd := f.Due.Weekday(); wd == time.Saturday || wd == time.Sunday {
				t.Fatalf("due on a %s", wd)
			}
		}
		for _, id := range []app.PersonID{priya, aiko} {
			want, why := chaseOf(in, id)
			if f, due := got[id]; due != want {
				t.Fatalf("person %d: due %v, although %s (%+v)", id, due, why, f)
			}
		}
	})
}

// chaseOf says whether a person is to be followed up, and why or why not, from
// the rules as the design tells them.
func chaseOf(in followup.Input, id app.PersonID) (bool, string) {
	var asking []app.Message // since the last answer, in the order in which they were sent
	var sent []app.Message
	for _, m := range in.Messages {
		favour := m.Situation == app.Introduce && m.About != 0
		if m.Person == id && m.State != app.Draft && !favour &&
			!slices.Contains([]app.Situation{app.Accept, app.DeclineIt, app.Confirm, app.ThankYou, app.ReportBack}, m.Situation) {
			sent = append(sent, m)
		}
	}
	slices.SortStableFunc(sent, func(a, b app.Message) int { return a.SentAt.Compare(b.SentAt) })
	for _, m := range sent {
		switch {
		case m.State == app.Replied || m.State == app.Refused:
			asking = nil
		case m.Situation != app.FollowUpAgain:
			asking = []app.Message{m}
		default:
			asking = append(asking, m)
		}
	}
	if len(asking) == 0 {
		return false, "nothing waits for an answer"
	}
	first, last := asking[0], asking[len(asking)-1]
	followed := len(asking) - 1
	if first.Situation == app.FollowUpAgain {
		followed++
	}
	switch {
	case last.State != app.SentOff:
		return false, "it was left to rest"
	case followed >= 2:
		return false, "it was followed up twice"
	}
	for _, c := range in.Contacts {
		if c.Person == id && c.At.After(first.SentAt) && c.Kind != app.Sent && c.Kind != app.Archived {
			return false, "they were heard since"
		}
	}
	for _, c := range in.Coffees {
		if c.Person == id && (c.State == app.Agreed || c.State == app.Scheduled) {
			return false, "a coffee is arranged"
		}
	}
	days := func(m app.Message) int { // whole working days since, weekends left out
		n := 0
		for d := app.DayOf(m.SentAt.In(in.Now.Location())); d < app.DayOf(in.Now); {
			d = d.Add(1)
			if wd := d.Time(london).Weekday(); wd != time.Saturday && wd != time.Sunday {
				n++
			}
		}
		return n
	}
	wait := 5
	if followed == 1 {
		wait = 12
	}
	if days(first) < wait || days(last) < 5 {
		return false, "it is too soon"
	}
	return true, "nobody answered for long enough"
}
