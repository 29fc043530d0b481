package followup_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// life is a user who asks, meets, rates, promises and forgets at random, with some
// people, from day to day.
type life struct {
	*rand.Rand
	t      *testing.T
	in     followup.Input
	loc    *time.Location
	next   int64           // number of the next thing
	over   map[string]bool // keys of what was done or dismissed: they never come again
	raised map[string]app.Day
	chased map[app.MessageID]int // follow-ups that were asked for, by what asked first
}

func TestThreeYearsOfAnOrdinaryLife(t *testing.T) {
	zones := []string{"Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"}
	seen := map[app.FollowUpKind]int{}
	held, more := 0, 0
	for seed := range uint64(len(zones)) {
		loc, err := app.LoadZone(zones[seed])
		if err != nil {
			t.Fatal(err)
		}
		l := &life{Rand: rand.New(rand.NewPCG(seed, 7)), t: t, loc: loc, over: map[string]bool{}, raised: map[string]app.Day{},
			chased: map[app.MessageID]int{}, in: followup.Input{People: map[app.PersonID]*app.Person{}, Tags: app.TagCadences{"Mentors": 60}}}
		for id := app.PersonID(1); id <= 7; id++ {
			l.in.People[id] = &app.Person{ID: id}
		}
		for i := range 3 * 365 {
			day := time.Date(2025, 1, 6, 0, 0, 0, 0, loc).AddDate(0, 0, i)
			l.in.Now = time.Date(day.Year(), day.Month(), day.Day(), 7+l.IntN(6), l.IntN(60), 0, 0, loc)
			agenda := l.look(fmt.Sprintf("%s, seed %d, %s", zones[seed], seed, l.in.Now.Format("Mon 2 Jan 2006 15:04")))
			for _, f := range agenda.Due {
				seen[f.Kind]++
				more += f.More
			}
			held += agenda.Held
			for range l.IntN(3) {
				l.act(agenda.Due)
				l.in.Now = l.in.Now.Add(time.Duration(1+l.IntN(90)) * time.Minute)
			}
		}
		for first, n := range l.chased {
			if n > 2 {
				t.Errorf("seed %d: message %d was followed up %d times", seed, first, n)
			}
		}
	}
	for _, k := range []app.FollowUpKind{app.DueRate, app.DueThank, app.DueChase, app.DuePromise, app.DueReportBack, app.DueReconnect, app.DueAnswer} {
		if seen[k] < 30 {
			t.Errorf("in four lives of three years %s was due on %d days", k, seen[k])
		}
	}
	if held == 0 || more == 0 {
		t.Errorf("asking rested %d times, %d things waited behind others; the lives are too quiet to test anything", held, more)
	}
}

// look compares what is due with the rules told one by one, and with what was due
// before.
func (l *life) look(when string) followup.Agenda {
	l.t.Helper()
	in := l.in
	got := followup.AgendaOf(in)
	if again := followup.AgendaOf(l.shuffled()); !reflect.DeepEqual(got, again) {
		l.t.Fatalf("%s: in another order of what happened it says\n%+v\nnot\n%+v", when, again, got)
	}
	wanted := map[app.FollowUpKind]map[app.PersonID][]string{}
	for _, c := range told(in) {
		if wanted[c.kind] == nil {
			wanted[c.kind] = map[app.PersonID][]string{}
		}
		wanted[c.kind][c.person] = append(wanted[c.kind][c.person], c.key)
	}
	asked := 0
	for i, f := range got.Due {
		if l.over[f.Key] {
			l.t.Fatalf("%s: %s comes again", when, f.Key)
		}
		causes := wanted[f.Kind][f.Person]
		if !slices.Contains(causes, f.Key) || f.More != len(causes)-1 {
			l.t.Fatalf("%s: due is %s with %d more, by the rules %q", when, f.Key, f.More, causes)
		}
		delete(wanted[f.Kind], f.Person) // so that a second one fails
		if f.Kind == app.DueRate {
			l.mayAsk(when, f)
			asked++
		}
		if i > 0 && rank(got.Due[i-1], in.Now) > rank(f, in.Now) {
			l.t.Fatalf("%s: %s stands behind %s", when, f.Key, got.Due[i-1].Key)
		}
	}
	if asked > 3 {
		l.t.Fatalf("%s: %d questions about talks at once", when, asked)
	}
	for kind, people := range wanted {
		if len(people) > 0 && (kind != app.DueRate || asked < 3) {
			l.t.Fatalf("%s: %s is lost: %v", when, kind, people)
		}
	}
	today := app.DayOf(in.Now)
	for _, f := range got.Due {
		if _, known := l.raised[f.Key]; !known {
			l.raised[f.Key] = today
		}
	}
	return got
}

// mayAsk says whether a question about a talk may come up: not a new one when three
// that came up on earlier days, since anything was answered, have no answer.
func (l *life) mayAsk(when string, f app.FollowUp) {
	if _, known := l.raised[f.Key]; known || !f.Due.After(lastAnswer(l.in)) {
		return
	}
	standing := 0
	for _, q := range questions(l.in) {
		if day, known := l.raised[q.key]; known && day < app.DayOf(l.in.Now) && q.morning.After(lastAnswer(l.in)) && q.morning.Before(f.Due) {
			standing++
		}
	}
	if standing >= 3 {
		l.t.Fatalf("%s: %s is asked although %d questions stand unanswered", when, f.Key, standing)
	}
}

// rank is where a follow-up stands in the list: late, due today, the rest, and what
// never presses.
func rank(f app.FollowUp, now time.Time) int {
	end := f.Due
	if f.Until != "" {
		if off := time.Date(now.Year(), now.Month(), now.Day(), 23, 59, 0, 0, now.Location()).AddDate(0, 0, f.Until.DaysSince(app.DayOf(now))); off.After(end) {
			end = off
		}
	}
	never := f.Kind == app.DueReportBack || f.Kind == app.DueReconnect
	switch {
	case !never && f.Kind != app.DueRate && end.Before(now):
		return 0
	case never:
		return 3
	case end.In(now.Location()).Format(time.DateOnly) <= now.Format(time.DateOnly):
		return 1
	}
	return 2
}

// shuffled is what happened, told in another order.
func (l *life) shuffled() followup.Input {
	in := l.in
	in.Coffees, in.Talks, in.Messages, in.Contacts = slices.Clone(in.Coffees), slices.Clone(in.Talks), slices.Clone(in.Messages), slices.Clone(in.Contacts)
	in.Ledger, in.Requests, in.Settled = slices.Clone(in.Ledger), slices.Clone(in.Requests), slices.Clone(in.Settled)
	for _, swap := range []struct {
		n  int
		do func(i, j int)
	}{{len(in.Coffees), reflect.Swapper(in.Coffees)}, {len(in.Talks), reflect.Swapper(in.Talks)}, {len(in.Messages), reflect.Swapper(in.Messages)},
		{len(in.Contacts), reflect.Swapper(in.Contacts)}, {len(in.Ledger), reflect.Swapper(in.Ledger)}, {len(in.Requests), reflect.Swapper(in.Requests)},
		{len(in.Settled), reflect.Swapper(in.Settled)}} {
		l.Shuffle(swap.n, swap.do)
	}
	return in
}
