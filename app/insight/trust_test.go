package insight_test

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

func step(on app.Day, trust app.Level) app.TrustStep {
	if trust < 0 {
		return app.TrustStep{On: on}
	}
	return app.TrustStep{On: on, Trust: &trust}
}

func TestTrustIsFollowedThroughAPeriod(t *testing.T) {
	year := insight.Period{From: time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 11, 19, 0, 0, 0, 0, time.UTC)}
	people := []app.Person{
		{ID: 1, TrustSteps: []app.TrustStep{step("2024-03-01", 2), step("2026-05-10", 4)}},
		{ID: 2, TrustSteps: []app.TrustStep{step("2025-01-01", 3)}},
		{ID: 3, TrustSteps: []app.TrustStep{step("2026-02-01", 4), step("2026-03-01", 1), step("2026-06-01", -1)}},
		{ID: 4, TrustSteps: []app.TrustStep{step("2020-01-01", 1), step("2021-01-01", 5)}},
		{ID: 5, TrustSteps: []app.TrustStep{step("2026-12-24", 5)}},
	}
	talks := []app.Talk{{Person: 1, At: year.From}, {Person: 1, At: year.To}, {Person: 2, At: year.From}}
	got := insight.TrustsOf(people, talks, year)
	if len(got.People) != 2 || got.People[0].Person != 3 || got.People[1].Person != 1 {
		t.Fatalf("the trust of two moved, and the lines are %+v", got.People)
	}
	if l := got.People[0]; l.From != 4 || l.To != 1 || len(l.Steps) != 3 || l.Talks != 0 {
		t.Errorf("trust said and taken back: %+v", l)
	}
	if l := got.People[1]; l.From != 2 || l.To != 4 || l.Talks != 1 || l.Steps[0].On != "2025-12-01" || *l.Steps[0].Trust != 2 {
		t.Errorf("trust that grew: %+v", l)
	}
	if len(got.Months) != 12 {
		t.Fatalf("there are %d months", len(got.Months))
	}
	// At the end of December: 2, 3 and 5. In February one more says 4.
	if m := got.Months[0]; m.At != [6]int{0, 0, 1, 1, 0, 1} || !near(m.Mean, 10./3) {
		t.Errorf("December: %+v", m)
	}
	if m := got.Months[2]; m.At != [6]int{0, 0, 1, 1, 1, 1} {
		t.Errorf("February: %+v", m)
	}
	if m := got.Months[11]; m.At != [6]int{0, 0, 0, 1, 1, 1} || !near(m.Mean, 4) {
		t.Errorf("November: %+v", m)
	}
}

func TestWithoutAnyTrustThereIsNoPicture(t *testing.T) {
	to := insight.Period{To: start}
	if got := insight.TrustsOf(nil, nil, to); got.People != nil || got.Months != nil {
		t.Errorf("nobody gives %+v", got)
	}
	later := []app.Person{{ID: 1, TrustSteps: []app.TrustStep{step("2030-01-01", 3)}}}
	if got := insight.TrustsOf(later, nil, to); got.People != nil || got.Months != nil {
		t.Errorf("what is still to come gives %+v", got)
	}
}

func TestTheOrderOfPeopleChangesNoTrust(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	for range 300 {
		var people []app.Person
		for i := range r.IntN(30) {
			q, day := app.Person{ID: app.PersonID(i + 1)}, app.DayOf(start)
			for range 1 + r.IntN(4) {
				level := app.Level(r.IntN(7) - 1)
				q.TrustSteps, day = append(q.TrustSteps, step(day, level)), day.Add(1+r.IntN(200))
			}
			people = append(people, q)
		}
		p := insight.Period{From: start.AddDate(0, r.IntN(12), 0), To: start.AddDate(1, r.IntN(12), 5)}
		if r.IntN(2) == 0 {
			p.From = time.Time{}
		}
		a := insight.TrustsOf(people, nil, p)
		for i, l := range a.People {
			if l.From < 0 || l.From > 5 || l.To < 0 || l.To > 5 || len(l.Steps) < 2 {
				t.Fatalf("a line that did not move: %+v", l)
			}
			if i > 0 && max(l.To-l.From, l.From-l.To) > max(a.People[i-1].To-a.People[i-1].From, a.People[i-1].From-a.People[i-1].To) {
				t.Fatalf("who moved further stands below: %+v", a.People)
			}
		}
		for _, m := range a.Months {
			n := 0
			for _, k := range m.At {
				n += k
			}
			if n > len(people) || m.Mean < 0 || m.Mean > 5 {
				t.Fatalf("of %d people: %+v", len(people), m)
			}
		}
		r.Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
		if b := insight.TrustsOf(people, nil, p); !reflect.DeepEqual(a, b) {
			t.Fatalf("in another order it says\n%+v\nand not\n%+v", b, a)
		}
	}
}
