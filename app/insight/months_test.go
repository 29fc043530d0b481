package insight_test

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

func TestEveryMonthOfAPeriodIsThere(t *testing.T) {
	zone := time.FixedZone("five hours ahead", 5*3600)
	p := insight.Period{From: time.Date(2025, 12, 1, 0, 0, 0, 0, zone), To: time.Date(2026, 11, 19, 0, 0, 0, 0, zone)}
	months := insight.MonthsOf([]insight.Coffee{
		{At: time.Date(2025, 11, 30, 20, 0, 0, 0, time.UTC)}, // December by my clock
		{At: time.Date(2025, 11, 30, 18, 0, 0, 0, time.UTC)}, // still November
		{At: time.Date(2026, 4, 10, 9, 0, 0, 0, time.UTC), Theirs: true},
		{At: time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)}, {At: time.Date(2026, 11, 18, 20, 0, 0, 0, time.UTC)}, // the second is tomorrow by my clock
		{}}, p)
	if len(months) != 12 {
		t.Fatalf("there are %d months", len(months))
	}
	for i, m := range months {
		want := insight.Month{Year: 2026, Month: time.Month(i)}
		switch i {
		case 0:
			want = insight.Month{Year: 2025, Month: 12, Asked: 1}
		case 4:
			want.Theirs = 1
		case 11:
			want.Asked = 1
		}
		if m != want {
			t.Errorf("month %d is %+v, want %+v", i, m, want)
		}
	}
}

func TestAllTimeIsAYearAtLeastAndThreeAtMost(t *testing.T) {
	to := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)
	for name, x := range map[string]struct {
		first time.Time
		want  int
	}{"nothing": {time.Time{}, 12}, "last week": {to.AddDate(0, 0, -7), 12}, "twenty months": {time.Date(2024, 8, 31, 9, 0, 0, 0, time.UTC), 20},
		"ten years": {to.AddDate(-10, 0, 0), insight.MostMonths}} {
		months := insight.MonthsOf([]insight.Coffee{{At: x.first}}, insight.Period{To: to})
		if len(months) != x.want || months[len(months)-1].Month != time.March || months[len(months)-1].Year != 2026 {
			t.Errorf("%s: %d months, want %d: %+v", name, len(months), x.want, months)
		}
	}
}

func TestTheOrderOfCoffeesChangesNothingAndEachIsCountedOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 1))
	for range 300 {
		var coffees []insight.Coffee
		p := insight.Period{From: start.AddDate(0, 2, 0), To: start.AddDate(0, 2+r.IntN(20), 3)}
		within := 0
		for range r.IntN(50) {
			c := insight.Coffee{At: start.AddDate(0, 0, r.IntN(700)), Theirs: r.IntN(2) == 0}
			if p.Holds(c.At) {
				within++
			}
			coffees = append(coffees, c)
		}
		a := insight.MonthsOf(coffees, p)
		r.Shuffle(len(coffees), func(i, j int) { coffees[i], coffees[j] = coffees[j], coffees[i] })
		if b := insight.MonthsOf(coffees, p); !reflect.DeepEqual(a, b) {
			t.Fatalf("in another order it says %+v and not %+v", b, a)
		}
		n := 0
		for _, m := range a {
			n += m.Asked + m.Theirs
		}
		if n != within {
			t.Fatalf("%d coffees within the period, %d counted", within, n)
		}
	}
}

func TestWhoseIdeaACoffeeWas(t *testing.T) {
	at := start
	coffee := app.Coffee{ID: 7, Person: 1, Start: at}
	asked, ofRound := coffee, coffee
	asked.AskedAt, ofRound.Round = at.AddDate(0, 0, -20), 3
	message := func(s app.Situation, days int, coffee app.CoffeeID) app.Message {
		return app.Message{Person: 1, Situation: s, State: app.SentOff, SentAt: at.AddDate(0, 0, -days), Coffee: coffee}
	}
	request := func(days int, state app.RequestState) app.Request {
		return app.Request{Person: 1, Asked: at.AddDate(0, 0, -days-1), Answered: at.AddDate(0, 0, -days), State: state}
	}
	draft := message(app.FirstContact, 5, 0)
	draft.State = app.Draft
	for name, x := range map[string]struct {
		coffee app.Coffee
		with   []app.Message
		told   []app.Request
		theirs bool
	}{
		"nobody asked in writing":             {coffee, nil, nil, false},
		"I asked":                             {asked, nil, nil, false},
		"I chose them in a round":             {ofRound, nil, nil, false},
		"a message of mine asked":             {coffee, []app.Message{message(app.FirstContact, 10, 0)}, nil, false},
		"a draft of mine would ask":           {coffee, []app.Message{draft}, nil, false},
		"a message asked long before":         {coffee, []app.Message{message(app.FirstContact, 90, 0)}, nil, false},
		"a message asked after it":            {coffee, []app.Message{message(app.FirstContact, -10, 0)}, nil, false},
		"a message asked for another":         {coffee, []app.Message{message(app.FirstContact, 10, 8)}, nil, false},
		"a thank-you asks for nothing":        {coffee, []app.Message{message(app.ThankYou, 10, 7)}, nil, false},
		"I accepted":                          {coffee, []app.Message{message(app.Accept, 10, 0)}, nil, true},
		"I had asked, and accepted theirs":    {asked, []app.Message{message(app.Accept, 10, 7)}, nil, true},
		"I accepted another before I asked":   {asked, []app.Message{message(app.Accept, 30, 0)}, nil, false},
		"I asked in a message and in a round": {ofRound, []app.Message{message(app.FirstContact, 10, 7)}, nil, false},
		"they asked, and I said yes":          {coffee, nil, []app.Request{request(10, app.RequestAccepted)}, true},
		"they asked, and I did it":            {coffee, nil, []app.Request{request(10, app.RequestDone)}, true},
		"they asked, and I said no":           {coffee, nil, []app.Request{request(10, app.RequestDeclined)}, false},
		"they asked, and I said nothing":      {coffee, nil, []app.Request{{Person: 1, Asked: at, State: app.RequestOpen}}, false},
		"they asked long before":              {coffee, nil, []app.Request{request(90, app.RequestAccepted)}, false},
		"they asked after it":                 {coffee, nil, []app.Request{request(-1, app.RequestAccepted)}, false},
		"they asked something, and I did too": {asked, nil, []app.Request{request(10, app.RequestAccepted)}, false},
	} {
		if got := insight.TheyAsked(x.coffee, x.with, x.told); got != x.theirs {
			t.Errorf("%s: theirs is %t", name, got)
		}
	}
}
