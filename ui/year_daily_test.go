package ui

import (
	"fmt"
	"slices"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
)

// daily looks at what the program says of its own accord: what is counted on the
// badge and in a notification, a hint at every place, and the briefs.
func (y *year) daily(a all) {
	y.t.Helper()
	y.noticed(a)
	for _, at := range []habit.Place{habit.Today, habit.WhoNext, habit.Me, habit.Messages} {
		y.hinted(at)
	}
	y.briefed()
}

// noticed wants the notification, the badge and the head of Today to count alike,
// and to count what the ledger and the list say.
func (y *year) noticed(a all) {
	y.t.Helper()
	n, err := y.p.Notice(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	badge, err := y.p.Waiting(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	want := len(a.today.Tasks)
	if want == 0 {
		today := app.DayOf(y.now)
		for _, e := range a.ledger {
			off, settled := a.settled[fmt.Sprintf("promise:entry:%d", e.ID)]
			settled = settled && (off.Until == "" || off.Until > today)
			if e.Direction == app.Gave && e.Open() && e.Due != "" && e.Due <= today && !settled && a.people[e.Person].Standing.Deleted == "" {
				want++
			}
		}
	}
	switch {
	case n.Waiting != badge:
		y.wrong("the notification counts %+v, the badge %+v", n.Waiting, badge)
	case n.Today != want:
		y.wrong("%d things are counted, %d are to do: %s", n.Today, want, a.today.Line)
	case len(n.Keys) != want || (n.Minutes > 0) != (want > 0):
		y.wrong("%d things are told with the keys %v and %d minutes", want, n.Keys, n.Minutes)
	case !n.Next.After(n.Now):
		y.wrong("the next look is at %s", n.Next)
	}
}

// hinted asks for the hint at a place: one a day, none twice in a week, and after
// three days or when it was closed none for a season.
func (y *year) hinted(at habit.Place) {
	y.t.Helper()
	m := planner.Moment{Place: at}
	if at == habit.Messages {
		m.Message = app.Message{Person: y.anybody(), Situation: app.FirstContact, Channel: app.ByEmail}
	}
	line, err := y.p.Habit(y.ctx, m)
	if err != nil {
		y.t.Fatal(err)
	}
	if line == nil {
		return
	}
	today := app.DayOf(y.now)
	days := y.hints[line.ID]
	if line.Text == "" || !habit.Helps(line.ID, at) {
		y.wrong("at %s the hint %s says %q", at, line.ID, line.Text)
	}
	for id, on := range y.hints {
		if id != line.ID && slices.Contains(on, today) {
			y.wrong("the hints %s and %s are shown on one day", id, line.ID)
		}
	}
	if closed, was := y.closed[line.ID]; was && today.DaysSince(closed) < habit.Season {
		y.wrong("the hint %s was closed on %s", line.ID, closed)
	}
	if n := len(days); n == 0 || days[n-1] != today {
		if n > 0 && today.DaysSince(days[n-1]) < habit.Week {
			y.wrong("the hint %s was shown on %s", line.ID, days[n-1])
		}
		times, before := 0, today // since it last rested
		for _, on := range slices.Backward(days) {
			if before.DaysSince(on) >= habit.Season {
				break
			}
			times, before = times+1, on
		}
		if times >= habit.Often {
			y.wrong("the hint %s was shown on %v", line.ID, days)
		}
		y.hints[line.ID] = append(days, today)
		y.did["saw a hint"]++
	}
	if y.chance(10) {
		if err := y.p.CloseHabit(y.ctx, line.ID); err != nil {
			y.t.Fatal(err)
		}
		y.closed[line.ID] = today
		y.did["closed a hint"]++
	}
}

// briefed reads the brief of every coffee to come: of whom it is, with questions
// that stay as long as the coffee does, and with mine once I wrote them.
func (y *year) briefed() {
	y.t.Helper()
	coffees, err := y.store.Coffees(y.ctx, 0)
	if err != nil {
		y.t.Fatal(err)
	}
	for _, c := range coffees {
		if c.State != app.Scheduled || !c.Start.After(y.now) || c.Start.Sub(y.now).Hours() > 72 {
			continue
		}
		if q, err := y.p.Person(y.ctx, c.Person); err != nil || q.Standing.Deleted != "" {
			continue
		}
		b, err := y.p.Brief(y.ctx, c.ID)
		if err != nil {
			y.t.Fatalf("the brief of coffee %d: %v", c.ID, err)
		}
		y.did["read a brief"]++
		var questions []string
		for _, q := range b.Questions {
			questions = append(questions, q.Text)
		}
		key := fmt.Sprint(c.ID, c.Start.Unix(), b.Coffee.Purpose)
		switch before, known := y.took[key]; {
		case b.Row.ID != c.Person || b.Clock == "" || len(questions) == 0:
			y.wrong("the brief of coffee %d with person %d is %+v", c.ID, c.Person, b)
		case len(c.Brief) > 0 && !slices.Equal(questions, c.Brief):
			y.wrong("for coffee %d I wrote %q; to take along are %q", c.ID, c.Brief, questions)
		case len(c.Brief) == 0 && len(questions) != 3:
			y.wrong("to coffee %d %q are to be taken along", c.ID, questions)
		case len(c.Brief) == 0 && known && !slices.Equal(before, questions):
			y.wrong("to coffee %d %q were to be taken along, now %q", c.ID, before, questions)
		case len(c.Brief) == 0:
			y.took[key] = questions
		}
		if y.chance(10) {
			_, err := y.p.KeepBrief(y.ctx, c.ID, nil, []string{"What would you stop doing?", questions[0]})
			y.tried("kept a brief", err)
		}
	}
}
