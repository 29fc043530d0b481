package followup_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// unrated is a talk with each of some people on the mornings of days in a row,
// from 10 November.
func unrated(days int) followup.Input {
	in := followup.Input{People: map[app.PersonID]*app.Person{}}
	for i := range days {
		id := app.PersonID(10 + i)
		in.People[id] = &app.Person{ID: id}
		in.Talks = append(in.Talks, app.Talk{ID: app.TalkID(i + 1), Person: id, At: day("2026-11-10").AddDate(0, 0, i)})
	}
	return in
}

// asked lists whom is asked about, and how many are held back, at nine on a day.
func asked(t *testing.T, in followup.Input, on string, held int, want ...app.PersonID) {
	t.Helper()
	in.Now = day(on).Add(-time.Hour)
	agenda := followup.AgendaOf(in)
	about := map[app.PersonID]bool{}
	for _, f := range agenda.Due {
		if f.Kind == app.DueRate {
			about[f.Person] = true
		}
	}
	for _, id := range want {
		if !about[id] {
			t.Errorf("on %s the talk with %d is not asked about", on, id)
		}
	}
	if len(about) != len(want) || agenda.Held != held {
		t.Errorf("on %s asked about are %v, want %v; %d held back, want %d", on, about, want, agenda.Held, held)
	}
}

func TestNobodyIsAskedBeforeNineOnTheMorningAfter(t *testing.T) {
	in := unrated(1)
	in.Now = day("2026-11-11").Add(-time.Hour - time.Minute)
	if got := followup.AgendaOf(in).Due; kinds(got) != "thank" {
		t.Errorf("a minute before nine due is %q", kinds(got))
	}
	asked(t, in, "2026-11-11", 0, 10)
}

func TestThreeUnansweredQuestionsAndAskingRestsUntilOneIsAnswered(t *testing.T) {
	in := unrated(6)
	asked(t, in, "2026-11-13", 0, 10, 11, 12)
	asked(t, in, "2026-11-14", 1, 10, 11, 12)
	asked(t, in, "2026-11-16", 3, 10, 11, 12)
	asked(t, in, "2026-12-02", 3, 11, 12)
	asked(t, in, "2026-12-06", 1) // too old to be asked about; they stand unanswered all the same
	for name, answer := range map[string]func(*followup.Input){
		"a rating": func(in *followup.Input) { in.Talks[0].Helpful, in.Talks[0].RatedAt = 4, day("2026-11-16") },
		"a no, we did not": func(in *followup.Input) {
			in.Settled = []app.Settled{{Key: followup.RateCoffeeKey(99, day("2026-11-09")), At: day("2026-11-16"), How: app.SettledDone}}
		},
		"leaving one": func(in *followup.Input) {
			in.Settled = []app.Settled{{Key: "rate:talk:1", At: day("2026-11-16"), How: app.SettledDismissed}}
		},
		"putting one off": func(in *followup.Input) {
			in.Settled = []app.Settled{app.PutOff("rate:talk:1", "2026-12-24", day("2026-11-16"))}
		},
	} {
		t.Run(name, func(t *testing.T) {
			in := unrated(6)
			answer(&in)
			asked(t, in, "2026-11-17", 0, 13, 14, 15)
		})
	}
}

func TestFourTalksOfOneDayAreAskedAboutThreeAtATime(t *testing.T) {
	in := unrated(4)
	for i := range in.Talks {
		in.Talks[i].At = day("2026-11-10").Add(time.Duration(i) * time.Hour)
	}
	asked(t, in, "2026-11-11", 0, 11, 12, 13)
	in.Talks[2].Helpful, in.Talks[2].RatedAt = 3, day("2026-11-11")
	asked(t, in, "2026-11-12", 0, 10, 11, 13)
}

func TestTwoTalksWithOnePersonAreOneQuestionAboutTheNewest(t *testing.T) {
	in := unrated(2)
	in.Talks[1].Person = 10
	if got := due(in, day("2026-11-12")); kinds(got) != "rate thank" || got[0].Talk != 2 || got[0].More != 1 {
		t.Fatalf("due is %+v", got)
	}
	in.Talks[1].Helpful, in.Talks[1].RatedAt = 4, day("2026-11-12")
	if got := due(in, day("2026-11-13")); kinds(got) != "thank rate" || got[1].Talk != 1 || got[1].More != 0 {
		t.Errorf("with the newest rated, due is %+v", got)
	}
}

func TestWhoIsArchivedIsNotAskedAboutAndBlocksNothing(t *testing.T) {
	in := unrated(5)
	in.People[11].Standing.Archived = true
	asked(t, in, "2026-11-15", 1, 10, 12, 13)
}

func TestACoffeeThatWasLeftOutIsAskedAboutAgainAtItsNewTimeOnly(t *testing.T) {
	c := app.Coffee{ID: 7, Person: priya, State: app.Scheduled, Start: day("2026-11-10"), Minutes: 30}
	left := app.Settled{Key: followup.RateCoffeeKey(7, c.Start), At: day("2026-11-11"), How: app.SettledDismissed}
	in := followup.Input{Coffees: []app.Coffee{c}, Settled: []app.Settled{left}}
	expect(t, in, "2026-11-12", "")
	in.Coffees[0].Start = day("2026-11-17")
	expect(t, in, "2026-11-18", "rate")
	// As it was named once, without its time.
	in.Settled[0].Key = "rate:coffee:7"
	expect(t, in, "2026-11-18", "rate")
	in.Settled[0].At = day("2026-11-18")
	expect(t, in, "2026-11-18", "")
}
