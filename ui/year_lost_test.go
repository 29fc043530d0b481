package ui

import (
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// isDue fails unless something is due with a person under a key, or behind another
// of its kind, or was settled.
type isDue = func(person app.PersonID, kind app.FollowUpKind, key, why string, args ...any)

// everyDebtCounts wants as many promises and requests of each person, the shown one
// and those behind it, as the store holds open.
func (y *year) everyDebtCounts(a all) {
	y.t.Helper()
	today := app.DayOf(y.now)
	owed := map[app.FollowUpKind]map[app.PersonID]int{app.DuePromise: {}, app.DueAnswer: {}}
	for _, e := range a.ledger {
		if e.Direction == app.Gave && e.Open() && !a.away(fmt.Sprintf("promise:entry:%d", e.ID), today) {
			owed[app.DuePromise][e.Person]++
		}
	}
	for _, r := range a.requests {
		if r.State == app.RequestOpen && !a.away(fmt.Sprintf("answer:request:%d", r.ID), today) {
			owed[app.DueAnswer][r.Person]++
		}
	}
	for _, task := range a.todo.Tasks {
		if f := task.FollowUp; owed[f.Kind] != nil {
			if n := owed[f.Kind][f.Person]; n != 1+f.More {
				y.wrong("of %d open with person %d, %s and %d behind it are due", n, f.Person, f.Key, f.More)
			}
			delete(owed[f.Kind], f.Person)
		}
	}
	for kind, people := range owed {
		for person, n := range people {
			if y.inQuestion(a, person) {
				y.wrong("%d of the kind %s are open with person %d, and none is due", n, kind, person)
			}
		}
	}
}

// talksAreAskedAbout wants a question about every coffee that is over, from the
// next morning on for three weeks, unless three are asked already or asking rests.
func (y *year) talksAreAskedAbout(a all, due isDue) {
	y.t.Helper()
	asked := 0
	for _, task := range a.todo.Tasks {
		if task.FollowUp.Kind == app.DueRate {
			asked++
		}
	}
	if asked >= followup.MostQuestions || a.todo.Resting != "" {
		return
	}
	here := y.now.In(y.london())
	midnight := time.Date(here.Year(), here.Month(), here.Day(), 0, 0, 0, 0, here.Location())
	for _, c := range a.coffees {
		if c.State == app.Scheduled && !c.Repeats() && c.Start.Before(midnight) && c.Start.After(midnight.AddDate(0, 0, -20)) && here.Hour() >= 9 {
			due(c.Person, app.DueRate, fmt.Sprintf("rate:coffee:%d:%d", c.ID, c.Start.Unix()), "nobody asks how coffee %d of %s was", c.ID, c.Start)
		}
	}
}

// peopleAreNotForgotten wants somebody to be in touch again with everyone whose
// rhythm says so, and to be told what came of a talk that taught me something.
func (y *year) peopleAreNotForgotten(a all, due isDue) {
	y.t.Helper()
	today := app.DayOf(y.now)
	last, talked, busy := map[app.PersonID]time.Time{}, map[app.PersonID]time.Time{}, map[app.PersonID]bool{}
	for _, c := range a.contacts {
		if c.At.After(last[c.Person]) {
			last[c.Person] = c.At
		}
		if (c.Kind == app.Met || c.Kind == app.Talked) && c.At.After(talked[c.Person]) {
			talked[c.Person] = c.At
		}
	}
	for _, c := range a.coffees {
		busy[c.Person] = busy[c.Person] || c.State == app.Asked || c.State == app.Agreed || c.State == app.Scheduled
	}
	rhythm := a.tags.Of()
	for id, q := range a.people {
		days, _ := rhythm(&q)
		if days == 0 || last[id].IsZero() || q.TalkAgain != "" || busy[id] || q.Standing.Status(today) != "active" || a.todo.Later > 0 {
			continue
		}
		if y.now.After(last[id].AddDate(0, 0, days+1)) {
			due(id, app.DueReconnect, fmt.Sprintf("reconnect:person:%d:since:%s", id, app.DayOf(last[id].UTC())), "the last contact with person %d was on %s, every %d days", id, last[id], days)
		}
	}
	told := map[app.PersonID]time.Time{}
	for _, m := range a.messages {
		if m.Situation == app.ReportBack && m.SentAt.After(told[m.Person]) {
			told[m.Person] = m.SentAt
		}
	}
	for _, t := range a.talks {
		age := y.now.Sub(t.At)
		if len(t.Learned) > 0 && t.Helpful > 2 && age > 22*24*time.Hour && age < 80*24*time.Hour && !talked[t.Person].After(t.At) && !told[t.Person].After(t.At) {
			due(t.Person, app.DueReportBack, fmt.Sprintf("report:talk:%d", t.ID), "talk %d of %s taught something", t.ID, t.At)
		}
	}
}
